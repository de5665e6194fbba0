"""Opens a content folder without problems as the kiosk would: what is printed is what the screen says."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.authoring.check import Examined
from kiosk.authoring.compiling import compile_content
from kiosk.authoring.packing import write_pack
from kiosk.guidance.library import Library


@contextmanager
def as_library(examined: Examined) -> Iterator[Library]:
    """The compiled content. Raises ContentError with every problem if there is one."""
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder) / "content.pack"
        write_pack(compile_content(examined), pack)
        with Library.open(pack) as library:
            yield library
