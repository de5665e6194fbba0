"""Where the ink of every line of a text stands: the same breaking as Qt Quick's, with each line's words and extent."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQuick import QQuickItem

from kiosk.bridge import breaking
from kiosk.bridge.breaking import laid_out

ADDRESS = re.compile(r"[@/]|\w\.\W?\w")
CLOSING = tuple(")],.;:?!،؛؟")
# Nobody's words.
UNSEEN = dict.fromkeys(map(ord, breaking.UNSEEN))


class InkLine(NamedTuple):
    """One line: its words, and where its ink stands in the text's own coordinates, in pixels."""

    words: str
    left: float
    right: float
    top: float
    bottom: float
    # Whether the line ends within a word.
    torn: bool = False


class Setting(NamedTuple):
    """Everything that decides how a text breaks into lines."""

    text: str
    rich: bool
    font: str
    width: float
    line_height: float
    fixed: bool
    align: int


_fonts: dict[str, QFont] = {}


def setting_of(item: QQuickItem) -> Setting:
    """Read a live Text item. Its enumerations have no Python counterpart, so they are told by what they bring about."""
    font: QFont = item.property("font")
    key = font.key()
    _fonts.setdefault(key, font)
    text: str = item.property("text")
    line_height: float = item.property("lineHeight")
    align = item.parentItem().property("side")
    return Setting(
        text=text,
        rich=breaking.STRONG in text,
        font=key,
        width=item.width(),
        line_height=line_height,
        # A share of the line, or pixels: no line of ours is five times its own height, and none is under five pixels.
        fixed=line_height > 5,
        align=align if isinstance(align, int) else 0,
    )


@lru_cache(maxsize=20_000)
def ink_lines(setting: Setting) -> tuple[InkLine, ...]:
    """Break a text and find the ink of each line."""
    font = _fonts[setting.font]
    layout, text = laid_out(setting.text, font, setting.width)
    found: list[InkLine] = []
    top = 0.0
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        words = text[line.textStart() : line.textStart() + line.textLength()].translate(UNSEEN).strip()
        end = line.textStart() + line.textLength()
        torn = _in_word(text[end - 1 : end], text[end : end + 1]) and not _in_address(text, end)
        found.append(_ink(words, font, line.naturalTextWidth(), top + line.ascent(), setting)._replace(torn=torn))
        top += setting.line_height if setting.fixed else line.height() * setting.line_height
    return tuple(found)


def _in_word(before: str, after: str) -> bool:
    """Whether no line may end between these: letters of one word, or a word and the mark that closes it."""
    return before.isalnum() and (after.isalnum() or after in CLOSING)


def _in_address(text: str, at: int) -> bool:
    """Whether this place is within an address: it alone may break anywhere, where a whole line is too short."""
    before, after = text[:at].rsplit(" ", maxsplit=1)[-1], text[at:].split(" ", maxsplit=1)[0]
    return bool(ADDRESS.search(before + after))


def _ink(words: str, font: QFont, width: float, baseline: float, setting: Setting) -> InkLine:
    """The extent of a line: as wide as its advance, as high as its own letters."""
    ink = QFontMetricsF(font).tightBoundingRect(words)
    spare = setting.width - width
    left = spare if setting.align & Qt.AlignmentFlag.AlignRight.value else 0.0
    if setting.align & Qt.AlignmentFlag.AlignHCenter.value:
        left = spare / 2
    return InkLine(words, left, left + width, baseline + ink.top(), baseline + ink.bottom())


@lru_cache(maxsize=1_000)
def capital_height(font_key: str) -> float:
    """The height of a capital I, in pixels."""
    return QFontMetricsF(_fonts[font_key]).tightBoundingRect("I").height()
