"""A real warden with real processes on a screen in memory: what is seen of it, and who has the screen."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk import places
from kiosk.authoring.bench.screen import Screen, open_screen, wait_until
from kiosk.keymap import KeyMap
from kiosk.settings import DEFAULT_DIAGONAL
from kiosk.warden.company import Company
from kiosk.warden.keep import Keep
from kiosk.warden.member import Member, Stage
from kiosk.warden.notify import Notifier
from kiosk.warden.warden import Orders, Warden

# Seconds without a change after which a picture counts as the one that was to come.
REST = 0.3


class Hand:
    """One xdotool that reads its commands as they come: starting one for each touch would be measured too."""

    def __init__(self, screen: Screen) -> None:
        self._tool = subprocess.Popen(["xdotool", "-"], stdin=subprocess.PIPE, env=screen.environment, text=True)

    def do(self, *words: str) -> None:
        """Do it now."""
        assert self._tool.stdin is not None
        self._tool.stdin.write(" ".join(words) + "\n")
        self._tool.stdin.flush()

    def close(self) -> None:
        """Let go."""
        assert self._tool.stdin is not None
        self._tool.stdin.close()
        self._tool.wait()


class OnScreen:
    """The kiosk on its screen. Its company is looked at from outside; nothing is set in it."""

    def __init__(self, screen: Screen, warden: Warden, hand: Hand) -> None:
        self.screen, self.hand, self._warden = screen, hand, warden

    @property
    def company(self) -> Company:
        """Who is there."""
        return self._warden.company

    def pid(self, member: Member) -> int:
        """The process of a member."""
        return self._warden.pid(member.id)

    def shown(self) -> Member:
        """Who has the screen."""
        member = self.company.shown
        assert member is not None
        return member

    def end(self, member: Member, how: signal.Signals = signal.SIGKILL) -> None:
        """Do to a member's process what a crash or a hang would."""
        os.kill(self.pid(member), how)

    def steady(self) -> None:
        """Wait until one is shown, one is warm and the curtain hangs, and nobody else is there."""
        wanted = sorted((Stage.SHOWN, Stage.WARM, Stage.CURTAIN))
        wait_until(lambda: sorted(member.stage for member in self.company.members) == wanted, "a steady company")

    def see(self) -> bytes:
        """Every pixel, as it is now."""
        return self.screen.pixels()

    def keep(self, seen: bytes, file: Path) -> None:
        """A picture as a file, for whoever asks what was wrong with it."""
        file.parent.mkdir(parents=True, exist_ok=True)
        size = self.screen
        QImage(seen, size.width, size.height, size.stride, QImage.Format.Format_RGB32).save(str(file))

    def rests(self) -> bytes:
        """The picture once it has not changed for a while: large letters find their lines only after a frame or two."""
        last, since = self.see(), time.monotonic()

        def still() -> bool:
            nonlocal last, since
            before, last = last, self.see()
            if before != last:
                since = time.monotonic()
            return time.monotonic() - since >= REST

        wait_until(still, "a picture that keeps still")
        return last


@contextmanager
def on_screen(size: tuple[int, int], command: Sequence[str] | None = None) -> Iterator[OnScreen]:
    """A kiosk with the built words, full screen; `command` stands before a visit's arguments instead of the program."""
    program = list(command) if command else [*places.program(), "visit"]

    # Always in the same place: idle pictures are compared over longer than one stands, and burn-in would move them.
    def visit(_phase: int, _diagonal: float | None, _keys: KeyMap | None, bare: bool) -> list[str]:
        more = ["--phase", "0", "--diagonal", f"{DEFAULT_DIAGONAL:g}", *(["--bare"] if bare else [])]
        return [*program, "--pack", str(places.pack()), *more]

    with ExitStack() as ending:
        screen = ending.enter_context(open_screen(*size))
        hand = Hand(screen)
        ending.callback(hand.close)
        orders = Orders(
            visit=visit, environment=screen.environment | {"PYTHONDONTWRITEBYTECODE": "1"}, sealed=lambda: True,
            pin=lambda _digits: False, check=lambda: "{}", facts=dict,
        )  # fmt: skip
        warden = Warden(orders, Keep.open(environment={}), Notifier({}))
        loop = threading.Thread(target=warden.run)
        loop.start()
        ending.callback(loop.join)
        ending.callback(warden.stop)
        kiosk = OnScreen(screen, warden, hand)
        kiosk.steady()
        yield kiosk


def own_command(placing: Path) -> list[str]:
    """A visit that is put into the state that the file names."""
    return [places.program()[0], "-m", "build_spec.safety.placed", str(placing)]
