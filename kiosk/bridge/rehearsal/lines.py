"""Where the ink of every line of a text stands: the same breaking as Qt Quick's, with each line's words and extent."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtQuick import QQuickItem

TAG = re.compile(r"<(/?)b>")
STRONG = "<b>"
ADDRESS = re.compile(r"[@/]|\w\.\W?\w")
# Where an address may break, and which way a text runs: no words of anybody's.
UNSEEN = dict.fromkeys(map(ord, "\u200b\u200f\u2066\u2069"))


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
        rich=STRONG in text,
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
    text, formats = _plain(setting.text) if setting.rich else (setting.text, [])
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.setFormats(formats)
    found: list[InkLine] = []
    top = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(setting.width)
        line.setPosition(QPointF(0, top))
        words = text[line.textStart() : line.textStart() + line.textLength()].translate(UNSEEN).strip()
        end = line.textStart() + line.textLength()
        torn = text[end - 1 : end].isalnum() and text[end : end + 1].isalnum() and not _in_address(text, end)
        found.append(_ink(words, font, line.naturalTextWidth(), top + line.ascent(), setting)._replace(torn=torn))
        top += setting.line_height if setting.fixed else line.height() * setting.line_height
    layout.endLayout()
    return tuple(found)


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


def _plain(styled: str) -> tuple[str, list[QTextLayout.FormatRange]]:
    """Styled text as plain text and the ranges of it that are strong."""
    text, formats, start = "", [], 0
    pieces = TAG.split(styled)
    for number in range(0, len(pieces), 2):
        closing = pieces[number - 1] if number else ""
        if number and closing == "":
            start = len(text)
        elif number:
            strong = QTextLayout.FormatRange()
            strong.start, strong.length = start, len(text) - start
            strong.format = _bold()
            formats.append(strong)
        text += unescape(pieces[number])
    return text, formats


def _bold() -> QTextCharFormat:
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    return bold


@lru_cache(maxsize=1_000)
def capital_height(font_key: str) -> float:
    """The height of a capital I, in pixels."""
    return QFontMetricsF(_fonts[font_key]).tightBoundingRect("I").height()
