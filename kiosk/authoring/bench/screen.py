"""A screen in memory, for a program to be tried or measured on: its pixels are read without asking the program."""

from __future__ import annotations

import mmap
import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

# Bare windows and no key or button of the window manager's own: what a kiosk's session has.
OPENBOX = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
<keyboard/><mouse/>
<applications><application class="*"><decor>no</decor><focus>yes</focus></application></applications>
</openbox_config>
"""
# Other displays; and what makes a rehearsal quick (bridge/rehearsal/setting.py), which a real screen must not have.
NOT_HERE = frozenset({"WAYLAND_DISPLAY", "XAUTHORITY", "QT_QPA_UPDATE_IDLE_TIME"})
PATIENCE = 20.0
# Words 0, 4, 5, 12 and 19 of an XWD header, each 32 bits, the highest byte first.
HEADER = struct.Struct(">I12xII24xI24xI")


class ScreenError(Exception):
    """The screen cannot be opened, or what was waited for did not come."""


def wait_until(met: Callable[[], bool], what: str, seconds: float = PATIENCE) -> float:
    """Wait for a condition; the moment (time.monotonic) it was seen. Raises ScreenError: `what` did not come."""
    end = time.monotonic() + seconds
    while not met():
        if time.monotonic() > end:
            raise ScreenError(f"{what}: not within {seconds:g} seconds")
        time.sleep(0.002)
    return time.monotonic()


@dataclass(frozen=True, slots=True)
class Screen:
    """An open screen: its name for DISPLAY, its size in pixels, and its memory."""

    display: str
    width: int
    height: int
    stride: int
    start: int
    memory: mmap.mmap

    @property
    def environment(self) -> dict[str, str]:
        """This process's environment, with this screen as the only one."""
        ours = {name: value for name, value in os.environ.items() if name not in NOT_HERE}
        return ours | {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def pixels(self) -> bytes:
        """Everything on it now: rows of `stride` bytes, four a pixel (blue, green, red, unused)."""
        return self.memory[self.start : self.start + self.stride * self.height]

    def pixel(self, x: int, y: int) -> str:
        """The colour at a place, as #rrggbb."""
        at = self.start + y * self.stride + 4 * x
        blue, green, red = self.memory[at : at + 3]
        return f"#{red:02x}{green:02x}{blue:02x}"

    def act(self, *words: str) -> None:
        """Do with the real pointer and keys what xdotool calls by these words."""
        subprocess.run(["xdotool", *words], env=self.environment, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def open_screen(width: int, height: int, rules: str = OPENBOX) -> Iterator[Screen]:
    """A screen with a window manager that keeps these rules. Raises ScreenError where Xvfb or openbox is missing."""
    with ExitStack() as ending:
        folder = Path(ending.enter_context(tempfile.TemporaryDirectory()))
        display = _serve(ending, folder, width, height)
        memory, figures = _memory(ending, folder / "Xvfb_screen0")
        offset, _, _, stride, colours = figures
        screen = Screen(display, width, height, stride, offset + 12 * colours, memory)
        _manage(ending, folder, screen, rules)
        screen.act("mousemove", str(width - 1), "0")
        yield screen


def _start(ending: ExitStack, command: list[str], **options: object) -> subprocess.Popen[bytes]:
    try:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)  # type: ignore[call-overload]  # the options are Popen's own
    except FileNotFoundError:
        raise ScreenError(f"{command[0]} is missing: `make system-test` installs it.") from None
    ending.callback(process.wait)
    ending.callback(process.terminate)
    assert isinstance(process, subprocess.Popen)
    return process


def _serve(ending: ExitStack, folder: Path, width: int, height: int) -> str:
    told, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    _start(ending, [*command, "-fbdir", str(folder)], pass_fds=(tell,))
    os.close(tell)
    with os.fdopen(told) as channel:
        number = channel.readline().strip()
    if not number:
        raise ScreenError("Xvfb did not start.")
    return f":{number}"


def _memory(ending: ExitStack, file: Path) -> tuple[mmap.mmap, tuple[int, ...]]:
    with file.open("rb") as stream:
        memory = ending.enter_context(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
    return memory, HEADER.unpack_from(memory)


def _manage(ending: ExitStack, folder: Path, screen: Screen, rules: str) -> None:
    file, up = folder / "rc.xml", folder / "up"
    file.write_text(rules, "utf-8")
    _start(ending, ["openbox", "--config-file", str(file), "--startup", f"touch {up}"], env=screen.environment)
    wait_until(up.exists, "openbox")
