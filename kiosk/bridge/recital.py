"""Lets a reader be heard: starts, stops and follows the voice, and marks what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import Shiboken

from kiosk.bridge.guard import guarded
from kiosk.bridge.marker import Marker
from kiosk.bridge.script import Script
from kiosk.speech.player import SoundError
from kiosk.speech.reader import GRACE, Line, Mood, Reader
from kiosk.speech.volume import DEFAULT

if TYPE_CHECKING:
    from kiosk.bridge.patience import Patience
    from kiosk.bridge.voice import Voice

TICK = 30  # ms between two looks at how far a clip is


class Recital(QObject):
    """Where the voice is, as frozen data in `reader`, and the clips that follow from it.

    While it plays, nobody's patience runs out.
    """

    moved = Signal()  # `reader` is another
    marked = Signal()
    reveal = Signal(QObject, float, float)  # an item, and the stretch of it that is being said (pixels)
    said = Signal(object)  # the Line that begins to be heard
    hushed = Signal()
    failed = Signal()  # this machine makes no sound

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.reader = Reader()
        self.script = Script()
        self.rate, self.volume = 1.0, DEFAULT
        self.voice: Voice | None = None
        self._patience: Patience | None = None
        self._marker = Marker(self.reveal)
        self._tick = QTimer(self, interval=TICK)
        self._tick.timeout.connect(self.follow)
        self._grace = QTimer(self, interval=round(GRACE * 1000), singleShot=True)
        self._grace.timeout.connect(self.heard)

    def equip(self, voice: Voice | None, patience: Patience) -> None:
        """Who speaks, and whose clock stands still meanwhile."""
        self.voice, self._patience = voice, patience

    @property
    def bars(self) -> list[dict[str, object]]:
        """The marks, as `Speech.marks` hands them to QML."""
        return self._marker.bars

    def put(self, reader: Reader, *, anew: bool = False) -> None:
        """Let the reader stand so, and be heard as it says. `anew`: even what is being said is begun again."""
        before, self.reader = self.reader, reader
        line = reader.saying if reader.mood is Mood.SPEAKING else None
        voice = self.voice
        if line is None or voice is None:
            self._hush()
        elif anew or before.mood is not Mood.SPEAKING or _place_of(before) != _place_of(reader):
            goes_on = before.mood is Mood.PAUSED and not anew
            self._say(voice, line, voice.position if goes_on else 0)
        self.moved.emit()

    def silence(self) -> None:
        """Silent when it returns, and nothing else: the next frame must not wait."""
        if self.voice is not None:
            self.voice.stop()
        self._tick.stop()
        self._grace.stop()

    def tune(self, rate: float, volume: int) -> None:
        """Another pace or volume, heard at once where something is being said."""
        changed, self.rate, self.volume = (rate, volume) != (self.rate, self.volume), rate, volume
        voice, line = self.voice, self.reader.saying
        if changed and voice is not None and line is not None and self.reader.mood is Mood.SPEAKING:
            self._say(voice, line, voice.position)

    def _say(self, voice: Voice, line: Line, at: int) -> None:
        try:
            voice.say(line, at=at, pace=self.rate, volume=self.volume)
        except SoundError:
            self.voice = None
            self._hush()
            self.failed.emit()
            return
        self._grace.stop()
        if self._patience is not None:
            self._patience.hold()
        self._tick.start()
        self.said.emit(line)

    def _hush(self) -> None:
        self.silence()
        if self.reader.mood is Mood.WAITING:
            self._grace.start()
        elif self._patience is not None:
            self._patience.free()
        if self.reader.mood is not Mood.PAUSED and self._marker.clear():
            self.marked.emit()
        self.hushed.emit()

    @guarded
    def follow(self) -> None:
        """Mark the word that is heard now; at the end of a line, go on."""
        if self.voice is None or not self.voice.goes_on():
            self.heard()
        elif (line := self.reader.saying) is not None and line.text >= 0:
            text = self.script.texts[self.reader.at][line.text]
            # A screen that has just gone takes its words along.
            if Shiboken.isValid(text) and self._marker.mark(text, line, self.voice.clip, self.voice.position):
                self.marked.emit()

    @guarded
    def heard(self) -> None:
        self.put(self.reader.said())


def _place_of(reader: Reader) -> tuple[int, int, Line | None]:
    return reader.at, reader.line, reader.saying
