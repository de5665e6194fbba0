"""The line between a visit and its warden: words of `kiosk.wire`, and a beat that says that the window answers."""

from __future__ import annotations

import json
import os
import threading
from contextlib import suppress
from typing import BinaryIO

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.bridge.desk import Desk
from kiosk.wire import Line, Said, Told, read, written

BEAT = 500  # milliseconds


class Tether(QObject):
    """Speaks to the warden through one pipe and hears it through another, from a thread of its own.

    When the warden is gone the process ends at once, whatever it is doing.
    """

    told = Signal(object)  # a Line

    def __init__(self, ears: BinaryIO, mouth: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ears, self._mouth = ears, mouth
        self._heart = QTimer(self, interval=BEAT)
        # On the thread of the window, so that it stops when the window does.
        self._heart.timeout.connect(lambda: self.tell(Said.BEAT))

    def start(self) -> None:
        """Begin to listen, and to beat."""
        threading.Thread(target=self._listen, name="tether", daemon=True).start()
        self._heart.start()

    def tell(self, word: Said, rest: str = "") -> None:
        """Say a word. What has not its shape is not said."""
        with suppress(OSError, ValueError):
            os.write(self._mouth, written(word, rest))

    def _listen(self) -> None:
        while line := self._ears.readline():
            if (word := read(Told, line)) is not None:
                self.told.emit(word)
        os._exit(0)

    def serve(self, desk: Desk) -> None:
        """Carry what staff ask to the warden, and the answers back."""
        desk.manned = True
        desk.came.connect(lambda: self.tell(Said.STAFF))
        desk.tried.connect(lambda digits: self.tell(Said.PIN, digits))
        desk.recordWanted.connect(lambda: self.tell(Said.RECORD))
        desk.sized.connect(lambda inches: self.tell(Said.SIZE, f"{inches:g}"))
        desk.keyed.connect(lambda keys: self.tell(Said.KEYS, keys))
        desk.checkWanted.connect(lambda: self.tell(Said.CHECK))
        desk.renewWanted.connect(lambda: self.tell(Said.RENEW))
        desk.leaveWanted.connect(lambda: self.tell(Said.LEAVE))
        self.told.connect(lambda line: answer(desk, line))


def answer(desk: Desk, line: Line) -> None:
    """Hand the warden's answer to the desk."""
    word, rest = line.word, line.rest
    if word is Told.PIN:
        kind, _, number = rest.partition(" ")
        if kind == "right":
            desk.pinRight.emit()
        else:
            (desk.pinWrong if kind == "wrong" else desk.pinWaits).emit(int(number))
    elif word in (Told.RECORD, Told.CHECKED):
        with suppress(ValueError):
            (desk.recorded if word is Told.RECORD else desk.checked).emit(json.loads(rest))
