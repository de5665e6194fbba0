"""How a visit listens: what the room may hear, and what ends with the visit."""

from __future__ import annotations

import pytest

from kiosk.loudspeaker import Loudspeaker
from kiosk.session.listening import PACES, Listening


@pytest.mark.parametrize(
    ("listening", "ordinary", "sensitive"),
    [
        (Listening(), True, False),
        (Listening(aloud=True), True, True),
        (Listening(headphones=True), True, True),
        (Listening(loudspeaker=Loudspeaker.ALWAYS), True, True),
        (Listening(loudspeaker=Loudspeaker.NEVER), False, False),
        (Listening(loudspeaker=Loudspeaker.NEVER, aloud=True), False, False),
        (Listening(loudspeaker=Loudspeaker.NEVER, headphones=True), True, True),
    ],
)
def test_who_hears_it(listening: Listening, ordinary: bool, sensitive: bool) -> None:  # a table
    assert listening.may_sound(sensitive=False) is ordinary
    assert listening.may_sound(sensitive=True) is sensitive


def test_headphones_out_ends_it_and_the_leave_to_be_loud() -> None:
    listening = Listening().switched(on=True).allowed().plugged(headphones=True)
    assert listening.on
    out = listening.allowed().plugged(headphones=False)
    assert not out.on
    assert not out.aloud


def test_a_visit_leaves_only_what_is_plugged_in() -> None:
    listening = Listening(loudspeaker=Loudspeaker.NEVER).plugged(headphones=True).allowed().faster(2)
    assert listening.ended() == Listening(headphones=True, loudspeaker=Loudspeaker.NEVER)


def test_the_pace_stays_in_its_list() -> None:
    assert Listening().rate == 1.0
    assert Listening().faster(99).rate == PACES[-1] / 100
    assert Listening().faster(-99).rate == PACES[0] / 100
