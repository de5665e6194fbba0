"""The figures in words: medians, the slow end, and how the kiosk stands beside the browser."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from kiosk.authoring.bench.trial import Figures

AIM = "aim: half the time, a quarter of the memory"
EXPLAINED = """\
frame: from the start of the process to the whole picture of Home, seen on the screen (the same rule for all).
cpu: the processor time of all its processes by then; other work on the machine does not change it.
own word: when the kiosk says that it swapped its first frame. cold: the program's files were out of the cache.
memory: PSS of all its processes, 2 s after the frame. idle: their processor time, of one core, in the next 3 s."""
COLUMNS = ("", "frame s", "p95", "cpu s", "own word s", "cold s", "memory MB", "p95", "idle %", "processes")


@dataclass(frozen=True, slots=True)
class Result:
    """All starts of one program."""

    name: str
    warm: Sequence[Figures]
    cold: Sequence[Figures]

    @property
    def frame(self) -> float:
        """The median time to the picture, in seconds."""
        return median(one.frame for one in self.warm)

    @property
    def memory(self) -> float:
        """The median memory, in MB."""
        return median(one.memory for one in self.warm)


def p95(values: Sequence[float]) -> float:
    """The least value that 95 of 100 do not pass; with fewer than 20, the greatest."""
    return sorted(values)[math.ceil(0.95 * len(values)) - 1]


def shown(results: Sequence[Result], notes: Sequence[str], size: str) -> str:
    """The table, the ratios, and what to know."""
    cells = [COLUMNS, *map(_row, results)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(COLUMNS))]
    table = [
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in cells
    ]
    head = (
        f"Home at {size}, {len(results[0].warm)} warm and {len(results[0].cold)} cold starts of each, by turns; medians"
    )
    return "\n".join([head, "", *table, "", *ratios(results), *notes, "", EXPLAINED])


def _row(result: Result) -> tuple[str, ...]:
    ready = [one.ready for one in result.warm if one.ready is not None]
    return (
        result.name,
        f"{result.frame:.2f}",
        f"{p95([one.frame for one in result.warm]):.2f}",
        f"{median(one.spent for one in result.warm):.2f}",
        f"{median(ready):.2f}" if ready else "-",
        f"{median(one.frame for one in result.cold):.2f}" if result.cold else "-",
        f"{result.memory:.0f}",
        f"{p95([one.memory for one in result.warm]):.0f}",
        f"{median(one.idle for one in result.warm):.1f}",
        f"{median(one.processes for one in result.warm):g}",
    )


def ratios(results: Sequence[Result]) -> list[str]:
    """Each kiosk as a share of the browser, which is the last."""
    browser = results[-1]
    if browser.name != "chromium":
        return []
    return [
        f"{one.name}: {one.frame / browser.frame:.2f} of {browser.name}'s time, "
        f"{one.memory / browser.memory:.2f} of its memory ({AIM})"
        for one in results[:-1]
    ]
