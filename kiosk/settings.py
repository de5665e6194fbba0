"""The settings of one machine, from kiosk.toml: what the panel is, who may tend it, and what the site switches off."""

from __future__ import annotations

import os
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from kiosk.handoffs import Handoffs, clinic_missing, handoffs_from

DEFAULT_DIAGONAL = 21.5
SMALLEST_DIAGONAL, LARGEST_DIAGONAL = 10.0, 60.0
SHORTEST_IDLE, LONGEST_IDLE = 30, 300
DEFAULT_CLOSE_KEY = "F12"
# Each is `Qt.Key_` and this name.
CLOSE_KEYS = (
    *(f"F{number}" for number in range(1, 25)),
    *("Home", "End", "PageUp", "PageDown", "Insert", "Pause", "Back", "Cancel", "Stop"),
)
# The one kind of hash that `kiosk staff set-pin` makes.
PIN_HASH_START = "$argon2id$"

Table = dict[str, object]
Kind = TypeVar("Kind")


class SettingsError(Exception):
    """kiosk.toml cannot be used; the message names the file and what to change."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`diagonal` is the panel's, in inches: Qt's own idea of it is often wrong, so it is configured.

    Without `idle_seconds` the pack's figure holds; an empty `pin_hash` means that no PIN is set.
    """

    diagonal: float = DEFAULT_DIAGONAL
    languages: tuple[str, ...] = ()
    pack: Path | None = None
    idle_seconds: int | None = None
    close_key: str = DEFAULT_CLOSE_KEY
    pin_hash: str = field(default="", repr=False)
    state: Path | None = None
    handoffs: Handoffs = field(default_factory=Handoffs)

    def __post_init__(self) -> None:
        if not SMALLEST_DIAGONAL <= self.diagonal <= LARGEST_DIAGONAL:
            raise ValueError(f"panel.diagonal is {self.diagonal}; it is in inches, from 10 to 60")
        if self.idle_seconds is not None and not SHORTEST_IDLE <= self.idle_seconds <= LONGEST_IDLE:
            raise ValueError(f"idle.seconds is {self.idle_seconds}; it is in seconds, from 30 to 300")
        if self.close_key not in CLOSE_KEYS:
            choice = f"F1 to F24, {', '.join(CLOSE_KEYS[24:])}"
            raise ValueError(f"keys.close is one of {choice}. Esc and Shift are hit by accident, and so are letters")
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
    try:
        return _settings(tomllib.loads(path.read_text("utf-8")))
    except OSError as error:
        if file is None and isinstance(error, FileNotFoundError):
            return Settings()
        remedy = "Check the name after --config." if file else "Let the user who runs the kiosk read it."
        raise SettingsError(f"{path}: cannot be read ({error.strerror}). {remedy}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValueError, TypeError) as error:
        raise SettingsError(f"{path}: {error}. Correct this line and start again.") from None


# Each table knows one setting, given here with what it is.
TABLES = {
    "panel": ("diagonal", "inches"),
    "idle": ("seconds", "until the kiosk asks whether anybody still reads"),
    "keys": ("close", "the key that closes a visit"),
    "staff": ("pin_hash", "from `kiosk staff set-pin`"),
}
KNOWN = {*TABLES, "clinic", "handoffs", "languages", "pack", "state"}


def _settings(found: Table) -> Settings:
    if unknown := sorted(set(found) - KNOWN):
        raise ValueError(f"unknown setting {', '.join(unknown)}; known are {', '.join(sorted(KNOWN))}")
    # bool is an int to Python, but `true` is no number of anything: only the very types count.
    diagonal = _one(found, "panel", (int, float), "a number of inches, such as 21.5")
    idle = _one(found, "idle", (int,), "a whole number of seconds, such as 90")
    close = _one(found, "keys", (str,), 'the name of a key in quotes, such as "F12"')
    pin_hash = _one(found, "staff", (str,), "text in quotes: run `kiosk staff set-pin`")
    return Settings(
        DEFAULT_DIAGONAL if diagonal is None else float(diagonal),
        _languages(found.get("languages", [])),
        _path(found, "pack", "the path of a pack file, in quotes"),
        idle,
        DEFAULT_CLOSE_KEY if close is None else close,
        pin_hash or "",
        _path(found, "state", "the path of a folder, in quotes"),
        handoffs_from(found),
    )


def _one(found: Table, name: str, kinds: tuple[type[Kind], ...], what: str) -> Kind | None:
    """The one setting of a table, or None where it is not given."""
    key, purpose = TABLES[name]
    table = found.get(name, {})
    if not isinstance(table, dict) or set(table) - {key}:
        raise ValueError(f"[{name}] knows one setting, {key} ({purpose})")
    value = table.get(key)
    if value is not None and type(value) not in kinds:
        raise ValueError(f"{name}.{key} is {what}")
    return value


def _languages(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        raise ValueError('languages is a list of codes, such as ["en", "es"]')
    return tuple(value)


def _path(found: Table, name: str, what: str) -> Path | None:
    value = found.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name} is {what}")
    return Path(value) if value else None
