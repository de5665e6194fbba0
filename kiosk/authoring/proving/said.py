"""What an outcome says, and whether the numbers in it are the right ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from kiosk.authoring.facts import Facts
from kiosk.reporting.flow import Flow, Step
from kiosk.reporting.judging import Texts
from kiosk.reporting.outcome import Outcome
from kiosk.reporting.proof import Failure, Say
from kiosk.reporting.words import FlowWords

_NUMBER = re.compile(r"\d[\d-]*\d|\d")
# Every outcome names it, so a step without a card of its own may say how to reach it.
_EVERYWHERE = "hotline"


def say_in(words: FlowWords) -> Say:
    """What outcomes say in one language: one text for each step, note, rule, point and head."""

    def say(outcome: Outcome) -> Texts:
        return (
            _head(words, outcome.urgency),
            *(_step(words, step.id) for step in outcome.steps),
            *map(words.note, outcome.notes),
            *(words.rules[rule] for rule in outcome.rules if rule in words.rules),
            *words.call,
        )

    return say


def _head(words: FlowWords, urgency: str) -> str:
    head = words.outcome(urgency)
    return f"{head.title}. {head.lead}"


def _rule(words: FlowWords, rule: str) -> str:
    return words.rules.get(rule, "")


def _step(words: FlowWords, step: str) -> str:
    said = words.step(step)
    return " ".join((said.head, *said.text))


@dataclass(frozen=True, slots=True)
class _Unit:
    """One thing that is said in every language, and the numbers it may name."""

    what: str
    say: Callable[[FlowWords], str]
    allowed: frozenset[str]


def wrong_numbers(flow: Flow, words: Mapping[str, FlowWords], facts: Facts) -> list[Failure]:
    """Texts that name a number that is not theirs, or another one than in the first language."""
    found = []
    for unit in _units(flow, facts):
        named = {code: frozenset(_NUMBER.findall(unit.say(said))) for code, said in words.items()}
        first = next(iter(named))
        for code, numbers in named.items():
            if strange := numbers - unit.allowed:
                found.append(Failure(f"{unit.what} names {_list(strange)}, which its facts do not have", language=code))
            elif numbers != named[first]:
                what = f"{unit.what} names {_list(numbers)}; in {first} it names {_list(named[first])}"
                found.append(Failure(what, language=code))
    return found


def _units(flow: Flow, facts: Facts) -> Iterator[_Unit]:
    claims = _of_claims(facts)
    for step in flow.steps:
        yield _Unit(f"the step {step.id}", partial(_step, step=step.id), claims | _of(step, facts))
    for note in sorted({note for rule in flow.rules for note in rule.notes}):
        yield _Unit(f"the note {note}", partial(FlowWords.note, note=note), claims)
    for rule in flow.rules:
        yield _Unit(f"the rule {rule.id}", partial(_rule, rule=rule.id), claims)
    emergency = _of(Step("", "emergency"), facts)
    for level in flow.urgencies:
        yield _Unit(f"the outcome {level}", partial(_head, urgency=level), claims | emergency)
    for question in flow.questions:
        yield _Unit(f"the question {question.id}", partial(_asked, question=question.id), claims | emergency)


def _asked(words: FlowWords, question: str) -> str:
    said = words.question(question)
    answers = [f"{choice.label}. {choice.detail}" for choice in said.choices.values()]
    return " ".join((said.ask, said.why, *answers, *words.reasons[question].values()))


def _of(step: Step, facts: Facts) -> frozenset[str]:
    contact = facts.contacts.get(step.contact or _EVERYWHERE)
    values = (contact.phone, contact.text, contact.tty) if contact else ()
    return frozenset(number for value in values for number in _NUMBER.findall(value))


def _of_claims(facts: Facts) -> frozenset[str]:
    said = [text for claim in facts.claims.values() for text in (*claim.words.values(), claim.statute)]
    return frozenset(number for text in said for number in _NUMBER.findall(text))


def _list(numbers: frozenset[str]) -> str:
    return ", ".join(sorted(numbers)) or "no number"
