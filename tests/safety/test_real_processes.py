"""What `make bench` measures in full, tried on a few: closing real visits by real touches, and losing processes.

How long it takes is the bench's to say; here it only has to come, and to be right.
"""

from __future__ import annotations

import random

import pytest

from build_spec.safety.closing import Closed, states, walk
from build_spec.safety.losing import lose
from build_spec.safety.placed import State

SIZE = (1280, 720)
QUICK = (
    State("home", "en", "paper", 100),
    State("home", "es", "paper", 130, voice="aloud"),
    State("question/who", "en", "night", 100, voice="keypad"),
    State("comfort", "both", "night", 200),
    State("asking", "es", "contrast", 130),
    State("staff", "es", "paper", 160),
    State("page/safety/report/3", "es", "night", 200, scrolled=True),
)


def _as_promised(closed: list[Closed]) -> list[str]:
    return [str(one) for one in closed if not (one.equal and one.new_process and one.gone)]


def _spoke(closed: list[Closed]) -> list[str]:
    return [one.state for one in closed if one.silent is not None]


def test_closing_leaves_the_idle_picture_and_another_process() -> None:
    closed = walk(QUICK, SIZE, lambda _line: None)
    assert len(closed) == len(QUICK)
    assert not _as_promised(closed)
    assert _spoke(closed) == [str(state) for state in QUICK if state.voice in ("aloud", "keypad")]


@pytest.mark.deep
def test_closing_from_anywhere(chance: random.Random) -> None:
    closed = walk(chance.sample(states(), 40), (1920, 1080), lambda _line: None)
    assert not _as_promised(closed)


def test_a_lost_process_is_replaced_and_the_screen_is_never_black() -> None:
    lost = lose(SIZE, kills=4, hangs=1, tell=lambda _line: None)
    assert [one.how for one in lost] == ["SIGKILL"] * 4 + ["SIGSTOP"]
    assert not any(one.dark for one in lost)


def test_every_screen_is_on_the_bill() -> None:
    from kiosk.session.visit import Screen

    known = {state.scene.partition("/")[0] for state in states()}
    assert known == {screen.value for screen in Screen if screen is not Screen.IDLE} | {
        "comfort",
        "asking",
        "listening",
    }
