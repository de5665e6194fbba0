"""Sounds to play, and what can be heard of a sound."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable
from itertools import pairwise

from kiosk.authoring.narration.vorbis import encoded

RATE = 16_000


def tone(seconds: float, hertz: float = 220, rate: int = RATE, loud: int = 8000) -> array[int]:
    """A sine."""
    return array("h", [round(loud * math.sin(math.tau * hertz * at / rate)) for at in range(round(seconds * rate))])


def clip(seconds: float, hertz: float = 220) -> bytes:
    """A tone as a clip."""
    return encoded(tone(seconds, hertz), RATE)


def whole(blocks: Iterable[array[int]]) -> array[int]:
    """The blocks one after another."""
    heard = array("h")
    for block in blocks:
        heard += block
    return heard


def pitch(samples: array[int], rate: int = RATE) -> float:
    """Hz, from the first to the last time that it rises through zero."""
    rises = [at for at, (one, next_) in enumerate(pairwise(samples)) if one < 0 <= next_]
    exact = [at + samples[at] / (samples[at] - samples[at + 1]) for at in (rises[0], rises[-1])]
    return (len(rises) - 1) * rate / (exact[1] - exact[0])


def steepest(samples: array[int]) -> int:
    """The largest step from one sample to the next: a click would be one."""
    return max(abs(one - next_) for one, next_ in pairwise(samples))


def onsets(samples: array[int], rate: int = RATE, quiet: float = 0.03) -> list[float]:
    """The seconds at which sound comes after so many seconds of silence."""
    found, last = [], -quiet * rate
    for at, each in enumerate(samples):
        if abs(each) > 1000:
            if at - last >= quiet * rate:
                found.append(at / rate)
            last = at
    return found
