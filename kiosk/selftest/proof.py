"""The proof: a whole kiosk beside the real one, one visit in it, and a search for what that visit had shown."""

from __future__ import annotations

import os
import secrets
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import kiosk
from kiosk import places
from kiosk.selftest.looking import (
    Forbidden,
    called,
    company,
    dumps_no_core,
    is_offline,
    listens,
    remembers,
    worked,
    written,
)
from kiosk.selftest.marking import Way, mark, way_in

# Seconds; on a quick machine none of them is ever waited for.
PATIENCE, REST = 20.0, 0.3
# The curtain, the shown one and the warm one.
COMPLETE = 3
# What ties the real kiosk to its screen, its supervisor and its state.
TIES = (
    *("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS"),
    *("NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID", "STATE_DIRECTORY", "RUNTIME_DIRECTORY", "CACHE_DIRECTORY"),
)
HOMES = {
    "HOME": "home", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "run", "TMPDIR": "tmp",
}  # fmt: skip
KEPT, WORK, PACK, SETTINGS, LOG = "kept", "work", "test.pack", "kiosk.toml", "log"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was looked at, as a word of `kiosk.selftest.command.SENTENCES`, and whether it is well."""

    what: str
    ok: bool


def prove(pack: Path, program: Sequence[str] | None = None) -> list[Row]:
    """Run the whole proof with the words of `pack`. Raises PackError for words that cannot be used."""
    if sys.platform != "linux":
        return [Row("system", ok=False)]
    way, word = way_in(pack), secrets.token_hex(16)
    try:
        with tempfile.TemporaryDirectory(prefix="wayside-selftest-", dir=_lightest()) as name:
            folder = Path(name)
            mark(pack, folder / PACK, way, word)
            return Proof(folder, way, word, program or places.program()).rows()
    except Forbidden:
        return [Row("allowed", ok=False)]
    except OSError:
        return [Row("room", ok=False)]


def _lightest() -> str:
    """A folder to work in that is memory rather than disk, where there is one."""
    for folder in (os.environ.get("XDG_RUNTIME_DIR", ""), "/dev/shm"):
        if folder and os.access(folder, os.W_OK | os.X_OK):
            return folder
    return tempfile.gettempdir()


class Proof:
    """One kiosk in a private folder, off-screen: its visit is walked, looked for, closed, and looked for again."""

    def __init__(self, folder: Path, way: Way, word: str, program: Sequence[str]) -> None:
        self._folder, self._way, self._word, self._program = folder, way, word, list(program)
        self._since = time.time()
        for name in (*HOMES.values(), KEPT, WORK):
            (folder / name).mkdir(mode=0o700)
        (folder / SETTINGS).write_text(f"state = '{folder / KEPT}'\n", "utf-8")

    def rows(self) -> list[Row]:
        """Everything that was found."""
        with self._kiosk() as warden:
            visit = self._visit(warden)
            if visit is None:
                return [Row("control", ok=False)]
            rows = [Row("control", ok=True)]
            offline = all(map(is_offline, (warden, *company(warden))))
            os.kill(visit, signal.SIGUSR1)
            closed = self._renewed(warden, visit)
            members = company(warden)
            rows += [
                Row("gone", ok=closed and self._is_quiet()),
                Row("warden", ok=not remembers(warden, self._word)),
                Row("warm", ok=len(members) >= COMPLETE and not any(remembers(each, self._word) for each in members)),
            ]
            cores = all(map(dumps_no_core, (warden, *members)))
            offline = offline and all(map(is_offline, (warden, *members)))
        return [
            *rows,
            Row("files", ok=not self._files()),
            Row("cores", ok=cores and not list((self._folder / WORK).glob("core*"))),
            Row("network", ok=offline),
        ]

    @contextmanager
    def _kiosk(self) -> Iterator[int]:
        """The kiosk, running; its warden's number."""
        command = [
            *self._program, "run", "--inspectable", "--content", str(self._folder / PACK), "--config",
            str(self._folder / SETTINGS), "--lang", self._way.language, "--walk", self._way.walk,
        ]  # fmt: skip
        with (self._folder / LOG).open("wb") as log:
            warden = subprocess.Popen(
                command, env=self._environment(), cwd=self._folder / WORK,
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=log,
            )  # fmt: skip
        try:
            yield warden.pid
        finally:
            warden.terminate()
            try:
                warden.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                warden.kill()
                warden.wait()

    def _environment(self) -> dict[str, str]:
        own = {name: str(self._folder / folder) for name, folder in HOMES.items()}
        if not hasattr(sys, "_MEIPASS"):
            # It starts in a folder from which nobody would find the program.
            own["PYTHONPATH"] = str(Path(kiosk.__file__).resolve().parents[1])
        rest = {name: value for name, value in os.environ.items() if name not in TIES}
        return {**rest, **own, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}

    def _visit(self, warden: int) -> int | None:
        """The visit's process, once it remembers what it shows: without that, finding nothing would prove nothing."""
        walking: list[int] = []

        def shows() -> bool:
            walking[:] = [each for each in company(warden) if "--walk" in called(each)]
            return any(listens(each, signal.SIGUSR1) and remembers(each, self._word) for each in walking)

        return walking[0] if _until(shows) else None

    def _renewed(self, warden: int, visit: int) -> bool:
        """Whether the visit's process is gone, and a whole company stands again that has nothing left to do."""
        return _until(lambda: visit not in (now := company(warden)) and len(now) >= COMPLETE and _rest(now))

    def _is_quiet(self) -> bool:
        """Whether the log has the line it starts with, and no other: nothing broke, the visit was closed."""
        return len((self._folder / LOG).read_bytes().splitlines()) == 1

    def _files(self) -> list[Path]:
        """Files with the word in them: in the private folder, and what is new where programs put things for a while."""
        others = {Path(folder) for folder in (_lightest(), tempfile.gettempdir(), "/dev/shm", "/var/tmp")}
        return [
            *written(self._word, [self._folder], besides=self._folder / PACK),
            *written(self._word, others, since=self._since, besides=self._folder),
        ]


def _until(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def _rest(processes: Sequence[int]) -> bool:
    """Whether none of them computes: nobody is being built any more."""
    before = [worked(each) for each in processes]
    time.sleep(REST)
    return before == [worked(each) for each in processes]
