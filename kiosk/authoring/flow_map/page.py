"""The whole map on one page: head, map, and what it means in columns; on the smallest paper that holds it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.authoring.flow_map import look, svg
from kiosk.authoring.flow_map.blocks import Block, Placed, Stack, set_in_columns
from kiosk.authoring.flow_map.chart import Chart, chart_of
from kiosk.authoring.flow_map.graph import graph_of
from kiosk.authoring.flow_map.legend import figure, legend
from kiosk.authoring.flow_map.phrase import Speech
from kiosk.authoring.flow_map.reach import Reach, reach_of
from kiosk.authoring.flow_map.text import Run
from kiosk.reporting.guarantee import Promises

MARGIN = 25.0
COLUMN, BETWEEN_COLUMNS = (190.0, 300.0), 16.0
UNDER_HEAD, UNDER_MAP, UNDER_COLUMNS = 14.0, 16.0, 8.0


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet on its side, in points."""

    name: str
    width: float
    height: float


PAPERS = (
    Paper("letter", 792, 612),
    Paper("tabloid", 1224, 792),
    Paper("ARCH B", 1296, 864),
    Paper("ANSI C", 1584, 1224),
)
"""From the smallest. A flow that none of them holds gets a sheet of its own size."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The finished drawing, and the paper that it is for."""

    svg: str
    paper: Paper


@dataclass(frozen=True, slots=True)
class _Material:
    """What goes onto the page, whatever its size."""

    speech: Speech
    promises: Promises
    reach: Reach
    chart: Chart
    fingerprint: str


@dataclass(frozen=True, slots=True)
class _Setting:
    """The pieces, set for a paper of some width; `floor` is where the columns end."""

    head: Block
    chart: Chart
    columns: tuple[Placed, ...]
    column: float
    floor: float
    foot: Block

    @property
    def height(self) -> float:
        """What all of it needs, margins included."""
        return self.floor + UNDER_COLUMNS + self.foot.height + MARGIN

    def draw(self, paper: Paper) -> list[str]:
        """Everything; the foot stands at the foot of the paper."""
        return [
            self.head.draw((MARGIN, MARGIN)),
            self.chart.draw((MARGIN, MARGIN + self.head.height)),
            *(
                block.draw((MARGIN + column * (self.column + BETWEEN_COLUMNS), down))
                for block, down, column in self.columns
            ),
            self.foot.draw((MARGIN, paper.height - MARGIN - self.foot.height)),
        ]


def draw(speech: Speech, promises: Promises, fingerprint: str) -> Sheet:
    """The map of a flow in one language. Raises NoLayoutError."""
    graph = graph_of(speech.flow)
    reach = reach_of(speech.flow, graph, promises.guarantees)
    material = _Material(speech, promises, reach, chart_of(graph, reach, speech), fingerprint)
    setting, paper = _on_paper(material)
    drawing = svg.document(
        setting.draw(paper),
        (paper.width, paper.height),
        language=speech.language,
        title=speech.own.title,
        description=_figures(material),
    )
    return Sheet(drawing, paper)


def _on_paper(material: _Material) -> tuple[_Setting, Paper]:
    """The smallest paper that holds it. Columns that begin on one line are calmer; else each begins where it can."""
    needed = material.chart.layout.size[0] + 2 * MARGIN
    for paper in PAPERS:
        for even in (True, False) if needed <= paper.width else ():
            setting = _set(paper.width, even, material)
            if setting.height <= paper.height:
                return setting, paper
    width = max(PAPERS[-1].width, needed)
    setting = _set(width, True, material)
    return setting, Paper("its own size", width, max(setting.height, width * 0.7))


def _set(width: float, even: bool, material: _Material) -> _Setting:
    """With as many columns as need the least height."""
    inner = width - 2 * MARGIN
    counts = [count for count in range(1, 10) if COLUMN[0] <= _column(inner, count) <= COLUMN[1]] or [1]
    return min((_with_columns(inner, count, even, material) for count in counts), key=lambda setting: setting.floor)


def _column(inner: float, count: int) -> float:
    return (inner - BETWEEN_COLUMNS * (count - 1)) / count


def _with_columns(inner: float, count: int, even: bool, material: _Material) -> _Setting:
    speech, column = material.speech, _column(inner, count)
    head, foot = Stack(inner), Stack(inner)
    head.put([Run(speech.own.title, look.TITLE)], left=0)
    head.space(8)
    head.put([Run(f"{_figures(material)}. {speech.own.how_to_read}", look.QUIET)], left=0)
    source = speech.own.source.format(language=speech.language, fingerprint=material.fingerprint)
    foot.put([Run(source, look.NAME)], left=0)
    above = head.block(UNDER_HEAD)
    lefts = [number * (column + BETWEEN_COLUMNS) for number in range(count)]
    map_top, chart = MARGIN + above.height, material.chart
    tops = [
        map_top + (chart.layout.size[1] if even else chart.floor(left, left + column)) + UNDER_MAP for left in lefts
    ]
    placed, floor = set_in_columns(legend(speech, material.promises, material.reach, column), tops)
    floor = max(floor, map_top + chart.layout.size[1])
    return _Setting(above, chart, tuple(placed), column, floor, foot.block(0))


def _figures(material: _Material) -> str:
    return material.speech.own.figures.format(
        questions=len(material.speech.flow.questions),
        paths=figure(material.reach.paths, material.speech),
        rules=len(material.speech.flow.rules),
        guarantees=len(material.promises.guarantees),
    )
