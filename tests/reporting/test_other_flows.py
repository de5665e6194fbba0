"""The engine on flows it was not written for, and on any that can be drawn, held against a plainer one."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.reporting.changing import change_each
from kiosk.reporting.flow import SKIP, UNASKED, UNSURE, Choice, Condition, Flow, Question, Rule, Step
from kiosk.reporting.outcome import compose
from kiosk.reporting.path import answer, every_path, replay
from tests.reporting import reference
from tests.reporting.other_flows import CHAIN, JOINED, WIDE

OTHERS = {"chain": CHAIN, "wide": WIDE, "joined": JOINED}


def agree(flow: Flow, kept: Mapping[str, str]) -> None:
    """Replay and outcome are those of the plainer engine."""
    given_, open_ = reference.walk(flow, kept)
    path = replay(flow, kept)
    assert (dict(path.answers), path.current and path.current.id) == (given_, open_)
    found = compose(flow, kept)
    assert ([step.id for step in found.steps], found.urgency) == reference.outcome(flow, given_)


@pytest.mark.parametrize("name", OTHERS)
def test_every_path_agrees(name: str) -> None:
    flow = OTHERS[name]
    for path in every_path(flow):
        for done in range(len(path) + 1):
            agree(flow, dict(list(path.items())[:done]))


@pytest.mark.parametrize("name", OTHERS)
def test_every_path_is_found(name: str) -> None:
    """By brute force over all answers, where there are few enough to try."""
    flow = OTHERS[name]
    every = product(*([choice.id for choice in question.offered] for question in flow.questions))
    names = [question.id for question in flow.questions]
    found = {tuple(reference.walk(flow, dict(zip(names, answers, strict=True)))[0].items()) for answers in every}
    assert {tuple(path.items()) for path in every_path(flow)} == found


@pytest.mark.parametrize("name", OTHERS)
def test_every_change_of_one_answer_agrees(name: str) -> None:
    flow = OTHERS[name]
    for path in every_path(flow):
        for question in path:
            for choice in flow.question(question).offered:
                agree(flow, answer(path, question, choice.id))
    count, wrong = change_each(flow, [tuple(path.items()) for path in every_path(flow)])
    assert count > 20
    assert wrong == []


@pytest.mark.parametrize(("name", "paths"), [("chain", 3 * 5 + 4), ("wide", 13 * 9 + 13 + 2), ("joined", None)])
def test_the_flows_have_the_shapes_they_are_for(name: str, paths: int | None) -> None:
    lengths = [len(path) for path in every_path(OTHERS[name])]
    if paths is not None:
        assert len(lengths) == paths
    assert (min(lengths), max(lengths)) == {"chain": (1, 6), "wide": (1, 2), "joined": (1, 4)}[name]


# ---------------------------------------------------------------- any flow

NAMES = ("q1", "q2", "q3", "q4", "q5", "q6")
OWN = ("x", "y", "z")
ANSWERS = (*OWN, UNSURE, SKIP)


def conditions(names: tuple[str, ...]) -> st.SearchStrategy[Condition]:
    if not names:
        return st.just(Condition())
    allowed = st.lists(st.sampled_from([*ANSWERS, UNASKED]), min_size=1, max_size=4, unique=True).map(tuple)
    return st.dictionaries(st.sampled_from(names), allowed, max_size=4).map(
        lambda pairs: Condition(tuple(pairs.items()))
    )


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    count = draw(st.integers(1, len(NAMES)))
    questions = tuple(
        Question(name, tuple(Choice(c, "") for c in OWN[: draw(st.integers(1, 3))]), draw(conditions(NAMES[:number])))
        for number, name in enumerate(NAMES[:count])
    )
    steps = ("s1", "s2", "s3", "s4")
    rules = tuple(
        Rule(f"r{number}", (), draw(conditions(NAMES[:count])), tuple(draw(st.lists(st.sampled_from(steps)))),
             draw(st.sampled_from(["", "high", "middle", "low"])), ())
        for number in range(draw(st.integers(0, 5)))
    )  # fmt: skip
    return Flow(questions, rules, tuple(map(Step, steps)), ("high", "middle", "low"))


doings = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(ANSWERS)), max_size=12)


@given(flows(), doings)
def test_a_visitor_who_answers_goes_back_and_changes_in_any_order(flow: Flow, doings: list[tuple[str, str]]) -> None:
    kept: Mapping[str, str] = {}
    for question, choice in doings:
        kept = answer(kept, question, choice)
        agree(flow, kept)


@given(flows(), doings, st.sampled_from(ANSWERS))
def test_back_to_a_question_and_the_same_answer_changes_nothing(
    flow: Flow, doings: list[tuple[str, str]], other: str
) -> None:
    kept = dict(doings)
    before = replay(flow, kept)
    for question, choice in before.answers:
        changed = answer(kept, question, other)
        assert replay(flow, answer(changed, question, choice)) == before
        agree(flow, changed)
