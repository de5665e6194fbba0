"""The cover is the idle screen to the pixel, drawn before it was ever shown, and never of another size."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kiosk.bridge.stage import Stage, set_stage
from kiosk.bridge.store import Material
from tests.journeys.stage import PutUp, machine

SIZE = (1600, 900)


def _covered(stage: Stage) -> bool:
    return bool(stage.shell.property("covered"))


def test_it_can_be_drawn_before_the_window_is_shown(
    built: Path, material: Material, put_up: PutUp, qtbot: QtBot
) -> None:
    stage = set_stage(machine(built), material, pytest.fail)
    stage.window.resize(*SIZE)
    QCoreApplication.processEvents()
    stage.cover.draw()
    assert stage.cover.fits
    unseen = stage.cover._picture.image
    # What the screen draws itself, without the cover over it.
    stage.shell.cover(stage.cover.source, covered=False)
    put_up(stage, SIZE)
    qtbot.waitUntil(lambda: bool(stage.window.grabWindow() == unseen))


def test_close_brings_it_back_in_the_next_frame(stage: Stage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: _covered(stage))
    idle = stage.window.grabWindow()
    stage.kiosk.begin("es")
    qtbot.waitUntil(lambda: bool(stage.window.grabWindow() != idle))
    assert not _covered(stage)
    frames: list[bool] = []
    stage.window.frameSwapped.connect(lambda: frames.append(_covered(stage)))
    stage.kiosk.close()
    assert stage.window.grabWindow() == idle
    qtbot.waitUntil(lambda: bool(frames))
    assert frames[0]


def test_the_visit_is_wiped_after_the_frame_and_not_before(stage: Stage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: _covered(stage))
    assert stage.store is not None
    store = stage.store
    stage.kiosk.begin("en")
    stage.kiosk.close()
    assert store.visit.language == "en"
    qtbot.waitUntil(lambda: store.visit.language == "")
    assert _covered(stage)


def test_a_visit_with_a_warden_is_not_wiped_but_ended(stage: Stage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: _covered(stage))
    stage.shell.attend()
    stage.kiosk.begin("en")
    stage.kiosk.close()
    with qtbot.waitSignal(stage.window.frameSwapped):
        stage.window.update()
    assert _covered(stage)


def test_one_of_another_size_is_not_used(stage: Stage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: _covered(stage))
    stage.kiosk.begin("en")
    stage.window.resize(1200, 800)
    qtbot.waitUntil(lambda: stage.shell.property("coverSource") == "")
    stage.kiosk.close()
    assert stage.kiosk.property("screen") == "idle"
    qtbot.waitUntil(lambda: stage.cover.fits and _covered(stage))


def test_a_key_on_idle_takes_it_away_so_that_the_ring_is_seen(stage: Stage, qtbot: QtBot) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    qtbot.waitUntil(lambda: _covered(stage))
    QTest.keyClick(stage.window, Qt.Key.Key_Tab)
    assert not _covered(stage)
