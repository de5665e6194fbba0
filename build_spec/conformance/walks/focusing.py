"""Gives every control the focus by the Tab key: row 17, and what row 9 asks of the focus."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from build_spec.conformance.measuring import Sample
from build_spec.conformance.walks.painting import box_of, grey_sample
from build_spec.conformance.walks.standing import Stand, controls, name_of
from kiosk.bridge.rehearsal.box import Box
from kiosk.bridge.rehearsal.pixels import contrast
from kiosk.bridge.rehearsal.seen import Kind, kind_of

QUANTITIES = frozenset({"ring", "ring contrast", "ring seen", "grey", "other contrast"})

# How far outside a control its ring may reach, in millimetres.
AROUND_MM = 6.0
MOST_STOPS = 80


def look(stand: Stand) -> Iterator[Sample]:
    """Tab through one screen, once round. Under "Still reading?" there is no way by keys: any of them answers it."""
    if stand.scene.asking:
        return
    stand.play()
    window = stand.window
    window.requestActivate()
    stand.house.settle()
    first: QQuickItem | None = None
    plain, shift = window.grabWindow(), positions(stand)
    for _ in range(MOST_STOPS):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        stand.house.settle()
        item = window.activeFocusItem()
        if item == first or item not in controls(stand):
            break
        if first is None:
            first = item
        focused = window.grabWindow()
        if positions(stand) != shift:
            # It was brought into view: the same view without the ring.
            hide_ring(item)
            stand.house.settle()
            plain, shift = window.grabWindow(), positions(stand)
        yield from of_focus(name_of(item), box_of(item), plain, focused, stand.pixels)
    hide_ring(window.activeFocusItem())


def positions(stand: Stand) -> list[Box]:
    """Where the controls stand: it changes when a view scrolls."""
    return [box_of(item) for item in controls(stand)]


def hide_ring(item: QQuickItem | None) -> None:
    """The focus stays, as after a touch: then nothing shows it."""
    if item is not None and kind_of(item) is Kind.BUTTON:
        item.setProperty("focusReason", Qt.FocusReason.MouseFocusReason)


def of_focus(name: str, box: Box, plain: QImage, focused: QImage, pixels: float) -> Iterator[Sample]:
    """What a control's picture with the focus says, beside the one without."""
    window = Box(0, 0, plain.width(), plain.height())
    region = box.grown(AROUND_MM * pixels).meet(window)
    changed = Changed(plain, focused, region)
    sides = changed.sides(box)
    yield Sample("ring", min(sides), name, why=f"left, right, top, bottom: {sides}")
    yield Sample("ring contrast", changed.contrast(), name)
    seen = window.holds(box.grown(-1)) and min(sides) > 0
    yield Sample("ring seen", float(seen), name, why=f"left, right, top, bottom: {sides}, in the window: {seen}")
    yield grey_sample(f"focus: {name}", plain, focused, region, pixels)


class Changed:
    """The pixels of a region that differ between two pictures."""

    def __init__(self, plain: QImage, focused: QImage, region: Box) -> None:
        self._left, self._top = round(region.left), round(region.top)
        self._width, self._height = round(region.right) - self._left, round(region.bottom) - self._top
        self._before, self._after = (self._colours(each) for each in (plain, focused))

    def sides(self, box: Box) -> tuple[int, int, int, int]:
        """How wide the ring is on each side of a control, in pixels: at its thinnest of three places a side."""
        across = [box.left + (box.right - box.left) * share for share in (0.25, 0.5, 0.75)]
        down = [box.top + (box.bottom - box.top) * share for share in (0.25, 0.5, 0.75)]
        middle_x, middle_y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        return (
            min(self._run([(x, y) for x in self._columns(self._left, middle_x)]) for y in down),
            min(self._run([(x, y) for x in self._columns(middle_x, self._left + self._width)]) for y in down),
            min(self._run([(x, y) for y in self._columns(self._top, middle_y)]) for x in across),
            min(self._run([(x, y) for y in self._columns(middle_y, self._top + self._height)]) for x in across),
        )

    def contrast(self) -> float:
        """The contrast that most of the changed pixels have with what they were; 1 where nothing changes."""
        found = sorted(
            contrast(before, after) for before, after in zip(self._before, self._after, strict=True) if before != after
        )
        # The softened inner rim of a line is no part of its width.
        return found[len(found) // 2] if found else 1.0

    @staticmethod
    def _columns(start: float, end: float) -> range:
        return range(round(start), round(end))

    def _run(self, places: list[tuple[float, float]]) -> int:
        """The longest stretch of changed pixels along a line."""
        longest = current = 0
        for x, y in places:
            at = (round(y) - self._top) * self._width + round(x) - self._left
            current = current + 1 if 0 <= at < len(self._before) and self._before[at] != self._after[at] else 0
            longest = max(longest, current)
        return longest

    def _colours(self, picture: QImage) -> list[int]:
        part = picture.copy(self._left, self._top, self._width, self._height)
        # The name keeps the pixels alive while they are read.
        plain = part.convertToFormat(QImage.Format.Format_RGB32)
        return list(memoryview(plain.constBits()).cast("B").cast("I"))
