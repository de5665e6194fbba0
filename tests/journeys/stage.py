"""Stages for tests: the pack and the words as they stand in the checkout, and the real window shown off-screen."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtGui import QAccessible, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from build_spec.built import fill
from kiosk import app, places
from kiosk.bridge.stage import Machine, Stage, set_stage
from kiosk.bridge.store import Material
from kiosk.guidance.library import Library
from kiosk.settings import Settings
from kiosk.speech.player import Player, SilentPlayer
from tests.journeys.sayings import Sayings
from tests.journeys.visitor import Visitor

PutUp = Callable[..., Stage]
PACK = "wayside.pack"
# A 21.5-inch panel, with fewer pixels than it has: every size is in millimetres, and fewer are drawn sooner.
SIZE = (1600, 900)


@functools.cache
def _built(folder: Path) -> Path:
    assert not fill(folder)
    return folder


@functools.cache
def finger() -> QPointingDevice:
    """The one touch screen."""
    return QTest.createTouchDevice()


def machine(
    folder: Path,
    diagonal: float = 21.5,
    *,
    can_quit: bool = False,
    faces: Mapping[str, tuple[Path, ...]] | None = None,
    player: Player | None = None,
) -> Machine:
    """A machine whose catalogues lie in `folder`."""
    # A test taps as fast as it can.
    return Machine(
        diagonal, places.icons(), places.fonts(), folder, can_quit, tremor=0, player=player or SilentPlayer(),
        faces=faces or {},
    )  # fmt: skip


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built pack and catalogues, made from the checkout as it stands."""
    return _built(tmp_path_factory.getbasetemp() / "built")


@pytest.fixture(scope="session")
def library(built: Path) -> Iterator[Library]:
    """The words of the pack, for comparing."""
    with Library.open(built / PACK) as opened:
        yield opened


@pytest.fixture
def material(built: Path) -> Material:
    """What the kiosk has to show."""
    opened = app.open_material(built / PACK, Settings())
    assert opened is not None
    return opened


@pytest.fixture(params=["en", "es"])
def language(request: pytest.FixtureRequest) -> str:
    """Every journey is walked in both languages."""
    return str(request.param)


# For what is the same in every language: it is tried in the one with the longer words.
in_spanish = pytest.mark.parametrize("language", ["es"], indirect=True)


@pytest.fixture
def say(language: str, library: Library) -> Sayings:
    """The visitor's words."""
    return Sayings.of(language, library)


@pytest.fixture
def put_up(qtbot: QtBot) -> Iterator[PutUp]:
    """Shows a stage's window at a size, and takes it down again after the test."""
    up: list[Stage] = []
    # Qt's own buttons say other things of themselves once a screen reader listens: it always does here.
    QAccessible.setActive(True)
    held = QCoreApplication.instance()
    assert held is not None

    def show(stage: Stage, size: tuple[int, int] = SIZE) -> Stage:
        up.append(stage)
        stage.window.resize(*size)
        stage.window.show()
        qtbot.waitUntil(stage.window.isExposed)
        return stage

    yield show
    for stage in up:
        stage.window.close()
        # The application outlives the stage: a visit that is still in Spanish would leave its translator behind.
        if stage.store is not None:
            stage.store.put(stage.store.visit.ended())
            stage.store.material.library.close()
        stage.engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not held.findChildren(QTranslator)


@pytest.fixture
def stage(built: Path, material: Material, put_up: PutUp) -> Stage:
    """The kiosk as most sites have it, idle."""
    return put_up(set_stage(machine(built), material, pytest.fail))


@pytest.fixture
def visitor(stage: Stage, qtbot: QtBot, say: Sayings) -> Visitor:
    """Someone in front of it."""
    return Visitor(stage.window, qtbot, finger(), say)
