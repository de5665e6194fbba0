"""Where staff turn to: what their screens ask of whoever runs the kiosk, and the answers as they come."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Desk(QObject):
    """Asks nothing of anybody by itself: `kiosk/bridge/tether.py` carries the requests to the warden.

    Without a warden (in a window, at a developer's desk) nobody answers, and `manned` is False.
    """

    # Requests.
    came = Signal()  # the way in was found
    tried = Signal(str)  # a PIN was typed: its digits
    recordWanted = Signal()
    sized = Signal(float)  # the panel's diagonal, inches
    keyed = Signal(str)  # what the keypad sends, as the word of a KeyMap; empty: what kiosk.toml says
    checkWanted = Signal()
    renewWanted = Signal()
    leaveWanted = Signal()
    cleaningWanted = Signal()  # touches shall do nothing for a minute

    # Answers.
    pinRight = Signal()
    pinWrong = Signal(int)  # tries left before a wait
    pinWaits = Signal(int)  # seconds until another try counts
    # version, phase, diagonal, state_kept, keys, keys_kept, headphones, restarts: [{"when": ISO text, "what": word}]
    recorded = Signal(dict)
    checked = Signal(dict)  # ok: bool, rows: [{"what": word, "ok": bool}]
    cleaning = Signal(int)  # seconds left of the cleaning lock; 0 when it ends

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.manned = False
