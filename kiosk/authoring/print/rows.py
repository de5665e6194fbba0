"""The blocks of a page in all its languages as rows: what says the same stands side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from kiosk.guidance.blocks import Block, Bullets, ContactCard, Item, Note, Paragraph, PlaceCard, Signs, Steps, Words
from kiosk.guidance.library import Library
from kiosk.guidance.model import Contact

Row = dict[str, Any]
Drawing = Callable[[str], str]  # the SVG of a pictogram, by its name


def rows(library: Library, codes: Sequence[str], parts: Sequence[Sequence[Block]], svg: Drawing) -> Iterator[Row]:
    """The rows of one part; `parts` holds its blocks in each language."""
    for same in zip(*parts, strict=True):
        yield from _block(library, codes, same, svg)


def _block(library: Library, codes: Sequence[str], same: Sequence[Any], svg: Drawing) -> Iterator[Row]:
    match same[0]:
        case Paragraph():
            yield {"kind": "text", "cells": [_spans(block.words) for block in same]}
        case Bullets() | Steps() | Signs():
            yield from _items(same, svg)
        case Note():
            yield {"kind": "note", "cells": [_cell(block.head, block.text) for block in same]}
        case ContactCard(contact):
            yield _contact(library.contact(contact), codes, svg)
        case PlaceCard(name):
            place = library.place(name)
            said = [place.words[code] for code in codes]
            names, purposes = [each.name for each in said], [each.purpose for each in said]
            yield {"kind": "place", "names": names, "purposes": purposes, "address": place.address}


def _items(same: Sequence[Bullets | Steps | Signs], svg: Drawing) -> Iterator[Row]:
    numbered = isinstance(same[0], Steps)
    for number, items in enumerate(zip(*(block.items for block in same), strict=True), start=1):
        cells = [_cell(item.head, item.text) for item in items]
        if isinstance(same[0], Signs):
            yield {"kind": "sign", "icon": _drawn(items[0], svg), "cells": cells}
        else:
            yield {"kind": "item", "mark": number if numbered else 0, "first": number == 1, "cells": cells}


def _drawn(item: Item, svg: Drawing) -> str:
    return svg(item.icon) if item.icon else ""


def _contact(contact: Contact, codes: Sequence[str], svg: Drawing) -> Row:
    said = [contact.words[code] for code in codes]
    ways = list(_ways(contact, svg))
    return {
        "kind": "contact",
        "icon": "" if ways else svg(contact.icon),
        "names": [each.name for each in said],
        "ways": ways,
        "details": [" ".join([*each.details, *_relay(contact)]) for each in said],
    }


def _relay(contact: Contact) -> list[str]:
    return [f"TTY {contact.tty}."] if contact.tty else []


def _ways(contact: Contact, svg: Drawing) -> Iterator[Row]:
    """By voice and by text; where a contact has neither, in writing. The same ways as on the screen."""
    if contact.phone:
        yield _way(svg("phone"), contact.phone, "figure")
    if contact.text:
        yield _way(svg("message"), contact.text, "title", f"({contact.text_word})" if contact.text_word else "")
    if not contact.phone and not contact.text and (contact.email or contact.web):
        yield _way(svg("mail" if contact.email else "web"), contact.email or contact.web, "lead")


def _way(icon: str, value: str, role: str, aside: str = "") -> Row:
    return {"icon": icon, "value": value, "role": role, "aside": aside}


def _cell(head: Words, text: Words) -> Row:
    return {"head": _spans(head), "text": _spans(text)}


def _spans(words: Words) -> list[Row]:
    return [{"text": span.text, "strong": span.strong} for span in words]
