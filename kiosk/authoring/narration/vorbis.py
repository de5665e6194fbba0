"""Ogg Vorbis, through the programs of its authors: the same sound gives the same bytes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from array import array
from typing import Final

from kiosk.authoring.narration.engines.engine import EngineError, Sound

RATE: Final = 16_000  # samples a second: all that a voice needs, and a fifth less than 22,050
QUALITY: Final = -1
# Part of a clip's content address: say it otherwise when anything of `mastering.py` changes what is heard.
SETTINGS: Final = f"vorbis q{QUALITY} {RATE} Hz, -23 LUFS"
_SEGMENTS: Final = 26  # where a page says of how many segments it is
_ABSENT = "oggenc and oggdec are not installed: sudo apt-get install vorbis-tools"


def encoded(samples: array[int], rate: int) -> bytes:
    """Mono samples of 16 bits as a file of Ogg Vorbis, its serial number fixed and its comments empty."""
    form = ["--raw", "--raw-bits=16", "--raw-chan=1", f"--raw-rate={rate}", "--raw-endianness=0"]
    resample = [] if rate == RATE else ["--resample", str(RATE)]
    settings = ["--quality", str(QUALITY), *resample, "--serial", "1", "--discard-comments", "--quiet"]
    return _run(["oggenc", *form, *settings, "--output", "-", "-"], _little(samples).tobytes())


def decoded(body: bytes, rate: int = RATE) -> Sound:
    """What is heard of a file of mono Ogg Vorbis at `rate` samples a second."""
    raw = _run(["oggdec", "--quiet", "--raw", "--bits", "16", "--endianness", "0", "--sign", "1", "-o", "-", "-"], body)
    return Sound(_little(array("h", raw)), rate, ())


def as_wave(body: bytes) -> bytes:
    """A file of Ogg Vorbis as a file of plain samples."""
    return _run(["oggdec", "--quiet", "-o", "-", "-"], body)


def split(body: bytes) -> tuple[bytes, bytes]:
    """A file in two: the pages that every clip of this encoder begins with (3.4 kB), and those with its own sound.

    A short clip would be mostly head; put together again they are the same file, byte for byte.
    """
    at = 0
    while at < len(body):
        count = body[at + _SEGMENTS]
        if body[at : at + 4] != b"OggS":
            raise EngineError("oggenc wrote something else than Ogg")
        # The pages of the head are at position 0; a page of sound is at the sample behind its last one.
        if int.from_bytes(body[at + 6 : at + 14], "little"):
            break
        table = at + _SEGMENTS + 1
        at = table + count + sum(body[table : table + count])
    return body[:at], body[at:]


def _little(samples: array[int]) -> array[int]:
    """The samples in the order of bytes that files have, and back."""
    if sys.byteorder == "little":
        return samples
    swapped = array("h", samples)
    swapped.byteswap()
    return swapped


def _run(command: list[str], body: bytes) -> bytes:
    if not shutil.which(command[0]):
        raise EngineError(_ABSENT)
    ran = subprocess.run(command, input=body, capture_output=True, check=False)
    if ran.returncode != 0 or not ran.stdout:
        raise EngineError(f"{command[0]} failed: {ran.stderr.decode(errors='replace').strip()}")
    return ran.stdout
