"""Conditions, what a question offers, and a site's hand-offs."""

from __future__ import annotations

import pytest

from kiosk.handoffs import HANDOFFS
from kiosk.reporting.flow import ALWAYS, SKIP, UNASKED, UNSURE, Choice, Condition, Flow, Question, Rule, Step

AGE_OPEN = Condition((("age", ("yes", UNSURE)),))


def test_no_pairs_always_hold() -> None:
    assert ALWAYS.holds({})
    assert ALWAYS.holds({"age": SKIP})


@pytest.mark.parametrize(
    ("answers", "held"),
    [
        ({"age": "yes"}, True),
        ({"age": UNSURE}, True),
        ({"age": "no"}, False),
        ({"age": SKIP}, False),  # a skipped question is neither yes nor unsure, unless the condition says so
        ({}, False),  # nor is one that was not asked
    ],
)
def test_a_condition_means_only_the_answers_it_names(answers: dict[str, str], held: bool) -> None:
    assert AGE_OPEN.holds(answers) is held


def test_all_pairs_must_fit() -> None:
    both = Condition((("age", ("yes",)), ("who", ("me",))))
    assert both.holds({"age": "yes", "who": "me"})
    assert not both.holds({"age": "yes", "who": "known"})
    assert not both.holds({"age": "yes"})


def test_unasked_means_a_question_without_an_answer() -> None:
    unasked = Condition((("age", (UNASKED,)),))
    assert unasked.holds({"who": "me"})
    assert not unasked.holds({"age": SKIP})


def test_every_question_offers_unsure_and_skip_last() -> None:
    question = Question("age", (Choice("yes", ""), Choice("no", "")))
    assert [choice.id for choice in question.offered] == ["yes", "no", UNSURE, SKIP]
    assert question.offers(SKIP)
    assert not question.offers("maybe")
    assert not question.offers(UNASKED)


def test_a_hand_off_that_is_not_confirmed_takes_its_steps_away() -> None:
    steps = (Step("call"), Step("nurse", handoff="clinic"))
    flow = Flow((), (Rule("all", (), ALWAYS, ("nurse", "call"), "", ()),), steps, ("ready",))
    assert [step.id for step in flow.confirmed(()).steps] == ["call"]
    assert flow.confirmed(()).rules[0].steps == ("call",)
    assert flow.confirmed(HANDOFFS) == flow


def test_entries_are_found_by_id() -> None:
    flow = Flow((Question("age", ()),), (), (Step("call", contact="hotline"),), ("ready",))
    assert flow.question("age").id == "age"
    assert flow.step("call").contact == "hotline"
    with pytest.raises(KeyError):
        flow.question("who")
    with pytest.raises(KeyError):
        flow.step("nurse")


def test_a_flow_is_frozen_and_hashable(flow: Flow) -> None:
    assert hash(flow) == hash(flow.confirmed(HANDOFFS))
    with pytest.raises(AttributeError):
        flow.questions = ()  # type: ignore[misc]  # that it cannot be assigned is what is tested
