"""The same journeys on a real screen: a real pointer and real keys move the program, and its pixels tell what it shows.

An off-screen twin knows where to touch and what must be seen then; nothing is asked of the program or set in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.authoring.bench.screen import Screen, open_screen
from kiosk.staff.pin import hashed
from tests.hands import SOURCE, Hands
from tests.journeys.sayings import Sayings
from tests.journeys.stage import PACK, SIZE
from tests.journeys.visitor import Visitor

SIGNS = "safety/signs"


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    """A screen of the stage's size."""
    with open_screen(*SIZE) as opened:
        yield opened


@pytest.fixture
def hands(screen: Screen, built: Path) -> Iterator[Hands]:
    """The kiosk, full screen."""
    with Hands(screen, (*SOURCE, "--content", str(built / PACK))) as ready:
        yield ready


class Pair:
    """The program and its twin, touched at the same places."""

    def __init__(self, hands: Hands, twin: Visitor) -> None:
        self.hands, self.twin = hands, twin

    def begins(self, what: str = "idle") -> None:
        """Wait until the screen shows what the twin does, and touches are heard."""
        self.follows(what)
        self.hands.hears()

    def follows(self, what: str) -> None:
        """Wait until the screen shows what the twin does."""
        self.hands.wait_for(self.twin.still(), what)

    def touch(self, name: str) -> None:
        """Touch the control of this name on both."""
        at = self.twin.control(name).mark.toPoint()
        before = self.twin.still()
        self.twin.click(name)
        assert not self.twin.shows(before), f"{name!r} changes nothing"
        self.hands.touch(at.x(), at.y())
        self.follows(f"what {name!r} leads to")

    def sees(self, *texts: str) -> None:
        """What is on the screen holds these texts."""
        self.twin.expects(*texts)
        self.follows(f"{texts}")


def test_a_whole_visit(hands: Hands, visitor: Visitor) -> None:
    say, other, pair = visitor.say, visitor.say.other, Pair(hands, visitor)
    pair.begins()
    idle = hands.see()
    pair.touch(say.language_name)
    pair.sees(say("What do you need?"))
    pair.touch(say("Numbers to call"))
    pair.sees("911", "1-888-373-7888", "1-800-222-8000")
    pair.touch(say("Back"))
    pair.touch(say.topic("safety"))
    pair.touch(say.page(SIGNS).title)
    pair.touch(f"2. {say.page(SIGNS).parts[1].title}")
    pair.sees(say.page(SIGNS).parts[1].title)
    pair.touch(other.language_name)
    pair.sees(other.page(SIGNS).parts[1].title)
    pair.touch(say.language_name)
    pair.touch(say("Text and colors"))
    pair.touch(say("Night"))
    pair.touch(say("Done"))
    pair.touch(say("Home"))
    _report(pair, say)
    pair.touch(say("Close this"))
    pair.sees(say.language_name, other.language_name)
    assert hands.see() == idle
    # Nor does the process that comes after it show another picture.
    hands.hears_anew()
    assert hands.see() == idle
    assert len(hands.said()) == 1  # the line it starts with


def _report(pair: Pair, say: Sayings) -> None:
    pair.touch(say("Find out where to report"))
    pair.sees(say.flow.before.title)
    pair.touch(say("Start"))
    for question, choice in {"danger": "yes", "who": "me", "under_18": "no"}.items():
        pair.sees(say.flow.question(question).ask)
        pair.touch(say.choice(question, choice))
    pair.sees(say.flow.outcome("now").title, "911")


@pytest.mark.parametrize("language", ["en"], indirect=True)
def test_ctrl_q_closes_it(hands: Hands, visitor: Visitor) -> None:
    Pair(hands, visitor).begins()
    assert "Ctrl+Q closes it." in hands.said()[0]
    hands.press("ctrl+q")
    assert hands.ended() == 0


@pytest.mark.parametrize("language", ["en"], indirect=True)
def test_an_appliance_stays(screen: Screen, built: Path, visitor: Visitor, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(f"state = '{tmp_path}/state'\n[staff]\npin_hash = '{hashed('280417')}'\n", "utf-8")
    with Hands(screen, (*SOURCE, "--appliance", "--config", str(config), "--content", str(built / PACK))) as hands:
        pair = Pair(hands, visitor)
        pair.begins()
        hands.press("ctrl+q", "ctrl+w", "alt+F4")
        # It is alive, and follows a touch.
        pair.touch(visitor.say.language_name)
        pair.sees(visitor.say("What do you need?"))
        hands.press("ctrl+q")
        pair.touch(visitor.say("Numbers to call"))
        assert hands.running


@pytest.mark.parametrize("language", ["es"], indirect=True)
def test_it_starts_in_the_language_asked_for(screen: Screen, built: Path, visitor: Visitor) -> None:
    with Hands(screen, (*SOURCE, "--lang", "es", "--content", str(built / PACK))) as hands:
        visitor.click(visitor.say.language_name)
        visitor.expects(visitor.say("What do you need?"))
        Pair(hands, visitor).follows("Home in Spanish")


@pytest.mark.parametrize("language", ["en"], indirect=True)
def test_keys_are_heard(hands: Hands, visitor: Visitor) -> None:
    pair = Pair(hands, visitor)
    pair.begins()
    visitor.window.requestActivate()
    visitor.until(visitor.window.isActive)
    visitor.tab_to("English")
    hands.press("Tab")
    pair.follows("a ring around English")
    visitor.key(Qt.Key.Key_Return)
    hands.press("Return")
    pair.sees(visitor.say("What do you need?"))
