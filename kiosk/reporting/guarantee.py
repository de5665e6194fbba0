"""Guarantees: what has to be true of every path through the flow, as data that an editor reads and writes.

A guarantee speaks of things on an outcome: "step.hotline", "contact.hotline" (a step with the card of this contact),
"note.duty", "offer.qr", "urgency.now", and "question.who" for a question that was put on the way.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from kiosk.handoffs import HANDOFFS
from kiosk.reporting.findings import Findings, Table
from kiosk.reporting.flow import Condition, Flow
from kiosk.reporting.sense import check_condition

KEYS = (
    *("id", "safety", "when", "sites_with", "sites_without", "within", "why"),
    *("must_show", "must_not_show", "must_be_first", "must_come_before", "must_be_in_order"),
    *("must_say", "must_not_say"),
)

ORDERS = ("must_be_first", "must_come_before", "must_be_in_order")


@dataclass(frozen=True, slots=True)
class Guarantee:
    """One promise about every path on which `when` holds.

    must_show, must_not_show: things that are there, or not. `within` n: among the first n steps.
    must_be_first: these steps, contacts or questions are the first ones, in this order.
    must_come_before: none of the others is shown without the first one before it.
    must_be_in_order: those of them that are shown stand in this order.
    must_say: by language, phrases that stand together in one text of the outcome; must_not_say: phrases in none.
    sites_with, sites_without: only for sites that have all of these hand-offs, or none of them; otherwise for all.
    safety: the ids of the safety rules that it keeps. why: for the reader, in one sentence.
    """

    id: str
    when: Condition
    why: str
    safety: tuple[str, ...] = ()
    must_show: tuple[str, ...] = ()
    within: int = 0
    must_not_show: tuple[str, ...] = ()
    must_be_first: tuple[str, ...] = ()
    must_come_before: tuple[str, ...] = ()
    must_be_in_order: tuple[str, ...] = ()
    must_say: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    must_not_say: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sites_with: tuple[str, ...] = ()
    sites_without: tuple[str, ...] = ()

    def speaks_of(self, handoffs: Collection[str]) -> bool:
        """Whether it is about a site with these hand-offs."""
        return set(self.sites_with) <= set(handoffs) and not set(self.sites_without) & set(handoffs)


@dataclass(frozen=True, slots=True)
class Promises:
    """All that a flow promises: the safety rules by id, in plain words, and the guarantees that keep them."""

    safety: Mapping[str, str]
    guarantees: tuple[Guarantee, ...]


def read_promises(report: Table, findings: Findings) -> Promises:
    """The [safety] table and every [[guarantee]] of report.toml, as far as they can be read."""
    safety = findings.table(report, "safety")
    return Promises(
        safety={name: findings.text(safety, name, "safety") for name in safety},
        guarantees=tuple(_guarantee(table, where, findings) for where, table in findings.tables(report, "guarantee")),
    )


def _guarantee(table: Table, where: str, findings: Findings) -> Guarantee:
    findings.only(table, KEYS, where)
    if "when" not in table:
        findings.add(f"{where}.when", "The guarantee does not say when.", "Add when = { … }; when = {} means always.")
    within = table.get("within", 0)
    if type(within) is not int or within < 0 or (within and not table.get("must_show")):
        findings.add(f"{where}.within", "This is no number of steps.", "Write within = 2 beside must_show.")
        within = 0
    return Guarantee(
        id=findings.name(table, where),
        when=findings.condition(table, "when", where),
        why=findings.text(table, "why", where),
        within=within,
        must_say=_phrases(table, "must_say", where, findings),
        must_not_say=_phrases(table, "must_not_say", where, findings),
        safety=findings.texts(table, "safety", where),
        must_show=findings.texts(table, "must_show", where),
        must_not_show=findings.texts(table, "must_not_show", where),
        must_be_first=findings.texts(table, "must_be_first", where),
        must_come_before=findings.texts(table, "must_come_before", where),
        must_be_in_order=findings.texts(table, "must_be_in_order", where),
        sites_with=findings.texts(table, "sites_with", where),
        sites_without=findings.texts(table, "sites_without", where),
    )


def _phrases(table: Table, key: str, where: str, findings: Findings) -> Mapping[str, tuple[str, ...]]:
    by_language = findings.table(table, key, where)
    return {code: findings.texts(by_language, code, f"{where}.{key}", needed=True) for code in by_language}


def check_promises(flow: Flow, promises: Promises, languages: tuple[str, ...], findings: Findings) -> None:
    """Names that nothing carries, promises of nothing, and safety rules that no guarantee keeps."""
    things = things_of(flow)
    kept = {rule for guarantee in promises.guarantees for rule in guarantee.safety}
    for rule in promises.safety:
        if rule not in kept:
            what = f"No guarantee keeps the safety rule {rule}."
            findings.add(f"safety.{rule}", what, f'Write a [[guarantee]] with safety = ["{rule}"].')
    ids = [guarantee.id for guarantee in promises.guarantees]
    for number, guarantee in enumerate(promises.guarantees):
        where = f"guarantee.{number}"
        if guarantee.id in ids[:number]:
            findings.add(f"{where}.id", f'"{guarantee.id}" is there twice.', "Give each its own id.")
        check_condition(guarantee.when, f"{where}.when", flow, flow.questions, findings)
        _names(guarantee, where, things, promises, findings)
        _sense(guarantee, where, languages, findings)


def things_of(flow: Flow) -> frozenset[str]:
    """Everything that some outcome could show, and every question."""
    return frozenset(
        [
            *(f"question.{question.id}" for question in flow.questions),
            *(f"step.{step.id}" for step in flow.steps),
            *(f"contact.{step.contact}" for step in flow.steps if step.contact),
            *(f"note.{note}" for rule in flow.rules for note in rule.notes),
            *(f"offer.{offer}" for rule in flow.rules for offer in rule.offers),
            *(f"urgency.{level}" for level in flow.urgencies),
        ]
    )


def _names(guarantee: Guarantee, where: str, things: frozenset[str], promises: Promises, findings: Findings) -> None:
    for key in ("must_show", "must_not_show", *ORDERS):
        ordered = key in ORDERS
        for place, thing in enumerate(getattr(guarantee, key)):
            if thing not in things:
                remedy = 'Write it like "step.hotline", "contact.hotline", "note.duty", "offer.qr" or "urgency.now".'
                findings.add(f"{where}.{key}.{place}", f'The flow has no "{thing}".', remedy)
            elif ordered and not thing.startswith(("step.", "contact.", "question.")):
                what = f'"{thing}" has no place in an order.'
                findings.add(f"{where}.{key}.{place}", what, "Name steps, contacts or questions.")
    for place, rule in enumerate(guarantee.safety):
        if rule not in promises.safety:
            findings.add(
                f"{where}.safety.{place}", f"There is no safety rule {rule}.", f'Add {rule} = "…" to [safety].'
            )
    for key in ("sites_with", "sites_without"):
        for place, handoff in enumerate(getattr(guarantee, key)):
            if handoff not in HANDOFFS:
                remedy = f"Use one of: {', '.join(HANDOFFS)}."
                findings.add(f"{where}.{key}.{place}", f'There is no hand-off "{handoff}".', remedy)


def _sense(guarantee: Guarantee, where: str, languages: tuple[str, ...], findings: Findings) -> None:
    promised = (
        *guarantee.must_show, *guarantee.must_not_show, *guarantee.must_say, *guarantee.must_not_say,
        *(thing for key in ORDERS for thing in getattr(guarantee, key)),
    )  # fmt: skip
    if not promised:
        findings.add(where, "The guarantee promises nothing.", "Add must_show, must_not_show or another promise.")
    for key in ("must_come_before", "must_be_in_order"):
        if len(getattr(guarantee, key)) == 1:
            what = "One thing alone has no order."
            findings.add(f"{where}.{key}", what, "Name what comes first, then what comes after it.")
    for key in ("must_say", "must_not_say"):
        said = getattr(guarantee, key)
        for code in languages if said else ():
            if code not in said:
                what = f"It is not written for the language {code}."
                findings.add(f"{where}.{key}", what, f'Add {code} = ["…"] to {key}.')
        for code in said:
            if code not in languages:
                findings.add(f"{where}.{key}.{code}", f"There is no language {code}.", "Remove it, or add its words.")
