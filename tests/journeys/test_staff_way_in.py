"""The way in for staff by real touches: the gesture, a wrong PIN, the right one, the panel, and out of the kiosk."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.authoring.bench.screen import Screen, open_screen, wait_until
from kiosk.bridge.stage import Stage
from kiosk.session.visit import Place
from kiosk.session.visit import Screen as Where
from kiosk.staff.gesture import HOLD
from kiosk.staff.pin import hashed
from tests.hands import ROOT, SOURCE, Hands
from tests.journeys.stage import PACK, SIZE, in_spanish
from tests.journeys.visitor import Visitor

PIN, WRONG = "280417", "280418"
LEFT, RIGHT = (12, 12), (SIZE[0] - 12, 12)


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    """A screen of the stage's size."""
    with open_screen(*SIZE) as opened:
        yield opened


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """An appliance's: a PIN, and a folder for what must last."""
    file = tmp_path / "kiosk.toml"
    file.write_text(f'state = "{tmp_path / "state"}"\n[staff]\npin_hash = "{hashed(PIN)}"\n', "utf-8")
    return file


@pytest.fixture
def hands(screen: Screen, built: Path, settings: Path) -> Iterator[Hands]:
    """An appliance, idle."""
    with Hands(screen, (*SOURCE, "--appliance", "--config", str(settings), "--content", str(built / PACK))) as ready:
        ready.hears()
        yield ready


class Staff:
    """Somebody of the clinic. The twin, which nobody's PIN guards, tells where things stand."""

    def __init__(self, hands: Hands, twin: Visitor, stage: Stage) -> None:
        self.hands, self.twin, self.stage = hands, twin, stage
        self.idle = hands.see()

    def finds_the_way_in(self) -> None:
        for x, y in (LEFT, RIGHT, LEFT):
            self.hands.touch(x, y)
        self.hands.screen.act("mousemove", str(RIGHT[0]), str(RIGHT[1]), "mousedown", "1")
        began = time.monotonic()
        self.changes(self.idle)
        assert time.monotonic() - began > HOLD * 0.9
        self.hands.screen.act("mouseup", "1")
        assert self.stage.store is not None
        self.stage.desk.manned = True
        self.stage.store.put(self.stage.store.visit.begin("en").go(Place(Where.PIN)))
        self.twin.expects("Staff")

    def types(self, digits: str) -> None:
        for name in (*digits, "Enter"):
            at = self.twin.control(name).mark.toPoint()
            self.hands.touch(at.x(), at.y())
            # The twin's too, so that Enter comes up on both.
            self.twin.click(name)

    def sees_what_the_twin_shows(self, what: str, share: float = 1.0) -> None:
        """The same picture, or the same left part of it."""
        wanted = _left(self.twin.still(), share)
        wait_until(lambda: _left(self.hands.see(), share) == wanted, what)

    def changes(self, before: QImage) -> None:
        wait_until(lambda: self.hands.see() != before, "another picture")


def _left(picture: QImage, share: float) -> QImage:
    return picture.copy(0, 0, round(picture.width() * share), picture.height()).convertToFormat(
        QImage.Format.Format_RGB32
    )


@in_spanish  # the panel opens in the site's first language, whatever the visitor's
def test_from_the_corners_to_the_way_out(hands: Hands, visitor: Visitor, stage: Stage, settings: Path) -> None:
    staff, state = Staff(hands, visitor, stage), settings.parent / "state" / "state.json"

    def wrong() -> int:
        return int(json.loads(state.read_text("utf-8"))["attempts"]["wrong"])

    staff.finds_the_way_in()
    staff.types(WRONG)
    wait_until(lambda: wrong() == 1, "a try that is counted")
    stage.desk.pinWrong.emit(4)
    staff.sees_what_the_twin_shows("how many tries are left")
    staff.types(PIN)
    stage.desk.pinRight.emit()
    # What the warden knows stands further right, and the twin has none.
    staff.sees_what_the_twin_shows("the panel", 0.25)
    assert wrong() == 0
    panel = hands.see()
    at = visitor.control("Leave the kiosk").mark.toPoint()
    hands.touch(at.x(), at.y())
    staff.changes(panel)
    # The second touch counts only a moment after the first; until then it is no more than the first.
    wait_until(lambda: not _touched_again(hands, at.x(), at.y()), "the end of the kiosk")
    assert hands.ended() == 0
    kept = [each["what"] for each in json.loads(state.read_text("utf-8"))["restarts"]]
    assert kept == ["started", "left"]
    assert "staff ended the kiosk" in hands.said()[-1]
    assert not [line for line in hands.said() if PIN in line or WRONG in line]


def _touched_again(hands: Hands, x: int, y: int) -> bool:
    if hands.running:
        hands.touch(x, y)
    return hands.running


def test_an_appliance_without_a_pin_does_not_start(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("[panel]\ndiagonal = 21.5\n", "utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "kiosk", "run", "--appliance", "--config", str(file)],
        cwd=ROOT, capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip
    assert ran.returncode == 1
    assert "kiosk staff set-pin" in ran.stderr
    assert "Traceback" not in ran.stderr
