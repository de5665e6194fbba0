"""Builds the pack that comes with the kiosk; `make` and the wheel call this."""

from __future__ import annotations

import hashlib
import importlib.metadata
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk import places
from kiosk.authoring.check import examine
from kiosk.authoring.compiling import compile_content
from kiosk.authoring.flow_words import FlowCheck, flow_problems
from kiosk.authoring.packing import write_pack
from kiosk.packs.pack import Pack, PackError

PACK_NAME = "wayside.pack"

_PACKAGES = ("fonttools", "manimgx-fonts", "manimgx-fonts-cjk")  # where small faces come from, and who cuts them
_ROOMS = ("authoring", "guidance", "packs", "reporting", "speech")  # a change of their code may change a pack


def build(content: Path, target_dir: Path, *, icons: Path | None = None, flow: FlowCheck = flow_problems) -> Path:
    """Make `target_dir`/wayside.pack if it is not up to date. Raises ContentError with every problem of the content.

    A new word that has no clip yet is silent here, so that whoever changes a button needs no engine to see it;
    `kiosk check`, `kiosk pack` and the tests refuse it.
    """
    target = target_dir / PACK_NAME
    wanted = source_hash(content, icons or places.icons())
    if _made_from(target) != wanted:
        examined = examine(content, icons=icons, flow=flow, narrated=False)
        write_pack(compile_content(examined), target, wanted)
    return target


def source_hash(content: Path, icons: Path) -> str:
    """Names everything that a pack is made of: the words, the names of the pictograms, and the compiler."""
    made_with = [importlib.metadata.version(package) for package in _PACKAGES]
    digest = hashlib.sha256(f"{sys.version_info[:2]} {sqlite3.sqlite_version} {made_with}\n".encode())
    for name, body in _inputs(content, icons):
        digest.update(f"{name}\0{len(body)}\0".encode() + body)
    return digest.hexdigest()


def _inputs(content: Path, icons: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(content.rglob("*")):
        if file.is_file():
            yield file.relative_to(content).as_posix(), file.read_bytes()
    for file in sorted(icons.glob("*.svg")):
        yield file.name, b""
    package = Path(__file__).resolve().parent.parent
    for file in sorted((package / "ui" / "words").glob("*.ts")):  # they are spoken too
        yield file.name, file.read_bytes()
    for room in _ROOMS:
        for file in sorted((package / room).rglob("*.py")):
            yield file.relative_to(package).as_posix(), file.read_bytes()


def _made_from(target: Path) -> str:
    try:
        with Pack.open(target) as pack:
            pack.verify()
            return pack.source_hash
    except PackError:
        return ""
