"""Finds the line of every key of a TOML text: tomllib gives values without their places."""

from __future__ import annotations

import re
from collections.abc import Mapping

Path = tuple[str | int, ...]

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'',
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}#\n]*")
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")


def key_lines(text: str) -> Mapping[Path, int]:
    """The line, from 1, of every table, key and array element of a text that tomllib accepts."""
    return _Walk(text).lines


class _Walk:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._counted_to = 0
        self._line = 1
        self._table_counts: dict[Path, int] = {}
        self.lines: dict[Path, int] = {}
        table: Path = ()
        self._skip(_BLANK)
        while self._at < len(text):
            before = self._at
            if self._peek() == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip(_BLANK)
            if self._at == before:  # a text that tomllib refuses; nothing more can be told of it
                break

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]

    def _skip(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        if found is None:
            return ""
        self._at = found.end()
        return found.group()

    def _note(self, path: Path) -> None:
        self._line += self._text.count("\n", self._counted_to, self._at)
        self._counted_to = self._at
        self.lines.setdefault(path, self._line)

    def _header(self) -> Path:
        start = self._at
        doubled = self._text.startswith("[[", self._at)
        self._at += 2 if doubled else 1
        path = self._inside(self._key())
        end = self._at
        self._at = start
        if doubled:
            index = self._table_counts.get(path, 0)
            self._table_counts[path] = index + 1
            self._note(path)
            path = (*path, index)
        self._note_all(path)
        self._at = end
        self._skip(_SPACE)
        while self._peek() == "]":
            self._at += 1
        return path

    def _note_all(self, path: Path) -> None:
        for length in range(1, len(path) + 1):
            self._note(path[:length])

    def _inside(self, key: Path) -> Path:
        """A header's key with the index of the newest entry after each array of tables that it leads through."""
        path: Path = ()
        for number, name in enumerate(key, 1):
            path = (*path, name)
            if number < len(key) and path in self._table_counts:
                path = (*path, self._table_counts[path] - 1)
        return path

    def _key(self) -> Path:
        names: list[str | int] = []
        while True:
            self._skip(_SPACE)
            quoted = self._skip(_STRING) if self._peek() in {'"', "'"} else ""
            names.append(quoted[1:-1] if quoted else self._skip(_BARE_KEY))
            self._skip(_SPACE)
            if self._peek() != ".":
                return tuple(names)
            self._at += 1

    def _pair(self, table: Path) -> None:
        start = self._at
        path = (*table, *self._key())
        end, self._at = self._at, start
        for length in range(len(table) + 1, len(path) + 1):
            self._note(path[:length])
        self._at = end
        if self._peek() == "=":
            self._at += 1
            self._skip(_SPACE)
            self._value(path)

    def _value(self, path: Path) -> None:
        match self._peek():
            case "[":
                self._array(path)
            case "{":
                self._inline_table(path)
            case '"' | "'" if _STRING.match(self._text, self._at):
                self._skip(_STRING)
            case _:
                self._skip(_SCALAR)

    def _array(self, path: Path) -> None:
        self._at += 1
        index = 0
        self._skip(_BLANK)
        while self._peek() not in {"]", ""}:
            self._note((*path, index))
            before = self._at
            self._value((*path, index))
            index += 1
            self._to_next()
            if self._at == before:
                return
        self._at += 1

    def _inline_table(self, path: Path) -> None:
        self._at += 1
        self._skip(_BLANK)
        while self._peek() not in {"}", ""}:
            before = self._at
            self._pair(path)
            self._to_next()
            if self._at == before:
                return
        self._at += 1

    def _to_next(self) -> None:
        self._skip(_BLANK)
        if self._peek() == ",":
            self._at += 1
            self._skip(_BLANK)
