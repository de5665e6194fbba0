"""What a finger does, and what it must not do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from kiosk.bridge.stage import Stage, set_stage
from kiosk.bridge.store import Material
from tests.journeys.sayings import Sayings
from tests.journeys.stage import PutUp, finger, in_spanish, machine
from tests.journeys.visitor import Visitor

SIGNS = "safety/signs"
# Width and height in pixels, and the diagonal in inches.
PANELS = {"21 inch": (1600, 900, 21.5), "21 inch upright": (900, 1600, 21.5), "15 inch": (1366, 768, 15.6)}


@pytest.fixture(params=PANELS)
def anywhere(
    request: pytest.FixtureRequest, built: Path, material: Material, put_up: PutUp, qtbot: QtBot, say: Sayings
) -> Visitor:
    """Someone in front of each kind of panel."""
    width, height, diagonal = PANELS[request.param]
    stage = put_up(set_stage(machine(built, diagonal), material, pytest.fail), (width, height))
    return Visitor(stage.window, qtbot, finger(), say)


@in_spanish
def test_a_drag_that_starts_on_a_control_scrolls_and_does_nothing_else(visitor: Visitor) -> None:
    say = visitor.say
    visitor.begins()
    visitor.settles(say("Largest"))
    visitor.still()
    start = visitor.control(say("Numbers to call"))
    before = start.whole.top()
    visitor.drag(start.mark, start.mark - QPointF(0, 200))
    visitor.still()
    assert visitor.sees(say("Up"))
    moved = [piece.whole.top() for piece in visitor.pieces() if piece.name == start.name]
    assert not moved or moved[0] < before - 50
    assert not visitor.sees(say("Back"))


@in_spanish
def test_a_drag_over_text_scrolls_and_comes_to_rest_between_lines(visitor: Visitor) -> None:
    say, page = visitor.say, visitor.say.page(SIGNS)
    visitor.begins()
    visitor.opens(SIGNS)
    visitor.settles(say("Largest"))
    text = next(piece for piece in visitor.pieces() if piece.name == page.title)
    visitor.drag(text.mark, text.mark - QPointF(0, 130))
    visitor.until(lambda: visitor.sees(say("Up")))
    visitor.read_back()
    visitor.expects(page.title)


@in_spanish
def test_sliding_off_a_control_cancels_it(visitor: Visitor) -> None:
    say = visitor.say
    visitor.begins()
    before = visitor.still()
    start, end = visitor.control(say.topic("sleep")), visitor.control(say.topic("heat"))
    visitor.press(start.mark)
    assert not visitor.shows(before)  # it shows that it is held
    visitor.slide(start.mark, end.mark)
    visitor.lift(end.mark)
    assert visitor.shows(before)


@in_spanish
def test_a_touch_acts_when_the_finger_lifts(visitor: Visitor) -> None:
    say = visitor.say
    visitor.begins()
    at = visitor.control(say.topic("safety")).mark
    visitor.press(at)
    visitor.still()
    visitor.expects(say("What do you need?"))
    visitor.lift(at)
    visitor.expects(say.page(SIGNS).title)
    assert not visitor.sees(say("What do you need?"))


@in_spanish
def test_close_acts_when_the_finger_comes_down(anywhere: Visitor) -> None:
    say, visitor = anywhere.say, anywhere
    idle = visitor.still()
    visitor.begins()
    at = visitor.control(say("Close this")).mark
    visitor.press(at)
    visitor.expects(say.language_name, say.other.language_name)
    assert visitor.shows(idle)
    # A frightened finger slides before it lifts, over whatever is there now.
    visitor.slide(at, visitor.control("Español").mark)
    visitor.lift(visitor.control("Español").mark)
    assert visitor.shows(idle)


@in_spanish
@pytest.mark.parametrize("size", ["Standard", "Largest"])
def test_a_double_tap_on_close_does_not_choose_a_language(anywhere: Visitor, size: str) -> None:
    say, visitor = anywhere.say, anywhere
    idle = visitor.still()
    # Anywhere on Close: in its middle, and near its upper edge.
    for share in (0.5, 0.2):
        visitor.begins()
        if size != "Standard":
            visitor.settles(say(size))
        close = visitor.control(say("Close this")).shown
        at = QPointF(close.center().x(), close.top() + share * close.height())
        visitor.tap(at)
        visitor.tap(at)
        assert visitor.shows(idle), "the second tap has begun a visit"


@in_spanish
def test_two_quick_taps_do_what_one_does(visitor: Visitor, stage: Stage) -> None:
    say = visitor.say
    visitor.begins()
    at = visitor.control(say("Text and colors")).mark
    visitor.tap(at)
    visitor.tap(at)
    visitor.until(lambda: not visitor.sees(say("Done")))
    at = visitor.control(say("Find out where to report")).mark
    visitor.tap(at)
    visitor.tap(at)
    visitor.still()
    visitor.expects(say.flow.before.title)
    visitor.touch(say("Home"))
    visitor.expects(say("What do you need?"))
    assert stage.store is not None
    assert stage.store.visit == replace(stage.store.visit.begin(say.language))


@in_spanish
def test_the_bar_is_in_view_whatever_the_size_and_however_far_one_scrolled(anywhere: Visitor) -> None:
    say, visitor = anywhere.say, anywhere
    visitor.begins()
    visitor.opens(SIGNS)
    visitor.settles(say("Largest"))
    names = [say(word) for word in ("Back", "Home", "Text and colors", "Close this")] + [say.other.language_name]
    while True:
        assert not [name for name in names if name not in visitor.controls()]
        for name in names:
            piece = visitor.control(name)
            assert piece.shown == piece.whole
        if not visitor.sees(say("More")):
            break
        visitor.read_on()
    visitor.touch(say("Text and colors"))
    visitor.expects(say("Size of the text"))
    assert not [name for name in names if name not in visitor.controls()]
