"""Where the answers lead: the steps in order, one level of urgency, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.reporting.flow import SKIP, Answers, Flow, Rule, Step
from kiosk.reporting.path import replay


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is shown at the end of a path.

    `notes` are ids of short texts (not_your_fault); `reasons` the answers that brought it about, as pairs of a
    question and a choice, in the order asked; `rules` the ids of the rules that hold, in file order; `offers` what can
    be opened from here, of HANDOFFS.
    """

    steps: tuple[Step, ...]
    urgency: str
    notes: tuple[str, ...]
    reasons: tuple[tuple[str, str], ...]
    rules: tuple[str, ...]
    offers: tuple[str, ...] = ()


def compose(flow: Flow, answers: Answers) -> Outcome:
    """What the answers on the current path lead to, whether or not it is complete yet.

    Rules count in file order; each that holds adds the steps and notes that are not there yet. The highest
    level of urgency among them is the outcome's; where none names one, the flow's lowest.
    """
    given = dict(replay(flow, answers).answers)
    return outcome_of(flow, [rule for rule in flow.rules if rule.when.holds(given)], given)


def outcome_of(flow: Flow, holding: Sequence[Rule], given: Answers) -> Outcome:
    """What these rules bring, in this order; `given` holds the answers that count."""
    steps = dict.fromkeys(step for rule in holding for step in rule.steps)
    known = {step.id: step for step in flow.steps}
    return Outcome(
        steps=tuple(known[step] for step in steps),
        urgency=_highest(flow, holding),
        notes=tuple(dict.fromkeys(note for rule in holding for note in rule.notes)),
        reasons=_reasons(given, holding),
        rules=tuple(rule.id for rule in holding),
        offers=tuple(dict.fromkeys(offer for rule in holding for offer in rule.offers)),
    )


def _highest(flow: Flow, rules: Sequence[Rule]) -> str:
    named = {rule.urgency for rule in rules}
    return next((level for level in flow.urgencies if level in named), flow.urgencies[-1])


def _reasons(given: Answers, rules: Sequence[Rule]) -> tuple[tuple[str, str], ...]:
    # A skipped question is no reason: nobody reads "you skipped this" as why they were sent somewhere.
    decisive = {question for rule in rules for question, _ in rule.when.pairs}
    return tuple((q, choice) for q, choice in given.items() if q in decisive and choice != SKIP)
