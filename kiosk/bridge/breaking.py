"""How Qt Quick breaks a text into lines, done again where the lines can be asked."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

STRONG: Final = "<b>"
# Where an address may break, and which way a text runs: Words.qml adds these to what is written.
UNSEEN: Final = "\u200b\u200f\u2066\u2069"
_TAG = re.compile(r"<(/?)b>")


def laid_out(shown: str, font: QFont, width: float) -> tuple[QTextLayout, str]:
    """A text in lines of `width` pixels, one over another at the same place, and the text without its tags."""
    text, strong = plain(shown) if STRONG in shown else (shown, [])
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.setFormats(strong)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout, text


def plain(styled: str) -> tuple[str, list[QTextLayout.FormatRange]]:
    """Styled text as plain text and the ranges of it that are strong."""
    text, formats, start = "", list[QTextLayout.FormatRange](), 0
    pieces = _TAG.split(styled)
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
