"""The idle clock: when it asks, when it ends a visit, and that it stands still while speech plays."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.idle import IdleClock, Mood

SECONDS, WARNING, START = 90.0, 30.0, 1000.0
ASKS, ENDS = START + SECONDS, START + SECONDS + WARNING
CLOCK = IdleClock(SECONDS, WARNING, START)


@pytest.mark.parametrize(
    ("now", "mood", "due", "left"),
    [
        (START, Mood.READING, ASKS, WARNING),
        (ASKS - 0.001, Mood.READING, ASKS, WARNING),
        (ASKS, Mood.ASKING, ENDS, WARNING),
        (ASKS + 12, Mood.ASKING, ENDS, WARNING - 12),
        (ENDS - 0.5, Mood.ASKING, ENDS, 0.5),
        (ENDS, Mood.OVER, None, 0.0),
        (ENDS + 3600, Mood.OVER, None, 0.0),
    ],
)
def test_it_reads_then_asks_then_is_over(now: float, mood: Mood, due: float | None, left: float) -> None:
    assert (CLOCK.state(now), CLOCK.due(now), CLOCK.left(now)) == (mood, due, left)


@pytest.mark.parametrize("seconds", [30.0, 90.0, 300.0])
def test_a_site_sets_how_long_it_reads(seconds: float) -> None:
    clock = IdleClock(seconds, WARNING, START)
    assert clock.state(START + seconds - 0.001) is Mood.READING
    assert clock.state(START + seconds) is Mood.ASKING
    assert clock.state(START + seconds + WARNING) is Mood.OVER


def test_a_touch_starts_the_time_again() -> None:
    clock = CLOCK.touched(ASKS - 1)
    assert clock.state(ASKS + SECONDS - 1.001) is Mood.READING
    assert clock.due(ASKS) == ASKS - 1 + SECONDS


def test_twenty_times_in_a_row_somebody_goes_on() -> None:
    clock, now = CLOCK, START
    for _ in range(20):
        now += SECONDS + WARNING - 0.5
        assert clock.state(now) is Mood.ASKING
        clock = clock.touched(now)
        assert (clock.state(now), clock.left(now)) == (Mood.READING, WARNING)
    assert clock == IdleClock(SECONDS, WARNING, now)
    assert clock.state(now + SECONDS + WARNING) is Mood.OVER


def test_what_is_over_stays_over() -> None:
    assert CLOCK.touched(ENDS) == CLOCK
    assert CLOCK.held(ENDS) == CLOCK
    assert CLOCK.freed(ENDS) == CLOCK


def test_the_clock_stands_still_while_speech_plays() -> None:
    held = CLOCK.held(START + 10)
    assert held.due(START + 10) is None
    assert held.state(START + 1e6) is Mood.READING
    freed = held.freed(START + 1000)
    assert freed.due(START + 1000) == START + 1000 + SECONDS - 10


def test_it_stands_still_while_it_asks_too() -> None:
    held = CLOCK.held(ASKS + 20)
    assert (held.state(ENDS + 999), held.left(ENDS + 999), held.due(ENDS)) == (Mood.ASKING, 10.0, None)
    freed = held.freed(ENDS + 999)
    assert (freed.state(ENDS + 999), freed.left(ENDS + 999)) == (Mood.ASKING, 10.0)
    assert freed.state(ENDS + 999 + 10) is Mood.OVER


def test_a_touch_while_speech_plays_starts_the_time_again_and_it_still_stands() -> None:
    held = CLOCK.held(ASKS + 20).touched(ASKS + 25)
    assert (held.state(ENDS + 999), held.due(ENDS + 999)) == (Mood.READING, None)
    assert held.freed(ENDS + 999).due(ENDS + 999) == ENDS + 999 + SECONDS


def test_holding_and_freeing_twice_is_holding_and_freeing_once() -> None:
    held = CLOCK.held(START + 10)
    assert held.held(START + 50) == held
    assert CLOCK.freed(START + 10) == CLOCK


# ---------------------------------------------------------------- against the simplest thing that can be right
@dataclass
class Tally:
    """The same by counting: every second that is not still adds to the silence."""

    seconds: int
    warning: int
    silent: int = 0
    still: bool = False

    @property
    def mood(self) -> Mood:
        if self.silent >= self.seconds + self.warning:
            return Mood.OVER
        return Mood.ASKING if self.silent >= self.seconds else Mood.READING

    def wait(self, seconds: int) -> None:
        if not self.still:
            self.silent += seconds

    def do(self, deed: str) -> None:
        if self.mood is not Mood.OVER:
            self.silent = 0 if deed == "touched" else self.silent
            self.still = {"held": True, "freed": False}.get(deed, self.still)


STEPS = st.lists(st.tuples(st.integers(0, 200), st.sampled_from(["touched", "held", "freed"])), max_size=40)


@given(st.integers(30, 300), st.integers(20, 60), STEPS)
def test_any_evening_goes_as_if_every_second_were_counted(
    seconds: int, warning: int, steps: list[tuple[int, str]]
) -> None:
    clock, tally, now = IdleClock(seconds, warning, 0.0), Tally(seconds, warning), 0.0
    for pause, deed in steps:
        now += pause
        tally.wait(pause)
        assert clock.state(now) is tally.mood
        clock = getattr(clock, deed)(now)
        tally.do(deed)
        assert clock.state(now) is tally.mood
        assert clock.left(now) == min(warning, max(0, seconds + warning - tally.silent))


TIMES = st.floats(0, 1e7, allow_nan=False)


@given(TIMES, st.floats(30, 300), st.floats(20, 60), TIMES, TIMES)
def test_what_is_due_comes_at_its_moment_and_not_before(
    start: float, seconds: float, warning: float, stood: float, pause: float
) -> None:
    clock, now = IdleClock(seconds, warning, start).held(start).freed(start + stood), start + stood
    for mood, following in ((Mood.READING, Mood.ASKING), (Mood.ASKING, Mood.OVER)):
        due = clock.due(now)
        assert due is not None
        assert clock.state(now) is mood
        assert clock.state(min(due - 0.001, now + pause)) is mood
        assert clock.state(due) is following
        now = due
    assert clock.due(now) is None
