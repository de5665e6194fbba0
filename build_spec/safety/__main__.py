"""`make bench` tells what it costs; this tells what it is for. Every figure is measured on real processes and pixels.

Usage: python -m build_spec.safety [--states N|all] [--kills N] [--hangs N] [--size WxH] [--keep DIR]
[--json] [--verbose]
"""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import median

from build_spec.safety.closing import Closed, states, walk
from build_spec.safety.losing import Lost, lose
from kiosk.authoring.bench.screen import ScreenError

# What the issue asks for: milliseconds to the neutral frame (p99), seconds after a crash and after a hang (each).
# And milliseconds until the card gets no more sound.
FRAME, CRASH, HANG = 50.0, 0.5, 6.0
SILENCE = 100.0
SEEN: dict[str, Callable[[Closed], bool]] = {
    "that picture is idle, pixel for pixel": lambda one: one.equal,
    "another process has the screen": lambda one: one.new_process,
    "the visit's process is gone": lambda one: one.gone,
}


def p99(values: Sequence[float]) -> float:
    """The least value that 99 of 100 do not pass; with fewer than 100, the greatest."""
    return sorted(values)[math.ceil(0.99 * len(values)) - 1]


def table(closed: Sequence[Closed], lost: Sequence[Lost]) -> list[tuple[str, str, str, bool]]:
    """Rows: what, asked, measured, whether it holds."""
    rows: list[tuple[str, str, str, bool]] = []
    if closed:
        times, many = [one.milliseconds for one in closed], f"{len(closed)} states"
        worst = max(closed, key=lambda one: one.milliseconds)
        figure = f"median {median(times):.1f}, p99 {p99(times):.1f}, worst {max(times):.1f} ms ({worst.state})"
        rows.append(("touch on Close to the idle picture", f"p99 ≤ {FRAME:g} ms", figure, p99(times) <= FRAME))
        for what, holds in SEEN.items():
            good = sum(map(holds, closed))
            rows.append((what, "all", f"{good} of {many}", good == len(closed)))
    sounding = [one.silent for one in closed if one.silent is not None]
    if sounding:
        figure = f"median {median(sounding):.1f}, worst {max(sounding):.1f} ms ({len(sounding)} states that spoke)"
        rows.append(
            ("touch on Close to no more sound for the card", f"≤ {SILENCE:g} ms", figure, max(sounding) <= SILENCE)
        )
    for how, limit in (("SIGKILL", CRASH), ("SIGSTOP", HANG)):
        some = [one for one in lost if one.how == how]
        if some:
            times = [one.seconds for one in some]
            good = sum(one.seconds <= limit and not one.dark for one in some)
            figure = f"{good} of {len(some)}; median {median(times):.3f}, worst {max(times):.3f} s"
            rows.append((f"{how} to a usable screen, never black", f"≤ {limit:g} s", figure, good == len(some)))
    return rows


def main() -> int:
    """The command. A promise that is not kept fails it."""
    parser = argparse.ArgumentParser(prog="safety", description="Closing from every state, crashes and hangs.")
    parser.add_argument("--states", default="100", metavar="N|all", help="how many states to close (default: 100)")
    parser.add_argument("--kills", type=int, default=200, help="crashes (default: 200)")
    parser.add_argument("--hangs", type=int, default=20, help="hangs (default: 20)")
    parser.add_argument("--size", default="1920x1080", metavar="WxH", help="of the screen, in pixels")
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="pictures that should not have been, and the one before"
    )
    parser.add_argument("--json", action="store_true", help="every figure, for a program to read")
    parser.add_argument("--verbose", action="store_true", help="each one as it comes")
    options = parser.parse_args()
    width, _, height = options.size.partition("x")
    size = (int(width), int(height))
    most = None if options.states == "all" else int(options.states)
    tell = (lambda line: print(line, file=sys.stderr, flush=True)) if options.verbose else lambda _line: None
    load = os.getloadavg()[0]
    try:
        closed = walk(states(most), size, tell, options.keep) if most != 0 else []
        lost = lose(size, options.kills, options.hangs, tell) if options.kills + options.hangs else []
    except ScreenError as error:
        print(error, file=sys.stderr)
        return 1
    rows = table(closed, lost)
    if options.json:
        print(json.dumps({"size": options.size, "closed": [asdict(one) for one in closed],
                          "lost": [asdict(one) for one in lost], "rows": rows}, indent=1))  # fmt: skip
    else:
        print(f"A kiosk on a screen of {options.size}, software renderer; load before: {load:.1f}")
        for what, asked, measured, holds in rows:
            print(f"{'ok  ' if holds else 'NOT '} {what}: {measured} (asked: {asked})")
    return 0 if all(row[3] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
