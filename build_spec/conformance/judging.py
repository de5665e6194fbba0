"""What the tallies say of each row: passed, failed, or not measured, with the figure and the worst screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from build_spec.conformance.measuring import Found, Quantity, Tally
from build_spec.conformance.rows import Row


class Verdict(StrEnum):
    """What is said of a row."""

    PASS = "pass"
    FAIL = "fail"
    UNMEASURED = "not measured"


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity of a row, measured."""

    quantity: Quantity
    text: str
    passed: bool
    looked: int
    worst: Found | None
    failures: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """One row of the table."""

    row: Row
    verdict: Verdict
    figures: tuple[Figure, ...]

    @property
    def looked(self) -> int:
        """How many things were looked at."""
        return sum(figure.looked for figure in self.figures)


def judge(rows: Sequence[Row], quantities: Mapping[str, Quantity], tallies: Mapping[str, Tally]) -> list[Judged]:
    """Every row by its quantities. A row that nothing was looked at for fails, unless only a person could look."""
    return [_judged(row, quantities, tallies) for row in rows]


def kept(judged: Sequence[Judged]) -> bool:
    """Whether every row that must hold does."""
    return all(each.verdict is not Verdict.FAIL for each in judged if each.row.must)


def _judged(row: Row, quantities: Mapping[str, Quantity], tallies: Mapping[str, Tally]) -> Judged:
    figures = tuple(_figure(quantities[name], tallies.get(name, Tally())) for name in row.quantities)
    if not figures:
        return Judged(row, Verdict.UNMEASURED, ())
    passed = all(figure.passed for figure in figures)
    return Judged(row, Verdict.PASS if passed else Verdict.FAIL, figures)


def _figure(quantity: Quantity, tally: Tally) -> Figure:
    text = tally.figure(quantity) if tally.looked else "nothing to look at: not built yet"
    return Figure(quantity, text, tally.passed, tally.looked, tally.worst, tuple(tally.failures))
