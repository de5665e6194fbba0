"""A small content folder without problems, for tests to spoil in one place."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.authoring.check import Examined, examine
from kiosk.authoring.compiling import Compiled, compile_content
from kiosk.authoring.flow_words import FlowProblem
from tests.authoring.small_files import FILES, ICONS, PICTURE

TODAY = datetime.date(2026, 11, 23)


def no_flow_problems(_report: Mapping[str, Any], _words: Mapping[str, Mapping[str, Any]]) -> list[FlowProblem]:
    """The reporting room's rules have tests of their own."""
    return []


class SmallTree:
    """The folder, on disk."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "content"
        self.icons = folder / "icons"
        self.icons.mkdir(parents=True)
        for icon in ICONS:
            (self.icons / f"{icon}.svg").write_text(PICTURE, "utf-8")
        for file, text in FILES.items():
            self.write(file, text)

    def write(self, file: str, text: str | bytes) -> None:
        """Write a file as it is."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    def read(self, file: str) -> str:
        """A file's text."""
        return (self.root / file).read_text("utf-8")

    def spoil(self, file: str, old: str, new: str) -> int:
        """Put `new` where `old` stands, once. Returns the line where it starts."""
        text = self.read(file)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        self.write(file, text.replace(old, new))
        return text[: text.index(old)].count("\n") + 1

    def examine(self, *, release: bool = False, narrated: bool = True) -> Examined:
        """Check it, on a fixed day."""
        return examine(
            self.root, icons=self.icons, today=TODAY, release=release, flow=no_flow_problems, narrated=narrated
        )

    def compile(self) -> Compiled:
        """Compile it."""
        return compile_content(self.examine())

    def expect(self, *wanted: tuple[str, int, str], release: bool = False) -> None:
        """There are exactly these problems: file, line, and words that tell what is wrong."""
        found = self.examine(release=release).problems
        assert [(problem.file, problem.line) for problem in found] == [(file, line) for file, line, _ in wanted], (
            "\n".join(map(str, found))
        )
        for problem, (_, _, what) in zip(found, wanted, strict=True):
            assert what in problem.what
            assert problem.remedy
