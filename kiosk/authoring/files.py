"""Writes a file so that a reader sees the old one or the new one, never a part."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_atomically(file: Path, body: bytes) -> None:
    """Replace `file` as a whole, on disk before it takes the name."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    half_done = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(body)
            stream.flush()
            os.fsync(stream.fileno())
        half_done.chmod(0o644)  # mkstemp keeps others out; a pack is for the kiosk's own user to read
        half_done.replace(file)
    except BaseException:
        half_done.unlink(missing_ok=True)
        raise
