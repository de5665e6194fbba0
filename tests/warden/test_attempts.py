"""Tries at the PIN: a few are free, then each costs a wait, whatever the clock does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.warden.attempts import FREE, LONGEST_WAIT, MOST, Attempts

NOW = 1_780_000_000.0
MOMENTS = st.floats(0, 4e9)


def after(tries: int, now: float = NOW) -> Attempts:
    """So many wrong tries, all at this moment."""
    attempts = Attempts()
    for _ in range(tries):
        attempts = attempts.begun(now)
    return attempts


def test_five_tries_are_free() -> None:
    assert [after(tries).wait(NOW) for tries in range(6)] == [0, 0, 0, 0, 0, 60]
    assert [after(tries).left for tries in range(6)] == [5, 4, 3, 2, 1, 1]


def test_then_each_wait_is_twice_the_one_before_up_to_an_hour() -> None:
    assert [after(tries).wait(NOW) for tries in range(5, 14)] == [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]
    assert after(MOST + 5) == after(MOST)
    assert after(MOST).wait(NOW) == LONGEST_WAIT


def test_the_wait_counts_down_in_whole_seconds_and_ends() -> None:
    attempts = after(FREE)
    assert [attempts.wait(NOW + passed) for passed in (0, 0.5, 1, 59, 59.9, 60, 1e9)] == [60, 60, 59, 1, 1, 0, 0]


def test_the_right_pin_forgives_everything() -> None:
    assert after(9).right() == Attempts()


def test_where_nobody_knows_the_tries_one_wait_comes_first() -> None:
    assert Attempts.spent(NOW).wait(NOW) == 60
    assert Attempts.spent(NOW) == after(FREE)


@given(st.integers(0, 30), MOMENTS, MOMENTS)
def test_whatever_the_clock_does_a_wait_ends_when_it_says(tries: int, then: float, now: float) -> None:
    attempts = after(tries, then)
    for each in (attempts, attempts.resumed(now)):
        assert 0 <= each.wait(now) <= LONGEST_WAIT
        assert each.wait(now + each.wait(now) + 0.001) == 0 or each.wait(now) == 0


def test_a_clock_set_back_by_a_year_locks_nobody_out() -> None:
    assert after(20).wait(NOW - 365 * 86_400) == 0
    assert after(20).wait(NOW - 2) == 0


@given(st.integers(FREE, 30), MOMENTS)
def test_without_a_change_of_the_clock_no_wait_is_lost(tries: int, now: float) -> None:
    assert after(tries, now).wait(now) == min(LONGEST_WAIT, 60 * 2 ** (tries - FREE))


@given(st.integers(FREE, 30), MOMENTS, MOMENTS)
def test_a_changed_clock_loses_one_wait_and_the_next_holds(tries: int, then: float, now: float) -> None:
    again = after(tries, then).begun(now)
    assert again.wait(now) >= 60
    assert again.wrong == tries + 1


@given(st.integers(FREE, 30), st.floats(1e5, 4e9), st.floats(0, 9e4))
def test_a_clock_that_stops_with_the_power_wins_nothing(tries: int, then: float, earlier: float) -> None:
    attempts = after(tries, then)
    assert attempts.wait(earlier) == 0
    assert attempts.resumed(earlier).wait(earlier) == attempts.wait(then)


@given(st.integers(0, 30), MOMENTS)
def test_starting_again_changes_nothing_otherwise(tries: int, now: float) -> None:
    assert after(tries, now).resumed(now) == after(tries, now)


@pytest.mark.parametrize(
    ("wrong", "not_before"), [(-1, 0.0), (MOST + 1, 0.0), (0, -1.0), (0, float("nan")), (0, float("inf"))]
)
def test_what_cannot_be_is_refused(wrong: int, not_before: float) -> None:
    with pytest.raises(ValueError, match="outside their range"):
        Attempts(wrong, not_before)
