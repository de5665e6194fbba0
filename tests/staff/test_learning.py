"""Learning a keypad: whatever is pressed, what comes of it is a key map."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.keymap import NAMES, ROLES, KeyMap, is_a_key
from kiosk.staff.learning import PLUG, Learning, Refusal

SHIFT = 0x0100_0020
KEYPAD = ("F13", "F14", "F15", "F16", "F17", "F18", "F19", "F20", "F21", "F22")


def learned(*pressed: str | None, keys: KeyMap | None = None) -> Learning:
    """A learning in which these were pressed, one after another; None is a skip."""
    learning = Learning.begun(keys or KeyMap(), plug=True)
    for name in pressed:
        learning = learning.skipped() if name is None else learning.pressed(NAMES[name])
    return learning


def test_one_key_after_another_is_learned() -> None:
    learning = learned(*KEYPAD)
    assert learning.role == ""
    assert learning.keys == KeyMap(*KEYPAD)
    assert learning.pressed(NAMES["A"]) is learning.skipped() is learning


def test_a_key_that_is_taken_is_asked_for_again() -> None:
    learning = learned("F13", "F13")
    assert (learning.role, learning.refused, learning.holder) == ("down", Refusal.TAKEN, "up")
    learning = learning.pressed(NAMES["F14"])
    assert (learning.role, learning.refused, learning.holder) == ("back", None, "")


def test_what_is_skipped_stays_as_it_was() -> None:
    assert learned(*[None] * len(ROLES)).keys == KeyMap()
    assert learned("F13", *[None] * 9).keys == KeyMap(up="F13")


def test_a_key_that_is_taken_from_what_comes_later_is_gone_there() -> None:
    learning = learned("Down")
    assert (learning.keys.up, learning.keys.down) == ("Down", "")
    assert learning.skipped().keys.down == ""
    assert learning.pressed(NAMES["Up"]).keys == KeyMap(up="Down", down="Up")


def test_the_same_key_again_is_fine() -> None:
    assert learned("Up", "Down").keys == KeyMap()


def test_the_key_that_closes_is_taken_from_nobody() -> None:
    learning = learned("F12")
    assert (learning.role, learning.refused, learning.holder) == ("up", Refusal.TAKEN, "close")


@pytest.mark.parametrize("name", ["Escape", "A", "Space", "Delete"])
def test_what_is_hit_by_accident_does_not_close(name: str) -> None:
    learning = learned(*KEYPAD[:7], name)
    assert (learning.role, learning.refused, learning.keys.close) == ("close", Refusal.ACCIDENT, "F12")


@pytest.mark.parametrize("number", [SHIFT, 0, -1, 0x01FF_FFFF])
def test_what_alone_does_nothing_is_refused(number: int) -> None:
    learning = Learning.begun(KeyMap(), plug=True).pressed(number)
    assert (learning.role, learning.refused) == ("up", Refusal.NOTHING)


def test_a_key_without_a_name_goes_by_its_number() -> None:
    assert Learning.begun(KeyMap(), plug=True).pressed(16_777_400).keys.up == "16777400"


def test_the_plug_is_asked_for_only_where_the_keypad_tells_of_it() -> None:
    assert Learning.begun(KeyMap(), plug=True).asked == ROLES
    assert set(ROLES) - set(Learning.begun(KeyMap(), plug=False).asked) == set(PLUG)


@given(st.lists(st.none() | st.sampled_from([*NAMES.values(), SHIFT, 16_777_400]), max_size=40), st.booleans())
def test_whatever_is_pressed_it_is_a_key_map_and_nothing_learned_is_lost(pressed: list[int | None], plug: bool) -> None:
    learning = Learning.begun(KeyMap(plugged="F14"), plug=plug)
    for number in pressed:
        before = learning
        learning = learning.skipped() if number is None else learning.pressed(number)
        assert KeyMap.from_argument(learning.keys.argument()) == learning.keys
        settled = before.asked[: before.at]
        assert all(getattr(learning.keys, role) == getattr(before.keys, role) for role in settled)
        if number is not None and before.role and learning.refused is None:
            assert learning.keys.numbers[before.role] == number
            assert is_a_key(number)
