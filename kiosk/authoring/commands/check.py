"""`kiosk check`: every problem of a content folder, with file and line and what to do."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from kiosk.authoring.check import Examined, examine
from kiosk.authoring.commands.common import add_content, content_folder, shown, tell
from kiosk.authoring.review import stamp


def main(argv: Sequence[str]) -> int:
    """Print the problems, and what is not shown. Returns 1 if there are any problems."""
    parser = argparse.ArgumentParser(prog="kiosk check", description="List every problem of the words.")
    add_content(parser)
    parser.add_argument("--json", action="store_true", help="problems and readability figures as JSON")
    parser.add_argument("--release", action="store_true", help="also want every unit reviewed and every fact confirmed")
    parser.add_argument("--stamp", action="store_true", help="bring the source hashes of review.toml up to date first")
    options = parser.parse_args(argv)
    folder = content_folder(options.content, parser)
    examined = examine(folder, release=options.release)
    if options.stamp:
        stamp(examined.tree, examined.review)
        examined = examine(folder, release=options.release)
    tell([_as_json(folder, examined)] if options.json else _as_lines(folder, examined))
    return 1 if examined.problems else 0


def _as_lines(folder: Path, examined: Examined) -> list[str]:
    count = len(examined.problems)
    files = len({problem.file for problem in examined.problems})
    summary = f"{_many(count, 'problem')} in {_many(files, 'file')}." if count else "No problems."
    notices = [f"note: {shown(folder, notice)}" for notice in examined.notices]
    return [*notices, *(shown(folder, problem) for problem in examined.problems), summary]


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _as_json(folder: Path, examined: Examined) -> str:
    found = {
        "content": folder.as_posix(),
        "problems": [asdict(problem) for problem in examined.problems],
        "notices": [asdict(notice) for notice in examined.notices],
        "readability": [asdict(figure) for figure in examined.figures],
    }
    return json.dumps(found, ensure_ascii=False, indent=2)
