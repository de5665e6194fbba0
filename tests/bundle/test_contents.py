"""The bundle holds all that the kiosk shows, and nothing that speaks to a network, opens a dialog or edits words."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from build_spec.bundle_check import needed, problems
from tests.bundle.conftest import make_bundle

pytestmark = pytest.mark.deep

FORBIDDEN = (
    "PySide6/Qt/plugins/tls/libqopensslbackend.so",
    "PySide6/Qt/plugins/networkinformation/libqglib.so",
    "PySide6/Qt/qml/QtNetwork/qmldir",
    "PySide6/Qt/qml/QtQuick/Dialogs/qmldir",
    "PySide6/QtNetwork.abi3.so",
    "libssl.so.3",
    "python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so",
    "markdown_it/main.py",
    "pydantic/main.py",
    "libstdc++.so.6",
    "libgcc_s.so.1",
    "libmvec.so.1",
    "libasound.so.2",
)
# Pruned it is 128 MB, and 10 more are clips. Far more means that something came along which nobody meant.
MOST_MEGABYTES = 150


def _hashes(folder: Path) -> dict[str, str]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.fixture
def other(bundle: Path, tmp_path: Path) -> Path:
    """A copy to damage."""
    return Path(shutil.copytree(bundle, tmp_path / "wayside", symlinks=True, copy_function=os.link))


def test_nothing_is_wrong_with_it(bundle: Path) -> None:
    assert problems(bundle) == []


def test_it_is_as_small_as_it_was(bundle: Path) -> None:
    files = [file for file in bundle.rglob("*") if file.is_file() and not file.is_symlink()]
    assert sum(file.stat().st_size for file in files) < MOST_MEGABYTES * 1_000_000


def test_the_check_names_all_that_is_missing(other: Path) -> None:
    places = needed()
    for place in places:
        (other / "_internal" / place).unlink()
    (other / "_internal" / "PySide6" / "Qt" / "qml" / "QtQuick" / "Templates" / "qmldir").unlink()
    found = problems(other)
    assert [f"missing: {place}" for place in places] == [line for line in found if line.startswith("missing: ")]
    assert "missing, though QML imports it: QtQuick.Templates" in found


@pytest.mark.parametrize("place", FORBIDDEN)
def test_the_check_names_what_must_stay_outside(other: Path, place: str) -> None:
    intruder = other / "_internal" / place
    intruder.parent.mkdir(parents=True, exist_ok=True)
    intruder.write_bytes(b"")
    assert f"must not be in a kiosk: _internal/{place}" in problems(other)


def test_the_check_names_a_link_that_leads_nowhere(other: Path) -> None:
    (other / "_internal" / "libQt6Lost.so.6").symlink_to("PySide6/Qt/lib/libQt6Lost.so.6")
    assert problems(other) == ["leads nowhere: _internal/libQt6Lost.so.6"]


def test_the_check_names_what_a_pin_needs(other: Path) -> None:
    for library in (other / "_internal").glob("_argon2_cffi_bindings/_ffi.*"):
        library.unlink()
    assert problems(other) == ["missing, for the PIN: _argon2_cffi_bindings/_ffi.*"]


def test_the_check_names_what_sound_needs(other: Path) -> None:
    for library in (other / "_internal").glob("_miniaudio.*"):
        library.unlink()
    assert problems(other) == ["missing, for sound: _miniaudio.*"]


def test_the_check_names_a_command_that_is_missing(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_spec.bundle_check.INSTALLED", ("run", "check"))
    assert problems(bundle) == ["missing, a command: check"]


def test_two_builds_are_the_same_bit_for_bit(bundle: Path, tmp_path: Path) -> None:
    assert _hashes(make_bundle(tmp_path)) == _hashes(bundle)


@pytest.mark.parametrize(
    ("arguments", "status", "answer"),
    [(["--no-such"], 2, "unrecognized arguments"), (["--content", "/"], 1, "this kiosk shows packs")],
)
def test_a_wrong_option_is_answered_in_words(bundle: Path, arguments: list[str], status: int, answer: str) -> None:
    ran = subprocess.run([bundle / "kiosk", "run", *arguments], capture_output=True, text=True, check=False)
    assert ran.returncode == status
    assert answer in ran.stderr
    assert "Traceback" not in ran.stderr
