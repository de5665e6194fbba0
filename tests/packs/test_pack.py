"""A pack is opened whole and read-only, or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.authoring.compiling import Compiled
from kiosk.authoring.packing import pack_bytes
from kiosk.packs.layout import Document
from kiosk.packs.pack import Pack, PackError

ASSET = bytes(range(256)) * 40
BODY = pack_bytes(
    Compiled(
        (
            Document("page", "a/b", "en", 1, '"second"'),
            Document("page", "a/a", "en", 0, '"first"'),
            Document("site", "", "", 0, '"the number is 1-888-373-7888"'),
            *(Document("filler", f"{number}", "", number, f'"{"x" * 300}"') for number in range(40)),
        ),
        {"art/a.svg": ASSET},
    ),
    "made from",
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ä pack #1?.pack"
    path.write_bytes(BODY)
    return path


def test_what_was_packed_is_read(file: Path) -> None:
    with Pack.open(file) as pack:
        assert pack.document("site") == '"the number is 1-888-373-7888"'
        assert pack.document("page", "a/b", "en") == '"second"'
        assert pack.documents("page") == ['"first"', '"second"']
        assert pack.asset("art/a.svg") == ASSET
        assert pack.source_hash == "made from"
        assert len(pack.content_hash) == 64
        pack.verify()


def test_what_is_not_there_is_none(file: Path) -> None:
    with Pack.open(file) as pack:
        assert pack.document("page", "a/b", "es") is None
        assert pack.documents("nothing") == []
        assert pack.asset("nothing") is None


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM document", "UPDATE meta SET value = ''", "CREATE TABLE x (y)", "PRAGMA user_version = 9", "VACUUM"],
)
def test_nothing_can_be_written_through_it(file: Path, statement: str) -> None:
    with Pack.open(file) as pack:
        pack._connection.execute("PRAGMA query_only = OFF")  # even then: the file itself is open for reading
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            pack._connection.execute(statement)
    assert file.read_bytes() == BODY


def test_opening_leaves_nothing_beside_it(file: Path) -> None:
    file.chmod(0o444)
    with Pack.open(file) as pack:
        pack.verify()
        assert [entry.name for entry in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "not a Wayside pack"),
        (b"hello", "damaged"),
        (b"\0" * 5000, "damaged"),
        (BODY[:50], "damaged"),
        (BODY[:5000], "damaged"),
        (BODY[:-1], "damaged"),
        (BODY[:100] + b"\xff" * 400 + BODY[500:], "damaged"),
        (BODY.replace(b"1-888-373-7888", b"1-888-373-7880"), "damaged"),
    ],
)
def test_a_damaged_file_is_refused_with_its_name(file: Path, body: bytes, message: str) -> None:
    file.write_bytes(body)
    with pytest.raises(PackError, match=message) as refused, Pack.open(file) as pack:
        pack.verify()
    assert str(file) in str(refused.value)


def test_another_programs_file_is_refused(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE meta (key, value)")
        other.commit()
    with pytest.raises(PackError, match="not a Wayside pack"):
        Pack.open(file)


def test_another_format_is_refused(file: Path) -> None:
    with closing(sqlite3.connect(file)) as newer:
        newer.execute("PRAGMA user_version = 99")
        newer.commit()
    with pytest.raises(PackError, match="format 99"):
        Pack.open(file)


def test_a_changed_word_is_found_when_it_is_opened(file: Path) -> None:
    with closing(sqlite3.connect(file)) as forger:
        forger.execute("UPDATE document SET body = '\"other\"' WHERE id = 'a/b'")
        forger.commit()
    with pytest.raises(PackError, match="damaged"):
        Pack.open(file)


def test_a_changed_asset_is_found_when_it_is_read(file: Path) -> None:
    with closing(sqlite3.connect(file)) as forger:
        forger.execute("UPDATE asset SET body = x'00'")
        forger.commit()
    with Pack.open(file) as pack:
        with pytest.raises(PackError, match="damaged"):
            pack.asset("art/a.svg")
        with pytest.raises(PackError, match="damaged"):
            pack.verify()


@pytest.mark.parametrize("name", ["nothing.pack", ""])
def test_a_missing_pack_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(PackError, match="no pack here"):
        Pack.open(tmp_path / name)


@given(at=st.integers(0, len(BODY) - 1), value=st.integers(1, 255))
def test_any_changed_byte_is_found_or_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, at: int, value: int
) -> None:
    file = tmp_path_factory.mktemp("pack") / "a.pack"
    file.write_bytes(BODY[:at] + bytes([BODY[at] ^ value]) + BODY[at + 1 :])
    with suppress(PackError), Pack.open(file) as pack:
        pack.verify()
        assert pack.document("site") == '"the number is 1-888-373-7888"'
        assert pack.documents("page") == ['"first"', '"second"']
        assert pack.asset("art/a.svg") == ASSET


@given(length=st.integers(0, len(BODY) - 1), tail=st.binary(max_size=50))
def test_any_cut_is_found(tmp_path_factory: pytest.TempPathFactory, length: int, tail: bytes) -> None:
    file = tmp_path_factory.mktemp("pack") / "a.pack"
    file.write_bytes(BODY[:length] + tail)
    with suppress(PackError), Pack.open(file) as pack:
        pack.verify()
        assert BODY[:length] + tail == BODY


def test_a_pack_says_nothing_of_what_was_asked(file: Path) -> None:
    with Pack.open(file) as pack:
        pack._connection.close()
        with pytest.raises(PackError) as refused:
            pack.document("page", "safety/signs", "es")
    assert "safety" not in str(refused.value)
    assert refused.value.__cause__ is None
