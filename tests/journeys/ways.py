"""Ways through the questions that lead to every outcome: few that cover all, and one for each."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from kiosk.reporting.flow import Flow
from kiosk.reporting.outcome import Outcome, compose
from kiosk.reporting.path import telling_paths

Way = Mapping[str, str]


def shown(outcome: Outcome) -> Hashable:
    """What tells one outcome from another on the screen."""
    return outcome.steps, outcome.urgency, outcome.notes, outcome.offers


def one_for_each(flow: Flow) -> list[Way]:
    """The shortest way to every outcome that differs from all others."""
    found: dict[Hashable, Way] = {}
    for way in sorted(telling_paths(flow), key=len):
        found.setdefault(shown(compose(flow, way)), way)
    return list(found.values())


def covering(flow: Flow) -> list[Way]:
    """A few of them that show every head, step, note and offer, and give every answer that matters."""
    left = {way: parts_of(flow, dict(way)) for way in (tuple(way.items()) for way in one_for_each(flow))}
    wanted = set().union(*left.values())
    chosen: list[Way] = []
    while wanted:
        best = max(left, key=lambda way: (len(left[way] & wanted), -len(way)))
        chosen.append(dict(best))
        wanted -= left[best]
    return chosen


def parts_of(flow: Flow, way: Way) -> set[Hashable]:
    """What can be seen at the end of a way and on it."""
    outcome = compose(flow, way)
    return {
        *(("step", step.id) for step in outcome.steps),
        *(("note", note) for note in outcome.notes),
        *(("offer", offer) for offer in outcome.offers),
        ("urgency", outcome.urgency),
        *(("answer", *pair) for pair in way.items()),
    }
