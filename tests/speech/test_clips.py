"""Names of clips, and how they stand in a pack."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.address import Voice, clip_digest, key_of
from kiosk.speech.entries import clip_from_json, clip_to_json, on_the_screen
from kiosk.speech.model import Clip, Mark
from kiosk.speech.spoken import Manner

VOICE = Voice("espeak-ng", "1.51", "en-us", "160 words a minute")


@pytest.mark.parametrize("part", ["engine", "version", "voice", "settings"])
def test_another_voice_is_another_clip(part: str) -> None:
    other = replace(VOICE, **{part: "other"})
    assert clip_digest(other, "en", "Back") != clip_digest(VOICE, "en", "Back")


def test_the_same_words_are_the_same_clip() -> None:
    assert clip_digest(VOICE, "en", "Back") == clip_digest(replace(VOICE), "en", "Back")
    assert clip_digest(VOICE, "es", "Back") != clip_digest(VOICE, "en", "Back")


@given(st.lists(st.text(), min_size=3, max_size=3, unique=True))
def test_parts_of_a_name_do_not_run_together(parts: list[str]) -> None:
    first, second, third = parts
    assert key_of(first + second, third, "") != key_of(first, second + third, "") or not second


marks = st.builds(Mark, *[st.integers(0, 10_000)] * 4)


@given(st.builds(Clip, st.text(), st.integers(0), st.lists(marks).map(tuple), st.booleans(), st.text()))
def test_a_clip_comes_back_from_a_pack(clip: Clip) -> None:
    assert clip_from_json(clip_to_json(clip)) == clip


def test_a_number_said_as_four_words_is_marked_as_one() -> None:
    written = "Call 911 now"
    spoken = Manner("en", {}, frozenset(("911",))).spoken(written, "plain")
    said = [(0, 300), (300, 500), (500, 700), (700, 900), (900, 1200)]
    words, at = [], 0
    for (start, end), word in zip(said, spoken.text.split(), strict=True):
        words.append(Mark(start, end, at, at + len(word)))
        at += len(word) + 1
    assert on_the_screen(words, spoken) == (Mark(0, 300, 0, 4), Mark(300, 900, 5, 8), Mark(900, 1200, 9, 12))


def test_words_of_the_voices_own_are_not_marked() -> None:
    spoken = Manner("en").spoken("911", "phone")
    [again] = [at for at in range(len(spoken.text)) if spoken.text.startswith("Again", at)]
    assert on_the_screen([Mark(0, 9, 0, 5), Mark(9, 20, again, again + 5)], spoken) == ()
