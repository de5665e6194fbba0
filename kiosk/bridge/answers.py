"""What touches do after the first outcome: look through the answers, change one, forget them all, take along."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.bridge.guard import guarded
from kiosk.bridge.store import Store
from kiosk.session import asking
from kiosk.session.visit import Visit

QML_IMPORT_NAME = "Wayside.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Answers(QObject):
    """Turns these touches into the next visit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: Store | None = None

    def follow(self, store: Store) -> None:
        """Change the visit of this store."""
        self._store = store

    def _put(self, step: Callable[..., Visit], *what: str) -> None:
        if self._store:
            self._store.put(step(self._store.visit, self._store.material.flow, *what))

    @Slot()
    @guarded
    def lookThrough(self) -> None:
        self._put(asking.summed_up)

    @Slot(str)
    @guarded
    def change(self, question: str) -> None:
        self._put(asking.changing, question)

    @Slot()
    @guarded
    def leadOn(self) -> None:
        self._put(asking.led_on)

    @Slot()
    @guarded
    def startClean(self) -> None:
        self._put(asking.started_clean)

    @Slot(str)
    @guarded
    def takeAlong(self, handoff: str) -> None:
        self._put(asking.handed, handoff)
