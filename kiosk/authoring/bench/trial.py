"""One start of one program on a screen: when its picture is whole, and what it takes."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from kiosk.authoring.bench import tree
from kiosk.authoring.bench.screen import Screen, wait_until

# Seconds after the first whole picture.
SETTLING = 2.0
WATCHING = 3.0
# Seconds without any change before a picture counts as whole.
STILLNESS = 1.5
# Rows of pixels that are looked at, evenly over the screen: they cross every field, and take no time to read.
ROWS = 24


@dataclass(frozen=True, slots=True)
class Subject:
    """A program that shows Home: its name in the table, its command, given a home folder, and its own files."""

    name: str
    command: Callable[[Path], list[str]]
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """One start: seconds to the whole picture, of processor time by then, to its own word; MB; % of a core."""

    frame: float
    spent: float
    ready: float | None
    memory: float
    idle: float
    processes: int


@dataclass(slots=True)
class Known:
    """What a first, unmeasured start taught about a subject: its picture, and the files it reads."""

    picture: list[bytes] = field(default_factory=list)
    files: set[Path] = field(default_factory=set)


def rows(screen: Screen) -> list[bytes]:
    """The rows that are compared."""
    places = [screen.start + screen.stride * (screen.height * (2 * row + 1) // (2 * ROWS)) for row in range(ROWS)]
    return [screen.memory[place : place + screen.stride] for place in places]


def learn(screen: Screen, subject: Subject) -> Known:
    """Start it once, until its picture is still."""
    with _started(screen, subject) as started:
        empty = rows(screen)
        wait_until(lambda: rows(screen) != empty, f"the first picture of {subject.name}")
        picture = _still(screen)
        mine = tree.members(started.process.pid)
        files = tree.mapped(mine)
    if subject.folder:
        files |= {file for file in subject.folder.rglob("*") if file.is_file()}
    return Known(picture, files)


def _still(screen: Screen) -> list[bytes]:
    seen, since = rows(screen), time.monotonic()

    def unchanged() -> bool:
        nonlocal seen, since
        if (now := rows(screen)) != seen:
            seen, since = now, time.monotonic()
        return time.monotonic() - since > STILLNESS

    wait_until(unchanged, "a picture that keeps still", 60)
    return seen


def measure(screen: Screen, subject: Subject, known: Known, *, cold: bool = False) -> Figures:
    """Start it and measure; `cold` first has the system forget its files."""
    if cold:
        tree.evict(known.files)
    start = time.monotonic()
    with _started(screen, subject) as started:
        frame = wait_until(lambda: rows(screen) == known.picture, f"the picture of {subject.name}") - start
        spent = tree.busy(tree.members(started.process.pid))
        time.sleep(max(0.0, start + frame + SETTLING - time.monotonic()))
        mine = tree.members(started.process.pid)
        memory, before, since = tree.memory(mine), tree.busy(mine), time.monotonic()
        time.sleep(WATCHING)
        idle = 100 * (tree.busy(mine) - before) / (time.monotonic() - since)
        ready = started.word.moment - start if started.word.moment else None
    return Figures(frame, spent, ready, memory, idle, len(mine))


class _Word(threading.Thread):
    """Listens for the one word of a kiosk that has swapped its first frame, and keeps the moment it came."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__(daemon=True)
        self._stream = stream
        self.moment: float | None = None
        self.start()

    def run(self) -> None:
        with self._stream:
            for line in self._stream:
                if line == b"ready\n":
                    self.moment = time.monotonic()


@dataclass(frozen=True, slots=True)
class _Started:
    """A program that runs, and where its word is heard."""

    process: subprocess.Popen[bytes]
    word: _Word


@contextmanager
def _started(screen: Screen, subject: Subject) -> Iterator[_Started]:
    """The program, in a session and a home folder of its own; gone from the screen afterwards."""
    empty = rows(screen)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        surroundings = screen.environment | {"HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder}
        process = subprocess.Popen(
            subject.command(home), env=surroundings, start_new_session=True,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        assert process.stdout is not None
        word = _Word(process.stdout)
        try:
            yield _Started(process, word)
        finally:
            _end(process)
            word.join()
            wait_until(lambda: rows(screen) == empty, f"an empty screen after {subject.name}")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and all it started; each is named by its id."""
    mine = tree.members(process.pid)
    for member in mine:
        try:
            os.kill(member, signal.SIGKILL)
        except ProcessLookupError:
            continue
    process.wait()
