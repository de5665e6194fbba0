"""The question "Still reading?" comes and goes with a clock that the test turns; nothing here waits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kiosk.bridge.patience import BARS, Patience

SECONDS, WARNING = 90.0, 30.0
STEP = WARNING / BARS


class Hour:
    """A clock that stands until it is turned, and a Patience that goes by it."""

    def __init__(self, patience: Patience) -> None:
        self.now = 5000.0
        self.patience = patience
        self.heard: list[str] = []
        patience.over.connect(lambda: self.heard.append("over"))
        patience.asked.connect(lambda: self.heard.append("asked"))
        patience.changed.connect(lambda: self.heard.append("changed"))
        patience.equip(SECONDS, WARNING, lambda: self.now)

    @property
    def shown(self) -> tuple[bool, int]:
        """What QML reads."""
        return bool(self.patience.property("asking")), int(self.patience.property("barsLeft"))

    @property
    def alarm(self) -> float | None:
        """In how many seconds the timer fires; None where it rests."""
        timer = self.patience._timer
        return timer.interval() / 1000 if timer.isActive() else None

    def passes(self, seconds: float) -> None:
        """Time goes by, and nothing else."""
        self.now += seconds

    def rings(self) -> None:
        """Time goes by until the timer fires."""
        assert self.alarm is not None
        self.passes(self.alarm)
        self.patience.look()


@pytest.fixture
def hour(qapp: QCoreApplication) -> Hour:
    """A kiosk that is idle."""
    assert QCoreApplication.instance() is qapp
    return Hour(Patience())


def _asked(hour: Hour) -> Hour:
    hour.patience.begin()
    hour.rings()
    assert hour.shown == (True, BARS)
    hour.heard.clear()
    return hour


def test_idle_waits_for_nobody(hour: Hour) -> None:
    assert (hour.shown, hour.alarm) == ((False, 0), None)
    for deed in (hour.patience.hold, hour.patience.free, hour.patience.look, hour.patience.goOn, hour.patience.done):
        deed()
    assert not hour.patience.touched()
    assert (hour.shown, hour.alarm, hour.heard) == ((False, 0), None, [])


def test_it_asks_when_nobody_touched_anything(hour: Hour) -> None:
    hour.patience.begin()
    assert (hour.shown, hour.alarm) == ((False, 0), SECONDS)
    hour.rings()
    assert hour.shown == (True, BARS)
    assert hour.heard == ["changed", "asked"]


def test_the_bars_go_one_by_one_and_the_visit_with_the_last(hour: Hour) -> None:
    _asked(hour)
    seen = []
    for _ in range(BARS):
        seen.append((hour.shown[1], hour.alarm))
        hour.rings()
    assert seen == [(bars, STEP) for bars in range(BARS, 0, -1)]
    assert hour.heard == ["changed"] * BARS + ["over"]
    assert (hour.shown, hour.alarm) == ((False, 0), None)


def test_a_timer_that_fires_too_early_waits_on(hour: Hour) -> None:
    hour.patience.begin()
    hour.passes(SECONDS - 0.4)
    hour.patience.look()
    assert hour.shown == (False, 0)
    assert hour.alarm == pytest.approx(0.4)


def test_a_bar_is_not_held_up_by_less_than_a_timer_can_tell(hour: Hour) -> None:
    _asked(hour)
    hour.passes(STEP - 0.0005)
    hour.patience.look()
    assert hour.shown == (True, BARS - 1)
    assert hour.alarm == pytest.approx(STEP, abs=0.002)


@pytest.mark.parametrize("seconds", [30, 90, 300])
def test_the_site_says_how_long(hour: Hour, seconds: int) -> None:
    hour.patience.equip(seconds, 20, lambda: hour.now)
    hour.patience.begin()
    assert hour.alarm == seconds
    hour.rings()
    assert hour.alarm == pytest.approx(20 / BARS, abs=0.002)
    hour.passes(19.9)
    hour.patience.look()
    assert hour.shown == (True, 1)
    hour.rings()
    assert hour.heard[-1] == "over"


def test_a_touch_while_reading_is_not_swallowed_and_starts_the_time_again(hour: Hour) -> None:
    hour.patience.begin()
    hour.passes(SECONDS - 1)
    assert not hour.patience.touched()
    assert hour.alarm == SECONDS
    assert not hour.heard


def test_a_touch_at_the_question_goes_on_and_does_nothing_else(hour: Hour) -> None:
    _asked(hour)
    hour.passes(STEP + 1)
    assert hour.patience.touched()
    assert (hour.shown, hour.alarm) == ((False, 0), SECONDS)
    assert hour.heard == ["changed"]
    assert not hour.patience.touched()


def test_twenty_times_in_a_row_somebody_keeps_reading(hour: Hour) -> None:
    hour.patience.begin()
    for time in range(20):
        hour.rings()
        for _ in range(time % BARS):
            hour.rings()
        assert hour.shown[0]
        hour.patience.goOn()
        assert not hour.shown[0]
    assert "over" not in hour.heard
    assert hour.heard.count("asked") == 20


@pytest.mark.parametrize("asking", [False, True])
def test_done_ends_the_visit_at_once_and_once(hour: Hour, asking: bool) -> None:
    if asking:
        _asked(hour)
    else:
        hour.patience.begin()
    hour.patience.done()
    hour.patience.done()
    assert hour.heard.count("over") == 1
    assert (hour.shown, hour.alarm) == ((False, 0), None)


def test_stop_takes_the_question_away_and_ends_nothing(hour: Hour) -> None:
    _asked(hour)
    hour.patience.stop()
    assert (hour.shown, hour.alarm, hour.heard) == ((False, 0), None, ["changed"])
    hour.patience.stop()
    assert hour.heard == ["changed"]


def test_the_next_visit_has_all_its_time(hour: Hour) -> None:
    _asked(hour)
    hour.patience.done()
    hour.patience.begin()
    assert (hour.shown, hour.alarm) == ((False, 0), SECONDS)


def test_the_time_stands_still_while_speech_plays(hour: Hour) -> None:
    hour.patience.begin()
    hour.passes(80)
    hour.patience.hold()
    hour.passes(3600)
    hour.patience.look()
    assert (hour.shown, hour.alarm) == ((False, 0), None)
    hour.patience.free()
    assert hour.alarm == SECONDS - 80


def test_the_question_stands_still_while_speech_plays(hour: Hour) -> None:
    _asked(hour)
    hour.passes(7)
    hour.patience.hold()
    hour.passes(3600)
    hour.patience.look()
    assert (hour.shown, hour.alarm) == ((True, BARS - 1), None)
    hour.patience.free()
    assert (hour.shown, hour.alarm) == ((True, BARS - 1), 3.0)
    assert "over" not in hour.heard


def test_a_touch_while_speech_plays_goes_on_and_the_time_still_stands(hour: Hour) -> None:
    _asked(hour)
    hour.patience.hold()
    assert hour.patience.touched()
    assert (hour.shown, hour.alarm) == ((False, 0), None)
    hour.patience.free()
    assert hour.alarm == SECONDS


def test_a_touch_that_comes_too_late_ends_the_visit_instead(hour: Hour) -> None:
    """A window that hung for minutes: whoever touches it now may be somebody else."""
    hour.patience.begin()
    hour.passes(SECONDS + WARNING)
    assert hour.patience.touched()
    assert hour.heard == ["over"]
    assert hour.alarm is None


def test_a_touch_just_before_the_question_is_drawn_is_an_ordinary_touch(hour: Hour) -> None:
    hour.patience.begin()
    hour.passes(SECONDS + 0.2)
    assert not hour.patience.property("asking")
    assert not hour.patience.touched()
    assert (hour.shown, hour.alarm, hour.heard) == ((False, 0), SECONDS, [])


def test_ending_a_visit_from_the_signal_is_harmless(hour: Hour) -> None:
    """Closing answers `over` by stopping the clock, while it is being stopped."""
    hour.patience.over.connect(hour.patience.stop)
    _asked(hour)
    hour.patience.done()
    assert hour.heard == ["changed", "over"]


def test_the_timer_itself_tells(qtbot: QtBot) -> None:
    patience = Patience()
    patience.equip(0.01, 0.06)
    with qtbot.waitSignals([patience.asked, patience.over], timeout=3000, order="strict"):
        patience.begin()
