"""`kiosk pack`: compiles a content folder into one file, if nothing is wrong with it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from kiosk import places
from kiosk.authoring.build import source_hash
from kiosk.authoring.check import examine
from kiosk.authoring.commands.common import add_content, content_folder, shown, tell
from kiosk.authoring.compiling import compile_content
from kiosk.authoring.packing import write_pack
from kiosk.packs.pack import Pack


def main(argv: Sequence[str]) -> int:
    """Write the pack. Returns 1, and writes nothing, if the content has problems."""
    parser = argparse.ArgumentParser(prog="kiosk pack", description="Compile the words into one file.")
    add_content(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="the pack to write")
    options = parser.parse_args(argv)
    folder = content_folder(options.content, parser)
    examined = examine(folder)
    if examined.problems:
        count = len(examined.problems)
        tell(
            [*(shown(folder, problem) for problem in examined.problems), f"No pack was written: {count} to mend first."]
        )
        return 1
    try:
        write_pack(compile_content(examined), options.output, source_hash(folder, places.icons()))
    except OSError as error:
        parser.error(f"{options.output} cannot be written ({error.strerror}): choose another place with -o")
    with Pack.open(options.output) as pack:
        tell([f"{options.output}: {options.output.stat().st_size} bytes, content {pack.content_hash[:16]}"])
    return 0
