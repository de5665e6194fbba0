"""Whatever breaks in a visit, the log holds sentences of one list, with nothing in them that a visitor did."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kiosk.authoring.bench.screen import wait_until
from kiosk.journal import Event, note
from kiosk.selftest.looking import called, company
from tests.trace.broken import SECRET
from tests.trace.conftest import ROOT, Ground

BROKEN = (sys.executable, str(Path(__file__).with_name("broken.py")))
WALK = ("--lang", "es", "--walk", "danger=yes,who=reader")
# Each line that a warden may write, as a whole. What stands in place of a brace is a kind of error, a place, a figure.
LINES = {
    Event.STARTED: r"version [\d.]+, full screen on a [\d.]+-inch panel\. (Ctrl\+Q closes it|Only staff .*)\.",
    Event.FAULT: r"[A-Za-z]+ in \w+\.(py|qml):\d+\. Showing the built-in card\.",
    Event.CARD: r"the built-in card is shown: (pack|screens|words|fault|told)\.",
    Event.CRASHED: re.escape(Event.CRASHED.value),
    Event.HUNG: re.escape(Event.HUNG.value),
    Event.LOOP: re.escape(Event.LOOP.value),
    Event.MUTE: re.escape(Event.MUTE.value),
    Event.PACK: re.escape(Event.PACK.value),
    Event.FORGETFUL: re.escape(Event.FORGETFUL.value),
    Event.RENEWED: re.escape(Event.RENEWED.value),
    Event.LEFT: re.escape(Event.LEFT.value),
    Event.JACK_LOST: re.escape(Event.JACK_LOST.value),
    Event.JACK_FOUND: re.escape(Event.JACK_FOUND.value),
}


class Log:
    """A kiosk that runs off-screen, and what it wrote so far."""

    def __init__(self, warden: int, file: Path) -> None:
        self.warden, self._file = warden, file

    @property
    def lines(self) -> list[str]:
        return self._file.read_text("utf-8", "replace").splitlines()

    def events(self) -> list[Event]:
        """What each line is. Fails for a line that is of no kind."""
        found = []
        for line in self.lines:
            kinds = [kind for kind, shape in LINES.items() if re.fullmatch(f"wayside: {shape}", line)]
            assert len(kinds) == 1, line
            found += kinds
        return found

    def comes(self, event: Event, times: int = 1) -> None:
        """Wait for a line of this kind."""
        wait_until(lambda: self.events().count(event) >= times, f"{event} in {self.lines}")

    def walking(self) -> int:
        """The process of the visit that walks by itself, once it is there."""
        wait_until(lambda: bool(self._walking()), "a visit that walks")
        return self._walking()[0]

    def _walking(self) -> list[int]:
        return [each for each in company(self.warden) if "--walk" in called(each)]


@contextmanager
def _running(ground: Ground, fault: str, *more: str) -> Iterator[Log]:
    file = ground.folder / "log"
    command = [*BROKEN, *ground.command(*more)[3:]]
    environment = os.environ | {"BROKEN": fault, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    with file.open("wb") as log:
        warden = subprocess.Popen(command, env=environment, cwd=ground.folder, stdout=subprocess.DEVNULL, stderr=log)
    try:
        yield Log(warden.pid, file)
    finally:
        warden.terminate()
        warden.wait()


def test_faults_crashes_and_hangs_are_told_without_what_was_read(ground: Ground) -> None:
    with _running(ground, "outcome", *WALK) as log:
        log.comes(Event.FAULT)
        os.kill(log.walking(), signal.SIGKILL)
        log.comes(Event.CRASHED)
        for process in company(log.warden):
            os.kill(process, signal.SIGSTOP)
        log.comes(Event.HUNG)
        assert log.lines[1] == f"wayside: ValueError in broken.py:{_line()}. Showing the built-in card."
    assert log.events()[0] is Event.STARTED
    assert not _tells(log)


def test_a_kiosk_that_cannot_start_says_so_without_saying_why(ground: Ground) -> None:
    with _running(ground, "start") as log:
        log.comes(Event.CRASHED, 3)
    assert set(log.events()) == {Event.STARTED, Event.CRASHED}
    assert not _tells(log)


def test_words_that_are_not_whole_are_told_without_a_word(ground: Ground) -> None:
    damaged = ground.folder / "damaged.pack"
    damaged.write_bytes(ground.pack.read_bytes())
    with closing(sqlite3.connect(damaged, isolation_level=None)) as connection:
        connection.execute("UPDATE document SET body = ? WHERE kind = 'contact'", (SECRET,))
    with _running(Ground(ground.folder, damaged), "") as log:
        log.comes(Event.PACK)
    assert set(log.events()) <= {Event.STARTED, Event.PACK, Event.CARD}
    assert not _tells(log)


def _tells(log: Log) -> list[str]:
    """The lines with something of what was answered or shown."""
    words = (SECRET, "danger", "reader", "walk", "911", "Traceback")
    return [line for line in log.lines if any(word in line for word in words)]


def _line() -> int:
    lines = Path(BROKEN[1]).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if "raise ValueError" in line)


def test_the_list_is_the_journals(capsys: pytest.CaptureFixture[str]) -> None:
    """Every sentence that holds braces is here with what may fill them; a new one must be thought of."""
    at_the_desk = {Event.WINDOWED, Event.QT, Event.SCREENS, Event.TYPEFACE, Event.CATALOGUE}
    assert set(LINES) | at_the_desk == set(Event)
    note(Event.FAULT, "ValueError", "report.py:12")
    (line,) = capsys.readouterr().err.splitlines()
    assert re.fullmatch(f"wayside: {LINES[Event.FAULT]}", line)


@pytest.mark.parametrize("fact", ["¿Está en peligro?", "a\nb", "x" * 301, '{"q": 1}', "who=reader", "<b>", "'quoted'"])
def test_a_fact_that_is_none_is_refused(fact: str) -> None:
    with pytest.raises(ValueError, match="does not belong"):
        note(Event.FAULT, "ValueError", fact)
