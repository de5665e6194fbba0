"""Clips as they are heard: trimmed, of one loudness, whole, and in a pack."""

from __future__ import annotations

import math
from array import array
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.authoring.narration import vorbis
from kiosk.authoring.narration.engines.engine import EngineError, Sound, Word
from kiosk.authoring.narration.engines.espeak import Espeak
from kiosk.authoring.narration.loudness import level
from kiosk.authoring.narration.mastering import mastered
from kiosk.authoring.packing import pack_bytes
from kiosk.guidance.library import Library
from kiosk.speech.shelf import Shelf
from tests.authoring.narration.fake import Hum, hummed, spoken
from tests.authoring.small_tree import SmallTree

SAID = {
    "en": "The hotline isn’t far: call one, eight eight eight. In 2024, more than 300 people did.",
    "es": "¿Están todos a salvo? Llame al uno, ocho ocho ocho. Un niño está aquí, día y noche.",
}


def test_a_clip_is_trimmed_and_its_words_move_with_it() -> None:
    said = hummed("Call someone you trust, day and night.")
    clip = mastered(said)
    assert len(said.samples) / said.rate - clip.duration / 1000 == pytest.approx(0.4, abs=0.01)
    assert clip.words[0].start == 20
    assert clip.words[-1].end == clip.duration


@pytest.mark.parametrize("loud", [30, 3000, 30_000])
def test_every_clip_is_equally_loud(loud: int) -> None:
    samples = array("h", [round(loud * math.sin(at * 0.2)) for at in range(16_000 * 4)])
    heard = level(vorbis.decoded(mastered(Sound(samples, 16_000, ())).body).samples, 16_000)
    assert heard.loudness == pytest.approx(-23, abs=0.5)
    assert heard.peak <= -1


def test_a_peak_is_never_too_high() -> None:
    samples = array("h", [0] * 16_000 * 4)
    samples[::4000] = array("h", [20_000] * len(samples[::4000]))
    heard = level(vorbis.decoded(mastered(Sound(samples, 16_000, ())).body).samples, 16_000)
    assert heard.peak <= -1


@pytest.mark.parametrize("samples", [array("h"), array("h", [0] * 16_000)])
def test_silence_is_refused(samples: array[int]) -> None:
    with pytest.raises(EngineError, match="silent"):
        mastered(Sound(samples, 16_000, ()))


def test_the_same_sound_gives_the_same_bytes_and_comes_apart_and_together() -> None:
    first, second = (mastered(hummed("A text.")).body for _ in range(2))
    other = mastered(hummed("Quite another text, and longer.")).body
    assert first == second
    assert vorbis.split(first)[0] == vorbis.split(other)[0]
    assert b"".join(vorbis.split(first)) == first


@given(
    st.lists(st.tuples(st.integers(0, 60_000), st.integers(0, 50)), max_size=8).map(sorted),
)
@settings(max_examples=5)
def test_words_are_in_order_and_inside_the_clip(told: list[tuple[int, int]]) -> None:
    words = tuple(Word(sample, first, first + 1) for sample, first in told)
    clip = mastered(Sound(hummed("A text that takes a while.").samples, 16_000, words))
    times = [time for word in clip.words for time in (word.start, word.end)]
    assert times == sorted(times)
    assert all(0 <= time <= clip.duration for time in times)


@pytest.mark.parametrize("language", ["en", "es"])
def test_espeak_tells_when_each_word_is_heard(language: str) -> None:
    text = SAID[language]
    [sound] = Espeak().speak(language, [text])
    words = [text[word.first : word.last] for word in sound.words]
    assert words[:2] == text.replace("¿", "").split()[:2]
    assert words[-2:] == text.rstrip(".").split()[-2:]
    assert len(words) >= len(text.split()) - 1
    assert [word.sample for word in sound.words] == sorted(word.sample for word in sound.words)
    assert sound.words[-1].sample < len(sound.samples)
    assert math.isfinite(level(sound.samples, sound.rate).loudness)


def test_what_espeak_says_depends_on_nothing_it_said_before() -> None:
    texts = ["Back", "In danger now, call nine one one.", "Back"]
    first, _, third = Espeak().speak("en", texts)
    [alone] = Espeak().speak("en", texts[1:2])
    assert first == third
    assert alone == list(Espeak().speak("en", texts))[1]


def test_espeak_has_a_voice_for_each_language_of_the_site() -> None:
    voices = [Espeak().voice(language) for language in ("en", "es", "fr")]
    assert [voice.voice if voice else "" for voice in voices] == ["en-us", "es-419", ""]


@pytest.mark.usefixtures("catalogue")
def test_a_pack_says_what_its_screens_show(tree: SmallTree, tmp_path: Path) -> None:
    spoken(tree, Hum())
    pack = tmp_path / "one.pack"
    pack.write_bytes(pack_bytes(tree.compile()))
    assert pack.read_bytes() == pack_bytes(tree.compile())
    with Library.open(pack) as library:
        shelf = Shelf(library)
        clip = shelf.find("phone", "en", "1-888-373-7888")
        assert clip is not None
        assert clip.synthetic
        sound = vorbis.decoded(shelf.sound(clip))
        assert abs(len(sound.samples) * 1000 // sound.rate - clip.duration) <= 1
        assert {"1-888-373-7888"[word.first : word.last] for word in clip.words} == {"1", "888", "373", "7888"}
        assert shelf.find("plain", "en", "Never written") is None
        told = library.narration()["es"]
        assert (told["voice"], told["recorded"]) == ("hum es", 0)
        assert told["synthetic"] > 40
