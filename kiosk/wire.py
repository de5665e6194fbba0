"""What a visit and the warden may say to each other: a word a line, from these lists alone.

A line holds a word and, for a few words, something of a fixed shape. Any other line is dropped unread, so that
nothing a visitor saw or chose can reach the warden, its log or its files, whatever goes wrong in a visit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar


class Said(StrEnum):
    """A visit's words to the warden."""

    READY = "ready"  # built, and its idle screen is drawn: it can be shown at once
    SHOWN = "shown"  # its first frame is on the screen
    BEAT = "beat"  # its window still answers
    BEGUN = "begun"  # somebody touched a language
    OVER = "over"  # the visit ended; the idle screen is painted, and nothing will be shown any more
    LIFTED = "lifted"  # after OVER: no finger is on the screen
    FAULT = "fault"  # something broke: the kind of error, and the file and line
    CARD = "card"  # the built-in card is shown, and why
    QUIT = "quit"  # Ctrl+Q
    MUTE = "mute"  # this machine makes no sound
    JACK = "jack"  # the keypad says that headphones went `in` or `out`
    STAFF = "staff"  # the way in for staff was found; PINs and the words below count only after it
    PIN = "pin"  # somebody typed this PIN
    RECORD = "record"  # staff want to see what the warden knows
    SIZE = "size"  # the panel's diagonal in inches
    KEYS = "keys"  # what the keypad sends, as one word; nothing: what kiosk.toml says
    CHECK = "check"  # run the self-test
    RENEW = "renew"  # read settings and words again, and replace every process
    LEAVE = "leave"  # end the kiosk


class Told(StrEnum):
    """The warden's words to a visit."""

    SHOW = "show"  # take the screen; `quiet`: and hear nobody until LIFTED, and a moment longer
    CURTAIN = "curtain"  # stay beneath: show idle, hear nobody
    LIFTED = "lifted"  # no finger of the visit before is on the screen
    CARD = "card"  # show the built-in card
    JACK = "jack"  # headphones are `in` or `out`
    PIN = "pin"  # `right`, `wrong N` (tries left before a wait), `wait N` (seconds)
    RECORD = "record"  # what the warden knows, as JSON on the line
    CHECKED = "checked"  # what the self-test found, as JSON on the line


_NOTHING = re.compile("")
# By the list first: "pin" and "record" mean one thing to the warden and another from it.
_SHAPES: dict[type[StrEnum], dict[StrEnum, re.Pattern[str]]] = {
    Said: {
        Said.FAULT: re.compile(r"[A-Za-z_]{1,60} [\w.]{1,60}:\d{1,6}"),
        Said.CARD: re.compile(r"pack|screens|words|fault|told"),
        Said.PIN: re.compile(r"\d{1,12}"),
        Said.SIZE: re.compile(r"\d{2}(\.\d{1,2})?"),
        Said.KEYS: re.compile(r"|([A-Za-z0-9]{0,20},){9}[A-Za-z0-9]{0,20}"),
        Said.JACK: re.compile(r"in|out"),
    },
    Told: {
        Told.SHOW: re.compile(r"|quiet"),
        Told.JACK: re.compile(r"in|out"),
        Told.PIN: re.compile(r"right|wrong \d{1,2}|wait \d{1,5}"),
        Told.RECORD: re.compile(r"\{.{0,20000}\}"),
        Told.CHECKED: re.compile(r"\{.{0,20000}\}"),
    },
}
Word = TypeVar("Word", Said, Told)


@dataclass(frozen=True, slots=True)
class Line:
    """One line understood: its word, and what follows it (empty for most words)."""

    word: StrEnum
    rest: str = ""


def written(word: Said | Told, rest: str = "") -> bytes:
    """The line that says this. Raises ValueError where `rest` has not the word's shape: it is never sent then."""
    if not fits(word, rest):
        raise ValueError(f"{word} cannot carry this")
    return f"{word} {rest}".rstrip().encode("ascii") + b"\n"


def read(kind: type[Word], line: bytes) -> Line | None:
    """The line understood as one of `kind`'s words; None for anything else."""
    try:
        name, _, rest = line.decode("ascii").rstrip("\r\n").partition(" ")
        word = kind(name)
    except (UnicodeDecodeError, ValueError):
        return None
    return Line(word, rest) if fits(word, rest) else None


def fits(word: StrEnum, rest: str) -> bool:
    """Whether `rest` has the shape that the word asks for."""
    return rest.isascii() and _SHAPES[type(word)].get(word, _NOTHING).fullmatch(rest) is not None
