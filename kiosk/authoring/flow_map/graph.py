"""The way of the questions as boxes and arrows, derived from the flow alone.

A box is a question together with everything that can follow it: two places of the walk from which the same questions
follow the same answers are one box, and a question after which different ones follow stands in as many boxes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.reporting.flow import Answers, Condition, Flow, Question


@dataclass(frozen=True, slots=True)
class Arrow:
    """The answers of one box that lead to the same place: a box, by its number, or None for the outcome."""

    answers: tuple[str, ...]
    to: int | None


@dataclass(frozen=True, slots=True)
class Box:
    """A question at one place of the map, and where its answers lead."""

    question: Question
    arrows: tuple[Arrow, ...]

    def leads(self, answer: str) -> int | None:
        """The number of the box behind an answer, None for the outcome."""
        return next(arrow.to for arrow in self.arrows if answer in arrow.answers)


@dataclass(frozen=True, slots=True)
class Graph:
    """The whole map; every walk starts in the first box."""

    boxes: tuple[Box, ...]

    def walk(self, answers: Answers) -> tuple[int, ...]:
        """The boxes that a complete path goes through, by their numbers."""
        passed: list[int] = []
        at: int | None = 0 if self.boxes else None
        while at is not None:
            passed.append(at)
            box = self.boxes[at]
            at = box.leads(answers[box.question.id])
        return tuple(passed)


def graph_of(flow: Flow) -> Graph:
    """The map of a flow, its boxes in the order in which a reader meets them."""
    finder = _Finder(flow)
    start = finder.place(0, {})
    order = _breadth_first(start, finder.found)
    number = {place: position for position, place in enumerate(order)}
    return Graph(tuple(_box(finder.found[place], number) for place in order))


_Found = tuple[Question, tuple[int | None, ...]]


class _Finder:
    """Finds every place from which something of its own can follow."""

    def __init__(self, flow: Flow) -> None:
        self._questions = flow.questions
        self._numbers: dict[tuple[str, tuple[int | None, ...]], int] = {}
        self._seen: dict[tuple[object, ...], int | None] = {}
        self.found: list[_Found] = []

    def place(self, at: int, given: Answers) -> int | None:
        """The place that a visitor with these answers is sent to, looking from the question at `at` on."""
        # Walks that agree in all that later conditions can still ask of them go on alike: looked at once.
        passed = {question.id for question in self._questions[:at]}
        key = (at, *(_open(question.ask_when, given, passed) for question in self._questions[at:]))
        if key not in self._seen:
            self._seen[key] = self._next(at, given)
        return self._seen[key]

    def _next(self, at: int, given: Answers) -> int | None:
        for number, question in enumerate(self._questions[at:], start=at):
            if question.ask_when.holds(given):
                leads = tuple(self.place(number + 1, {**given, question.id: each.id}) for each in question.offered)
                return self._number(question, leads)
        return None

    def _number(self, question: Question, leads: tuple[int | None, ...]) -> int:
        key = (question.id, leads)
        if key not in self._numbers:
            self._numbers[key] = len(self.found)
            self.found.append((question, leads))
        return self._numbers[key]


def _open(condition: Condition, given: Answers, passed: set[str]) -> object:
    """What a condition still asks of the questions to come; None if it cannot hold any more."""
    settled = Condition(tuple(pair for pair in condition.pairs if pair[0] in passed))
    return tuple(pair for pair in condition.pairs if pair[0] not in passed) if settled.holds(given) else None


def _breadth_first(start: int | None, found: list[_Found]) -> list[int]:
    order = [] if start is None else [start]
    for place in order:
        order += dict.fromkeys(to for to in found[place][1] if to is not None and to not in order)
    return order


def _box(found: _Found, number: Mapping[int, int]) -> Box:
    question, leads = found
    grouped: dict[int | None, list[str]] = {}
    for choice, place in zip(question.offered, leads, strict=True):
        grouped.setdefault(None if place is None else number[place], []).append(choice.id)
    return Box(question, tuple(Arrow(tuple(answers), to) for to, answers in grouped.items()))
