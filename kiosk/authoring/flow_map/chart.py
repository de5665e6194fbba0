"""The upper part of the page: boxes and arrows, measured, placed by Graphviz, and drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.authoring.flow_map import look, svg
from kiosk.authoring.flow_map.blocks import GUTTER, Block, Stack
from kiosk.authoring.flow_map.boxes import INSET, WIDTH, Drawn, drawn_boxes
from kiosk.authoring.flow_map.dot import Layout, Link, Outline, lay_out
from kiosk.authoring.flow_map.graph import Arrow, Graph
from kiosk.authoring.flow_map.phrase import Speech
from kiosk.authoring.flow_map.reach import Reach, short
from kiosk.authoring.flow_map.text import Run

END_HEAD = 24
"""How much of the last box an arrow points at the middle of."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything that is drawn of the way of the questions, and where."""

    boxes: tuple[Drawn, ...]
    arrows: tuple[tuple[int, Arrow], ...]
    end: Block
    layout: Layout

    def draw(self, corner: svg.Point) -> str:
        """The boxes, the outcome, then the arrows, from an upper left corner."""
        inside = [box.draw(at) for box, at in zip(self.boxes, self.layout.corners, strict=False)]
        x, y = self.layout.corners[-1]
        field = svg.rectangle(x, y, WIDTH, self.end.height, fill=svg.CALL_FIELD)
        inside.append(svg.group([field, self.end.draw((x, y))], data_end="outcome"))
        inside += self._arrows()
        return svg.group(inside, transform=f"translate({svg.number(corner[0])} {svg.number(corner[1])})")

    def floor(self, left: float, right: float) -> float:
        """How far down the drawing reaches between two places across it."""
        sizes = [*((box.outline().width, box.outline().height) for box in self.boxes), (WIDTH, self.end.height)]
        reached = [
            y + height
            for (x, y), (width, height) in zip(self.layout.corners, sizes, strict=True)
            if x < right and left < x + width
        ]
        reached += [y for curve in self.layout.curves for x, y in curve.sampled() if left <= x <= right]
        return max(reached, default=0.0)

    def _arrows(self) -> Iterator[str]:
        for (start, arrow), curve in zip(self.arrows, self.layout.curves, strict=True):
            to = "outcome" if arrow.to is None else str(arrow.to)
            yield svg.arrow(
                curve.points, curve.tip, data_from=str(start), data_answers=" ".join(arrow.answers), data_to=to
            )


def chart_of(graph: Graph, reach: Reach, speech: Speech) -> Chart:
    """Measure and place. Raises NoLayoutError."""
    boxes = drawn_boxes(graph, reach, speech)
    end = _end(speech, reach)
    outlines = [*(box.outline() for box in boxes), Outline(WIDTH, END_HEAD, ((1, round(end.height) - END_HEAD),))]
    arrows = tuple((number, arrow) for number, box in enumerate(graph.boxes) for arrow in box.arrows)
    links = [
        Link(number, graph.boxes[number].arrows.index(arrow), len(boxes) if arrow.to is None else arrow.to)
        for number, arrow in arrows
    ]
    return Chart(boxes, arrows, end, lay_out(outlines, links))


def _end(speech: Speech, reach: Reach) -> Block:
    """The last box: the levels that an outcome can have, and what is guaranteed of every one."""
    stack, own = Stack(WIDTH - INSET), speech.own
    stack.space(INSET)
    stack.put([Run(own.end, look.ASK)], left=INSET)
    for level in speech.flow.urgencies:
        stack.space(6.5)
        stack.plate(str(speech.level(level)), look.PLATE, svg.CALL, left=INSET)
        stack.put([Run(speech.said.outcome(level).lead, look.NOTE)], left=INSET + GUTTER)
    told = [(own.lowest, ""), (own.on_every_path, short(reach.everywhere)), (own.where_unasked, short(reach.unasked))]
    for text, numbers in (each for each in told if each[0] == own.lowest or each[1]):
        stack.space(5)
        stack.put([Run(f"{text} ", look.NOTE), Run(numbers, look.MARK)], left=INSET)
    return stack.block(INSET + 2)
