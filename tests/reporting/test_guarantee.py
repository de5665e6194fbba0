"""Guarantees: how they are read, what is wrong with them, and whether each kind of promise can be broken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from kiosk.reporting.findings import Findings
from kiosk.reporting.flow import Choice, Condition, Flow, Question, Rule, Step
from kiosk.reporting.form import FlowProblems, promises_from, with_facts
from kiosk.reporting.guarantee import Guarantee, Promises, check_promises, read_promises
from kiosk.reporting.judging import broken, shown, unsaid
from kiosk.reporting.outcome import compose

Table = dict[str, Any]

FLOW = Flow(
    questions=(Question("who", (Choice("me", ""), Choice("you", ""))), Question("age", (Choice("young", ""),))),
    steps=(Step("call", "hotline"), Step("text"), Step("police", "police"), Step("nurse", handoff="clinic")),
    rules=(
        Rule("all", (), Condition(), ("call", "text", "nurse"), "low", ("calm",), ("qr",)),
        Rule("you", (), Condition((("who", ("you",)),)), ("police",), "", ()),
    ),
    urgencies=("high", "low"),
)


def judged(**promise: Any) -> str:
    outcome = compose(FLOW, {"who": "you", "age": "young"})
    return broken(Guarantee("g", Condition(), "why", **promise), shown(outcome, ("who", "age")))


@pytest.mark.parametrize(
    "promise",
    [
        {"must_show": ("step.call", "contact.police", "note.calm", "offer.qr", "urgency.low", "question.age")},
        {"must_show": ("step.text",), "within": 2},
        {"must_not_show": ("urgency.high", "offer.memorize", "contact.nobody", "question.why")},
        {"must_be_first": ("contact.hotline", "step.text", "step.nurse")},
        {"must_be_first": ("question.who", "question.age", "step.call")},
        {"must_come_before": ("step.call", "step.text", "contact.police", "step.absent")},
        {"must_come_before": ("step.absent", "step.absent_too")},
        {"must_be_in_order": ("step.call", "step.absent", "contact.police")},
        {"must_be_in_order": ("question.who", "question.age")},
    ],
)
def test_a_promise_that_is_kept(promise: Mapping[str, Any]) -> None:
    assert judged(**promise) == ""


@pytest.mark.parametrize(
    ("promise", "how"),
    [
        ({"must_show": ("step.call", "step.absent")}, "step.absent is not shown"),
        ({"must_show": ("step.nurse",), "within": 2}, "step.nurse is not among the first 2 steps"),
        ({"must_show": ("note.calm",), "within": 2}, "note.calm is not among the first 2 steps"),
        ({"must_not_show": ("contact.police",)}, "contact.police is shown"),
        ({"must_not_show": ("question.who",)}, "question.who is shown"),
        ({"must_be_first": ("step.text",)}, "step.text is not number 1"),
        ({"must_be_first": ("contact.hotline", "contact.police")}, "contact.police is not number 2"),
        ({"must_be_first": ("question.age",)}, "question.age is not number 1"),
        (
            {"must_come_before": ("step.text", "contact.hotline")},
            "contact.hotline is shown and step.text is not before",
        ),
        ({"must_come_before": ("step.absent", "step.text")}, "step.text is shown and step.absent is not before it"),
        ({"must_be_in_order": ("contact.police", "step.absent", "step.call")}, "step.call is shown before contact.po"),
    ],
)
def test_a_promise_that_is_broken_says_how(promise: Mapping[str, Any], how: str) -> None:
    assert judged(**promise).startswith(how)


def test_phrases_have_to_stand_in_one_text() -> None:
    said = Guarantee("g", Condition(), "why", must_say={"en": ("Not the police", "may tell")})
    assert unsaid(said, "en", ["They are not the police. They may tell."]) == ""
    assert unsaid(said, "en", ["They are not the police.", "They may tell."]).startswith("no text says together")
    assert unsaid(said, "es", ["Nada."]) == ""


def test_phrases_are_whole_words() -> None:
    never = Guarantee("g", Condition(), "why", must_not_say={"en": ("ICE", "run away")})
    assert unsaid(never, "en", ["The police. A notice. Do not run."]) == ""
    assert unsaid(never, "en", ["Nothing.", "Run away, or call Ice."]) == "a text says: ICE"


def test_a_guarantee_speaks_of_the_sites_it_names() -> None:
    both = Guarantee("g", Condition(), "why", sites_with=("qr",), sites_without=("clinic",))
    assert [both.speaks_of(site) for site in ((), ("qr",), ("qr", "memorize"), ("qr", "clinic"))] == [
        False, True, True, False,
    ]  # fmt: skip


# ---------------------------------------------------------------- as it is written

GOOD: Table = {
    "safety": {"R1": "The line is everywhere."},
    "guarantee": [
        {"id": "line", "safety": ["R1"], "when": {}, "must_show": ["contact.hotline"], "within": 1, "why": "It helps."}
    ],
}


def found(**changes: Any) -> list[tuple[str, str]]:
    """What is wrong when the one guarantee has these keys changed; None takes a key away."""
    guarantee = {**GOOD["guarantee"][0], **changes}
    table = {**GOOD, "guarantee": [{key: value for key, value in guarantee.items() if value is not None}]}
    findings = Findings()
    check_promises(FLOW, read_promises(table, findings), ("en", "es"), findings)
    return [(problem.where, problem.what) for problem in findings.problems]


def test_what_is_right_has_no_problems() -> None:
    assert found() == []
    assert promises_from(GOOD).guarantees[0].within == 1


@pytest.mark.parametrize(
    ("changes", "where", "what"),
    [
        ({"when": None}, "guarantee.0.when", "The guarantee does not say when."),
        ({"when": {"whose": "me"}}, "guarantee.0.when.whose", 'There is no question "whose".'),
        ({"when": {"who": "mine"}}, "guarantee.0.when.who", 'The question "who" has no answer "mine".'),
        ({"why": None}, "guarantee.0.why", "Missing or empty."),
        ({"must_show": None, "within": None}, "guarantee.0", "The guarantee promises nothing."),
        ({"must_show": ["contact.nobody"]}, "guarantee.0.must_show.0", 'The flow has no "contact.nobody".'),
        ({"must_shew": ["step.call"]}, "guarantee.0.must_shew", "Nobody reads this key."),
        (
            {"within": 0, "must_show": None, "must_say": {"en": "x"}},
            "guarantee.0.must_say",
            "It is not written for the",
        ),
        (
            {"must_not_say": {"en": "x", "es": "x", "fr": "x"}},
            "guarantee.0.must_not_say.fr",
            "There is no language fr.",
        ),
        ({"within": "2"}, "guarantee.0.within", "This is no number of steps."),
        ({"must_be_first": ["note.calm"]}, "guarantee.0.must_be_first.0", '"note.calm" has no place in an order.'),
        ({"must_come_before": ["step.call"]}, "guarantee.0.must_come_before", "One thing alone has no order."),
        ({"sites_with": ["fax"]}, "guarantee.0.sites_with.0", 'There is no hand-off "fax".'),
        ({"safety": ["R1", "R9"]}, "guarantee.0.safety.1", "There is no safety rule R9."),
        ({"safety": []}, "safety.R1", "No guarantee keeps the safety rule R1."),
    ],
)
def test_what_is_wrong_is_found_at_its_place(changes: Table, where: str, what: str) -> None:
    assert [(at, said[: len(what)]) for at, said in found(**changes)] == [(where, what)]


def test_two_of_one_name_are_found() -> None:
    findings = Findings()
    check_promises(FLOW, Promises({}, (Guarantee("g", Condition(), "w", must_show=("step.call",)),) * 2), (), findings)
    assert [problem.where for problem in findings.problems] == ["guarantee.1.id"]


def test_promises_that_cannot_be_read_are_refused() -> None:
    with pytest.raises(FlowProblems, match="This is not a table"):
        promises_from({"safety": [], "guarantee": []})


def test_confirmed_languages_are_written_out() -> None:
    report = {
        "question": [{"id": "language", "choices": [{"id": "en"}, {"id": "fr"}]}],
        "guarantee": [
            {"id": "g", "when": {"language": "not hotline.languages"}},
            {"id": "h", "when": {"language": "not nobody.languages"}},
        ],
    }
    first, second = with_facts(report, {"hotline": ["en", "es"]})["guarantee"]
    assert first["when"] == {"language": ["fr", "unsure", "skip", "unasked"]}
    assert second["when"] == {"language": "not nobody.languages"}


def test_every_safety_rule_is_kept_by_a_guarantee_of_the_real_flow(promises: Promises) -> None:
    rules = {f"R{number}" for number in range(1, 17)}
    assert set(promises.safety) == rules
    assert {rule for guarantee in promises.guarantees for rule in guarantee.safety} == rules
