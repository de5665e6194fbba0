"""Which clip an utterance is to have: a person's recording wins, else the voice that speaks its language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.authoring.narration.lexicon import read_lexicon
from kiosk.authoring.narration.recordings import Recording, matched, read_recordings
from kiosk.authoring.narration.utterances import utterances_of
from kiosk.authoring.problem import Problems
from kiosk.authoring.tree import Tree
from kiosk.packs.layout import Document
from kiosk.speech.address import Voice, clip_digest, key_of
from kiosk.speech.model import Utterance


@dataclass(frozen=True, slots=True)
class Said:
    """Every utterance of a content folder, and the recordings of some of them by the utterance's key."""

    utterances: Sequence[Utterance]
    recordings: Mapping[str, Recording]


@dataclass(frozen=True, slots=True)
class Want:
    """A clip that is to be there: its content address, what it says, and who says it."""

    digest: str
    utterance: Utterance
    voice: Voice
    recording: Recording | None


def what_is_said(tree: Tree, documents: Sequence[Document], problems: Problems) -> Said:
    """Read the lexicon and the recordings, and list the utterances."""
    utterances = utterances_of(documents, read_lexicon(tree, problems))
    recordings = read_recordings(tree.root, problems)
    return Said(utterances, matched(recordings, utterances, problems))


def planned(said: Said, voices: Mapping[str, Voice]) -> list[Want]:
    """A clip for each utterance; none for a language that has neither a voice nor a recording of it."""
    return list(_planned(said, voices))


def _planned(said: Said, voices: Mapping[str, Voice]) -> Iterable[Want]:
    for each in said.utterances:
        recording = said.recordings.get(key_of(each.kind, each.language, each.written))
        voice = recording.voice if recording else voices.get(each.language)
        if voice:
            yield Want(clip_digest(voice, each.language, each.spoken.text), each, voice, recording)
