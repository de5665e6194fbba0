"""Nobody finds the hidden way in by touching about."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from tests.staff.hand import HEIGHT, LEFT, RIGHT, WIDTH, Hand, Spot

TOUCHES = 100_000


@pytest.mark.parametrize("corner", [LEFT, RIGHT])
def test_kneading_one_corner_lets_nobody_in(hand: Hand, corner: Spot) -> None:
    chance = random.Random(3)
    for _ in range(2_000):
        spot = (corner[0] + chance.uniform(-9, 9), chance.uniform(1, 19))
        hand.press(spot)
        hand.wait(chance.choice((0.05, 0.5, 3.0)))
        hand.move((spot[0], chance.uniform(1, 19)))
        hand.release(spot)
        hand.wait(chance.choice((0.05, 0.5, 2.0)))
    assert not hand.inside


def test_a_hundred_thousand_touches_by_chance_never_succeed(hand: Hand) -> None:
    _touch_anywhere(hand, random.Random(3))
    assert not hand.inside


@pytest.mark.deep
def test_nor_do_a_hundred_thousand_others(hand: Hand, chance: random.Random) -> None:
    _touch_anywhere(hand, chance)
    assert not hand.inside


def test_nor_do_taps_in_the_corners_alone(hand: Hand) -> None:
    """The hardest case: only the two corners are touched, in any order, and nothing is held for two seconds."""
    chance = random.Random(3)
    spots = [chance.choice((LEFT, RIGHT)) for _ in range(20_000)]
    for spot in spots:
        hand.tap(spot, held=chance.uniform(0.05, 1.5), then=chance.uniform(0.05, 3))
    assert not hand.inside
    # What makes the sample worth something: the order of the gesture came up in it, many times.
    assert sum(pair == (LEFT, RIGHT) for pair in pairwise(spots)) > 1_000


def _touch_anywhere(hand: Hand, chance: random.Random) -> None:
    for _ in range(TOUCHES):
        _touch(hand, chance, (chance.uniform(0, WIDTH), chance.uniform(0, HEIGHT)))


def _touch(hand: Hand, chance: random.Random, spot: Spot) -> None:
    """A tap, a hold or a drag of any length, now and then with a second finger."""
    hand.press(spot)
    second = chance.random() < 0.05
    if second:
        hand.press((chance.uniform(0, WIDTH), chance.uniform(0, HEIGHT)))
    hand.wait(chance.choice((0.05, 0.2, 0.9, 2.5)))
    end = (chance.uniform(0, WIDTH), chance.uniform(0, HEIGHT)) if chance.random() < 0.2 else spot
    if end is not spot:
        hand.move(end)
    hand.release(end)
    if second:
        hand.release(end)
    hand.wait(chance.choice((0.05, 0.3, 1.0, 2.0)))
