"""What staff get from the warden, and that nobody gets it without the PIN typed in the process that has the screen."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.keymap import KeyMap
from kiosk.warden.attempts import FREE
from kiosk.warden.counter import Counter, Wish
from kiosk.warden.keep import Keep
from kiosk.warden.member import Deed, Tell
from kiosk.wire import Line, Said, Told, written

RIGHT = "2468"
KEYS = KeyMap(up="F13", select="16777400")
SERVED = [
    *(Line(Said.RECORD), Line(Said.SIZE, "32"), Line(Said.KEYS, KEYS.argument()), Line(Said.KEYS)),
    *(Line(Said.CHECK), Line(Said.RENEW), Line(Said.LEAVE)),
]
NOW = 1_780_000_000.0
Work = tuple[Callable[[], object], Callable[[object, float], list[Deed]]]


@dataclass
class Hatch:
    """A counter, with a clock that stands still and slow work that is done when a test says so."""

    keep: Keep
    now: float = NOW
    found: str = '{"ok": true, "rows": []}'
    tried: list[tuple[str, int]] = field(default_factory=list)  # a PIN, and the tries counted when it was looked at
    work: list[Work] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.counter = Counter(
            self.keep, self._right, lambda: self.found, lambda: {"version": "1"},
            lambda work, then: self.work.append((work, then)), lambda: self.now,
        )  # fmt: skip

    def _right(self, digits: str) -> bool:
        self.tried.append((digits, self.keep.attempts.wrong))
        return digits == RIGHT

    def hears(self, number: int, word: Said, rest: str = "") -> tuple[list[tuple[Told, str]], Wish | None]:
        """A word of the shown process's. Whatever is answered can be said."""
        answers, wish = self.counter.heard(number, Line(word, rest))
        assert all(written(*answer) for answer in answers)
        return answers, wish

    def works(self) -> list[Deed]:
        """Do what is to be done beside the loop."""
        deeds: list[Deed] = []
        while self.work:
            work, then = self.work.pop(0)
            deeds += then(work(), 0.0)
        assert all(written(deed.word, deed.rest) for deed in deeds if isinstance(deed, Tell))
        return deeds

    def tries(self, number: int, digits: str) -> list[Deed]:
        """Type a PIN, and wait for what comes of it."""
        answers, _ = self.hears(number, Said.PIN, digits)
        return [*(Tell(number, *answer) for answer in answers), *self.works()]

    def admits(self, number: int) -> None:
        """Staff get in."""
        self.hears(number, Said.STAFF)
        assert self.tries(number, RIGHT) == [Tell(number, Told.PIN, "right")]


@pytest.fixture
def hatch(tmp_path: Path) -> Hatch:
    return Hatch(Keep.open(tmp_path, {}, lambda: NOW))


def serves(hatch: Hatch, number: int) -> list[bool]:
    """Whether each of the words that need trust is heard."""
    served = []
    for line in SERVED:
        answers, wish = hatch.counter.heard(number, line)
        served.append(bool(answers or wish or hatch.works()))
    return served


# ---------------------------------------------------------------- the PIN
def test_a_pin_counts_only_after_the_way_in_was_found(hatch: Hatch) -> None:
    assert hatch.tries(7, RIGHT) == []
    assert hatch.tried == []
    assert hatch.keep.attempts.wrong == 0


def test_a_pin_counts_only_from_the_process_in_which_it_was_found(hatch: Hatch) -> None:
    hatch.hears(7, Said.STAFF)
    assert hatch.tries(8, RIGHT) == []
    assert hatch.tried == []


def test_the_right_one_opens_and_forgives(hatch: Hatch) -> None:
    hatch.hears(7, Said.STAFF)
    assert hatch.tries(7, "1") == [Tell(7, Told.PIN, "wrong 4")]
    assert hatch.tries(7, RIGHT) == [Tell(7, Told.PIN, "right")]
    assert hatch.keep.attempts.wrong == 0
    assert all(serves(hatch, 7))


