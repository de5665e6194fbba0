"""A process of the kiosk, held by two pipes: a word a line each way. It ends when the warden does."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

# No word is longer; a line that is cut here is no word.
LONGEST_LINE = 32_768
Hear = Callable[[int, bytes | None], None]


class Child:
    """A started process. `hear(id, line)` is called from another thread, for each line and with None at its end.

    Its error output goes nowhere: only words of `kiosk.wire` come out of a visit.
    """

    def __init__(self, number: int, argv: Sequence[str], environment: Mapping[str, str], hear: Hear) -> None:
        self.id = number
        # On Windows CREATE_NO_WINDOW, else nothing.
        flags = 0x0800_0000 if sys.platform == "win32" else 0
        self._process = subprocess.Popen(
            argv, env=dict(environment), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            bufsize=0, creationflags=flags, close_fds=True,
        )  # fmt: skip
        if sys.platform != "win32":
            assert self._process.stdin is not None
            # One that reads nothing misses a word: the warden waits for nobody.
            os.set_blocking(self._process.stdin.fileno(), False)
        self._hear = hear
        self._listener = threading.Thread(target=self._listen, name=f"child-{number}", daemon=True)
        self._listener.start()

    @property
    def pid(self) -> int:
        """Its number in the system."""
        return self._process.pid

    def tell(self, line: bytes) -> None:
        """Say something to it. One that is gone hears nothing; its end is reported by `hear`."""
        assert self._process.stdin is not None
        with suppress(OSError, ValueError):
            self._process.stdin.write(line)

    def kill(self) -> None:
        """End it at once, and wait until it is gone: what it knew is gone with it."""
        self._process.kill()
        self._process.wait()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        with stream:
            while line := stream.readline(LONGEST_LINE):
                self._hear(self.id, line)
        self._process.wait()
        assert self._process.stdin is not None
        with suppress(OSError):
            self._process.stdin.close()
        self._hear(self.id, None)
