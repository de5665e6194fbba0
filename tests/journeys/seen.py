"""What a visitor can see of a window: the accessibility tree, less what is clipped, hidden or painted over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import Shiboken

READABLE = (QAccessible.Role.StaticText, QAccessible.Role.Heading, QAccessible.Role.ListItem)
TOUCHABLE = (QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.CheckBox)


@dataclass(frozen=True, slots=True)
class Piece:
    """Something with a name in the accessibility tree. `shown` is the part of it in view (pixels of the window)."""

    name: str
    role: QAccessible.Role
    checked: bool
    item: QQuickItem
    whole: QRectF
    shown: QRectF

    @property
    def mark(self) -> QPointF:
        """Where one would touch it."""
        return self.shown.center()


@dataclass(slots=True)
class _Painted:
    item: QQuickItem
    whole: QRectF
    shown: QRectF
    first: int
    last: int
    covers: bool


def pieces(window: QQuickWindow) -> list[Piece]:
    """All that is named and in view, in the order it is read out."""
    painted = _painted(window)
    covers = [each for each in painted.values() if each.covers]
    found = []
    for item, name, role, checked in _named(window):
        there = painted.get(_address(item))
        if there is None or there.shown.isEmpty():
            continue
        # A text is in view when it can be read from its beginning; a control, when its middle can be touched.
        mark = QPointF(there.whole.left() + 2, there.whole.top() + 2) if role in READABLE else there.shown.center()
        if there.shown.contains(mark) and not any(c.first > there.last and c.shown.contains(mark) for c in covers):
            found.append(Piece(name, role, checked, item, there.whole, there.shown))
    return found


def rings(window: QQuickWindow) -> int:
    """How many focus rings are drawn."""
    rectangles = [each.item for each in _painted(window).values() if each.item.inherits("QQuickRectangle")]
    return sum(item.property("shown") is True and item.property("inside") is not None for item in rectangles)


def scrolling(window: QQuickWindow) -> QQuickItem:
    """The stretch of reading on the screen: the item its scrolling view stands in. There is one at a time."""
    found = [each.item for each in _painted(window).values() if each.item.inherits("QQuickFlickable")]
    assert len(found) == 1, f"{len(found)} scrolling views"
    return found[0].parentItem()


def top_block(window: QQuickWindow) -> int:
    """Which text, counted from the start of the screen, stands at the top of the scrolling view."""
    sheet = scrolling(window)
    top = sheet.mapToScene(QPointF(0, 0)).y()
    texts = [item for item, _, role, _ in _named(window) if role in READABLE and sheet.isAncestorOf(item)]
    below = [number for number, item in enumerate(texts) if item.mapToScene(QPointF(0, item.height())).y() > top]
    return below[0]


def _address(item: QQuickItem) -> int:
    return int(Shiboken.getCppPointer(item)[0])


def _named(window: QQuickWindow) -> Iterator[tuple[QQuickItem, str, QAccessible.Role, bool]]:
    waiting: list[QAccessibleInterface | None] = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        node = waiting.pop()
        if node is None:
            continue
        item, state = node.object(), node.state()
        if isinstance(item, QQuickItem) and not state.invisible and node.text(QAccessible.Text.Name):
            yield item, node.text(QAccessible.Text.Name), node.role(), bool(state.checked)
        waiting.extend(node.child(number) for number in reversed(range(node.childCount())))


def _painted(window: QQuickWindow) -> dict[int, _Painted]:
    found: dict[int, _Painted] = {}

    def paint(item: QQuickItem, clip: QRectF) -> None:
        if not item.isVisible() or item.opacity() <= 0:
            return
        whole = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        noted = _Painted(item, whole, whole.intersected(clip), len(found), len(found), _opaque(item))
        found[_address(item)] = noted
        within = noted.shown if item.clip() else clip
        for child in sorted(item.childItems(), key=QQuickItem.z):
            paint(child, within)
        noted.last = len(found) - 1

    paint(window.contentItem(), QRectF(0, 0, window.width(), window.height()))
    return found


def _opaque(item: QQuickItem) -> bool:
    if not item.inherits("QQuickRectangle") or item.opacity() < 1:
        return False
    color = item.property("color")
    return isinstance(color, QColor) and color.alpha() == 255
