"""Takes the process on the screen away, by SIGKILL and by SIGSTOP, and times how long a visitor is without one."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from dataclasses import dataclass

from build_spec.safety.kiosk_on_screen import OnScreen, on_screen
from kiosk.authoring.bench.screen import wait_until
from kiosk.warden.company import SHORT, SOON
from kiosk.warden.member import Member


@dataclass(frozen=True, slots=True)
class Lost:
    """One loss: seconds to a usable screen, and whether any other picture than idle or the visit's was seen."""

    how: str
    seconds: float
    dark: bool


def lose(size: tuple[int, int], kills: int, hangs: int, tell: Callable[[str], None]) -> list[Lost]:
    """Lose the shown process so often. Every second time somebody stands on Home."""
    with on_screen(size) as kiosk:
        idle = kiosk.rests()
        found = []
        for number in range(kills + hangs):
            how = signal.SIGKILL if number < kills else signal.SIGSTOP
            found.append(_one(kiosk, idle, how, in_a_visit=number % 2 == 1))
            tell(f"{found[-1].seconds:6.3f} s  {how.name} {number + 1}")
        return found


def _one(kiosk: OnScreen, idle: bytes, how: signal.Signals, *, in_a_visit: bool) -> Lost:
    kiosk.steady()
    member = kiosk.shown()
    # One that dies as soon as it is shown counts as failed, and after several the next one is waited for.
    wait_until(lambda: time.monotonic() - member.since > SOON, "one that has stood for a while")
    if in_a_visit:
        _touch_a_language(kiosk, idle)
    kiosk.rests()
    if in_a_visit:
        # Another may have been put in its place before it was touched: an idle picture stands ten minutes.
        member = kiosk.shown()
        # The same holds for a visit that has just begun.
        wait_until(lambda: _has_read(kiosk, member), "a visit that has lasted for a while")
    began = time.monotonic()
    kiosk.end(member, how)
    dark = False

    def usable() -> bool:
        nonlocal dark
        now = kiosk.see()
        dark = dark or _black(kiosk, now)
        shown = kiosk.company.shown
        return shown is not None and shown.id != member.id and now == idle

    moment = wait_until(usable, f"a usable screen after {how.name}")
    return Lost(how.name, moment - began, dark)


def _has_read(kiosk: OnScreen, member: Member) -> bool:
    begun = kiosk.shown().begun if kiosk.shown().id == member.id else None
    return begun is not None and time.monotonic() - begun > SHORT


def _touch_a_language(kiosk: OnScreen, idle: bytes) -> None:
    """The first language button stands low at the left. It hears nobody for a moment after a visit or a loss."""
    width, height = kiosk.screen.width, kiosk.screen.height
    kiosk.hand.do("mousemove", str(width // 8), str(height * 83 // 100))

    def begun() -> bool:
        kiosk.hand.do("click", "1")
        end = time.monotonic() + 1.0
        while time.monotonic() < end:
            if kiosk.see() != idle:
                return True
        return False

    wait_until(begun, "Home")


def _black(kiosk: OnScreen, picture: bytes) -> bool:
    """Whether the middle column is black from top to bottom: what a screen shows when nobody draws on it."""
    screen = kiosk.screen
    places = range(screen.width // 2 * 4, len(picture), screen.stride * 8)
    return all(picture[place : place + 3] == b"\0\0\0" for place in places)
