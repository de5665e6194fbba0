"""A real warden in a process of its own, with stand-ins for its visits, and what a test may see and do there."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from types import TracebackType

from kiosk.authoring.bench.screen import wait_until

ROOT = Path(__file__).resolve().parents[2]
KIOSK = Path(__file__).with_name("small_kiosk.py")
# Seconds.
PATIENCE = 20.0


class House:
    """One kiosk. Leaving it ends the warden; a test looks into `state`, `words` and the diaries of the stand-ins."""

    def __init__(self, folder: Path, kind: str = "good", *options: str, notify: str = "", screen: str = "") -> None:
        self.diaries, self.state = folder / "diaries", folder / "state"
        self._words, self._printed = folder / "stderr", folder / "stdout"
        self._argv = [
            sys.executable,
            str(KIOSK),
            kind,
            str(self.diaries),
            "--content",
            str(folder / "a.pack"),
            *options,
        ]
        self._environment = {
            **os.environ,
            "DISPLAY": screen or f":{folder}",
            "PYTHONPATH": str(ROOT),
            "STATE_DIRECTORY": str(self.state),
            "NOTIFY_SOCKET": notify,
            "WATCHDOG_USEC": "40000",
        }
        self._environment.pop("WAYLAND_DISPLAY", None)
        self._folder = folder

    def __enter__(self) -> House:
        for folder in (self.diaries, self.state):
            folder.mkdir(exist_ok=True)
        with self._words.open("wb") as words, self._printed.open("wb") as printed:
            self.warden = subprocess.Popen(
                self._argv,
                env=self._environment,
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                stdout=printed,
                stderr=words,
            )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.warden.terminate()
        try:
            self.warden.wait(PATIENCE)
        finally:
            self.warden.kill()
            self.warden.wait()
        # Those of a warden that was killed end by themselves.
        wait_until(lambda: not self.living(), "the end of all stand-ins")

    # ---------------------------------------------------------------- what is seen
    @property
    def words(self) -> list[str]:
        """What the warden wrote to its error output."""
        return self._words.read_text("utf-8", "replace").splitlines()

    @property
    def printed(self) -> str:
        """What the warden printed."""
        return self._printed.read_text("utf-8", "replace")

    def lives(self) -> dict[int, list[str]]:
        """What each stand-in wrote down so far."""
        files = [file for file in self.diaries.iterdir() if file.name.isdigit()]
        return {int(file.name): file.read_text("ascii").splitlines() for file in files}

    def living(self) -> set[int]:
        """The stand-ins that are not gone."""
        return {process for process in self.lives() if is_alive(process)}

    def shown(self) -> int | None:
        """Which of them has the screen; None while it goes from one to another."""
        lives = self.lives()
        told = [each for each in self.living() if any(line.startswith("show") for line in lives[each])]
        above = [each for each in told if "curtain" not in lives[each]]
        return above[0] if len(above) == 1 else None

    def curtain(self) -> int | None:
        """Which of them is beneath."""
        return next((each for each in self.living() if "curtain" in self.lives()[each]), None)

    def is_steady(self) -> bool:
        """Whether one is shown, one is the curtain, and one is warm."""
        return len(self.living()) == 3 and None not in (self.shown(), self.curtain())

    # ---------------------------------------------------------------- what is done
    def steady(self) -> int:
        """Wait until the kiosk has come to rest; who has the screen."""
        wait_until(self.is_steady, "a kiosk at rest")
        shown = self.shown()
        assert shown is not None
        return shown

    def say(self, process: int, body: bytes) -> None:
        """Let a stand-in say this."""
        before = self.lives()[process].count("said")
        (self.diaries / f"{process}.say").write_bytes(body)
        os.kill(process, signal.SIGUSR1)
        wait_until(lambda: not is_alive(process) or self.lives()[process].count("said") > before, "what it says")

    def answered(self, process: int, body: bytes) -> None:
        """The same, and wait for the warden's answer."""
        before = len(self.lives()[process])
        self.say(process, body)
        wait_until(lambda: len(self.lives()[process]) >= before + 2, "the answer")

    def gone(self, process: int, seconds: float = PATIENCE) -> None:
        """Wait until a stand-in is no more."""
        wait_until(lambda: not is_alive(process), "its end", seconds)

    def close(self) -> int:
        """A visit, and its end; who has the screen then."""
        old = self.steady()
        self.say(old, b"begun\nover\nlifted\n")
        self.gone(old)
        return self.steady()


def is_alive(process: int) -> bool:
    """Whether it is there, and not only not buried."""
    try:
        return Path(f"/proc/{process}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()[0] not in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return False


class Listener:
    """What systemd would hear."""

    def __init__(self, folder: Path) -> None:
        self.address = str(folder / "notify")
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(self.address)
        self._socket.setblocking(False)
        self.heard: list[str] = []

    def __enter__(self) -> Listener:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def listen(self) -> list[str]:
        """Everything that was said so far."""
        while True:
            try:
                self.heard.append(self._socket.recv(100).decode("ascii"))
            except BlockingIOError:
                return self.heard
