"""The typed blocks that a page is made of: what the compiler writes and the screens show.

Text in a block is final: facts are already in it. A block holds one language; the same page in another
language has the same blocks in the same order (the compiler refuses anything else).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one weight."""

    text: str
    strong: bool = False


Words = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list: an optional pictogram (a name in assets/icons), an optional head, and its text."""

    text: Words
    head: Words = ()
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    words: Words


@dataclass(frozen=True, slots=True)
class Bullets:
    """Things of equal weight."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """Things in order, numbered on the screen."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Signs:
    """Things to notice, each with its own pictogram, a head and a reason."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """An aside: it stands in the margin where there is one. The head carries the weight."""

    head: Words
    text: Words


@dataclass(frozen=True, slots=True)
class ContactCard:
    """A contact of the facts register, shown as a card with large digits."""

    contact: str


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """Somewhere to read more: a name and an address to copy, from the facts register."""

    place: str


Block = Paragraph | Bullets | Steps | Signs | Note | ContactCard | PlaceCard
