"""What `kiosk leaflet` and `kiosk card` share: the paper, and content that is opened if nothing is wrong with it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.authoring.check import examine
from kiosk.authoring.commands.common import add_content, content_folder, shown, tell
from kiosk.authoring.files import write_atomically
from kiosk.authoring.print.reading import as_library
from kiosk.authoring.print.typesetting import PAPERS
from kiosk.guidance.library import Library


class Refused(Exception):
    """The content has problems; they have been told."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that both commands take."""
    add_content(parser)
    parser.add_argument("--paper", choices=tuple(PAPERS), default="letter", help="size of the sheet (default: letter)")


@contextmanager
def opened(given: Path | None, parser: argparse.ArgumentParser) -> Iterator[Library]:
    """The compiled content. Raises Refused after telling every problem of it."""
    folder = content_folder(given, parser)
    examined = examine(folder)
    if examined.problems:
        lines = [shown(folder, problem) for problem in examined.problems]
        tell([*lines, f"Nothing was printed: {len(lines)} to mend first."])
        raise Refused
    with as_library(examined) as library:
        yield library


def put(file: Path, body: bytes, parser: argparse.ArgumentParser) -> None:
    """Write a PDF, as a whole or not at all. Ends the command if that cannot be."""
    try:
        write_atomically(file, body)
    except OSError as error:
        parser.error(f"{file} cannot be written ({error.strerror}): choose another place with -o")
