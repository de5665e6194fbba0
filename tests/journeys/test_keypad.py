"""A keypad of few keys, by sight: everything can be reached, where one is can be seen, and nothing happens twice."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.bridge.keypad import HOLD
from kiosk.bridge.stage import Stage, set_stage
from kiosk.bridge.store import Material
from tests.journeys.ears import KEYS
from tests.journeys.sayings import Sayings
from tests.journeys.seen import rings
from tests.journeys.stage import PutUp, finger, in_spanish, machine
from tests.journeys.visitor import Visitor
from tests.journeys.ways import covering


@pytest.fixture
def keys(visitor: Visitor) -> Visitor:
    """Someone with a keypad: the window has the keys."""
    visitor.window.requestActivate()
    visitor.until(visitor.window.isActive)
    return visitor


def goes_to(keys: Visitor, name: str) -> None:
    """Down, until the ring stands on the control of this name; it is seen whole all the way."""
    for _ in range(60):
        keys.key(KEYS["down"])
        assert rings(keys.window) == 1
        here = next(piece for piece in keys.pieces() if piece.item.hasActiveFocus())
        assert here.shown == here.whole, here.name
        if name == here.name or name in here.name.split(". "):
            return
    raise AssertionError(f"Down never comes to {name!r}")


def is_heading(keys: Visitor, title: str) -> bool:
    return title in keys.headings()


def chooses(keys: Visitor, name: str) -> None:
    goes_to(keys, name)
    keys.key(KEYS["select"])


def test_every_page_is_reached(keys: Visitor) -> None:
    say = keys.say
    chooses(keys, say.language_name)
    for topic in say.library.topics:
        keys.expects(say("What do you need?"))
        chooses(keys, say.topic(topic.id))
        for page in topic.pages:
            if len(topic.pages) > 1:
                chooses(keys, say.page(page).title)
            parts = say.page(page).parts
            for following in parts[1:]:
                chooses(keys, following.title)
                keys.until(partial(is_heading, keys, following.title))
            if len(topic.pages) > 1:
                while say.topic(topic.id) not in keys.headings():
                    keys.key(KEYS["back"])
        chooses(keys, say("Home"))


def test_a_few_ways_to_an_outcome(keys: Visitor, material: Material) -> None:
    say = keys.say
    chooses(keys, say.language_name)
    for way in covering(material.flow)[:4]:
        chooses(keys, say("Find out where to report"))
        chooses(keys, say("Start"))
        for question, choice in way.items():
            keys.expects(say.flow.question(question).ask)
            chooses(keys, say.choice(question, choice))
        keys.until(lambda: say("Change answers") in keys.controls())
        chooses(keys, say("Home"))
        keys.expects(say("What do you need?"))


@in_spanish
def test_up_from_the_top_is_close(keys: Visitor) -> None:
    idle = keys.still()
    keys.begins()
    keys.key(KEYS["up"])
    assert keys.control(keys.say("Close this")).item.hasActiveFocus()
    keys.key(KEYS["select"])
    assert keys.shows(idle)


@in_spanish
def test_back_held_closes_and_let_go_goes_back(keys: Visitor, stage: Stage, qtbot: QtBot) -> None:
    say, idle = keys.say, keys.still()
    keys.begins()
    chooses(keys, say.topic("sleep"))
    keys.until(lambda: say("Back") in keys.controls())
    keys.key(KEYS["back"])
    keys.expects(say("What do you need?"))
    QTest.keyPress(keys.window, KEYS["back"])
    with qtbot.waitSignal(stage.gate.closing, timeout=HOLD + 2_000):
        pass
    QTest.keyRelease(keys.window, KEYS["back"])
    assert keys.shows(idle)


def repeats(window: QQuickWindow, key: Qt.Key, times: int) -> None:
    """A key that is held down: the system presses it again and again."""
    for number in range(times):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", number > 0)
        QApplication.sendEvent(window, event)
    QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier))


@in_spanish
def test_a_key_that_is_held_counts_once(keys: Visitor) -> None:
    say = keys.say
    keys.begins()
    repeats(keys.window, KEYS["down"], 9)
    assert keys.control(say("Find out where to report")).item.hasActiveFocus()
    repeats(keys.window, KEYS["select"], 9)
    keys.expects(say.flow.before.title)
    repeats(keys.window, Qt.Key.Key_Tab, 9)
    assert rings(keys.window) == 1
    repeats(keys.window, Qt.Key.Key_Enter, 9)
    repeats(keys.window, KEYS["back"], 9)


@pytest.fixture
def trembling(built: Path, material: Material, put_up: PutUp, qtbot: QtBot, say: Sayings) -> Visitor:
    """Someone whose hand trembles, at a kiosk as it is on a site."""
    from dataclasses import replace

    stage: Stage = put_up(set_stage(replace(machine(built), tremor=3_600), material, pytest.fail))
    stage.window.requestActivate()
    qtbot.waitUntil(stage.window.isActive)
    return Visitor(stage.window, qtbot, finger(), say)


@in_spanish
def test_two_taps_act_once(trembling: Visitor) -> None:
    say = trembling.say
    trembling.begins()
    at = trembling.control(say.topic("safety")).mark
    trembling.tap(at)
    trembling.tap(at + QPointF(6, 4))
    trembling.expects(say.topic("safety"), say.page(say.library.topic("safety").pages[0]).title)
    assert say.topic("safety") in trembling.headings()
    # Elsewhere a tap counts at once, and Close wherever and whenever.
    trembling.touch(say("Home"))
    trembling.expects(say("What do you need?"))
    idle_names = (say.language_name, say.other.language_name)
    trembling.touch(say("Text and colors"))
    trembling.expects(say("Done"))
    trembling.tap(trembling.control(say("Close this")).mark)
    trembling.expects(*idle_names)


@in_spanish
def test_two_presses_of_select_act_once(trembling: Visitor) -> None:
    say = trembling.say
    trembling.begins()
    goes_to(trembling, say.topic("safety"))
    trembling.key(KEYS["select"])
    trembling.key(KEYS["select"])
    trembling.until(lambda: say.topic("safety") in trembling.headings())
    # Steps are meant, however soon they follow.
    trembling.key(KEYS["down"])
    first = trembling.still()
    trembling.key(KEYS["down"])
    assert not trembling.shows(first)
