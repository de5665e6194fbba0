"""Guidance as the plain lists that QML repeats over. Every text is a list: one entry per language shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape
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
from kiosk.guidance.library import Library
from kiosk.guidance.model import Contact
from kiosk.speech.model import MESSAGE, PHONE, PLAIN


def words(spans: Words) -> dict[str, str]:
    """Text as it is spoken, and as styled text where some of it is strong."""
    text = "".join(span.text for span in spans)
    if not any(span.strong for span in spans):
        return {"text": text, "rich": ""}
    return {"text": text, "rich": "".join(f"<b>{escape(s.text)}</b>" if s.strong else escape(s.text) for s in spans)}


def rows(library: Library, banks: Sequence[str], blocks: Sequence[Sequence[Block]]) -> list[dict[str, Any]]:
    """Blocks of one part, given per language, as one row per block with a cell per language."""
    return [_row(library, banks, same) for same in zip(*blocks, strict=True)]


def _row(library: Library, banks: Sequence[str], same: tuple[Block, ...]) -> dict[str, Any]:
    match same[0]:
        case Paragraph():
            return {"kind": "paragraph", "texts": [words(each.words) for each in same if isinstance(each, Paragraph)]}
        case Bullets() | Steps() | Signs():
            return {"kind": type(same[0]).__name__.lower(), "items": _items(same)}
        case Note():
            return {"kind": "note", "cells": [_cell(each.head, each.text) for each in same if isinstance(each, Note)]}
        case ContactCard(contact):
            return {"kind": "contact", "contact": contact_shown(library.contact(contact), banks)}
        case PlaceCard(place):
            found = library.place(place)
            return {
                "kind": "place",
                "names": [found.words[bank].name for bank in banks],
                "purposes": [found.words[bank].purpose for bank in banks],
                "address": found.address,
            }


def _items(same: tuple[Block, ...]) -> list[dict[str, Any]]:
    lists = [each.items for each in same if isinstance(each, Bullets | Steps | Signs)]
    cell = _running if isinstance(same[0], Bullets) else _headed
    return [
        {"icon": entries[0].icon, "cells": [cell(entry) for entry in entries]} for entries in zip(*lists, strict=True)
    ]


def _headed(item: Item) -> dict[str, Any]:
    """An entry whose head stands on a line of its own."""
    return _cell(_headline(item.head), item.text)


def _running(item: Item) -> dict[str, Any]:
    """An entry whose head runs on into its text."""
    gap = (Span(" "),) if item.head and item.text else ()
    return _cell((), (*(replace(span, strong=True) for span in item.head), *gap, *item.text))


def _headline(head: Words) -> Words:
    """A head that stands on a line of its own takes no full stop."""
    if not head or not head[-1].text.endswith("."):
        return head
    return (*head[:-1], replace(head[-1], text=head[-1].text[:-1]))


def _cell(head: Words, text: Words) -> dict[str, Any]:
    return {"head": words(head), "text": words(text)}


def contact_shown(contact: Contact, banks: Sequence[str]) -> dict[str, Any]:
    """A contact: its names, the ways to reach it, and what to know."""
    said = [contact.words[bank] for bank in banks]
    return {
        "icon": contact.icon,
        "names": [each.name for each in said],
        "ways": _ways(contact),
        "tty": f"TTY {contact.tty}" if contact.tty else "",
        "details": [" ".join(each.details) for each in said],
        "textTo": f"{contact.text} ({contact.text_word})" if contact.text_word else contact.text,
        "banks": [
            {
                "language": bank,
                "name": each.name,
                "purpose": each.purpose,
                "detail": each.details[0] if each.details else "",
            }
            for bank, each in zip(banks, said, strict=True)
        ],
    }


def _ways(contact: Contact) -> list[dict[str, str]]:
    """By voice and by text; where a contact has neither, in writing."""
    ways = []
    if contact.phone:
        ways.append({"icon": "phone", "value": contact.phone, "role": "figure", "note": "", "utterance": PHONE})
    if contact.text:
        word = f"({contact.text_word})" if contact.text_word else ""
        ways.append({"icon": "message", "value": contact.text, "role": "title", "note": word, "utterance": MESSAGE})
    if not ways and contact.email:
        ways.append({"icon": "mail", "value": contact.email, "role": "body", "note": "", "utterance": PLAIN})
    if not ways and contact.web:
        ways.append({"icon": "web", "value": contact.web, "role": "body", "note": "", "utterance": PLAIN})
    return ways
