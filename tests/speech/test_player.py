"""The real library plays without a card here: its own NULL, which takes samples at the pace of one."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kiosk import places
from kiosk.authoring.narration.kept import FOLDER, clip_body, head_body, read_index
from kiosk.authoring.narration.vorbis import encoded
from kiosk.speech.player import CardPlayer, Deed, Player, SilentPlayer, SoundError
from kiosk.speech.sound import duration
from tests.speech.hearing import RATE, clip, tone

ROOT = Path(__file__).resolve().parents[2]
NULL = ("NULL",)
SHORT, LONG = clip(0.3), clip(20)
# An ALSA whose `default` is a card that no machine has.
NO_CARD = '</usr/share/alsa/alsa.conf>\npcm.!default { type plug slave.pcm "hw:31" }\n'


def stereo() -> bytes:
    raw = tone(0.1).tobytes() * 2
    form = ["--raw", "--raw-bits=16", "--raw-chan=2", "--raw-rate=16000", "--quiet", "--output", "-", "-"]
    return subprocess.run(["oggenc", *form], input=raw, capture_output=True, check=True).stdout


def until_over(player: Player, patience: float) -> None:
    limit = time.monotonic() + patience
    while player.playing:
        assert time.monotonic() < limit
        time.sleep(0.005)


def run(code: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """A process of its own; what it says is part of what is tested."""
    command = [sys.executable, "-B", "-c", code]
    more = os.environ | {"PYTHONPATH": str(ROOT)} | surroundings
    return subprocess.run(command, cwd=ROOT, env=more, capture_output=True, text=True, check=False, timeout=25)


# ---------------------------------------------------------------- playing
@pytest.mark.parametrize(("pace", "at", "seconds"), [(1.0, 0, 0.3), (1.5, 0, 0.2), (0.7, 0, 0.43), (1.0, 200, 0.12)])
def test_a_clip_is_heard_to_its_end_in_its_time(player: CardPlayer, pace: float, at: int, seconds: float) -> None:
    begun = time.monotonic()
    player.play(SHORT, at=at, pace=pace, gain=0.5)
    assert player.playing
    until_over(player, 3)
    assert time.monotonic() - begun >= seconds
    assert player.position == 300


def test_stopping_keeps_the_place_and_playing_goes_on_there(player: CardPlayer) -> None:
    player.play(LONG, at=5000)
    while player.position < 5100:
        time.sleep(0.005)
    player.stop()
    kept = player.position
    assert not player.playing
    assert 5100 <= kept < 7000
    player.stop()
    assert player.position == kept
    player.play(LONG, at=kept)
    assert kept <= player.position < kept + 100


def test_another_clip_takes_the_place_of_the_one_that_plays(player: CardPlayer) -> None:
    player.play(LONG)
    player.play(SHORT)
    until_over(player, 3)
    assert player.position == 300


@pytest.mark.parametrize("at", [300, 10_000])
def test_behind_the_end_nothing_plays(player: CardPlayer, at: int) -> None:
    player.play(SHORT, at=at)
    assert (player.playing, player.position) == (False, 300)


def test_before_anything_was_played_all_is_at_rest() -> None:
    player = CardPlayer(NULL)
    player.stop()
    assert (player.playing, player.position) == (False, 0)


# ---------------------------------------------------------------- what goes wrong
@pytest.mark.parametrize("sound", [b"", b"OggS", SHORT[:200], bytes(5000), stereo()])
def test_what_is_no_clip_is_refused_and_nothing_plays(player: CardPlayer, sound: bytes) -> None:
    player.play(LONG)
    with pytest.raises(SoundError):
        player.play(sound)
    assert (player.playing, player.position) == (False, 0)


@pytest.mark.parametrize("made", [CardPlayer(NULL), SilentPlayer()])
def test_a_pace_out_of_reach_is_refused(made: Player) -> None:
    with pytest.raises(ValueError, match="not stretched"):
        made.play(SHORT, pace=2)
    assert not made.playing


WITHOUT = """
from kiosk.speech import card
from kiosk.speech.player import CardPlayer, SoundError
from tests.speech.test_player import SHORT
{change}
player = CardPlayer(("ALSA",))
for _ in range(3):
    try:
        player.play(SHORT)
    except SoundError as error:
        print(error, error.busy, player.playing)
"""


@pytest.fixture
def no_card(tmp_path: Path) -> str:
    """ALSA's settings where there is no card."""
    settings = tmp_path / "asound.conf"
    settings.write_text(NO_CARD, "ascii")
    return str(settings)


def test_without_a_card_it_says_so_and_alsa_says_nothing(no_card: str) -> None:
    ran = run(WITHOUT.format(change=""), ALSA_CONFIG_PATH=no_card)
    assert ran.stderr == ""
    assert ran.stdout.splitlines() == ["the sound card does not play (-7) False False"] * 3


