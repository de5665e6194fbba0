"""The table: as JSON for a program, and as one page of HTML that can be printed and filed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from html import escape
from typing import Any

from build_spec.conformance.judging import Figure, Judged, Verdict, kept
from build_spec.conformance.measuring import Found, Must
from kiosk import __version__

MOST_TOLD = 8
HEADS = ("No.", "Requirement, clauses", "Asked", "Measured, and where it was worst", "Looked at", "Result")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What was measured, and on what: the content's version, the renderer, the panels, and what was walked there."""

    content: str
    today: date
    renderer: str
    panels: tuple[str, ...]
    manners: tuple[str, ...]
    screens: int
    quick: bool
    seconds: float


def as_data(judged: Sequence[Judged], at: Circumstances) -> dict[str, Any]:
    """The table as plain data."""
    return {
        "kiosk": __version__,
        **asdict(at),
        "today": at.today.isoformat(),
        "holds": kept(judged),
        "rows": [_row_data(each) for each in judged],
    }


def _row_data(each: Judged) -> dict[str, Any]:
    row = each.row
    return {
        "row": row.number,
        "must": row.must,
        "requirement": row.requirement,
        "clauses": row.clauses,
        "asked": row.asked,
        "verdict": each.verdict.value,
        "looked_at": each.looked,
        "figures": [_figure_data(figure) for figure in each.figures],
        "not_measured": row.unmeasured,
        "note": row.note,
    }


def _figure_data(figure: Figure) -> dict[str, Any]:
    return {
        "quantity": figure.quantity.name,
        "asked": figure.quantity.asked,
        "measured": figure.text,
        "passed": figure.passed,
        "looked_at": figure.looked,
        "worst": asdict(figure.worst) if figure.worst and figure.quantity.must is not Must.EVERY else None,
        "failures": [asdict(found) for found in figure.failures],
    }


def as_json(judged: Sequence[Judged], at: Circumstances) -> str:
    """The table for a program to read."""
    return json.dumps(as_data(judged, at), ensure_ascii=False, indent=2) + "\n"


def as_lines(judged: Sequence[Judged]) -> Iterator[str]:
    """The table for a terminal: one line a row, and what fails under it."""
    for each in judged:
        must = "M" if each.row.must else "S"
        figures = "; ".join(f"{figure.quantity.name}: {figure.text}" for figure in each.figures)
        said = figures or each.row.unmeasured
        yield f"{each.row.number:>2} {must} {each.verdict.value:<12} {each.row.requirement}: {said}"
        for figure in each.figures:
            for found in figure.failures[:MOST_TOLD]:
                yield f"       {figure.quantity.name}: {told(figure, found)}"


def told(figure: Figure, found: Found) -> str:
    """One thing that was found: how much, on what, where and why."""
    value = "" if figure.quantity.must is Must.EVERY else f"{found.value:.4g}{figure.quantity.unit}, "
    why = f" ({found.why})" if found.why else ""
    return f"{value}“{found.about}”, {found.where}{why}"


def as_html(judged: Sequence[Judged], at: Circumstances) -> str:
    """The table to print and file. It needs nothing but itself."""
    musts = [each for each in judged if each.row.must]
    held = sum(each.verdict is not Verdict.FAIL for each in musts)
    verdict = f"{held} of {len(musts)} requirements that must be met are met."
    return "".join(
        [
            '<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Accessibility, measured</title>\n',
            _STYLE,
            "<h1>Accessibility, measured</h1>\n",
            f'<p class="verdict">{verdict}</p>\n',
            _circumstances(at),
            f"<table class=rows>\n<thead><tr>{''.join(f'<th>{head}' for head in HEADS)}</thead>\n",
            *(_row(each) for each in judged),
            "</table>\n",
            *_failures(judged),
            *_notes(judged),
        ]
    )


