"""The PIN: hashed with Argon2id, matched, and refused where it is easily guessed."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.settings import PIN_HASH_START
from kiosk.staff.pin import PinHashDamaged, hashed, matches, weakness

PIN = "482915"
HASH = hashed(PIN)


def test_the_pin_matches_its_hash_and_no_other() -> None:
    assert HASH.startswith(PIN_HASH_START)
    assert PIN not in HASH
    assert matches(HASH, PIN)
    assert not matches(HASH, "482916")


def test_two_hashes_of_one_pin_differ() -> None:
    assert hashed(PIN) != HASH


@pytest.mark.parametrize("typed", ["", "48291", "482915 ", " 482915", "482915\n", "٤٨٢٩١٥", "x" * 5000, "\udce9" * 6])
def test_what_is_no_pin_never_matches(typed: str) -> None:
    assert not matches(HASH, typed)


def test_not_even_the_hash_of_nothing_lets_anybody_in() -> None:
    assert not matches(hashed(""), "")


# The salt is new each time: by a name of its own, every process of a run calls the test the same.
CUT_OFF = pytest.param(HASH[:-40], id="cut off")


@pytest.mark.parametrize("damaged", ["", "$argon2id$", "$argon2id$v=19$m=65536", CUT_OFF, "482915", "\udce9"])
@pytest.mark.parametrize("typed", [PIN, "x"])
def test_a_damaged_hash_says_what_to_do_and_not_itself(damaged: str, typed: str) -> None:
    with pytest.raises(PinHashDamaged, match="Run `kiosk staff set-pin` again") as caught:
        matches(damaged, typed)
    assert "argon2id" not in str(caught.value)
    assert caught.value.__suppress_context__


WEAK = {
    "48291": "6 to 12 digits",
    "4829150736184": "6 to 12 digits",
    "48a915": "6 to 12 digits",
    "482915\n": "6 to 12 digits",
    "٤٨٢٩١٥": "6 to 12 digits",
    "": "6 to 12 digits",
    "777777": "All digits are the same",
    "000000000000": "All digits are the same",
    "123456": "up or down",
    "012345": "up or down",
    "987654": "up or down",
    "7890123": "up or down",
    "210987": "up or down",
    "121212": "same digits again",
    "123123": "same digits again",
    "482482482": "same digits again",
    "48294829": "same digits again",
}


@pytest.mark.parametrize("pin", WEAK)
def test_a_weak_one_is_told_why(pin: str) -> None:
    said = weakness(pin)
    assert said is not None
    assert WEAK[pin] in said


@pytest.mark.parametrize("pin", [PIN, "121213", "123457", "135791", "482915073618", "4829148", "1231231"])
def test_a_good_one_passes(pin: str) -> None:
    assert weakness(pin) is None


@given(st.text(max_size=14))
def test_only_digits_pass(pin: str) -> None:
    assert weakness(pin) is not None or (pin.isascii() and pin.isdigit() and 6 <= len(pin) <= 12)


def test_nearly_every_pin_drawn_by_chance_passes() -> None:
    chance = random.Random(3)
    drawn = [f"{chance.randrange(10**6):06}" for _ in range(10_000)]
    assert sum(weakness(pin) is not None for pin in drawn) < 100
