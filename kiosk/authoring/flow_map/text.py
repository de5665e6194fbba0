"""Text that is measured before it is drawn: widths from the typeface itself, and lines that fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from kiosk import places

REGULAR, SEMIBOLD = 400, 600


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of text looks: size in points, weight, colour; the language it is in, where that is another one."""

    size: float
    weight: int = REGULAR
    colour: str = "#15211F"
    language: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Some text in one style."""

    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Line:
    """Runs side by side, and how wide they are together."""

    runs: tuple[Run, ...]
    width: float

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class _Face:
    """The widths of one weight, in thousandths of the size."""

    widths: dict[int, float]
    otherwise: float

    def width(self, text: str, size: float) -> float:
        return sum(self.widths.get(ord(letter), self.otherwise) for letter in text) * size / 1000


@cache
def _face(weight: int) -> _Face:
    regular, semibold, _bold = places.fonts()
    font = import_module("fontTools.ttLib").TTFont(semibold if weight == SEMIBOLD else regular)
    scale = 1000 / font["head"].unitsPerEm
    advances = {code: font["hmtx"][name][0] * scale for code, name in font.getBestCmap().items()}
    # What the face has no sign for is drawn in another one: as wide as can be expected.
    return _Face(advances, otherwise=1000.0)


def width_of(text: str, style: Style) -> float:
    """How wide a text is, in points, without kerning: never too little."""
    return _face(style.weight).width(text, style.size)


def one_line(*runs: Run) -> Line:
    """Runs as one line, however long."""
    return Line(runs, sum(width_of(run.text, run.style) for run in runs))


def wrap(runs: Iterable[Run], width: float) -> tuple[Line, ...]:
    """Lines no wider than `width`, broken at spaces, or inside a word that has no room on a line of its own."""
    lines: list[Line] = []
    held: list[Run] = []
    for word in _words(runs, width):
        if held and one_line(*_joined([*held, *word])).width > width:
            lines.append(one_line(*_joined(held)))
            held = []
        held += [*([Run(" ", word[0].style)] if held else []), *word]
    return (*lines, one_line(*_joined(held))) if held else tuple(lines)


def _words(runs: Iterable[Run], width: float) -> list[list[Run]]:
    """What may not be broken, each as the runs it is made of: a word may change its style."""
    words: list[list[Run]] = []
    apart = True
    for run in runs:
        pieces = run.text.split()
        for number, piece in enumerate(pieces):
            parts = _parts(piece, run.style, width)
            if words and not apart and number == 0 and not run.text[0].isspace():
                words[-1].append(Run(parts[0], run.style))
                parts = parts[1:]
            words += [[Run(part, run.style)] for part in parts]
        apart = run.text[-1:].isspace() if pieces else apart or bool(run.text)
    return words


def _parts(word: str, style: Style, width: float) -> list[str]:
    parts = [""]
    for letter in word:
        if parts[-1] and width_of(parts[-1] + letter, style) > width:
            parts.append("")
        parts[-1] += letter
    return parts


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Neighbours of one style as one run."""
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].style == run.style:
            joined[-1] = Run(joined[-1].text + run.text, run.style)
        else:
            joined.append(run)
    return joined
