"""Compare audio players on a pretend sound card: `python trial.py WORKDIR [RUNS]` (README.md)."""

from __future__ import annotations

import json
import math
import os
import random
import re
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import Any

from players import MAKE, MODULES, RATE, card  # type: ignore[import-not-found]  # a script beside this one

HERE, WORK = Path(__file__).resolve().parent, Path(sys.argv[1]).resolve()
LEAN, QML = "--exclude-module=numpy", "--hidden-import=PySide6.QtQuick"
BUNDLE = {
    "none": [LEAN],
    "miniaudio": [LEAN, "--exclude-module=ssl", "--hidden-import=_cffi_backend"],
    "sounddevice": ["--hidden-import=_cffi_backend"],
    "SDL2_mixer": [LEAN, "--collect-binaries=sdl2dll"],
    "QtMultimedia": [LEAN, QML],
    "QtQuick": [LEAN, QML],
}
Answer = dict[str, Any]


def prepare() -> None:
    """Build the card, its configuration and the clips: 4 s of 1 kHz, so every millisecond is loud."""
    numpy, soundfile = import_module("numpy"), import_module("soundfile")
    so = WORK / "libasound_module_pcm_pretend.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-DPIC", "-O2", HERE / "card.c", "-o", so, "-lasound"], check=True)
    (WORK / "none.conf").write_text(plain := "</usr/share/alsa/alsa.conf>\n")
    (WORK / "card.conf").write_text(
        f'{plain}pcm_type.pretend {{ lib "{so}" }}\npcm.!default {{ type plug slave.pcm {{ type pretend }} }}\n'
    )
    tone = numpy.array([round(8000 * math.sin(math.tau * n / 24)) for n in range(4 * RATE)], "int16")
    for name, form in (("wav", "WAV"), ("flac", "FLAC"), ("ogg", "OGG"), ("opus", "OGG")):
        kind = {"ogg": "VORBIS", "opus": "OPUS"}.get(name, "PCM_16")
        soundfile.write(WORK / f"tone.{name}", tone, RATE, kind, format=form)


def bundle(name: str) -> float:
    """MB of the onedir bundle."""
    options = [f"--hidden-import={module}" for module in MODULES.get(name, [])] + BUNDLE[name]
    options += [f"--{place}={WORK / place}" for place in ("distpath", "workpath", "specpath")]
    subprocess.run(
        [
            sys.executable,
            "-m",
            "PyInstaller",
            "-y",
            "--log-level=ERROR",
            f"--name={name}",
            *options,
            HERE / "players.py",
        ],
        check=True,
    )
    files = [file for file in (WORK / "distpath" / name).rglob("*") if file.is_file() and not file.is_symlink()]
    return sum(file.stat().st_size for file in files) / 1e6


def start(
    name: str, where: str, clip: str, mode: str, wrap: tuple[str, ...] = (), conf: str = "card.conf"
) -> subprocess.Popen[str]:
    Path(os.environ["SOUND_TRIAL_LOG"]).write_bytes(bytes(32))
    program = [WORK / "distpath" / name / name] if where == "bundle" else [sys.executable, HERE / "players.py"]
    return subprocess.Popen(
        [*wrap, *program, name, WORK / f"tone.{clip}", mode],
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"ALSA_CONFIG_PATH": str(WORK / conf)},
    )


def ask(*args: Any, **kwargs: Any) -> Answer:
    process = start(*args, **kwargs)
    try:
        answer: Answer = json.loads(process.communicate(timeout=60)[0] or '{"error": "died"}')
    except subprocess.TimeoutExpired:
        process.kill()
        answer = {"error": "hung"}
    return answer


def kill(name: str, where: str) -> Answer:
    """SIGKILL to the last sample, and to the kernel having closed its files (a real card's ring dies then)."""
    process = start(name, where, "ogg", "kill")
    assert process.stdout
    process.stdout.readline()
    time.sleep(random.uniform(0.05, 0.2))
    killed = time.monotonic()
    process.kill()
    process.stdout.read()
    closed = time.monotonic()
    process.wait()
    return {"kill ms": 1000 * max(0.0, card()[1] - killed), "closed ms": 1000 * (closed - killed)}


def once(name: str, where: str) -> None:
    """What needs no repeating: formats, no card at all, sockets, an impatient finger."""
    said = {clip: ask(name, where, clip, "play").get("error", "yes") for clip in ("wav", "flac", "ogg", "opus")}
    said["no card"] = ask(name, where, "ogg", "play", conf="none.conf").get("error", "none raised")
    trace = WORK / "trace"
    ask(name, where, "ogg", "play", wrap=("strace", "-f", "-e", "trace=%network", "-o", str(trace)))
    said["sockets"] = sorted(set(re.findall(r"socket(?:pair)?\((\w+)", trace.read_text()))) or "none"
    said["hurry"] = ask(name, where, "ogg", "hurry").get("error", "plays on")
    print(name, where, json.dumps(said))


def main() -> None:
    WORK.mkdir(exist_ok=True)
    os.environ["SOUND_TRIAL_LOG"] = str(WORK / "log")
    prepare()
    size = {name: bundle(name) for name in BUNDLE}
    bare = {name: size["QtQuick" if name == "QtMultimedia" else "none"] for name in MAKE}
    print("MB added to a bundle:", {name: round(size[name] - bare[name], 1) for name in MAKE})
    cells = [(name, where) for name in MAKE for where in ("source", "bundle")]
    for cell in cells:
        once(*cell)
    heard: dict[tuple[str, str], list[Answer]] = {cell: [] for cell in cells}
    for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 20):
        for cell in cells:
            answer = ask(*cell, "ogg", "play")
            heard[cell].append(answer if "error" in answer else answer | kill(*cell))
    for cell, answers in heard.items():
        for key in answers[0]:
            values = [a[key] for a in answers if key in a]
            shown = values[0]
            if key != "error":  # p95 by nearest rank
                shown = f"{median(values):.1f} / {sorted(values)[math.ceil(0.95 * len(values)) - 1]:.1f}"
            print(*cell, key, shown, f"({len(values)})", sep=" | ")
    (WORK / "trial.json").write_text(json.dumps([[*cell, answers] for cell, answers in heard.items()]))


if __name__ == "__main__":
    main()
