"""A program of its own that speaks with libespeak-ng: it alone tells when each word begins.

`python -m kiosk.authoring.narration.engines.espeak_child VOICE WORDS_A_MINUTE` reads texts from its input, a JSON
string a line, and writes for each a line of JSON (rate, bytes, words) and then as many bytes of sound. Without
arguments it writes the library's version.

The library is GPL-3. It is loaded by this process alone, on the machine of whoever makes the clips; nothing of it is
part of the kiosk, and what it says belongs to whoever wrote the words.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
from dataclasses import dataclass, field

LIBRARY = "libespeak-ng.so.1"

_SYNCHRONOUS = 2  # sound is handed to the callback before a text returns
_RATE_PARAMETER = 1
_AT_CHARACTER = 1
_UTF8 = 1
_WORD = 1
_LAST_EVENT = 0


class _Event(ctypes.Structure):
    """espeak_EVENT; positions count characters from 1, `sample` counts from the start of the text."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("text", ctypes.c_uint),
        ("position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("milliseconds", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


@dataclass(slots=True)
class _Heard:
    """What one text gave."""

    sound: bytearray = field(default_factory=bytearray)
    words: list[list[int]] = field(default_factory=list)

    def take(self, wave: ctypes._Pointer[ctypes.c_short], count: int, events: ctypes._Pointer[_Event]) -> int:
        """The library's callback: some sound, and the events in it."""
        if count:
            self.sound += ctypes.string_at(wave, count * 2)
        at = 0
        while events[at].type != _LAST_EVENT:
            if events[at].type == _WORD:
                self.words.append([events[at].sample, events[at].position - 1, events[at].length])
            at += 1
        return 0


def _speak(library: ctypes.CDLL, voice: str, rate: int, text: str) -> None:
    """Say one text into the output."""
    samples_a_second = library.espeak_Initialize(_SYNCHRONOUS, 0, None, 0)
    if samples_a_second <= 0 or library.espeak_SetVoiceByName(voice.encode()) != 0:
        sys.exit(f"espeak-ng has no voice {voice}")
    library.espeak_SetParameter(_RATE_PARAMETER, rate, 0)
    heard = _Heard()
    callback = _Callback(heard.take)
    library.espeak_SetSynthCallback(callback)
    spoken = text.encode()
    library.espeak_Synth(spoken, len(spoken) + 1, 0, _AT_CHARACTER, 0, _UTF8, None, None)
    library.espeak_Synchronize()
    head = {"rate": samples_a_second, "bytes": len(heard.sound), "words": heard.words}
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + bytes(heard.sound))
    sys.stdout.buffer.flush()


def main(arguments: list[str]) -> int:
    """The program."""
    library = ctypes.CDLL(LIBRARY)
    library.espeak_Info.restype = ctypes.c_char_p
    if not arguments:
        print(library.espeak_Info(None).decode())
        return 0
    voice, rate = arguments
    for line in sys.stdin:
        # A fresh process for each text: what was said before is otherwise heard in the next one, by a few samples.
        speaker = os.fork()
        if speaker == 0:
            _speak(library, voice, int(rate), json.loads(line))
            os._exit(0)
        if os.waitpid(speaker, 0)[1] != 0:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
