"""A visit and the headphones: what the warden tells reaches the stage, and what the keypad says reaches the warden."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from kiosk.keymap import KeyMap

ROOT = Path(__file__).resolve().parents[2]
# A process has one application, so a whole visit needs one of its own.
PLAYED = """
import json, os, sys
from kiosk.visit import Visit, arguments
from kiosk.wire import Line, Told
ears, mouth = os.pipe()
visit = Visit(arguments(sys.argv[1:]), open(os.pipe()[0], "rb"), mouth)
visit._listen()
shell, known = visit.stage.shell, []
for told in ("in", "in", "out"):
    visit._told(Line(Told.JACK, told))
    known.append(shell.is_plugged)
for pressed in (True, True, False):
    visit.stage.gate.plugged.emit(pressed)
    known.append(shell.is_plugged)
visit._told(Line(Told.JACK, "in"))
os.close(mouth)
said = [line for line in os.read(ears, 4096).decode().splitlines() if line.startswith("jack")]
print(json.dumps([known, said]), flush=True)
os._exit(0)
"""


def test_the_plug_is_known_on_both_sides_and_nothing_is_said_back(built: Path) -> None:
    keys = KeyMap(plugged="F14", unplugged="F15").argument()
    arguments = ["--pack", str(built), "--diagonal", "21.5", "--keys", keys, "--inspectable"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", PLAYED, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    known, said = json.loads(ran.stdout)
    assert known == [True, True, False, True, True, False]
    assert said == ["jack in", "jack out"]
