"""The engine once more, written apart from it and as plainly as can be: what the real one is held against."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.reporting.flow import Condition, Flow


def fits(condition: Condition, given: Mapping[str, str]) -> bool:
    return not [1 for name, allowed in condition.pairs if given.get(name, "unasked") not in allowed]


def walk(flow: Flow, kept: Mapping[str, str]) -> tuple[dict[str, str], str | None]:
    """The answers that count, and the question that is open."""
    given: dict[str, str] = {}
    for question in flow.questions:
        if fits(question.ask_when, given):
            if kept.get(question.id) not in [*[choice.id for choice in question.choices], "unsure", "skip"]:
                return given, question.id
            given[question.id] = kept[question.id]
    return given, None


def outcome(flow: Flow, given: Mapping[str, str]) -> tuple[list[str], str]:
    """The steps and the urgency."""
    rules = [rule for rule in flow.rules if fits(rule.when, given)]
    steps = list(dict.fromkeys(step for rule in rules for step in rule.steps))
    return steps, min((rule.urgency for rule in rules if rule.urgency), key=flow.urgencies.index, default="low")
