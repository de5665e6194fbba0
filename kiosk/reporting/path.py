"""A visitor's way through the questions, replayed from the answers alone.

Nothing but the answers is kept, so Back and Change come free: answers of a branch that was left stay in the
mapping for a return, and are ignored for as long as the path does not put their question.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kiosk.reporting.flow import Answers, Condition, Flow, Question


@dataclass(frozen=True, slots=True)
class Path:
    """Where the answers have led.

    `asked` holds the questions put so far, in order: those answered, then `current`. `current` is the first one
    without an answer, or None when the outcome is reached. `answers` are those that count, in the order asked.
    """

    asked: tuple[Question, ...]
    current: Question | None
    answers: tuple[tuple[str, str], ...]

    @property
    def step_number(self) -> int:
        """The number of the current question, from 1; at the outcome, how many were answered."""
        return len(self.asked)

    @property
    def complete(self) -> bool:
        """Whether the outcome is reached."""
        return self.current is None

    def number_of(self, question: str) -> int:
        """The number of a question on this path, from 1, for showing it again; ValueError if it is not on it."""
        return [asked.id for asked in self.asked].index(question) + 1


def replay(flow: Flow, answers: Answers) -> Path:
    """Puts the questions one after the other, as far as `answers` reach.

    An answer that its question does not offer counts as none.
    """
    asked: list[Question] = []
    given: dict[str, str] = {}
    current = None
    for question in flow.questions:
        if not question.ask_when.holds(given):
            continue
        asked.append(question)
        choice = answers.get(question.id, "")
        if not question.offers(choice):
            current = question
            break
        given[question.id] = choice
    return Path(tuple(asked), current, tuple(given.items()))


def expected(flow: Flow, path: Path) -> int:
    """The most questions this visitor can be asked in all: the 4 of "Question 2 of 4". It never grows on the way."""
    if path.complete:
        return len(path.asked)
    distinct = _telling_apart(flow, [question.ask_when for question in flow.questions])
    return max(map(len, _ways(flow, distinct, dict(path.answers))))


def longest(flow: Flow) -> int:
    """The most questions any visitor can be asked."""
    return expected(flow, replay(flow, {}))


def answer(answers: Answers, question: str, choice: str) -> Answers:
    """The answers with one more, or one changed; the mapping given is left as it was."""
    return MappingProxyType({**answers, question: choice})


def every_path(flow: Flow) -> Iterator[Answers]:
    """Every complete path, as the answers given on it, in the order of the questions and their choices."""
    return _ways(flow, {question.id: [c.id for c in question.offered] for question in flow.questions}, {})


def telling_paths(flow: Flow, besides: Iterable[Condition] = ()) -> Iterator[Answers]:
    """One path for each set of paths that no condition of the flow tells apart: every outcome, far fewer paths.

    `besides` are conditions from elsewhere that are to be told apart too.
    """
    conditions = [question.ask_when for question in flow.questions] + [rule.when for rule in flow.rules]
    conditions += besides
    return _ways(flow, _telling_apart(flow, conditions), {})


Offers = Mapping[str, list[str]]


def _ways(flow: Flow, offers: Offers, given: Mapping[str, str], number: int = 0) -> Iterator[Answers]:
    """Every completion of `given`, from the question at `number` on, trying the choices in `offers`."""
    for at in range(number, len(flow.questions)):
        question = flow.questions[at]
        if question.id in given or not question.ask_when.holds(given):
            continue
        for choice in offers[question.id]:
            yield from _ways(flow, offers, {**given, question.id: choice}, at + 1)
        return
    yield MappingProxyType(dict(given))


def _telling_apart(flow: Flow, conditions: list[Condition]) -> Offers:
    """For each question, the first choice of every set of choices that no condition tells apart."""
    offers: dict[str, list[str]] = {}
    for question in flow.questions:
        tests = [allowed for condition in conditions for name, allowed in condition.pairs if name == question.id]
        seen: dict[tuple[bool, ...], str] = {}
        for choice in question.offered:
            seen.setdefault(tuple(choice.id in allowed for allowed in tests), choice.id)
        offers[question.id] = list(seen.values())
    return offers
