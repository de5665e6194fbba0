"""Another program on the same screen, without a window to be seen: it guards the clipboard, drags, and asks to close.

It speaks to the X server itself, through the library that Qt uses, so it knows only what any program may know.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p

from kiosk.authoring.bench.screen import ScreenError, wait_until

SELECTIONS = ("PRIMARY", "CLIPBOARD")
SELECTION_REQUEST, CLIENT_MESSAGE = 30, 33
# SubstructureRedirect and SubstructureNotify: what a window manager listens to on the root window.
TO_MANAGER = (1 << 20) | (1 << 19)


class _Message(ctypes.Structure):
    """XClientMessageEvent, padded to the size of any event."""

    _fields_ = [
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("kind", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
        ("padding", c_long * 16),
    ]


class Bystander:
    """Holds both selections, and remembers whether anybody took them or asked what is in them."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = self._x.XDefaultRootWindow.restype = c_void_p
        self._x.XInternAtom.restype = self._x.XGetSelectionOwner.restype = c_ulong
        self._x.XCreateSimpleWindow.restype = c_ulong
        self._x.XInternAtom.argtypes = [c_void_p, c_char_p, c_int]
        self._x.XGetSelectionOwner.argtypes = [c_void_p, c_ulong]
        self._x.XSetSelectionOwner.argtypes = [c_void_p, c_ulong, c_ulong, c_ulong]
        self._x.XDefaultRootWindow.argtypes = self._x.XCloseDisplay.argtypes = [c_void_p]
        self._x.XSync.argtypes = [c_void_p, c_int]
        self._x.XSendEvent.argtypes = [c_void_p, c_ulong, c_int, c_long, POINTER(_Message)]
        self._x.XCheckTypedEvent.argtypes = [c_void_p, c_int, POINTER(_Message)]
        self._x.XCreateSimpleWindow.argtypes = [c_void_p, c_ulong, *[c_int] * 2, *[c_uint] * 3, *[c_ulong] * 2]
        self._display = self._x.XOpenDisplay(display.encode())
        if not self._display:
            raise ScreenError(f"{display} cannot be opened")
        self._root = self._x.XDefaultRootWindow(self._display)
        self._window = self._x.XCreateSimpleWindow(self._display, self._root, 0, 0, 1, 1, 0, 0, 0)
        for name in SELECTIONS:
            self._x.XSetSelectionOwner(self._display, self._atom(name), self._window, 0)
        self._x.XSync(self._display, False)

    def close(self) -> None:
        """Leave the screen."""
        self._x.XCloseDisplay(self._display)

    def touched(self) -> list[str]:
        """What was done to the selections since the last time: taken by somebody, or asked for."""
        self._x.XSync(self._display, False)
        mine = {
            name: self._x.XGetSelectionOwner(self._display, self._atom(name)) == self._window for name in SELECTIONS
        }
        found = [f"{name} was taken" for name, held in mine.items() if not held]
        while self._next(SELECTION_REQUEST) is not None:
            found.append("a selection was asked for")
        return found

    def ask_to_close(self, window: int) -> None:
        """What the cross on a window's frame, or a taskbar, does: the window manager is asked to close it."""
        self._send(self._root, window, "_NET_CLOSE_WINDOW", [0, 2], TO_MANAGER)

    def drop_on(self, window: int, x: int, y: int) -> bool:
        """Drag a file's name onto a window and drop it there; whether the window would take it."""
        kinds = [self._atom(name) for name in ("text/uri-list", "text/plain")]
        self._send(window, window, "XdndEnter", [self._window, 5 << 24, *kinds])
        where = [self._window, 0, x << 16 | y, 0, self._atom("XdndActionCopy")]
        answers: list[bool] = []
        # The first answer may be of before the drag was known.
        for _ in range(2):
            self._send(window, window, "XdndPosition", where)
            wait_until(lambda: self._answered(answers), "an answer to the drag", 5)
        self._send(window, window, "XdndDrop", [self._window])
        return any(answers)

    def _answered(self, answers: list[bool]) -> bool:
        message = self._next(CLIENT_MESSAGE)
        if message is None or message.kind != self._atom("XdndStatus"):
            return False
        answers.append(bool(message.data[1] & 1))
        return True

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, name.encode(), False))

    def _next(self, kind: int) -> _Message | None:
        message = _Message()
        return message if self._x.XCheckTypedEvent(self._display, kind, byref(message)) else None

    def _send(self, to: int, window: int, kind: str, data: Sequence[int], mask: int = 0) -> None:
        numbers = (c_long * 5)(*data, *[0] * (5 - len(data)))
        message = _Message(CLIENT_MESSAGE, 0, True, self._display, window, self._atom(kind), 32, numbers)
        self._x.XSendEvent(self._display, to, False, mask, byref(message))
        self._x.XSync(self._display, False)


@contextmanager
def bystander(display: str) -> Iterator[Bystander]:
    """Stands by until the end of the block."""
    standing = Bystander(display)
    try:
        yield standing
    finally:
        standing.close()
