"""One kiosk on one screen: a second one is told that it is not the first."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Mapping
from types import TracebackType


class Taken(Exception):
    """Another kiosk has this screen."""


class Alone:
    """Holds a name that only one process can hold, without a file: a file would outlive a process that was killed."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._screen = environment.get("WAYLAND_DISPLAY") or environment.get("DISPLAY") or ""
        self._held: object = None

    def __enter__(self) -> Alone:
        if sys.platform == "win32":
            self._held = _mutex("Local\\wayside-kiosk")
        elif sys.platform == "linux" and self._screen:
            self._held = _name(f"wayside-kiosk-{os.getuid()}-{self._screen}")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(self._held, socket.socket):
            self._held.close()
        self._held = None


def _name(name: str) -> socket.socket:
    """A bound name in the kernel, gone with the process. Raises Taken."""
    held = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        held.bind("\0" + name)
    except OSError:
        held.close()
        raise Taken from None
    return held


def _mutex(name: str) -> object:
    """The same on Windows. Raises Taken."""
    import ctypes

    already_there = 183
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]  # Windows only
    held: object = kernel.CreateMutexW(None, False, name)
    if ctypes.get_last_error() == already_there:  # type: ignore[attr-defined]  # Windows only
        raise Taken
    return held
