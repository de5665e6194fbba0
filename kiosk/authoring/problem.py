"""What is wrong with a file, said so that an editor can mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """`file` is relative to the content folder, `line` counts from 1; `what` and `remedy` have no full stop."""

    file: str
    line: int
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}. {self.remedy}."


class Problems:
    """Collects problems, so that every one of every file is told at once."""

    def __init__(self) -> None:
        self._found: set[Problem] = set()

    def add(self, file: str, line: int, what: str, remedy: str) -> None:
        """Note one. The same problem noted twice is one problem."""
        self._found.add(Problem(file, line, what, remedy))

    def __len__(self) -> int:
        return len(self._found)

    def sorted(self) -> tuple[Problem, ...]:
        """Every problem, by file and line."""
        return tuple(sorted(self._found))


class ContentError(Exception):
    """Content with problems was to be compiled."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
