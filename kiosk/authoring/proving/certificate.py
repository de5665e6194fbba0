"""The certificate of a proof: as JSON for a program, and as one page of HTML that a health department can file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from html import escape
from typing import Any

from kiosk import __version__
from kiosk.authoring.proving.proving import Proven
from kiosk.reporting.flow import Condition
from kiosk.reporting.guarantee import Guarantee
from kiosk.reporting.proof import Failure

COUNTED = {
    "questions": "questions",
    "rules": "rules",
    "steps": "steps",
    "languages": "languages",
    "sites": "sets of hand-offs that a site can have",
    "guarantees": "guarantees",
    "paths": "paths through the questions, all of them",
    "states": "screens a visitor can stand on, with the answers that lead there",
    "changes": "changes of one answer, each also changed back",
    "outcomes": "outcomes that differ",
}
PROMISES = ("must_show", "must_not_show", "must_be_first", "must_come_before", "must_be_in_order")


def as_data(proven: Proven, today: date) -> dict[str, Any]:
    """The certificate as plain data."""
    proof = proven.proof
    return {
        "kiosk": __version__,
        "content": proven.version,
        "date": today.isoformat(),
        "holds": not proof.failures,
        "languages": list(proven.languages),
        "counts": asdict(proof.counts),
        "safety": dict(proven.promises.safety),
        "guarantees": [
            {**_plain(guarantee), "paths": proof.reach[guarantee.id]} for guarantee in proven.promises.guarantees
        ],
        "failures": [{**asdict(failure), "answers": dict(failure.answers)} for failure in proof.failures],
    }


def as_json(proven: Proven, today: date) -> str:
    """The certificate for a program to read."""
    return json.dumps(as_data(proven, today), ensure_ascii=False, indent=2) + "\n"


def _plain(guarantee: Guarantee) -> dict[str, Any]:
    fields = {key: value for key, value in asdict(guarantee).items() if value}
    return {**fields, "when": {question: list(allowed) for question, allowed in guarantee.when.pairs}}


def when_in_words(condition: Condition) -> str:
    """A condition as a reader says it: "danger is no, and who is me or unsure"."""
    return ", and ".join(f"{name} is {' or '.join(allowed)}" for name, allowed in condition.pairs) or "always"


def promise_in_words(guarantee: Guarantee) -> Iterator[str]:
    """What a guarantee promises, one line for each of its keys."""
    for key in PROMISES:
        if things := getattr(guarantee, key):
            within = f" (among the first {guarantee.within} steps)" if key == "must_show" and guarantee.within else ""
            yield f"{key.replace('_', ' ')}: {', '.join(things)}{within}"
    for key in ("must_say", "must_not_say"):
        for code, phrases in getattr(guarantee, key).items():
            yield f"{key.replace('_', ' ')} ({code}): {', '.join(phrases)}"
    for key in ("sites_with", "sites_without"):
        if handoffs := getattr(guarantee, key):
            yield f"{key.replace('_', ' ')}: {', '.join(handoffs)}"


def failure_in_words(failure: Failure) -> Iterator[str]:
    """A counter-example that a person can walk on the kiosk."""
    about = f"{failure.guarantee}: " if failure.guarantee else ""
    language = f" [{failure.language}]" if failure.language else ""
    many = f" ({failure.paths} paths)" if failure.paths > 1 else ""
    yield f"{about}{failure.what}{language}{many}"
    if failure.answers:
        yield "  answer: " + ", ".join(f"{question} = {choice}" for question, choice in failure.answers)
        if failure.guarantee:
            yield f"  at a site with: {', '.join(failure.site) or 'no hand-offs'}"


def as_html(proven: Proven, today: date) -> str:
    """The certificate to print and file. It needs nothing but itself."""
    proof = proven.proof
    counts = asdict(proof.counts)
    verdict = "Every guarantee holds on every path." if not proof.failures else "This flow breaks what it promises."
    return "".join(
        [
            '<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Proof of the reporting path</title>\n',
            _STYLE,
            "<h1>Proof of the reporting path</h1>\n",
            f'<p class="verdict">{verdict}</p>\n',
            _table([("Content", proven.version), ("Proved on", today.isoformat()), ("Wayside", __version__),
                    ("Languages", ", ".join(proven.languages))]),
            "<h2>What was walked</h2>\n",
            "<p>Nothing was sampled: every path was walked, and every change of one answer from every outcome.</p>\n",
            _table([(f"{counts[key]:,}", what) for key, what in COUNTED.items()], figures=True),
            *_failures(proof.failures),
            "<h2>The safety rules, and what keeps them</h2>\n",
            *(_rule(proven, name, rule) for name, rule in proven.promises.safety.items()),
            *_others(proven),
        ]
    )  # fmt: skip


def _table(rows: list[tuple[str, str]], *, figures: bool = False) -> str:
    kind = ' class="figures"' if figures else ""
    lines = "".join(f"<tr><th>{escape(head)}<td>{escape(text)}\n" for head, text in rows)
    return f"<table{kind}>\n{lines}</table>\n"


def _failures(failures: tuple[Failure, ...]) -> Iterator[str]:
    if failures:
        yield "<h2>What does not hold</h2>\n<ul>\n"
        for failure in failures:
            yield f"<li>{'<br>'.join(escape(line) for line in failure_in_words(failure))}\n"
        yield "</ul>\n"


def _rule(proven: Proven, name: str, rule: str) -> str:
    kept = [each for each in proven.promises.guarantees if name in each.safety]
    return f"<h3>{escape(name)}</h3>\n<p>{escape(rule)}</p>\n{''.join(_guarantee(proven, each) for each in kept)}"


def _others(proven: Proven) -> Iterator[str]:
    others = [each for each in proven.promises.guarantees if not each.safety]
    if others:
        yield "<h2>What else is promised</h2>\n"
        yield from (_guarantee(proven, each) for each in others)


def _guarantee(proven: Proven, guarantee: Guarantee) -> str:
    reach = f"{proven.proof.reach[guarantee.id]:,} of {proven.proof.counts.paths:,} paths"
    lines = "<br>".join(escape(line) for line in promise_in_words(guarantee))
    return (
        f'<div class="guarantee"><p><b>{escape(guarantee.why)}</b></p>\n'
        f"<p><code>{escape(guarantee.id)}</code> · when {escape(when_in_words(guarantee.when))} · {reach}</p>\n"
        f"<p>{lines}</p></div>\n"
    )


_STYLE = """<style>
body { font: 11pt/1.45 "Source Sans Pro", "Source Sans 3", sans-serif; color: #15211f; background: #f7f6f1;
  max-width: 46em; margin: 3em auto; padding: 0 1.5em; }
h1, h2, h3 { line-height: 1.2; font-weight: 600; break-after: avoid; }
h1 { font-size: 22pt; margin: 0 0 .3em; } h2 { font-size: 15pt; margin: 2em 0 .5em; } h3 { margin: 1.6em 0 .2em; }
.verdict { font-size: 14pt; margin: 0 0 1.2em; }
table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: .12em 1.4em .12em 0;
  font-weight: 400; overflow-wrap: anywhere; } th { color: #42504c; white-space: nowrap; }
.figures th { text-align: right; color: #15211f; font-weight: 600; font-variant-numeric: tabular-nums; }
.guarantee { margin: .8em 0 .8em 1.4em; break-inside: avoid; } .guarantee p { margin: 0; }
code { font-size: 10pt; } @media print { body { background: none; margin: 0; max-width: none; } }
</style>
"""
