"""The one place through which every touch and key comes: what closes, what is heard, and what is not."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QPointingDevice, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.bridge.guard import answered
from kiosk.keymap import KeyMap

# Milliseconds: a frightened hand taps twice.
QUIET = 700
CLEANING = 60  # seconds
# Seconds, and inches: a hand that trembles taps twice where it meant to tap once.
TREMOR, NEAR = 0.3, 0.5

Kind = QEvent.Type
TOUCHES = frozenset({Kind.TouchBegin, Kind.TouchUpdate, Kind.TouchEnd, Kind.TouchCancel})
PRESSES = frozenset({Kind.MouseButtonPress, Kind.MouseButtonDblClick})
MICE = frozenset({*PRESSES, Kind.MouseButtonRelease, Kind.MouseMove})
KEYS = frozenset({Kind.KeyPress, Kind.KeyRelease, Kind.ShortcutOverride, Kind.Shortcut})
# No visit needs these: menus, drops, gestures of a trackpad, an input method.
NEVER = frozenset(
    {Kind.ContextMenu, Kind.DragEnter, Kind.DragMove, Kind.Drop, Kind.NativeGesture, Kind.InputMethod, Kind.TabletPress}
)
INPUT = TOUCHES | MICE | KEYS | NEVER | {Kind.Wheel}


class Gate(QObject):
    """Watches a window's events before anything in it does.

    Close is decided here, by where a finger comes down, so that no state of a screen can keep it from working.
    """

    closing = Signal()  # a finger came down on Close, or its key was pressed
    pressed = Signal(QPointF)  # any finger, for whoever counts time; where on the window
    moved = Signal(QPointF)
    released = Signal(QPointF)
    cancelled = Signal()  # nobody knows any more where the fingers are
    keyed = Signal()
    plugged = Signal(bool)  # the keypad says that headphones went in, or out
    lifted = Signal()  # the last finger went up
    cleaning = Signal(int)  # seconds left; 0 at the end

    def __init__(self, window: QQuickWindow, keys: KeyMap, parent: QObject, tremor: float = TREMOR) -> None:
        super().__init__(parent)
        self._window, self._tremor = window, tremor
        numbers = keys.numbers
        self._close_key = numbers["close"]
        self._jack = {numbers[role]: role == "plugged" for role in ("plugged", "unplugged") if role in numbers}
        # Whether every tap there counts, however soon it follows.
        self.steady: Callable[[QPointF], bool] = lambda _where: False
        self._tapped, self._where, self._trembling = -tremor, QPointF(), False
        # When the device says that this press came, and the last that counted; in ms, of any beginning.
        self._stamp = self._first = 0
        self.deaf = False
        self.asks: Callable[[], bool] = lambda: False
        # Whether a key belongs to the keypad, which then has done what it stands for.
        self.keypad: Callable[[QKeyEvent], bool] = lambda _event: False
        # While there is one, every key is for it alone: its number.
        self.learner: Callable[[int], None] | None = None
        self._points: dict[int, QPointF] = {}
        self._buttons = False
        # Whether the window hears of a touch; whether that is being taken from it.
        self._touching, self._taking = False, False
        self._waits_for_others = False
        self._quiet = QTimer(self, interval=QUIET, singleShot=True)
        self._left = 0
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tick)
        window.installEventFilter(self)

    # ---------------------------------------------------------------- what others ask of it
    @property
    def fingers(self) -> bool:
        """Whether anything lies on the window."""
        return bool(self._points) or self._buttons

    @property
    def quiet(self) -> bool:
        """Whether nothing is heard for a moment."""
        return self._waits_for_others or self._quiet.isActive()

    def hush(self, *, until_told: bool = False) -> None:
        """Hear nothing until every finger is up and a moment has passed; `until_told`: another window's fingers too."""
        self._waits_for_others = until_told
        self._quiet.start()

    def others_lifted(self) -> None:
        """No finger lies on the window that was here before."""
        if self._waits_for_others:
            self._waits_for_others = False
            self._quiet.start()

    def clean(self) -> None:
        """Touches do nothing for a minute, because panels get wiped."""
        self._left = CLEANING
        self._second.start()
        self.cleaning.emit(self._left)

    def _tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._second.stop()
            self.hush()
        self.cleaning.emit(max(0, self._left))

    # ---------------------------------------------------------------- every event
    @answered(lambda: False)
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in INPUT:
            return False
        if kind in NEVER:
            return True
        if kind in TOUCHES:
            return self._touched(event)  # type: ignore[arg-type]  # TOUCHES are QTouchEvents
        if kind in KEYS:
            return self._typed(event)  # type: ignore[arg-type]  # KEYS are QKeyEvents, but for Shortcut
        if kind in MICE:
            return self._clicked(event)  # type: ignore[arg-type]  # MICE are QMouseEvents
        return self._shut()

    def _shut(self) -> bool:
        return self.deaf or self._left > 0 or self.quiet

    def _heard(self, down: list[QPointF], up: list[QPointF], move: list[QPointF]) -> bool:
        """Whether an event that brings these is swallowed."""
        if not self.fingers and up:
            self.lifted.emit()
        if self._shut():
            if self._quiet.isActive() and (down or up or self.fingers):
                self._quiet.start()
            return True
        area = self._close_area()
        if any(area.contains(point) for point in down):
            self.closing.emit()
            return True
        trembling = self._trembles(down)
        for points, tell in ((down, self.pressed), (move, self.moved), (up, self.released)):
            for point in points:
                tell.emit(point)
        return trembling

    def _trembles(self, down: list[QPointF]) -> bool:
        """Whether this is part of a tap that follows another one too soon, at the same place."""
        trembling = self._trembling
        # Another finger beside one that lies there is no second tap: the first one's end must be heard.
        if down and not trembling and len(self._points) <= len(down) and not self.steady(down[0]):
            inch = float(self._window.property("pixelsPerInch") or 100)
            near = (down[0] - self._where).manhattanLength() < NEAR * inch
            # By the device's clock too: a screen that is slow to change hears of the second tap late.
            soon = now() - self._tapped < self._tremor or 0 < self._stamp - self._first < self._tremor * 1000
            trembling = near and soon
        if down and not trembling:
            self._tapped, self._first, self._where = now(), self._stamp, down[0]
        self._trembling = trembling and self.fingers
        return trembling

    def _close_area(self) -> QRectF:
        area = self._window.property("closeArea")
        return area if isinstance(area, QRectF) else QRectF()

    def _touched(self, event: QTouchEvent) -> bool:
        if event.type() == Kind.TouchCancel:
            return self._taken_away()
        self._stamp = event.timestamp()
        swallowed = self._sorted(event)
        if swallowed and self._touching:
            self._take_away(event.pointingDevice())
        self._touching = not swallowed and bool(self._points)
        return swallowed

    def _taken_away(self) -> bool:
        """What the system cancels; never what this cancels itself."""
        if not self._taking:
            fingers = self.fingers
            self._points.clear()
            self._touching = False
            self.cancelled.emit()
            if fingers and not self.fingers:
                self.lifted.emit()
        return False

    def _take_away(self, device: QPointingDevice) -> None:
        """The window will not hear how its touch ends: Qt Quick would wait for that, and heed no other finger."""
        self._taking = True
        QCoreApplication.sendEvent(self._window, QTouchEvent(Kind.TouchCancel, device))
        self._taking = False

    def _sorted(self, event: QTouchEvent) -> bool:
        down: list[QPointF] = []
        up: list[QPointF] = []
        move: list[QPointF] = []
        for point in event.points():
            where = point.position()
            if point.state() == QEventPoint.State.Released:
                self._points.pop(point.id(), None)
                up.append(where)
            elif point.id() not in self._points:
                self._points[point.id()] = where
                down.append(where)
            elif point.state() == QEventPoint.State.Updated:
                move.append(where)
        return self._heard(down, up, move)

    def _clicked(self, event: QMouseEvent) -> bool:
        where, kind, self._stamp = event.position(), event.type(), event.timestamp()
        self._buttons = event.buttons() != Qt.MouseButton.NoButton
        if kind != Kind.MouseMove and event.button() != Qt.MouseButton.LeftButton:
            # A finger has no other buttons, and whatever they would open or paste is not for a visitor.
            return True
        down = [where] if kind in PRESSES else []
        up = [where] if kind == Kind.MouseButtonRelease else []
        move = [where] if kind == Kind.MouseMove and self._buttons else []
        return self._heard(down, up, move)

    def _typed(self, event: QKeyEvent) -> bool:
        if event.type() == Kind.Shortcut:
            return self.learner is not None or self._shut()
        pressed = event.type() == Kind.KeyPress and not event.isAutoRepeat()
        if self.learner is not None:
            if pressed and not self._shut() and not self.asks():
                self.learner(int(event.key()))
            return True
        if event.key() in self._jack:
            # A plug is no touch. Whoever missed that it went out would speak into the room.
            if pressed:
                self.plugged.emit(self._jack[event.key()])
            return True
        if event.key() == self._close_key and event.type() != Kind.ShortcutOverride:
            if pressed and not self._shut():
                self.closing.emit()
            return True
        return self._shut() or self._typed_on(event)

    def _typed_on(self, event: QKeyEvent) -> bool:
        """A key that is for a visitor; whether it is for nothing in the window."""
        if event.type() != Kind.KeyPress:
            return event.type() == Kind.KeyRelease and self.keypad(event)
        return event.isAutoRepeat() or self._pressed_key(event)

    def _pressed_key(self, event: QKeyEvent) -> bool:
        going_on = self.asks()
        self.keyed.emit()
        return going_on or self.keypad(event)


def now() -> float:
    """Seconds on a clock that only goes forward."""
    return time.monotonic()
