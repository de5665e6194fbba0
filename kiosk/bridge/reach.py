"""Whether everything to touch stands low, for who sits or is short; whether a panel can do that is Theme's matter."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.bridge.guard import guarded
from kiosk.bridge.store import Store

QML_IMPORT_NAME = "Wayside.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Reach(QObject):
    """The visitor's choice of it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: Store | None = None

    def follow(self, store: Store) -> None:
        """Tell of the visits of this store. Before the kiosk does: whoever lays words out anew must know it by then."""
        self._store = store
        store.changed.connect(self.changed)

    @Property(bool, notify=changed)
    def low(self) -> bool:
        return self._store is not None and self._store.visit.comfort.low_reach

    @Slot(bool)
    @guarded
    def lower(self, low: bool) -> None:
        if self._store:
            visit = self._store.visit
            self._store.put(visit.settle(replace(visit.comfort, low_reach=low)))
