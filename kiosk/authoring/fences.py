"""The ::: lines of a page: each opens a known block and is closed again."""

from __future__ import annotations

import difflib
import re

from kiosk.authoring.problem import Problems

PLAIN_BLOCKS = ("signs", "steps", "note")
CARD_BLOCKS = ("contact", "place")
BLOCKS = (*PLAIN_BLOCKS, *CARD_BLOCKS)

_FENCE = re.compile(r"\s*:{3,}\s*(.*?)\s*")
_PART = re.compile(r"#{1,6}\s")


def mend_fences(lines: list[str], file: str, problems: Problems) -> bool:
    """Tell every wrong ::: line, and mend it in `lines` so that the rest can be read. True if there was none.

    No line is added or removed: the places of everything else stay true.
    """
    before = len(problems)
    opened: int | None = None
    for index, line in enumerate(lines):
        if opened is not None and _PART.match(line):
            _tell_unclosed(lines, opened, index, file, problems)
            opened = None
        fence = _FENCE.fullmatch(line)
        if fence is None:
            continue
        lines[index] = ""
        if not fence[1]:
            if opened is None:
                problems.add(file, index + 1, "::: closes nothing", "Remove this line, or open a block above it")
            else:
                # A block that could not be opened is closed without a word; its inside is read as plain text.
                lines[index] = ":::" if lines[opened] else ""
                opened = None
            continue
        if opened is not None:
            _tell_unclosed(lines, opened, index, file, problems)
        opened, lines[index] = index, _opening(fence[1], file, index + 1, problems)
    if opened is not None:
        _tell_unclosed(lines, opened, len(lines), file, problems)
    return len(problems) == before


def _opening(words: str, file: str, line: int, problems: Problems) -> str:
    name, *rest = words.split()
    if name not in BLOCKS:
        near = difflib.get_close_matches(name, BLOCKS, 1)
        remedy = f"Write ::: {near[0]}" if near else f"Known blocks are {', '.join(BLOCKS)}"
        problems.add(file, line, f"there is no block {name!r}", remedy)
        return " ".join(["::: ", near[0], *rest]) if near else ""
    if name in CARD_BLOCKS and len(rest) != 1:
        problems.add(file, line, f"::: {name} names no one", f"Write ::: {name} and one name from facts.toml")
        return ""
    if name in PLAIN_BLOCKS and rest:
        problems.add(file, line, f"::: {name} has words after its name", "Put them on a line of their own")
    return f"::: {name} {rest[0]}" if name in CARD_BLOCKS else f"::: {name}"


def _tell_unclosed(lines: list[str], opened: int, end: int, file: str, problems: Problems) -> None:
    if not lines[opened]:
        return
    name = lines[opened].removeprefix("::: ")
    problems.add(file, opened + 1, f"::: {name} is never closed", "Put ::: on a line of its own after it")
    last = max((index for index in range(opened + 1, end) if not lines[index].strip()), default=opened)
    # A blank line is free to close the block; without one, the block is read as plain text.
    lines[last] = ":::" if last > opened else ""
