"""The idle clock of one visit: how long nobody has touched anything, and what follows from it.

Seconds are floats of any clock that only goes forward; whoever asks gives the moment.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto


class Mood(Enum):
    """What the clock makes of the silence."""

    READING = auto()  # somebody touched something not long ago
    ASKING = auto()  # nobody did: "Still reading?"
    OVER = auto()  # nobody answered: the visit ends


@dataclass(frozen=True, slots=True)
class IdleClock:
    """Reads for `seconds` without a touch, then asks for `warning` more, then is over and stays so.

    `since` is the last touch, moved on by as long as the clock has stood still; `still` is when it began to.
    """

    seconds: float
    warning: float
    since: float
    still: float | None = None

    @property
    def _asks(self) -> float:
        return self.since + self.seconds

    @property
    def _ends(self) -> float:
        return self._asks + self.warning

    def _at(self, now: float) -> float:
        """The moment that counts: while the clock stands still, the one at which it was stopped."""
        return now if self.still is None else self.still

    def state(self, now: float) -> Mood:
        """What holds now."""
        at = self._at(now)
        return Mood.OVER if at >= self._ends else Mood.ASKING if at >= self._asks else Mood.READING

    def due(self, now: float) -> float | None:
        """The next moment at which the state changes by itself; None while the clock stands still or is over."""
        if self.still is not None:
            return None
        return {Mood.READING: self._asks, Mood.ASKING: self._ends, Mood.OVER: None}[self.state(now)]

    def left(self, now: float) -> float:
        """Seconds left of the warning: all of it before the question, none after it."""
        return min(self.warning, max(0.0, self._ends - self._at(now)))

    def touched(self, now: float) -> IdleClock:
        """The time starts again, as often as somebody goes on. A visit that is over cannot be brought back."""
        if self.state(now) is Mood.OVER:
            return self
        return replace(self, since=now, still=None if self.still is None else now)

    def held(self, now: float) -> IdleClock:
        """The clock stands still from now on: speech plays."""
        if self.still is not None or self.state(now) is Mood.OVER:
            return self
        return replace(self, still=now)

    def freed(self, now: float) -> IdleClock:
        """The clock goes on from where it stood."""
        if self.still is None:
            return self
        return replace(self, since=self.since + (now - self.still), still=None)
