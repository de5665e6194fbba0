"""The styles of the map, in points on the printed page. Nothing is set smaller than 7."""

from __future__ import annotations

from kiosk.authoring.flow_map.svg import SOFT, TEAL, WHITE
from kiosk.authoring.flow_map.text import SEMIBOLD, Style

TITLE = Style(17, SEMIBOLD)
HEAD = Style(11, SEMIBOLD)
ASK = Style(9, SEMIBOLD)
LETTER = Style(9, SEMIBOLD, WHITE)
ANSWER = Style(8, SEMIBOLD, TEAL)
QUIET = Style(8)
MARK = Style(7)
NOTE = Style(7)
NOTE_BOLD = Style(7, SEMIBOLD)
NAME = Style(7, colour=SOFT)
PLATE = Style(7, SEMIBOLD)

LEADING = 1.15
"""From one baseline to the next, by the size."""


def cap(style: Style) -> float:
    """The height of its capitals: text stands from cap top to baseline, so distances are the ones one sees."""
    return style.size * 0.66


def leading(style: Style) -> float:
    """From one baseline to the next."""
    return style.size * LEADING
