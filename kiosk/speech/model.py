"""What can be said and the clips that say it, as frozen data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# How a text is said. A contact's number says what it is for and comes twice; a title may have other words for the ear;
# a number to learn is spoken slowly, and only when somebody asks for it.
PLAIN: Final = "plain"
TITLE: Final = "title"
PHONE: Final = "phone"
MESSAGE: Final = "message"
LEARN: Final = "learn"
KINDS: Final = (PLAIN, TITLE, PHONE, MESSAGE, LEARN)


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `first` to `last` of the spoken text (`last` is behind them) stand for these of the written one.

    `verbatim`: they are the same characters.
    """

    first: int
    last: int
    written_first: int
    written_last: int
    verbatim: bool = False

    def to_written(self, at: int) -> int:
        """Where a place in the spoken text lies in the written one, if both are the same words."""
        return self.written_first + at - self.first


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text as it is spoken, and which stretch of the written one each stretch of it stands for."""

    text: str
    pieces: tuple[Piece, ...]

    def written(self, first: int, last: int) -> tuple[int, int]:
        """The stretch of the written text that characters `first` to `last` of the spoken one stand for.

        A word of the voice's own making that stands for nothing written ("again") has an empty stretch.
        """
        for piece in self.pieces:
            if piece.first < last and first < piece.last:
                if not piece.verbatim:
                    return piece.written_first, piece.written_last
                begin, end = max(first, piece.first), min(last, piece.last)
                return piece.to_written(begin), piece.to_written(end)
        return 0, 0


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing that the screen says in one language: `written` as it stands there, `spoken` as it is said."""

    id: str
    language: str
    kind: str
    written: str
    spoken: Spoken


@dataclass(frozen=True, slots=True)
class Mark:
    """When a word is heard, in ms from the start of its clip, and where it stands: `last` is behind its last letter."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Clip:
    """A recorded utterance: its content address, how long it is in ms, its words, and whether a machine speaks.

    `head` names the pages of Ogg Vorbis that go before its own: they are the same for all clips of one encoder.
    `words` is empty where nobody noted them. They count characters of the spoken text in the index of the narration,
    and of the written text in a pack.
    """

    digest: str
    duration: int
    words: tuple[Mark, ...]
    synthetic: bool
    head: str
