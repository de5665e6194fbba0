"""A question's box: its words, and its answers in groups, each with the numbers of the guarantees that look at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from kiosk.authoring.flow_map import look, svg
from kiosk.authoring.flow_map.dot import Outline
from kiosk.authoring.flow_map.graph import Graph
from kiosk.authoring.flow_map.phrase import Speech
from kiosk.authoring.flow_map.reach import Reach, short
from kiosk.authoring.flow_map.text import Line, Run, Style, one_line, wrap
from kiosk.reporting.flow import SKIP, UNSURE

WIDTH = 138
INSET = 5.0
PLATE = 15.0
BRACKET = 5.0
ROW_INSET = 3.6
BETWEEN_ROWS, BETWEEN_GROUPS, UNDER_HEAD = 2, 6, 4


@dataclass(frozen=True, slots=True)
class Row:
    """One answer, or the two that every question has: its words, then the numbers of the guarantees that look at it.

    `own` tells an answer of this question from those of all.
    """

    answers: tuple[str, ...]
    own: bool
    lines: tuple[Line, ...]

    @property
    def height(self) -> int:
        """As drawn."""
        return ceil(2 * ROW_INSET + _tall(self.lines, look.ANSWER))


@dataclass(frozen=True, slots=True)
class Group:
    """Answers that lead to the same place."""

    rows: tuple[Row, ...]

    @property
    def height(self) -> int:
        """With the space between its rows."""
        return sum(row.height for row in self.rows) + BETWEEN_ROWS * (len(self.rows) - 1)

    def outline(self) -> tuple[int, int]:
        """Its first row, where the arrow starts, and the rest, with the space under it."""
        return self.rows[0].height, self.height - self.rows[0].height + BETWEEN_GROUPS


@dataclass(frozen=True, slots=True)
class Drawn:
    """A box, measured: ready to be placed and drawn."""

    number: int
    question: str
    letter: str
    ask: tuple[Line, ...]
    groups: tuple[Group, ...]

    @property
    def head(self) -> int:
        """The height of the question's words, with the space under them."""
        return ceil(max(PLATE, _tall(self.ask, look.ASK)) + UNDER_HEAD)

    def outline(self) -> Outline:
        """What Graphviz has to know."""
        return Outline(WIDTH, self.head, tuple(group.outline() for group in self.groups))

    def _first_baseline(self) -> float:
        """A single line stands in the middle of its letter's plate."""
        cap = look.cap(look.ASK)
        return (PLATE + cap) / 2 if len(self.ask) == 1 else cap

    def draw(self, corner: svg.Point) -> str:
        """The box with its upper left corner there."""
        x, y = corner
        inside = [
            svg.rectangle(x, y, PLATE, PLATE, fill=svg.INK),
            svg.line_of(*_centred(one_line(Run(self.letter, look.LETTER)), x + PLATE / 2, y + 10.6)),
            *_lines(self.ask, x + PLATE + INSET, y + self._first_baseline(), look.ASK),
        ]
        top = y + self.head
        for group in self.groups:
            inside.append(_draw_group(group, x, top))
            top += sum(group.outline())
        return svg.group(inside, class_="box", data_box=str(self.number), data_question=self.question)


def drawn_boxes(graph: Graph, reach: Reach, speech: Speech) -> tuple[Drawn, ...]:
    """Every box of the map, measured."""
    return tuple(_drawn(number, graph, reach, speech) for number in range(len(graph.boxes)))


def _drawn(number: int, graph: Graph, reach: Reach, speech: Speech) -> Drawn:
    box = graph.boxes[number]
    question = box.question.id

    def marks(answer: str) -> str:
        return short(reach.marks.get((number, answer), ()))

    def row(answers: tuple[str, ...]) -> Row:
        own = answers[0] not in (UNSURE, SKIP)
        label = " · ".join(speech.label(question, answer) for answer in answers)
        said = Run(f"{label}  ", look.ANSWER if own else look.QUIET)
        numbers = Run(marks(answers[0]), look.MARK)
        room = WIDTH - BRACKET - 2 * INSET
        # The numbers stand beside the words where they have room, else on a line of their own.
        lines = wrap([said, numbers], room)
        return Row(answers, own, lines if len(lines) == 1 else wrap([said], room) + wrap([numbers], room))

    def rows(answers: tuple[str, ...]) -> tuple[Row, ...]:
        together = {UNSURE, SKIP} <= set(answers) and marks(UNSURE) == marks(SKIP)
        own = tuple(answer for answer in answers if not together or answer not in (UNSURE, SKIP))
        return (*(row((answer,)) for answer in own), *([row((UNSURE, SKIP))] if together else []))

    return Drawn(
        number,
        question,
        speech.letter(question),
        wrap([Run(speech.said.question(question).ask, look.ASK)], WIDTH - PLATE - INSET),
        tuple(Group(rows(arrow.answers)) for arrow in box.arrows),
    )


def _draw_group(group: Group, x: float, y: float) -> str:
    inside, top, width = [], y, WIDTH - BRACKET
    for row in group.rows:
        field = {"fill": svg.FIELD} if row.own else {"fill": "none", "stroke": svg.HAIR, "stroke_width": "0.6"}
        lines = _lines(row.lines, x + INSET, top + ROW_INSET + look.cap(look.ANSWER), look.ANSWER)
        plate = svg.rectangle(x, top, width, row.height, **field)
        inside.append(svg.group([plate, *lines], class_="answer", data_answers=" ".join(row.answers)))
        top += row.height + BETWEEN_ROWS
    inside.append(svg.rectangle(x + width + 2, y, 1.4, group.height, fill=svg.TEAL))
    return svg.group(inside, class_="group")


def _tall(lines: Sequence[Line], style: Style) -> float:
    """From the top of the first line's capitals to the last baseline."""
    return look.cap(style) + look.leading(style) * (len(lines) - 1) if lines else 0


def _lines(lines: Sequence[Line], x: float, baseline: float, style: Style) -> list[str]:
    return [svg.line_of(line, x, baseline + look.leading(style) * at) for at, line in enumerate(lines)]


def _centred(line: Line, x: float, y: float) -> tuple[Line, float, float]:
    return line, x - line.width / 2, y
