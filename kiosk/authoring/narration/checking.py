"""Whether every utterance has its clip, and the clips as a pack holds them. Content without an index is left alone."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.authoring.facts import FACTS_FILE
from kiosk.authoring.narration.kept import FOLDER, INDEX_FILE, Index, Kept, clip_body, clip_path, head_body, read_index
from kiosk.authoring.narration.planning import Want, planned, what_is_said
from kiosk.authoring.problem import Problems
from kiosk.authoring.tree import SITE_FILE, TONGUES_FILE, Tree, page_file, report_words_file
from kiosk.packs.layout import Document
from kiosk.speech.address import clip_asset, key_of
from kiosk.speech.entries import DOCUMENT, SUMMARY, clip_to_json, on_the_screen
from kiosk.speech.model import Utterance

_REMEDY = "Run `kiosk narrate` and keep what it writes"


@dataclass(frozen=True, slots=True)
class Narration:
    """What a pack gets: a document for each text that can be heard, and the sounds."""

    documents: tuple[Document, ...] = ()
    assets: Mapping[str, bytes] = field(default_factory=dict)


def narration(tree: Tree, documents: Sequence[Document], problems: Problems) -> Narration:
    """The narration of a content folder; nothing if it has no index.

    An utterance without a clip of exactly its words is a problem, and so is a clip whose file is not what it was.
    """
    folder = tree.root / FOLDER
    index = read_index(folder, problems)
    if index is None:
        return Narration()
    wants = planned(what_is_said(tree, documents, problems), index.voices)
    rows: list[Document] = []
    assets: dict[str, bytes] = {}
    for want in wants:
        kept = index.clips.get(want.digest)
        if kept is None:
            file, line = _place(tree.root, want.utterance)
            problems.add(file, line, _stale(want), _REMEDY)
        elif _add(folder, kept, assets, problems):
            rows.append(_row(want.utterance, kept))
    return Narration((*rows, _summary(index, wants)), assets)


def unused(index: Index, wants: Sequence[Want]) -> list[Kept]:
    """The clips that nothing says any more."""
    wanted = {want.digest for want in wants}
    return [kept for digest, kept in sorted(index.clips.items()) if digest not in wanted]


def _stale(want: Want) -> str:
    return f"nobody has spoken these words in {want.utterance.language}: “{want.utterance.written[:60]}”"


def _add(folder: Path, kept: Kept, assets: dict[str, bytes], problems: Problems) -> bool:
    body, head = clip_body(folder, kept), assets.get(clip_asset(kept.clip.head)) or head_body(folder, kept.clip.head)
    if body is None or head is None:
        file = clip_path(folder, kept).relative_to(folder.parent).as_posix()
        problems.add(file, 1, f"this clip is missing or damaged: “{kept.text[:60]}”", _REMEDY)
        return False
    assets[clip_asset(kept.clip.digest)] = body
    assets[clip_asset(kept.clip.head)] = head
    return True


def _row(utterance: Utterance, kept: Kept) -> Document:
    clip = replace(kept.clip, words=on_the_screen(kept.clip.words, utterance.spoken))
    key = key_of(utterance.kind, utterance.language, utterance.written)
    return Document(DOCUMENT, key, utterance.language, 0, clip_to_json(clip))


def _summary(index: Index, wants: Sequence[Want]) -> Document:
    """What staff are told: whose voice it is, and how many texts a machine says and how many a person."""
    languages = dict.fromkeys(want.utterance.language for want in wants)
    own = {language: [want for want in wants if want.utterance.language == language] for language in languages}
    told = {
        language: {
            "voice": f"{voice.engine} {voice.voice}" if (voice := index.voices.get(language)) else "",
            "synthetic": sum(want.recording is None for want in said),
            "recorded": sum(want.recording is not None for want in said),
        }
        for language, said in own.items()
    }
    return Document(SUMMARY, "", "", 0, json.dumps(told, ensure_ascii=False, sort_keys=True))


def _place(root: Path, utterance: Utterance) -> tuple[str, int]:
    """The file that an utterance's words are in, and the line where they seem to begin."""
    room, _, rest = utterance.id.partition("/")
    topic, _, page = rest.partition("/")
    file = {
        "site": SITE_FILE,
        "topic": f"topics/{topic}/topic.toml",
        "page": page_file(topic, page.partition("/")[0], utterance.language),
        "contact": FACTS_FILE,
        "place": FACTS_FILE,
        "numbers": FACTS_FILE,
        "languages": TONGUES_FILE,
        "flow": report_words_file(utterance.language),
    }.get(room, INDEX_FILE)
    return file, 1 if file == INDEX_FILE else _line(root / file, utterance.written)


def _line(file: Path, words: str) -> int:
    """The line with the first words; facts and marks may stand between them, so a few have to do."""
    start = re.findall(r"\w+", words)[:3]
    wanted = re.compile(r"\W+".join(map(re.escape, start)))
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return 1
    return next((number for number, line in enumerate(lines, start=1) if wanted.search(line)), 1)
