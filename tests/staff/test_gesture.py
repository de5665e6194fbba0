"""The hidden way in: whoever knows it gets in, and nobody does who does anything else."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from tests.staff.hand import LEFT, MIDDLE, RIGHT, WIDTH, Hand, Spot


@pytest.mark.parametrize(("held", "then"), [(0.05, 0.1), (0.3, 0.6), (0.99, 1.49)])
def test_it_lets_in_whoever_knows_it(hand: Hand, held: float, then: float) -> None:
    hand.chain(held, then)
    hand.press(RIGHT)
    assert hand.gesture.due == hand.now + 2.0
    hand.wait(1.99)
    assert not hand.inside
    hand.wait(0.01)
    assert hand.inside


@pytest.mark.parametrize("spot", [(0.0, 0.0), (20.0, 20.0), (0.0, 20.0)])
def test_a_corner_is_twenty_millimetres(hand: Hand, spot: Spot) -> None:
    other = (WIDTH - spot[0], spot[1])
    for each in (spot, other, spot):
        hand.tap(each)
    hand.press(other)
    hand.wait(2)
    assert hand.inside


def test_a_finger_may_roll_within_its_corner(hand: Hand) -> None:
    hand.chain()
    hand.press(RIGHT)
    hand.wait(1)
    hand.move((457.0, 19.0))
    hand.wait(1)
    assert hand.inside


def test_it_lets_in_after_a_visitor_was_there(hand: Hand) -> None:
    for spot in (MIDDLE, LEFT, MIDDLE, RIGHT):
        hand.tap(spot)
    hand.wait(1.6)
    hand.chain()
    hand.press(RIGHT)
    hand.wait(2)
    assert hand.inside


def _tap_too_long(hand: Hand) -> None:
    hand.tap(LEFT)
    hand.tap(RIGHT, held=1.0)
    hand.tap(LEFT)


def _pause(hand: Hand) -> None:
    hand.tap(LEFT)
    hand.tap(RIGHT, then=1.6)
    hand.tap(LEFT)


def _elsewhere(hand: Hand) -> None:
    hand.chain()
    hand.tap(MIDDLE)


def _just_outside(hand: Hand) -> None:
    hand.tap((20.1, 10.0))
    hand.tap(RIGHT)
    hand.tap(LEFT)


def _just_below(hand: Hand) -> None:
    hand.tap((10.0, 20.1))
    hand.tap(RIGHT)
    hand.tap(LEFT)


def _no_number(hand: Hand) -> None:
    hand.tap((float("nan"), 10.0))
    hand.tap(RIGHT)
    hand.tap(LEFT)


def _second_finger(hand: Hand) -> None:
    hand.tap(LEFT)
    hand.press(RIGHT)
    hand.press(MIDDLE)
    hand.release(MIDDLE)
    hand.release(RIGHT)
    hand.wait(0.2)
    hand.tap(LEFT)


def _second_finger_beside_it(hand: Hand) -> None:
    hand.press(LEFT)
    hand.press(LEFT)
    hand.release(LEFT)
    hand.release(LEFT)
    hand.tap(RIGHT)
    hand.tap(LEFT)


def _both_hands(hand: Hand) -> None:
    hand.press(LEFT)
    hand.press(RIGHT)
    hand.release(LEFT)
    hand.release(RIGHT)
    hand.tap(LEFT)


def _slides(hand: Hand) -> None:
    hand.tap(LEFT)
    hand.press(RIGHT)
    hand.move(MIDDLE)
    hand.move(RIGHT)
    hand.release(RIGHT)
    hand.tap(LEFT)


def _lifted_elsewhere(hand: Hand) -> None:
    hand.tap(LEFT)
    hand.press(RIGHT)
    hand.release(MIDDLE)
    hand.tap(LEFT)


def _cancelled(hand: Hand) -> None:
    hand.tap(LEFT)
    hand.press(RIGHT)
    hand.gesture.cancelled()
    hand.tap(LEFT)


def _wrong_start(hand: Hand) -> None:
    hand.tap(RIGHT)
    hand.tap(LEFT)


def _one_too_few(hand: Hand) -> None:
    hand.tap(LEFT)


def _double_taps(hand: Hand) -> None:
    for spot in (LEFT, LEFT, RIGHT, RIGHT, LEFT, LEFT):
        hand.tap(spot)


SPOILED = [
    _tap_too_long, _pause, _elsewhere, _just_outside, _just_below, _no_number, _second_finger, _second_finger_beside_it,
    _both_hands, _slides, _lifted_elsewhere, _cancelled, _wrong_start, _one_too_few, _double_taps,
]  # fmt: skip


@pytest.mark.parametrize("spoil", SPOILED)
def test_anything_else_before_the_hold_starts_over(hand: Hand, spoil: Callable[[Hand], None]) -> None:
    spoil(hand)
    hand.press(RIGHT)
    assert hand.gesture.due is None
    hand.wait(10)
    assert not hand.inside


@pytest.mark.parametrize("spoil", SPOILED)
def test_after_a_pause_it_can_be_done_again(hand: Hand, spoil: Callable[[Hand], None]) -> None:
    spoil(hand)
    hand.wait(1.6)
    hand.chain()
    hand.press(RIGHT)
    hand.wait(2)
    assert hand.inside


def test_the_hold_ends_with_the_finger(hand: Hand) -> None:
    hand.chain()
    hand.press(RIGHT)
    hand.wait(1.9)
    hand.release(RIGHT)
    assert hand.gesture.due is None
    hand.wait(1)
    hand.press(RIGHT)
    hand.wait(3)
    assert not hand.inside


def test_the_hold_is_spoiled_by_leaving_the_corner_or_a_second_finger(hand: Hand) -> None:
    hand.chain()
    hand.press(RIGHT)
    hand.move((455.9, 10.0))
    hand.wait(3)
    hand.release(RIGHT)
    hand.wait(2)
    hand.chain()
    hand.press(RIGHT)
    hand.press(MIDDLE)
    hand.release(MIDDLE)
    hand.wait(3)
    assert not hand.inside


def test_a_hand_that_rests_elsewhere_keeps_everybody_out(hand: Hand) -> None:
    hand.press(MIDDLE)
    hand.wait(5)
    hand.chain()
    hand.press(RIGHT)
    hand.wait(5)
    assert not hand.inside


def test_a_drag_that_was_cancelled_is_no_pause(hand: Hand) -> None:
    hand.press(MIDDLE)
    hand.wait(5)
    hand.move(MIDDLE)
    hand.gesture.cancelled()
    hand.chain()
    hand.press(RIGHT)
    hand.wait(5)
    assert not hand.inside


def test_a_release_without_a_touch_is_no_tap(hand: Hand) -> None:
    for spot in (LEFT, RIGHT, LEFT):
        hand.release(spot)
    hand.press(RIGHT)
    hand.wait(3)
    assert not hand.inside


@pytest.mark.parametrize("beats", [(LEFT, RIGHT), (RIGHT, LEFT)])
@pytest.mark.parametrize("count", [4, 5, 6, 7, 8, 40, 41])
def test_a_child_who_drums_on_both_corners_is_not_let_in(hand: Hand, beats: Sequence[Spot], count: int) -> None:
    for number in range(count):
        hand.tap(beats[number % 2], held=0.08, then=0.12)
    hand.wait(3)
    assert not hand.inside


@pytest.mark.parametrize("count", [5, 6, 7, 8, 40, 41])
def test_not_even_when_the_hand_comes_to_rest_there(hand: Hand, count: int) -> None:
    for number in range(count):
        hand.tap((LEFT, RIGHT)[number % 2], held=0.08, then=0.12)
    for spot in (LEFT, RIGHT):
        hand.press(spot)
        hand.wait(5)
        hand.release(spot)
        hand.wait(0.2)
    assert not hand.inside
