"""The warden at work on real processes: what it starts, what it ends, and what it never lets out."""

from __future__ import annotations

import json
import os
import signal
import time
from pathlib import Path

import pytest

from kiosk.authoring.bench.screen import wait_until
from kiosk.warden.alone import Alone, Taken
from kiosk.warden.notify import Notifier
from tests.warden.house import House, Listener

SECRET = "q7zTrafficked9x"
NOISE = (
    f"{SECRET}\n"
    f"fault {SECRET}\n"
    f"fault {SECRET} in answer 7\n"
    f"card {SECRET}\n"
    f"pin {SECRET}\n"
    f"begun {SECRET}\n"
    f"size 21.5 {SECRET}\n"
    f"BEGUN {SECRET}\n"
    f'{{"{SECRET}": 1}}\n'
    "begún\n"
    "\n \n\0\n"
).encode() + (SECRET.encode() * 10_000 + b"\n" + b"\xff\xfe\n")


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


# ---------------------------------------------------------------- visits
def test_it_comes_to_rest_with_one_shown_one_beneath_and_one_warm(house: House) -> None:
    with house:
        shown, curtain = house.steady(), house.curtain()
        lives = house.lives()
        assert curtain is not None
        assert lives[curtain][1:] == ["show quiet", "lifted", "curtain"]
        assert lives[shown][1:] == ["show", "lifted"]
        assert [lines[1:] for process, lines in lives.items() if process not in (shown, curtain)] == [[]]
        assert all("--phase 0" in lines[0] for lines in lives.values())


def test_close_gives_a_new_process_and_ends_the_old_one(house: House) -> None:
    with house:
        seen = {house.steady()}
        curtain = house.curtain()
        for _ in range(3):
            seen.add(house.close())
        assert len(seen) == 4
        assert len(house.living() & seen) == 1
        assert house.curtain() == curtain


@pytest.mark.parametrize("which", ["shown", "curtain", "warm"])
def test_one_that_is_killed_is_replaced(house: House, which: str) -> None:
    with house:
        shown, curtain = house.steady(), house.curtain()
        (warm,) = house.living() - {shown, curtain}
        old = {"shown": shown, "curtain": curtain, "warm": warm}[which]
        assert old is not None
        os.kill(old, signal.SIGKILL)
        house.gone(old)
        assert house.steady() != old
        assert ["ended by itself" in line for line in house.words] == [False, True]


def test_one_that_hangs_is_replaced_within_six_seconds(house: House) -> None:
    with house:
        old = house.steady()
        began = time.monotonic()
        os.kill(old, signal.SIGSTOP)
        house.gone(old)
        house.steady()
        assert time.monotonic() - began <= 6
        assert "did not answer" in house.words[-1]


def test_one_that_hangs_as_soon_as_it_is_shown(tmp_path: Path) -> None:
    with House(tmp_path, "hang") as house:
        wait_until((house.diaries / "hung").exists, "one that hangs")
        house.steady()


def test_processes_that_all_fail_are_tried_more_and_more_slowly(tmp_path: Path) -> None:
    with House(tmp_path, "crash") as house:
        wait_until(lambda: len(house.lives()) >= 3, "three tries")
        began, tries = time.monotonic(), len(house.lives())
        wait_until(lambda: len(house.lives()) > tries, "one more")
        assert time.monotonic() - began > 0.5


def test_words_that_are_not_whole_are_never_shown(tmp_path: Path) -> None:
    with House(tmp_path, "not whole") as house:
        wait_until(lambda: any("show quiet" in lines for lines in house.lives().values()), "something shown")
        shown = [lines for lines in house.lives().values() if "show quiet" in lines]
        assert all("--bare" in lines[0] for lines in shown)
        assert "kiosk verify" in house.words[1]


# ---------------------------------------------------------------- what never comes out
def test_nothing_a_process_says_reaches_the_log_or_a_file(house: House) -> None:
    with house:
        old = house.steady()
        house.say(old, NOISE)
        assert house.close() != old
        house.say(house.steady(), b"fault KeyError views.py:7\n")
        wait_until(lambda: "KeyError in views.py:7" in house.words[-1], "the line of the log")
        house.steady()
    log = "\n".join(house.words)
    files = [file.read_text("utf-8") for file in house.state.rglob("*") if file.is_file()]
    assert len(files) == 1
    assert SECRET not in "".join([log, house.printed, *files])
    assert [line.partition(": ")[2][:7] for line in house.words] == ["version", "KeyErro"]
    assert set(json.loads(files[0])) == {"attempts", "phase", "diagonal", "keys", "restarts"}


def test_a_flood_of_garbage_keeps_nobody_from_the_screen(tmp_path: Path) -> None:
    with House(tmp_path, "garbage") as house:
        house.steady()
        house.close()
        assert len(house.words) == 1


def test_a_flood_of_words_keeps_nobody_from_the_screen(house: House) -> None:
    with house:
        old = house.steady()
        curtain = house.curtain()
        assert curtain is not None
        (house.diaries / f"{curtain}.say").write_bytes(b"beat\n" * 2_000_000)
        os.kill(curtain, signal.SIGUSR1)
        house.say(old, b"begun\nover\nlifted\n")
        house.gone(old, 2)


def test_one_that_asks_and_never_listens_blocks_nobody(house: House) -> None:
    """It has the warden write more to it than a pipe holds, and then reads nothing."""
    with house:
        old = house.steady()
        house.say(old, b"staff\n")
        while not house.lives()[old][-1].startswith("pin wait"):
            house.answered(old, b"pin 0000\n")
        (house.diaries / "stop").touch()
        house.say(old, b"pin 0000\n" * 12_000)
        house.gone(old, 6)
        (house.diaries / "stop").unlink()
        house.close()


