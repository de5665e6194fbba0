"""How far each guarantee reaches: on how many paths it speaks, and beside which answers its number stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.authoring.flow_map.graph import Graph
from kiosk.reporting.flow import UNASKED, Flow
from kiosk.reporting.guarantee import Guarantee
from kiosk.reporting.path import every_path

Numbers = tuple[int, ...]
"""Guarantees by their place in the file, from 1."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What was counted on all paths.

    `counts` has one entry a guarantee. `marks` holds, for a box and an answer, the guarantees whose `when` names this
    answer and that speak on a path which takes it there. `everywhere` are those that name no answer, `unasked` those
    that also speak where one of their questions is not put.
    """

    paths: int
    counts: tuple[int, ...]
    marks: Mapping[tuple[int, str], Numbers]
    everywhere: Numbers
    unasked: Numbers


def reach_of(flow: Flow, graph: Graph, guarantees: Sequence[Guarantee]) -> Reach:
    """Walk every path and note who speaks on it."""
    paths = 0
    counts = [0] * len(guarantees)
    marks: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
    named = _named(guarantees)
    for answers in every_path(flow):
        paths += 1
        speaking = {at for at, guarantee in enumerate(guarantees, start=1) if guarantee.when.holds(answers)}
        for number in speaking:
            counts[number - 1] += 1
        for box in graph.walk(answers):
            question = graph.boxes[box].question.id
            marks[box, answers[question]] |= speaking & named[question, answers[question]]
    return Reach(
        paths=paths,
        counts=tuple(counts),
        marks={place: tuple(sorted(numbers)) for place, numbers in marks.items() if numbers},
        everywhere=tuple(at for at, guarantee in enumerate(guarantees, start=1) if not guarantee.when.pairs),
        unasked=tuple(at for at, guarantee in enumerate(guarantees, start=1) if _may_be_unasked(guarantee)),
    )


def _named(guarantees: Sequence[Guarantee]) -> defaultdict[tuple[str, str], set[int]]:
    named: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for number, guarantee in enumerate(guarantees, start=1):
        for question, allowed in guarantee.when.pairs:
            for answer in allowed:
                named[question, answer].add(number)
    return named


def _may_be_unasked(guarantee: Guarantee) -> bool:
    return any(UNASKED in allowed for _, allowed in guarantee.when.pairs)


def short(numbers: Sequence[int]) -> str:
    """Numbers in a row, three and more that follow each other as a span: "1 4–7 9"."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][-1] + 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    return " ".join(f"{span[0]}–{span[-1]}" if len(span) > 2 else " ".join(map(str, span)) for span in spans)
