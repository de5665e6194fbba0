"""One player, one question: `players.py PLAYER CLIP play|kill|hurry` answers with a line of JSON."""

from __future__ import annotations

import json
import os
import struct
import sys
import time
from collections.abc import Callable, Generator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

RATE = 24_000
MODULES = {
    "none": [],
    "miniaudio": ["miniaudio"],
    "sounddevice": ["sounddevice", "soundfile"],
    "SDL2_mixer": ["sdl2dll", "sdl2.sdlmixer"],
    "QtMultimedia": ["PySide6.QtMultimedia"],
}


class Player(NamedTuple):
    play: Callable[[], Any]
    stop: Callable[[], Any]
    position: Callable[[], float]


def miniaudio(clip: str) -> Player:
    lib: Any = import_module("miniaudio")
    sound, began = memoryview(lib.decode_file(clip, lib.SampleFormat.SIGNED16, 1, RATE).samples), 0.0
    kind, only = lib.SampleFormat.SIGNED16, [lib.Backend.ALSA]
    device = lib.PlaybackDevice(kind, 1, RATE, buffersize_msec=100, callback_periods=3, backends=only)

    def chunks() -> Generator[memoryview, int, None]:
        frames, at = (yield sound[:0]), 0
        while at < len(sound):
            at, chunk = at + frames, sound[at : at + frames]
            frames = yield chunk

    def play() -> None:
        nonlocal began
        next(feed := chunks())
        device.start(feed)
        began = time.monotonic()  # the library knows only what it has handed over: keep one's own clock

    return Player(play, device.stop, lambda: time.monotonic() - began)


def sounddevice(clip: str) -> Player:
    lib: Any = import_module("sounddevice")
    with import_module("soundfile").SoundFile(clip) as file:
        sound = bytes(file.buffer_read(dtype="int16"))
    at, began = 0, 0.0

    def fill(out: Any, frames: int, clock: Any, _status: Any) -> None:
        nonlocal at, began
        began = began or clock.outputBufferDacTime
        out[: len(sound[at : at + 2 * frames])] = sound[at : at + 2 * frames]
        at += 2 * frames

    def play() -> None:
        nonlocal at, began
        at, began = 0, 0.0
        stream.start()

    stream = lib.RawOutputStream(
        samplerate=RATE,
        channels=1,
        dtype="int16",
        latency=0.09,
        callback=fill,
        prime_output_buffers_using_stream_callback=True,
    )
    return Player(play, stream.abort, lambda: stream.time - began)


def sdl(clip: str) -> Player:
    os.environ["SDL_AUDIODRIVER"] = "alsa"
    mixer: Any = import_module("sdl2.sdlmixer")
    mixer.Mix_Init(mixer.MIX_INIT_OPUS | mixer.MIX_INIT_FLAC)
    if mixer.Mix_OpenAudio(RATE, 0x8010, 1, 720) < 0 or not (music := mixer.Mix_LoadMUS(os.fsencode(clip))):
        raise OSError(mixer.Mix_GetError().decode())
    return Player(lambda: mixer.Mix_PlayMusic(music, 0), mixer.Mix_HaltMusic, lambda: mixer.Mix_GetMusicPosition(music))


def qt(clip: str) -> Player:
    lib, app = import_module("PySide6.QtMultimedia"), import_module("PySide6.QtCore").QCoreApplication([])
    if lib.QMediaDevices.defaultAudioOutput().isNull():
        raise OSError("QMediaDevices lists no audio output")
    player = lib.QMediaPlayer(app, source="file://" + clip, audioOutput=lib.QAudioOutput(app))
    return Player(player.play, player.stop, lambda: player.position() / 1000)


MAKE = {"miniaudio": miniaudio, "sounddevice": sounddevice, "SDL2_mixer": sdl, "QtMultimedia": qt}


def pss_mb() -> float:
    return int(Path("/proc/self/smaps_rollup").read_text().split("\nPss:")[1].split()[0]) / 1024


def card() -> tuple[float, ...]:
    """Onset and last loud sample (moments); size of the ring, time without data (seconds)."""
    return struct.unpack("4d", Path(os.environ["SOUND_TRIAL_LOG"]).read_bytes())


def onset_after(moment: float) -> float:
    while (onset := card()[0]) < moment:
        if time.monotonic() > moment + 3:
            raise TimeoutError("nothing heard for 3 s")
        time.sleep(0.0003)
    return onset


def run(name: str, clip: str, mode: str, said: dict[str, Any]) -> None:
    begun = time.monotonic()
    for module in MODULES[name]:
        import_module(module)
    asked = time.monotonic()
    said["import ms"] = 1000 * (asked - begun)
    player = MAKE[name](clip)
    for turn in ("first", "again"):
        asked = asked if turn == "first" else time.monotonic()
        player.play()
        onset = onset_after(asked)
        said[f"{turn} ms"] = 1000 * (onset - asked)
        if mode == "kill":
            print(json.dumps(said), flush=True)
            time.sleep(60)
        while time.monotonic() < onset + 0.5:  # Python is busy beside the sound, as a screen is
            sum(range(2000))
        stopping, position = time.monotonic(), player.position()
        player.stop()
        said |= {"call ms": 1000 * (time.monotonic() - stopping), "position ms": 1000 * (position - stopping + onset)}
        time.sleep(0.3)
        said["stop ms"] = max(0.0, 1000 * (card()[1] - stopping))
    said |= {"ring ms": 1000 * card()[2], "starved ms": 1000 * card()[3]}
    if mode == "hurry":  # an impatient finger; it must still play afterwards
        for turns in range(300):
            player.play()
            time.sleep(turns % 20 / 500)
            player.stop()
        time.sleep(0.3)
        asked = time.monotonic()
        player.play()
        onset_after(asked)


def main(name: str, clip: str, mode: str) -> None:
    if name == "QtMultimedia":
        import_module("PySide6.QtQuick")  # Wayside has it in any case: count what is added
    if name != "sounddevice":  # soundfile needs NumPy; nobody else may profit or suffer from its being there
        sys.modules["numpy"] = None  # type: ignore[assignment]  # this is how an import is forbidden
    said: dict[str, Any] = {}
    before = pss_mb()
    try:
        run(name, clip, mode, said)
    except Exception as error:  # noqa: BLE001  # whatever a player raises is the figure  # what each candidate raises is what is compared
        said["error"] = f"{type(error).__name__}: {error}"
    print(json.dumps(said | {"PSS MB": pss_mb() - before}), flush=True)
    os._exit(0)  # a visit ends so, without clean-up


if __name__ == "__main__":
    main(*sys.argv[1:4])