def test_alsa_would_have_said_something(no_card: str) -> None:
    ran = run(WITHOUT.format(change="card._hush = lambda: None"), ALSA_CONFIG_PATH=no_card)
    assert "ALSA lib" in ran.stderr


def test_without_its_library_it_is_an_error_like_any_other(player: CardPlayer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    monkeypatch.setattr("kiosk.speech.player.load", __import__)
    with pytest.raises(SoundError, match="cannot be loaded"):
        player.play(SHORT)


# ---------------------------------------------------------------- in a visit's process
LATE = """
import sys
from tests.speech.test_player import NULL, SHORT, CardPlayer, until_over
before = {"miniaudio", "_miniaudio"} & set(sys.modules)
player = CardPlayer(NULL)
player.stop(); player.playing; player.position
before |= {"miniaudio", "_miniaudio"} & set(sys.modules)
known = set(sys.modules)
player.play(SHORT)
until_over(player, 3)
new = {"urllib.request", "http.client", "_ssl", "ssl", "_socket", "socket", "numpy"} & (set(sys.modules) - known)
print(before, "miniaudio" in sys.modules, new)
"""


def test_the_library_is_loaded_by_the_first_clip_and_brings_no_network() -> None:
    ran = run(LATE)
    assert (ran.stdout, ran.stderr) == ("set() True set()\n", "")


HARDENED = """
import os
from kiosk.hardening import harden
harden()
from tests.speech.test_player import NULL, SHORT, CardPlayer, until_over
player = CardPlayer(NULL)
for pace in (1.0, 1.5):
    player.play(SHORT, pace=pace)
    until_over(player, 3)
    print(player.position)
"""


def test_a_hardened_process_plays() -> None:
    ran = run(HARDENED)
    assert (ran.stdout, ran.stderr) == ("300\n300\n", "")


HURRIED = """
import random, time
from tests.speech.test_player import LONG, NULL, CardPlayer
chance, player = random.Random({seed}), CardPlayer(NULL)
for _ in range(40):
    player.play(LONG, at=chance.randrange(19_000), pace=chance.choice((0.7, 1.0, 1.5)), gain=chance.random())
    time.sleep(chance.choice((0, 0, 0.001, 0.01, 0.11)))
    player.stop()
player.play(LONG)
while player.position < 50:
    time.sleep(0.005)
print("plays on")
"""


def test_hurried_plays_and_stops_leave_it_playing_and_silent_on_stderr(seed: int) -> None:
    ran = run(HURRIED.format(seed=seed))
    assert (ran.stdout, ran.stderr) == ("plays on\n", "")


UNENDED = """
from tests.speech.test_player import LONG, NULL, CardPlayer
player = CardPlayer(NULL)
player.play(LONG, pace=1.5)
{more}
"""


@pytest.mark.parametrize("more", ["", "import sys; sys.exit()", "player = None", "raise SystemExit", "player.stop()"])
def test_a_process_ends_in_the_middle_of_a_clip(more: str) -> None:
    """The warden may be gone, and then the visit goes too, whatever it says."""
    ran = run(UNENDED.format(more=more))
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_a_card_that_stops_by_itself_ends_the_clip(player: CardPlayer) -> None:
    player.play(LONG)
    assert player._card is not None
    # From another thread, as the library tells it.
    teller = threading.Thread(target=lambda: player._card and player._card._stop_callback(None))
    teller.start()
    teller.join()
    assert not player.playing
    assert player._card is None


# ---------------------------------------------------------------- without any sound
def test_a_silent_player_keeps_the_time() -> None:
    now, deeds = [10.0], list[Deed]()
    player = SilentPlayer(lambda: now[0], deeds)
    player.play(LONG, at=1000, pace=1.5)
    now[0] += 2
    assert (player.playing, player.position) == (True, 4000)
    player.stop()
    player.stop()
    now[0] += 2
    assert (player.playing, player.position) == (False, 4000)
    player.play(SHORT)
    now[0] += 0.31
    assert (player.playing, player.position) == (False, 300)
    player.stop()
    assert deeds == [Deed(10, "play", len(LONG)), Deed(12, "stop"), Deed(14, "play", len(SHORT))]


@pytest.mark.parametrize("sound", [b"", b"OggS", bytes(5000)])
def test_a_silent_player_refuses_what_is_no_clip(sound: bytes) -> None:
    player = SilentPlayer()
    player.play(LONG)
    with pytest.raises(SoundError):
        player.play(sound)
    assert (player.playing, player.position) == (False, 0)


def test_the_length_of_a_clip_is_read_without_decoding_it() -> None:
    where = places.content() / FOLDER
    index = read_index(where)
    assert index is not None
    for kept in random.Random(5).sample(list(index.clips.values()), 50):
        head, body = head_body(where, kept.clip.head), clip_body(where, kept)
        if head and body:
            assert duration(head + body) == pytest.approx(kept.clip.duration, abs=2)
    assert duration(encoded(tone(1.234), RATE)) == 1234
