"""From what an engine or a person said to a clip: silence trimmed, one loudness for all, small."""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass

from kiosk.authoring.narration.engines.engine import EngineError, Sound, Word
from kiosk.authoring.narration.loudness import HIGHEST_PEAK, TARGET, level
from kiosk.authoring.narration.vorbis import decoded, encoded
from kiosk.speech.model import Mark

_QUIET = 0.003  # of the loudest sample, -50 dB: below it is silence
_BEFORE = 0.02  # seconds of silence at the start: a sound card may lose the first one or two ms
_AFTER = 0.08  # seconds at the end, so that a last consonant rings out
_OVERSHOOT = 3.0  # dB that lossy coding may add to a peak, and more than it ever did
_STEP = 0.1  # dB
_LOUDEST = 32_767


@dataclass(frozen=True, slots=True)
class Mastered:
    """A clip's file, how long it is in ms, and when its words are heard."""

    body: bytes
    duration: int
    words: tuple[Mark, ...]


def mastered(sound: Sound) -> Mastered:
    """Trim, level and encode. Raises EngineError for silence: a clip that says nothing is never kept."""
    first, last = _heard(sound)
    before, after = round(_BEFORE * sound.rate), round(_AFTER * sound.rate)
    trimmed = array("h", bytes(2 * before)) + sound.samples[first:last] + array("h", bytes(2 * after))
    duration = math.floor(len(trimmed) * 1000 / sound.rate)
    marks = _marks(sound.words, before - first, sound.rate, duration)
    return Mastered(_levelled(trimmed, sound.rate), duration, marks)


def _heard(sound: Sound) -> tuple[int, int]:
    """The samples from the first that is heard to behind the last."""
    peak = max((abs(each) for each in sound.samples), default=0)
    limit = max(1, peak * _QUIET)
    first = next((at for at, each in enumerate(sound.samples) if abs(each) >= limit), None)
    if first is None:
        raise EngineError("what was said is silent")
    last = next(at for at in range(len(sound.samples) - 1, -1, -1) if abs(sound.samples[at]) >= limit)
    return first, last + 1


def _levelled(samples: array[int], rate: int) -> bytes:
    """A file of the samples at the loudness that all clips have, or less where a peak would be too high."""
    found = level(samples, rate)
    if not math.isfinite(found.loudness):
        raise EngineError("what was said is too quiet to be measured")
    gain = min(TARGET - found.loudness, HIGHEST_PEAK - found.peak)
    body = encoded(_louder(samples, gain), rate)
    # Coding adds to a peak, by up to 2 dB: where that matters, listen to what came out.
    while found.peak + gain > HIGHEST_PEAK - _OVERSHOOT and (over := _peak(body) - HIGHEST_PEAK) > 0:
        gain -= over + _STEP
        body = encoded(_louder(samples, gain), rate)
    return body


def _louder(samples: array[int], gain: float) -> array[int]:
    """The samples, louder by so many dB."""
    factor = 10 ** (gain / 20)
    return array("h", [max(-_LOUDEST, min(_LOUDEST, round(each * factor))) for each in samples])


def _peak(body: bytes) -> float:
    heard = decoded(body)
    return level(heard.samples, heard.rate).peak


def _marks(words: tuple[Word, ...], shift: int, rate: int, duration: int) -> tuple[Mark, ...]:
    """When each word is heard: until the next one begins, the last one until the end."""
    starts = [min(max(0, round((word.sample + shift) * 1000 / rate)), duration) for word in words]
    ends = [*starts[1:], duration][: len(starts)]
    return tuple(
        Mark(start, max(start, end), word.first, word.last)
        for start, end, word in zip(starts, ends, words, strict=True)
    )
