"""From a written text to one that any voice reads as a person would: numbers, addresses, laws, short forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.speech.model import LEARN, MESSAGE, PHONE, Piece, Spoken
from kiosk.speech.tongues import Tongue, tongue
from kiosk.speech.web import address_parts

# One alternative per kind of thing that is not read as it is written. The first that fits is taken.
_PHONE = r"(?<![\d-])(?:1-)?\d{3}-\d{3}-\d{4}(?![\d-])"
_ADDRESS = r"(?<![\w@.])(?:[\w.+-]+@)?(?:[A-Za-z0-9-]+\.)+[a-z]{2,}(?![\w@])(?:/[\w./-]*[\w/])?"
_STATUTE = r"(?<![\d-])\d+(?:-\d+){2,}(?:\.\d+)?(?![\d-])"
_DECIMAL = r"(?<![\d.])\d+\.\d+(?![\d.])"
_LONG = r"(?<![\d.,])\d{5,}(?![\d.,]*\d)"
_SIGN = r"\s?°[FC]\b|\s?%|&"
_SHORT = r"(?<!\w)[A-Z]{2,}(?!\w)"

_CHUNK = 3  # digits that are said in one breath

_Part = tuple[str, int, int]  # spoken, and where its written words begin and end, counted from the match


@dataclass(frozen=True, slots=True)
class Manner:
    """How one language of one pack is spoken: its lexicon, and the numbers that are dialled and so dictated."""

    language: str
    lexicon: Mapping[str, str] = field(default_factory=dict)
    dialled: frozenset[str] = frozenset()

    def spoken(self, written: str, kind: str, said: str = "") -> Spoken:
        """A text as it is said; `said` are other words for the ear, for the whole of it."""
        if said and said != written:
            text = self._prose(said).text
            return Spoken(text, (Piece(0, len(text), 0, len(written)),))
        speech = tongue(self.language)
        if kind == LEARN:
            return _joined(_dictated(written, speech), "", ". ", ".")
        if kind in (PHONE, MESSAGE):
            return _twice(_dictated(written, speech), speech, speech.phone if kind == PHONE else speech.message)
        return self._prose(written)

    def _prose(self, written: str) -> Spoken:
        text, pieces, at = "", list[Piece](), 0
        for found in self._pattern().finditer(written):
            text = _copy(written, at, found.start(), text, pieces)
            for spoken, first, last in self._parts(found):
                if last > first:
                    begin = found.start() + first
                    pieces.append(Piece(len(text), len(text) + len(spoken), begin, found.start() + last))
                text += spoken
            at = found.end()
        return Spoken(_copy(written, at, len(written), text, pieces), tuple(pieces))

    def _pattern(self) -> re.Pattern[str]:
        known = sorted(self.lexicon, key=lambda word: (-len(word), word))
        numbers = sorted(self.dialled, key=lambda number: (-len(number), number))
        alternatives = {
            "address": _ADDRESS,
            "phone": _PHONE,
            "known": "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in known),
            "statute": _STATUTE,
            "dialled": "|".join(rf"(?<![\d.,-]){re.escape(number)}(?![\d-]|[.,]\d)" for number in numbers),
            "decimal": _DECIMAL,
            "long": _LONG,
            "sign": _SIGN,
            "short": _SHORT,
        }
        return re.compile("|".join(f"(?P<{name}>{each})" for name, each in alternatives.items() if each))

    def _parts(self, found: re.Match[str]) -> Iterator[_Part]:
        speech, written = tongue(self.language), found[0]
        readers: Mapping[str, Callable[[], Iterator[_Part]]] = {
            "address": lambda: _spaced(address_parts(written, speech, self.lexicon)),
            "phone": lambda: _with_commas(_dictated(written, speech)),
            "dialled": lambda: _with_commas(_dictated(written, speech)),
            "long": lambda: _with_commas(_dictated(written, speech)),
            "known": lambda: iter([(self.lexicon[written], 0, len(written))]),
            "statute": lambda: _statute(written, speech),
            "decimal": lambda: iter([(_decimal(written, speech), 0, len(written))]),
            "sign": lambda: iter([(_sign(written, speech), 0, len(written))]),
            "short": lambda: iter([(speech.spelled(written), 0, len(written))]),
        }
        return readers[found.lastgroup or ""]()


def _copy(written: str, first: int, last: int, text: str, pieces: list[Piece]) -> str:
    if last > first:
        pieces.append(Piece(len(text), len(text) + last - first, first, last, verbatim=True))
    return text + written[first:last]


def _dictated(written: str, speech: Tongue) -> list[_Part]:
    """A number in the groups it is written in, or in threes: each digit as a word."""
    parts: list[_Part] = []
    for group in re.finditer(r"\d+", written):
        # Four digits are one breath at the end of a phone number.
        size = _CHUNK if len(group[0]) > _CHUNK + 1 else len(group[0])
        for first in range(group.start(), group.end(), size):
            last = min(first + size, group.end())
            parts.append((speech.digit_by_digit(written[first:last]), first, last))
    return parts


def _with_commas(parts: Sequence[_Part]) -> Iterator[_Part]:
    """The parts with a short pause between them."""
    for number, part in enumerate(parts):
        if number:
            yield ", ", 0, 0
        yield part


def _spaced(parts: Sequence[_Part]) -> Iterator[_Part]:
    for number, part in enumerate(parts):
        if number:
            yield " ", 0, 0
        yield part


def _statute(written: str, speech: Tongue) -> Iterator[_Part]:
    """43-21-353 as three numbers with pauses; the voice reads each as a number."""
    numbers = [(_decimal(each[0], speech), each.start(), each.end()) for each in re.finditer(r"[\d.]+", written)]
    return _with_commas(numbers)


def _decimal(written: str, speech: Tongue) -> str:
    return written.replace(".", f" {speech.point} ")


def _sign(written: str, speech: Tongue) -> str:
    read = speech.signs.get(written.strip(), written.strip())
    return read if written == "&" else f" {read}"


def _joined(parts: Sequence[_Part], before: str, between: str, after: str) -> Spoken:
    text, pieces = before, list[Piece]()
    for number, (spoken, first, last) in enumerate(parts):
        text += between if number else ""
        pieces.append(Piece(len(text), len(text) + len(spoken), first, last))
        text += spoken
    return Spoken(text + after, tuple(pieces))


def _twice(parts: Sequence[_Part], speech: Tongue, before: str) -> Spoken:
    """A contact's number: what it is for, the number, and once more for whoever writes it down."""
    once = _joined(parts, f"{before} ", ", ", ". ")
    again = _joined(parts, f"{once.text}{speech.again} ", ", ", ".")
    return Spoken(again.text, (*once.pieces, *again.pieces))
