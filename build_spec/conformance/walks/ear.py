"""Somebody with headphones and a keypad before a rehearsal's window: what they hear, and how soon after a key."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from kiosk.bridge.stage import Stage
from kiosk.speech.player import Deed, SilentPlayer
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
# Seconds that pass at once where a clip is heard to its end: longer than any.
WHOLE_CLIP = 120.0
MOST_LINES, MOST_STOPS = 600, 150


class Clock:
    """Real time, and what was skipped of it."""

    def __init__(self) -> None:
        self.skipped = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.skipped


class Recorder(SilentPlayer):
    """A player that makes no sound, and keeps what it was told: each deed, and the gain of each clip."""

    def __init__(self, clock: Clock) -> None:
        self.deeds: list[Deed] = []
        self.gains: list[float] = []
        super().__init__(clock, self.deeds)

    def play(self, sound: bytes, *, at: int = 0, pace: float = 1.0, gain: float = 1.0) -> None:
        self.gains.append(gain)
        super().play(sound, at=at, pace=pace, gain=gain)

    @property
    def decibels(self) -> float:
        """The gain of the last clip, in dB."""
        return 20 * math.log10(self.gains[-1])


@dataclass(slots=True)
class Ear:
    """One person who hears. `log` is every line in the order it was heard."""

    stage: Stage
    player: Recorder
    clock: Clock
    log: list[Line] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.stage.speech.recital.said.connect(self.log.append)

    def leaves(self) -> None:
        """Nothing more is heard by them."""
        self.stage.speech.recital.said.disconnect(self.log.append)

    # ---------------------------------------------------------------- hearing
    @property
    def mood(self) -> Mood:
        """What the voice is doing."""
        return self.stage.speech.recital.reader.mood

    def waits(self, holds: Callable[[], bool] | None = None, seconds: float = 5.0) -> bool:
        """Until something holds, or what has changed was read; whether it came to that."""
        holds = holds or (lambda: not self.stage.speech.is_looking)
        limit = time.monotonic() + seconds
        while not holds():
            QCoreApplication.processEvents()
            if time.monotonic() > limit:
                return False
        return True

    def hears_line(self) -> Line | None:
        """The line that is being said, to its end; None in silence."""
        self.waits()
        recital = self.stage.speech.recital
        if self.mood is Mood.WAITING:
            self.clock.skipped += GRACE
            recital.heard()
            self.waits()
        if self.mood is not Mood.SPEAKING:
            return None
        reader = recital.reader
        for _ in range(MOST_LINES):
            if recital.reader is not reader:
                break
            self.clock.skipped += WHOLE_CLIP
            recital.follow()
        return reader.saying

    def hears_all(self) -> None:
        """Everything, until it is silent."""
        for _ in range(MOST_LINES):
            if self.hears_line() is None:
                return

    def goes_round(self) -> None:
        """All that is read by itself; then down, stop by stop, to all that only a key brings."""
        self.hears_all()
        recital = self.stage.speech.recital
        reached: set[int] = set()
        for _ in range(MOST_STOPS):
            self.presses("down")
            if recital.reader.at in reached:
                return
            reached.add(recital.reader.at)
            at = recital.reader.at
            while self.hears_line() is not None and recital.reader.at == at:
                pass

    # ---------------------------------------------------------------- keys
    def plugs(self, state: bool) -> None:
        """Headphones go in, or out: what the gate says when the jack's key comes."""
        self.stage.gate.plugged.emit(state)

    def presses(self, name: str) -> None:
        """A key of the keypad, and off again."""
        QTest.keyClick(self.stage.window, KEYS[name])
        self.waits()

    def silence_after(self, deed: Callable[[], object]) -> float:
        """Milliseconds from something that is done to the moment when the player stops; infinite if it does not."""
        before = len(self.player.deeds)
        moment = self.clock()
        deed()
        self.waits(lambda: any(each.what == "stop" for each in self.player.deeds[before:]), 1.0)
        stops = [each.moment for each in self.player.deeds[before:] if each.what == "stop"]
        return (stops[0] - moment) * 1000 if stops else math.inf

    def speaks(self) -> bool:
        """Begin to speak, if this screen can: the first line is being said."""
        self.stage.speech.wake()
        self.waits()
        if self.mood is not Mood.SPEAKING:
            self.presses("down")
        return self.player.playing


def stopped_first(deeds: list[Deed]) -> Iterator[bool]:
    """Of each clip that begins while another plays: whether that one was stopped before."""
    for before, after in pairwise(deeds):
        if after.what == "play":
            yield before.what == "stop"
