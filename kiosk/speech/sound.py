"""Sound as clips hold it, Ogg Vorbis in memory: how long it is, and what is raised when it will not be heard."""

from __future__ import annotations

from typing import Final

_PAGE, _IDENTITY = b"OggS", b"\x01vorbis"
_POSITION: Final = slice(6, 14)  # on a page: the samples up to its end (RFC 3533)
_RATE: Final = slice(12, 16)  # in the identification header (Vorbis I, 4.2.2)


class SoundError(Exception):
    """Nothing will be heard: no card, a card that is `busy`, or a clip that cannot be read. Tells no content."""

    def __init__(self, why: str, *, busy: bool = False) -> None:
        super().__init__(why)
        self.busy = busy


def duration(sound: bytes) -> int:
    """The length of a clip in ms, read off its first and its last page. Raises SoundError."""
    page, header = sound[max(0, sound.rfind(_PAGE)) :], sound[max(0, sound.find(_IDENTITY)) :]
    rate = int.from_bytes(header[_RATE], "little")
    if not page.startswith(_PAGE) or not header.startswith(_IDENTITY) or not rate:
        raise SoundError("this is no Ogg Vorbis")
    return int.from_bytes(page[_POSITION], "little") * 1000 // rate
