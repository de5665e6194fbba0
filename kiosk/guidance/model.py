"""What a pack holds, as frozen data: the site, its topics and pages, and the facts register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.guidance.blocks import Block, Words


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the site: its BCP 47 code and its own name for itself."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class IdleWords:
    """What the idle screen says in one language."""

    heading: str
    invitation: str


@dataclass(frozen=True, slots=True)
class Site:
    """One installation's frame: whose it is, its languages and topics in order, and its idle figures (seconds).

    `handoffs` are those it allows a machine to have; `learn` is the contact whose number can be learned by heart.
    """

    owner: Mapping[str, str]
    languages: tuple[Language, ...]
    topics: tuple[str, ...]
    numbers: tuple[str, ...]
    cover_art: Mapping[str, str]
    idle: Mapping[str, IdleWords]
    numbers_intro: Mapping[str, str]
    idle_seconds: int
    warning_seconds: int
    handoffs: tuple[str, ...] = ()
    learn: str = ""


@dataclass(frozen=True, slots=True)
class TopicWords:
    """A topic in one language: a neutral title, and a summary of at most 31 characters."""

    title: str
    summary: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A tile on Home. A topic of one page opens that page; one of several shows its list."""

    id: str
    icon: str
    sensitive: bool
    pages: tuple[str, ...]
    words: Mapping[str, TopicWords]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a page under one heading: it fits one screen at the default size."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page in one language. `speak_title` is for the ear, where the written title is short."""

    id: str
    topic: str
    language: str
    title: str
    summary: str
    speak_title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a fact comes from: its source, the ISO date it was last checked, and its status."""

    source: str
    checked: str
    status: str


@dataclass(frozen=True, slots=True)
class ContactWords:
    """A contact in one language: its name, what it is for, and what to know (hours, languages, costs)."""

    name: str
    purpose: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """Someone to reach. A way that does not exist is empty. `languages` can text or chat; calls have interpreters."""

    id: str
    icon: str
    phone: str
    text: str
    text_word: str
    tty: str
    web: str
    email: str
    languages: tuple[str, ...]
    words: Mapping[str, ContactWords]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """A place to read more, in one language."""

    name: str
    purpose: str


@dataclass(frozen=True, slots=True)
class Place:
    """A web address, to be copied by hand: the kiosk opens nothing."""

    id: str
    address: str
    words: Mapping[str, PlaceWords]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language that is spoken on the phone through an interpreter: its own name, and the word to say in English.

    `sentence` is a translator's, or empty. `face` is the asset with the letters that the first face lacks.
    """

    code: str
    own: str
    english: str
    sentence: str = ""
    face: str = ""


@dataclass(frozen=True, slots=True)
class TonguesWords:
    """What stands beside a language's name, in one language of the site."""

    title: str
    lead: str
    reach: str


@dataclass(frozen=True, slots=True)
class Tongues:
    """Whom people call who read no language of the site (ids of contacts), and what is said of it."""

    contact: str
    emergency: str
    words: Mapping[str, TonguesWords]


__all__ = [
    "Contact",
    "ContactWords",
    "IdleWords",
    "Language",
    "Page",
    "Part",
    "Place",
    "PlaceWords",
    "Provenance",
    "Site",
    "Tongue",
    "Tongues",
    "TonguesWords",
    "Topic",
    "TopicWords",
    "Words",
]
