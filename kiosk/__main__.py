"""The `kiosk` command: each sub-command imports only its own part, so that `run` starts quickly."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import NamedTuple

from kiosk import __version__


class _Command(NamedTuple):
    """A sub-command: the module whose `main(argv)` does it, and its line in the help."""

    module: str
    purpose: str


COMMANDS: Mapping[str, _Command] = {
    "run": _Command("kiosk.run", "show the kiosk"),
    "visit": _Command("kiosk.visit", ""),  # one visit's process: only the warden starts it
    "verify": _Command("kiosk.packs.command", "tell whether a pack is whole, and what is wrong with it"),
    "staff": _Command("kiosk.staff.command", "set the PIN that opens the panel for staff"),
    "selftest": _Command("kiosk.selftest.command", "prove on this machine that a visit leaves no trace"),
    "check": _Command("kiosk.authoring.commands.check", "list every problem of the words, with file and line"),
    "flow": _Command("kiosk.authoring.commands.flow", "draw the reporting flow on one page, with what is guaranteed"),
    "prove": _Command("kiosk.authoring.commands.prove", "walk every path of the reporting flow; write a certificate"),
    "pack": _Command("kiosk.authoring.commands.pack", "compile the words into one file that the kiosk can show"),
    "narrate": _Command("kiosk.authoring.commands.narrate", "make the sound of everything that is said"),
    "leaflet": _Command("kiosk.authoring.commands.leaflet", "set the pages as leaflets for a clinic to print"),
    "card": _Command("kiosk.authoring.commands.card", "set wallet cards with a number on them and nothing else"),
}
INSTALLED = ("run", "visit", "verify", "staff", "selftest")


def commands() -> Mapping[str, _Command]:
    """What this kiosk can do: a bundle carries only what a waiting room needs."""
    return {name: COMMANDS[name] for name in INSTALLED} if hasattr(sys, "_MEIPASS") else COMMANDS


def main(argv: Sequence[str] | None = None) -> int:
    """Hand the arguments behind the sub-command's name to it, untouched. Returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    chosen = _parser().parse_args(arguments[:1]).command
    return int(import_module(COMMANDS[chosen].module).main(arguments[1:]))


def _parser() -> argparse.ArgumentParser:
    purposes = "\n".join(f"  {name:<8} {command.purpose}" for name, command in commands().items() if command.purpose)
    parser = argparse.ArgumentParser(
        prog="kiosk",
        description=f"Wayside {__version__}: an offline, bilingual kiosk.\n\ncommands:\n{purposes}",
        epilog="`kiosk COMMAND --help` tells more about one.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Wayside {__version__}")
    parser.add_argument("command", choices=tuple(commands()), metavar="COMMAND")
    return parser


if __name__ == "__main__":
    sys.exit(main())
