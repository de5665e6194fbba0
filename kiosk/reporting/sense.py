"""Whether a flow that can be read also makes sense: every name known, every question and rule reachable."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.handoffs import HANDOFFS
from kiosk.reporting.findings import Findings
from kiosk.reporting.flow import MOST_QUESTIONS, SKIP, UNASKED, UNSURE, Answers, Condition, Flow, Question
from kiosk.reporting.path import telling_paths


def check_flow(flow: Flow, findings: Findings) -> None:
    """Writes down everything that makes no sense. Paths are walked only once every name on them is known."""
    _questions(flow, findings)
    _steps(flow, findings)
    _rules(flow, findings)
    if not findings.problems:
        _paths(flow, findings)


def _questions(flow: Flow, findings: Findings) -> None:
    if not flow.questions:
        findings.add("question", "There is no question.", "Add at least one [[question]].")
    if len(flow.questions) > MOST_QUESTIONS:
        what = f"There are {len(flow.questions)} questions; a visitor is asked at most {MOST_QUESTIONS}."
        findings.add(f"question.{MOST_QUESTIONS}", what, "Take questions out, or join two into one.")
    _alike("question", "id", [question.id for question in flow.questions], findings)
    for number, question in enumerate(flow.questions):
        where = f"question.{number}"
        if not question.choices:
            findings.add(f"{where}.choices", "The question has no answers.", "Add choices of its own.")
        _alike(f"{where}.choices", "id", [choice.id for choice in question.choices], findings)
        for place, choice in enumerate(question.choices):
            if choice.id in (UNSURE, SKIP, UNASKED):
                what = f'"{choice.id}" is not a name for a choice: every question has it already.'
                findings.add(f"{where}.choices.{place}.id", what, "Take it out, or give it another id.")
        check_condition(question.ask_when, f"{where}.ask_when", flow, flow.questions[:number], findings)


def _steps(flow: Flow, findings: Findings) -> None:
    _alike("step", "id", [step.id for step in flow.steps], findings)
    used = {step for rule in flow.rules for step in rule.steps}
    for number, step in enumerate(flow.steps):
        if step.id and step.id not in used:
            findings.add(f"step.{number}.id", f'No rule uses the step "{step.id}".', "Name it in a rule, or remove it.")
        if step.handoff:
            _handoff(step.handoff, f"step.{number}.handoff", findings)


def _handoff(name: str, where: str, findings: Findings) -> None:
    if name not in HANDOFFS:
        findings.add(where, f'There is no hand-off "{name}".', _one_of(HANDOFFS))


def _rules(flow: Flow, findings: Findings) -> None:
    _alike("rule", "id", [rule.id for rule in flow.rules], findings)
    _alike("urgency", "", list(flow.urgencies), findings)
    known = {step.id for step in flow.steps}
    for number, rule in enumerate(flow.rules):
        where = f"rule.{number}"
        check_condition(rule.when, f"{where}.when", flow, flow.questions, findings)
        for place, step in enumerate(rule.steps):
            if step not in known:
                findings.add(f"{where}.steps.{place}", f'There is no step "{step}".', _one_of(known))
        if rule.urgency and rule.urgency not in flow.urgencies:
            what = f'There is no level of urgency "{rule.urgency}".'
            findings.add(f"{where}.urgency", what, _one_of(flow.urgencies))
        for place, offer in enumerate(rule.offers):
            _handoff(offer, f"{where}.offers.{place}", findings)
        if not rule.steps and not rule.notes and not rule.urgency and not rule.offers:
            findings.add(where, "The rule brings nothing.", "Give it steps, notes, offers or an urgency, or remove it.")


def check_condition(
    condition: Condition, where: str, flow: Flow, about: tuple[Question, ...], findings: Findings
) -> None:
    """Writes down names that the flow has not; `about` holds the questions this condition may look at."""
    for name, allowed in condition.pairs:
        question = next((known for known in about if known.id == name), None)
        if question is None:
            what = f'There is no question "{name}".'
            if any(known.id == name for known in flow.questions):
                what = f'The question "{name}" is not asked before this one.'
            findings.add(f"{where}.{name}", what, _one_of(known.id for known in about))
            continue
        for choice in allowed:
            if choice != UNASKED and not question.offers(choice):
                what = f'The question "{name}" has no answer "{choice}".'
                findings.add(f"{where}.{name}", what, _one_of([known.id for known in question.offered] + [UNASKED]))


def _alike(where: str, key: str, ids: list[str], findings: Findings) -> None:
    for number, name in enumerate(ids):
        if name and name in ids[:number]:
            place = f"{where}.{number}.{key}" if key else f"{where}.{number}"
            findings.add(place, f'"{name}" stands here twice.', "Give each its own name.")


def _paths(flow: Flow, findings: Findings) -> None:
    """Questions no path puts, rules no path meets, and paths that lead nowhere."""
    bare = flow.confirmed(())
    asked: set[str] = set()
    met: set[str] = set()
    nowhere: list[Answers] = []
    for given in telling_paths(flow):
        asked |= given.keys()
        holding = [rule for rule in bare.rules if rule.when.holds(given)]
        met |= {rule.id for rule in holding}
        if not any(rule.steps for rule in holding):
            nowhere.append(given)
    for number, question in enumerate(flow.questions):
        if question.id not in asked:
            what = f'No path ever asks "{question.id}".'
            findings.add(f"question.{number}.ask_when", what, "Widen its condition, or remove the question.")
    for number, rule in enumerate(flow.rules):
        if rule.id not in met:
            what = f'No path ever meets the rule "{rule.id}".'
            findings.add(f"rule.{number}.when", what, "Widen its condition, or remove the rule.")
    if nowhere:
        example = ", ".join(f"{question} = {choice}" for question, choice in nowhere[0].items())
        what = f"Some paths lead to no step, such as: {example}."
        findings.add("rule", what, "Add a rule for them whose steps need no hand-off; when = {} catches all.")


def _one_of(names: Iterable[str]) -> str:
    return f"Use one of: {', '.join(names) or 'none is possible here'}."
