"""How guidance is stored in a pack: typed data to and from plain JSON values."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, is_dataclass
from typing import Any

from kiosk.guidance.blocks import (
    Block,
    Bullets,
    ContactCard,
    Item,
    Note,
    Paragraph,
    PlaceCard,
    Signs,
    Span,
    Steps,
    Words,
)
from kiosk.guidance.model import (
    Contact,
    ContactWords,
    IdleWords,
    Language,
    Page,
    Part,
    Place,
    PlaceWords,
    Provenance,
    Site,
    Tongue,
    Tongues,
    TonguesWords,
    Topic,
    TopicWords,
)

_LISTS: Mapping[str, type[Bullets | Steps | Signs]] = {"bullets": Bullets, "steps": Steps, "signs": Signs}


def to_json(value: object) -> str:
    """Plain data or a frozen dataclass as JSON: sorted keys and no spare space, so equal data is equal text."""
    plain = asdict(value) if is_dataclass(value) and not isinstance(value, type) else value
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def page_to_json(page: Page) -> str:
    """A page as JSON; `page_from_json` reads it back."""
    parts = [{"title": part.title, "blocks": [_block_out(block) for block in part.blocks]} for part in page.parts]
    names = {name: getattr(page, name) for name in ("id", "topic", "language", "title", "summary", "speak_title")}
    return to_json({**names, "parts": parts})


def page_from_json(text: str) -> Page:
    """What `page_to_json` wrote."""
    raw = json.loads(text)
    parts = tuple(Part(part["title"], tuple(_block_in(block) for block in part["blocks"])) for part in raw.pop("parts"))
    return Page(**raw, parts=parts)


def site_from_json(text: str) -> Site:
    """What `to_json` wrote of a Site."""
    raw = json.loads(text)
    return Site(
        **{
            **raw,
            "languages": tuple(Language(**language) for language in raw["languages"]),
            "topics": tuple(raw["topics"]),
            "numbers": tuple(raw["numbers"]),
            "handoffs": tuple(raw["handoffs"]),
            "idle": {code: IdleWords(**words) for code, words in raw["idle"].items()},
        }
    )


def topic_from_json(text: str) -> Topic:
    """What `to_json` wrote of a Topic."""
    raw = json.loads(text)
    words = {code: TopicWords(**words) for code, words in raw["words"].items()}
    return Topic(**{**raw, "pages": tuple(raw["pages"]), "words": words})


def contact_from_json(text: str) -> Contact:
    """What `to_json` wrote of a Contact."""
    raw = json.loads(text)
    words = {
        code: ContactWords(words["name"], words["purpose"], tuple(words["details"]))
        for code, words in raw["words"].items()
    }
    fields = {"languages": tuple(raw["languages"]), "words": words, "provenance": Provenance(**raw["provenance"])}
    return Contact(**{**raw, **fields})


def place_from_json(text: str) -> Place:
    """What `to_json` wrote of a Place."""
    raw = json.loads(text)
    words = {code: PlaceWords(**words) for code, words in raw["words"].items()}
    return Place(**{**raw, "words": words, "provenance": Provenance(**raw["provenance"])})


def tongues_from_json(text: str) -> Tongues:
    """What `to_json` wrote of a Tongues."""
    raw = json.loads(text)
    return Tongues(**{**raw, "words": {code: TonguesWords(**words) for code, words in raw["words"].items()}})


def tongue_from_json(text: str) -> Tongue:
    """What `to_json` wrote of a Tongue."""
    return Tongue(**json.loads(text))


def _block_out(block: Block) -> list[Any]:
    match block:
        case Paragraph(words):
            return ["paragraph", _words_out(words)]
        case Note(head, text):
            return ["note", _words_out(head), _words_out(text)]
        case ContactCard(contact):
            return ["contact", contact]
        case PlaceCard(place):
            return ["place", place]
        case Bullets(items) | Steps(items) | Signs(items):
            rows = [[_words_out(item.text), _words_out(item.head), item.icon] for item in items]
            return [type(block).__name__.lower(), rows]


def _block_in(raw: Sequence[Any]) -> Block:
    match raw:
        case ["paragraph", words]:
            return Paragraph(_words_in(words))
        case ["note", head, text]:
            return Note(_words_in(head), _words_in(text))
        case ["contact", contact]:
            return ContactCard(contact)
        case ["place", place]:
            return PlaceCard(place)
        case [kind, rows]:
            return _LISTS[kind](tuple(Item(_words_in(text), _words_in(head), icon) for text, head, icon in rows))
    raise ValueError("a block of an unknown kind")


def _words_out(words: Words) -> list[str | list[str]]:
    """A plain span is its text; a strong one is a list of one text."""
    return [[span.text] if span.strong else span.text for span in words]


def _words_in(raw: Sequence[Any]) -> Words:
    return tuple(Span(span) if isinstance(span, str) else Span(span[0], strong=True) for span in raw)
