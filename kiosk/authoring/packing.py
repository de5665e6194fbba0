"""Writes a pack: the same content gives the same bytes, wherever and whenever it is made."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.authoring.compiling import Compiled
from kiosk.authoring.files import write_atomically
from kiosk.packs.layout import (
    APPLICATION_ID,
    ASSET_DIGESTS,
    DOCUMENTS,
    PAGE_SIZE,
    SCHEMA,
    SCHEMA_VERSION,
    asset_digest,
    content_hash,
)


def pack_bytes(compiled: Compiled, source_hash: str = "") -> bytes:
    """The bytes of a pack. Made in memory: what disk or journal leave behind cannot get into them."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.executescript(SCHEMA)
        connection.execute("BEGIN")
        rows = sorted(
            (entry.kind, entry.id, entry.language, entry.position, entry.body) for entry in compiled.documents
        )
        connection.executemany("INSERT INTO document VALUES (?, ?, ?, ?, ?)", rows)
        assets = [(name, asset_digest(body), body) for name, body in sorted(compiled.assets.items())]
        connection.executemany("INSERT INTO asset VALUES (?, ?, ?)", assets)
        digest = content_hash(connection.execute(DOCUMENTS), connection.execute(ASSET_DIGESTS))
        meta = sorted({"content_hash": digest, "source_hash": source_hash}.items())
        connection.executemany("INSERT INTO meta VALUES (?, ?)", meta)
        connection.execute("COMMIT")
        return connection.serialize()


def version_of(compiled: Compiled) -> str:
    """The content hash that a pack of these words has: the version that staff see."""
    rows = sorted((each.kind, each.id, each.language, each.position, each.body) for each in compiled.documents)
    return content_hash(rows, [(name, asset_digest(body)) for name, body in sorted(compiled.assets.items())])


def write_pack(compiled: Compiled, file: Path, source_hash: str = "") -> None:
    """Write a pack to `file`, as a whole or not at all."""
    write_atomically(file, pack_bytes(compiled, source_hash))