def test_a_try_is_counted_and_kept_before_it_is_looked_at(hatch: Hatch, tmp_path: Path) -> None:
    hatch.hears(7, Said.STAFF)
    hatch.hears(7, Said.PIN, "1")
    assert hatch.tried == []
    # The plug is pulled here.
    assert Keep.open(tmp_path, {}, lambda: NOW).attempts.wrong == 1
    hatch.works()
    assert hatch.tried == [("1", 1)]


def test_while_one_is_looked_at_another_is_not_heard(hatch: Hatch) -> None:
    hatch.hears(7, Said.STAFF)
    for _ in range(20):
        hatch.hears(7, Said.PIN, "1")
    assert len(hatch.work) == 1
    assert hatch.keep.attempts.wrong == 1


def test_five_are_free_and_then_it_waits(hatch: Hatch) -> None:
    hatch.hears(7, Said.STAFF)
    said = [hatch.tries(7, "1") for _ in range(FREE + 1)]
    assert [tell.rest for deeds in said for tell in deeds if isinstance(tell, Tell)] == [
        "wrong 4", "wrong 3", "wrong 2", "wrong 1", "wait 60", "wait 60",
    ]  # fmt: skip
    assert len(hatch.tried) == FREE
    assert hatch.tries(7, RIGHT) == [Tell(7, Told.PIN, "wait 60")]
    hatch.now += 60
    assert hatch.tries(7, "1") == [Tell(7, Told.PIN, "wait 120")]
    hatch.now += 120
    assert hatch.tries(7, RIGHT) == [Tell(7, Told.PIN, "right")]


def test_another_process_and_another_start_have_no_free_tries(hatch: Hatch, tmp_path: Path) -> None:
    hatch.hears(7, Said.STAFF)
    for _ in range(FREE):
        hatch.tries(7, "1")
    hatch.counter.gone(7)
    hatch.hears(8, Said.STAFF)
    assert hatch.tries(8, RIGHT) == [Tell(8, Told.PIN, "wait 60")]
    again = Hatch(Keep.open(tmp_path, {}, lambda: NOW))
    again.hears(1, Said.STAFF)
    assert again.tries(1, RIGHT) == [Tell(1, Told.PIN, "wait 60")]


# ---------------------------------------------------------------- trust
def test_without_trust_nothing_is_served(hatch: Hatch) -> None:
    assert not any(serves(hatch, 7))
    hatch.hears(7, Said.STAFF)
    assert not any(serves(hatch, 7))
    hatch.tries(7, "1")
    assert not any(serves(hatch, 7))
    assert hatch.keep.diagonal is None


def test_trust_is_in_one_process_and_ends_with_it(hatch: Hatch) -> None:
    hatch.admits(7)
    assert not any(serves(hatch, 8))
    assert all(serves(hatch, 7))
    hatch.counter.gone(8)
    assert all(serves(hatch, 7))
    hatch.counter.gone(7)
    assert not any(serves(hatch, 7))
    assert hatch.tries(7, RIGHT) == []


def test_a_pin_that_comes_out_right_too_late_opens_nothing(hatch: Hatch) -> None:
    hatch.hears(7, Said.STAFF)
    hatch.hears(7, Said.PIN, RIGHT)
    hatch.counter.gone(7)
    hatch.works()
    assert not any(serves(hatch, 7))
    hatch.hears(8, Said.STAFF)
    assert not any(serves(hatch, 8))


@given(
    st.lists(
        st.tuples(st.integers(1, 3), st.sampled_from([Line(Said.STAFF), Line(Said.PIN, "1"), *SERVED]) | st.none()),
        max_size=20,
    )
)
def test_whatever_is_said_without_the_pin_nothing_is_served(said: list[tuple[int, Line | None]]) -> None:
    hatch = Hatch(Keep.open(None, {"STATE_DIRECTORY": "/nonexistent"}, lambda: NOW))
    for number, line in said:
        if line is None:
            hatch.counter.gone(number)
            continue
        answers, wish = hatch.counter.heard(number, line)
        assert wish is None
        assert all(word is Told.PIN and rest != "right" for word, rest in answers)
        assert all(isinstance(deed, Tell) and deed.word is Told.PIN and deed.rest != "right" for deed in hatch.works())
    assert (hatch.keep.diagonal, hatch.keep.keys) == (None, None)


