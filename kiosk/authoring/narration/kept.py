"""The clips that are kept beside the words: `narration/index.json` and the files it names."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from kiosk.authoring.files import write_atomically
from kiosk.authoring.problem import Problems
from kiosk.speech.address import Voice
from kiosk.speech.entries import marks_in, marks_out
from kiosk.speech.model import Clip

FOLDER: Final = "narration"
INDEX: Final = "index.json"
INDEX_FILE: Final = f"{FOLDER}/{INDEX}"
_CLIPS: Final = "clips"
_HEADS: Final = "heads"
_SUFFIX: Final = ".vorbis"


@dataclass(frozen=True, slots=True)
class Kept:
    """One clip of the index: what it says, in which language, by whom, and the hash of its file."""

    clip: Clip
    language: str
    text: str
    voice: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Index:
    """All of them by their digest, and the voice that speaks each language."""

    voices: Mapping[str, Voice] = field(default_factory=dict)
    clips: Mapping[str, Kept] = field(default_factory=dict)


def clip_path(folder: Path, kept: Kept) -> Path:
    """Where a clip's own pages are."""
    return folder / _CLIPS / kept.language / f"{kept.clip.digest}{_SUFFIX}"


def head_path(folder: Path, head: str) -> Path:
    """Where the pages are that go before a clip's own."""
    return folder / _CLIPS / _HEADS / f"{head}{_SUFFIX}"


def head_name(body: bytes) -> str:
    """The name of a head."""
    return hashlib.sha256(body).hexdigest()[:32]


def clip_hash(body: bytes) -> str:
    """The hash of a clip's file."""
    return hashlib.sha256(body).hexdigest()


def clip_body(folder: Path, kept: Kept) -> bytes | None:
    """A clip's own pages, or None if the file is not there or is not what the index says."""
    try:
        body = clip_path(folder, kept).read_bytes()
    except OSError:
        return None
    return body if clip_hash(body) == kept.sha256 else None


def head_body(folder: Path, head: str) -> bytes | None:
    """The pages before, or None if the file is not there or is not what its name says."""
    try:
        body = head_path(folder, head).read_bytes()
    except OSError:
        return None
    return body if head_name(body) == head else None


def files_of(folder: Path) -> list[Path]:
    """Every file of a clip or a head that lies there, whether the index names it or not."""
    return sorted((folder / _CLIPS).glob(f"*/*{_SUFFIX}"))


def write_index(folder: Path, index: Index) -> None:
    """Write the index: sorted, a clip a line, so that a change is a line of a diff."""
    voices = {language: asdict(voice) for language, voice in sorted(index.voices.items())}
    lines = [f'  "{digest}": {_line(_out(kept))}' for digest, kept in sorted(index.clips.items())]
    text = f'{{"voices": {_line(voices)},\n "clips": {{\n' + ",\n".join(lines) + "\n}}\n"
    write_atomically(folder / INDEX, text.encode())


def read_index(folder: Path, problems: Problems | None = None) -> Index | None:
    """The index, or None if there is none. One that cannot be read is a problem, and empty."""
    file = folder / INDEX
    if not file.is_file():
        return None
    try:
        raw = json.loads(file.read_text("utf-8"))
        voices = {language: Voice(**voice) for language, voice in raw["voices"].items()}
        return Index(voices, {digest: _in(digest, entry) for digest, entry in raw["clips"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        if problems is not None:
            remedy = "Take it from the last version again, or remove it and run `kiosk narrate`"
            problems.add(INDEX_FILE, 1, "the index of the narration cannot be read", remedy)
        return Index()


def _out(kept: Kept) -> Mapping[str, Any]:
    clip = kept.clip
    return {
        "language": kept.language,
        "text": kept.text,
        "voice": kept.voice,
        "synthetic": clip.synthetic,
        "ms": clip.duration,
        "words": marks_out(clip.words),
        "head": clip.head,
        "sha256": kept.sha256,
    }


def _in(digest: str, raw: Mapping[str, Any]) -> Kept:
    clip = Clip(digest, raw["ms"], marks_in(raw["words"]), raw["synthetic"], raw["head"])
    return Kept(clip, raw["language"], raw["text"], raw["voice"], raw["sha256"])


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
