"""One line said: its clip from the pack, played; and which of its words is heard now."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.bridge.tongue import Tongue
from kiosk.speech.model import PHONE, PLAIN, TITLE, Clip
from kiosk.speech.player import Player
from kiosk.speech.reader import Line
from kiosk.speech.shelf import Shelf
from kiosk.speech.volume import gain

# A clinic's own words are of one machine, and nobody has spoken them ahead.
UNSPOKEN: Final = str(QT_TRANSLATE_NOOP("Speech", "These words are only written here."))
# A title is said as plain words where it stands on a tile.
_INSTEAD: Final = {TITLE: PLAIN, PLAIN: TITLE}


class Voice:
    """Plays the clips of one line after another. A line of several clips is a number that nobody spoke as a whole."""

    def __init__(self, shelf: Shelf, player: Player, tongue: Tongue, languages: Collection[str]) -> None:
        self._shelf, self._player, self._tongue, self._languages = shelf, player, tongue, languages
        self._left: Iterator[Clip] = iter(())
        self._clip: Clip | None = None
        self._pace, self._gain = 1.0, 1.0
        self._whole = False

    def speaks(self, language: str) -> bool:
        """Whether somebody has spoken a language ahead."""
        return language in self._languages

    def say(self, line: Line, *, at: int, pace: float, volume: int) -> None:
        """Begin to say a line at `at` ms. Raises SoundError where there is no sound."""
        self._pace, self._gain = pace, gain(volume)
        clips = self.clips(line)
        self._whole = len(clips) == 1 and self._find(line) is not None
        self._left = iter(clips)
        self._play(at)

    def stop(self) -> None:
        """Silent when it returns."""
        self._left = iter(())
        self._player.stop()

    @property
    def position(self) -> int:
        """How far the line is, in ms; 0 for a line of several clips."""
        return self._player.position if self._whole else 0

    def goes_on(self) -> bool:
        """Whether anything of the line is left to hear; the next clip of it begins when one is over."""
        if self._player.playing:
            return True
        return self._play(0)

    @property
    def clip(self) -> Clip | None:
        """What is heard, if its words are the line's own."""
        return self._clip if self._whole else None

    def clips(self, line: Line) -> list[Clip]:
        """The clips that say a line: its own, or its digits, or a sentence that says why there is none."""
        if (own := self._find(line)) is not None:
            return [own]
        digits = [each for each in line.written if each.isdigit()] if line.kind == PHONE else []
        sentence = self._tongue.word(line.language, "Speech", UNSPOKEN)
        said = digits or [sentence]
        return [clip for each in said if (clip := self._shelf.find(PLAIN, line.language, each)) is not None]

    def has(self, line: Line) -> bool:
        """Whether somebody has spoken these very words."""
        return self._find(line) is not None

    def _find(self, line: Line) -> Clip | None:
        found = self._shelf.find(line.kind, line.language, line.written)
        if found is None and line.kind in _INSTEAD:
            found = self._shelf.find(_INSTEAD[line.kind], line.language, line.written)
        return found

    def _play(self, at: int) -> bool:
        self._clip = next(self._left, None)
        if self._clip is None:
            return False
        self._player.play(self._shelf.sound(self._clip), at=at, pace=self._pace, gain=self._gain)
        return True
