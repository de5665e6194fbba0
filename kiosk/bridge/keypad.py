"""What the keys do: few keys, and everything with them, by sight or by ear."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QMetaObject, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.bridge.gate import TREMOR, now
from kiosk.bridge.guard import guarded
from kiosk.bridge.kiosk import Kiosk
from kiosk.bridge.speech import Speech
from kiosk.keymap import KeyMap

HOLD = 1000  # ms that Back is held until it closes


class Deed(StrEnum):
    """What a key stands for, as `KeyMap` calls it."""

    UP = "up"
    DOWN = "down"
    BACK = "back"
    SELECT = "select"
    HELP = "help"
    LOUDER = "louder"
    QUIETER = "quieter"


# A hand that trembles presses these twice; whoever walks on quickly means each press.
ONCE = frozenset({Deed.BACK, Deed.SELECT})


class Keypad(QObject):
    """Turns keys into moves. Key repeat is ignored; a press that is not one of its own is left to others."""

    closing = Signal()  # Back was held

    def __init__(
        self,
        window: QQuickWindow,
        kiosk: Kiosk,
        speech: Speech,
        keys: KeyMap,
        parent: QObject,
        tremor: float = TREMOR,
    ) -> None:
        super().__init__(parent)
        self._window, self._kiosk, self._speech, self._tremor = window, kiosk, speech, tremor
        self._keys = {number: Deed(role) for role, number in keys.numbers.items() if role in set(Deed)}
        self._pressed: dict[Deed, float] = {}
        self._by_keys = False
        self._held = QTimer(self, interval=HOLD, singleShot=True)
        self._held.timeout.connect(self.closing)
        speech.changed.connect(self._follow)

    def touched(self) -> None:
        """A finger: the ring goes."""
        self._by_keys = False

    def typed(self, event: QKeyEvent) -> bool:
        """Whether the key is one of the keypad's, and so nobody else's."""
        # With Ctrl or its like a key is another one.
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        deed = self._keys.get(event.key()) if plain else None
        if deed is None:
            self._by_keys = self._by_keys and event.type() != QEvent.Type.KeyPress
            return False
        if not event.isAutoRepeat():
            if event.type() == QEvent.Type.KeyPress:
                self._down(deed)
            elif event.type() == QEvent.Type.KeyRelease:
                self._up(deed)
        return True

    # ---------------------------------------------------------------- one key
    def _down(self, deed: Deed) -> None:
        pressed, before = now(), self._pressed.get(deed, -self._tremor)
        self._pressed[deed] = pressed
        again = deed in ONCE and pressed - before < self._tremor
        if again:
            return
        self._by_keys = True
        if deed is Deed.BACK:
            self._held.start()
        elif not self._wakes():
            self.do(deed)

    def _up(self, deed: Deed) -> None:
        """Back counts when it is let go, because held it closes."""
        if deed is Deed.BACK and self._held.isActive():
            self._held.stop()
            self._kiosk.back()

    def _wakes(self) -> bool:
        """With headphones in, the first key after a visit begins to speak."""
        if self._speech.is_on or not self._speech.listening.headphones:
            return False
        self._speech.wake()
        return True

    def do(self, deed: Deed) -> None:
        """What a key stands for, once it counts."""
        speech = self._speech
        match deed:
            case Deed.UP | Deed.DOWN:
                self._move(1 if deed is Deed.DOWN else -1)
            case Deed.SELECT:
                speech.select() if speech.is_on else self._press()
            case Deed.HELP:
                speech.help() if speech.is_on else speech.wake()
            case Deed.LOUDER:
                speech.louder()
            case Deed.QUIETER:
                speech.quieter()

    # ---------------------------------------------------------------- by sight
    def _move(self, steps: int) -> None:
        if self._speech.is_on:
            self._speech.move(steps)
            return
        script = self._speech.script
        controls = [script.items[number] for number in script.controls]
        if controls:
            at = next((number for number, item in enumerate(controls) if item.hasActiveFocus()), None)
            first = 0 if steps > 0 else len(controls) - 1
            ring(controls[first if at is None else (at + steps) % len(controls)])

    def _press(self) -> None:
        focused: QQuickItem | None = self._window.activeFocusItem()
        if focused is not None and focused.inherits("QQuickAbstractButton"):
            QMetaObject.invokeMethod(focused, "click")
        else:
            self._move(1)

    @guarded
    def _follow(self) -> None:
        """The ring stands where the voice is, if that can be pressed."""
        if not self._by_keys or not self._speech.is_on:
            return
        item = self._speech.here
        if item is not None:
            ring(item)
        elif (focused := self._window.activeFocusItem()) is not None:
            focused.setFocus(False, Qt.FocusReason.TabFocusReason)


def ring(item: QQuickItem) -> None:
    """Put the keys' ring round an item."""
    if not item.hasActiveFocus():
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
