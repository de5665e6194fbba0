"""Reading a screen out: its stops in reading order, and where the voice is among them, as frozen data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from kiosk.speech.model import LEARN

# Seconds between a control and what follows it, for whoever wants to press just then.
GRACE: Final = 1.5


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to say. `text` is its number among the stop's texts on the screen; -1 for a word that is only heard."""

    kind: str
    language: str
    written: str
    text: int = -1


@dataclass(frozen=True, slots=True)
class Stop:
    """What is read at one go: a text, or a control with its state.

    `flows`: the voice comes here by itself; else only somebody who moves does.
    """

    lines: tuple[Line, ...]
    control: bool = False
    flows: bool = True

    @property
    def asked(self) -> bool:
        """Whether it is only said when somebody asks for it."""
        return any(line.kind == LEARN for line in self.lines)


class Mood(Enum):
    """What the voice is doing."""

    SILENT = auto()
    SPEAKING = auto()
    WAITING = auto()  # a control was read: it can be pressed before the voice goes on
    PAUSED = auto()


@dataclass(frozen=True, slots=True)
class Reader:
    """Where the voice is: its stop, the line of it, and whether it goes on by itself.

    `aside` is something that stands on no screen, said in between.
    """

    stops: tuple[Stop, ...] = ()
    at: int = 0
    line: int = 0
    mood: Mood = Mood.SILENT
    flowing: bool = False
    aside: Line | None = None

    @property
    def stop(self) -> Stop | None:
        """The stop the voice is at."""
        return self.stops[self.at] if self.at < len(self.stops) else None

    @property
    def saying(self) -> Line | None:
        """The line that is being said, or would be if the voice were not paused."""
        if self.mood not in (Mood.SPEAKING, Mood.PAUSED):
            return None
        return self.aside or (self.stop.lines[self.line] if self.stop else None)

    def arrived(self, stops: Sequence[Stop], *, flowing: bool = True) -> Reader:
        """Another screen: it is read from its top. Without `flowing` nothing is said until somebody asks."""
        if not stops:
            return Reader()
        mood = Mood.SPEAKING if flowing and stops[0].flows and not stops[0].asked else Mood.SILENT
        return Reader(tuple(stops), 0, 0, mood, flowing=mood is Mood.SPEAKING)

    def renewed(self, stops: Sequence[Stop]) -> Reader:
        """The same screen in other words, or another state: what changed under the voice is said anew."""
        if not stops:
            return Reader()
        at = min(self.at, len(stops) - 1)
        renewed = replace(self, stops=tuple(stops), at=at, line=min(self.line, len(stops[at].lines) - 1))
        same = self.stop is None or self.stop == stops[at]
        if same or self.aside is not None or self.mood is Mood.PAUSED:
            return renewed
        return replace(renewed, line=0, mood=Mood.SPEAKING)

    def said(self) -> Reader:
        """The line has been heard to its end, or the wait after a control is over."""
        if self.aside is not None:
            return replace(self, aside=None, mood=Mood.SILENT, flowing=False)
        if self.stop is None or self.mood not in (Mood.SPEAKING, Mood.WAITING):
            return self
        if self.mood is Mood.SPEAKING and self.line + 1 < len(self.stop.lines):
            return replace(self, line=self.line + 1)
        if not self.flowing:
            return replace(self, mood=Mood.SILENT)
        if self.mood is Mood.SPEAKING and self.stop.control:
            return replace(self, mood=Mood.WAITING)
        following = self.at + 1
        if following < len(self.stops) and self.stops[following].flows and not self.stops[following].asked:
            return replace(self, at=following, line=0, mood=Mood.SPEAKING)
        return replace(self, mood=Mood.SILENT, flowing=False)

    def moved(self, steps: int) -> Reader:
        """On or back by so many stops, round the end: the voice goes on from a text, and stays at a control."""
        if not self.stops:
            return self
        at = (self.at + steps) % len(self.stops)
        return replace(self, at=at, line=0, mood=Mood.SPEAKING, flowing=not self.stops[at].control, aside=None)

    def put(self, at: int) -> Reader:
        """At one stop, which is read and nothing after it."""
        if at >= len(self.stops):
            return self
        return replace(self, at=at, line=0, mood=Mood.SPEAKING, flowing=False, aside=None)

    def repeated(self) -> Reader:
        """The stop once more from its beginning."""
        return replace(self, line=0, mood=Mood.SPEAKING, aside=None) if self.stop else self

    def paused(self) -> Reader:
        """Silent for now; `resumed` goes on where it stopped."""
        return replace(self, mood=Mood.PAUSED) if self.mood in (Mood.SPEAKING, Mood.WAITING) else self

    def resumed(self) -> Reader:
        """On from where the voice paused; from silence, the stop anew and on to the end."""
        if self.mood is Mood.PAUSED:
            return replace(self, mood=Mood.SPEAKING)
        if self.mood is Mood.SILENT and self.stop:
            return replace(self, line=0, mood=Mood.SPEAKING, flowing=True)
        return self

    def hushed(self) -> Reader:
        """Silent, at the same stop."""
        return replace(self, mood=Mood.SILENT, flowing=False, aside=None)

    def added(self, aside: Line) -> Reader:
        """Something else is said now, and then nothing until somebody asks."""
        return replace(self, aside=aside, mood=Mood.SPEAKING, flowing=False)
