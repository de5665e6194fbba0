"""Looks at the notice of language services: row 22, on the screens that a pack with other languages has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QFont, QRawFont
from PySide6.QtQuick import QQuickItem

from build_spec.conformance.measuring import Sample
from build_spec.conformance.walks.standing import Stand, items
from kiosk.bridge.rehearsal.kinds import has
from kiosk.bridge.rehearsal.lines import UNSEEN
from kiosk.bridge.rehearsal.seen import Kind, kind_of

QUANTITIES = frozenset({"services", "service glyphs", "service size"})

SCREENS = ("tongues", "tongue")
POINTS_PER_MM = 72 / 25.4


def look(stand: Stand) -> Iterator[Sample]:
    """One screen of the notice, read to its end; any other screen says nothing of it."""
    if stand.scene.place.screen not in SCREENS:
        return
    stand.play()
    words = [item for item in items(stand.window.contentItem()) if has(item, "digitByDigit") and item.property("text")]
    for item in words:
        yield from of_words(item, stand.pixels)
    if stand.scene.place.screen == SCREENS[0]:
        site = [language.code for language in stand.material.languages]
        yield of_languages([*site, *(str(item.property("language")) for item in words)])


def of_languages(codes: Iterable[str]) -> Sample:
    """How many languages there are, English and the site's own among them."""
    every = sorted(set(codes))
    return Sample("services", len(every), ", ".join(every))


def of_words(item: QQuickItem, pixels: float) -> Iterator[Sample]:
    """A text of the notice: whether its face has its letters, and how large they are in points."""
    text = str(item.property("text"))
    label = next(child for child in items(item) if kind_of(child) is Kind.TEXT)
    font: QFont = label.property("font")
    yield Sample("service glyphs", float(has_letters(font, text)), text, why=f"{font.family()} lacks letters")
    yield Sample("service size", font.pixelSize() / pixels * POINTS_PER_MM, text, 0.5 / pixels * POINTS_PER_MM)


def has_letters(font: QFont, text: str) -> bool:
    """Whether the very face draws every letter, without help of another."""
    face = QRawFont.fromFont(font)
    letters = text.translate(UNSEEN)
    return all(face.supportsCharacter(ord(letter)) for letter in letters if not letter.isspace())