def _circumstances(at: Circumstances) -> str:
    rows = [
        ("Content", at.content),
        ("Measured on", at.today.isoformat()),
        ("Wayside", __version__),
        ("Renderer", at.renderer),
        ("Panels", ", ".join(at.panels)),
        ("Read as", ", ".join(at.manners)),
        ("Walked", f"{at.screens:,} screens in {at.seconds:.0f} s" + (", a sample" if at.quick else "")),
    ]
    lines = "".join(f"<tr><th>{escape(head)}<td>{escape(text)}\n" for head, text in rows)
    return f"<table class=head>\n{lines}</table>\n"


def _row(each: Judged) -> str:
    row = each.row
    measured = "<br>".join(filter(None, [*map(_measured, each.figures), _unmeasured(each)]))
    return (
        f'<tr class="{each.verdict.name.lower()}"><td>{row.number}&nbsp;{"M" if row.must else "S"}'
        f"<td><b>{escape(row.requirement)}</b><br>{escape(row.clauses)}<td>{escape(row.asked)}"
        f"<td>{measured}<td>{each.looked:,}<td>{each.verdict.value}\n"
    )


def _unmeasured(each: Judged) -> str:
    return f"<i>Not measured: {escape(each.row.unmeasured)}.</i>" if each.row.unmeasured else ""


def _measured(figure: Figure) -> str:
    worst = figure.worst
    where = f' <span class="where">{escape(worst.where)}: “{escape(worst.about)}”</span>' if worst else ""
    if figure.quantity.must is Must.EVERY and figure.passed:
        where = ""
    return f"{escape(figure.quantity.name)}: <b>{escape(figure.text)}</b>{where}"


def _failures(judged: Sequence[Judged]) -> Iterator[str]:
    failing = [(each, figure) for each in judged for figure in each.figures if not figure.passed]
    if failing:
        yield "<h2>What does not hold</h2>\n"
    for each, figure in failing:
        yield f"<h3>{each.row.number}. {escape(each.row.requirement)}: {escape(figure.quantity.name)}</h3>\n<ul>\n"
        yield from (
            (f"<li>{escape(told(figure, found))}\n" for found in figure.failures)
            if figure.failures
            else ["<li>Nothing to look at: not built yet.\n"]
        )
        yield "</ul>\n"


def _notes(judged: Sequence[Judged]) -> Iterator[str]:
    noted = [each.row for each in judged if each.row.note]
    if noted:
        yield "<h2>How it was measured</h2>\n<ul>\n"
        yield from (f"<li>{row.number}. {escape(row.note)}\n" for row in noted)
        yield "</ul>\n"


_STYLE = """<style>
body { font: 10.5pt/1.4 "Source Sans Pro", "Source Sans 3", sans-serif; color: #15211f; background: #f7f6f1;
  max-width: 68em; margin: 3em auto; padding: 0 1.5em; }
h1, h2, h3 { line-height: 1.2; font-weight: 600; break-after: avoid; }
h1 { font-size: 22pt; margin: 0 0 .3em; } h2 { font-size: 15pt; margin: 2em 0 .5em; } h3 { margin: 1.2em 0 .2em; }
.verdict { font-size: 14pt; margin: 0 0 1.2em; }
table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top; font-weight: 400; }
.head th, .head td { padding: .12em 1.4em .12em 0; } .head th { color: #42504c; white-space: nowrap; }
.rows { margin-top: 1.6em; width: 100%; } .rows th { color: #42504c; } .rows b { font-weight: 600; }
.rows th, .rows td { padding: .5em .9em .5em 0; border-bottom: 1px solid #c9cfc8; overflow-wrap: break-word; }
.rows td:nth-child(1), .rows td:nth-child(5), .rows td:nth-child(6) { white-space: nowrap; }
.rows td:nth-child(5) { text-align: right; font-variant-numeric: tabular-nums; }
.rows tr { break-inside: avoid; } .where { color: #42504c; } ul { padding-left: 1.2em; }
.fail td:last-child { font-weight: 600; } .fail td:first-child { border-left: 4px solid #15211f; padding-left: .5em; }
@media print { body { background: none; margin: 0; max-width: none; font-size: 9pt; } }
</style>
"""
