"""Before a rehearsal: the kiosk's own environment, on no display."""

from __future__ import annotations

import os

from kiosk.bridge import opening

# Without the pause that a display's refresh would ask for.
OFFSTAGE = {"QT_QPA_PLATFORM": "offscreen", "QT_QPA_UPDATE_IDLE_TIME": "0"}


def prepare() -> None:
    """Set the environment; to be called before the application is made."""
    os.environ.update(OFFSTAGE)
    opening.surround()
