"""One clip on its way from its samples to the card: which part of it, at which pace, how loud, and how far it is."""

from __future__ import annotations

import time
from array import array
from typing import Final

from kiosk.speech.stretch import length, stretched

_LOWEST, _HIGHEST = -32768, 32767
_LEAD: Final = 0.02  # seconds of silence before the middle of a clip; its beginning has them
_RISE: Final = 0.005  # seconds in which the middle of a clip comes up to its loudness, so that nothing clicks
_READY: Final = 0.1  # seconds that are made before the card asks for them
_LATE: Final = 2.0  # seconds after which a card that took no more samples is not waited for


class Course:
    """One clip on its way to be heard. The card's thread takes samples; the other thread asks how far it is.

    Each attribute is written by one thread alone, or only ever set to true.
    """

    def __init__(self, samples: array[int], rate: int, *, at: int, pace: float, gain: float) -> None:
        self.rate, self._pace, self._gain = rate, pace, gain
        self._at = min(max(0, at), len(samples) * 1000 // rate)
        self._last = len(samples) * 1000 // rate
        first = self._at * rate // 1000
        rest = _risen(samples[first:], round(_RISE * rate)) if first else samples
        self._lead = round(_LEAD * rate) if first and rest else 0
        self.total = self._lead + length(len(rest), pace) if rest else 0
        self._blocks = stretched(rest, rate, pace)
        self._waiting = array("h", bytes(2 * self._lead))
        self._handed = 0
        self._lost = False
        self._ended: int | None = None
        # The card is started first and asks then.
        self._prepare(round(_READY * rate))
        self.begun = time.monotonic()

    def take(self, frames: int) -> bytes:
        """The next samples for the card's thread: fewer at the end, then none. Never raises."""
        try:
            self._prepare(frames)
        except Exception:  # noqa: BLE001  # on this thread it would be printed; the clip ends instead
            self._lost = True
            return b""
        given, self._waiting = self._waiting[:frames], self._waiting[frames:]
        self._handed += len(given)
        return given.tobytes() if self._ended is None else b""

    def lose(self) -> None:
        """The card stopped: nothing more will be heard."""
        self._lost = True

    def end(self) -> None:
        """Keep the position as it is now, and give no more samples."""
        self._ended = self.position()

    def is_over(self) -> bool:
        """Whether all of it was heard, or no more of it will be."""
        passed = time.monotonic() - self.begun
        whole = self.total / self.rate
        return self._lost or passed >= whole + _LATE or (self._handed >= self.total and passed >= whole)

    def position(self) -> int:
        """Ms in the clip: by the clock, for the card tells only what it has taken, and never beyond that."""
        if self._ended is not None:
            return self._ended
        heard = min(time.monotonic() - self.begun, self._handed / self.rate) - self._lead / self.rate
        return min(self._last, self._at + round(max(0.0, heard) * 1000 * self._pace))

    def _prepare(self, frames: int) -> None:
        while len(self._waiting) < frames and self._ended is None and (block := next(self._blocks, None)):
            self._waiting += self._louder(block)

    def _louder(self, block: array[int]) -> array[int]:
        by = self._gain
        if by == 1:
            return block
        if by < 1:
            return array("h", [int(each * by) for each in block])
        return array("h", [min(_HIGHEST, max(_LOWEST, int(each * by))) for each in block])


def _risen(samples: array[int], count: int) -> array[int]:
    for at in range(min(count, len(samples))):
        samples[at] = samples[at] * at // count
    return samples
