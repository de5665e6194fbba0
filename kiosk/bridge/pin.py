"""View model of the keypad on which staff type their PIN. It speaks to the desk only."""

from __future__ import annotations

from math import ceil
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.bridge.desk import Desk
from kiosk.bridge.guard import guarded
from kiosk.bridge.store import Store
from kiosk.session.visit import Screen

QML_IMPORT_NAME = "Wayside.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

LEAST, MOST = 6, 12  # digits
PATIENCE = 15_000  # milliseconds until "checking" gives up
# A wait of more seconds than this is told in minutes.
LONG = 90


@QmlElement
@QmlSingleton
class PinView(QObject):
    """The keypad. Nothing that QML or a signal can read says more of a PIN than how many digits it has so far."""

    changed = Signal()
    opened = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._digits: list[int] = []
        self._said: dict[str, Any] = {"word": ""}
        self._wait = 0
        self._here = False
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tick)
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._patience.timeout.connect(self._unanswered)

    def follow(self, store: Store) -> None:
        """Forget what was typed when the visit leaves the screen."""
        store.changed.connect(lambda: self._look(store))

    def attend(self, desk: Desk) -> None:
        """Take PINs to `desk` from now on."""
        self._desk = desk
        desk.pinRight.connect(self._right)
        desk.pinWrong.connect(self._wrong)
        desk.pinWaits.connect(self._waits)

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._digits)

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._checking

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether Enter would send what is typed."""
        return self._ready

    @Property(dict, notify=changed)
    def message(self) -> dict[str, Any]:
        """`word`: "", checking, wrong (with `tries`), wait (with `seconds` or `minutes`), silent or unmanned."""
        return self._said

    @Slot(int)
    @guarded
    def press(self, digit: int) -> None:
        if 0 <= digit <= 9 and len(self._digits) < MOST and not self._checking:
            self._digits.append(digit)
            self._say(self._said if self._wait else {"word": ""})

    @Slot()
    @guarded
    def erase(self) -> None:
        if self._digits and not self._checking:
            self._digits.pop()
            self.changed.emit()

    @Slot()
    @guarded
    def enter(self) -> None:
        if not self._ready or self._desk is None:
            return
        typed = "".join(map(str, self._digits))
        self._digits.clear()
        if not self._desk.manned:
            self._say({"word": "unmanned"})
            return
        self._patience.start()
        self._say({"word": "checking"})
        self._desk.tried.emit(typed)

    @property
    def _checking(self) -> bool:
        return self._patience.isActive()

    @property
    def _ready(self) -> bool:
        return len(self._digits) >= LEAST and not self._checking and self._wait == 0

    # ---------------------------------------------------------------- what the desk answers
    @guarded
    def _right(self) -> None:
        self._forget()
        self.opened.emit()

    @guarded
    def _wrong(self, tries: int) -> None:
        self._patience.stop()
        self._say({"word": "wrong", "tries": tries})

    @guarded
    def _waits(self, seconds: int) -> None:
        self._patience.stop()
        self._wait = seconds
        self._second.start()
        self._tell_wait()

    @guarded
    def _tick(self) -> None:
        self._wait = max(0, self._wait - 1)
        self._tell_wait()

    @guarded
    def _unanswered(self) -> None:
        self._say({"word": "silent"})

    def _tell_wait(self) -> None:
        if self._wait == 0:
            self._second.stop()
            self._say({"word": ""})
        elif self._wait > LONG:
            self._say({"word": "wait", "minutes": ceil(self._wait / 60)})
        else:
            self._say({"word": "wait", "seconds": self._wait})

    def _say(self, said: dict[str, Any]) -> None:
        self._said = said
        self.changed.emit()

    @guarded
    def _look(self, store: Store) -> None:
        was, self._here = self._here, store.visit.place.screen is Screen.PIN
        if was and not self._here:
            self._forget()

    def _forget(self) -> None:
        self._digits.clear()
        self._patience.stop()
        # A wait goes on, whoever comes next.
        self._say(self._said if self._wait else {"word": ""})
