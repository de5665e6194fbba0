"""Writes a file whole or not at all: whoever opens it, even after the plug was pulled, finds the old one or the new."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

Owner = tuple[int, int]  # the user's number, and the group's


def write_whole(path: Path, body: bytes, mode: int, owner: Owner | None = None) -> None:
    """Put `body` in the place of `path`. Raises OSError, and then the old file is untouched."""
    new = path.with_name(f"{path.name}.new")
    try:
        new.unlink(missing_ok=True)
        # Readable by nobody else until it is what it shall be; and never through somebody's link.
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(new, flags, 0o600), "wb") as file:
            file.write(body)
            file.flush()
            if sys.platform != "win32":
                if owner is not None:
                    os.fchown(file.fileno(), *owner)
                os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        new.replace(path)
    except BaseException:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        raise
    _settle(path.parent)


def _settle(folder: Path) -> None:
    """Have the new name on the disk too. Not every system can; the file is whole either way."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
