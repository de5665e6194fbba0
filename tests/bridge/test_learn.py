"""The panel's keypad section: while it learns every key is its own, and only staff's touch keeps what was learned."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.bridge.learn import LearnView
from kiosk.bridge.staff import TWICE
from kiosk.bridge.stage import Stage
from kiosk.bridge.store import Store
from kiosk.keymap import NAMES, ROLES, KeyMap
from kiosk.session.visit import Screen
from tests.bridge.clerk import ON_STAFF, Clerk
from tests.journeys.stage import finger

KEYPAD = KeyMap("F13", "F14", "F15", "F16", "F17", "F18", "F19", "F20", "F21", "F22")


@pytest.fixture
def clerk(stage: Stage) -> Clerk:
    """Somebody behind the desk of the stage."""
    return Clerk(stage.desk)


@pytest.fixture
def store(stage: Stage, qtbot: QtBot) -> Store:
    """The stage's store, with the panel open and the gate hearing."""
    assert stage.store is not None
    stage.store.put(ON_STAFF)
    qtbot.waitUntil(lambda: not stage.gate.quiet)
    return stage.store


@pytest.fixture
def learn(stage: Stage, store: Store, clerk: Clerk) -> LearnView:
    """The section."""
    del store, clerk
    view = stage.engine.singletonInstance("Wayside.Bridge", "LearnView")
    assert isinstance(view, LearnView)
    view._clock = unhurried()
    return view


def unhurried() -> Callable[[], float]:
    """A clock by which nothing is touched twice by chance."""
    seconds = itertools.count(1000)
    return lambda: float(next(seconds))


def state(learn: LearnView) -> dict[str, Any]:
    """What QML sees."""
    return dict(learn.property("state"))


def press(stage: Stage, *names: str) -> None:
    """Press these keys on the real window."""
    for name in names:
        QTest.keyClick(stage.window, Qt.Key(NAMES[name]))


def test_at_rest_it_shows_what_every_key_is(learn: LearnView, stage: Stage) -> None:
    shown = state(learn)
    assert {row["role"]: row["key"] for row in shown["rows"]} == {role: getattr(KeyMap(), role) for role in ROLES}
    assert (shown["running"], shown["done"], shown["kept"]) == (False, False, False)
    assert stage.gate.learner is None


def test_keys_are_learned_from_the_window_and_do_nothing_else(
    learn: LearnView, stage: Stage, store: Store, clerk: Clerk
) -> None:
    learn.begin()
    assert (state(learn)["role"], state(learn)["step"], state(learn)["steps"]) == ("up", 1, 10)
    before = store.visit
    for role in ROLES:
        assert state(learn)["role"] == role
        press(stage, getattr(KEYPAD, role))
    assert store.visit == before
    shown = state(learn)
    assert (shown["running"], shown["done"]) == (False, True)
    assert [row["key"] for row in shown["rows"]] == KEYPAD.argument().split(",")
    # Keys do again what they did.
    assert stage.gate.learner is None
    assert not [asked for asked in clerk.asked if asked[0] == "keyed"]
    learn.keep()
    assert clerk.asked[-1] == ("keyed", KEYPAD.argument())
    stage.desk.recorded.emit({"keys": KEYPAD.argument(), "keys_kept": True, "headphones": "keys"})
    shown = state(learn)
    assert (shown["saved"], shown["kept"], shown["done"]) == (True, True, False)
    assert [row["key"] for row in shown["rows"]] == KEYPAD.argument().split(",")


def test_a_refusal_is_told_and_the_key_asked_for_again(learn: LearnView, stage: Stage) -> None:
    learn.begin()
    press(stage, "F13", "F13")
    shown = state(learn)
    assert (shown["role"], shown["refused"], shown["holder"]) == ("down", "taken", "up")
    press(stage, "F14")
    assert (state(learn)["role"], state(learn)["refused"]) == ("back", "")
    QTest.keyClick(stage.window, Qt.Key.Key_Shift)
    assert (state(learn)["role"], state(learn)["refused"]) == ("back", "nothing")


def test_keys_can_be_left_as_they_are(learn: LearnView, clerk: Clerk) -> None:
    learn.begin()
    for _ in ROLES:
        learn.skip()
    learn.keep()
    assert clerk.asked[-1] == ("keyed", KeyMap().argument())


def test_a_touch_that_comes_twice_by_chance_is_one(learn: LearnView, clerk: Clerk) -> None:
    now = 1000.0
    learn._clock = lambda: now
    learn.begin()
    learn.skip()
    assert state(learn)["step"] == 1
    for _ in ROLES:
        now += TWICE
        learn.skip()
        learn.skip()
    assert state(learn)["done"] is True
    learn.keep()
    assert not [asked for asked in clerk.asked if asked[0] == "keyed"]
    now += TWICE
    learn.keep()
    assert clerk.asked[-1][0] == "keyed"


def test_nothing_is_kept_before_the_last_key(learn: LearnView, stage: Stage, clerk: Clerk) -> None:
    learn.begin()
    press(stage, "F13")
    learn.keep()
    learn.stop()
    learn.keep()
    assert not [asked for asked in clerk.asked if asked[0] == "keyed"]
    assert state(learn)["rows"][0] == {"role": "up", "key": "Up"}
    assert stage.gate.learner is None


def test_where_another_tells_of_the_plug_it_is_not_asked_for(learn: LearnView, stage: Stage) -> None:
    stage.desk.recorded.emit({"keys": KeyMap().argument(), "headphones": "jack"})
    learn.begin()
    assert state(learn)["steps"] == 8


def test_what_was_learned_is_forgotten_on_a_touch(learn: LearnView, stage: Stage, clerk: Clerk) -> None:
    learn.forget()
    assert not [asked for asked in clerk.asked if asked[0] == "keyed"]
    stage.desk.recorded.emit({"keys": KEYPAD.argument(), "keys_kept": True})
    learn.forget()
    assert clerk.asked[-1] == ("keyed", "")
    stage.desk.recorded.emit({"keys": KeyMap().argument()})
    assert (state(learn)["saved"], state(learn)["kept"]) == (True, False)
    assert state(learn)["rows"][0] == {"role": "up", "key": "Up"}


def test_who_leaves_the_panel_gets_the_keys_back(learn: LearnView, stage: Stage, store: Store) -> None:
    learn.begin()
    store.put(store.visit.home())
    assert stage.gate.learner is None
    assert state(learn)["running"] is False


def test_close_by_touch_ends_it(learn: LearnView, stage: Stage, store: Store, qtbot: QtBot) -> None:
    learn.begin()
    area = stage.window.property("closeArea")
    QTest.touchEvent(stage.window, finger()).press(0, area.center().toPoint(), stage.window).commit()
    qtbot.waitUntil(lambda: store.visit.place.screen is Screen.IDLE)
    assert stage.gate.learner is None


def test_in_a_window_nobody_learns(stage: Stage, learn: LearnView) -> None:
    stage.desk.manned = False
    learn.begin()
    assert stage.gate.learner is None


@pytest.mark.parametrize("keys", ["", "Up", 3, None])
def test_a_record_that_makes_no_sense_changes_nothing(learn: LearnView, stage: Stage, keys: object) -> None:
    stage.desk.recorded.emit({"keys": keys})
    assert state(learn)["rows"][0] == {"role": "up", "key": "Up"}
