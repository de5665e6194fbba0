"""What the view models share: they follow the store, and tell QML only when what they show has changed."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge.guard import guarded
from kiosk.bridge.store import Store
from kiosk.session.visit import Screen

QML_IMPORT_NAME = "Wayside.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Each screen has a view model of its own.")
class View(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable does not know that it decorates
    """A screen's view model: everything it shows, as plain data under `shown`.

    It follows the store only while the visitor stands on its screen; a screen that is being left keeps its last words.
    """

    changed = Signal()
    screen: Screen

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: Store | None = None
        self._seen: Hashable = None
        self._shown: dict[str, Any] = {}

    def follow(self, store: Store) -> None:
        """Show what `store` holds from now on."""
        self._store = store
        store.changed.connect(self._look)
        self._look()

    def fields(self, store: Store) -> dict[str, Any]:
        """Everything the screen shows. Every text is a list, with an entry per language shown."""
        raise NotImplementedError

    def depends(self, _store: Store) -> Hashable:
        """What the screen depends on beside the place and the languages."""
        return None

    @Property(dict, notify=changed)
    def shown(self) -> dict[str, Any]:
        return self._shown

    @guarded
    def _look(self) -> None:
        store = self._store
        if store is None or store.visit.place.screen is not self.screen:
            return
        seen = (store.visit.place, store.banks, self.depends(store))
        if seen != self._seen:
            self._seen, self._shown = seen, self.fields(store)
            self.changed.emit()
