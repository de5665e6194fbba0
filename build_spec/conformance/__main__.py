"""Measures the kiosk against every requirement of accessibility and writes one table, as HTML and JSON.

Usage: python -m build_spec.conformance [--out build/conformance] [--quick] [--rows 13,14] [--json]
"""

from __future__ import annotations

import argparse
import datetime
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from build_spec.built import ROOT
from build_spec.conformance import content
from build_spec.conformance.jobs import Walked, WalkFailed, errands, make_longer, run
from build_spec.conformance.judging import judge, kept
from build_spec.conformance.measuring import Tallies, joined, tallied
from build_spec.conformance.page import Circumstances, as_html, as_json, as_lines
from build_spec.conformance.quantities import QUANTITIES
from build_spec.conformance.rows import ROWS, Row
from build_spec.conformance.walker import walks
from kiosk import places
from kiosk.bridge.opening import ENVIRONMENT
from kiosk.guidance.library import Library
from kiosk.packs.pack import PackError


def arguments(argv: Sequence[str]) -> argparse.Namespace:
    """What is to be measured."""
    parser = argparse.ArgumentParser(prog="conformance", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--out", type=Path, default=Path("build/conformance"), metavar="DIR", help="for the table")
    parser.add_argument("--rows", default="", metavar="A,B", help="numbers of rows; all without")
    parser.add_argument("--quick", action="store_true", help="a sample of the screens")
    parser.add_argument("--json", action="store_true", help="the table on the output, for a program to read")
    parser.add_argument("--jobs", type=int, default=0, help="how many walks at a time; one a processor without")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """The command: 0 when every row that must hold does, 1 when one does not, 2 when a walk breaks."""
    options = arguments(sys.argv[1:] if argv is None else argv)
    began = time.monotonic()
    try:
        rows = chosen(options.rows)
        wanted = {name for row in rows for name in row.quantities}
        walked = _walk(wanted, options)
        tallies = joined(QUANTITIES, [*(each.tallies for each in walked), _content(wanted)])
        judged = judge(rows, QUANTITIES, tallies)
        at = _circumstances(walked, quick=options.quick, seconds=time.monotonic() - began)
    except (WalkFailed, PackError, ValueError) as error:
        print(f"conformance: {error}", file=sys.stderr)
        return 2
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "conformance.json").write_text(as_json(judged, at), "utf-8")
    (options.out / "conformance.html").write_text(as_html(judged, at), "utf-8")
    if options.json:
        print(as_json(judged, at), end="")
    else:
        print("\n".join([*as_lines(judged), f"See {options.out / 'conformance.html'}"]))
    return 0 if kept(judged) else 1


def chosen(numbers: str) -> tuple[Row, ...]:
    """The rows of these numbers ("13,14"), or all. Raises ValueError for one that there is not."""
    if not numbers:
        return ROWS
    wanted = {int(number) for number in numbers.split(",") if number.strip().isdigit()}
    found = tuple(row for row in ROWS if row.number in wanted)
    if len(found) != len(numbers.split(",")):
        raise ValueError(f"--rows takes numbers from 1 to {len(ROWS)}, with commas between them; not {numbers}")
    return found


def _walk(wanted: set[str], options: argparse.Namespace) -> list[Walked]:
    every = walks()
    with tempfile.TemporaryDirectory() as folder:
        longer = Path(folder) / "longer"
        needed = [each for each in errands(longer, quick=options.quick) if every[each.walk].quantities & wanted]
        if any(each.pack for each in needed):
            make_longer(Path(folder))
        return run(needed, lambda line: print(line, file=sys.stderr, flush=True), options.jobs)


def _content(wanted: set[str]) -> Tallies:
    found = Tallies()
    if content.QUANTITIES & wanted:
        for where, sample in content.measure(ROOT / "content"):
            tallied(QUANTITIES, where, [sample], found)
    return found


def _circumstances(walked: Sequence[Walked], *, quick: bool, seconds: float) -> Circumstances:
    with Library.open(places.pack()) as library:
        version = library.version
    errands_made = [each.errand for each in walked]
    sizes = sorted({size for each in errands_made for size in each.sizes})
    themes = dict.fromkeys(theme for each in errands_made for theme in each.themes)
    languages = dict.fromkeys(language for each in errands_made for language in each.languages)
    return Circumstances(
        content=version,
        today=_today(),
        renderer=os.environ.get("QT_QUICK_BACKEND", ENVIRONMENT["QT_QUICK_BACKEND"]),
        panels=tuple(dict.fromkeys(each.panel for each in errands_made)),
        manners=(*languages, *themes, *(f"{size} %" for size in sizes)),
        screens=sum(each.screens for each in walked),
        quick=quick,
        seconds=round(seconds, 1),
    )


def _today() -> datetime.date:
    """The day of SOURCE_DATE_EPOCH, so that one source makes one table; without it, this one."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = float(epoch) if epoch else time.time()
    return datetime.datetime.fromtimestamp(moment, tz=datetime.UTC).date()


if __name__ == "__main__":
    sys.exit(main())
