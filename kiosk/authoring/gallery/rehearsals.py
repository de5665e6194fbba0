"""Rehearsals as processes: what to ask of them, several at a time, and what they report."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

PANELS = ("1920x1080@21.5", "1920x1080@15.6", "1080x1920@21.5", "1366x768@15.6")
LANGUAGES = ("en", "es", "both")
# The ends of what a kiosk must hold on: a sample of manners is checked there.
END_PANELS = ("1280x800@15.6", "3840x2160@27", "1080x1920@15.6")

# Where low reach is a choice.
UPRIGHT_PANELS = ("1080x1920@21.5", "1080x1920@15.6")


class RehearsalFailed(Exception):
    """A rehearsal ended before its end; the message holds what it said last."""


@dataclass(frozen=True, slots=True)
class Task:
    """What one process is asked for. Empty means all."""

    panel: str
    languages: str
    themes: str = ""
    sizes: str = ""
    screens: str = ""
    pictures: Path | None = None
    width: int = 0
    pack: Path | None = None
    reach: str = ""

    def command(self) -> list[str]:
        asked: dict[str, object] = {"--panel": self.panel, "--languages": self.languages, "--themes": self.themes}
        asked |= {"--sizes": self.sizes, "--screens": self.screens, "--pictures": self.pictures}
        asked |= {"--width": self.width, "--pack": self.pack, "--reach": self.reach}
        options = [part for name, value in asked.items() if value for part in (name, str(value))]
        return [sys.executable, "-m", "kiosk.bridge.rehearsal", *options]


@dataclass(frozen=True, slots=True)
class State:
    """One screen in one manner on one panel. A screen that is the same in every manner names none."""

    screen: str
    panel: str
    language: str = ""
    theme: str = ""
    size: str = ""
    # "low" where everything to touch stands low.
    reach: str = ""

    def __str__(self) -> str:
        manner = f", {self.language} {self.theme} {self.size} % {self.reach}".rstrip() if self.language else ""
        return f"{self.screen}{manner}, {self.panel}"


@dataclass(frozen=True, slots=True)
class Checked:
    """A state that was read to its end."""

    state: State
    views: int
    findings: tuple[tuple[str, str, str], ...]
    close: tuple[float, ...] | None = None


@dataclass(slots=True)
class Report:
    """Everything that the processes said: what was read to its end, and what was drawn and measured."""

    checked: list[Checked] = field(default_factory=list)
    drawn: list[Checked] = field(default_factory=list)
    pictures: dict[State, Path] = field(default_factory=dict)


def run(tasks: Sequence[Task], progress: Callable[[str], None], jobs: int = 0) -> Report:
    """Run all tasks, `jobs` at a time (as many as there are processors without). Raises RehearsalFailed."""
    report = Report()
    with ThreadPoolExecutor(jobs or os.cpu_count() or 1) as pool:
        for number, (task, lines) in enumerate(pool.map(lambda task: (task, list(_play(task))), tasks), 1):
            for line in lines:
                _take(report, task, line)
            what = " ".join(part for part in (task.panel, task.languages, task.themes, task.sizes) if part)
            progress(f"{number} of {len(tasks)}: {what}")
    return report


def _play(task: Task) -> Iterator[dict[str, object]]:
    ran = subprocess.run(task.command(), capture_output=True, text=True, encoding="utf-8", check=False)
    lines = [json.loads(line) for line in ran.stdout.splitlines()]
    if ran.returncode or not lines or lines[-1].get("kind") != "done":
        raise RehearsalFailed(f"{' '.join(task.command()[1:])}\n{ran.stderr.strip()[-2000:]}")
    yield from lines


def _take(report: Report, task: Task, line: dict[str, object]) -> None:
    if line["kind"] == "done":
        return
    state = State(*(str(line.get(name, "")) for name in ("screen", "panel", "language", "theme", "size", "reach")))
    if line["kind"] == "picture" and task.pictures is not None:
        report.pictures[state] = task.pictures / str(line["file"])
        report.drawn.append(_checked(state, {**line, "views": 1, "close": None}))
    elif line["kind"] == "checked":
        report.checked.append(_checked(state, line))


def _checked(state: State, line: dict[str, object]) -> Checked:
    findings, close, views = line["findings"], line["close"], line["views"]
    assert isinstance(findings, list)
    assert isinstance(views, int)
    found = tuple((each["rule"], each["about"], each["detail"]) for each in findings)
    return Checked(state, views, found, tuple(close) if isinstance(close, list) else None)
