"""Letters that the first face lacks: which face has them, and a small face of just those that are shown.

The faces are Noto's, from packages that only editors need; a pack carries a few kilobytes of each.
"""

from __future__ import annotations

import importlib.util
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

from kiosk import places

FAMILY = "Letters"
WEIGHT = 600  # the weight that names of languages are set in

# One file holds the faces of East Asia: their letters share codes and differ in shape.
_EAST = {"ja": 0, "ko": 1, "zh": 2, "yue": 4}


@dataclass(frozen=True, slots=True)
class Face:
    """A face of a file; `number` is its place in a file of several."""

    file: Path
    number: int = -1


def drawable(text: str) -> bool:
    """Whether the first face has every letter of a text."""
    fonts = places.fonts()
    return bool(fonts) and _has(Face(fonts[1]), text)


def face_for(code: str, text: str) -> Face | None:
    """A face that has every letter of a text in a language; None if there is none."""
    return next((face for face in _candidates(code, text) if _has(face, text)), None)


def small_face(face: Face, code: str, text: str) -> bytes:
    """A face with the letters of a text and nothing else, under a name of its own; equal input gives equal bytes."""
    cutting, fixing = import_module("fontTools.subset"), import_module("fontTools.varLib.instancer")
    options = cutting.Options()
    options.layout_features = ["*"]
    options.name_IDs = [0, 13, 14]  # whose it is, and its licence, go along
    subsetter = cutting.Subsetter(options)
    subsetter.populate(text=text)
    with _read(face) as font:
        subsetter.subset(font)
        axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
        pinned = {tag: float(WEIGHT if tag == "wght" else usual) for tag, usual in axes.items()}
        fixing.instantiateVariableFont(font, pinned, inplace=True)
        _rename(font, f"{FAMILY} {code}")
        body = BytesIO()
        font.save(body, reorderTables=True)
    return body.getvalue()


def _rename(font: Any, family: str) -> None:
    """A name that no other face has: two of one name would be taken for one face with holes in it."""
    names = {1: family, 2: "Regular", 3: family, 4: family, 6: family.replace(" ", "-")}
    for number, name in names.items():
        font["name"].setName(name, number, 3, 1, 0x409)


def _candidates(code: str, text: str) -> Iterator[Face]:
    language = code.partition("-")[0]
    if language in _EAST:
        yield from (Face(file, _EAST[language]) for file in _files("manimgx_fonts_cjk", "NotoSansCJK*.ttc"))
    # To open a face takes long: the one that is called after the letters' script comes first ("ARABIC LETTER AIN").
    script = unicodedata.name(text[0], "").partition(" ")[0].title()
    upright = [file for file in _files("manimgx_fonts", "NotoSans*.ttf") if "Italic" not in file.name]
    yield from map(Face, sorted(upright, key=lambda file: f"NotoSans{script}[" not in file.name))


def _files(package: str, pattern: str) -> list[Path]:
    spec = importlib.util.find_spec(package)
    return sorted(Path(spec.origin).parent.glob(pattern)) if spec and spec.origin else []


def _has(face: Face, text: str) -> bool:
    return all(ord(letter) in _letters(face) for letter in text)


@cache
def _letters(face: Face) -> frozenset[int]:
    with _read(face) as font:
        return frozenset(font.getBestCmap())


def _read(face: Face) -> Any:
    # The package has no types of its own.
    fonts = import_module("fontTools.ttLib")
    return fonts.TTFont(face.file, fontNumber=face.number, lazy=True, recalcTimestamp=False)
