"""What a clip asks of the system, as strace tells it: no file is written, no socket is made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.speech.hearing import clip
from tests.trace.judge import STRACE, judged, traced

ROOT = Path(__file__).resolve().parents[2]
PLAYING = """
import os, sys
from kiosk.hardening import harden
harden(inspectable=True)
from kiosk.speech.player import CardPlayer, SoundError
sound = sys.stdin.buffer.read()
for backend in ("NULL", "ALSA"):
    player = CardPlayer((backend,))
    try:
        player.play(sound, pace=1.5, gain=0.5)
        while player.position < 100:
            pass
    except SoundError:
        print("no card", flush=True)
    player.stop()
print("played", os.getpid(), flush=True)
"""


def test_a_clip_writes_nothing_and_makes_no_socket(tmp_path: Path) -> None:
    none = tmp_path / "asound.conf"
    none.write_text('</usr/share/alsa/alsa.conf>\npcm.!default { type plug slave.pcm "hw:31" }\n', "ascii")
    into = tmp_path / "trace"
    into.mkdir()
    command: list[str | Path] = [*STRACE, "-o", into / "of", sys.executable, "-B", "-c", PLAYING]
    surroundings = os.environ | {"ALSA_CONFIG_PATH": str(none), "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(command, input=clip(2), env=surroundings, cwd=ROOT, capture_output=True, check=True)
    said = ran.stdout.decode().split()
    assert said[:3] == ["no", "card", "played"]
    assert ran.stderr == b""
    lines = traced(into, int(said[3]))
    assert any("alsa.conf" in line for line in lines)
    assert not judged(lines, {"state": "/nowhere", "log": "/nowhere"})
    assert not [line for line in lines if line.startswith(("socket", "connect", "bind", "shmget", "memfd"))]
