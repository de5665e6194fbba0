"""A pseudo-locale: every word four tenths longer, as a third language might be. What holds then has room to spare."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QTranslator

from kiosk.bridge.store import Material
from kiosk.guidance.library import Library
from kiosk.guidance.model import Contact, Page, Place, Site, Topic
from kiosk.packs.pack import Pack

Kind = TypeVar("Kind")

LONGER = 0.4
WORD = re.compile(r"[^\W\d_]{3,}")
VOWELS = "aeiouyáéíóú"
# Numbers, addresses and names of pictures are no words.
NO_WORDS = {
    "id", "icon", "topic", "language", "languages", "pages", "sensitive", "provenance", "contact", "place", "code",
    "phone", "text_word", "tty", "web", "email", "address", "cover_art", "topics", "numbers", "handoffs", "learn",
    "idle_seconds",
}  # fmt: skip


def stretched(text: str) -> str:
    """A text whose words of three letters and more are longer, by repeating their vowels."""
    return WORD.sub(lambda found: _longer(found.group()), text)


def _longer(word: str) -> str:
    extra = max(1, round(len(word) * LONGER))
    vowels = [at for at, letter in enumerate(word) if letter.lower() in VOWELS] or [len(word) - 1]
    more = {at: extra // len(vowels) + (number < extra % len(vowels)) for number, at in enumerate(vowels)}
    return "".join(letter + letter.lower() * more.get(at, 0) for at, letter in enumerate(word))


def in_words(frozen: Kind) -> Kind:
    """The same frozen data with every word in it stretched."""
    value: Any = frozen
    if isinstance(value, str):
        value = stretched(value)
    elif isinstance(value, tuple):
        value = tuple(in_words(each) for each in value)
    elif isinstance(value, Mapping):
        value = {key: in_words(each) for key, each in value.items()}
    elif is_dataclass(value) and not isinstance(value, type):
        # A contact's own `text` is a number to write to.
        keep = NO_WORDS | ({"text"} if isinstance(value, Contact) else set())
        value = replace(
            value, **{f.name: in_words(getattr(value, f.name)) for f in fields(value) if f.name not in keep}
        )
    return value  # type: ignore[no-any-return]  # of the kind that came in


class StretchedLibrary(Library):
    """A library in the pseudo-locale."""

    @classmethod
    def open_stretched(cls, path: Path) -> StretchedLibrary:
        """Open the pack at `path`. Raises PackError."""
        return cls(Pack.open(path))

    @property
    def site(self) -> Site:
        return in_words(super().site)

    @property
    def topics(self) -> tuple[Topic, ...]:
        return in_words(super().topics)

    def page(self, page: str, language: str) -> Page:
        return in_words(super().page(page, language))

    def contact(self, contact: str) -> Contact:
        return in_words(super().contact(contact))

    def place(self, place: str) -> Place:
        return in_words(super().place(place))


def stretched_material(material: Material, library: StretchedLibrary) -> Material:
    """Material in the pseudo-locale, from the same pack."""
    return replace(material, library=library, flow_words={code: in_words(w) for code, w in material.flow_words.items()})


class StretchedInterface(QTranslator):
    """The interface's own English words in the pseudo-locale."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        del context, disambiguation, n
        return stretched(source)
