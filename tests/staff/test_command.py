"""`kiosk staff`: the PIN comes into kiosk.toml and nothing else in it changes."""

from __future__ import annotations

import io
import os
import sys
import tomllib
from pathlib import Path

import pytest

from kiosk.settings import read_settings
from kiosk.staff import command
from kiosk.staff.command import main
from kiosk.staff.pin import matches

PIN = "482915"
WRITTEN = """\
# Room 3, beside the door.
languages = ["es", "en"]   # Spanish first

[panel]
# Measured with a tape.
diagonal = 32
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "etc" / "kiosk.toml"


def _given(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(line))


def _set(monkeypatch: pytest.MonkeyPatch, file: Path, line: str = f"{PIN}\n") -> int:
    _given(monkeypatch, line)
    return main(["set-pin", "--stdin", "--config", str(file)])


def _typed(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """Somebody at the terminal types these; gives what was asked."""
    asked, left = [], list(answers)

    def getpass(prompt: str) -> str:
        asked.append(prompt)
        if not left:
            raise EOFError
        return left.pop(0)

    monkeypatch.setattr("getpass.getpass", getpass)
    return asked


def _write(file: Path, text: str) -> None:
    file.parent.mkdir()
    file.write_bytes(text.encode())


def test_folder_and_file_are_made_where_there_are_none(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    assert _set(monkeypatch, file) == 0
    assert matches(read_settings(file).pin_hash, PIN)
    assert file.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in file.parent.iterdir()] == ["kiosk.toml"]


def test_the_file_says_nothing_of_the_pin(
    monkeypatch: pytest.MonkeyPatch, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _set(monkeypatch, file)
    assert PIN not in file.read_text()
    said = capsys.readouterr()
    assert PIN not in said.out + said.err
    assert f"{file}: the PIN is set." in said.out
    assert "argon2" not in said.out + said.err


def test_who_may_read_it_is_told(
    monkeypatch: pytest.MonkeyPatch, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _set(monkeypatch, file)
    assert f"User {file.owner()} and group {file.group()} may read this file" in capsys.readouterr().out
    file.chmod(0o644)
    _set(monkeypatch, file)
    assert "Everybody on this machine can read this file" in capsys.readouterr().out


def test_who_may_read_it_stays_as_it_was(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    _write(file, WRITTEN)
    file.chmod(0o604)
    given: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "fchown", lambda _file, user, group: given.append((user, group)))
    assert _set(monkeypatch, file) == 0
    assert file.stat().st_mode & 0o777 == 0o604
    assert given == [(file.stat().st_uid, file.stat().st_gid)]


def test_a_new_one_belongs_to_the_group_of_its_folder(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    file.parent.mkdir()
    given: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "fchown", lambda _file, user, group: given.append((user, group)))
    assert _set(monkeypatch, file) == 0
    assert given == [(os.geteuid(), file.parent.stat().st_gid)]


def test_all_else_in_the_file_stays(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    _write(file, WRITTEN)
    assert _set(monkeypatch, file) == 0
    head, mark, rest = file.read_text().partition("\n[staff]\npin_hash = ")
    assert head == WRITTEN
    assert mark
    assert rest.startswith('"$argon2id$')
    assert rest.count("\n") == 1


def test_a_second_pin_takes_the_place_of_the_first(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    _write(file, WRITTEN)
    _set(monkeypatch, file)
    length = len(file.read_text())
    assert _set(monkeypatch, file, "730264\n") == 0
    assert len(file.read_text()) == length
    assert matches(read_settings(file).pin_hash, "730264")


def test_a_link_is_followed(monkeypatch: pytest.MonkeyPatch, file: Path, tmp_path: Path) -> None:
    _write(file, WRITTEN)
    link = tmp_path / "link.toml"
    link.symlink_to(file)
    assert _set(monkeypatch, link) == 0
    assert link.is_symlink()
    assert "[staff]" in file.read_text()


def test_it_is_asked_for_twice(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    asked = _typed(monkeypatch, PIN, PIN)
    assert main(["set-pin", "--config", str(file)]) == 0
    assert asked == ["New PIN: ", "The same again: "]
    assert matches(read_settings(file).pin_hash, PIN)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ((PIN, "482951"), "two different PINs"),
        (("123456",), "up or down"),
        (("12",), "6 to 12 digits"),
        ((), "Nothing was changed."),
        ((PIN,), "Nothing was changed."),
    ],
)
def test_what_is_not_a_pin_twice_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
    file: Path,
    capsys: pytest.CaptureFixture[str],
    answers: tuple[str, ...],
    said: str,
) -> None:
    _write(file, WRITTEN)
    _typed(monkeypatch, *answers)
    assert main(["set-pin", "--config", str(file)]) == 1
    assert said in capsys.readouterr().err
    assert file.read_text() == WRITTEN


@pytest.mark.parametrize("line", ["", "\n", "123456\n", "48291573064812\n", "482915x\n", "482915" * 100])
def test_a_weak_line_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, file: Path, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    _write(file, WRITTEN)
    assert _set(monkeypatch, file, line) == 1
    assert "Nothing was changed." in capsys.readouterr().err
    assert file.read_text() == WRITTEN


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[panel\n", "at line 1"),
        ("staff = 3\n", "staff is a table"),
        ("[[staff]]\nx = 1\n", "staff is a table"),
        ("a = 1\na = 2\n", "kiosk.toml: "),
    ],
)
def test_a_file_with_a_mistake_is_told_before_anybody_types(
    monkeypatch: pytest.MonkeyPatch, file: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    _write(file, text)
    asked = _typed(monkeypatch)
    assert main(["set-pin", "--config", str(file)]) == 1
    told = capsys.readouterr().err
    assert said in told
    assert "Correct this and run it again." in told
    assert asked == []
    assert file.read_text() == text


def test_a_file_that_is_no_text_is_told(
    monkeypatch: pytest.MonkeyPatch, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.parent.mkdir()
    file.write_bytes(b"\xff\xfe")
    assert _set(monkeypatch, file) == 1
    assert "not a text file in UTF-8" in capsys.readouterr().err


def test_another_mistake_in_the_file_is_told_though_the_pin_is_set(
    monkeypatch: pytest.MonkeyPatch, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _write(file, "panle = 3\n")
    assert _set(monkeypatch, file) == 1
    said = capsys.readouterr()
    assert "the PIN is set" in said.out
    assert "panle is not a setting" in said.err


def test_whoever_may_not_write_is_told_before_anybody_types(
    monkeypatch: pytest.MonkeyPatch, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _write(file, WRITTEN)
    asked = _typed(monkeypatch)
    monkeypatch.setattr(os, "access", lambda *_arguments: False)
    assert main(["set-pin", "--config", str(file)]) == 1
    said = capsys.readouterr().err
    assert f"{file}: cannot be changed (Permission denied). Run it as root: `sudo kiosk staff set-pin`." in said
    assert asked == []


def test_a_folder_that_cannot_be_made_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert _set(monkeypatch, tmp_path / "file" / "kiosk.toml") == 1
    assert "cannot be changed (Not a directory)" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing yet",
        "[staff] # theirs\n# set in May\npin_hash = '$argon2id$old' # old\n\n[panel]\ndiagonal = 32\n",
        "[staff]\n[panel]\ndiagonal = 32\n",
        "staff.pin_hash = '$argon2id$old'\n[panel]\ndiagonal = 32\n",
        "staff = { pin_hash = '$argon2id$old' } # theirs\n",
        "[panel]\r\ndiagonal = 32\r\n",
        "[staff]\npin_hash = 482915",
    ],
)
def test_however_the_file_is_written_only_the_hash_changes(
    monkeypatch: pytest.MonkeyPatch, file: Path, text: str
) -> None:
    _write(file, text)
    before = tomllib.loads(text)
    assert _set(monkeypatch, file) == 0
    after = file.read_bytes().decode()
    found = tomllib.loads(after)
    assert matches(found.pop("staff")["pin_hash"], PIN)
    before.pop("staff", None)
    assert found == before
    assert [comment for comment in ("# theirs", "# set in May", "# old", "# nothing yet") if comment in text] == [
        comment for comment in ("# theirs", "# set in May", "# old", "# nothing yet") if comment in after
    ]


def test_the_machines_own_file_is_meant_where_none_is_named(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(command, "machine_file", lambda: file)
    _given(monkeypatch, PIN)
    assert main(["set-pin", "--stdin"]) == 0
    assert file.exists()


def test_the_help_shows_only_what_people_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    assert "set-pin" in shown
    assert "verify-pin" not in shown
