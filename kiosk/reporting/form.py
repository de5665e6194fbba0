"""From the tables of report.toml and its words to the flow, with every problem at once.

What is read here is plain data: nothing in it is ever run.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kiosk.reporting.findings import Findings, FlowProblem, FlowProblems, Table
from kiosk.reporting.flow import SKIP, UNASKED, UNSURE, Choice, Flow, Question, Rule, Step
from kiosk.reporting.guarantee import Promises, check_promises, read_promises
from kiosk.reporting.sense import check_flow
from kiosk.reporting.wording import check_words, compare_words, read_words
from kiosk.reporting.words import FlowWords

_NOT_CONFIRMED = re.compile(r"not (\w+)\.languages")
ELSEWHERE = (UNSURE, SKIP, UNASKED)

__all__ = [
    "FlowProblem",
    "FlowProblems",
    "contacts_named",
    "flow_from",
    "problems",
    "promises_from",
    "with_facts",
    "words_from",
]


def flow_from(report: Table) -> Flow:
    """The flow of report.toml; raises FlowProblems when it cannot be read. `problems` looks at its sense too."""
    findings = Findings()
    flow = _read_flow(report, findings)
    _refuse(findings)
    return flow


def promises_from(report: Table) -> Promises:
    """What report.toml promises of its flow; raises FlowProblems when it cannot be read."""
    findings = Findings()
    promises = read_promises(report, findings)
    _refuse(findings)
    return promises


def words_from(words: Table) -> FlowWords:
    """The words of one language; raises FlowProblems when they cannot be read."""
    findings = Findings()
    found = read_words(words, findings)
    _refuse(findings)
    return found


def problems(report: Table, words_by_language: Mapping[str, Table]) -> list[FlowProblem]:
    """Everything wrong with the flow and with its words in each language, in the order of the files."""
    findings = Findings()
    flow = _read_flow(report, findings)
    check_flow(flow, findings)
    check_promises(flow, read_promises(report, findings), tuple(words_by_language), findings)
    found = list(findings.problems)
    read: dict[str, FlowWords] = {}
    for language, words in words_by_language.items():
        own = Findings(language)
        read[language] = read_words(words, own)
        check_words(flow, words, own)
        found += own.problems
    return found + compare_words(read)


def with_facts(report: Table, written: Mapping[str, Sequence[str]]) -> Table:
    """report.toml with "not hotline.languages" in a guarantee's `when` written out as answers.

    `written` holds, by contact, the languages that its fact confirms for texts and chat. What it does not hold stays.
    """
    answers = {
        str(table.get("id")): [*(str(entry.get("id")) for _, entry in Findings().tables(table, "choices")), *ELSEWHERE]
        for _, table in Findings().tables(report, "question")
    }

    def filled(question: str, value: object) -> object:
        found = _NOT_CONFIRMED.fullmatch(value) if isinstance(value, str) else None
        if found is None or found[1] not in written:
            return value
        return [each for each in answers.get(question, ()) if each not in written[found[1]]]

    guarantees = [
        {**table, "when": {name: filled(name, value) for name, value in Findings().table(table, "when").items()}}
        if "when" in table else table
        for _, table in Findings().tables(report, "guarantee")
    ]  # fmt: skip
    return {**report, "guarantee": guarantees} if guarantees else report


def contacts_named(report: Table) -> Mapping[str, str]:
    """Every contact a step shows, in order, with the key path of its first mention."""
    named: dict[str, str] = {}
    for where, step in Findings().tables(report, "step"):
        contact = step.get("contact")
        if isinstance(contact, str) and contact:
            named.setdefault(contact, f"{where}.contact")
    return named


def _refuse(findings: Findings) -> None:
    if findings.problems:
        raise FlowProblems(findings.problems)


def _read_flow(report: Table, findings: Findings) -> Flow:
    findings.only(report, ("urgency", "question", "step", "rule", "safety", "guarantee"))
    # In the order of the file, because problems are told in the order they are found.
    return Flow(
        urgencies=findings.texts(report, "urgency", "", needed=True),
        questions=tuple(_question(table, where, findings) for where, table in findings.tables(report, "question")),
        steps=tuple(_step(table, where, findings) for where, table in findings.tables(report, "step")),
        rules=tuple(_rule(table, where, findings) for where, table in findings.tables(report, "rule")),
    )


def _question(table: Table, where: str, findings: Findings) -> Question:
    findings.only(table, ("id", "choices", "ask_when"), where)
    return Question(
        id=findings.name(table, where),
        choices=tuple(_choice(entry, place, findings) for place, entry in findings.tables(table, "choices", where)),
        ask_when=findings.condition(table, "ask_when", where),
    )


def _choice(table: Table, where: str, findings: Findings) -> Choice:
    findings.only(table, ("id", "icon"), where)
    return Choice(findings.name(table, where), findings.text(table, "icon", where))


def _step(table: Table, where: str, findings: Findings) -> Step:
    findings.only(table, ("id", "contact", "icon", "handoff"), where)
    return Step(
        id=findings.name(table, where),
        contact=findings.text(table, "contact", where, needed=False),
        icon=findings.text(table, "icon", where, needed=False),
        handoff=findings.text(table, "handoff", where, needed=False),
    )


def _rule(table: Table, where: str, findings: Findings) -> Rule:
    findings.only(table, ("id", "safety", "when", "steps", "urgency", "notes", "offers"), where)
    if "when" not in table:
        findings.add(f"{where}.when", "The rule does not say when.", "Add when = { … }; when = {} means always.")
    return Rule(
        id=findings.name(table, where),
        safety=findings.texts(table, "safety", where),
        when=findings.condition(table, "when", where),
        steps=findings.texts(table, "steps", where),
        urgency=findings.text(table, "urgency", where, needed=False),
        notes=findings.texts(table, "notes", where),
        offers=findings.texts(table, "offers", where),
    )
