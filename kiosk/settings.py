"""The settings of one machine, from kiosk.toml: what the panel is, who may tend it, and what the site switches off."""

from __future__ import annotations

import os
import re
import sys
import tomllib
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from kiosk.handoffs import Handoffs, clinic_missing, handoffs_from
from kiosk.keymap import ROLES, KeyMap
from kiosk.loudspeaker import Loudspeaker

DEFAULT_DIAGONAL = 21.5
SMALLEST_DIAGONAL, LARGEST_DIAGONAL = 10.0, 60.0
# Millimetres from the floor to the panel's lower edge. Higher, too little of it lies within reach (1219 mm, 48 in).
LOWEST_MOUNT, HIGHEST_MOUNT = 300, 960
SHORTEST_IDLE, LONGEST_IDLE = 30, 300
# Milliseconds in which a second tap at the same place is the first one's.
USUAL_TREMOR, LONGEST_TREMOR = 300, 1000
# The one kind of hash that `kiosk staff set-pin` makes.
PIN_HASH_START = "$argon2id$"

Table = dict[str, object]
Kind = TypeVar("Kind")


class SettingsError(Exception):
    """kiosk.toml cannot be used; the message names the file and what to change."""


class Source(StrEnum):
    """Who tells that headphones are in."""

    NONE = "none"
    KEYS = "keys"  # the keypad: keys.plugged and keys.unplugged
    JACK = "jack"  # the sound card's own jack, on Linux


@dataclass(frozen=True, slots=True)
class Headphones:
    """`device` is the jack's file, such as /dev/input/event5; empty means that the kiosk looks for it."""

    source: Source = Source.KEYS
    device: str = ""

    def __post_init__(self) -> None:
        if self.source is Source.JACK and sys.platform != "linux":
            raise ValueError('headphones.source is "jack" on Linux only; elsewhere it is "keys" or "none"')
        if self.device and self.source is not Source.JACK:
            raise ValueError('headphones.device is of use only with source = "jack"')
        if self.device and not self.device.startswith("/"):
            raise ValueError('headphones.device is the whole path of a file, such as "/dev/input/event5"')

    def heard(self, keys: KeyMap) -> KeyMap:
        """The keys as a visit hears them: a plug's keys count only where they are who tells."""
        return keys if self.source is Source.KEYS else replace(keys, plugged="", unplugged="")


@dataclass(frozen=True, slots=True)
class Settings:
    """`diagonal` is the panel's, in inches: Qt's own idea of it is often wrong, so it is configured.

    `mount` is how high its lower edge hangs, in millimetres; None where nobody measured. With `low_reach` every visit
    begins with its targets low. Without `idle_seconds` the pack's figure holds; an empty `pin_hash` means no PIN.
    """

    diagonal: float = DEFAULT_DIAGONAL
    languages: tuple[str, ...] = ()
    pack: Path | None = None
    idle_seconds: int | None = None
    keys: KeyMap = field(default_factory=KeyMap)
    headphones: Headphones = field(default_factory=Headphones)
    loudspeaker: Loudspeaker = Loudspeaker.ASK
    tremor: int = USUAL_TREMOR
    pin_hash: str = field(default="", repr=False)
    state: Path | None = None
    handoffs: Handoffs = field(default_factory=Handoffs)
    mount: int | None = None
    low_reach: bool = False

    def __post_init__(self) -> None:
        if not SMALLEST_DIAGONAL <= self.diagonal <= LARGEST_DIAGONAL:
            raise ValueError(f"panel.diagonal is {self.diagonal}; it is in inches, from 10 to 60")
        if self.mount is not None and not LOWEST_MOUNT <= self.mount <= HIGHEST_MOUNT:
            reach = "from the floor to the panel's lower edge, in millimetres, from 300 to 960"
            raise ValueError(f"panel.mount is {self.mount}; it is {reach}: higher, it cannot be used from a wheelchair")
        if self.idle_seconds is not None and not SHORTEST_IDLE <= self.idle_seconds <= LONGEST_IDLE:
            raise ValueError(f"idle.seconds is {self.idle_seconds}; it is in seconds, from 30 to 300")
        if not 0 <= self.tremor <= LONGEST_TREMOR:
            raise ValueError(f"touch.tremor is {self.tremor}; it is in milliseconds, from 0 to {LONGEST_TREMOR}")
        # What stands there may be a PIN, typed in by mistake: it is not repeated.
        if self.pin_hash and not self.pin_hash.startswith(PIN_HASH_START):
            raise ValueError("staff.pin_hash is not typed in: leave it out and run `kiosk staff set-pin`")
        if silent := self.handoffs.silent_in(self.languages):
            raise ValueError(clinic_missing(silent))
        if self.state is not None and not self.state.is_absolute():
            raise ValueError('state is the whole path of a folder, such as "/var/lib/wayside"')


