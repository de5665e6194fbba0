"""The same fault in a hundred states is one fault: findings gathered, with where they were found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.authoring.gallery.rehearsals import Checked, State

# Edges of "Close this" may differ by the rounding of one pixel.
SAME_PLACE = 1.0


@dataclass(frozen=True, slots=True)
class Fault:
    """One rule that some words or a control break, and every state in which they do."""

    rule: str
    about: str
    details: tuple[str, ...]
    states: tuple[State, ...]

    def __str__(self) -> str:
        more = f" (and in {len(self.states) - 1} more states)" if len(self.states) > 1 else ""
        return f"{self.rule}: “{self.about}”, {self.details[0]}\n    {self.states[0]}{more}"


def faults(checked: Sequence[Checked]) -> list[Fault]:
    """All that was found, the most frequent first."""
    where: dict[tuple[str, str], list[tuple[str, State]]] = defaultdict(list)
    for each in checked:
        for rule, about, detail in each.findings:
            where[rule, about].append((detail, each.state))
    for state, about, detail in _moved(checked):
        where["moved", about].append((detail, state))
    gathered = [
        Fault(rule, about, tuple(dict.fromkeys(d for d, _ in found)), tuple(dict.fromkeys(s for _, s in found)))
        for (rule, about), found in where.items()
    ]
    return sorted(gathered, key=lambda fault: (fault.rule, -len(fault.states), fault.about))


def _moved(checked: Sequence[Checked]) -> Iterator[tuple[State, str, str]]:
    """Where "Close this" stands elsewhere than on the other screens of the same panel, language and size."""
    first: dict[tuple[str, str, str], tuple[float, ...]] = {}
    for each in checked:
        if each.close is None:
            continue
        place = first.setdefault((each.state.panel, each.state.language, each.state.size), each.close)
        off = max(abs(one - other) for one, other in zip(place, each.close, strict=True))
        if off > SAME_PLACE:
            yield each.state, "Close this", f"{off:.0f} px from where it is on the other screens"
