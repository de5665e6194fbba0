"""Makes the clips that are not there yet, and keeps all others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.authoring.narration import vorbis
from kiosk.authoring.narration.checking import unused
from kiosk.authoring.narration.engines.engine import Engine, EngineError, Sound
from kiosk.authoring.narration.kept import (
    Index,
    Kept,
    clip_body,
    clip_hash,
    clip_path,
    files_of,
    head_body,
    head_name,
    head_path,
    write_index,
)
from kiosk.authoring.narration.mastering import mastered
from kiosk.authoring.narration.planning import Said, Want, planned
from kiosk.authoring.narration.recordings import heard
from kiosk.speech.address import Voice
from kiosk.speech.model import Clip

_SAVED_EVERY = 100  # clips, so that a run that is stopped does not begin anew

Progress = Callable[[int, int, Want], None]


@dataclass(frozen=True, slots=True)
class Narrated:
    """What a run did: the index as it is now, the clips that are said, and how many were made and removed."""

    index: Index
    wants: Sequence[Want]
    made: int
    removed: int
    unused: int


def voices_of(engine: Engine, languages: Sequence[str]) -> Mapping[str, Voice]:
    """Who speaks each language; the settings of the encoder are part of it."""
    found = {language: engine.voice(language) for language in languages}
    return {
        language: replace(voice, settings=f"{voice.settings}; {vorbis.SETTINGS}")
        for language, voice in found.items()
        if voice
    }


def narrate(
    root: Path, folder: Path, said: Said, engine: Engine, voices: Mapping[str, Voice], old: Index, progress: Progress
) -> Narrated:
    """Make what is missing in `folder`. Raises EngineError; what was made until then is kept."""
    wants = planned(said, voices)
    missing = list({want.digest: want for want in wants if not _there(folder, old.clips.get(want.digest))}.values())
    clips = dict(old.clips)
    try:
        for made, (want, sound) in enumerate(_spoken(root, engine, missing), start=1):
            progress(made, len(missing), want)
            clips[want.digest] = _keep(folder, want, sound)
            if made % _SAVED_EVERY == 0:
                write_index(folder, Index(old.voices, clips))
    except EngineError:
        write_index(folder, Index(old.voices, clips))
        raise
    index = Index(dict(voices), clips)
    write_index(folder, index)
    return Narrated(index, wants, len(missing), 0, len(unused(index, wants)))


def prune(folder: Path, done: Narrated) -> Narrated:
    """Remove the clips that nothing says any more, and files that no clip has."""
    gone = {kept.clip.digest for kept in unused(done.index, done.wants)}
    index = Index(done.index.voices, {key: kept for key, kept in done.index.clips.items() if key not in gone})
    named = {clip_path(folder, kept) for kept in index.clips.values()}
    named |= {head_path(folder, kept.clip.head) for kept in index.clips.values()}
    for file in files_of(folder):
        if file not in named:
            file.unlink()
    write_index(folder, index)
    return replace(done, index=index, removed=len(gone), unused=0)


def _there(folder: Path, kept: Kept | None) -> bool:
    return kept is not None and clip_body(folder, kept) is not None and head_body(folder, kept.clip.head) is not None


def _spoken(root: Path, engine: Engine, wants: Sequence[Want]) -> Iterator[tuple[Want, Sound]]:
    """Recordings first, then each language by the engine."""
    for want in wants:
        if want.recording:
            yield want, heard(root, want.recording)
    for language in dict.fromkeys(want.utterance.language for want in wants):
        own = [want for want in wants if want.utterance.language == language and not want.recording]
        if own:
            yield from zip(own, engine.speak(language, [want.utterance.spoken.text for want in own]), strict=True)


def _keep(folder: Path, want: Want, sound: Sound) -> Kept:
    text, language = want.utterance.spoken.text, want.utterance.language
    try:
        clip = mastered(sound)
    except EngineError as error:
        raise EngineError(f"{want.utterance.id} in {language}: {error}: “{text}”") from None
    head, body = vorbis.split(clip.body)
    name = head_name(head)
    speaker = want.voice
    who = want.recording.file if want.recording else f"{speaker.engine} {speaker.version} {speaker.voice}"
    kept = Kept(
        Clip(want.digest, clip.duration, clip.words, want.recording is None, name), language, text, who, clip_hash(body)
    )
    for file, pages in ((head_path(folder, name), head), (clip_path(folder, kept), body)):
        # Not atomic: the index has the hash of each, so that half a file is made again.
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pages)
    return kept
