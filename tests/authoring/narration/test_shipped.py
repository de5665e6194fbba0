"""The clips that ship: whole, audible, of one loudness, and of a length that fits their words."""

from __future__ import annotations

import random

import pytest

from kiosk import places
from kiosk.authoring.narration import vorbis
from kiosk.authoring.narration.kept import FOLDER, Kept, clip_body, files_of, head_body, read_index
from kiosk.authoring.narration.loudness import HIGHEST_PEAK, SHORTEST, TARGET, level

WHERE = places.content() / FOLDER
MOST_BYTES = 12_000_000
SAMPLE = 40  # clips that the quick suite listens to


def shipped() -> list[Kept]:
    index = read_index(WHERE)
    assert index is not None
    return [kept for _, kept in sorted(index.clips.items())]


def faults(kept: Kept) -> list[str]:
    """What is wrong with a clip as it is heard."""
    body, head, clip = clip_body(WHERE, kept), head_body(WHERE, kept.clip.head), kept.clip
    if body is None or head is None:
        return ["it is not what the index says"]
    samples = vorbis.decoded(head + body).samples
    heard, loudest = level(samples, vorbis.RATE), max(map(abs, samples))
    # A codec lets a sharp sound be heard a few ms early, into the 20 ms of silence a clip begins with.
    start, end = samples[: vorbis.RATE * 10 // 1000], samples[-vorbis.RATE * 20 // 1000 :]
    seconds, letters = clip.duration / 1000, sum(each.isalnum() for each in kept.text)
    times = [time for word in clip.words for time in (word.start, word.end)]
    orderly = times == sorted(times) and all(0 <= time <= clip.duration for time in times)
    found = {
        "it is longer or shorter than the index says": abs(len(samples) * 1000 / vorbis.RATE - clip.duration) > 2,
        "it is silent": heard.peak < -20,
        "its peak is too high": heard.peak > HIGHEST_PEAK,
        "it is too loud or too quiet": seconds >= SHORTEST and abs(heard.loudness - TARGET) > 2,
        "it begins in the middle of a sound": max(map(abs, start)) > loudest / 10,
        "it ends in the middle of a sound": max(map(abs, end)) > loudest / 10,
        "it is too long for its words": seconds > 1 + letters * 0.35,
        "it is too short for its words": seconds < 0.15 + letters * 0.025,
        "its words are not in order, or outside": not orderly,
        "it has no times of words": clip.synthetic and not clip.words,
        "a word lies outside its text": any(not 0 <= w.first < w.last <= len(kept.text) for w in clip.words),
    }
    return [what for what, wrong in found.items() if wrong]


def heard_wrong(clips: list[Kept]) -> list[str]:
    return [f"{kept.language} “{kept.text}”: {what}" for kept in clips for what in faults(kept)]


def test_some_clips_are_as_they_should_be() -> None:
    clips = shipped()
    longest = max(clips, key=lambda kept: kept.clip.duration)
    shortest = min(clips, key=lambda kept: kept.clip.duration)
    assert not heard_wrong([longest, shortest, *random.Random(5).sample(clips, SAMPLE)])


@pytest.mark.deep
def test_every_clip_is_as_it_should_be() -> None:
    assert not heard_wrong(shipped())


def test_both_languages_are_small_together() -> None:
    files = files_of(WHERE)
    assert len(files) > 1000
    assert sum(file.stat().st_size for file in files) < MOST_BYTES


def test_synthetic_clips_are_marked_so() -> None:
    assert {kept.clip.synthetic for kept in shipped() if kept.voice.startswith("espeak-ng")} == {True}
