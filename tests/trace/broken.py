"""A kiosk with a fault built in: python broken.py run …, with the fault's name in the environment's BROKEN."""

from __future__ import annotations

import os
import sys

from kiosk import __main__, places

SECRET = "kept-to-oneself"


def _broken(*_: object) -> dict[str, object]:
    raise ValueError(f"{SECRET}: what the visitor answered")


if __name__ == "__main__":
    places.program = lambda: [sys.executable, __file__]
    match os.environ["BROKEN"], sys.argv[1]:
        case "outcome", "visit":
            from kiosk.bridge.report import OutcomeView

            OutcomeView.fields = _broken  # type: ignore[assignment,method-assign]  # that is the fault
        case "start", "visit":
            sys.exit(SECRET)
    sys.exit(__main__.main())
