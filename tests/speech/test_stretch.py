"""Speech at another pace: as high as before, as long as it should be, without clicks, and cheap."""

from __future__ import annotations

import random
import time
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.stretch import FASTEST, SLOWEST, length, stretched
from tests.speech.hearing import RATE, onsets, pitch, steepest, tone, whole

PACES = (SLOWEST, 0.8, 0.9, 1.1, 1.25, FASTEST)
RATES = (16_000, 22_050, 24_000)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("pace", PACES)
def test_a_tone_is_as_high_as_long_as_loud_and_as_smooth_as_it_should_be(pace: float, rate: int) -> None:
    plain = tone(3, 220, rate)
    heard = whole(stretched(plain, rate, pace))
    assert pitch(heard, rate) == pytest.approx(220, rel=0.01)
    assert len(heard) == pytest.approx(len(plain) / pace, rel=0.02)
    assert steepest(heard) <= 1.1 * steepest(plain)
    # Two waves that are out of step would take from each other.
    assert min(max(heard[at : at + 200]) for at in range(0, len(heard) - 400, 200)) > 0.9 * 8000


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("hertz", [85, 110, 180, 310])
def test_voices_keep_their_height(hertz: float, pace: float) -> None:
    """Low as a man's, high as a child's: one pulse a period, as the throat makes them."""
    period = RATE / hertz
    voice = array("h", [round(9000 * 0.6 ** (at % period / 4)) for at in range(3 * RATE)])
    heard = whole(stretched(voice, RATE, pace))
    pulses = [at for at in range(1, len(heard)) if heard[at - 1] < 4000 <= heard[at]]
    assert (len(pulses) - 1) * RATE / (pulses[-1] - pulses[0]) == pytest.approx(hertz, rel=0.01)


@pytest.mark.parametrize("pace", PACES)
def test_words_come_when_they_are_due(pace: float) -> None:
    words = [0.1, 0.5, 0.75, 1.4, 2.0, 2.3]
    said = array("h", bytes(2 * 3 * RATE))
    for word in words:
        said[round(word * RATE) : round((word + 0.15) * RATE)] = tone(0.15)
    assert onsets(whole(stretched(said, RATE, pace))) == pytest.approx([word / pace for word in words], abs=0.015)


def test_at_its_own_pace_it_is_untouched() -> None:
    plain = array("h", random.Random(3).choices(range(-32768, 32768), k=10_001))
    assert whole(stretched(plain, RATE, 1.0)) == plain


@given(st.lists(st.sampled_from((-32768, -1, 0, 7, 32767)), max_size=1_500), st.sampled_from((*PACES, 1.0)))
def test_whatever_it_is_it_comes_out_whole(samples: list[int], pace: float) -> None:
    assert len(whole(stretched(array("h", samples), RATE, pace))) == length(len(samples), pace)


@pytest.mark.parametrize("pace", [0.69, 1.51, 0, -1, float("nan")])
def test_no_further_than_it_is_made_for(pace: float) -> None:
    with pytest.raises(ValueError, match="not stretched"):
        stretched(tone(0.1), RATE, pace)


@pytest.mark.parametrize("pace", [*PACES, 1.0])
def test_it_is_made_while_it_plays(pace: float) -> None:
    """No block is longer than what the card asks for at once, so a clip of any length begins at once."""
    assert max(map(len, stretched(tone(1), RATE, pace))) <= RATE // 10


@pytest.mark.parametrize("pace", [SLOWEST, FASTEST])
def test_it_takes_less_than_a_seventh_of_a_processor(pace: float) -> None:
    rate, seconds = 24_000, 3
    plain = tone(seconds, rate=rate)
    begun = time.thread_time()
    heard = whole(stretched(plain, rate, pace))
    assert (time.thread_time() - begun) / (len(heard) / rate) < 0.15
