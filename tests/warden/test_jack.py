"""The headphone jack: what the kernel's bytes say is told, and a device that goes away harms nobody.

No real jack is tested here: a pipe stands in the device's place, with the very bytes that the kernel writes.
"""

from __future__ import annotations

import fcntl
import os
import queue
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.warden.jack import EV_SW, EV_SYN, EVENT, SW_HEADPHONE_INSERT, SYN_DROPPED, Jack, found, is_in

# Seconds.
LONG = 10.0
HDMI = """I: Bus=0000 Vendor=0000 Product=0000 Version=0000
N: Name="HDA Intel PCH HDMI/DP,pcm=3"
P: Phys=ALSA
H: Handlers=event9
B: PROP=0
B: EV=21
B: SW=140
"""
MOUSE = """I: Bus=0003 Vendor=046d Product=c077 Version=0111
N: Name="Headphone shaped mouse"
H: Handlers=mouse0 event3
B: EV=17
B: KEY=70000 0 0 0 0
"""
KEYPAD = """I: Bus=0003 Vendor=2047 Product=09d0 Version=0111
N: Name="Some keypad"
H: Handlers=kbd event7
B: EV=33
B: SW=4
"""
FRONT = """I: Bus=0000 Vendor=0000 Product=0000 Version=0000
N: Name="HDA Intel PCH Front Headphone"
P: Phys=ALSA
S: Sysfs=/devices/pci0000:00/0000:00:1f.3/sound/card0/input14
U: Uniq=
H: Handlers=event12
B: PROP=0
B: EV=21
B: SW=4
"""


def event(kind: int, code: int, value: int) -> bytes:
    """What the kernel writes."""
    return EVENT.pack(1_780_000_000, 5, kind, code, value)


