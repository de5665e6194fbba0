"""The hidden way in for staff: fingers on the window, in millimetres and seconds, for `kiosk.staff.gesture`."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtQuick import QQuickWindow

from kiosk.bridge.guard import guarded
from kiosk.staff.gesture import Gesture


class WayIn(QObject):
    """Follows one finger at a time; `found` when the gesture is complete."""

    found = Signal()

    def __init__(
        self, window: QQuickWindow, diagonal: float, parent: QObject, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._window, self._diagonal, self._clock = window, diagonal, clock
        self._gesture: Gesture | None = None
        self._size = (0.0, 0.0)
        # A coarse timer may fire a twentieth of its time too early.
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._due)

    def pressed(self, where: QPointF) -> None:
        self._feed(Gesture.pressed, where)

    def moved(self, where: QPointF) -> None:
        self._feed(Gesture.moved, where)

    def released(self, where: QPointF) -> None:
        self._feed(Gesture.released, where)

    def cancelled(self) -> None:
        self._timer.stop()
        if self._gesture is not None:
            self._gesture.cancelled()

    @guarded
    def _feed(self, what: Callable[[Gesture, float, float, float], None], where: QPointF) -> None:
        width, height = float(self._window.width()), float(self._window.height())
        mm = self._diagonal * 25.4 / math.hypot(width, height)
        if self._gesture is None or self._size != (width, height):
            self._gesture, self._size = Gesture(width * mm, height * mm), (width, height)
        what(self._gesture, where.x() * mm, where.y() * mm, self._clock())
        self._wait()

    def _wait(self) -> None:
        self._timer.stop()
        if self._gesture is not None and (due := self._gesture.due) is not None:
            self._timer.start(max(1, math.ceil((due - self._clock()) * 1000)))

    @guarded
    def _due(self) -> None:
        if self._gesture is not None and self._gesture.completed(self._clock()):
            self._gesture = None
            self.found.emit()
        else:
            self._wait()
