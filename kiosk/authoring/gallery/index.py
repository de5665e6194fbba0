"""The page that lists the sheets and what the machine found. It stands alone: no script, nothing from elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from kiosk.authoring.gallery.findings import Fault
from kiosk.authoring.gallery.rehearsals import Checked

STYLE = """
body { font: 17px/1.45 "Source Sans Pro", sans-serif; color: #15211f; background: #f7f6f1;
  margin: 2rem auto; max-width: 78rem; padding: 0 1rem }
h1, h2 { line-height: 1.15 }
table { border-collapse: collapse; width: 100% }
td, th { text-align: left; padding: .3rem .7rem .3rem 0; vertical-align: top; border-bottom: 1px solid #c4c8be }
img { width: 100%; border: 1px solid #c4c8be }
a { color: #0b474b }
.bad { font-weight: 600 }
.where { color: #42504c; font-size: .85em }
"""
MOST_STATES = 12


def page(
    sheets: Mapping[str, Path], checked: Sequence[Checked], faults: Sequence[Fault], screens: Sequence[str]
) -> str:
    """The whole page as HTML."""
    body = [
        "<h1>Wayside: every screen</h1>",
        f"<p>{escape(summary(checked, faults))}</p>",
        "<h2>What the machine found</h2>",
        _faults(faults),
        "<h2>Screens</h2>",
        _screens(sheets, checked, screens),
        *(f'<h2 id="{_anchor(name)}">{escape(name)}</h2><img loading="lazy" src="{path.name}" alt="{escape(name)}">'
          for name, path in sheets.items()),
    ]  # fmt: skip
    head = f'<meta charset="utf-8"><title>Wayside: every screen</title><style>{STYLE}</style>'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{"".join(body)}</body></html>\n'


def summary(checked: Sequence[Checked], faults: Sequence[Fault]) -> str:
    """What was done, in one sentence."""
    if not checked:
        return "Nothing was checked: these are pictures only."
    panels = len({each.state.panel for each in checked})
    states, views = len(checked), sum(each.views for each in checked)
    wrong = f"{len(faults)} faults" if len(faults) != 1 else "1 fault"
    return (
        f"{states} states on {panels} panels, {views} views read to their end: {wrong if faults else 'nothing wrong'}."
    )


def _faults(faults: Sequence[Fault]) -> str:
    if not faults:
        return "<p>Nothing.</p>"
    rows = "".join(
        f"<tr><td class=bad>{escape(fault.rule)}</td>"
        f"<td>{escape(fault.about)}<br>{escape('; '.join(fault.details[:3]))}</td>"
        f"<td>{len(fault.states)}</td><td class=where>{_states(fault)}</td></tr>"
        for fault in faults
    )
    return f"<table><tr><th>Rule</th><th>What</th><th>States</th><th>Where</th></tr>{rows}</table>"


def _states(fault: Fault) -> str:
    shown = [escape(str(state)) for state in fault.states[:MOST_STATES]]
    left = len(fault.states) - len(shown)
    return "<br>".join([*shown, *([f"and {left} more"] if left else [])])


def _screens(sheets: Mapping[str, Path], checked: Sequence[Checked], screens: Sequence[str]) -> str:
    states: Counter[str] = Counter(each.state.screen for each in checked)
    views: dict[str, int] = defaultdict(int)
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for each in checked:
        views[each.state.screen] += each.views
        found[each.state.screen] |= {(rule, about) for rule, about, _ in each.findings}
    rows = "".join(
        f"<tr><td>{_link(name, sheets)}</td><td>{states[name]}</td><td>{views[name]}</td>"
        f"<td>{len(found[name]) or ''}</td></tr>"
        for name in screens
    )
    return f"<table><tr><th>Screen</th><th>States</th><th>Views</th><th>Faults</th></tr>{rows}</table>"


def _link(name: str, sheets: Mapping[str, Path]) -> str:
    return f'<a href="#{_anchor(name)}">{escape(name)}</a>' if name in sheets else escape(name)


def _anchor(name: str) -> str:
    return escape(name.replace("/", "-"))
