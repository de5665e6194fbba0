"""Text and colors: every setting does what it says, and the panel can be put away in every way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from kiosk.bridge.stage import set_stage
from kiosk.bridge.store import Material
from tests.journeys.sayings import Sayings
from tests.journeys.seen import pieces
from tests.journeys.stage import PutUp, finger, in_spanish, machine
from tests.journeys.visitor import Visitor

SIGNS = "safety/signs"
SIZES = {"Standard": 1.0, "Large": 1.3, "Larger": 1.6, "Largest": 2.0}
# The colour of the paper (red, green, blue): light, dark, and black.
GROUNDS = {"Paper": (0xF7, 0xF6, 0xF1), "Night": (0x11, 0x1A, 0x1B), "High contrast": (0, 0, 0)}


def _capitals(visitor: Visitor, text: str) -> float:
    """How tall the capitals of a line of text are; a text's box is that tall and its other lines."""
    return next(piece.whole.height() for piece in pieces(visitor.window) if piece.name == text)


@in_spanish
def test_the_text_grows_as_it_says(visitor: Visitor) -> None:
    say = visitor.say
    number = "2"  # stands alone on its line, in the list of steps
    visitor.begins()
    visitor.opens(SIGNS)
    visitor.touch(f"4. {say.page(SIGNS).parts[3].title}")
    heights = []
    for size in SIZES:
        visitor.settles(say(size))
        visitor.read_on_to(number)
        heights.append(_capitals(visitor, number))
    assert [height / heights[0] for height in heights] == pytest.approx(list(SIZES.values()), rel=0.04)


@in_spanish
def test_the_colors_are_what_they_say(visitor: Visitor) -> None:
    say = visitor.say
    visitor.begins()
    for theme, ground in GROUNDS.items():
        visitor.settles(say(theme))
        paper = visitor.still().pixelColor(2, 2)
        assert (paper.red(), paper.green(), paper.blue()) == ground


def test_choosing_shows_at_once_and_what_is_chosen_is_said(visitor: Visitor) -> None:
    say = visitor.say
    visitor.begins()
    visitor.touch(say("Text and colors"))
    visitor.expects(say("Size of the text"), say("Colors"), say("Languages"))
    # What has opened the sheet is told as pressed, beside what is chosen on it.
    assert set(visitor.chosen()) == {say("Text and colors"), say("Standard"), say("Paper")}
    visitor.touch(say("High contrast"))
    visitor.until(lambda: set(visitor.chosen()) == {say("Text and colors"), say("Standard"), say("High contrast")})
    visitor.touch(say("Large"))
    visitor.until(lambda: set(visitor.chosen()) == {say("Text and colors"), say("Large"), say("High contrast")})
    assert visitor.still().pixelColor(2, 2).black() == 255


@in_spanish
def test_a_screen_reader_chooses_as_a_finger_does(visitor: Visitor) -> None:
    say = visitor.say
    chosen = {say("Text and colors"), say("Standard"), say("Night")}
    visitor.begins()
    visitor.touch(say("Text and colors"))
    # What is chosen already stays so: choosing it again does not put it out.
    for action in ("Toggle", "Press", "Toggle"):
        reader = QAccessible.queryAccessibleInterface(visitor.control(say("Night")).item)
        reader.actionInterface().doAction(action)
        visitor.until(lambda: set(visitor.chosen()) == chosen, lambda: f"chosen: {visitor.chosen()}")
    # Qt tells each button anew whenever a reader comes.
    QAccessible.setActive(False)
    QAccessible.setActive(True)
    assert set(visitor.chosen()) == chosen


@in_spanish
@pytest.mark.parametrize("way", ["done", "bar", "above", "back"])
def test_the_panel_can_be_put_away(visitor: Visitor, way: str) -> None:
    say = visitor.say
    visitor.begins()
    before = visitor.still()
    visitor.touch(say("Text and colors"))
    visitor.expects(say("Done"))
    match way:
        case "done":
            visitor.touch(say("Done"))
        case "bar":
            visitor.touch(say("Text and colors"))
        case "back":
            visitor.touch(say("Back"))
        case "above":
            # What is under the finger is a tile of Home; the touch does nothing but put the panel away.
            visitor.tap(visitor.control(say.topic("sleep")).mark)
    visitor.until(lambda: not visitor.sees(say("Done")))
    visitor.expects(say("What do you need?"))
    assert visitor.shows(before)


