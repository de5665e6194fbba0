"""espeak-ng, in a program of its own: Spanish of the Americas and US English, with the time of every word."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from kiosk.authoring.narration.engines.engine import EngineError, Sound, Word
from kiosk.speech.address import Voice

_CHILD = [sys.executable, "-m", "kiosk.authoring.narration.engines.espeak_child"]
_WHOLE = re.compile(r"\w+(?:[’'.,-]\w+)*")
_ABSENT = "espeak-ng is not installed: sudo apt-get install libespeak-ng1"

# Its voice, and its pace in words a minute: slower than its usual 175, for people who listen in a waiting room.
VOICES: Mapping[str, tuple[str, int]] = {"en": ("en-us", 160), "es": ("es-419", 160)}


class Espeak:
    """The engine."""

    def voice(self, language: str) -> Voice | None:
        """Its voice for a language."""
        if language not in VOICES:
            return None
        name, pace = VOICES[language]
        return Voice("espeak-ng", self._version, name, f"{pace} words a minute")

    def speak(self, language: str, texts: Sequence[str]) -> Iterator[Sound]:
        """One process for all the texts: starting it takes as long as a sentence."""
        name, pace = VOICES[language]
        with subprocess.Popen(
            [*_CHILD, name, str(pace)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=-1
        ) as child:
            assert child.stdin is not None
            assert child.stdout is not None
            for text in texts:
                child.stdin.write(json.dumps(text).encode() + b"\n")
                child.stdin.flush()
                head = child.stdout.readline()
                if not head:
                    raise EngineError(f"espeak-ng ended while it spoke {text!r}")
                heard = json.loads(head)
                yield _sound(text, heard, child.stdout.read(heard["bytes"]))

    @cached_property
    def _version(self) -> str:
        told = subprocess.run(_CHILD, capture_output=True, text=True, check=False)
        if told.returncode != 0:
            raise EngineError(_ABSENT)
        return told.stdout.split()[0]


def _sound(text: str, heard: Mapping[str, object], body: bytes) -> Sound:
    samples = array("h", body)
    if sys.byteorder == "big":
        samples.byteswap()
    rate, told = heard["rate"], heard["words"]
    assert isinstance(rate, int)
    assert isinstance(told, list)
    return Sound(samples, rate, tuple(_words(text, told)))


def _words(text: str, told: Sequence[Sequence[int]]) -> Iterator[Word]:
    """Whole words: the library stops at an apostrophe, and tells twice of a long number."""
    spans = [(found.start(), found.end()) for found in _WHOLE.finditer(text)]
    seen = -1
    for sample, at, _ in told:
        span = next(((first, last) for first, last in spans if first <= at < last), None)
        if span and span[0] > seen:
            seen = span[0]
            yield Word(sample, *span)
