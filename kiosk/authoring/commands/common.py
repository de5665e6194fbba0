"""What the editors' sub-commands share: where the words are, and how problems are printed."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk import places
from kiosk.authoring.problem import Problem


def add_content(parser: argparse.ArgumentParser) -> None:
    """The argument that names a content folder."""
    parser.add_argument(
        "content", nargs="?", type=Path, metavar="CONTENT", help="content folder (default: the project's own)"
    )


def content_folder(given: Path | None, parser: argparse.ArgumentParser) -> Path:
    """The folder to read. Ends the command if there is none."""
    folder = given or places.content()
    if not folder.is_dir():
        parser.error(f"{folder} is not a folder: name the folder that holds site.toml")
    return folder


def shown(folder: Path, problem: Problem) -> str:
    """A problem as one line that an editor's program can jump to."""
    return f"{_near(folder)}/{problem}"


def tell(lines: Sequence[str]) -> None:
    """Print lines."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def _near(folder: Path) -> str:
    """The folder as seen from here, if it is below."""
    here = Path.cwd()
    absolute = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow the links an editor works in
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else folder.as_posix()
