"""Who owns what could be pasted on an X screen."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

SELECTIONS = ("PRIMARY", "SECONDARY", "CLIPBOARD")


@contextmanager
def display(name: str) -> Iterator[Selections]:
    """A connection to a screen."""
    selections = Selections(name)
    try:
        yield selections
    finally:
        selections.close()


class Selections:
    """The selections of one screen, asked of its server."""

    def __init__(self, name: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        for call in ("XOpenDisplay", "XInternAtom", "XGetSelectionOwner", "XDefaultRootWindow", "XCreateSimpleWindow"):
            getattr(self._x, call).restype = ctypes.c_void_p if call == "XOpenDisplay" else ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(name.encode()))
        assert self._display.value, "no such screen"

    def owned(self) -> list[str]:
        """The names of those that any program owns."""
        return [name for name in SELECTIONS if self._x.XGetSelectionOwner(self._display, self._atom(name))]

    def own(self, name: str) -> None:
        """Own one, as a program does where somebody copied something."""
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        size = (0, 0, 1, 1, 0)
        window = self._x.XCreateSimpleWindow(self._display, root, *size, ctypes.c_ulong(0), ctypes.c_ulong(0))
        self._x.XSetSelectionOwner(self._display, self._atom(name), ctypes.c_ulong(window), ctypes.c_ulong(0))

    def close(self) -> None:
        """Let go of the screen, and of what was owned."""
        self._x.XCloseDisplay(self._display)

    def _atom(self, name: str) -> ctypes.c_ulong:
        return ctypes.c_ulong(self._x.XInternAtom(self._display, name.encode(), 0))
