"""Reads one file of content: its text, or the problem with it; for TOML, its data and the line of every key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.authoring.problem import Problems
from kiosk.toml_lines import key_lines

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Toml:
    """A TOML table with the line of each of its keys."""

    file: str
    data: Mapping[str, Any]
    lines: Mapping[tuple[str | int, ...], int]
    first_line: int = 1

    def line(self, *path: str | int) -> int:
        """The line of a key, or of the nearest table around it that is written down."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1) + self.first_line - 1


def read_text(root: Path, file: str, problems: Problems) -> str | None:
    """The text of a file with plain line ends, or None and a problem."""
    try:
        raw = (root / file).read_bytes()
    except OSError as error:
        problems.add(file, 1, f"this file cannot be read ({error.strerror})", "Check that it exists and may be read")
        return None
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problems.add(file, line, "this is not UTF-8 text", "Save the file with the encoding UTF-8")
        return None


def read_toml(root: Path, file: str, problems: Problems) -> Toml | None:
    """The table of a TOML file, or None and a problem."""
    text = read_text(root, file, problems)
    return None if text is None else parse_toml(file, text, problems)


def parse_toml(file: str, text: str, problems: Problems, first_line: int = 1) -> Toml | None:
    """The table of a TOML text that starts at `first_line` of a file, or None and a problem."""
    try:
        data = tomllib.loads(text)
    except RecursionError:
        problems.add(file, first_line, "brackets are nested too deeply", "Remove the brackets that do not belong here")
        return None
    except ValueError as error:
        found = _PLACE.search(str(error))
        at = int(found[1]) if found and found[1] else text.rstrip().count("\n") + 1
        reason = str(error)[: found.start()] if found else str(error)
        remedy = "Text stands in quotes, lists in [ ], dates as 2026-11-22; see content/README.md"
        problems.add(file, first_line + at - 1, f"this line is not TOML: {reason}", remedy)
        return None
    return Toml(file, data, key_lines(text), first_line)
