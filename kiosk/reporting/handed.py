"""The words of what an outcome hands over: a word in private here, a number to learn, a code for a phone."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.reporting.findings import Findings, Table
from kiosk.reporting.flow import Flow
from kiosk.reporting.words import ClinicLabels, CodeWords, MemorizeWords

Tables = Mapping[str, Table]


def handed_over(flow: Flow) -> list[str]:
    """The hand-offs that the flow names, each once."""
    steps = [step.handoff for step in flow.steps if step.handoff]
    return list(dict.fromkeys([*steps, *(offer for rule in flow.rules for offer in rule.offers)]))


def read_memorize(tables: Tables, findings: Findings) -> MemorizeWords:
    """[handoff.memorize], empty when it is left out."""
    where, table = "handoff.memorize", tables.get("memorize")
    if table is None:
        return MemorizeWords()
    findings.only(table, ("title", "lead"), where)
    return MemorizeWords(findings.text(table, "title", where), findings.text(table, "lead", where))


def read_code(tables: Tables, findings: Findings) -> CodeWords:
    """[handoff.qr], empty when it is left out."""
    where, table = "handoff.qr", tables.get("qr")
    if table is None:
        return CodeWords()
    findings.only(table, ("title", "points", "lead"), where)
    points = findings.texts(table, "points", where, needed=True)
    return CodeWords(findings.text(table, "title", where), points, findings.text(table, "lead", where))


def read_clinic(tables: Tables, findings: Findings) -> ClinicLabels:
    """[handoff.clinic], empty when it is left out."""
    where, table = "handoff.clinic", tables.get("clinic")
    if table is None:
        return ClinicLabels()
    findings.only(table, ("phone", "ask", "phrase"), where)
    return ClinicLabels(*(findings.text(table, key, where) for key in ("phone", "ask", "phrase")))
