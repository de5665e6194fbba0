"""How a requirement is measured: its quantities, the samples of one, and the tally that many samples make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

# As many failures of one quantity are told one by one.
MOST_TOLD = 30


class Must(StrEnum):
    """What a quantity must be, seen from its limit."""

    LEAST = "least"
    MOST = "most"
    # Of each thing looked at: 1 where it holds, 0 where it does not.
    EVERY = "every"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One thing that is measured: its name in words, its limit, and the unit of both."""

    name: str
    must: Must = Must.EVERY
    limit: float = 1.0
    unit: str = ""

    def holds(self, value: float, slack: float = 0.0) -> bool:
        """Whether a value is enough; `slack` is what whole pixels and coarse timers cost."""
        return value <= self.limit + slack if self.must is Must.MOST else value >= self.limit - slack

    def worse(self, one: float, other: float) -> bool:
        """Whether the first of two values is the worse."""
        return one > other if self.must is Must.MOST else one < other

    @property
    def asked(self) -> str:
        """The limit as it is read."""
        sign = {Must.LEAST: "≥ ", Must.MOST: "≤ ", Must.EVERY: ""}[self.must]
        return "all" if self.must is Must.EVERY else f"{sign}{self.limit:g}{self.unit}"


@dataclass(frozen=True, slots=True)
class Sample:
    """One thing looked at: of which quantity, what it measured, and what it was. `why` tells a failure in words."""

    quantity: str
    value: float
    about: str
    slack: float = 0.0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A sample and the screen it was found on."""

    value: float
    about: str
    where: str
    why: str = ""


@dataclass(slots=True)
class Tally:
    """What all samples of one quantity say: how many, how many hold, the worst, and the first of those that fail."""

    looked: int = 0
    held: int = 0
    worst: Found | None = None
    failures: list[Found] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        """Whether anything was looked at, and all of it holds."""
        return 0 < self.looked == self.held

    def take(self, quantity: Quantity, sample: Sample, where: str) -> None:
        """Count one sample."""
        holds = quantity.holds(sample.value, sample.slack)
        found = Found(sample.value, sample.about, where, "" if holds else sample.why)
        self._add(quantity, 1, int(holds), found, [] if holds else [found])

    def join(self, quantity: Quantity, other: Tally) -> None:
        """Count what another process counted."""
        self._add(quantity, other.looked, other.held, other.worst, other.failures)

    def figure(self, quantity: Quantity) -> str:
        """What was measured, as it is read: the worst value, or how many of how many hold."""
        if self.worst is None:
            return "nothing to look at"
        if quantity.must is Must.EVERY:
            return f"{self.held:,} of {self.looked:,}"
        return f"{self.worst.value:.4g}{quantity.unit}"

    def _add(self, quantity: Quantity, looked: int, held: int, worst: Found | None, failures: list[Found]) -> None:
        self.looked += looked
        self.held += held
        if worst is not None and (self.worst is None or quantity.worse(worst.value, self.worst.value)):
            self.worst = worst
        self.failures = [*self.failures, *failures][:MOST_TOLD]


Tallies = dict[str, Tally]


def tallied(quantities: Mapping[str, Quantity], where: str, samples: Iterable[Sample], into: Tallies) -> None:
    """Count the samples of one screen."""
    for sample in samples:
        into.setdefault(sample.quantity, Tally()).take(quantities[sample.quantity], sample, where)


def joined(quantities: Mapping[str, Quantity], many: Iterable[Tallies]) -> Tallies:
    """What several processes counted, as one."""
    whole: Tallies = {}
    for each in many:
        for name, tally in each.items():
            whole.setdefault(name, Tally()).join(quantities[name], tally)
    return whole


def as_data(tallies: Tallies) -> dict[str, Any]:
    """Tallies as plain data."""
    return {name: asdict(tally) for name, tally in tallies.items()}


def from_data(data: Mapping[str, Any]) -> Tallies:
    """The reverse of `as_data`."""
    return {
        name: Tally(
            looked=tally["looked"],
            held=tally["held"],
            worst=Found(**tally["worst"]) if tally["worst"] else None,
            failures=[Found(**each) for each in tally["failures"]],
        )
        for name, tally in data.items()
    }
