"""How loud a sound is, measured by libebur128 (EBU R 128, ITU-R BS.1770).

A small library (MIT) that was written for this and nothing else: it measures within this process, so that a thousand
clips take seconds, and needs no NumPy. It is used when clips are made and tested, never by the kiosk.
"""

from __future__ import annotations

import ctypes
import math
from array import array
from dataclasses import dataclass
from typing import Final

from kiosk.authoring.narration.engines.engine import EngineError

LIBRARY: Final = "libebur128.so.1"
TARGET: Final = -23.0  # LUFS
HIGHEST_PEAK: Final = -1.0  # dBTP
SHORTEST: Final = 3.0  # seconds; below, a figure of loudness says little

_INTEGRATED = 1 | 4
_TRUE_PEAK = 1 | 16 | 32


@dataclass(frozen=True, slots=True)
class Level:
    """Integrated loudness in LUFS and true peak in dBTP; both are -inf for silence."""

    loudness: float
    peak: float


def level(samples: array[int], rate: int) -> Level:
    """The level of mono samples of 16 bits. A short sound is measured as if it were said again and again."""
    if not samples:
        return Level(-math.inf, -math.inf)
    library = _library()
    times = max(1, math.ceil(SHORTEST * rate / len(samples)))
    state = ctypes.c_void_p(library.ebur128_init(1, rate, _INTEGRATED | _TRUE_PEAK))
    try:
        body = (ctypes.c_short * len(samples)).from_buffer_copy(samples.tobytes())
        for _ in range(times):
            library.ebur128_add_frames_short(state, body, ctypes.c_size_t(len(samples)))
        loudness, peak = ctypes.c_double(), ctypes.c_double()
        library.ebur128_loudness_global(state, ctypes.byref(loudness))
        library.ebur128_true_peak(state, 0, ctypes.byref(peak))
    finally:
        library.ebur128_destroy(ctypes.byref(state))
    return Level(loudness.value, 20 * math.log10(peak.value) if peak.value > 0 else -math.inf)


def _library() -> ctypes.CDLL:
    try:
        library = ctypes.CDLL(LIBRARY)
    except OSError:
        raise EngineError("libebur128 is not installed: sudo apt-get install libebur128-1") from None
    library.ebur128_init.restype = ctypes.c_void_p
    library.ebur128_init.argtypes = [ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
    return library
