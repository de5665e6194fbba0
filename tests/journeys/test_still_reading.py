"""“Still reading?” at the real window: any touch or key goes on and does nothing else, two things end the visit."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage

from kiosk.bridge.patience import Patience
from kiosk.bridge.stage import Stage
from tests.journeys.sayings import Sayings
from tests.journeys.stage import in_spanish
from tests.journeys.visitor import Visitor

SIGNS = "safety/signs"
ASK, LINE = "Still reading?", "This screen clears soon. Nothing is kept."


class Evening:
    """A visitor at Home, and a clock that only the test turns."""

    def __init__(self, visitor: Visitor, stage: Stage) -> None:
        self.visitor, self.say, self.now = visitor, visitor.say, 7000.0
        self.patience = cast(Patience, stage.engine.singletonInstance("Wayside.Bridge", "Patience"))
        self.patience.equip(90, 30, lambda: self.now)
        self.idle = visitor.still()
        visitor.begins()

    def passes(self, seconds: float) -> None:
        """Nobody touches anything for so long."""
        self.now += seconds
        self.patience.look()

    def is_asked(self) -> QImage:
        """Nobody touches anything until the question is up; what was seen before."""
        before = self.visitor.still()
        self.passes(90)
        self.visitor.expects(self.say(ASK), self.say(LINE), self.say("Keep reading"), self.say("I’m done"))
        return before

    def reads_on(self, before: QImage) -> None:
        """The question is gone, and everything is as it was."""
        self.visitor.until(lambda: not self.visitor.sees(self.say(ASK)))
        assert self.visitor.shows(before)

    def is_over(self) -> None:
        """The visit has ended."""
        self.visitor.expects(*(each.name for each in self.say.library.site.languages))
        assert self.visitor.shows(self.idle)


@pytest.fixture
def evening(visitor: Visitor, stage: Stage) -> Evening:
    """Someone who has just begun."""
    return Evening(visitor, stage)


def _above(evening: Evening) -> QPointF:
    """A tile of Home that the sheet leaves in view."""
    return evening.visitor.control(evening.say.topic("sleep")).mark


def test_the_question_comes_and_the_visit_ends_by_itself(evening: Evening) -> None:
    evening.is_asked()
    for _ in range(5):
        evening.passes(5)
        assert evening.visitor.sees(evening.say(ASK))
    evening.passes(5)
    evening.is_over()


@pytest.mark.parametrize("where", ["button", "page", "sheet", "bar"])
def test_any_touch_goes_on_and_does_nothing_else(evening: Evening, where: str) -> None:
    visitor, say = evening.visitor, evening.say
    visitor.opens(SIGNS)
    visitor.touch(say("Home"))
    visitor.expects(say("What do you need?"))
    tile = _above(evening)
    before = evening.is_asked()
    match where:
        case "button":
            visitor.touch(say("Keep reading"))
        case "page":
            visitor.tap(tile)
        case "sheet":
            line = next(piece for piece in visitor.pieces() if piece.name == say(LINE))
            visitor.tap(line.mark)
        case "bar":
            # Its own buttons work as ever: this one says what the visitor wants, and that they still read.
            visitor.touch(say("Text and colors"))
            visitor.expects(say("Size of the text"))
            visitor.touch(say("Text and colors"))
    evening.reads_on(before)
    evening.passes(89)
    assert not visitor.sees(say(ASK))


@in_spanish
def test_a_finger_that_comes_down_and_slides_goes_on_too(evening: Evening) -> None:
    before = evening.is_asked()
    at = QPointF(evening.visitor.window.width() / 2, 200)
    evening.visitor.press(at)
    evening.visitor.until(lambda: not evening.visitor.sees(evening.say(ASK)))
    evening.visitor.slide(at, at + QPointF(0, 120))
    evening.visitor.lift(at + QPointF(0, 120))
    evening.reads_on(before)


@in_spanish
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_Escape])
def test_any_key_goes_on_and_does_nothing_else(evening: Evening, key: Qt.Key) -> None:
    before = evening.is_asked()
    evening.visitor.key(key)
    evening.reads_on(before)


def test_done_ends_the_visit(evening: Evening) -> None:
    evening.is_asked()
    evening.visitor.touch(evening.say("I’m done"))
    evening.is_over()


def test_close_works_while_the_question_is_up(evening: Evening) -> None:
    evening.is_asked()
    evening.visitor.touch(evening.say("Close this"))
    evening.is_over()


@in_spanish
def test_twenty_times_somebody_reads_on(evening: Evening) -> None:
    for _ in range(20):
        evening.is_asked()
        evening.passes(29)
        evening.visitor.touch(evening.say("Keep reading"))
        evening.visitor.until(lambda: not evening.visitor.sees(evening.say(ASK)))


@in_spanish
def test_the_bars_go_and_nothing_else_changes(evening: Evening) -> None:
    evening.is_asked()
    pictures = [evening.visitor.still()]
    for _ in range(5):
        evening.passes(5)
        pictures.append(evening.visitor.still())
    assert all(one != other for one, other in pairwise(pictures))
    texts = evening.visitor.texts()
    assert evening.say(ASK) in texts
    # Between two steps nothing moves.
    evening.passes(1)
    assert evening.visitor.shows(pictures[-1])


@in_spanish
def test_it_asks_in_both_languages_and_names_no_topic(evening: Evening) -> None:
    visitor, say = evening.visitor, evening.say
    other: Sayings = say.other
    visitor.settles(" + ".join(each.name for each in say.library.site.languages))
    evening.is_asked()
    seen = visitor.texts()
    assert {said(ASK) for said in (say, other)} <= set(seen)
    assert {said(LINE) for said in (say, other)} <= set(seen)
    for words in ("Keep reading", "I’m done"):
        assert any({say(words), other(words)} <= set(text.split(". ")) for text in seen)
    asked = " ".join([say(ASK), say(LINE), other(ASK), other(LINE)]).casefold()
    assert not [word for word in ("traffick", "victim", "trata", "víctima", "help", "ayuda") if word in asked]


def test_done_stands_at_the_end_of_an_outcome(evening: Evening) -> None:
    visitor, say = evening.visitor, evening.say
    visitor.answers(danger="yes", who="reader")
    visitor.find_and_touch(say("I’m done"))
    evening.is_over()
