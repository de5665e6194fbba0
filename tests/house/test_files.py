"""What any file of the project must be: short, free of one machine's traces, and open about its exceptions."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 300
CODE = {".py", ".qml", ".js", ".sh", ".spec", ".c"}
# Written in pieces, so that this file does not hold what it looks for.
PLACES = re.compile("/(?:" + r"work/|root/|home/\w|opt/(?!wayside))|py" + "env|far" + "m-")
HOSTS = re.compile("py" + r"pi\.|python" + "hosted|npm" + r"js\.|deb\." + "debian|artifact" + "-?registry")


def _ignored() -> list[str]:
    patterns = (ROOT / ".gitignore").read_text("utf-8").split()
    return [*(pattern.rstrip("/") for pattern in patterns), ".git"]


def _files(folder: Path, ignored: list[str]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if any(path.match(pattern) for pattern in ignored) or path.is_symlink():
            continue
        if path.is_dir():
            yield from _files(path, ignored)
        else:
            yield path


FILES = list(_files(ROOT, _ignored()))


def _lines(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()}"
        for file in FILES
        for number, line in enumerate(file.read_bytes().decode("utf-8", "replace").splitlines(), 1)
        if pattern.search(line)
    ]


def test_the_project_is_found() -> None:
    assert {ROOT / "pyproject.toml", Path(__file__), ROOT / "kiosk" / "__init__.py"} <= set(FILES)


def test_no_file_of_code_is_longer_than_a_room() -> None:
    lengths = {file: len(file.read_text("utf-8").splitlines()) for file in FILES if file.suffix in CODE}
    assert not [f"{file.relative_to(ROOT)}: {length} lines" for file, length in lengths.items() if length > LONGEST]


def test_no_file_names_a_package_registry() -> None:
    assert not _lines(HOSTS)


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert not _lines(PLACES)


def test_locks_hold_hashes_and_no_address() -> None:
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        text = lock.read_text("utf-8")
        assert "://" not in text
        for entry in re.findall(r"^[a-z][^\n]*(?:\n +--hash[^\n]*)*", text, re.MULTILINE):
            assert re.match(r"[a-z0-9._-]+==\S+", entry)
            assert "--hash=sha256:" in entry


def test_the_locks_agree() -> None:
    run, authoring, dev = (
        set(re.findall(r"^[a-z0-9._-]+==\S+", (ROOT / "requirements" / name).read_text("utf-8"), re.MULTILINE))
        for name in ("run.txt", "authoring.txt", "dev.txt")
    )
    assert run
    assert run < authoring < dev


def _unexplained(section: str) -> list[str]:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    body = text.split(f"[{section}]", 1)[1].split("\n[", 1)[0]
    if section == "tool.ruff.lint":
        body = body.split("\nignore = [", 1)[1]
    rules = [line for line in body.splitlines() if re.match(r'\s+"[A-Z]+\d*",', line)]
    return [line for line in rules if not re.search(r"# \w+", line)]


@pytest.mark.parametrize("section", ["tool.ruff.lint", "tool.ruff.lint.per-file-ignores"])
def test_every_ignored_rule_says_why(section: str) -> None:
    assert not _unexplained(section)


def test_every_exception_in_a_line_says_why() -> None:
    unexplained = re.compile(r"# (?:noqa: ?[A-Z0-9, ]+|type: ignore\[[a-z, -]+\])\s*$|# noqa\s*$|# type: ignore\s*$")
    assert not _lines(unexplained)


def test_the_binding_is_pinned() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert [name for name in wanted if name.startswith("PySide6") and "==" in name]
