"""100,000 random events never leave the kiosk, never raise, never stick, and never carry one visit into the next."""

from __future__ import annotations

import random
import resource
import sys
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.bridge.stage import Stage, set_stage
from kiosk.bridge.store import Material
from kiosk.session.visit import HOME, Place, Screen, Visit
from tests.journeys.monkey import Monkey
from tests.journeys.stage import PutUp, machine

SEED = 20_261_124
SIZE = (640, 360)
# Looked at every so many acts; of the pictures of idle, every so many.
OFTEN, PICTURES = 40, 3
SCREENS = {screen.value for screen in Screen} - {Screen.PIN, Screen.STAFF}
# So many touches away that chance hardly comes there: it is set down on these too.
FAR = {Screen.SUMMARY.value, Screen.MEMORIZE.value, Screen.CODE.value}
# Chance comes to an outcome a handful of times in 20,000 events: not often enough to rely on in so few.
SELDOM = FAR | {Screen.OUTCOME.value}
ANSWERS = {"danger": "no", "who": "known", "under_18": "yes", "language": "es", "contact": "call", "help": "talk"}
MOST_GROWTH = 60  # MB


class Watch:
    """What must hold whatever the monkey did."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.raised: list[str] = []
        self.closed = self.pictures = 0
        self.seen: set[str] = set()
        assert stage.store is not None
        self.store = stage.store
        self.idle = stage.window.grabWindow()
        stage.kiosk.closed.connect(self._closes)
        stage.kiosk.changed.connect(self._sees)

    def _closes(self) -> None:
        self.closed += 1

    def _sees(self) -> None:
        self.seen.add(str(self.stage.kiosk.property("screen")))

    def raises(self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        """What stands for sys.excepthook."""
        self.raised.append(f"{kind.__name__}: {error}")

    def look(self) -> None:
        """Look at everything."""
        QCoreApplication.processEvents()
        window, kiosk = self.stage.window, self.stage.kiosk
        assert not self.raised
        assert window.isVisible()
        assert [each for each in QGuiApplication.topLevelWindows() if each.isVisible()] == [window]
        screen = str(kiosk.property("screen"))
        assert screen in SCREENS
        assert self.seen <= SCREENS
        if screen == Screen.IDLE:
            self._is_idle()
        else:
            self._can_leave(screen)

    def _can_leave(self, screen: str) -> None:
        area = self.stage.window.property("closeArea")
        assert isinstance(area, QRectF)
        assert area.width() > 0
        assert QRectF(0, 0, *SIZE).contains(area)
        bar = self.stage.window.findChild(QQuickItem, "bar")
        assert bar is not None
        assert bar.isVisible()
        assert screen == Screen.HOME or self.store.visit.trail

    def _is_idle(self) -> None:
        assert self.store.visit == Visit()
        self.pictures += 1
        # Where a key made its ring visible, the screen is drawn anew.
        covered = bool(self.stage.shell.property("covered"))
        if covered and self.pictures % PICTURES == 0:
            assert self.stage.window.grabWindow() == self.idle

    def hears_again(self) -> None:
        """The moment after Close in which nobody is heard has passed."""
        self.stage.gate._quiet.stop()


@pytest.fixture
def watch(built: Path, material: Material, put_up: PutUp, monkeypatch: pytest.MonkeyPatch) -> Watch:
    stage = put_up(set_stage(machine(built), material, pytest.fail), SIZE)
    while not (stage.cover.fits and stage.shell.property("covered")):
        QCoreApplication.processEvents()
    watch = Watch(stage)
    monkeypatch.setattr(sys, "excepthook", watch.raises)
    return watch


def _play(watch: Watch, chance: random.Random, events: int) -> None:
    monkey = Monkey(watch.stage.window, chance)
    acts = 0
    while monkey.done < events:
        monkey.act()
        acts += 1
        if watch.stage.gate.quiet and chance.random() < 0.5:
            watch.hears_again()
        if acts % OFTEN == 0:
            watch.look()
    watch.hears_again()
    watch.look()


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


# All 100,000 in the long runs; in the quick ones the first fifth of them, so that the suite stays quick.
@pytest.mark.parametrize("events", [20_000, pytest.param(100_000, marks=pytest.mark.deep)])
def test_a_child_at_the_screen(watch: Watch, events: int) -> None:
    _play(watch, random.Random(SEED), 5_000)
    before = _megabytes()
    _play(watch, random.Random(SEED + 1), events - 5_000)
    assert _megabytes() - before < MOST_GROWTH
    # It came everywhere, and closed often: else this would prove little.
    assert watch.seen >= SCREENS - (SELDOM if events < 100_000 else FAR)
    assert watch.closed > events // 1_000


@pytest.mark.parametrize("part", [0, 1])
@pytest.mark.parametrize("screen", sorted(SELDOM))
def test_a_child_where_chance_hardly_leads(watch: Watch, screen: str, part: int) -> None:
    for again in range(10):
        behind = (HOME, Place(Screen.OUTCOME)) if screen in FAR else (HOME,)
        trail = (*behind, Place(Screen(screen), part=part))
        watch.store.put(Visit("es", trail=trail, answers=ANSWERS))
        watch.look()
        assert screen in watch.seen
        _play(watch, random.Random(SEED + again), 100)


@pytest.mark.deep
def test_another_child(watch: Watch, chance: random.Random) -> None:
    _play(watch, chance, 30_000)
