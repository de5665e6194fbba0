"""Plays clips: mono Ogg Vorbis in memory, from any place of it, slower or faster, louder or softer."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING, Final, Protocol

from kiosk.offline import load
from kiosk.speech.course import Course
from kiosk.speech.sound import SoundError, duration
from kiosk.speech.stretch import check

if TYPE_CHECKING:
    from kiosk.speech.card import Card

_TRIES: Final = 5  # at a card that somebody has open: the visit before may have ended a few ms ago
_PAUSE: Final = 0.02  # seconds

__all__ = ["CardPlayer", "Deed", "Player", "SilentPlayer", "SoundError"]


class Player(Protocol):
    """What speaks one clip at a time. Its methods are for one thread."""

    def play(self, sound: bytes, *, at: int = 0, pace: float = 1.0, gain: float = 1.0) -> None:
        """Speak a clip from `at` ms of it instead of what is being spoken.

        `pace` is within `stretch.SLOWEST` and `FASTEST`, else ValueError; samples are multiplied by `gain`. Raises
        SoundError, and then nothing plays.
        """

    def stop(self) -> None:
        """Hand out no more sound, at the return of this already, and let the card go."""

    @property
    def position(self) -> int:
        """Where in the clip it is, or was when it fell silent, in ms as it was recorded."""

    @property
    def playing(self) -> bool:
        """Whether there is more to hear. Once this is false the card is being let go too."""


class CardPlayer:
    """Speaks through a sound card, which is open only while it speaks."""

    def __init__(self, backends: tuple[str, ...] = ()) -> None:
        """`backends` are miniaudio's names for ways to a card; none: ALSA, or WASAPI on Windows."""
        self._backends = backends
        self._card: Card | None = None
        self._course: Course | None = None
        self._closing: Thread | None = None

    def play(self, sound: bytes, *, at: int = 0, pace: float = 1.0, gain: float = 1.0) -> None:
        self.stop()
        self._course = None
        try:
            load("miniaudio")
        except (ImportError, OSError):
            raise SoundError("the library for sound cannot be loaded") from None
        from kiosk.speech.card import decoded

        course = Course(*decoded(sound), at=at, pace=pace, gain=gain)
        if course.total:
            self._card = self._opened(course)
            course.begun = time.monotonic()
        self._course = course

    def stop(self) -> None:
        if self._card is not None and self._course is not None:
            self._course.end()
            # A card drops what it holds and stops in its own time; the picture that Close shows must not wait for that.
            self._closing = Thread(target=self._card.close)
            self._closing.start()
        self._card = None

    @property
    def position(self) -> int:
        return self._course.position() if self._course is not None else 0

    @property
    def playing(self) -> bool:
        if self._card is not None and self._course is not None and self._course.is_over():
            self.stop()
        return self._card is not None

    def _opened(self, course: Course) -> Card:
        from kiosk.speech.card import Card

        for left in reversed(range(_TRIES)):
            try:
                return Card(course.rate, course.take, course.lose, self._backends)
            except SoundError as error:
                if not (error.busy and left):
                    raise
            # This player's own clip before may have it still: that is over as soon as it is closed.
            if self._closing is not None and self._closing.is_alive():
                self._closing.join(_PAUSE)
            else:
                time.sleep(_PAUSE)
        raise AssertionError("the last try returns or raises")


@dataclass(frozen=True, slots=True)
class Deed:
    """What a `SilentPlayer` did: at which moment of its clock, "play" or "stop", and with how many bytes of sound."""

    moment: float
    what: str
    size: int = 0


class SilentPlayer:
    """Keeps the time that a clip would take, and makes no sound: for tests, and where there is no card."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, deeds: list[Deed] | None = None) -> None:
        """`clock` tells seconds. `deeds`, if given, is filled with what was done; a visit gives none."""
        self._clock, self._deeds = clock, deeds
        self._playing = False
        self._at, self._last, self._pace, self._begun = 0, 0, 1.0, 0.0

    def play(self, sound: bytes, *, at: int = 0, pace: float = 1.0, gain: float = 1.0) -> None:  # noqa: ARG002  # nothing is heard
        self.stop()
        check(pace)
        self._at = self._last = 0
        self._last = duration(sound)
        self._at, self._pace, self._begun = min(max(0, at), self._last), pace, self._clock()
        self._playing = True
        self._note("play", len(sound))

    def stop(self) -> None:
        if self.playing:
            self._at, self._playing = self.position, False
            self._note("stop")

    @property
    def position(self) -> int:
        if not self._playing:
            return self._at
        return min(self._last, self._at + int((self._clock() - self._begun) * 1000 * self._pace))

    @property
    def playing(self) -> bool:
        if self._playing and self.position >= self._last:
            self._at, self._playing = self._last, False
        return self._playing

    def _note(self, what: str, size: int = 0) -> None:
        if self._deeds is not None:
            self._deeds.append(Deed(self._clock(), what, size))
