"""Speech slower or faster at the same pitch: WSOLA, block by block, while it plays.

Each block fades from how the last one would go on into the place of the recording whose turn it is. That place is moved
by a few ms to where both have the same waveform (Verhelst and Roelands, 1993), so a voice keeps its periods.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import mul
from typing import Final

SLOWEST: Final = 0.7
FASTEST: Final = 1.5

_BLOCK: Final = 0.012  # seconds
_REACH: Final = 0.007  # seconds either way: together one period of a voice of 71 Hz
_COARSE: Final = 4  # samples that the first search takes for one
_COPY: Final = 0.1  # seconds of a block at a pace of 1


def check(pace: float) -> None:
    """Raises ValueError for a pace outside `SLOWEST` to `FASTEST`."""
    if not SLOWEST <= pace <= FASTEST:
        raise ValueError("speech is not stretched that far")


def length(samples: int, pace: float) -> int:
    """How many samples so many become."""
    return round(samples / pace)


def stretched(samples: array[int], rate: int, pace: float) -> Iterator[array[int]]:
    """Mono samples of 16 bits at another pace, `length` in all; at a pace of 1 they are the same.

    Raises ValueError as `check` does.
    """
    check(pace)
    return _copied(samples, round(_COPY * rate)) if pace == 1 else _Wsola(samples, rate, pace).blocks()


def _copied(samples: array[int], size: int) -> Iterator[array[int]]:
    for at in range(0, len(samples), size):
        yield samples[at : at + size]


class _Wsola:
    def __init__(self, samples: array[int], rate: int, pace: float) -> None:
        self._samples = samples
        self._pace = pace
        self._size = round(_BLOCK * rate)
        self._reach = round(_REACH * rate)
        rising = [0.5 - 0.5 * math.cos(math.pi * (at + 0.5) / self._size) for at in range(self._size)]
        self._fades = [(1 - up, up) for up in rising]

    def blocks(self) -> Iterator[array[int]]:
        left, size = length(len(self._samples), self._pace), self._size
        number, goes_on = 0, 0
        while left > 0:
            due = round(number * size * self._pace)
            old = self._stretch(goes_on, size)
            place = due + self._shift(old, due) if number else due
            new = self._stretch(place, size)
            block = array("h", [int(down * a + up * b) for (down, up), a, b in zip(self._fades, old, new, strict=True)])
            yield block[:left]
            left -= size
            number, goes_on = number + 1, place + size

    def _stretch(self, first: int, count: int) -> array[int]:
        """So many samples from a place that may lie outside, where all is silent."""
        before = min(count, max(0, -first))
        found = self._samples[max(0, first) : max(0, first + count)]
        return array("h", bytes(2 * before)) + found + array("h", bytes(2 * (count - before - len(found))))

    def _shift(self, old: array[int], due: int) -> int:
        """By how many samples to move, so that the recording goes on there most like `old`."""
        reach, size = self._reach, self._size
        around = self._stretch(due - reach, size + 2 * reach)
        near = _COARSE * _likest(_thinned(old), _thinned(around))
        first = max(0, near - _COARSE + 1)
        return first + _likest(old, around[first : near + _COARSE - 1 + size]) - reach


def _thinned(samples: array[int]) -> list[int]:
    return list(map(sum, zip(*(samples[at::_COARSE] for at in range(_COARSE)), strict=False)))


def _likest(wanted: Sequence[int], among: Sequence[int]) -> int:
    """Where in `among` a stretch is most like the one wanted, however loud: by the normalised cross-correlation."""
    size = len(wanted)
    power = list(accumulate(map(mul, among, among), initial=0))
    best, found = 0.0, (len(among) - size) // 2
    for at in range(len(among) - size + 1):
        likeness = sum(map(mul, wanted, among[at : at + size]))
        if likeness > 0 and (score := likeness * likeness / (power[at + size] - power[at])) > best:
            best, found = score, at
    return found
