"""Played through ALSA on a pretend card that plays at the true rate and notes when it is heard (card.c)."""

from __future__ import annotations

import json
import os
import signal
import struct
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.speech.hearing import clip
from tests.speech.test_player import ROOT

pytestmark = pytest.mark.deep

SOURCE = ROOT / "build_spec" / "sound_trial" / "card.c"
TONE = clip(6, 1000)
HEAD = """
import json, os, random, statistics, struct, sys, time
from pathlib import Path
from kiosk.hardening import harden
harden()
from kiosk.speech.player import CardPlayer, SoundError
sound, log, player = sys.stdin.buffer.read(), Path(os.environ["SOUND_TRIAL_LOG"]), CardPlayer()

def card():
    "Onset and last loud sample (moments); size of the ring, time without data (seconds)."
    return struct.unpack("4d", log.read_bytes())

def heard_since(moment):
    while (onset := card()[0]) < moment:
        assert time.monotonic() < moment + 3, "nothing heard"
        time.sleep(0.0003)
    return onset

def busy_until(moment):
    "Python has other things to do, as a screen has."
    while time.monotonic() < moment:
        sum(range(2000))
"""


class Machine:
    """A folder with the card and the settings that make it ALSA's `default`."""

    def __init__(self, folder: Path) -> None:
        library, settings = folder / "card.so", folder / "card.conf"
        compiling: list[str | Path] = ["gcc", "-shared", "-fPIC", "-DPIC", "-O2", SOURCE, "-o", library, "-lasound"]
        subprocess.run(compiling, check=True)
        pretend = f'pcm_type.pretend {{ lib "{library}" }}\n'
        plugged = "pcm.!default { type plug slave.pcm { type pretend } }\n"
        settings.write_text(f"</usr/share/alsa/alsa.conf>\n{pretend}{plugged}", "utf-8")
        self.log = folder / "log"
        self.log.write_bytes(bytes(32))
        more = {"SOUND_TRIAL_LOG": str(self.log), "ALSA_CONFIG_PATH": str(settings), "PYTHONPATH": str(ROOT)}
        self.surroundings: Mapping[str, str] = os.environ | more

    def started(self, code: str) -> subprocess.Popen[bytes]:
        """A process that plays."""
        command, pipe = [sys.executable, "-B", "-c", HEAD + code], subprocess.PIPE
        playing = subprocess.Popen(command, env=self.surroundings, stdin=pipe, stdout=pipe, stderr=pipe)
        assert playing.stdin
        playing.stdin.write(TONE)
        playing.stdin.close()
        playing.stdin = None
        return playing

    def told(self, code: str) -> dict[str, Any]:
        """What a process that plays found."""
        said, wrong = self.started(code).communicate(timeout=28)
        assert wrong == b""
        found: dict[str, Any] = json.loads(said)
        return found


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """A machine with a sound card."""
    return Machine(tmp_path_factory.mktemp("card"))


MEASURED = """
starved = []
found = {name: [] for name in ("play", "first", "stop", "silent", "position")}
for turn in range(15):
    pace, asked = (1.0, 1.5, 0.7)[turn % 3], time.monotonic()
    player.play(sound, at=1000 * (turn % 2), pace=pace)
    found["play"].append(time.monotonic() - asked)
    onset = heard_since(asked)
    found["first"].append(onset - asked)
    busy_until(onset + 0.5)
    stopping, position = time.monotonic(), player.position
    player.stop()
    found["stop"].append(time.monotonic() - stopping)
    lead = 20 * pace if turn % 2 == 0 else 0
    starved.append(1000 * card()[3] - sum(starved))
    found["position"].append(abs(position - 1000 * (turn % 2) - 1000 * (stopping - onset) * pace) / 1000)
    time.sleep(0.1)
    found["silent"].append(max(0, card()[1] - stopping))
print(json.dumps({name: [1000 * statistics.median(each), 1000 * max(each)] for name, each in found.items()}
    | {"starved": [statistics.median(starved), max(starved)], "ring": 1000 * card()[2]}))
"""


def test_it_is_silent_at_once_and_knows_where_it_is(machine: Machine) -> None:
    """Ms: median and longest of fifteen, at three paces, from the beginning and from the middle."""
    found = machine.told(MEASURED)
    print(found)
    assert found["silent"][1] < 20
    assert found["stop"][1] < 50
    assert found["first"][0] < 60
    assert found["position"][0] < 10
    assert found["starved"][0] < 2


HURRIED = """
chance = random.Random({seed})
for _ in range(300):
    player.play(sound, at=chance.randrange(5000), pace=chance.choice((0.7, 1.0, 1.5)), gain=chance.random())
    time.sleep(chance.choice((0, 0, 0.001, 0.01, 0.03)))
    player.stop()
time.sleep(0.1)
stopped = card()[1]
time.sleep(0.1)
silent, asked = card()[1] == stopped, time.monotonic()
player.play(sound)
heard_since(asked)
handles, threads = (len(os.listdir("/proc/self/" + what)) for what in ("fd", "task"))
print(json.dumps(dict(silent=silent, handles=handles, threads=threads)))
"""


def test_three_hundred_hurried_plays_and_stops(machine: Machine, seed: int) -> None:
    found = machine.told(HURRIED.format(seed=seed))
    assert found["silent"]
    assert found["handles"] < 20
    assert found["threads"] <= 3


WAITING = """
player.play(sound)
heard_since(0)
print("heard", flush=True)
time.sleep(60)
"""
NEXT = """
begun = time.monotonic()
try:
    player.play(sound)
    print(json.dumps({"waited": time.monotonic() - begun}))
except SoundError as error:
    print(json.dumps({"waited": time.monotonic() - begun, "busy": error.busy, "playing": player.playing}))
"""


def test_a_card_that_another_has_is_waited_for_a_moment(machine: Machine) -> None:
    playing = machine.started(WAITING)
    assert playing.stdout
    assert playing.stderr
    with playing.stdout, playing.stderr:
        assert playing.stdout.readline() == b"heard\n"
        found = machine.told(NEXT)
        assert (found["busy"], found["playing"]) == (True, False)
        assert 0.05 < found["waited"] < 1
        playing.send_signal(signal.SIGKILL)
        playing.wait()
    assert "busy" not in machine.told(NEXT)


ENDING = """
player.play(sound, at=5700)
while player.playing:
    time.sleep(0.002)
over = time.monotonic()
found = dict(position=player.position, late=1000 * (over - card()[1]))
player.play(sound, at=5700)
time.sleep(0.05)
print(json.dumps(found), flush=True)
"""


def test_it_plays_until_the_last_is_heard_and_lets_the_card_go(machine: Machine) -> None:
    found = machine.told(ENDING)
    assert found["position"] == 6000
    assert -1 < found["late"] < 60
    assert struct.unpack("4d", machine.log.read_bytes())[0] > 0
