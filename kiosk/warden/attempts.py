"""How often the PIN may be tried: five times at once, then after a wait that grows with every further try."""

from __future__ import annotations

import math
from dataclasses import dataclass

FREE = 5
FIRST_WAIT, LONGEST_WAIT = 60, 3600  # seconds
# Beyond this nothing changes any more.
MOST = 999
# The sum of two moments is not exact.
ROUNDING = 0.001


@dataclass(frozen=True, slots=True)
class Attempts:
    """Tries since the right PIN, and the moment (seconds of the wall clock) from which the next one counts."""

    wrong: int = 0
    not_before: float = 0.0

    def __post_init__(self) -> None:
        if not 0 <= self.wrong <= MOST or not math.isfinite(self.not_before) or self.not_before < 0:
            raise ValueError("tries at the PIN outside their range")

    @classmethod
    def spent(cls, now: float) -> Attempts:
        """Where nobody knows how many there were: one wait comes first, and no try is free."""
        return cls(FREE, now + FIRST_WAIT)

    @property
    def left(self) -> int:
        """Tries before the next wait; after a wait there is one."""
        return max(1, FREE - self.wrong)

    def wait(self, now: float) -> int:
        """Whole seconds until a try counts; 0 is now.

        A moment further off than this wait is long means that the clock was set back. Then it counts at once, as
        it does when the clock was set forward: staff are never locked out for days, and the next wait holds again.
        """
        if self._is_far(now):
            return 0
        return min(_span(self.wrong), max(0, math.ceil(self.not_before - now)))

    def begun(self, now: float) -> Attempts:
        """A try begins. It counts as wrong before it is checked, so that pulling the plug wins nothing."""
        wrong = min(MOST, self.wrong + 1)
        return Attempts(wrong, _moment(now, _span(wrong)))

    def right(self) -> Attempts:
        """The PIN was right: nothing is held against anybody."""
        return Attempts()

    def resumed(self, now: float) -> Attempts:
        """The same when the kiosk starts: on a machine whose clock stops with the power, the wait begins again."""
        return Attempts(self.wrong, _moment(now, _span(self.wrong))) if self._is_far(now) else self

    def _is_far(self, now: float) -> bool:
        return self.not_before - now > _span(self.wrong) + ROUNDING


def _span(wrong: int) -> int:
    """How many seconds the wait after so many tries is."""
    wait = FIRST_WAIT
    for _ in range(wrong - FREE):
        wait = min(LONGEST_WAIT, 2 * wait)
    return wait if wrong >= FREE else 0


def _moment(now: float, span: int) -> float:
    return max(0.0, now + span) if span else 0.0