# ---------------------------------------------------------------- what is served
def test_the_record_is_what_is_known(hatch: Hatch) -> None:
    hatch.admits(7)
    ((word, rest),), wish = hatch.hears(7, Said.RECORD)
    assert (word, wish) == (Told.RECORD, None)
    assert json.loads(rest) == {"version": "1", **hatch.keep.record()}


def test_a_size_is_kept_and_everything_made_for_it(hatch: Hatch) -> None:
    hatch.admits(7)
    ((_, rest),), wish = hatch.hears(7, Said.SIZE, "31.5")
    assert json.loads(rest)["diagonal"] == 31.5
    assert wish is Wish.RENEW
    assert hatch.keep.diagonal == 31.5


@pytest.mark.parametrize("inches", ["09", "61", "99.99", "00"])
def test_a_size_that_no_panel_has_is_not_kept(hatch: Hatch, inches: str) -> None:
    hatch.admits(7)
    assert hatch.hears(7, Said.SIZE, inches) == ([], None)
    assert hatch.keep.diagonal is None


def test_learned_keys_are_kept_and_can_be_put_back(hatch: Hatch) -> None:
    hatch.admits(7)
    ((_, rest),), wish = hatch.hears(7, Said.KEYS, KEYS.argument())
    assert (json.loads(rest)["keys"], json.loads(rest)["keys_kept"], wish) == (KEYS.argument(), True, Wish.RENEW)
    assert hatch.keep.record()["keys"] == KEYS.argument()
    ((_, rest),), wish = hatch.hears(7, Said.KEYS)
    assert ("keys_kept" in json.loads(rest), wish) == (False, Wish.RENEW)
    assert hatch.keep.record() == {"phase": 0, "state_kept": True, "restarts": []}


@pytest.mark.parametrize("wrong", [",,,,,,,,,", "Up,Up,,,,,,F12,,", "Upp,,,,,,,F12,,", "Up,,,,,,,Escape,,"])
def test_keys_that_cannot_be_are_not_kept(hatch: Hatch, wrong: str) -> None:
    hatch.admits(7)
    assert hatch.hears(7, Said.KEYS, wrong) == ([], None)
    assert hatch.keep.keys is None


def test_the_kiosk_is_started_anew_or_ended(hatch: Hatch) -> None:
    hatch.admits(7)
    assert hatch.hears(7, Said.RENEW) == ([], Wish.RENEW)
    assert hatch.hears(7, Said.LEAVE) == ([], Wish.LEAVE)


def test_the_self_test_runs_once_at_a_time_and_is_told(hatch: Hatch) -> None:
    hatch.admits(7)
    hatch.hears(7, Said.CHECK)
    hatch.hears(7, Said.CHECK)
    assert len(hatch.work) == 1
    assert hatch.works() == [Tell(7, Told.CHECKED, hatch.found)]
    hatch.hears(7, Said.CHECK)
    assert len(hatch.work) == 1


@pytest.mark.parametrize("found", ["", "Traceback (most recent call last):", "{}\n{}", "{" + "x" * 30_000 + "}", "{é}"])
def test_a_self_test_that_breaks_proves_nothing(hatch: Hatch, found: str) -> None:
    hatch.admits(7)
    hatch.found = found
    hatch.hears(7, Said.CHECK)
    (deed,) = hatch.works()
    assert isinstance(deed, Tell)
    assert json.loads(deed.rest)["ok"] is False


def test_while_the_self_test_runs_a_pin_is_heard(hatch: Hatch) -> None:
    hatch.admits(7)
    hatch.hears(7, Said.CHECK)
    hatch.counter.gone(7)
    hatch.hears(8, Said.STAFF)
    hatch.hears(8, Said.PIN, RIGHT)
    assert Tell(8, Told.PIN, "right") in hatch.works()
