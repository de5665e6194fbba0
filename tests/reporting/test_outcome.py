"""How rules make an outcome."""

from __future__ import annotations

from kiosk.reporting.flow import ALWAYS, SKIP, UNSURE, Answers, Choice, Condition, Flow, Question, Rule, Step
from kiosk.reporting.outcome import Outcome, compose
from kiosk.reporting.path import answer, telling_paths

QUESTIONS = (
    Question("danger", (Choice("yes", ""), Choice("no", ""))),
    Question("age", (Choice("yes", ""),), Condition((("danger", ("no", SKIP)),))),
)
STEPS = (Step("one", "hotline"), Step("two"), Step("three"))


def flow_of(*rules: Rule) -> Flow:
    return Flow(QUESTIONS, rules, STEPS, ("now", "soon", "ready"))


def rule(name: str, when: Condition = ALWAYS, steps: str = "", urgency: str = "", notes: str = "") -> Rule:
    return Rule(name, (), when, tuple(steps.split()), urgency, tuple(notes.split()))


def when(question: str, *allowed: str) -> Condition:
    return Condition(((question, allowed),))


def ids(outcome: Outcome) -> list[str]:
    return [step.id for step in outcome.steps]


def test_rules_add_what_is_not_there_yet_in_file_order() -> None:
    flow = flow_of(rule("a", steps="two one", notes="n"), rule("b", steps="one three two", notes="m n"))
    outcome = compose(flow, {})
    assert ids(outcome) == ["two", "one", "three"]
    assert outcome.notes == ("n", "m")
    assert outcome.rules == ("a", "b")
    assert outcome.steps[1] is STEPS[0]


def test_a_rule_that_does_not_hold_adds_nothing() -> None:
    flow = flow_of(rule("a", when("danger", "yes"), "one", "now", "n"), rule("b", steps="two"))
    outcome = compose(flow, {"danger": "no"})
    assert (ids(outcome), outcome.notes, outcome.rules, outcome.urgency) == (["two"], (), ("b",), "ready")


def test_the_highest_urgency_counts_wherever_its_rule_stands() -> None:
    assert compose(flow_of(rule("a", urgency="soon"), rule("b", urgency="now"), rule("c")), {}).urgency == "now"
    assert compose(flow_of(rule("a", urgency="ready"), rule("b", urgency="soon")), {}).urgency == "soon"


def test_without_any_urgency_the_lowest_counts() -> None:
    assert compose(flow_of(rule("a", steps="one")), {}).urgency == "ready"


def test_reasons_are_the_answers_that_decided_in_the_order_asked() -> None:
    flow = flow_of(rule("a", when("age", UNSURE)), rule("b", when("danger", "no")))
    assert compose(flow, {"age": UNSURE, "danger": "no"}).reasons == (("danger", "no"), ("age", UNSURE))
    assert compose(flow, {"age": "yes", "danger": "no"}).reasons == (("danger", "no"),)


def test_a_skipped_question_is_no_reason() -> None:
    flow = flow_of(rule("a", when("danger", SKIP)), rule("b", when("age", "yes")))
    assert compose(flow, {"danger": SKIP, "age": "yes"}).reasons == (("age", "yes"),)


def test_answers_of_a_branch_that_was_left_do_not_count() -> None:
    flow = flow_of(rule("a", when("age", "yes"), "one"), rule("b", steps="two"))
    begun = answer(answer({}, "danger", "no"), "age", "yes")
    assert ids(compose(flow, begun)) == ["one", "two"]
    changed = answer(begun, "danger", "yes")
    assert changed["age"] == "yes"
    assert ids(compose(flow, changed)) == ["two"]
    assert compose(flow, changed).reasons == ()


def test_leftover_answers_never_change_an_outcome_of_the_real_flow(flow: Flow) -> None:
    left = {"under_18": "yes", "language": "es", "contact": "none", "help": "report"}
    for path in telling_paths(flow):
        assert compose(flow, {**left, **path}) == compose(flow, path)


def test_every_outcome_of_the_real_flow_is_the_same_each_time(
    flow: Flow, walked: list[tuple[Answers, Outcome]]
) -> None:
    assert all(compose(flow, dict(list(answers.items())[::-1])) == outcome for answers, outcome in walked)
    assert all(len(set(ids(outcome))) == len(outcome.steps) >= 2 for _, outcome in walked)


def test_every_step_note_level_and_rule_of_the_real_flow_is_reached(
    flow: Flow, walked: list[tuple[Answers, Outcome]]
) -> None:
    outcomes = [outcome for _, outcome in walked]
    assert {step for outcome in outcomes for step in outcome.steps} == set(flow.steps)
    assert {name for outcome in outcomes for name in outcome.rules} == {each.id for each in flow.rules}
    assert {note for outcome in outcomes for note in outcome.notes} == {n for each in flow.rules for n in each.notes}
    assert {outcome.urgency for outcome in outcomes} == set(flow.urgencies)
