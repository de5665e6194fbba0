"""The keypad of the staff: its digits go to the desk alone, once, and nothing that QML can read carries them."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QMetaMethod, QObject, QTimer

from kiosk.bridge.desk import Desk
from kiosk.bridge.pin import LEAST, MOST, PinView
from kiosk.bridge.store import Store
from tests.bridge.clerk import ON_PIN, Clerk, clerk, desk, store

__all__ = ["clerk", "desk", "store"]
PIN = (4, 0, 7, 1, 5, 9)


@pytest.fixture
def pin(desk: Desk, store: Store) -> PinView:
    """The keypad, on the screen."""
    view = PinView()
    view.follow(store)
    view.attend(desk)
    store.put(ON_PIN)
    return view


def typed(view: PinView, digits: tuple[int, ...] = PIN) -> None:
    """Touch these keys."""
    for digit in digits:
        view.press(digit)


def timers(view: QObject) -> dict[bool, QTimer]:
    """The keypad's two clocks: whether it rings once, and itself."""
    return {each.isSingleShot(): each for each in view.findChildren(QTimer)}


def properties(view: QObject) -> dict[str, Any]:
    """Everything that QML can read."""
    meta = view.metaObject()
    names = [str(meta.property(index).name()) for index in range(meta.propertyCount())]
    return {name: view.property(name) for name in names}


def test_the_pin_goes_to_the_desk_once_and_is_forgotten(pin: PinView, clerk: Clerk) -> None:
    typed(pin)
    pin.enter()
    pin.enter()
    assert clerk.asked == [("tried", "407159")]
    assert (pin.property("count"), pin.property("busy"), pin.property("message")) == (0, True, {"word": "checking"})
    assert pin._digits == []


@pytest.mark.parametrize(("count", "ready"), [(LEAST - 1, False), (LEAST, True), (MOST, True), (MOST + 3, True)])
def test_enter_counts_from_six_digits_and_twelve_are_the_most(
    pin: PinView, clerk: Clerk, count: int, ready: bool
) -> None:
    typed(pin, (1,) * count)
    assert pin.property("count") == min(count, MOST)
    assert pin.property("ready") is ready
    pin.enter()
    assert clerk.asked == ([("tried", "1" * min(count, MOST))] if ready else [])


def test_erase_takes_the_last_digit_back(pin: PinView, clerk: Clerk) -> None:
    typed(pin, (*PIN, 8))
    pin.erase()
    pin.enter()
    assert clerk.asked == [("tried", "407159")]


def test_no_property_and_no_signal_carries_the_digits(pin: PinView, clerk: Clerk) -> None:
    seen: list[Any] = []
    pin.changed.connect(lambda *given: seen.append(given))
    pin.opened.connect(lambda *given: seen.append(given))
    told = []
    for digit in PIN:
        pin.press(digit)
        told.append(properties(pin))
    pin.enter()
    told.append(properties(pin))
    assert clerk.asked
    assert seen
    assert not any(seen)
    # Whatever the digits are, what QML can read is the same.
    other = PinView()
    other.attend(Desk())
    for count, before in enumerate(told[: len(PIN)], 1):
        other.press(3)
        assert properties(other) == before | {"count": count}
    meta = pin.metaObject()
    methods = [meta.method(index) for index in range(QObject().metaObject().methodCount(), meta.methodCount())]
    signals = [each for each in methods if each.methodType() is QMetaMethod.MethodType.Signal]
    assert signals
    assert not [each.name() for each in signals if each.parameterCount()]


def test_the_right_pin_opens(pin: PinView, desk: Desk, clerk: Clerk) -> None:
    opened: list[None] = []
    pin.opened.connect(lambda: opened.append(None))
    typed(pin)
    pin.enter()
    desk.pinRight.emit()
    assert clerk.asked
    assert len(opened) == 1
    assert pin.property("busy") is False


def test_a_wrong_pin_says_how_many_tries_are_left(pin: PinView, desk: Desk, clerk: Clerk) -> None:
    typed(pin)
    pin.enter()
    desk.pinWrong.emit(3)
    assert pin.property("message") == {"word": "wrong", "tries": 3}
    assert pin.property("busy") is False
    pin.press(1)
    assert pin.property("message") == {"word": ""}
    assert len(clerk.asked) == 1


def test_a_wait_counts_down_and_nothing_is_sent_meanwhile(pin: PinView, desk: Desk, clerk: Clerk) -> None:
    desk.pinWaits.emit(92)
    typed(pin)
    assert pin.property("message") == {"word": "wait", "minutes": 2}
    pin.enter()
    assert clerk.asked == []
    second = timers(pin)[False]
    assert second.interval() == 1000
    for _ in range(2):
        second.timeout.emit()
    assert pin.property("message") == {"word": "wait", "seconds": 90}
    for _ in range(90):
        second.timeout.emit()
    assert pin.property("message") == {"word": ""}
    assert not second.isActive()
    pin.enter()
    assert len(clerk.asked) == 1


def test_no_answer_is_said_and_the_keys_work_again(pin: PinView, clerk: Clerk) -> None:
    typed(pin)
    pin.enter()
    patience = timers(pin)[True]
    patience.stop()
    patience.timeout.emit()
    assert pin.property("message") == {"word": "silent"}
    typed(pin)
    pin.enter()
    assert len(clerk.asked) == 2


def test_without_a_warden_nobody_is_asked(pin: PinView, desk: Desk) -> None:
    tried: list[str] = []
    desk.tried.connect(tried.append)
    typed(pin)
    pin.enter()
    assert tried == []
    assert pin.property("message") == {"word": "unmanned"}
    assert pin.property("count") == 0


def test_whoever_goes_leaves_no_digits(pin: PinView, store: Store) -> None:
    typed(pin)
    store.put(store.visit.home())
    assert pin.property("count") == 0