def machine_file() -> Path:
    """Where the settings of this machine live."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Wayside" / "kiosk.toml"
    return Path("/etc/wayside/kiosk.toml")


def read_settings(file: Path | None) -> Settings:
    """Read `file`, or the machine's own kiosk.toml if there is one, else defaults. Raises SettingsError."""
    path = file or machine_file()
    text = ""
    try:
        text = path.read_text("utf-8")
        return _settings(tomllib.loads(text))
    except OSError as error:
        if file is None and isinstance(error, FileNotFoundError):
            return Settings()
        remedy = "Check the name after --config." if file else "Let the user who runs the kiosk read it."
        raise SettingsError(f"{path}: cannot be read ({error.strerror}). {remedy}") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: {error}. Correct this line and start again.") from None
    except (UnicodeDecodeError, ValueError, TypeError) as error:
        raise SettingsError(f"{path}: {error}{_place(text, str(error))}. Correct this line and start again.") from None


def _place(text: str, message: str) -> str:
    """Where in the file the key stands that a message begins with; nothing where it stands nowhere."""
    from kiosk.toml_lines import key_lines

    named = re.match(r"\[?([\w.-]+)", message)
    key = tuple(named.group(1).split(".")) if named else ()
    lines = key_lines(text)
    known = next((key[:end] for end in range(len(key), 0, -1) if key[:end] in lines), None)
    return f" (at line {lines[known]})" if known else ""


# What each table knows, and what each of its settings is.
TABLES = {
    "panel": {
        "diagonal": "inches",
        "mount": "millimetres from the floor to its lower edge",
        "low_reach": "whether visits begin with all targets low",
    },
    "idle": {"seconds": "until the kiosk asks whether anybody still reads"},
    "keys": dict.fromkeys(ROLES, ""),
    "headphones": {"source": "who tells that they are in", "device": "the jack's file"},
    "sound": {"loudspeaker": "when the room may hear"},
    "touch": {"tremor": "milliseconds in which two taps at one place are one"},
    "staff": {"pin_hash": "from `kiosk staff set-pin`"},
}
KNOWN = {*TABLES, "clinic", "handoffs", "languages", "pack", "state"}


def _settings(found: Table) -> Settings:
    if unknown := sorted(set(found) - KNOWN):
        raise ValueError(f"{unknown[0]} is not a setting; known are {', '.join(sorted(KNOWN))}")
    # bool is an int to Python, but `true` is no number of anything: only the very types count.
    diagonal = _value(found, "panel", "diagonal", (int, float), "a number of inches, such as 21.5")
    mount = _value(found, "panel", "mount", (int,), "a whole number of millimetres, such as 800")
    low_reach = _value(found, "panel", "low_reach", (bool,), "true or false")
    idle = _value(found, "idle", "seconds", (int,), "a whole number of seconds, such as 90")
    tremor = _value(found, "touch", "tremor", (int,), "a whole number of milliseconds, such as 300")
    pin_hash = _value(found, "staff", "pin_hash", (str,), "text in quotes: run `kiosk staff set-pin`")
    return Settings(
        diagonal=DEFAULT_DIAGONAL if diagonal is None else float(diagonal),
        languages=_languages(found.get("languages", [])),
        pack=_path(found, "pack", "the path of a pack file, in quotes"),
        idle_seconds=idle,
        keys=_keys(found),
        headphones=_headphones(found),
        loudspeaker=_loudspeaker(found),
        tremor=USUAL_TREMOR if tremor is None else tremor,
        pin_hash=pin_hash or "",
        state=_path(found, "state", "the path of a folder, in quotes"),
        handoffs=handoffs_from(found),
        mount=mount,
        low_reach=bool(low_reach),
    )


def _value(found: Table, table: str, key: str, kinds: tuple[type[Kind], ...], what: str) -> Kind | None:
    """One setting of a table, or None where it is not given."""
    given = found.get(table, {})
    known = TABLES[table]
    if not isinstance(given, dict) or set(given) - set(known):
        listed = "; ".join(f"{name} ({purpose})" if purpose else name for name, purpose in known.items())
        stray = sorted(set(given) - set(known))[:1] if isinstance(given, dict) else []
        raise ValueError(f"{'.'.join([table, *stray])} is not a setting: [{table}] knows {listed}")
    value = given.get(key)
    if value is not None and type(value) not in kinds:
        raise ValueError(f"{table}.{key} is {what}")
    return value


def _keys(found: Table) -> KeyMap:
    what = 'the name of a key in quotes, such as "F12", or its number in quotes'
    given = {role: _value(found, "keys", role, (str,), what) for role in ROLES}
    return KeyMap(**{role: text for role, text in given.items() if text is not None})


def _headphones(found: Table) -> Headphones:
    what = f"one of {', '.join(Source)}, in quotes"
    source = _value(found, "headphones", "source", (str,), what)
    if source is not None and source not in tuple(Source):
        raise ValueError(f"headphones.source is {what}")
    device = _value(found, "headphones", "device", (str,), "the path of a file, in quotes")
    return Headphones(Source.KEYS if source is None else Source(source), device or "")


def _loudspeaker(found: Table) -> Loudspeaker:
    what = f"one of {', '.join(Loudspeaker)}, in quotes"
    value = _value(found, "sound", "loudspeaker", (str,), what)
    if value is not None and value not in tuple(Loudspeaker):
        raise ValueError(f"sound.loudspeaker is {what}")
    return Loudspeaker.ASK if value is None else Loudspeaker(value)


def _languages(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        raise ValueError('languages is a list of codes, such as ["en", "es"]')
    return tuple(value)


def _path(found: Table, name: str, what: str) -> Path | None:
    value = found.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name} is {what}")
    return Path(value) if value else None
