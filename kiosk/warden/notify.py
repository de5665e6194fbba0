"""The warden's word to systemd: that the kiosk is up, and that it still is."""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from contextlib import suppress


class Notifier:
    """sd_notify(3) through the socket that systemd names; without one it does nothing."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._address = environment.get("NOTIFY_SOCKET", "")
        micros = environment.get("WATCHDOG_USEC", "")
        self._every = int(micros) / 2_000_000 if micros.isdigit() else None
        self._last = float("-inf")

    @property
    def every(self) -> float | None:
        """Seconds between two signs of life: half of what systemd waits for. None: it does not wait for any."""
        return self._every if self._address else None

    def ready(self) -> None:
        """The first picture is on the screen."""
        self._send(b"READY=1")

    def alive(self, now: float) -> None:
        """A sign of life, if one is due."""
        if self.every is not None and now - self._last >= self.every:
            self._last = now
            self._send(b"WATCHDOG=1")

    def stopping(self) -> None:
        """The kiosk ends because somebody asked it to."""
        self._send(b"STOPPING=1")

    def _send(self, word: bytes) -> None:
        if not self._address:
            return
        # "@" stands for the zero byte of a name that is in no file system.
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as outlet:
            outlet.sendto(word, address)
