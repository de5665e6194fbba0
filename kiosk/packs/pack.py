"""Opens a pack: a file that cannot be written through it, whose words are checked before any is shown."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from kiosk.packs.layout import APPLICATION_ID, ASSET_DIGESTS, DOCUMENTS, SCHEMA_VERSION, asset_digest, content_hash


class PackError(Exception):
    """A pack cannot be used. The message is for staff: which file, what is wrong, what to do."""


class Pack:
    """A pack, open read-only. Every word was checked against the content hash when it was opened whole."""

    def __init__(self, path: Path, connection: sqlite3.Connection, meta: dict[str, str]) -> None:
        self.path = path
        self._connection = connection
        self._meta = meta

    @classmethod
    def open(cls, path: Path, *, whole: bool = True) -> Pack:
        """Open and check `path`. Raises PackError if it is missing, damaged, or made for another version.

        Without `whole` only its frame is checked, and no word is read: a visit's process must hold nothing but what was
        asked for, so another process checks the words for it (`kiosk verify`).
        """
        if not path.is_file():
            raise PackError(f"{path}: there is no pack here. Build it with `make`, or check its path in kiosk.toml.")
        connection = None
        try:
            with _plainly(path):
                # immutable: a pack is only ever replaced as a whole, so SQLite need not lock it or look for a journal.
                uri = path.resolve().as_uri() + "?mode=ro&immutable=1"
                connection = sqlite3.connect(uri, uri=True, isolation_level=None)
                return cls(path, connection, _checked_meta(path, connection, whole=whole))
        except PackError:
            if connection is not None:
                connection.close()
            raise

    @property
    def content_hash(self) -> str:
        """Names exactly these words and pictures, as hexadecimal SHA-256."""
        return self._meta["content_hash"]

    @property
    def source_hash(self) -> str:
        """Names the files and the compiler that it was made with."""
        return self._meta.get("source_hash", "")

    def document(self, kind: str, key: str = "", language: str = "") -> str | None:
        """The JSON of one document, or None."""
        query = "SELECT body FROM document WHERE kind = ? AND id = ? AND language = ?"
        with _plainly(self.path):
            row = self._connection.execute(query, (kind, key, language)).fetchone()
        return None if row is None else str(row[0])

    def documents(self, kind: str) -> list[str]:
        """The JSON of every document of a kind, in order."""
        query = "SELECT body FROM document WHERE kind = ? ORDER BY position, id, language"
        with _plainly(self.path):
            return [str(body) for (body,) in self._connection.execute(query, (kind,))]

    def asset(self, name: str) -> bytes | None:
        """An asset's bytes, or None. Raises PackError if they are not the bytes that were packed."""
        with _plainly(self.path):
            row = self._connection.execute("SELECT sha256, body FROM asset WHERE name = ?", (name,)).fetchone()
        if row is None:
            return None
        if not isinstance(row[1], bytes) or asset_digest(row[1]) != row[0]:
            raise _damaged(self.path)
        return row[1]

    def verify(self) -> None:
        """Check the whole file, assets included. Raises PackError. For staff and updates; opening checks the words."""
        with _plainly(self.path):
            if self._connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
                raise _damaged(self.path)
            names = [str(name) for name, _ in self._connection.execute(ASSET_DIGESTS)]
        for name in names:
            self.asset(name)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Pack:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _checked_meta(path: Path, connection: sqlite3.Connection, *, whole: bool) -> dict[str, str]:
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA query_only = ON")
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise PackError(f"{path}: this is not a Wayside pack. Choose a file made by `kiosk pack`.")
    version = _pragma(connection, "user_version")
    if version != SCHEMA_VERSION:
        raise PackError(
            f"{path}: this pack has format {version}, this kiosk reads format {SCHEMA_VERSION}."
            " Make it again with this kiosk's `kiosk pack`."
        )
    meta = {str(key): str(value) for key, value in connection.execute("SELECT key, value FROM meta")}
    if whole:
        found = content_hash(connection.execute(DOCUMENTS), connection.execute(ASSET_DIGESTS))
        if meta.get("content_hash") != found:
            raise _damaged(path)
    return meta


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _damaged(path: Path) -> PackError:
    return PackError(f"{path}: this pack is damaged. Install it again, or build it with `make`.")


@contextmanager
def _plainly(path: Path) -> Iterator[None]:
    """SQLite's errors as a PackError. Its own text can quote what was asked for, so it is not passed on."""
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeError, OverflowError):
        raise _damaged(path) from None
