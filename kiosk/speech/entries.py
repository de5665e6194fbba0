"""How a clip stands in a pack: one document each, so that a visit reads only those it plays."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from kiosk.speech.model import Clip, Mark, Spoken

DOCUMENT: Final = "clip"  # the kind of its document; its id is `address.key_of`

SUMMARY: Final = "narration"  # the kind of the one document that tells staff who speaks


def clip_to_json(clip: Clip) -> str:
    """A clip as JSON; `clip_from_json` reads it back."""
    fields = {
        "digest": clip.digest,
        "head": clip.head,
        "ms": clip.duration,
        "words": marks_out(clip.words),
        "synthetic": clip.synthetic,
    }
    return json.dumps(fields, sort_keys=True, separators=(",", ":"))


def clip_from_json(text: str) -> Clip:
    """What `clip_to_json` wrote."""
    raw = json.loads(text)
    return Clip(raw["digest"], raw["ms"], marks_in(raw["words"]), raw["synthetic"], raw["head"])


def marks_out(words: Sequence[Mark]) -> list[list[int]]:
    """Marks as plain lists."""
    return [[each.start, each.end, each.first, each.last] for each in words]


def marks_in(raw: Sequence[Sequence[Any]]) -> tuple[Mark, ...]:
    """What `marks_out` made."""
    return tuple(Mark(*map(int, each)) for each in raw)


def on_the_screen(words: Sequence[Mark], spoken: Spoken) -> tuple[Mark, ...]:
    """Marks of a spoken text as marks of the written one: a number that is said as four words is marked as one."""
    marks: list[Mark] = []
    for word in words:
        first, last = spoken.written(word.first, word.last)
        if first == last:
            continue
        if marks and (marks[-1].first, marks[-1].last) == (first, last):
            marks[-1] = replace(marks[-1], end=word.end)
        else:
            marks.append(Mark(word.start, word.end, first, last))
    return tuple(marks)
