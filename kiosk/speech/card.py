"""The sound card, through miniaudio: the only file that knows the library, and loaded by the first clip that is played.

It is opened for one clip and closed after it: the card falls silent at once, and no other visit finds it busy.
"""

from __future__ import annotations

import atexit
import ctypes
import sys
from array import array
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

import miniaudio  # type: ignore[import-untyped]  # it has types, and does not say so

from kiosk.speech.sound import SoundError

# The card holds 300 ms: as long as that, Python may be busy with something else. A stop drops what it holds.
_PERIOD: Final = 100  # ms
_PERIODS: Final = 3
_BACKENDS: Final = {"win32": ("WASAPI",)}
_ELSEWHERE: Final = ("ALSA",)  # not the library's own order, which asks a sound server first
_DEFAULT: Final = b"default\0"
_BUSY: Final = miniaudio.lib.MA_BUSY


def decoded(sound: bytes) -> tuple[array[int], int]:
    """The samples of mono Ogg Vorbis, and how many there are in a second. Raises SoundError."""
    try:
        found = miniaudio.vorbis_read(sound)
    except miniaudio.MiniaudioError:
        raise SoundError("this is no Ogg Vorbis") from None
    if found.nchannels != 1 or not found.samples:
        raise SoundError("this is not mono, or empty")
    return found.samples, found.sample_rate


class Card(miniaudio.PlaybackDevice):  # type: ignore[misc]  # it has types, and does not say so
    """A card that is open. Whoever opens it closes it; it asks for samples on a thread of its own."""

    def __init__(self, rate: int, feed: Callable[[int], bytes], lost: Callable[[], None], backends: tuple[str, ...]):
        """Open it and begin, with mono samples of 16 bits: `feed` gives so many, or fewer, and must not raise.

        `lost` is called when the card stops, by itself too. Raises SoundError.
        """
        _hush()
        self._feed = feed
        names = backends or _BACKENDS.get(sys.platform, _ELSEWHERE)
        wanted, kind = [miniaudio.Backend[name] for name in names], miniaudio.SampleFormat.SIGNED16
        # When Python ends, the card's thread is not let in any more, and to wait for it then would be for ever.
        atexit.register(self.close)
        try:
            card = _default() if names == _ELSEWHERE else None
            super().__init__(kind, 1, rate, _PERIOD, card, callback_periods=_PERIODS, backends=wanted)
            self.stop_callback = lost
            self.start(feed)
        except miniaudio.MiniaudioError as error:
            self.close()
            raise _failed(error) from None

    def close(self) -> None:
        """Fall silent at once and let the card go. It waits for its thread, so it is not for `feed` to call."""
        atexit.unregister(self.close)
        super().close()
        # The library forgets this, and its copy of ALSA's settings would stay for each clip.
        context, self._context = getattr(self, "_context", None), None
        if context is not None:
            miniaudio.lib.ma_context_uninit(context)

    def _data_callback(self, _device: Any, output: Any, _input: Any, frames: int) -> None:
        # Not the library's own: it is unset by a stop while its thread may be about to use it, and what is raised
        # then is printed.
        miniaudio.ffi.memmove(output, samples := self._feed(frames), len(samples))


def _default() -> Any:
    """ALSA's `default`, by its name: then it is not looked for elsewhere, in dmix too, and what is wrong is told."""
    card = miniaudio.ffi.new("ma_device_id *")
    miniaudio.ffi.memmove(card, _DEFAULT, len(_DEFAULT))
    return card


def _failed(error: miniaudio.MiniaudioError) -> SoundError:
    result = error.args[-1]
    return SoundError(f"the sound card does not play ({result})", busy=result == _BUSY)


def _hush() -> None:
    """ALSA says on stderr what it does not find, which is where the log of the kiosk is.

    It is given another function to say it to. One of the C library's that takes nothing and changes nothing serves:
    one of Python's would need memory that may be written and run.
    """
    if sys.platform == "linux":
        with suppress(OSError):
            nothing = ctypes.cast(ctypes.CDLL(None).getpid, ctypes.c_void_p)
            ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(nothing)
