"""The words of the interface that are spoken: every word of the catalogues, with what is filled into them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import kiosk

WORDS: Final = Path(kiosk.__file__).parent / "ui" / "words"
_WRITTEN_IN: Final = "en"  # the language of the sources, whose catalogue holds nothing but plurals

MOST_DIGITS: Final = 12  # of a PIN

# What has a gap and is not spoken ahead. Each is for staff alone, behind the PIN, and differs from machine to machine.
UNSPOKEN: Final = frozenset(
    (
        "%1 inches, corner to corner",
        "This PIN is not right. Tries left: %1",
        "Too many tries. Minutes to wait: %1",
        "Too many tries. Seconds to wait: %1",
        "Not so: %1",
        "%1 (on Home)",
        "Some were last checked more than %1 days ago.",
        "None. All were checked in the last %1 days.",
        "Drafts that nobody signed: %1",
        "Key %1 of %2",
        "Press the key for: %1",
        "That key is taken: %1. Press another one.",
        "number %1",
        # Forms of a date, not words.
        "MMMM d, yyyy",
        "MMM d, h:mm AP",
    )
)


def interface_words(language: str) -> Sequence[tuple[str, str]]:
    """Every word of the interface in a language, with its English source as its name, each once and in order."""
    found: dict[str, str] = {}
    for catalogue in sorted(WORDS.glob("*.ts")):
        for message in ET.parse(catalogue).getroot().iter("message"):
            source = message.findtext("source", "")
            if language == _WRITTEN_IN:
                found.setdefault(source, source)
            elif catalogue.stem.rpartition("_")[2] == language:
                found.setdefault(source, message.findtext("translation", "") or source)
    return [(source, words) for source, words in found.items() if source and source not in UNSPOKEN]


def filled(source: str, words: str, questions: int, texts: Sequence[str]) -> Iterator[str]:
    """A word with everything that can stand in its gaps: `questions` there are, and `texts` are numbers to text."""
    gaps: Mapping[str, Sequence[tuple[str, ...]]] = {
        "Question %1 of %2": [(str(step), str(of)) for of in range(1, questions + 1) for step in range(1, of + 1)],
        "Text %1.": [(text,) for text in texts],
        "Digits typed: %1": [(str(count),) for count in range(MOST_DIGITS + 1)],
    }
    for values in gaps.get(source, [()]):
        text = words
        for number, value in enumerate(values, start=1):
            text = text.replace(f"%{number}", value)
        yield text
