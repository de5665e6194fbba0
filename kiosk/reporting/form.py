"""From the tables of report.toml and its words to the flow, with every problem at once.

What is read here is plain data: nothing in it is ever run.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.reporting.findings import Findings, FlowProblem, FlowProblems, Table
from kiosk.reporting.flow import Choice, Condition, Flow, Question, Rule, Step
from kiosk.reporting.sense import check_flow
from kiosk.reporting.wording import check_words, compare_words, read_words
from kiosk.reporting.words import FlowWords

__all__ = ["FlowProblem", "FlowProblems", "contacts_named", "flow_from", "problems", "words_from"]


def flow_from(report: Table) -> Flow:
    """The flow of report.toml; raises FlowProblems when it cannot be read. `problems` looks at its sense too."""
    findings = Findings()
    flow = _read_flow(report, findings)
    _refuse(findings)
    return flow


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
    found = list(findings.problems)
    read: dict[str, FlowWords] = {}
    for language, words in words_by_language.items():
        own = Findings(language)
        read[language] = read_words(words, own)
        check_words(flow, words, own)
        found += own.problems
    return found + compare_words(read)


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
    findings.only(report, ("urgency", "question", "step", "rule"))
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
        ask_when=_condition(table, "ask_when", where, findings),
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
        when=_condition(table, "when", where, findings),
        steps=findings.texts(table, "steps", where),
        urgency=findings.text(table, "urgency", where, needed=False),
        notes=findings.texts(table, "notes", where),
        offers=findings.texts(table, "offers", where),
    )


def _condition(table: Table, key: str, where: str, findings: Findings) -> Condition:
    pairs = findings.table(table, key, where)
    return Condition(tuple((name, findings.texts(pairs, name, f"{where}.{key}", needed=True)) for name in pairs))
