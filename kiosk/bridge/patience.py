"""How long the kiosk waits for somebody who touches nothing, and the question it asks before it stops waiting."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.bridge.guard import guarded
from kiosk.session.idle import IdleClock, Mood

QML_IMPORT_NAME = "Wayside.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

# The time that is left to answer, as so many bars: they go one by one.
BARS = 6


@QmlElement
@QmlSingleton
class Patience(QObject):
    """One visit's idle clock on a timer that runs to its next due moment. Between visits it waits for nobody."""

    changed = Signal()
    over = Signal()  # the visit must end: nobody answered, or somebody is done
    asked = Signal()  # the question has come up

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds, self._warning = 90.0, 30.0
        self._now: Callable[[], float] = time.monotonic
        self._clock: IdleClock | None = None
        self._asking = False
        self._bars = 0
        # A coarse timer may fire a twentieth of its time too early.
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)

    def equip(self, seconds: float, warning: float, clock: Callable[[], float] = time.monotonic) -> None:
        """The site's figures, and the clock they are counted on."""
        self._seconds, self._warning, self._now = float(seconds), float(warning), clock

    # ---------------------------------------------------------------- a visit
    @guarded
    def begin(self) -> None:
        """A visit began."""
        self._put(IdleClock(self._seconds, self._warning, self._now()))

    @guarded
    def stop(self) -> None:
        """Idle again: nobody is waited for."""
        self._put(None)

    def touched(self) -> bool:
        """A touch or a key. Whether it was for the question alone, and must do nothing else."""
        clock, now, asking = self._clock, self._now(), self._asking
        if clock is None:
            return False
        # A window that hung for so long: whoever touches it now may be somebody else.
        late = clock.state(now) is Mood.OVER
        self._put(clock.touched(now))
        return asking or late

    @guarded
    def hold(self) -> None:
        """Speech plays: the time stands still."""
        if self._clock is not None:
            self._put(self._clock.held(self._now()))

    @guarded
    def free(self) -> None:
        """Speech is silent: the time goes on."""
        if self._clock is not None:
            self._put(self._clock.freed(self._now()))

    # ---------------------------------------------------------------- what the question shows and does
    @property
    def is_asking(self) -> bool:
        """Whether the question is up."""
        return self._asking

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        return self._asking

    @Property(int, notify=changed)
    def barsLeft(self) -> int:
        return self._bars

    @Slot()
    @guarded
    def goOn(self) -> None:
        """Keep reading."""
        self.touched()

    @Slot()
    @guarded
    def done(self) -> None:
        """I'm done: the visit ends at once."""
        if self._clock is not None:
            self._end()

    # ---------------------------------------------------------------- the time
    @guarded
    def look(self) -> None:
        """Do what has fallen due; the timer calls it."""
        self._put(self._clock)

    def _put(self, clock: IdleClock | None) -> None:
        now = self._now()
        if clock is not None and clock.state(now) is Mood.OVER:
            self._end()
            return
        self._clock = clock
        asking = clock is not None and clock.state(now) is Mood.ASKING
        bars = self._bars_of(clock.left(now)) if clock is not None and asking else 0
        self._timer.stop()
        if clock is not None and (due := clock.due(now)) is not None:
            # The last bar goes with the visit; each one before it, a step earlier.
            soon = due - (bars - 1) * self._step if asking else due
            self._timer.start(max(0, math.ceil((soon - now) * 1000)))
        self._show(asking, bars)

    def _end(self) -> None:
        """The visit ends once, whatever it is told afterwards."""
        self._put(None)
        self.over.emit()

    @property
    def _step(self) -> float:
        return self._warning / BARS

    def _bars_of(self, left: float) -> int:
        """A bar goes when its time is up to the millisecond, which is all that a timer knows."""
        return max(1, math.ceil((left - 0.001) / self._step))

    def _show(self, asking: bool, bars: int) -> None:
        before, (self._asking, self._bars) = (self._asking, self._bars), (asking, bars)
        if before != (asking, bars):
            self.changed.emit()
        if asking and not before[0]:
            self.asked.emit()
