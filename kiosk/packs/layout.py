"""How a pack is laid out: what the compiler writes and what `Pack` reads. One place, so that they cannot differ."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

APPLICATION_ID: Final = 0x57415953  # "WAYS"
SCHEMA_VERSION: Final = 1
PAGE_SIZE: Final = 4096

# Documents are found by an index beside them: in a table WITHOUT ROWID, SQLite reads the words of every row that it
# passes on its way to the one asked for, and they would stay in the visit's memory.
SCHEMA: Final = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE document (
    kind TEXT NOT NULL, id TEXT NOT NULL, language TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (kind, id, language)
);
CREATE TABLE asset (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, body BLOB NOT NULL);
"""

DOCUMENTS: Final = "SELECT kind, id, language, position, body FROM document ORDER BY kind, id, language"
ASSET_DIGESTS: Final = "SELECT name, sha256 FROM asset ORDER BY name"


@dataclass(frozen=True, slots=True, order=True)
class Document:
    """One thing a pack says, as JSON: `language` is empty where it holds every language, `position` is its place."""

    kind: str
    id: str
    language: str
    position: int
    body: str


def asset_digest(body: bytes) -> str:
    """The hash that is stored beside an asset."""
    return hashlib.sha256(body).hexdigest()


def content_hash(documents: Iterable[Sequence[object]], assets: Iterable[Sequence[object]]) -> str:
    """One hash over every document row and over the digest of every asset, both in the order of their keys."""
    digest = hashlib.sha256()
    for row in (*documents, *assets):
        # `default=repr`: a damaged row may hold bytes; it has to give another hash, not an exception.
        digest.update(json.dumps(tuple(row), ensure_ascii=False, default=repr).encode("utf-8", "replace") + b"\n")
    return digest.hexdigest()
