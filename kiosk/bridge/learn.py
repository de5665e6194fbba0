"""View model of the staff panel's keypad section: it takes every key from the gate while staff learn them."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.bridge.desk import Desk
from kiosk.bridge.gate import Gate
from kiosk.bridge.guard import guarded
from kiosk.bridge.staff import TWICE
from kiosk.bridge.store import Store
from kiosk.keymap import ROLES, KeyMap
from kiosk.session.visit import Screen
from kiosk.staff.learning import Learning

QML_IMPORT_NAME = "Wayside.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class LearnView(QObject):
    """What the keys of this machine are, and how far learning them is."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock, self._turned = clock, 0.0
        self._desk: Desk | None = None
        self._gate: Gate | None = None
        self._keys = KeyMap()
        self._learning: Learning | None = None
        self._plug = True
        self._kept = self._waiting = self._saved = False
        self._here = False

    def attend(self, desk: Desk, gate: Gate, keys: KeyMap) -> None:
        """Take learned keys to `desk` from now on; `keys` are those of this process."""
        self._desk, self._gate, self._keys = desk, gate, keys
        desk.recorded.connect(self._recorded)
        self.changed.emit()

    def follow(self, store: Store) -> None:
        """Give the keys back when the visit leaves the panel."""
        store.changed.connect(lambda: self._look(store))

    @Property(dict, notify=changed)
    def state(self) -> dict[str, Any]:
        """`running`, `done`, `saved`, `kept` (learned ones hold, not kiosk.toml's), `role` that is asked for, as
        `step` of `steps`, `refused` and its `holder`, and `rows` of `role` and `key`.
        """
        learning = self._learning
        return {
            "running": learning is not None and learning.role != "",
            "done": learning is not None and learning.role == "",
            "saved": self._saved,
            "kept": self._kept,
            "role": learning.role if learning else "",
            "step": learning.at + 1 if learning else 0,
            "steps": len(learning.asked) if learning else 0,
            "refused": (learning.refused or "") if learning else "",
            "holder": learning.holder if learning else "",
            "rows": self._rows(),
        }

    def _rows(self) -> list[dict[str, str]]:
        learning = self._learning
        keys = learning.keys if learning else self._keys
        shown = learning.asked[: learning.at] if learning else ROLES
        return [{"role": role, "key": getattr(keys, role)} for role in shown]

    # ---------------------------------------------------------------- what a touch does
    @Slot()
    @guarded
    def begin(self) -> None:
        if self._calm and self._gate is not None and self._desk is not None and self._desk.manned:
            self._turn(Learning.begun(self._keys, plug=self._plug))

    @Slot()
    @guarded
    def skip(self) -> None:
        if self._calm and self._learning is not None:
            self._turn(self._learning.skipped())

    @Slot()
    @guarded
    def stop(self) -> None:
        self._turn(None)

    @Slot()
    @guarded
    def keep(self) -> None:
        if self._calm and self._learning is not None and not self._learning.role:
            self._send(self._learning.keys.argument())

    @Slot()
    @guarded
    def forget(self) -> None:
        """What was learned: the keys of kiosk.toml hold again."""
        if self._calm and self._kept:
            self._send("")

    # ---------------------------------------------------------------- inside
    @property
    def _calm(self) -> bool:
        """Whether a touch is not the second of two by chance: what lies under the finger has just become another."""
        return self._clock() - self._turned >= TWICE

    @guarded
    def _pressed(self, number: int) -> None:
        if self._learning is not None:
            self._turn(self._learning.pressed(number))

    def _turn(self, learning: Learning | None) -> None:
        self._learning, self._saved, self._turned = learning, False, self._clock()
        if self._gate is not None:
            self._gate.learner = self._pressed if learning is not None and learning.role else None
        self.changed.emit()

    def _send(self, keys: str) -> None:
        if self._desk is not None and self._desk.manned:
            self._waiting = True
            self._desk.keyed.emit(keys)

    @guarded
    def _recorded(self, record: dict[str, Any]) -> None:
        self._kept = bool(record.get("keys_kept"))
        self._plug = record.get("headphones", "keys") == "keys"
        with suppress(ValueError):
            self._keys = KeyMap.from_argument(str(record["keys"])) if "keys" in record else self._keys
        if self._waiting:
            self._waiting, self._learning, self._saved = False, None, True
        self.changed.emit()

    @guarded
    def _look(self, store: Store) -> None:
        was, self._here = self._here, store.visit.place.screen is Screen.STAFF
        if was and not self._here:
            self._turn(None)
