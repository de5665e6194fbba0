"""The proof: that it walks everything, finds what is broken, and lets no single change of the real flow pass."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.authoring.proving.said import say_in
from kiosk.reporting.changing import change_each
from kiosk.reporting.flow import SKIP, UNSURE, Condition, Flow, Rule, Step
from kiosk.reporting.form import flow_from, problems
from kiosk.reporting.guarantee import Guarantee, Promises
from kiosk.reporting.outcome import Outcome, compose
from kiosk.reporting.path import every_path, replay, telling_paths
from kiosk.reporting.proof import Failure, Say, first_failure, prove, sites
from kiosk.reporting.words import FlowWords
from tests.reporting.mutations import Mutant, mutants
from tests.reporting.other_flows import CHAIN, JOINED, WIDE, ask, when

NOTHING: dict[str, Say] = {"en": lambda _outcome: ()}
# No test may take longer than the suite waits for a sign of life.
SHARES = 24
EVERYWHERE = Promises({}, (Guarantee("always", Condition(), "w", must_show=("step.open",)),))


def failures(flow: Flow, *guarantees: Guarantee) -> list[Failure]:
    return list(prove(flow, Promises({}, guarantees), NOTHING).failures)


def test_each_guarantee_is_counted_on_the_paths_it_speaks_of() -> None:
    some = Guarantee("some", when(day="sat"), "w", must_show=("step.closed",))
    proof = prove(WIDE, Promises({}, (*EVERYWHERE.guarantees, some)), NOTHING)
    assert proof.failures == ()
    assert proof.reach == {"always": proof.counts.paths, "some": 13}


@pytest.mark.parametrize("flow", [CHAIN, WIDE, JOINED])
def test_states_are_all_beginnings_of_all_paths(flow: Flow) -> None:
    beginnings = {tuple(path.items())[:done] for path in every_path(flow) for done in range(len(path) + 1)}
    assert prove(flow, Promises({}, ()), NOTHING).counts.states == len(beginnings)


def test_a_broken_guarantee_comes_with_its_shortest_path_and_how_many_there_are() -> None:
    never = Guarantee("never", Condition(), "w", must_not_show=("step.closed",))
    (failure,) = failures(WIDE, never)
    assert (failure.guarantee, failure.what, failure.paths) == ("never", "step.closed is shown", 13 * 2)
    assert dict(failure.answers)["day"] in ("sat", "sun")


def test_a_guarantee_that_speaks_of_no_path_is_broken() -> None:
    (failure,) = failures(WIDE, Guarantee("none", when(place="pb", day="mon"), "w", must_show=("step.open",)))
    assert failure.what == "its `when` matches no path"


def test_a_flow_without_a_guarantee_proves_nothing() -> None:
    (failure,) = failures(WIDE)
    assert failure.what.startswith("there is no guarantee")


def test_what_no_path_reaches_is_told() -> None:
    lost = replace(
        WIDE,
        questions=(*WIDE.questions, ask("never", "x", day="mon", place="pb")),
        rules=(*WIDE.rules, Rule("late", (), when(never="x"), ("far",), "", ())),
        steps=(*WIDE.steps, Step("far")),
    )
    told = [failure.what for failure in failures(lost, *EVERYWHERE.guarantees)]
    assert told == [f"no path reaches the {what}" for what in ("question never", "rule late", "step far")]


def test_a_dead_end_is_told() -> None:
    dead = replace(WIDE, rules=tuple(rule for rule in WIDE.rules if rule.id not in ("any", "rb")))
    told = failures(dead, Guarantee("g", when(day="sat"), "w", must_show=("step.closed",)))
    assert [(each.what, each.paths) for each in told if "dead end" in each.what] == [
        ("it is a dead end: no step is shown", 3)
    ]


def test_more_than_six_questions_are_told() -> None:
    long = Flow(tuple(ask(name, "x") for name in "abcdefg"), WIDE.rules[-1:], (Step("open"),), ("low",))
    assert [each.what for each in failures(long, *EVERYWHERE.guarantees)] == ["there are more than 6 questions"]


def test_one_contact_on_two_steps_is_told() -> None:
    twice = replace(WIDE, steps=tuple(replace(step, contact="line") for step in WIDE.steps))
    assert "the contact line is shown twice" in {each.what for each in failures(twice, *EVERYWHERE.guarantees)}


def test_words_are_judged_in_each_language() -> None:
    def say(_outcome: Outcome) -> tuple[str, ...]:
        return ("Una llamada ayuda.",)

    told = Guarantee("call", Condition(), "w", must_say={"en": ("a call",), "es": ("una llamada",)})
    proof = prove(WIDE, Promises({}, (told,)), {"en": say, "es": say})
    assert [(each.guarantee, each.language) for each in proof.failures] == [("call", "en")]


def test_a_change_that_does_not_lead_where_its_answers_lead_is_found() -> None:
    """Held against a list of paths that lacks one: every change that leads there is wrong."""
    paths = [tuple(path.items()) for path in every_path(CHAIN)]
    _, wrong = change_each(CHAIN, paths[:-1])
    assert {what for what, _ in wrong} == {"the outcome is not that of its answers alone"}
    assert change_each(CHAIN, paths)[1] == []


# ---------------------------------------------------------------- the proof of the proof


def shown_by(flow: Flow, answers: Any) -> tuple[Any, ...]:
    outcome = compose(flow, answers)
    contacts = [step.contact for step in outcome.steps if step.contact]
    steps = sorted(step.id for step in outcome.steps)
    return (contacts, outcome.urgency, steps, sorted(outcome.notes), sorted(outcome.offers))


def harmless(flow: Flow, changed: Flow) -> bool:
    """Whether no path tells two flows apart but by the order of words: never by a contact, an urgency or a question."""
    if [question.id for question in flow.questions] != [question.id for question in changed.questions]:
        return False
    conditions = [question.ask_when for question in changed.questions] + [rule.when for rule in changed.rules]
    return all(
        dict(replay(changed, path).answers) == dict(path) and shown_by(one, path) == shown_by(other, path)
        for site in sites()
        for one, other in [(flow.confirmed(site), changed.confirmed(site))]
        for path in telling_paths(flow, conditions)
    )


def survivors(
    some: list[Mutant], flow: Flow, promises: Promises, words: dict[str, FlowWords], raw: dict[str, Any]
) -> list[str]:
    """The changes that `kiosk prove` lets pass although a visitor would be told something else."""
    say = {code: say_in(said) for code, said in words.items()}
    passed = []
    for mutant in some:
        if problems(mutant.report, raw):
            continue
        changed = flow_from(mutant.report)
        if first_failure(changed, promises, say) is None and not harmless(flow, changed):
            passed.append(mutant.what)
    return passed


def test_the_real_flow_cannot_be_changed_unnoticed(
    report: dict[str, Any], flow: Flow, promises: Promises, words: dict[str, FlowWords], raw_words: dict[str, Any]
) -> None:
    """Every sixtieth change; all of them in `make test-deep`."""
    some = list(mutants(report))[::60]
    assert len(some) > 30
    assert survivors(some, flow, promises, words, raw_words) == []


@pytest.mark.deep
@pytest.mark.parametrize("share", range(SHARES))
def test_the_real_flow_cannot_be_changed_in_any_single_way_unnoticed(
    report: dict[str, Any],
    flow: Flow,
    promises: Promises,
    words: dict[str, FlowWords],
    raw_words: dict[str, Any],
    share: int,
) -> None:
    every = list(mutants(report))
    assert len({mutant.what for mutant in every}) == len(every)
    assert survivors(every[share::SHARES], flow, promises, words, raw_words) == []


def test_without_its_guarantees_the_changes_would_get_past(
    report: dict[str, Any], flow: Flow, words: dict[str, FlowWords], raw_words: dict[str, Any]
) -> None:
    """The test above can fail: it is the guarantees that notice, not the test."""
    some = list(mutants(report))[::90]
    assert len(survivors(some, flow, Promises({}, ()), words, raw_words)) > len(some) // 3


def test_an_unsure_answer_is_not_the_way_of_no(flow: Flow) -> None:
    """R1 once more, apart from the guarantees: they stand in the file that an editor changes."""
    for careful in (UNSURE, SKIP):
        for path in every_path(flow):
            if path["danger"] == careful:
                assert [step.contact for step in compose(flow, path).steps][:2] == ["emergency", "hotline"]