@in_spanish
def test_a_touch_on_the_panel_between_its_controls_does_nothing(visitor: Visitor) -> None:
    say = visitor.say
    visitor.begins()
    visitor.touch(say("Text and colors"))
    visitor.expects(say("Done"))
    before = visitor.still()
    heading = next(piece for piece in visitor.pieces() if piece.name == say("Size of the text"))
    visitor.tap(QPointF(heading.whole.right() + 40, heading.whole.center().y()))
    assert visitor.shows(before)


def test_put_it_all_back(visitor: Visitor) -> None:
    say = visitor.say
    both = " + ".join(each.name for each in say.library.site.languages)
    visitor.begins()
    home = visitor.still()
    visitor.touch(say("Text and colors"))
    visitor.expects(say("Done"))
    panel = visitor.still()
    assert not visitor.sees(say("Put it all back"))
    for choice in (say("Large"), say("Night"), both):
        visitor.find_and_touch(choice)
    visitor.find_and_touch(say("Put it all back"))
    visitor.until(lambda: set(visitor.chosen()) == {say("Text and colors"), say("Standard"), say("Paper")})
    assert visitor.shows(panel)
    visitor.touch(say("Done"))
    visitor.until(lambda: not visitor.sees(say("Done")))
    assert visitor.shows(home)


def test_everything_comes_lower_down_and_up_again(
    built: Path, material: Material, put_up: PutUp, qtbot: QtBot, say: Sayings
) -> None:
    stage = put_up(set_stage(machine(built), material, pytest.fail), (900, 1600))
    visitor = Visitor(stage.window, qtbot, finger(), say)
    visitor.begins()
    home = visitor.still()
    visitor.settles(say("Everything lower down"))
    line = stage.window.property("reachLine")
    for touched in ("Numbers to call", "Text and colors"):
        highest = min(visitor.control(name).whole.top() for name in visitor.controls())
        assert highest >= line > 0
        visitor.touch(say(touched))
        visitor.expects(say(touched))
    visitor.find_and_touch(say("Put it all back"))
    visitor.touch(say("Home"))
    visitor.until(lambda: not visitor.sees(say("Size of the text")))
    assert visitor.shows(home)


def test_both_languages_stand_together_on_every_screen(visitor: Visitor) -> None:
    say, other = visitor.say, visitor.say.other
    both = " + ".join(each.name for each in say.library.site.languages)
    visitor.begins()
    visitor.settles(both)
    home = visitor.whole_text()
    for topic in say.library.site.topics:
        assert any({say.topic(topic), other.topic(topic)} <= set(text.split(". ")) for text in home)
    visitor.answers(danger="no")
    visitor.expects(say.flow.question("who").ask, other.flow.question("who").ask)
    visitor.find_and_touch(say.choice("who", "reader"))
    visitor.until(
        lambda: bool({say.flow.outcome("general").title, other.flow.outcome("general").title} & set(visitor.texts()))
    )
    read = visitor.whole_text()
    for words in (say.flow, other.flow):
        assert {words.outcome("general").title, words.step("hotline").head, *words.call} <= set(read)
    visitor.touch(say("Home"))
    visitor.find_and_touch(say("Numbers to call"))
    visitor.expects("911")
    assert {say.contact_name("hotline"), other.contact_name("hotline")} <= set(visitor.whole_text())
    visitor.settles()


def test_both_languages_of_a_page(visitor: Visitor) -> None:
    say, other = visitor.say, visitor.say.other
    both = " + ".join(each.name for each in say.library.site.languages)
    visitor.begins()
    visitor.opens(SIGNS)
    visitor.touch(f"2. {say.page(SIGNS).parts[1].title}")
    visitor.settles(both)
    read = visitor.whole_text()
    assert {said.page(SIGNS).parts[1].title for said in (say, other)} <= set(read)
    assert {said.page(SIGNS).title for said in (say, other)} <= set(read)
