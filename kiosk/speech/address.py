"""Names for clips: by everything that makes their sound, and by the words on the screen."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

_LENGTH: Final = 32  # hexadecimal digits, 128 bits


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: the engine, its version, its voice, and every setting that changes what is heard."""

    engine: str
    version: str
    voice: str
    settings: str


def clip_digest(voice: Voice, language: str, spoken: str) -> str:
    """The content address of a clip: another voice, setting, language or word gives another."""
    return _digest(voice.engine, voice.version, voice.voice, voice.settings, language, spoken)


def key_of(kind: str, language: str, written: str) -> str:
    """The name under which a pack has the clip for a text as it stands on the screen."""
    return _digest(kind, language, written)


def clip_asset(digest: str) -> str:
    """The name in a pack of a clip's bytes, or of the head that goes before them."""
    return f"narration/{digest}"


def _digest(*parts: str) -> str:
    # The length before each part keeps ("ab", "c") and ("a", "bc") apart.
    joined = b"".join(f"{len(part.encode())}:".encode() + part.encode() for part in parts)
    return hashlib.sha256(joined).hexdigest()[:_LENGTH]
