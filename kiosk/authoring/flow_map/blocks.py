"""Pieces of reading that are set into columns: each stays whole, and a head stays with what it heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.authoring.flow_map import look, svg
from kiosk.authoring.flow_map.text import Line, Run, Style, one_line, wrap

GUTTER = 16.0
"""Left of the words of a block: its number, letter or level."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled box in a block."""

    x: float
    y: float
    width: float
    height: float
    fill: str


@dataclass(frozen=True, slots=True)
class Block:
    """Lines and shapes from an upper left corner of their own.

    `before` is room above it, except at the top of a column; a block with some is a head, and stays with the next one.
    """

    lines: tuple[tuple[float, float, Line], ...]
    height: float
    shapes: tuple[Shape, ...] = ()
    data: tuple[tuple[str, str], ...] = ()
    before: float = 0.0

    def draw(self, corner: svg.Point) -> str:
        """As SVG, with the corner there."""
        x, y = corner
        shapes = (svg.rectangle(x + s.x, y + s.y, s.width, s.height, fill=s.fill) for s in self.shapes)
        lines = (svg.line_of(line, x + left, y + baseline) for left, baseline, line in self.lines)
        return svg.group([*shapes, *lines], **dict(self.data))


@dataclass(slots=True)
class Stack:
    """Lines put one under the other, for one block. `y` is how far down the last one reaches: its baseline."""

    width: float
    y: float = 0.0
    lines: list[tuple[float, float, Line]] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    _fresh: bool = True

    def space(self, height: float) -> None:
        """Room; the next line stands with its capitals right below it."""
        self.y += height
        self._fresh = True

    def put(self, runs: Sequence[Run], *, left: float = GUTTER, width: float = 0.0) -> None:
        """Wrap runs below what is there."""
        style = runs[0].style
        for line in wrap(runs, width or self.width - left):
            self.y += look.cap(style) if self._fresh else look.leading(style)
            self._fresh = False
            self.lines.append((left, self.y, line))

    def beside(self, line: Line, left: float) -> None:
        """A line on the last baseline."""
        self.lines.append((left, self.y, line))

    def plate(self, text: str, style: Style, fill: str, left: float = 0.0) -> None:
        """A small plate in the gutter, for the line that comes next."""
        label = one_line(Run(text, style))
        side = max(10.0, label.width + 4)
        self.shapes.append(Shape(left, self.y + (look.cap(style) - 10) / 2, side, 10, fill))
        self.lines.append((left + (side - label.width) / 2, self.y + look.cap(style), label))

    def block(self, after: float, *, before: float = 0.0, **data: str) -> Block:
        """The finished block, with room below it."""
        named = tuple((f"data-{name}", value) for name, value in data.items())
        return Block(tuple(self.lines), self.y + after, tuple(self.shapes), named, before)


Placed = tuple[Block, float, int]
"""A block, how far down it stands, and in which column."""


def set_in_columns(blocks: Sequence[Block], tops: Sequence[float]) -> tuple[list[Placed], float]:
    """The blocks in columns that begin at `tops` and end as high up as can be, and where the lowest one ends."""
    parts = _parts(blocks)
    floor = (sum(tops) + sum(map(_height, parts))) / len(tops)
    while (placed := _filled(parts, tops, floor)) is None:
        floor += 2
    return placed, max((down + block.height for block, down, _ in placed), default=0)


def _height(part: Sequence[Block]) -> float:
    return sum(block.before + block.height for block in part)


def _parts(blocks: Sequence[Block]) -> list[list[Block]]:
    """Blocks that stay together."""
    parts: list[list[Block]] = [[]]
    for block in blocks:
        parts[-1].append(block)
        if not block.before:
            parts.append([])
    return [part for part in parts if part]


def _filled(parts: Sequence[Sequence[Block]], tops: Sequence[float], floor: float) -> list[Placed] | None:
    """Column after column, none below `floor`; None if that needs more of them."""
    placed: list[Placed] = []
    column, down = 0, tops[0]
    for part in parts:
        while down + _height(part) > floor + 0.01:
            column += 1
            if column == len(tops):
                return None
            down = tops[column]
        for block in part:
            down += block.before if down > tops[column] else 0
            placed.append((block, down, column))
            down += block.height
    return placed
