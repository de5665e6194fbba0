"""Ties a stage together: what the gate hears goes to whoever must know, and the end of a visit to the cover."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPointF, Qt, QTimer

from kiosk.bridge.guard import guarded
from kiosk.bridge.way_in import WayIn
from kiosk.session.visit import Place, Screen

if TYPE_CHECKING:
    from kiosk.bridge.patience import Patience
    from kiosk.bridge.pin import PinView
    from kiosk.bridge.stage import Machine, Stage


def wire(stage: Stage, patience: Patience, pin: PinView, machine: Machine) -> None:
    """Connect everything that a stage is made of."""
    Ties(stage, patience, pin, machine)


class Ties(QObject):
    """What happens when: the ends of all the signals of one stage."""

    def __init__(self, stage: Stage, patience: Patience, pin: PinView, machine: Machine) -> None:
        super().__init__(stage.engine)
        self._stage, self._patience = stage, patience
        self._way_in = WayIn(stage.window, machine.diagonal, self)
        gate, kiosk = stage.gate, stage.kiosk
        gate.closing.connect(kiosk.close)
        gate.cleaning.connect(stage.shell.clean)
        gate.plugged.connect(stage.shell.plug)
        gate.pressed.connect(self._pressed)
        gate.moved.connect(self._way_in.moved)
        gate.released.connect(self._way_in.released)
        gate.cancelled.connect(self._way_in.cancelled)
        gate.asks = self._typed
        gate.keypad = stage.keypad.typed
        # A PIN may have the same digit twice.
        gate.steady = lambda where: kiosk.standing is Screen.PIN and where.y() < stage.window.property("barTop")
        stage.keypad.closing.connect(gate.closing)
        stage.shell.headphonesChanged.connect(self._plugged)
        self._way_in.found.connect(self._staff_came)
        kiosk.closed.connect(self._closed)
        kiosk.changed.connect(self._broke)
        stage.cover.changed.connect(self._show_cover)
        if stage.store is None:
            return
        site = stage.store.material.library.site
        patience.equip(machine.idle_seconds or site.idle_seconds, site.warning_seconds)
        patience.over.connect(kiosk.close)
        stage.desk.cleaningWanted.connect(gate.clean)
        gate.cleaning.connect(stage.desk.cleaning)
        pin.opened.connect(self._staff_may)
        self._was = Screen.IDLE
        stage.store.changed.connect(self._looked)
        self._draw = QTimer(self, interval=0, singleShot=True)
        self._draw.timeout.connect(self._draw_cover)
        stage.window.frameSwapped.connect(self._framed)
        for size_changed in (stage.window.widthChanged, stage.window.heightChanged):
            size_changed.connect(self._resized)

    @property
    def _idle(self) -> bool:
        return self._stage.kiosk.standing is Screen.IDLE

    # ---------------------------------------------------------------- what the gate hears
    @guarded
    def _pressed(self, where: QPointF) -> None:
        """Any touch goes on reading; on the sheet of the question, the sheet says what it means."""
        self._stage.keypad.touched()
        if not self._patience.is_asking:
            self._patience.touched()
        elif where.y() >= float(self._stage.window.property("barTop")):
            self._patience.goOn()
        if self._stage.kiosk.standing in (Screen.IDLE, None):
            self._way_in.pressed(where)

    def _typed(self) -> bool:
        """A key: it goes on reading, and over the idle screen its ring must be seen. Whether it did only that."""
        if self._idle:
            self._stage.shell.cover(self._stage.cover.source, covered=False)
        return self._patience.touched()

    @guarded
    def _plugged(self) -> None:
        """Only who has the screen begins to speak; who has given it away is silent already."""
        if not self._stage.gate.deaf:
            self._stage.speech.plug(self._stage.shell.is_plugged)

    @guarded
    def _staff_came(self) -> None:
        """Ask for the PIN, in the site's first language."""
        store = self._stage.store
        if store is not None:
            store.put(store.visit.begin(store.material.languages[0].code, store.usual).go(Place(Screen.PIN)))
            self._stage.desk.came.emit()

    @guarded
    def _staff_may(self) -> None:
        """The PIN was right: its screen gives way to theirs."""
        store = self._stage.store
        if store is not None and store.visit.place.screen is Screen.PIN:
            store.put(store.visit.back().go(Place(Screen.STAFF)))

    # ---------------------------------------------------------------- the cover
    @guarded
    def _framed(self) -> None:
        """Once idle stands on the screen, its picture is taken for the visit that comes."""
        if self._idle and not self._stage.cover.fits and not self._draw.isActive():
            self._draw.start()

    @guarded
    def _resized(self, _pixels: int) -> None:
        """A picture of another size would leave a rim of what lies under it."""
        if not self._stage.cover.fits:
            self._stage.shell.cover("", covered=False)

    @guarded
    def _draw_cover(self) -> None:
        if self._idle and not self._stage.cover.fits:
            self._stage.cover.draw()

    @guarded
    def _show_cover(self) -> None:
        self._stage.shell.cover(self._stage.cover.source, covered=self._idle)

    # ---------------------------------------------------------------- a visit begins and ends
    @guarded
    def _looked(self) -> None:
        store = self._stage.store
        assert store is not None
        was, self._was = self._was, store.visit.place.screen
        if was is Screen.IDLE and self._was is not Screen.IDLE:
            self._patience.begin()
            self._stage.shell.cover(self._stage.cover.source, covered=False)
        elif self._was is Screen.IDLE:
            self._patience.stop()

    @guarded
    def _closed(self) -> None:
        self._stage.speech.recital.silence()
        self._patience.stop()
        self._stage.gate.hush()
        once(self._stage.window.frameSwapped, self._after_the_frame)
        self._stage.window.update()

    @guarded
    def _broke(self) -> None:
        """The card has numbers to call; nothing goes on speaking over it."""
        if self._stage.kiosk.standing is None and self._stage.speech.is_on:
            self._stage.speech.end()

    @guarded
    def _after_the_frame(self) -> None:
        if not self._stage.shell.is_attended:
            self._stage.speech.end()
            self._stage.kiosk.wipe()


def once(signal: Any, call: Callable[[], None]) -> None:
    """Call at the next emission of a signal, and only then."""
    signal.connect(call, Qt.ConnectionType.SingleShotConnection)
