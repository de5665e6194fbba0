"""How fast and how loud a visit is read out."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge.guard import guarded
from kiosk.bridge.recital import Recital
from kiosk.session.listening import Listening
from kiosk.speech.volume import louder, quieter

QML_IMPORT_NAME = "Wayside.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Speech is tuned.")
class Tuned(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable does not know that it decorates
    """What is heard, and how: another pace or volume is heard at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.recital = Recital(self)
        self._listening = Listening()

    @property
    def listening(self) -> Listening:
        """How this visit listens."""
        return self._listening

    @Slot()
    @guarded
    def slower(self) -> None:
        self._tune(self._listening.faster(-1), self.recital.volume)

    @Slot()
    @guarded
    def faster(self) -> None:
        self._tune(self._listening.faster(1), self.recital.volume)

    @Slot()
    @guarded
    def quieter(self) -> None:
        self._tune(self._listening, quieter(self.recital.volume))

    @Slot()
    @guarded
    def louder(self) -> None:
        self._tune(self._listening, louder(self.recital.volume))

    def _tune(self, listening: Listening, volume: int) -> None:
        self._listening = listening
        self.recital.tune(listening.rate, volume)
        self.recital.moved.emit()
