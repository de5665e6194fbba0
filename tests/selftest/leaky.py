"""A kiosk that does everything wrong at once: it writes, asks the network, allows core dumps, and never forgets.

Started as the real one is: python leaky.py run|visit …; with LEAKY=breaks in its environment a visit breaks on Close.
"""

from __future__ import annotations

import os
import resource
import socket
import sys
from pathlib import Path

from kiosk import __main__, hardening, places
from kiosk.bridge.kiosk import Kiosk
from kiosk.guidance.library import Library
from kiosk.guidance.model import Contact

kept: list[object] = []
contact, close = Library.contact, Kiosk.close


def _written(library: Library, name: str) -> Contact:
    found = contact(library, name)
    (Path.home() / ".recent").write_text(str(found), "utf-8")
    return found


def _unhardened(**_: object) -> None:
    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))
    kept.append(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))


def _breaks(_kiosk: Kiosk) -> None:
    os._exit(1)


if __name__ == "__main__":
    places.program = lambda: [sys.executable, __file__]
    Library.contact = _written  # type: ignore[assignment,method-assign]  # that is the leak
    hardening.harden = _unhardened
    if os.environ.get("LEAKY") == "breaks":
        Kiosk.close = _breaks  # type: ignore[assignment,method-assign]  # that is the fault
    sys.exit(__main__.main())
