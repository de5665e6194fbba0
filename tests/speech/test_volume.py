"""Eight steps of loudness, as far apart as EN 301 549 asks, none of which distorts a clip."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from kiosk import places
from kiosk.authoring.narration.kept import FOLDER, clip_body, head_body, read_index
from kiosk.speech.card import decoded
from kiosk.speech.volume import DEFAULT, STEPS, gain, louder, quieter


def test_the_steps_are_far_enough_apart() -> None:
    heard = [20 * math.log10(gain(step)) for step in range(len(STEPS))]
    assert heard == sorted(heard)
    assert heard[-1] - heard[0] >= 18
    assert any(each - heard[0] >= 12 for each in heard[1:-1])
    assert all(2 <= one - other <= 4 for other, one in pairwise(heard))


def test_a_visit_begins_in_the_middle() -> None:
    assert DEFAULT in (len(STEPS) // 2 - 1, len(STEPS) // 2)


def test_the_ends_do_not_meet() -> None:
    top = len(STEPS) - 1
    assert [quieter(0), louder(0), quieter(top), louder(top)] == [0, 1, top - 1, top]


@pytest.mark.parametrize("step", [-1, len(STEPS)])
def test_there_are_no_others(step: int) -> None:
    with pytest.raises(IndexError, match="no such step"):
        gain(step)


@pytest.mark.parametrize("every", [20, pytest.param(1, marks=pytest.mark.deep)])
def test_the_loudest_step_takes_the_room_there_is_and_distorts_no_clip(every: int) -> None:
    where = places.content() / FOLDER
    index = read_index(where)
    assert index is not None
    loudest = 0
    for kept in list(index.clips.values())[::every]:
        head, body = head_body(where, kept.clip.head), clip_body(where, kept)
        if head and body:
            samples, _ = decoded(head + body)
            loudest = max(loudest, *map(abs, (max(samples), min(samples))))
    assert 32767 / 1.26 < loudest * gain(len(STEPS) - 1) <= 32767
