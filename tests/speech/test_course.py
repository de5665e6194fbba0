"""What the card is given of a clip, and how far it is, by a clock that is turned by hand."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

import pytest

from kiosk.speech.course import Course
from tests.speech.hearing import RATE, steepest, tone

SECOND = tone(1)


@dataclass
class Clock:
    """Stands in for the module `time`."""

    now: float = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Time that passes when the test says so."""
    hands = Clock()
    monkeypatch.setattr("kiosk.speech.course.time", hands)
    return hands


def course(samples: array[int] = SECOND, *, at: int = 0, pace: float = 1.0, gain: float = 1.0) -> Course:
    return Course(samples[:], RATE, at=at, pace=pace, gain=gain)


def taken(run: Course, frames: int = 1600) -> array[int]:
    """All of it, as a card takes it."""
    heard = array("h")
    while part := run.take(frames):
        heard.frombytes(part)
    return heard


def test_from_its_beginning_a_clip_is_handed_over_as_it_is() -> None:
    assert taken(course()) == SECOND


@pytest.mark.parametrize("frames", [1, 100, 1601, 100_000])
def test_however_much_the_card_asks_for(frames: int) -> None:
    run = course(pace=1.3)
    assert len(taken(run, frames)) == run.total == round(RATE / 1.3)


def test_from_its_middle_it_begins_with_silence_and_without_a_click() -> None:
    heard = taken(course(at=251))
    assert not any(heard[: RATE // 50])
    assert heard[RATE // 50 + 80 :] == SECOND[RATE * 251 // 1000 + 80 :]
    assert steepest(heard) <= 1.1 * steepest(SECOND)


@pytest.mark.parametrize(("gain", "loudest"), [(0.1, 800), (0.5, 4000), (1.0, 8000), (3.0, 24000), (9.0, 32767)])
def test_it_is_as_loud_as_asked_for_and_never_wraps_round(gain: float, loudest: int) -> None:
    heard = taken(course(gain=gain))
    assert max(heard) == loudest
    assert -loudest - 1 <= min(heard) <= -loudest
    assert all(one * other >= 0 for one, other in zip(heard, SECOND, strict=True))


@pytest.mark.parametrize("pace", [0.7, 1.0, 1.5])
def test_the_position_is_that_of_the_recording(clock: Clock, pace: float) -> None:
    run = course(at=400, pace=pace)
    taken(run)
    run.begun = clock.now
    clock.now += 0.02
    assert run.position() == 400
    clock.now += 0.2
    assert run.position() == pytest.approx(400 + 200 * pace, abs=1)
    clock.now += 0.2
    run.end()
    clock.now += 5
    assert run.position() == pytest.approx(400 + 400 * pace, abs=1)


def test_it_is_never_beyond_what_the_card_has(clock: Clock) -> None:
    """A card that starves plays nothing meanwhile."""
    run = course()
    run.take(RATE // 10)
    clock.now += 0.5
    assert run.position() == 100
    assert not run.is_over()


def test_it_is_over_when_the_last_of_it_was_heard(clock: Clock) -> None:
    run = course()
    taken(run)
    clock.now += 0.99
    assert not run.is_over()
    clock.now += 0.02
    assert run.is_over()
    assert run.position() == 1000


def test_a_card_that_stands_still_is_not_waited_for(clock: Clock) -> None:
    run = course()
    run.take(100)
    clock.now += 3.1
    assert run.is_over()


def test_a_card_that_is_pulled_out_ends_it() -> None:
    run = course()
    run.lose()
    assert run.is_over()


def test_after_its_end_nothing_more_is_given() -> None:
    run = course()
    run.take(100)
    run.end()
    assert run.take(100) == b""


@pytest.mark.parametrize("at", [1000, 5000])
def test_behind_its_end_there_is_nothing(at: int) -> None:
    run = course(at=at)
    assert (run.total, run.position(), run.take(100)) == (0, 1000, b"")


def test_what_breaks_on_the_cards_thread_stays_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_self: Course, _block: array[int]) -> array[int]:
        raise MemoryError

    run = course()
    monkeypatch.setattr(Course, "_louder", broken)
    assert run.take(RATE) == b""
    assert run.is_over()
