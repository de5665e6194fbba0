"""The little that must last, in one small file: tries at the PIN, the idle picture's shift, panel, keys, restarts."""

from __future__ import annotations

import json
import os
import stat
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from kiosk.keymap import KeyMap
from kiosk.settings import LARGEST_DIAGONAL, SMALLEST_DIAGONAL
from kiosk.warden.attempts import Attempts
from kiosk.writing import write_whole

NAME, BROKEN = "state.json", "state.broken"
# Bytes; what the warden writes is far shorter.
LONGEST = 16_384
LARGEST_PHASE = 999
RESTARTS = 20


class What(StrEnum):
    """What staff are told of: never anything that a visitor did."""

    STARTED = "started"
    CRASHED = "crashed"
    HUNG = "hung"
    RENEWED = "renewed"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Restart:
    """Something that befell the kiosk, and the minute of it, as ISO text with the machine's own offset."""

    when: str
    what: What

    @classmethod
    def at(cls, moment: float, what: What) -> Restart:
        """The same at a moment of the wall clock."""
        return cls(datetime.fromtimestamp(moment, UTC).astimezone().isoformat(timespec="minutes"), what)


@dataclass(frozen=True, slots=True)
class State:
    """All that is kept. `diagonal` is None until staff measure the panel, `keys` until they learn the keypad."""

    attempts: Attempts = field(default_factory=Attempts)
    phase: int = 0
    diagonal: float | None = None
    keys: KeyMap | None = None
    restarts: tuple[Restart, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.phase <= LARGEST_PHASE:
            raise ValueError("a phase outside its range")
        if self.diagonal is not None and not SMALLEST_DIAGONAL <= self.diagonal <= LARGEST_DIAGONAL:
            raise ValueError("a diagonal outside its range")


class Keep:
    """The state, in memory and, where there is a folder for it, on disk. Nothing here raises when writing fails."""

    def __init__(self, folder: Path | None, state: State, clock: Callable[[], float] = time.time) -> None:
        self._folder, self._state, self._clock = folder, state, clock
        self._lasts = False
        self._write()

    @classmethod
    def open(
        cls,
        settings_state: Path | None = None,
        environment: Mapping[str, str] = os.environ,
        clock: Callable[[], float] = time.time,
    ) -> Keep:
        """Read what an earlier kiosk left in the one state folder, or begin with nothing."""
        folder = _folder(settings_state, environment)
        state = State() if folder is None else _found(folder, clock())
        return cls(folder, replace(state, attempts=state.attempts.resumed(clock())), clock)

    @property
    def lasts(self) -> bool:
        """Whether the last change is on disk; else it ends with the kiosk."""
        return self._lasts

    @property
    def attempts(self) -> Attempts:
        """The tries at the PIN."""
        return self._state.attempts

    @property
    def phase(self) -> int:
        """How far the idle picture is shifted."""
        return self._state.phase

    @property
    def diagonal(self) -> float | None:
        """The panel's, in inches, if staff measured it."""
        return self._state.diagonal

    @property
    def keys(self) -> KeyMap | None:
        """What the keypad sends, if staff learned it."""
        return self._state.keys

    def tried(self, attempts: Attempts) -> None:
        """Keep the tries at the PIN."""
        self._change(replace(self._state, attempts=attempts))

    def turned(self, phase: int) -> None:
        """Keep how far the idle picture is shifted. Raises ValueError outside 0 to 999."""
        self._change(replace(self._state, phase=phase))

    def sized(self, diagonal: float) -> None:
        """Keep the panel's diagonal. Raises ValueError outside 10 to 60 inches."""
        self._change(replace(self._state, diagonal=diagonal))

    def keyed(self, keys: KeyMap | None) -> None:
        """Keep what the keypad sends; None: what kiosk.toml says holds again."""
        self._change(replace(self._state, keys=keys))

    def noted(self, what: What) -> None:
        """Keep that this happened, now; only the last twenty stay."""
        restarts = (*self._state.restarts, Restart.at(self._clock(), what))[-RESTARTS:]
        self._change(replace(self._state, restarts=restarts))

    def record(self) -> dict[str, object]:
        """What staff are shown of it, the last restart last. Nothing is told of what kiosk.toml still says."""
        measured = {} if self.diagonal is None else {"diagonal": self.diagonal}
        learned = {} if self.keys is None else {"keys": self.keys.argument(), "keys_kept": True}
        return (
            measured
            | learned
            | {
                "phase": self.phase,
                "state_kept": self.lasts,
                "restarts": [{"when": each.when, "what": each.what.value} for each in self._state.restarts],
            }
        )

    def _change(self, state: State) -> None:
        if state != self._state or not self._lasts:
            self._state = state
            self._write()

    def _write(self) -> None:
        """On disk before anything follows from it. A disk that is full today may not be tomorrow: each change tries."""
        self._lasts = False
        if self._folder is not None:
            with suppress(OSError):
                write_whole(self._folder / NAME, _as_bytes(self._state), 0o600)
                self._lasts = True


def default_folder() -> Path:
    """Where a package or a set-up would have made the folder."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Wayside" / "state"
    return Path("/var/lib/wayside")


def _folder(settings_state: Path | None, environment: Mapping[str, str]) -> Path | None:
    """The folder to use: systemd's, else that of kiosk.toml, else the system's own if it is there."""
    if sys.platform != "win32" and (given := environment.get("STATE_DIRECTORY", "").partition(":")[0]):
        return Path(given)
    if settings_state is not None:
        # Only the folder itself: a disk that is not there must not be taken for an empty one.
        with suppress(OSError):
            settings_state.mkdir(mode=0o700)
        return settings_state
    folder = default_folder()
    return folder if folder.is_dir() else None


def _found(folder: Path, now: float) -> State:
    """The state in the folder. A damaged file is set aside, and gives no free try."""
    file, broken = folder / NAME, folder / BROKEN
    unknown = State(Attempts.spent(now))
    try:
        return _understood(_read(file))
    except FileNotFoundError:
        # With one set aside and none in its place, the power went while the file was being set aside.
        return unknown if os.path.lexists(broken) else State()
    # Whatever stands in the file, or is there in its place, must not keep the kiosk from starting.
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        with suppress(OSError):
            file.replace(broken)
        return unknown


def _read(file: Path) -> bytes:
    """The bytes of a plain file that is no longer than it can be: not of a pipe, on which one would wait for ever."""
    found = file.lstat()
    if not stat.S_ISREG(found.st_mode) or found.st_size > LONGEST:
        raise ValueError("not a file of ours")
    return file.read_bytes()


def _as_bytes(state: State) -> bytes:
    told = {
        "attempts": {"wrong": state.attempts.wrong, "not_before": state.attempts.not_before},
        "phase": state.phase,
        "diagonal": state.diagonal,
        "keys": None if state.keys is None else state.keys.argument(),
        "restarts": [{"when": each.when, "what": each.what.value} for each in state.restarts],
    }
    return json.dumps(told, indent=1).encode("ascii") + b"\n"


def _understood(body: bytes) -> State:
    """The state that was written so. Raises ValueError, TypeError, KeyError, OverflowError or RecursionError."""
    told = json.loads(body.decode("ascii"))
    diagonal, keys = (told.get("diagonal"), told.get("keys")) if isinstance(told, dict) else (None, None)
    return State(
        Attempts(_whole(told["attempts"]["wrong"]), _number(told["attempts"]["not_before"])),
        _whole(told.get("phase", 0)),
        None if diagonal is None else _number(diagonal),
        None if keys is None else KeyMap.from_argument(_text(keys)),
        tuple(_restart(each) for each in told.get("restarts", []))[-RESTARTS:],
    )


def _restart(told: Any) -> Restart:
    when = datetime.fromisoformat(told["when"])
    return Restart(when.isoformat(timespec="minutes"), What(told["what"]))


def _whole(value: object) -> int:
    if type(value) is not int:
        raise TypeError("not a whole number")
    return value


def _text(value: object) -> str:
    if type(value) is not str:
        raise TypeError("not text")
    return value


def _number(value: object) -> float:
    # bool is an int to Python, but no number here.
    if type(value) not in (int, float):
        raise TypeError("not a number")
    return float(value)  # type: ignore[arg-type]  # the check above is not seen through
