"""Everything that a finger can do, keys can do; and the ring that shows where they are appears only then."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.journeys.seen import rings
from tests.journeys.stage import in_spanish
from tests.journeys.visitor import Visitor

SIGNS = "safety/signs"


@pytest.fixture
def keys(visitor: Visitor) -> Visitor:
    """Someone with a keyboard: the window has the keys."""
    visitor.window.requestActivate()
    visitor.until(visitor.window.isActive)
    return visitor


def test_a_journey_by_keys_alone(keys: Visitor) -> None:
    say, page = keys.say, keys.say.page(SIGNS)
    idle = keys.still()
    keys.tab_to(say.language_name)
    keys.key(Qt.Key.Key_Return)
    keys.expects(say("What do you need?"))
    keys.tab_to(say.topic("safety"))
    keys.key(Qt.Key.Key_Space)
    keys.expects(page.title, page.summary)
    keys.tab_to(page.title)
    keys.key(Qt.Key.Key_Enter)
    keys.expects(page.parts[0].title)
    keys.tab_to(f"2. {page.parts[1].title}")
    keys.key(Qt.Key.Key_Space)
    keys.until(lambda: page.parts[1].title in keys.headings())
    keys.tab_to(say("Back"))
    keys.key(Qt.Key.Key_Return)
    keys.expects(page.title, page.summary)
    keys.tab_to(say("Close this"))
    keys.key(Qt.Key.Key_Space)
    keys.expects(say.language_name, say.other.language_name)
    assert keys.shows(idle)


@in_spanish
@pytest.mark.parametrize("close", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_close_by_key(keys: Visitor, close: Qt.Key) -> None:
    idle = keys.still()
    keys.begins()
    keys.tab_to(keys.say("Close this"))
    keys.key(close)
    keys.expects(keys.say.language_name, keys.say.other.language_name)
    assert keys.shows(idle)


@in_spanish
def test_the_ring_appears_only_after_a_key(keys: Visitor) -> None:
    say = keys.say
    assert not rings(keys.window)
    keys.begins()
    assert not rings(keys.window)
    keys.touch(say("Text and colors"))
    keys.expects(say("Done"))
    assert not rings(keys.window)
    # A finger and a mouse leave the focus on what they touched, and no ring.
    keys.touch(say("Night"))
    keys.until(lambda: say("Night") in keys.chosen())
    assert not rings(keys.window)
    keys.click(say("Paper"))
    keys.until(lambda: say("Paper") in keys.chosen())
    assert not rings(keys.window)
    keys.touch(say("Done"))
    keys.until(lambda: not keys.sees(say("Done")))
    before = keys.still()
    keys.key(Qt.Key.Key_Tab)
    assert rings(keys.window) == 1
    assert not keys.shows(before)
    keys.touch(say.topic("safety"))
    keys.expects(keys.say.page(SIGNS).title)
    assert not rings(keys.window)


@in_spanish
def test_keys_go_round_everything_that_can_be_touched(keys: Visitor) -> None:
    keys.begins()
    wanted, reached = keys.controls(), []
    for _ in range(len(wanted)):
        keys.key(Qt.Key.Key_Tab)
        reached += [piece.name for piece in keys.pieces() if piece.item.hasActiveFocus()]
        assert rings(keys.window) == 1
    assert sorted(reached) == sorted(wanted)


@in_spanish
def test_keys_bring_what_is_out_of_view_into_it(keys: Visitor) -> None:
    say = keys.say
    keys.begins()
    keys.settles(say("Largest"))
    last = say.topic(say.library.site.topics[-1])
    assert not keys.sees(last)
    keys.tab_to(last)
    piece = keys.control(last)
    assert piece.shown == piece.whole


@in_spanish
def test_answers_by_keys(keys: Visitor) -> None:
    say = keys.say
    keys.begins()
    keys.tab_to(say("Find out where to report"))
    keys.key(Qt.Key.Key_Space)
    keys.expects(say.flow.before.title)
    keys.tab_to(say("Start"))
    keys.key(Qt.Key.Key_Space)
    for question, choice in {"danger": "yes", "who": "known", "under_18": "yes"}.items():
        keys.expects(say.flow.question(question).ask)
        keys.tab_to(say.choice(question, choice))
        keys.key(Qt.Key.Key_Space)
    keys.expects(say.flow.outcome("now").title, "911")
