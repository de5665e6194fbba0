"""`make bench`: the kiosk beside a browser that shows the same page.

Usage: python -m kiosk.authoring.bench [--runs N] [--cold N] [--size WxH] [--json]
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from kiosk import places
from kiosk.authoring.bench.page import home
from kiosk.authoring.bench.screen import ScreenError, open_screen
from kiosk.authoring.bench.table import Result, shown
from kiosk.authoring.bench.trial import Figures, Known, Subject, learn, measure
from kiosk.guidance.library import Library
from kiosk.settings import DEFAULT_DIAGONAL

CHECKOUT = Path(__file__).resolve().parents[3]
BUNDLE = CHECKOUT / "dist" / "wayside"
HOME = ["run", "--lang", "en", "--report-ready"]
# What a clinic would switch off too; without a network the rest is silent.
BROWSER = [
    "--kiosk", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-breakpad", "--disable-default-apps",
    "--disable-extensions",
]  # fmt: skip
BROWSER_FOLDERS = (Path("/usr/lib/chromium"), Path("/usr/lib/chromium-browser"))
# Above this load average, before anything is started, the times say more about the machine than about the kiosk.
QUIET = 0.7
NO_BROWSER = "Chromium is not installed, so there is nothing to compare with: on Debian, `apt-get install chromium`."
NO_BUNDLE = "There is no bundle in dist/wayside to measure: `make bundle` makes it."


def subjects(page: Path, size: tuple[int, int]) -> tuple[list[Subject], list[str]]:
    """What can be measured here, and in words what cannot."""
    source = [sys.executable, "-m", "kiosk", *HOME]
    found, notes = [Subject("source", lambda _: source)], []
    if BUNDLE.is_dir():
        found.append(Subject("bundle", lambda _: [str(BUNDLE / "kiosk"), *HOME], BUNDLE))
    else:
        notes.append(NO_BUNDLE)
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        return found, [*notes, NO_BROWSER]
    # Chromium refuses its sandbox to root.
    flags = [
        *BROWSER,
        *(["--no-sandbox"] if os.geteuid() == 0 else []),
        f"--window-size={size[0]},{size[1]}",
        "--window-position=0,0",
    ]

    def command(profile: Path) -> list[str]:
        return [browser, *flags, f"--user-data-dir={profile / 'profile'}", page.as_uri()]

    folder = next((folder for folder in BROWSER_FOLDERS if folder.is_dir()), None)
    return [*found, Subject("chromium", command, folder)], notes


def bench(size: tuple[int, int], runs: int, cold: int) -> tuple[list[Result], list[str]]:
    """Start everything `runs` times warm and `cold` times cold, by turns; the results, and what to know about them."""
    with tempfile.TemporaryDirectory() as folder, open_screen(*size) as screen, Library.open(places.pack()) as library:
        page = Path(folder) / "home.html"
        page.write_text(home(library, *size, DEFAULT_DIAGONAL), "utf-8")
        found, notes = subjects(page, size)
        load = os.getloadavg()[0]
        if load > QUIET:
            notes.append(
                f"The machine is busy with other work (load {load:.1f}): the times are longer than they need be."
            )
        known: dict[str, Known] = {subject.name: learn(screen, subject) for subject in found}
        figures: dict[tuple[str, bool], list[Figures]] = {}
        # By turns, each time with another first: whatever else the machine does, it does to all.
        for turn in range(runs + cold):
            first = turn % len(found)
            for subject in found[first:] + found[:first]:
                one = measure(screen, subject, known[subject.name], cold=turn >= runs)
                figures.setdefault((subject.name, turn >= runs), []).append(one)
        results = [
            Result(subject.name, figures[subject.name, False], figures.get((subject.name, True), []))
            for subject in found
        ]
    return results, notes


def main(argv: Sequence[str] | None = None) -> int:
    """The command. A figure never fails it."""
    parser = argparse.ArgumentParser(prog="bench", description="First frame, memory and idle load, beside a browser.")
    parser.add_argument("--runs", type=int, default=7, help="warm starts of each (default: 7)")
    parser.add_argument(
        "--cold", type=int, default=3, help="starts of each with its files out of the cache (default: 3)"
    )
    parser.add_argument("--size", default="1920x1080", metavar="WxH", help="of the screen, in pixels")
    parser.add_argument("--json", action="store_true", help="every figure, for a program to read")
    options = parser.parse_args(argv)
    width, _, height = options.size.partition("x")
    try:
        results, notes = bench((int(width), int(height)), max(1, options.runs), max(0, options.cold))
    except ScreenError as error:
        print(error, file=sys.stderr)
        return 1
    if options.json:
        print(
            json.dumps(
                {"size": options.size, "results": [asdict(result) for result in results], "notes": notes}, indent=1
            )
        )
    else:
        print(shown(results, notes, options.size))
    return 0


if __name__ == "__main__":
    sys.exit(main())
