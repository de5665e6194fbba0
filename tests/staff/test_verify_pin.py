"""`kiosk staff verify-pin`: the warden learns whether a PIN is right, and nobody sees anything."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from kiosk.staff.command import main
from kiosk.staff.pin import hashed

PIN = "482915"


def _verified(monkeypatch: pytest.MonkeyPatch, file: Path, line: str) -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(line))
    return main(["verify-pin", "--config", str(file)])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.toml"


@pytest.fixture
def with_pin(file: Path) -> Path:
    file.write_text(f'[staff]\npin_hash = "{hashed(PIN)}"\n')
    return file


@pytest.mark.parametrize(
    ("line", "status"),
    [(PIN, 0), (f"{PIN}\n", 0), (f"{PIN}\r\n", 0), ("482916\n", 1), ("", 1), (f" {PIN}", 1), (f"{PIN}0", 1)],
)
def test_the_warden_learns_whether_it_is_right(
    monkeypatch: pytest.MonkeyPatch, with_pin: Path, capfd: pytest.CaptureFixture[str], line: str, status: int
) -> None:
    assert _verified(monkeypatch, with_pin, line) == status
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "text", ["", "[panel\n", '[staff]\npin_hash = "482915"\n', '[staff]\npin_hash = "$argon2id$x"\n']
)
def test_without_a_pin_that_can_be_read_nobody_is_right(
    monkeypatch: pytest.MonkeyPatch, file: Path, capfd: pytest.CaptureFixture[str], text: str
) -> None:
    file.write_text(text)
    assert _verified(monkeypatch, file, PIN) == 2
    assert capfd.readouterr() == ("", "")


def test_no_file_is_no_pin(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    assert _verified(monkeypatch, file, PIN) == 2


def test_a_line_that_is_no_text_is_wrong(monkeypatch: pytest.MonkeyPatch, with_pin: Path) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xff\n"), "utf-8"))
    assert main(["verify-pin", "--config", str(with_pin)]) == 1
