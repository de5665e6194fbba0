"""The settings of one machine, from kiosk.toml: what the panel is, and what the site switches off."""

from __future__ import annotations

import os
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

DEFAULT_DIAGONAL = 21.5
SMALLEST_DIAGONAL, LARGEST_DIAGONAL = 10.0, 60.0


class SettingsError(Exception):
    """kiosk.toml cannot be used; the message names the file and what to change."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`diagonal` is the panel's, in inches: Qt's own idea of it is often wrong, so it is configured."""

    diagonal: float = DEFAULT_DIAGONAL
    languages: tuple[str, ...] = ()
    pack: Path | None = None

    def __post_init__(self) -> None:
        if not SMALLEST_DIAGONAL <= self.diagonal <= LARGEST_DIAGONAL:
            raise ValueError(f"panel.diagonal is {self.diagonal}; it is in inches, from 10 to 60")


def machine_file() -> Path:
    """Where the settings of this machine live."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Wayside" / "kiosk.toml"
    return Path("/etc/wayside/kiosk.toml")


def read_settings(file: Path | None) -> Settings:
    """Read `file`, or the machine's own kiosk.toml if there is one, else defaults. Raises SettingsError."""
    path = file or machine_file()
    if file is None and not path.exists():
        return Settings()
    try:
        return _settings(tomllib.loads(path.read_text("utf-8")))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror}). Check the name after --config.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValueError, TypeError) as error:
        raise SettingsError(f"{path}: {error}. Correct this line and start again.") from None


KNOWN = {"panel", "languages", "pack"}


def _settings(table: dict[str, object]) -> Settings:
    if unknown := sorted(set(table) - KNOWN):
        raise ValueError(f"unknown setting {', '.join(unknown)}; known are {', '.join(sorted(KNOWN))}")
    panel = table.get("panel", {})
    if not isinstance(panel, dict) or set(panel) - {"diagonal"}:
        raise ValueError("[panel] knows one setting, diagonal (inches)")
    diagonal = panel.get("diagonal", DEFAULT_DIAGONAL)
    languages, pack = table.get("languages", []), table.get("pack")
    if isinstance(diagonal, bool) or not isinstance(diagonal, int | float):
        raise ValueError("panel.diagonal is a number of inches, such as 21.5")
    if not isinstance(languages, list) or not all(isinstance(code, str) for code in languages):
        raise ValueError('languages is a list of codes, such as ["en", "es"]')
    if pack is not None and not isinstance(pack, str):
        raise ValueError("pack is the path of a pack file, in quotes")
    return Settings(float(diagonal), tuple(languages), Path(pack) if pack else None)
