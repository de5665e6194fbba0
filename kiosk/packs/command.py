"""`kiosk verify`: whether a pack is whole, for whoever installs it; the warden asks it before anything is shown."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk import places
from kiosk.packs.pack import Pack, PackError


def main(argv: Sequence[str]) -> int:
    """Check every word and picture. Returns 1 if the pack cannot be used, and says why."""
    parser = argparse.ArgumentParser(prog="kiosk verify", description="Check every word and picture of a pack.")
    parser.add_argument("pack", nargs="?", type=Path, default=places.pack(), metavar="PACK")
    options = parser.parse_args(argv)
    try:
        with Pack.open(options.pack) as pack:
            pack.verify()
            print(f"{options.pack}: whole, content {pack.content_hash[:16]}")
    except PackError as error:
        print(error, file=sys.stderr)
        return 1
    return 0