class Plug:
    """A jack that a test puts headphones into, and what was heard of it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "event5"
        self.inside = False
        self.heard: queue.Queue[bool] = queue.Queue()
        self.noted: queue.Queue[bool] = queue.Queue()
        self.jack = Jack(str(self.path), self.heard.put, self.noted.put, lambda _file: self.inside, again=0.01)
        self._line: int | None = None

    def there(self) -> None:
        """The device appears."""
        os.mkfifo(self.path)
        self._line = os.open(self.path, os.O_RDWR)

    def gone(self) -> None:
        """It is pulled out."""
        assert self._line is not None
        self.path.unlink()
        os.close(self._line)
        self._line = None

    def say(self, *events: bytes) -> None:
        """The kernel writes."""
        assert self._line is not None
        os.write(self._line, b"".join(events))

    def hears(self) -> bool:
        """What is told next."""
        return self.heard.get(timeout=LONG)

    def hears_at_last(self, inside: bool) -> None:
        """Wait until this is told; while a device is missing it is told to be out, again and again."""
        while self.hears() is not inside:
            pass

    def close(self) -> None:
        """Leave nothing open."""
        if self._line is not None:
            os.close(self._line)


@pytest.fixture
def plug(tmp_path: Path) -> Iterator[Plug]:
    made = Plug(tmp_path)
    yield made
    made.close()


def test_the_state_at_the_start_and_each_change_are_told(plug: Plug) -> None:
    plug.there()
    plug.inside = True
    with plug.jack:
        assert plug.hears() is True
        for value in (0, 1, 0):
            plug.say(event(EV_SW, SW_HEADPHONE_INSERT, value), event(EV_SYN, 0, 0))
            assert plug.hears() is bool(value)
    assert plug.noted.empty()


def test_other_switches_and_keys_are_nothing(plug: Plug) -> None:
    plug.there()
    with plug.jack:
        assert plug.hears() is False
        plug.say(event(EV_SW, 4, 1), event(1, SW_HEADPHONE_INSERT, 1), event(EV_SW, 6, 1), event(EV_SYN, 0, 0))
        plug.say(event(EV_SW, SW_HEADPHONE_INSERT, 1))
        assert plug.hears() is True
        assert plug.heard.empty()


def test_an_event_that_comes_in_pieces_is_put_together(plug: Plug) -> None:
    plug.there()
    with plug.jack:
        assert plug.hears() is False
        body = event(EV_SW, SW_HEADPHONE_INSERT, 1) + event(EV_SW, SW_HEADPHONE_INSERT, 0)
        plug.say(body[:5])
        plug.say(body[5:30])
        assert plug.hears() is True
        plug.say(body[30:])
        assert plug.hears() is False


def test_after_lost_events_the_state_is_asked_for(plug: Plug) -> None:
    plug.there()
    with plug.jack:
        assert plug.hears() is False
        plug.inside = True
        plug.say(event(EV_SYN, SYN_DROPPED, 0))
        assert plug.hears() is True


def test_one_that_is_missing_counts_as_out_is_told_once_and_looked_for_again(plug: Plug) -> None:
    with plug.jack:
        assert plug.noted.get(timeout=LONG) is False
        for _ in range(3):
            assert plug.hears() is False
        plug.inside = True
        plug.there()
        plug.hears_at_last(True)
        assert plug.noted.get(timeout=LONG) is True
        assert plug.noted.empty()


def test_one_that_is_pulled_out_counts_as_out(plug: Plug) -> None:
    plug.there()
    plug.inside = True
    with plug.jack:
        assert plug.hears() is True
        plug.gone()
        assert plug.hears() is False
        assert plug.noted.get(timeout=LONG) is False
        plug.there()
        plug.hears_at_last(True)
        assert plug.noted.get(timeout=LONG) is True


def test_what_is_no_such_device_is_one_that_is_missing(tmp_path: Path) -> None:
    (tmp_path / "event5").write_bytes(event(EV_SW, SW_HEADPHONE_INSERT, 1))
    heard: queue.Queue[bool] = queue.Queue()
    noted: queue.Queue[bool] = queue.Queue()
    with Jack(str(tmp_path / "event5"), heard.put, noted.put):
        assert noted.get(timeout=LONG) is False
        assert heard.get(timeout=LONG) is False


def test_it_stops_at_once_while_it_waits_for_a_device(tmp_path: Path) -> None:
    noted: queue.Queue[bool] = queue.Queue()
    with Jack("", lambda _inside: None, noted.put, devices=tmp_path / "none", again=3600):
        assert noted.get(timeout=LONG) is False
    # Leaving waited for the thread: a wait of an hour would have been noticed.


def test_the_switches_are_asked_for_as_the_kernel_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def ioctl(_file: int, request: int, switches: bytearray, _change: bool) -> int:
        asked.append(request)
        switches[0] = 0b0000_0100
        return 0

    monkeypatch.setattr(fcntl, "ioctl", ioctl)
    assert is_in(0)
    # EVIOCGSW(8) of linux/input.h.
    assert asked == [0x8008_451B]


def test_an_event_is_as_long_as_the_kernels() -> None:
    assert EVENT.size == (24 if sys.maxsize > 2**32 else 16)


@pytest.mark.parametrize(
    ("devices", "path"),
    [
        ("", ""),
        ("\n".join([HDMI, MOUSE]), ""),
        ("\n".join([HDMI, KEYPAD, MOUSE]), "/dev/input/event7"),
        ("\n".join([KEYPAD, HDMI, FRONT]), "/dev/input/event12"),
        (FRONT.replace("SW=4", "SW=1 4"), "/dev/input/event12"),
        (FRONT.replace("SW=4", "SW=4 0"), ""),
        (FRONT.replace("SW=4", "SW=zz"), ""),
        (FRONT.replace("event12", "js0"), ""),
    ],
)
def test_the_device_is_found_by_its_switch_and_its_name(devices: str, path: str) -> None:
    assert found(devices) == path


def test_this_machines_own_list_is_understood() -> None:
    listed = Path("/proc/bus/input/devices")
    path = found(listed.read_text("utf-8") if listed.exists() else "")
    assert not path or Path(path).name.startswith("event")
