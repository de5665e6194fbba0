"""Where on the window the words stand that are being spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.bridge.breaking import UNSEEN, laid_out
from kiosk.speech.model import Clip, Mark

_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*[\s\"”’)]*|.+", re.DOTALL)


def mark_at(clip: Clip, written: str, position: int) -> Mark | None:
    """The word that is heard at `position` ms; where nobody noted the words, the sentence."""
    words = clip.words or tuple(_sentences(written, clip.duration))
    return next((each for each in reversed(words) if each.start <= position), None)


def _sentences(written: str, duration: int) -> Iterator[Mark]:
    """Sentences, each with its share of the time by the letters it has."""
    for found in _SENTENCE.finditer(written):
        start, end = (round(duration * at / max(1, len(written))) for at in found.span())
        yield Mark(start, end, *found.span())


def boxes(words: QQuickItem, first: int, last: int) -> list[QRectF]:
    """The stretch of a Words item as boxes in its own coordinates, one for each line it runs over."""
    label = next((each for each in words.childItems() if each.property("lineHeight") is not None), None)
    if label is None:
        return []
    layout, shown = laid_out(str(label.property("text")), label.property("font"), label.width())
    begin, end = _place(shown, first), _place(shown, last)
    cap = float(words.property("capHeight"))
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start, stop = max(begin, line.textStart()), min(end, line.textStart() + line.textLength())
        if start >= stop:
            continue
        # In PySide a cursor's x comes with the cursor that was used.
        edges = sorted(float(_x(line.cursorToX(at))) for at in (start, stop))
        spare = _spare(words, label, line.naturalTextWidth())
        top = number * float(words.property("lead"))
        found.append(QRectF(label.x() + spare + edges[0], top, edges[1] - edges[0], cap))
    return found


def _x(given: object) -> float:
    return given[0] if isinstance(given, tuple) else given  # type: ignore[return-value]  # the stub knows one of both


def _spare(words: QQuickItem, label: QQuickItem, natural: float) -> float:
    """What stands free before a line that is not set from the left."""
    free = label.width() - natural
    return {2: free, 4: free / 2}.get(int(words.property("side")), 0.0)


def _place(shown: str, at: int) -> int:
    """Where a letter of the written text stands in the shown one."""
    seen = 0
    for number, letter in enumerate(shown):
        if letter in UNSEEN:
            continue
        if seen == at:
            return number
        seen += 1
    return len(shown)
