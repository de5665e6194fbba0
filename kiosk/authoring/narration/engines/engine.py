"""What an engine is to the rest: it has a voice for a language, and turns texts into sound."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.speech.address import Voice


class EngineError(Exception):
    """An engine cannot speak. The message says what is missing and what to do."""


@dataclass(frozen=True, slots=True)
class Word:
    """Where a word begins: the sample, and its characters in the spoken text (`last` is behind them)."""

    sample: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sound:
    """Mono sound of 16 bits at `rate` samples a second; `words` in order, empty where the engine tells of none."""

    samples: array[int]
    rate: int
    words: tuple[Word, ...]


class Engine(Protocol):
    """Something that speaks."""

    def voice(self, language: str) -> Voice | None:
        """Who speaks this language; None if nobody here does. Raises EngineError if the engine is not installed."""

    def speak(self, language: str, texts: Sequence[str]) -> Iterator[Sound]:
        """Each text as sound, one after the other. Equal texts give equal sound. Raises EngineError."""
