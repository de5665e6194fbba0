"""Reading tables that people wrote: takes what is right, and writes down everything that is not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.reporting.flow import Condition

Table = Mapping[str, Any]

# An id is a step of a key path too, and of a file of words: no dots, and no number where a list's place would stand.
_ID = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class FlowProblem:
    """One thing wrong with the flow.

    `where` is the path of its key, with the numbers of lists counted from 0 ("question.2.choices.0.id");
    `language` the code of the file of words, empty for report.toml.
    """

    where: str
    language: str
    what: str
    remedy: str

    def __str__(self) -> str:
        name = f"report.{self.language}.toml" if self.language else "report.toml"
        return f"{name}: {self.where}: {self.what} {self.remedy}"


class FlowProblems(ValueError):
    """The flow cannot be read; `problems` holds every reason."""

    def __init__(self, problems: list[FlowProblem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)


@dataclass(slots=True)
class Findings:
    """The problems of one file so far. Each reader returns a value of the right type, empty where there is none."""

    language: str = ""
    problems: list[FlowProblem] = field(default_factory=list)

    def add(self, where: str, what: str, remedy: str) -> None:
        """Writes one problem down."""
        self.problems.append(FlowProblem(where, self.language, what, remedy))

    def text(self, table: Table, key: str, where: str, *, needed: bool = True) -> str:
        """A string that is not empty; one that is not `needed` may be left out or left empty."""
        value = table.get(key, "")
        if not isinstance(value, str):
            self.add(_under(where, key), "This is not text.", 'Write it between quotes: "…".')
            return ""
        if needed and not value.strip():
            self.add(_under(where, key), "Missing or empty.", f'Add {key} = "…".')
        return value

    def name(self, table: Table, where: str) -> str:
        """The id of an entry."""
        value = self.text(table, "id", where)
        if value and not _ID.fullmatch(value):
            remedy = "Use lowercase letters, digits and _, and start with a letter."
            self.add(_under(where, "id"), f'"{value}" cannot be an id.', remedy)
        return value

    def texts(self, table: Table, key: str, where: str, *, needed: bool = False) -> tuple[str, ...]:
        """A list of strings; a single string stands for a list of one."""
        value = table.get(key, [])
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list | tuple) or not all(isinstance(entry, str) and entry.strip() for entry in value):
            self.add(_under(where, key), "This is not a list of texts.", f'Write {key} = ["…", "…"].')
            return ()
        if needed and not value:
            self.add(_under(where, key), "Missing or empty.", f'Add {key} = ["…"].')
        return tuple(value)

    def table(self, table: Table, key: str, where: str = "") -> Table:
        """A table, empty when it is left out."""
        value = table.get(key, {})
        if not isinstance(value, Mapping):
            self.add(_under(where, key), "This is not a table.", f"Write [{_under(where, key)}] above its keys.")
            return {}
        return value

    def tables(self, table: Table, key: str, where: str = "") -> Iterator[tuple[str, Table]]:
        """The entries of a list of tables, each with its own key path; a broken entry comes as an empty table."""
        value = table.get(key, [])
        if not isinstance(value, list | tuple):
            self.add(_under(where, key), "This is not a list.", f"Write [[{_under(where, key)}]] above each entry.")
            return
        for number, entry in enumerate(value):
            place = f"{_under(where, key)}.{number}"
            if not isinstance(entry, Mapping):
                self.add(place, "This is not a table.", "Write its keys between { and }.")
            yield place, entry if isinstance(entry, Mapping) else {}

    def condition(self, table: Table, key: str, where: str) -> Condition:
        """A table of questions, each with the answers that fit."""
        pairs = self.table(table, key, where)
        return Condition(tuple((name, self.texts(pairs, name, f"{where}.{key}", needed=True)) for name in pairs))

    def only(self, table: Table, keys: tuple[str, ...], where: str = "") -> None:
        """Writes down every key that nobody reads: a mistyped `when` would make a rule hold always."""
        for key in table:
            if key not in keys:
                self.add(_under(where, key), "Nobody reads this key.", f"Remove it, or use one of: {', '.join(keys)}.")


def _under(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key
