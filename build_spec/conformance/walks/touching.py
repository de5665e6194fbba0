"""Puts a finger and keys on every control of one screen of each kind: rows 15 and 12."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QSignalSpy, QTest

from build_spec.conformance.measuring import Sample
from build_spec.conformance.walks.painting import box_of
from build_spec.conformance.walks.standing import Stand, controls, name_of
from kiosk.bridge.gate import TREMOR
from kiosk.bridge.rehearsal.rules import judge
from kiosk.bridge.rehearsal.seen import Kind
from kiosk.session.visit import Screen

QUANTITIES = frozenset({"on release", "slide off", "key repeat", "exit at once"})

REPEATS = 6
# Milliseconds between the two taps of a hand that trembles.
APART = 120


@cache
def finger() -> QPointingDevice:
    """The one touch screen."""
    return QTest.createTouchDevice()


class Finger:
    """One finger on one window."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window

    def press(self, at: QPointF) -> None:
        QTest.touchEvent(self._window, finger()).press(0, at.toPoint(), self._window).commit()

    def slide(self, start: QPointF, end: QPointF, steps: int = 4) -> None:
        for step in range(1, steps + 1):
            at = start + (end - start) * (step / steps)
            QTest.touchEvent(self._window, finger()).move(0, at.toPoint(), self._window).commit()
            # Qt hands over at most one move a frame.
            spy = QSignalSpy(self._window.frameSwapped)
            self._window.update()
            spy.wait(5_000)

    def lift(self, at: QPointF) -> None:
        QTest.touchEvent(self._window, finger()).release(0, at.toPoint(), self._window).commit()

    def tap(self, at: QPointF) -> None:
        self.press(at)
        self.lift(at)


def look(stand: Stand) -> Iterator[Sample]:
    """Try every control of a screen."""
    stand.play()
    for number in _within(stand):
        yield from _try(stand, number)
        _end_of_cleaning(stand)
    if not stand.scene.steady:
        yield from exits(stand)


TWICE = frozenset({"two taps"})


def look_twice(stand: Stand) -> Iterator[Sample]:
    """Tap every control of a screen twice."""
    stand.play()
    for number in _within(stand):
        # So long after the last tap nothing belongs to it any more.
        QTest.qWait(round(TREMOR * 1000) + 30)
        _item, name, at, _away = _fresh(stand, number)
        hand = Finger(stand.window)
        yield of_activations("two taps", name, activations(stand, lambda hand=hand, at=at: two_taps(hand, at)))  # type: ignore[misc]  # bound per turn
        _end_of_cleaning(stand)


def _within(stand: Stand) -> list[int]:
    """The numbers of the controls that are wholly in view, but for Close."""
    shown = judge(stand.house.look(stand.scene), default_size=False).things
    places = [thing.box for thing in shown if thing.kind is Kind.BUTTON and not thing.plated]
    return [number for number, item in enumerate(controls(stand)) if box_of(item) in places]


def _try(stand: Stand, number: int) -> Iterator[Sample]:
    """One control: a press, a finger that slides off, two quick taps, and a key held down."""
    hand = Finger(stand.window)
    item, name, at, away = _fresh(stand, number)
    yield slides_off(hand, item, at, away)
    item, name, at, away = _fresh(stand, number)
    yield acts_on_release(hand, item, at)
    item, name, at, away = _fresh(stand, number)
    stand.window.requestActivate()
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    yield of_activations("key repeat", name, activations(stand, lambda: hold_key(stand.window)))


def slides_off(hand: Finger, item: QQuickItem, at: QPointF, away: QPointF) -> Sample:
    """A finger comes down on a control and lifts beside it."""
    clicks, name = Clicks(item), name_of(item)
    hand.press(at)
    hand.slide(at, away)
    hand.lift(away)
    return Sample("slide off", float(clicks.count == 0), name, why=f"it acts {clicks.count} times")


def acts_on_release(hand: Finger, item: QQuickItem, at: QPointF) -> Sample:
    """A finger comes down on a control and lifts there."""
    clicks, name = Clicks(item), name_of(item)
    hand.press(at)
    early = clicks.count
    hand.lift(at)
    why = f"it acts {early} times before the finger lifts, {clicks.count} times in all"
    return Sample("on release", float((early, clicks.count) == (0, 1)), name, why=why)


def of_activations(quantity: str, name: str, times: int) -> Sample:
    """What must happen once at most: what changes nothing (a choice that is already made) need not happen at all."""
    return Sample(quantity, float(times <= 1), name, why=f"it acts {times} times")


def _fresh(stand: Stand, number: int) -> tuple[QQuickItem, str, QPointF, QPointF]:
    """The screen anew: its control of this number, with its name, where one would touch it, and a place off it."""
    while stand.house.stage.gate.quiet:
        QTest.qWait(20)
    stand.play()
    item = controls(stand)[number]
    box = box_of(item)
    at = QPointF((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    width = stand.window.width()
    far = box.right + 40 if box.right + 60 < width else box.left - 40
    return item, name_of(item), at, QPointF(max(2.0, min(far, width - 2.0)), at.y())


class Clicks:
    """How often a control has acted."""

    def __init__(self, item: QQuickItem) -> None:
        self._spy = QSignalSpy(item, SIGNAL("clicked()"))  # type: ignore[call-overload]  # its stub knows bytes alone

    @property
    def count(self) -> int:
        return int(self._spy.count())


def activations(stand: Stand, deed: Callable[[], None]) -> int:
    """How often the visit changes, or a view is turned, while something is done."""
    store = stand.house.stage.store
    assert store is not None
    seen = [store.visit]

    def note() -> None:
        if store.visit != seen[-1]:
            seen.append(store.visit)

    store.changed.connect(note)
    deed()
    stand.house.settle()
    store.changed.disconnect(note)
    return len(seen) - 1


def two_taps(hand: Finger, at: QPointF) -> None:
    """The same place twice within 300 ms."""
    hand.tap(at)
    QTest.qWait(APART)
    hand.tap(at)


def hold_key(window: QQuickWindow, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """A key that stays down, as a keyboard tells it."""
    kinds = [(QEvent.Type.KeyPress, False), *[(QEvent.Type.KeyPress, True)] * REPEATS, (QEvent.Type.KeyRelease, False)]
    for kind, repeated in kinds:
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "\r", repeated)
        QCoreApplication.sendEvent(window, event)
        QCoreApplication.processEvents()


def _end_of_cleaning(stand: Stand) -> None:
    """Where staff have locked the screen, the minute passes at once."""
    for timer in stand.house.stage.gate.findChildren(QTimer):
        while timer.isActive() and stand.house.stage.shell.property("cleaning"):
            timer.timeout.emit()


def exits(stand: Stand) -> Iterator[Sample]:
    """Close acts as soon as a finger or its key comes down."""
    for how, deed in (("touch", _press_close), ("key", _press_key)):
        while stand.house.stage.gate.quiet:
            QTest.qWait(20)
        stand.play()
        deed(stand)
        idle = stand.house.stage.kiosk.standing is Screen.IDLE or bool(stand.house.stage.shell.property("covered"))
        yield Sample("exit at once", float(idle), f"Close this, by {how}", why="the visit is still shown")


def _press_close(stand: Stand) -> None:
    close = next(item for item in controls(stand) if item.property("plated"))
    box = box_of(close)
    at = QPointF((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    Finger(stand.window).press(at)
    # The finger goes up over whatever is there now.
    QCoreApplication.processEvents()
    Finger(stand.window).lift(at)


def _press_key(stand: Stand) -> None:
    QTest.keyClick(stand.window, Qt.Key.Key_F12)
