"""Keeps the mark under the words that are being said, wherever they are on the window."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QObject, QRectF, SignalInstance
from PySide6.QtQuick import QQuickItem

from kiosk.bridge.marks import boxes, mark_at
from kiosk.speech.model import Clip, Mark
from kiosk.speech.reader import Line


class Marker:
    """The bars of one mark. `reveal` is told of a line that must come into view."""

    def __init__(self, reveal: SignalInstance) -> None:
        self._reveal = reveal
        self._line: Line | None = None
        self._word: Mark | None = None
        self._row = -1.0
        self._boxes: list[QRectF] = []
        self.bars: list[dict[str, Any]] = []

    def clear(self) -> bool:
        """Nothing is being said; whether something was."""
        there, self.bars = bool(self.bars), []
        self._line, self._word, self._row = None, None, -1.0
        return there

    def mark(self, text: QQuickItem, line: Line, clip: Clip | None, position: int) -> bool:
        """Mark the word that is heard at `position` ms; whether anything on the window changes."""
        whole = clip is None or str(text.property("text")) != line.written
        word = _all_of(text) if clip is None or whole else mark_at(clip, line.written, position)
        if (line, word) != (self._line, self._word):
            if line is not self._line:
                self._row = -1.0
            self._line, self._word = line, word
            self._boxes = boxes(text, word.first, word.last) if word is not None else []
            self._turn_to(text)
        bars = [_bar(text, box) for box in self._boxes]
        before, self.bars = self.bars, [bar for bar in bars if bar]
        return before != self.bars

    def _turn_to(self, text: QQuickItem) -> None:
        """Each line comes into view once, as it is begun: whoever scrolls away by hand is left alone."""
        if self._boxes and self._boxes[0].top() != self._row:
            self._row = self._boxes[0].top()
            self._reveal.emit(text, self._row, self._boxes[-1].bottom())


def _all_of(text: QQuickItem) -> Mark:
    return Mark(0, 0, 0, len(str(text.property("text"))))


def _bar(text: QQuickItem, box: QRectF) -> dict[str, Any]:
    """A box as a bar on the window; nothing where it is out of view."""
    there = text.mapRectToScene(box)
    if not all(view.contains(there) for view in _views(text)):
        return {}
    return {
        "x": there.left(),
        "y": there.bottom(),
        "width": there.width(),
        "cap": there.height(),
        "color": text.property("color"),
    }


def _views(item: QQuickItem) -> Iterator[QRectF]:
    """What an item is seen through."""
    parent: QObject | None = item.parentItem()
    while isinstance(parent, QQuickItem):
        if parent.clip():
            yield parent.mapRectToScene(QRectF(0, 0, parent.width(), parent.height()))
        parent = parent.parentItem()
