"""Finds the clip for a text as it stands on the screen, and its sound. Reads that one and no other."""

from __future__ import annotations

from kiosk.guidance.library import Library
from kiosk.speech.address import clip_asset, key_of
from kiosk.speech.entries import clip_from_json
from kiosk.speech.model import Clip


class Shelf:
    """The clips of a pack."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def find(self, kind: str, language: str, written: str) -> Clip | None:
        """The clip for a text, its words counted in the text as it is written; None if nobody has spoken it."""
        found = self._library.clip(key_of(kind, language, written), language)
        return clip_from_json(found) if found else None

    def sound(self, clip: Clip) -> bytes:
        """A clip as a whole file of mono Ogg Vorbis. Raises PackError if the pack does not hold it."""
        return self._library.asset(clip_asset(clip.head)) + self._library.asset(clip_asset(clip.digest))
