"""Rectangles on the panel, in pixels, and what is left of one when others cover it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle with its edges in scene pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def area(self) -> float:
        return max(0.0, self.width) * max(0.0, self.height)

    def grown(self, by: float) -> Box:
        """Every edge moved outwards; a negative figure shrinks it, at most to a point."""
        if by < 0:
            by = -min(-by, self.width / 2, self.height / 2)
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meet(self, other: Box) -> Box:
        """What both cover; empty (area 0) where they do not touch."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        return Box(left, top, max(left, min(self.right, other.right)), max(top, min(self.bottom, other.bottom)))

    def touches(self, other: Box) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    def gap(self, other: Box) -> float:
        """The clear distance to another box, along the axis where they are apart; 0 where they touch or overlap."""
        across = max(other.left - self.right, self.left - other.right)
        down = max(other.top - self.bottom, self.top - other.bottom)
        return max(across, down, 0.0)

    def without(self, cover: Box) -> list[Box]:
        """The parts of it that `cover` leaves."""
        if not self.touches(cover):
            return [self]
        middle = self.meet(cover)
        parts = [
            Box(self.left, self.top, self.right, middle.top),
            Box(self.left, middle.bottom, self.right, self.bottom),
            Box(self.left, middle.top, middle.left, middle.bottom),
            Box(middle.right, middle.top, self.right, middle.bottom),
        ]
        return [part for part in parts if part.area > 0]


def visible_share(box: Box, clip: Box, covers: Iterable[Box]) -> float:
    """How much of `box` is to be seen, from 0 to 1, when `clip` bounds it and `covers` lie over it."""
    if box.area <= 0:
        return 0.0
    parts = [part for part in [box.meet(clip)] if part.area > 0]
    for cover in covers:
        parts = [left for part in parts for left in part.without(cover)]
        if not parts:
            return 0.0
    return sum(part.area for part in parts) / box.area
