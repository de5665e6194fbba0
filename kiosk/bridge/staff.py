"""View model of the staff's panel behind the PIN. It speaks to the desk only."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from datetime import date
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.bridge.desk import Desk
from kiosk.bridge.guard import guarded
from kiosk.bridge.store import Store
from kiosk.bridge.upkeep import upkeep
from kiosk.bridge.view import View
from kiosk.session.visit import Screen

QML_IMPORT_NAME = "Wayside.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

SMALLEST, LARGEST = 10.0, 60.0  # inches
# Seconds: a touch that comes twice by chance is one touch.
TWICE = 0.7
RESTARTS = 8
UNTESTED: dict[str, Any] = {"running": False, "done": False, "ok": False, "rows": []}


@QmlElement
@QmlSingleton
class StaffView(View):
    """The panel: `shown` is what the pack and the machine say of themselves; the rest is between staff and the desk."""

    screen = Screen.STAFF
    recordChanged = Signal()
    sizeChanged = Signal()
    testChanged = Signal()
    askedChanged = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        today: Callable[[], date] = date.today,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._today, self._clock = today, clock
        self._desk: Desk | None = None
        self._record: dict[str, Any] = {}
        self._present = self._chosen = 0.0
        self._saved = False
        self._test = UNTESTED
        self._asked, self._asked_at = "", 0.0
        self._here = False

    def attend(self, desk: Desk, diagonal: float = 21.5) -> None:
        """Ask of `desk` from now on; `diagonal` is what the panel is taken to have, in inches."""
        self._desk = desk
        self._present = self._chosen = diagonal
        desk.recorded.connect(self._recorded)
        desk.checked.connect(self._checked)
        self.sizeChanged.emit()

    def follow(self, store: Store) -> None:
        store.changed.connect(lambda: self._arrive(store))
        super().follow(store)

    def depends(self, store: Store) -> Hashable:
        # With every language shown, the words between them are still in the visit's own.
        return store.visit.language

    def fields(self, store: Store) -> dict[str, Any]:
        return {"language": store.visit.language, **upkeep(store.material, store.visit.language, self._today())}

    @Property(bool, notify=recordChanged)
    def manned(self) -> bool:
        return self._served is not None

    @Property(dict, notify=recordChanged)
    def record(self) -> dict[str, Any]:
        """`known`, `stateKept`, and the last `restarts`, the latest first: `when` and `what`."""
        restarts = [each for each in self._record.get("restarts", []) if isinstance(each, dict)]
        return {
            "known": bool(self._record),
            "stateKept": bool(self._record.get("state_kept")),
            "restarts": restarts[::-1][:RESTARTS],
        }

    @Property(float, notify=sizeChanged)
    def chosen(self) -> float:
        """The diagonal that staff try, in inches."""
        return self._chosen

    @Property(bool, notify=sizeChanged)
    def resized(self) -> bool:
        """Whether it is another than the panel is taken to have."""
        return self._resized

    @Property(bool, notify=sizeChanged)
    def saved(self) -> bool:
        """Whether it was just kept: the next process is drawn for it."""
        return self._saved

    @Property(dict, notify=testChanged)
    def test(self) -> dict[str, Any]:
        """The self-test: `running`, `done`, `ok`, and `rows` of `what` and `ok`."""
        return self._test

    @Property(str, notify=askedChanged)
    def asked(self) -> str:
        """What one more touch would do: "renew", "leave" or nothing."""
        return self._asked

    @property
    def _resized(self) -> bool:
        return abs(self._chosen - self._present) > 0.04

    @property
    def _served(self) -> Desk | None:
        """The desk, where somebody stands behind it."""
        return self._desk if self._desk is not None and self._desk.manned else None

    # ---------------------------------------------------------------- what a touch does
    @Slot(float)
    @guarded
    def grow(self, by: float) -> None:
        """Try another diagonal, larger or smaller by so many inches."""
        self._ask("")
        self._chosen = round(min(LARGEST, max(SMALLEST, self._chosen + by)), 1)
        self._saved = False
        self.sizeChanged.emit()

    @Slot()
    @guarded
    def apply(self) -> None:
        self._ask("")
        if self._served and self._resized:
            self._served.sized.emit(self._chosen)

    @Slot()
    @guarded
    def check(self) -> None:
        self._ask("")
        if self._served and not self._test["running"]:
            self._turn_test(UNTESTED | {"running": True})
            self._served.checkWanted.emit()

    @Slot()
    @guarded
    def clean(self) -> None:
        self._ask("")
        if self._desk is not None:
            self._desk.cleaningWanted.emit()

    @Slot()
    @guarded
    def renew(self) -> None:
        if self._served and self._sure("renew"):
            self._served.renewWanted.emit()

    @Slot()
    @guarded
    def leave(self) -> None:
        if self._served and self._sure("leave"):
            self._served.leaveWanted.emit()

    def _sure(self, what: str) -> bool:
        """Whether this is the second touch, and not one that came twice by chance."""
        if self._asked != what:
            self._ask(what)
            return False
        if self._clock() - self._asked_at < TWICE:
            return False
        self._ask("")
        return True

    def _ask(self, what: str) -> None:
        if what != self._asked:
            self._asked, self._asked_at = what, self._clock()
            self.askedChanged.emit()

    # ---------------------------------------------------------------- what the desk answers
    @guarded
    def _recorded(self, record: dict[str, Any]) -> None:
        self._record = record
        self.recordChanged.emit()
        kept = record.get("diagonal")
        if isinstance(kept, int | float) and kept != self._present:
            self._saved = kept == self._chosen
            self._present = float(kept)
            self.sizeChanged.emit()

    @guarded
    def _checked(self, found: dict[str, Any]) -> None:
        rows = [each for each in found.get("rows", []) if isinstance(each, dict)]
        self._turn_test({"running": False, "done": True, "ok": bool(found.get("ok")), "rows": rows})

    def _turn_test(self, test: dict[str, Any]) -> None:
        self._test = test
        self.testChanged.emit()

    @guarded
    def _arrive(self, store: Store) -> None:
        was, self._here = self._here, store.visit.place.screen is self.screen
        if was is self._here:
            return
        self._ask("")
        self._turn_test(UNTESTED)
        self.recordChanged.emit()
        if self._here and self._served:
            self._served.recordWanted.emit()
