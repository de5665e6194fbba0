"""`kiosk run`, with a stand-in for every process that it starts: the real warden on a machine without a screen."""

from __future__ import annotations

import sys
from pathlib import Path
from unittest.mock import patch

from kiosk import places, run

STAND_IN = Path(__file__).with_name("stand_in.py")


def main(kind: str, folder: str, *argv: str) -> int:
    """Run it with these options."""
    program = [sys.executable, str(STAND_IN), kind, folder]
    with patch.object(places, "program", lambda: program):
        return run.main(argv)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
