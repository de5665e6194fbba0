"""What `pip install` puts on a machine is the whole kiosk: with its words, its drawings and its compiled pack."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.deep

ROOT = Path(__file__).resolve().parents[2]
BUILT = "kiosk/_built/"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, made with the tools of this environment."""
    target = tmp_path_factory.mktemp("wheel")
    command: list[str | Path] = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation"]
    ran = subprocess.run([*command, "--wheel-dir", target, ROOT], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return next(target.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a fresh environment that holds the wheel and what editors run, with no checkout in sight."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, with_pip=False, symlinks=sys.platform != "win32")
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    pip: list[str | Path] = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet"]
    subprocess.run([*pip, "--require-hashes", "-r", ROOT / "requirements" / "authoring.txt"], check=True)
    subprocess.run([*pip, "--no-deps", wheel], check=True)
    return python


def _ask(python: Path, code: str) -> str:
    ran = subprocess.run([python, "-c", code], cwd=python.parent, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def test_the_wheel_holds_every_qml_file_and_every_source_of_words(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    screens = [file.relative_to(ROOT).as_posix() for file in (ROOT / "kiosk" / "ui").rglob("*.qml")]
    carried = [file for folder in ("content", "assets") for file in (ROOT / folder).rglob("*") if file.is_file()]
    templates = [file.relative_to(ROOT).as_posix() for file in (ROOT / "kiosk" / "authoring").rglob("*.typ")]
    assert screens
    assert templates
    assert carried
    assert {*screens, *templates} <= held
    assert {BUILT + file.relative_to(ROOT).as_posix() for file in carried if not file.name.startswith(".")} <= held


def test_the_wheel_holds_the_compiled_pack_and_words(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    assert {BUILT + "wayside.pack", BUILT + "wayside_es.qm"} <= held


def test_the_installed_pack_is_found_and_read(installed: Path) -> None:
    pack = Path(_ask(installed, "from kiosk import places; print(places.pack())"))
    assert pack.is_relative_to(installed.parents[1])
    assert pack.read_bytes().startswith(b"SQLite format 3")


def test_the_installed_command_starts(installed: Path) -> None:
    ran = subprocess.run([installed.parent / "kiosk", "--help"], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert "run" in ran.stdout


def test_the_installed_check_finds_no_fault_with_the_installed_words(installed: Path) -> None:
    command: list[str | Path] = [installed.parent / "kiosk", "check"]
    ran = subprocess.run(command, cwd=installed.parent, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
