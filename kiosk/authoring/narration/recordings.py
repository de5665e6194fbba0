"""Recordings by people, in `narration/recorded/LANGUAGE/`: a sound and, beside it, the words it was spoken for."""

from __future__ import annotations

import hashlib
import io
import wave
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.authoring.narration.engines.engine import EngineError, Sound
from kiosk.authoring.narration.vorbis import as_wave
from kiosk.authoring.problem import Problems
from kiosk.speech.address import Voice, key_of
from kiosk.speech.model import PLAIN, TITLE, Utterance

FOLDER: Final = "narration/recorded"
_SOUNDS: Final = (".wav", ".ogg")


@dataclass(frozen=True, slots=True)
class Recording:
    """A person's recording: its file, named from the content folder, and the words that were read aloud."""

    file: str
    language: str
    words: str
    sha256: str

    @property
    def voice(self) -> Voice:
        """Who speaks, for the content address: another recording is another voice."""
        return Voice("recording", "", self.sha256, "")


def read_recordings(root: Path, problems: Problems) -> list[Recording]:
    """Every recording of a content folder."""
    found = []
    for sound in sorted(each for each in (root / FOLDER).glob("*/*") if each.suffix in _SOUNDS):
        file, text = sound.relative_to(root).as_posix(), sound.with_suffix(".txt")
        if not text.is_file():
            remedy = f"Write what is said in it into {text.relative_to(root).as_posix()}"
            problems.add(file, 1, "there are no words beside this recording", remedy)
            continue
        words = _tidy(text.read_text("utf-8"))
        found.append(Recording(file, sound.parent.name, words, hashlib.sha256(sound.read_bytes()).hexdigest()))
    return found


def matched(
    recordings: Sequence[Recording], utterances: Iterable[Utterance], problems: Problems
) -> Mapping[str, Recording]:
    """Which recording says which utterance, by the key of the utterance. Words that nobody says are a problem."""
    by_words = {(each.language, each.words): each for each in recordings}
    found: dict[str, Recording] = {}
    for each in utterances:
        ways = [each.spoken.text, *([each.written] if each.kind in (PLAIN, TITLE) else [])]
        for words in ways:
            if recording := by_words.get((each.language, _tidy(words))):
                found.setdefault(key_of(each.kind, each.language, each.written), recording)
    used = {each.file for each in found.values()}
    for recording in recordings:
        if recording.file not in used:
            what = f"this recording is of words that are not said in {recording.language}: “{recording.words[:60]}”"
            problems.add(recording.file, 1, what, "Record the new words, or remove it with its text")
    return found


def heard(root: Path, recording: Recording) -> Sound:
    """The sound of a recording, as one channel. Raises EngineError if it cannot be read."""
    try:
        body = (root / recording.file).read_bytes()
        with wave.open(io.BytesIO(body if recording.file.endswith(".wav") else as_wave(body))) as sound:
            if sound.getsampwidth() != 2:
                raise EngineError(f"{recording.file} has to be of 16 bits")
            samples = array("h", sound.readframes(sound.getnframes()))
            return Sound(_one_channel(samples, sound.getnchannels()), sound.getframerate(), ())
    except (OSError, EOFError, wave.Error) as error:
        raise EngineError(f"{recording.file} cannot be read as sound ({error})") from None


def _one_channel(samples: array[int], channels: int) -> array[int]:
    if channels == 1:
        return samples
    frames = [samples[at : at + channels] for at in range(0, len(samples), channels)]
    return array("h", [sum(frame) // channels for frame in frames])


def _tidy(words: str) -> str:
    return " ".join(words.split())
