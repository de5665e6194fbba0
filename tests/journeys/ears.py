"""A visitor with headphones and a keypad: hears what is said, presses keys, and sees nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.bridge.stage import Stage
from kiosk.speech.reader import GRACE, Line, Mood

KEYS = {
    "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down,
    "back": Qt.Key.Key_Backspace,
    "select": Qt.Key.Key_Return,
    "help": Qt.Key.Key_F1,
    "louder": Qt.Key.Key_VolumeUp,
    "quieter": Qt.Key.Key_VolumeDown,
}
# Nobody listens longer for one thing.
MOST_STOPS = 200


class Clock:
    """The time of a player, moved on by whoever listens."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Ears:
    """One person who hears. `seconds` is the speech they have heard, `presses` the keys they have pressed."""

    stage: Stage
    qtbot: QtBot
    clock: Clock
    heard: list[Line] = field(default_factory=list)
    seconds: float = 0.0
    presses: int = 0

    def __post_init__(self) -> None:
        self.stage.speech.recital.said.connect(self.heard.append)
        self._from = 0

    # ---------------------------------------------------------------- hearing
    @property
    def _mood(self) -> Mood:
        return self.stage.speech.recital.reader.mood

    def waits(self) -> None:
        """Until the kiosk has come to whatever follows a key."""
        speech = self.stage.speech
        self.qtbot.waitUntil(lambda: not speech.is_looking, timeout=3_000)

    def hears_line(self) -> Line | None:
        """The line that is being said, to its end; None in silence."""
        self.waits()
        recital = self.stage.speech.recital
        if self._mood is Mood.WAITING:
            self._passes(GRACE)
            recital.heard()
            self.waits()
        if self._mood is not Mood.SPEAKING:
            return None
        line, voice = recital.reader.saying, recital.voice
        assert line is not None
        assert voice is not None
        while recital.reader.saying is line and voice.goes_on():
            # To the end of its clip at once; a line of several clips bit by bit.
            self._passes((max(0, voice.clip.duration - voice.position) + 20) / 1000 if voice.clip else 0.25)
            recital.follow()
        return line

    def _passes(self, seconds: float) -> None:
        self.clock.now += seconds
        self.seconds += seconds

    def hears_stop(self) -> list[str]:
        """Everything that is said at one stop."""
        reader = self.stage.speech.recital.reader
        said: list[str] = []
        at = reader.at
        while (line := self.hears_line()) is not None:
            said.append(line.written)
            reader = self.stage.speech.recital.reader
            if reader.at != at or reader.mood is not Mood.SPEAKING:
                break
        return said

    def hears_all(self) -> list[str]:
        """Everything, until it is silent."""
        said: list[str] = []
        for _ in range(1_000):
            line = self.hears_line()
            if line is None:
                return said
            said.append(line.written)
        raise AssertionError("it never stops talking")

    # ---------------------------------------------------------------- keys
    def presses_key(self, name: str) -> None:
        """A key of the keypad, and off again."""
        self.presses += 1
        QTest.keyClick(self.stage.window, KEYS[name])
        self.waits()

    def finds(self, *texts: str) -> None:
        """Listening on, and down where the voice waits, until one of these is said at a stop."""
        for _ in range(MOST_STOPS):
            said = self.hears_stop()
            if any(text in said for text in texts):
                return
            if self._mood is Mood.SILENT:
                self.presses_key("down")
        raise AssertionError(f"nobody ever says any of {texts}")

    def chooses(self, *texts: str) -> None:
        """The control that says one of these."""
        self.finds(*texts)
        self.presses_key("select")

    def listens_for(self, text: str) -> None:
        """Without a key, until this is said."""
        while (line := self.hears_line()) is not None:
            if line.written == text:
                return
        raise AssertionError(f"nobody says {text!r}")

    def skips_to(self, text: str) -> None:
        """Down as soon as the first words of a stop are others than these."""
        for _ in range(MOST_STOPS):
            line = self.hears_line()
            if line is not None and line.written == text:
                return
            self.presses_key("down")
        raise AssertionError(f"nobody says {text!r}")
