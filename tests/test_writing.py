"""A file is written whole or not at all."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.writing import write_whole


@contextmanager
def _full_disk() -> Iterator[None]:
    """No file of this process can grow beyond four bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_it_stands_in_the_place_of_the_old_one(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old and longer")
    write_whole(file, b"new\n", 0o640)
    assert file.read_bytes() == b"new\n"
    assert file.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


def test_a_full_disk_leaves_the_old_one_and_no_rest(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    with _full_disk(), pytest.raises(OSError, match="File too large"):
        write_whole(file, b"new and too long", 0o600)
    assert file.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


def test_what_an_earlier_one_left_half_written_is_no_hindrance(tmp_path: Path) -> None:
    victim = tmp_path / "elsewhere"
    victim.write_bytes(b"not ours")
    (tmp_path / "a.txt.new").symlink_to(victim)
    write_whole(tmp_path / "a.txt", b"new", 0o600)
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert victim.read_bytes() == b"not ours"


def test_its_bytes_are_on_the_disk_before_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, seen = tmp_path / "a.txt", []
    file.write_bytes(b"old")

    def synced(handle: int) -> None:
        seen.append((Path(f"/proc/self/fd/{handle}").is_dir(), file.read_bytes()))

    monkeypatch.setattr(os, "fsync", synced)
    write_whole(file, b"new", 0o600)
    assert seen == [(False, b"old"), (True, b"new")]
