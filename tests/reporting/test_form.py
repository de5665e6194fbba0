"""What is wrong with a flow or its words: each kind of problem, at its place, and all at once."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from kiosk.reporting.flow import UNASKED, Choice, Condition, Question, Rule, Step
from kiosk.reporting.form import FlowProblem, FlowProblems, contacts_named, flow_from, problems, words_from

Table = dict[str, Any]
Change = Callable[[Table], object]

REPORT: Table = {
    "urgency": ["now", "ready"],
    "question": [
        {"id": "danger", "choices": [{"id": "yes", "icon": "alert"}, {"id": "no", "icon": "sunrise"}]},
        {"id": "age", "choices": [{"id": "young", "icon": "child"}], "ask_when": {"danger": ["no", "skip"]}},
    ],
    "step": [
        {"id": "hotline", "contact": "hotline", "icon": "umbrella"},
        {"id": "nurse", "handoff": "clinic"},
        {"id": "again", "contact": "hotline"},
    ],
    "rule": [
        {"id": "first", "safety": ["R1"], "when": {"danger": "yes"}, "steps": ["hotline"], "urgency": "now"},
        {"id": "all", "safety": [], "when": {}, "steps": ["nurse", "hotline", "again"], "notes": ["calm"]},
        {"id": "short", "when": {"age": ["unsure", "unasked"]}, "notes": ["calm"]},
    ],
}

WORDS: Table = {
    "before": {"title": "Before", "points": ["One.", "Two."]},
    "call": {"head": "When you call", "points": ["One."]},
    "handoff": {"clinic": {"phone": "A phone", "ask": "Whom", "phrase": "Say"}},
    "unsure": {"label": "Not sure"},
    "skip": {"label": "Skip"},
    "question": {
        "danger": {
            "ask": "Safe?",
            "why": "Because.",
            "choices": {
                "yes": {"label": "Danger", "detail": "Now", "reason": "Danger."},
                "no": {"label": "None", "reason": "None."},
                "unsure": {"reason": "Unsure."},
            },
        },
        "age": {
            "ask": "Young?",
            "why": "Because.",
            "choices": {
                "young": {"label": "Young", "reason": "Young."},
                "unsure": {"label": "No idea", "detail": "Fine", "reason": "Unsure."},
            },
        },
    },
    "step": {
        "hotline": {"head": "Hotline", "text": ["One.", "Two."]},
        "nurse": {"head": "Nurse"},
        "again": {"head": "Again"},
    },
    "note": {"calm": "Calm."},
    "outcome": {"now": {"title": "Now", "lead": "Go."}, "ready": {"title": "Later", "lead": "Wait."}},
}  # fmt: skip


def found(report: Table, en: Table | None = None, es: Table | None = None) -> list[FlowProblem]:
    return problems(report, {"en": WORDS if en is None else en, "es": WORDS if es is None else es})


def changed(table: Table, change: Change) -> Table:
    copy = deepcopy(table)
    change(copy)
    return copy


def test_what_is_right_has_no_problems() -> None:
    assert found(REPORT) == []


def test_the_real_flow_has_no_problems(report: Table, raw_words: dict[str, Table]) -> None:
    assert problems(report, raw_words) == []


def test_the_tables_become_the_flow() -> None:
    flow = flow_from(REPORT)
    assert flow.questions[1] == Question("age", (Choice("young", "child"),), Condition((("danger", ("no", "skip")),)))
    assert flow.steps[:2] == (Step("hotline", "hotline", "umbrella"), Step("nurse", handoff="clinic"))
    assert flow.rules[0] == Rule("first", ("R1",), Condition((("danger", ("yes",)),)), ("hotline",), "now", ())
    assert flow.rules[2].when == Condition((("age", ("unsure", UNASKED)),))
    assert flow.urgencies == ("now", "ready")


def test_the_tables_become_words() -> None:
    words = words_from(WORDS)
    danger, age = words.question("danger"), words.question("age")
    assert (danger.ask, danger.why, danger.choices["yes"].detail) == ("Safe?", "Because.", "Now")
    assert list(danger.choices) == ["yes", "no", "unsure", "skip"]
    assert (danger.choices["unsure"].label, age.choices["unsure"].label) == ("Not sure", "No idea")
    assert (words.reason("danger", "no"), words.reason("age", "unsure")) == ("None.", "Unsure.")
    assert (words.step("hotline").text, words.step("nurse").text) == (("One.", "Two."), ())
    assert (words.note("calm"), words.outcome("now").lead, words.call_head, words.call) == (
        "Calm.", "Go.", "When you call", ("One.",),
    )  # fmt: skip
    assert (words.before.title, words.before.points) == ("Before", ("One.", "Two."))


def test_contacts_are_named_with_their_first_place() -> None:
    assert contacts_named(REPORT) == {"hotline": "step.0.contact"}
    assert contacts_named({"step": [{"contact": 3}, "broken"]}) == {}


def more_questions(report: Table) -> None:
    extra = [{"id": f"more_{n}", "choices": [{"id": "yes", "icon": "x"}]} for n in range(5)]
    report["question"] += extra


WRONG_REPORTS: dict[str, tuple[Change, str, str]] = {
    "nothing at all": (lambda r: r.clear(), "question", "no question"),
    "a key nobody reads": (lambda r: r["rule"][0].update(wen={}), "rule.0.wen", "Nobody reads"),
    "a top key nobody reads": (lambda r: r.update(rules=[]), "rules", "Nobody reads"),
    "a rule that does not say when": (lambda r: r["rule"][1].pop("when"), "rule.1.when", "does not say when"),
    "no id": (lambda r: r["question"][0].pop("id"), "question.0.id", "Missing"),
    "an id with a dot": (lambda r: r["step"][0].update(id="a.b"), "step.0.id", "cannot be an id"),
    "an id that is a number": (lambda r: r["step"][0].update(id="7"), "step.0.id", "cannot be an id"),
    "a number for text": (lambda r: r["step"][0].update(contact=911), "step.0.contact", "not text"),
    "text for a list": (lambda r: r.update(question="danger"), "question", "not a list"),
    "a list for a table": (lambda r: r["rule"][0].update(when=["yes"]), "rule.0.when", "not a table"),
    "text for an entry": (lambda r: r["step"].append("nurse"), "step.3", "not a table"),
    "a number among texts": (lambda r: r["rule"][0].update(steps=["hotline", 3]), "rule.0.steps", "list of texts"),
    "a choice without an icon": (
        lambda r: r["question"][0]["choices"][1].pop("icon"), "question.0.choices.1.icon", "Missing",
    ),
    "no levels of urgency": (lambda r: r.pop("urgency"), "urgency", "Missing"),
    "a level twice": (lambda r: r["urgency"].append("now"), "urgency.2", "twice"),
    "unknown urgency": (lambda r: r["rule"][0].update(urgency="later"), "rule.0.urgency", "no level of urgency"),
    "unknown question in a rule": (lambda r: r["rule"][0].update(when={"who": "me"}), "rule.0.when.who", "no question"),
    "unknown answer in a rule": (
        lambda r: r["rule"][0].update(when={"danger": ["yes", "perhaps"]}), "rule.0.when.danger", 'no answer "perhaps"',
    ),
    "no answers in a condition": (lambda r: r["rule"][0].update(when={"danger": []}), "rule.0.when.danger", "empty"),
    "unknown answer in ask_when": (
        lambda r: r["question"][1].update(ask_when={"danger": "never"}), "question.1.ask_when.danger", "no answer",
    ),
    "a question that looks ahead": (
        lambda r: r["question"][0].update(ask_when={"age": "young"}), "question.0.ask_when.age", "not asked before",
    ),
    "a question that looks at itself": (
        lambda r: r["question"][1].update(ask_when={"age": "young"}), "question.1.ask_when.age", "not asked before",
    ),
    "unknown step": (lambda r: r["rule"][1]["steps"].append("pray"), "rule.1.steps.3", 'no step "pray"'),
    "a step no rule uses": (lambda r: r["step"].append({"id": "idle"}), "step.3.id", "No rule uses"),
    "a rule that brings nothing": (lambda r: r["rule"].append({"id": "x", "when": {}}), "rule.3", "brings nothing"),
    "a question twice": (lambda r: r["question"][1].update(id="danger"), "question.1.id", "twice"),
    "a choice twice": (
        lambda r: r["question"][0]["choices"][1].update(id="yes"), "question.0.choices.1.id", "twice",
    ),
    "a step twice": (lambda r: r["step"][1].update(id="hotline"), "step.1.id", "twice"),
    "a rule twice": (lambda r: r["rule"][1].update(id="first"), "rule.1.id", "twice"),
    "a choice that is there anyway": (
        lambda r: r["question"][0]["choices"][1].update(id="unsure"), "question.0.choices.1.id", "already",
    ),
    "a question without answers": (lambda r: r["question"][1].update(choices=[]), "question.1.choices", "no answers"),
    "too many questions": (more_questions, "question.6", "at most 6"),
    "a question no path asks": (
        lambda r: r["question"][1].update(ask_when={"danger": "unasked"}), "question.1.ask_when", "No path ever asks",
    ),
    "a rule no path meets": (
        lambda r: r["rule"][2].update(when={"danger": "yes", "age": "young"}), "rule.2.when", "No path ever meets",
    ),
    "a path that leads nowhere": (
        lambda r: r["rule"][1].update(when={"danger": ["no", "skip"]}), "rule", "danger = unsure",
    ),
    "a path that leads only to a hand-off": (
        lambda r: (r["rule"][1].update(steps=["nurse"]), r["step"].pop(2)), "rule", "danger = no",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG_REPORTS)
def test_what_is_wrong_with_a_report_is_found_at_its_place(name: str) -> None:
    change, where, what = WRONG_REPORTS[name]
    mine = [problem for problem in found(changed(REPORT, change)) if problem.language == ""]
    assert [p for p in mine if p.where == where and what in p.what and p.remedy], mine


WRONG_WORDS: dict[str, tuple[Change, str, str]] = {
    "nothing at all": (lambda w: w.clear(), "before.title", "Missing"),
    "a key nobody reads": (lambda w: w["call"].update(haed=""), "call.haed", "Nobody reads"),
    "no page before": (lambda w: w.pop("before"), "before.points", "Missing"),
    "no call block": (lambda w: w.pop("call"), "call.head", "Missing"),
    "no words for unsure": (lambda w: w.pop("unsure"), "unsure.label", "Missing"),
    "no words for skip": (lambda w: w.update(skip={"label": " "}), "skip.label", "Missing"),
    "a question without words": (lambda w: w["question"].pop("age"), "question.age", "missing"),
    "a question no one asks": (lambda w: w["question"].update(who=w["question"]["age"]), "question.who", "Nothing in"),
    "a question without why": (lambda w: w["question"]["age"].pop("why"), "question.age.why", "Missing"),
    "a choice without words": (
        lambda w: w["question"]["danger"]["choices"].pop("no"), "question.danger.choices.no", "missing",
    ),
    "unsure without a reason": (
        lambda w: w["question"]["danger"]["choices"].pop("unsure"), "question.danger.choices.unsure", "missing",
    ),
    "a choice without a label": (
        lambda w: w["question"]["danger"]["choices"]["no"].pop("label"), "question.danger.choices.no.label", "Missing",
    ),
    "a choice without a reason": (
        lambda w: w["question"]["danger"]["choices"]["no"].pop("reason"),
        "question.danger.choices.no.reason", "Missing",
    ),
    "words for skip where none are shown": (
        lambda w: w["question"]["danger"]["choices"].update(skip={"reason": "x"}),
        "question.danger.choices.skip", "Nothing in",
    ),
    "choices that are no table": (
        lambda w: w["question"]["danger"].update(choices=["yes"]), "question.danger.choices", "not a table",
    ),
    "a choice that is no table": (
        lambda w: w["question"]["danger"]["choices"].update(no="No"), "question.danger.choices.no", "not a table",
    ),
    "a step without words": (lambda w: w["step"].pop("nurse"), "step.nurse", "missing"),
    "a step no one shows": (lambda w: w["step"].update(pray={"head": "x"}), "step.pray", "Nothing in"),
    "a step without a head": (lambda w: w["step"]["nurse"].update(head=""), "step.nurse.head", "Missing"),
    "a step whose text is a number": (lambda w: w["step"]["nurse"].update(text=3), "step.nurse.text", "list of texts"),
    "a note without words": (lambda w: w["note"].clear(), "note.calm", "missing"),
    "a note no one shows": (lambda w: w["note"].update(loud="x"), "note.loud", "Nothing in"),
    "a level without words": (lambda w: w["outcome"].pop("now"), "outcome.now", "missing"),
    "a level no one reaches": (lambda w: w["outcome"].update(x=w["outcome"]["now"]), "outcome.x", "Nothing in"),
    "another number of entries": (lambda w: w["step"]["hotline"]["text"].pop(), "step.hotline.text", "1 entries here"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG_WORDS)
def test_what_is_wrong_with_words_is_found_in_its_language(name: str) -> None:
    change, where, what = WRONG_WORDS[name]
    everything = found(REPORT, es=changed(WORDS, change))
    assert everything
    assert {problem.language for problem in everything} == {"es"}
    assert [p for p in everything if p.where == where and what in p.what and p.remedy], everything


def test_all_problems_come_at_once_in_the_order_of_the_files() -> None:
    report = changed(REPORT, lambda r: (r["rule"][0].update(urgency="later"), r["rule"][1]["steps"].append("pray")))
    en = changed(WORDS, lambda w: w["note"].clear())
    es = changed(WORDS, lambda w: w["call"].pop("head"))
    places = [(problem.language, problem.where) for problem in found(report, en, es)]
    assert places == [("", "rule.0.urgency"), ("", "rule.1.steps.3"), ("en", "note.calm"), ("es", "call.head")]


def test_a_problem_says_its_file_its_place_and_what_to_do() -> None:
    problem = found(REPORT, es=changed(WORDS, lambda w: w["note"].clear()))[0]
    assert str(problem) == "report.es.toml: note.calm: Its words are missing. Add [note.calm] with its words."


def test_a_flow_that_cannot_be_read_is_refused_with_every_reason() -> None:
    with pytest.raises(FlowProblems) as refused:
        flow_from(changed(REPORT, lambda r: (r["step"][0].pop("id"), r["rule"][0].pop("when"))))
    assert [problem.where for problem in refused.value.problems] == ["step.0.id", "rule.0.when"]
    assert "report.toml: step.0.id" in str(refused.value)


def test_words_that_cannot_be_read_are_refused() -> None:
    with pytest.raises(FlowProblems, match=r"call\.head"):
        words_from(changed(WORDS, lambda w: w["call"].pop("head")))
