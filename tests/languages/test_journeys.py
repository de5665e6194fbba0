"""Someone who reads from the right, from idle to a number to call, by touch; and the way out where it is drawn."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.bridge.stage import Stage, set_stage
from kiosk.guidance.library import Library
from kiosk.session.visit import Screen
from tests.journeys.seen import TOUCHABLE
from tests.journeys.stage import PutUp, finger, machine
from tests.journeys.visitor import Visitor
from tests.languages.conftest import Faces, MadeOf, opened
from tests.languages.made import ARABIC
from tests.languages.speaking import speaking

HOTLINE = "1-888-373-7888"
CHILD = "1-800-222-8000"
PATH = {"danger": "no", "who": "me", "under_18": "yes", "language": "es", "contact": "call", "help": "talk"}


@pytest.fixture(params=[(1600, 900), (900, 1600)], ids=["wide", "upright"])
def stage(request: pytest.FixtureRequest, made: MadeOf, faces: Faces, put_up: PutUp) -> Stage:
    """A kiosk of English and Arabic letters, idle."""
    pack = made("pair")
    return put_up(set_stage(machine(pack, faces=faces), opened(pack), pytest.fail), request.param)


@pytest.fixture
def visitor(stage: Stage, qtbot: QtBot, made: MadeOf) -> Visitor:
    """Someone who reads from the right."""
    library = Library.open(Path(made("pair")) / "wayside.pack")
    return Visitor(stage.window, qtbot, finger(), speaking(ARABIC.code, library, made("pair")))


@pytest.mark.parametrize("stage", [(1600, 900)], indirect=True, ids=["wide"])
def test_questions_lead_to_the_numbers(visitor: Visitor) -> None:
    visitor.begins()
    visitor.answers(**PATH)
    read = visitor.whole_text()
    assert [text for text in read if text in (HOTLINE, CHILD)] == [HOTLINE, CHILD]
    visitor.touch(visitor.say("Back"))
    visitor.expects(visitor.say.flow.question("help").ask)
    visitor.closes()


def test_close_works_where_it_is_drawn_and_nowhere_else(stage: Stage, visitor: Visitor) -> None:
    width, height = stage.window.width(), stage.window.height()
    visitor.begins()
    visitor.touch(visitor.say("Numbers to call"))
    visitor.expects(HOTLINE)
    # In English it would be here.
    visitor.tap(QPointF(width - 4, height - 4))
    assert stage.store is not None
    assert stage.store.visit.place.screen is not Screen.IDLE
    visitor.press(QPointF(4, height - 4))
    visitor.expects(*(each.name for each in visitor.say.library.site.languages))
    visitor.lift(QPointF(4, height - 4))
    assert stage.store.visit.idle


def test_close_changes_its_side_with_the_language(stage: Stage, visitor: Visitor) -> None:
    visitor.begins()
    assert visitor.control(visitor.say("Close this")).whole.left() == 0
    english = Visitor(stage.window, visitor._qtbot, finger(), speaking("en", visitor.say.library, Path()))
    visitor.touch(english.say.language_name)
    english.expects(english.say("What do you need?"))
    assert english.control(english.say("Close this")).whole.right() == stage.window.width()


def test_the_keys_go_the_way_one_reads(stage: Stage, visitor: Visitor) -> None:
    visitor.begins()
    visitor.still()
    met: list[QQuickItem] = []
    while True:
        visitor.key(Qt.Key.Key_Tab)
        item = stage.window.activeFocusItem()
        if item in met:
            break
        met.append(item)
    places = {piece.item: piece.whole for piece in visitor.pieces() if piece.role in TOUCHABLE}
    on_screen = [places[item] for item in met if item in places]
    assert len(on_screen) > 4
    # Of two that stand on one line, the one further right comes first.
    beside = [(a, b) for a, b in pairwise(on_screen) if abs(a.top() - b.top()) < 2]
    assert beside
    assert all(a.left() > b.left() for a, b in beside)
