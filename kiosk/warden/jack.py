"""The sound card's headphone jack, as the Linux kernel tells of it: an input device with a switch (evdev)."""

from __future__ import annotations

import fcntl
import os
import select
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

# Of linux/input.h and linux/input-event-codes.h. Two longs are the moment, which nobody needs.
EVENT = struct.Struct("@LLHHi")
EV_SYN, EV_SW = 0x00, 0x05
SYN_DROPPED, SW_HEADPHONE_INSERT = 3, 2
BITS = 8  # bytes for the switches; the kernel has 17 of them
# Ask for all switches of a device; the number is built alike on x86, Arm and RISC-V.
EVIOCGSW = 2 << 30 | BITS << 16 | ord("E") << 8 | 0x1B
DEVICES = Path("/proc/bus/input/devices")
AGAIN = 5.0  # seconds until a device that is not there is looked for again

Tell = Callable[[bool], None]


class Jack:
    """Follows the jack from a thread of its own while it is entered.

    `hear(inside)` is called with the state found first and at each change; what cannot be read counts as out, because
    then nothing private is said aloud. `note(there)` is called when the device is lost or missing, and when it is
    back. Both are called from that thread.
    """

    def __init__(
        self,
        device: str,
        hear: Tell,
        note: Tell,
        ask: Callable[[int], bool] | None = None,
        devices: Path = DEVICES,
        again: float = AGAIN,
    ) -> None:
        self._device, self._hear, self._note = device, hear, note
        self._ask, self._devices, self._again = ask or is_in, devices, again
        self._missed = False
        # Whatever comes through this pipe, and its end, wakes the thread so that it can stop.
        self._ear, self._mouth = os.pipe()
        self._thread = threading.Thread(target=self._attend, name="jack", daemon=True)

    def __enter__(self) -> Jack:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._mouth)
        self._thread.join()
        os.close(self._ear)

    def _attend(self) -> None:
        stopped = False
        while not stopped:
            stopped = self._follow()
            if not stopped:
                if not self._missed:
                    self._missed = True
                    self._note(False)
                self._hear(False)
                stopped = bool(select.select([self._ear], [], [], self._again)[0])

    def _follow(self) -> bool:
        """Tell what a device tells, until it is gone (False) or the kiosk stops (True)."""
        try:
            path = self._device or found(self._devices.read_text("utf-8", "replace"))
            file = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC) if path else -1
        except OSError:
            return False
        if file < 0:
            return False
        try:
            return self._read(file)
        except OSError:
            return False
        finally:
            os.close(file)

    def _read(self, file: int) -> bool:
        self._hear(self._ask(file))
        if self._missed:
            self._missed = False
            self._note(True)
        poll, body = select.poll(), b""
        for each in (file, self._ear):
            poll.register(each, select.POLLIN)
        while True:
            if any(number == self._ear for number, _ in poll.poll()):
                return True
            with suppress(BlockingIOError):
                read = os.read(file, 64 * EVENT.size)
                if not read:
                    return False
                body += read
            whole = len(body) - len(body) % EVENT.size
            self._understand(file, body[:whole])
            body = body[whole:]

    def _understand(self, file: int, events: bytes) -> None:
        for _, _, kind, code, value in EVENT.iter_unpack(events):
            if (kind, code) == (EV_SW, SW_HEADPHONE_INSERT):
                self._hear(value != 0)
            elif (kind, code) == (EV_SYN, SYN_DROPPED):
                # The kernel had no room for some events: what they said is asked for.
                self._hear(self._ask(file))


def is_in(file: int) -> bool:
    """Whether something is in the jack of an open device. Raises OSError for what is no such device."""
    switches = bytearray(BITS)
    fcntl.ioctl(file, EVIOCGSW, switches, True)
    return bool(switches[SW_HEADPHONE_INSERT // 8] & 1 << SW_HEADPHONE_INSERT % 8)


def found(devices: str) -> str:
    """The file of the device with a headphone switch, one that is named for it first; empty if there is none.

    `devices` is the text of /proc/bus/input/devices.
    """
    jacks = []
    for block in devices.split("\n\n"):
        lines = dict(_pair(line) for line in block.splitlines())
        handler = next((word for word in lines.get("Handlers", "").split() if word.startswith("event")), "")
        if handler and _has_switch(lines.get("SW", "")):
            jacks.append(("headphone" not in lines.get("Name", "").lower(), f"/dev/input/{handler}"))
    # The order is the kernel's own; min() takes the first of several alike.
    return min(jacks, key=lambda jack: jack[0])[1] if jacks else ""


def _pair(line: str) -> tuple[str, str]:
    """`N: Name="x"` as ("Name", '"x"')."""
    name, _, value = line[3:].partition("=")
    return name, value


def _has_switch(bits: str) -> bool:
    """Words of hexadecimal digits, the lowest last."""
    with suppress(ValueError, IndexError):
        return bool(int(bits.rsplit(maxsplit=1)[-1], 16) & 1 << SW_HEADPHONE_INSERT)
    return False
