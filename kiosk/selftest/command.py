"""`kiosk selftest`: proves on this machine that a visit leaves no trace, and says what it looked at."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kiosk import places
from kiosk.journal import say
from kiosk.packs.pack import PackError
from kiosk.selftest.proof import Row, prove
from kiosk.settings import SettingsError, read_settings

# What each word says, when it is so.
SENTENCES = {
    "control": "While a visit lasts, what it shows is found in the memory of its process: the search works.",
    "gone": "After Close that process is gone, and new ones stand in its place.",
    "warden": "The process that starts the visits remembers nothing of it.",
    "warm": "The processes of the next visits remember nothing of it.",
    "files": "No file holds anything of it.",
    "cores": "If a process breaks, the system keeps no copy of its memory.",
    "network": "No process has a connection out of this machine.",
    "system": "This system lets a program look for traces. Only Linux does.",
    "allowed": "This system lets the test look into the memory of processes. Run it as root.",
    "room": "There is room for the test in a folder for passing files.",
    "words": "The words can be shown. `kiosk verify` says more.",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Print what was found. Exit status 0 if all is well, else 1."""
    parser = argparse.ArgumentParser(
        prog="kiosk selftest", description="Prove on this machine that a visit leaves no trace."
    )
    parser.add_argument("--json", action="store_true", help="one line for programs")
    parser.add_argument("--pack", type=Path, help="words to use instead of this machine's")
    options = parser.parse_args(argv)
    with _ended_in_order():
        rows = _rows(options.pack)
    ok = all(row.ok for row in rows)
    if options.json:
        print(json.dumps({"ok": ok, "rows": [{"what": row.what, "ok": row.ok} for row in rows]}))
    else:
        for row in rows:
            print(f"{'yes' if row.ok else 'NO '}  {SENTENCES[row.what]}")
        print("A visit leaves no trace." if ok else "Something is not well: see the lines with NO.")
    return 0 if ok else 1


def _rows(pack: Path | None) -> list[Row]:
    try:
        return prove((pack or read_settings(None).pack or places.pack()).resolve())
    except (PackError, SettingsError) as error:
        say(str(error))
        return [Row("words", ok=False)]


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Whoever ends the test finds no kiosk and no folder left of it."""
    before = signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(1))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
