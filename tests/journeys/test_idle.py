"""Idle is a function of the pack and the machine's settings alone: whatever a visit did, not a pixel tells of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from kiosk.bridge.stage import Stage, set_stage
from kiosk.bridge.store import Material
from kiosk.session.visit import Visit
from tests.hands import furthest
from tests.journeys.sayings import Sayings
from tests.journeys.seen import rings
from tests.journeys.stage import PutUp, finger, in_spanish, machine
from tests.journeys.visitor import Visitor

UNSEEN = 24  # of 255, in red, green or blue
HABITS = [(), ("Larger", "Night"), ("Largest", "High contrast"), ("both",)]


def test_no_visit_changes_idle(visitor: Visitor, stage: Stage) -> None:
    say = visitor.say
    both = " + ".join(each.name for each in say.library.site.languages)
    idle = visitor.still()
    for habits in HABITS:
        visitor.begins()
        visitor.settles(*(both if habit == "both" else say(habit) for habit in habits))
        visitor.opens("safety/signs")
        if visitor.sees(say("More")):
            visitor.read_on()
        if "both" not in habits:
            visitor.touch(say.other.language_name)
            visitor.touch(say.other("Close this"))
        else:
            visitor.touch(say("Close this"))
        visitor.expects(say.language_name, say.other.language_name)
        assert visitor.shows(idle)
        assert not rings(visitor.window)
        assert stage.store is not None
        assert stage.store.visit == Visit()


@in_spanish
@pytest.mark.parametrize("screen", ["panel", "question", "outcome"])
def test_close_from_anywhere_leads_to_the_same_idle(visitor: Visitor, screen: str) -> None:
    say = visitor.say
    idle = visitor.still()
    visitor.begins()
    first = visitor.still()
    if screen == "panel":
        visitor.touch(say("Text and colors"))
        visitor.expects(say("Done"))
    else:
        visitor.answers(danger="yes", **({"who": "reader"} if screen == "outcome" else {}))
    visitor.closes()
    assert visitor.shows(idle)
    # The next person finds what the first one found.
    visitor.begins()
    assert visitor.shows(first)


@in_spanish
def test_neither_back_nor_a_swipe_nor_a_key_brings_a_visit_back(visitor: Visitor) -> None:
    say = visitor.say
    visitor.begins()
    visitor.opens("safety/signs")
    visitor.closes()
    idle = visitor.still()
    middle = QPointF(visitor.window.width() / 2, 300)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace, Qt.Key.Key_Back, Qt.Key.Key_F5):
        visitor.key(key)
    visitor.drag(QPointF(2, 300), middle)
    visitor.drag(middle, QPointF(2, 300))
    visitor.tap(middle)
    visitor.expects(say.language_name)
    assert visitor.shows(idle)


@in_spanish
def test_idle_names_no_sensitive_word(visitor: Visitor) -> None:
    shown = " ".join(visitor.texts()).casefold()
    assert not [word for word in ("traffick", "victim", "trata", "víctima", "1-888", "hotline") if word in shown]


@in_spanish
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_idle_is_alike_where_its_letters_are_large(
    built: Path, material: Material, put_up: PutUp, qtbot: QtBot, say: Sayings, size: tuple[int, int]
) -> None:
    """Letters of more than 64 pixels are drawn with slightly other edges after others were: alike is all there is."""
    stage = put_up(set_stage(machine(built), material, pytest.fail), size)
    visitor = Visitor(stage.window, qtbot, finger(), say)
    idle = visitor.still()
    visitor.begins()
    visitor.settles(say("Night"))
    visitor.opens("safety/signs")
    visitor.closes()
    assert furthest(visitor.still(), idle) <= UNSEEN