# ---------------------------------------------------------------- the end
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_end_it_leaves_nobody_behind(house: House, number: int) -> None:
    with house:
        house.steady()
        everybody = house.lives()
        house.warden.send_signal(number)
        assert house.warden.wait(5) == 0
        assert not house.living()
        assert len(everybody) == 3


def test_when_it_is_killed_everybody_notices_and_ends(house: House) -> None:
    with house:
        house.steady()
        house.warden.kill()
        wait_until(lambda: not house.living(), "the end of its processes")
        assert [lines[-1] for lines in house.lives().values()] == ["alone"] * 3


@pytest.mark.parametrize("options", [(), ("--report-ready",)])
def test_ctrl_q_ends_it(tmp_path: Path, options: tuple[str, ...]) -> None:
    with House(tmp_path, "good", *options) as house:
        house.say(house.steady(), b"quit\n")
        assert house.warden.wait(5) == 0
        assert house.printed == ("ready\n" if options else "")


def test_ctrl_q_in_what_is_not_shown_ends_nothing(house: House) -> None:
    with house:
        house.steady()
        curtain = house.curtain()
        assert curtain is not None
        house.say(curtain, b"quit\nbeat\n")
        house.close()
        assert house.warden.poll() is None


# ---------------------------------------------------------------- staff
def test_staff_get_in_with_the_pin_and_end_it(house: House) -> None:
    with house:
        shown = house.steady()
        house.say(shown, b"leave\nstaff\npin 1357\n")
        wait_until(lambda: "pin wrong 4" in house.lives()[shown], "the answer")
        house.say(shown, b"leave\npin 2468\n")
        wait_until(lambda: "pin right" in house.lives()[shown], "the answer")
        assert house.warden.poll() is None
        house.say(shown, b"size 32\nrecord\nleave\n")
        assert house.warden.wait(5) == 0
        record = [json.loads(line[7:]) for line in house.lives()[shown] if line.startswith("record ")]
        assert [each["diagonal"] for each in record] == [32.0, 32.0]
        assert "staff ended" in house.words[-1]


def test_a_self_test_that_breaks_is_no_harm(house: House) -> None:
    with house:
        shown = house.steady()
        house.say(shown, b"staff\npin 2468\n")
        wait_until(lambda: "pin right" in house.lives()[shown], "the answer")
        house.say(shown, b"check\n")
        wait_until(lambda: house.lives()[shown][-1].startswith("checked "), "what was found")
        assert json.loads(house.lives()[shown][-1][8:])["ok"] is False


# ---------------------------------------------------------------- there is only one
def test_a_second_one_is_told_so_and_harms_nobody(tmp_path: Path) -> None:
    (tmp_path / "second").mkdir()
    with House(tmp_path, screen=":same") as first:
        shown = first.steady()
        with House(tmp_path / "second", screen=":same") as second:
            assert second.warden.wait(5) == 1
            assert "already runs" in second.words[-1]
            assert not second.lives()
        assert first.steady() == shown


def test_one_place_has_one_holder() -> None:
    here, there = {"DISPLAY": ":alone"}, {"DISPLAY": ":alone", "WAYLAND_DISPLAY": "alone-0"}
    with Alone(here), Alone(there):
        with pytest.raises(Taken), Alone(here):
            pass
        with pytest.raises(Taken), Alone(there):
            pass
    with Alone(here):
        pass


def test_one_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
    with House(tmp_path / "first", screen=":killed") as first:
        first.steady()
        first.warden.kill()
        first.warden.wait()
        with House(tmp_path / "second", screen=":killed") as second:
            second.steady()


# ---------------------------------------------------------------- systemd
def test_it_tells_when_it_is_up_that_it_lives_and_that_it_ends(tmp_path: Path) -> None:
    with Listener(tmp_path) as systemd:
        with House(tmp_path, notify=systemd.address) as house:
            wait_until(lambda: systemd.listen().count("WATCHDOG=1") >= 3, "signs of life")
            house.steady()
        assert systemd.listen().count("READY=1") == 1
        assert systemd.heard[-1] == "STOPPING=1"


def test_while_nothing_is_on_the_screen_it_gives_no_sign_of_life(tmp_path: Path) -> None:
    with Listener(tmp_path) as systemd:
        with House(tmp_path, "crash", notify=systemd.address) as house:
            # Half a second at least, and a sign of life is due every twenty milliseconds.
            wait_until(lambda: len(house.lives()) >= 4, "four tries")
        assert systemd.listen() == ["STOPPING=1"]


def test_half_of_what_systemd_waits_for() -> None:
    assert Notifier({"NOTIFY_SOCKET": "x", "WATCHDOG_USEC": "3000000"}).every == 1.5
    nobody_waits: list[dict[str, str]] = [{}, {"WATCHDOG_USEC": "5"}, {"NOTIFY_SOCKET": "x", "WATCHDOG_USEC": "a"}]
    assert [Notifier(each).every for each in nobody_waits] == [None] * 3


def test_a_sign_of_life_is_sent_when_it_is_due_and_not_oftener(tmp_path: Path) -> None:
    with Listener(tmp_path) as systemd:
        notifier = Notifier({"NOTIFY_SOCKET": systemd.address, "WATCHDOG_USEC": "2000000"})
        for moment in (0.0, 0.5, 0.99, 1.0, 1.5, 2.0):
            notifier.alive(moment)
        assert systemd.listen() == ["WATCHDOG=1"] * 3


def test_without_systemd_and_without_its_socket_nothing_happens(tmp_path: Path) -> None:
    for address in ("", str(tmp_path / "nobody")):
        notifier = Notifier({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "1"})
        notifier.ready()
        notifier.alive(0.0)
        notifier.stopping()
