"""A part's words as they must come to a visitor's ear, written from the content's own blocks."""

from __future__ import annotations

from kiosk.guidance.blocks import Bullets, ContactCard, Note, Paragraph, PlaceCard, Signs, Steps, Words
from kiosk.guidance.model import Part
from tests.journeys.sayings import Sayings


def said_by(part: Part, say: Sayings) -> list[str]:
    """Every text of a part, one entry for each that stands on its own."""
    found: list[str] = []
    for block in part.blocks:
        match block:
            case Paragraph(words):
                found.append(_plain(words))
            case Note(head, text):
                found += [_plain(head), _plain(text)]
            case Bullets(items):
                found += [" ".join(filter(None, (_plain(item.head), _plain(item.text)))) for item in items]
            case Steps(items) | Signs(items):
                for item in items:
                    found += [_plain(item.head).removesuffix("."), _plain(item.text)]
            case ContactCard(contact):
                found += [say.contact_name(contact), say.contact(contact).phone]
            case PlaceCard(place):
                there = say.library.place(place)
                found += [there.words[say.language].name, there.address]
    return [words for words in found if words]


def _plain(words: Words) -> str:
    return "".join(span.text for span in words)
