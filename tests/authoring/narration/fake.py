"""A voice that is quick and can be counted: a tone as long as the text, with every word timed."""

from __future__ import annotations

import hashlib
import math
import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.authoring.compiling import compile_words
from kiosk.authoring.narration.engines.engine import EngineError, Sound, Word
from kiosk.authoring.narration.kept import FOLDER, Index, read_index
from kiosk.authoring.narration.mastering import Mastered
from kiosk.authoring.narration.narrating import Narrated, narrate, voices_of
from kiosk.authoring.narration.planning import Want, what_is_said
from kiosk.authoring.problem import Problems
from kiosk.speech.address import Voice
from kiosk.speech.model import Mark
from tests.authoring.small_tree import SmallTree

RATE = 16_000
_A_LETTER = 160  # samples, 10 ms


@dataclass(slots=True)
class Hum:
    """The engine. `asked` is every text it was asked to say; the languages in `voices` are those it knows."""

    version: str = "1"
    voices: tuple[str, ...] = ("en", "es")
    asked: list[str] = field(default_factory=list)

    def voice(self, language: str) -> Voice | None:
        """Its voice."""
        return Voice("hum", self.version, language, "") if language in self.voices else None

    def speak(self, language: str, texts: Sequence[str]) -> Iterator[Sound]:  # noqa: ARG002 - as every engine
        """Hum each text."""
        for text in texts:
            self.asked.append(text)
            yield hummed(text)


def hummed(text: str) -> Sound:
    """A text as a tone, 10 ms a letter, with silence around it."""
    length = max(len(text), 10) * _A_LETTER
    tone = [round(6000 * math.sin(at * 0.3)) for at in range(length)]
    silence = array("h", bytes(2 * RATE // 4))
    words = tuple(Word(len(silence) + at.start() * _A_LETTER, *at.span()) for at in re.finditer(r"\w+", text))
    return Sound(silence + array("h", tone) + silence, RATE, words)


def mastered_quickly(sound: Sound) -> Mastered:
    """In place of measuring and encoding: two pages like those of Ogg, with the sound's hash for its sound."""
    if not any(sound.samples):
        raise EngineError("what was said is silent")
    duration = len(sound.samples) * 1000 // sound.rate
    starts = [word.sample * 1000 // sound.rate for word in sound.words]
    ends = [*starts[1:], duration]
    words = [
        Mark(start, end, word.first, word.last) for start, end, word in zip(starts, ends, sound.words, strict=False)
    ]
    pages = _page(0, b"head") + _page(1, hashlib.sha256(sound.samples.tobytes()).digest())
    return Mastered(pages, duration, tuple(words))


def _page(position: int, body: bytes) -> bytes:
    return b"OggS" + bytes(2) + position.to_bytes(8, "little") + bytes(12) + bytes((1, len(body))) + body


def quietly(_made: int, _of: int, _want: Want) -> None:
    """Progress that nobody watches."""


def spoken(tree: SmallTree, engine: Hum, folder: Path | None = None) -> Narrated:
    """The content of a small tree, narrated."""
    target = folder or tree.root / FOLDER
    examined = tree.examine(narrated=False)
    problems = Problems()
    said = what_is_said(examined.tree, compile_words(examined), problems)
    assert not problems.sorted()
    voices = voices_of(engine, examined.tree.languages)
    return narrate(tree.root, target, said, engine, voices, read_index(target) or Index(), quietly)
