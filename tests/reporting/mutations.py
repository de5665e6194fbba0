"""Every single change of a flow's file: one rule, one condition, one order, one answer, one contact at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from kiosk.handoffs import HANDOFFS
from kiosk.reporting.flow import SKIP, UNASKED, UNSURE

Report = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed report.toml, and what was changed."""

    what: str
    report: Report


def mutants(report: Report) -> Iterator[Mutant]:
    """All of them. The guarantees stay as they are: they are what has to notice."""
    yield from _whole_entries(report)
    yield from _conditions(report)
    yield from _what_rules_bring(report)
    yield from _orders(report)
    yield from _steps(report)


def _changed(report: Report, what: str, *at: str | int, value: Any = None, drop: bool = False) -> Mutant:
    """One value put in or taken out, at a path of keys."""
    new = {key: deepcopy(part) if key == at[0] else part for key, part in report.items()}
    inner: Any = new
    for key in at[:-1]:
        inner = inner[key]
    if drop:
        del inner[at[-1]]
    else:
        inner[at[-1]] = value
    return Mutant(what, new)


def _whole_entries(report: Report) -> Iterator[Mutant]:
    for kind in ("rule", "question"):
        for number, entry in enumerate(report[kind]):
            yield _changed(report, f"the {kind} {entry['id']} is dropped", kind, number, drop=True)
    for number, question in enumerate(report["question"]):
        for at, choice in enumerate(question["choices"]):
            what = f"the answer {question['id']} = {choice['id']} is dropped"
            yield _changed(report, what, "question", number, "choices", at, drop=True)


def answers_of(report: Report) -> dict[str, list[str]]:
    """Every answer a condition may name, by question."""
    return {
        question["id"]: [*(choice["id"] for choice in question["choices"]), UNSURE, SKIP, UNASKED]
        for question in report["question"]
    }


def _conditions(report: Report) -> Iterator[Mutant]:
    every = answers_of(report)
    for kind, key in (("rule", "when"), ("question", "ask_when")):
        for number, entry in enumerate(report[kind]):
            condition = entry.get(key, {})
            name = f"{kind} {entry['id']}"
            for question, allowed in condition.items():
                at = (kind, number, key, question)
                yield _changed(report, f"{name}: {question} does not matter", *at, drop=True)
                for what, value in _other_answers(_listed(allowed), every[question]):
                    yield _changed(report, f"{name}: {question} {what}", *at, value=value)


def _listed(allowed: str | list[str]) -> list[str]:
    return [allowed] if isinstance(allowed, str) else list(allowed)


def _other_answers(allowed: list[str], every: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """An answer less, an answer more, one in the place of another, and the opposite."""
    others = [each for each in every if each not in allowed]
    for gone in allowed if len(allowed) > 1 else ():
        yield f"without {gone}", [each for each in allowed if each != gone]
    for more in others:
        yield f"also {more}", [*allowed, more]
    for gone in allowed:
        for more in others:
            yield f"{more} for {gone}", [more if each == gone else each for each in allowed]
    if len(allowed) > 1 and len(others) > 1:
        yield "the opposite", others


def _what_rules_bring(report: Report) -> Iterator[Mutant]:
    for number, rule in enumerate(report["rule"]):
        for key in ("steps", "notes", "offers"):
            for at, thing in enumerate(rule.get(key, [])):
                yield _changed(report, f"rule {rule['id']}: {thing} is gone", "rule", number, key, at, drop=True)
        for level in ["", *report["urgency"]]:
            if level != rule.get("urgency", ""):
                what = f"rule {rule['id']}: urgency {level or 'none'}"
                yield _changed(report, what, "rule", number, "urgency", value=level)
    steps = [step["id"] for step in report["step"]]
    for number, rule in enumerate(report["rule"]):
        for step in steps:
            if step not in rule.get("steps", []):
                value = [*rule.get("steps", []), step]
                yield _changed(report, f"rule {rule['id']}: also {step}", "rule", number, "steps", value=value)


def _orders(report: Report) -> Iterator[Mutant]:
    for kind in ("rule", "question", "urgency"):
        for at, (one, next_one) in enumerate(pairwise(report[kind])):
            value = [*report[kind][:at], next_one, one, *report[kind][at + 2 :]]
            named = one if isinstance(one, str) else one["id"]
            yield Mutant(f"{kind} {named} comes one later", {**report, kind: value})
    for number, rule in enumerate(report["rule"]):
        for key in ("steps", "notes"):
            things = rule.get(key, [])
            for at, (one, next_one) in enumerate(pairwise(things)):
                value = [*things[:at], next_one, one, *things[at + 2 :]]
                yield _changed(report, f"rule {rule['id']}: {one} comes one later", "rule", number, key, value=value)


def _steps(report: Report) -> Iterator[Mutant]:
    contacts = sorted({step["contact"] for step in report["step"] if "contact" in step})
    for number, step in enumerate(report["step"]):
        for contact in ["", *contacts]:
            if contact != step.get("contact", ""):
                what = f"step {step['id']}: contact {contact or 'none'}"
                yield _changed(report, what, "step", number, "contact", value=contact)
        for handoff in ["", *HANDOFFS]:
            if handoff != step.get("handoff", ""):
                what = f"step {step['id']}: hand-off {handoff or 'none'}"
                yield _changed(report, what, "step", number, "handoff", value=handoff)
