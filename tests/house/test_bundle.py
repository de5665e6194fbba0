"""The bundle shows its first screen without Python, and carries nothing that speaks to a network or opens a dialog."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.deep

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN = re.compile(
    r"qml/Qt(Network|WebView|WebEngine)|Dialogs|WebEngine|plugins/(tls|networkinformation|qmltooling)/|/_ssl\."
)
ALMOST_EMPTY = {"PATH": os.defpath, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `make bundle` makes, somewhere else."""
    target = tmp_path_factory.mktemp("bundle")
    command: list[str | Path] = [sys.executable, "-m", "PyInstaller", "--log-level", "WARN"]
    command += ["--distpath", target, "--workpath", target / "work", ROOT / "build_spec" / "kiosk.spec"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return target / "wayside"


def test_it_shows_its_first_frame(bundle: Path) -> None:
    command: list[str | Path] = [bundle / "kiosk", "run", "--windowed", "--report-ready"]
    with subprocess.Popen(
        command, env=ALMOST_EMPTY, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as kiosk:
        assert kiosk.stdout is not None
        assert kiosk.stderr is not None
        first = kiosk.stdout.readline()
        kiosk.kill()
        said = kiosk.stderr.read()
    assert first == "ready\n", said
    assert "built-in card" not in said


def test_it_has_every_qml_module_that_is_imported(bundle: Path) -> None:
    sources = [file.read_text("utf-8") for file in (ROOT / "kiosk" / "ui").rglob("*.qml")]
    imported = {name for source in sources for name in re.findall(r"^import (Qt[\w.]*)", source, re.MULTILINE)}
    modules = next(bundle.rglob("qml/QtQuick")).parent
    assert imported
    assert not [name for name in imported if not (modules / name.replace(".", "/") / "qmldir").exists()]


def test_it_carries_nothing_forbidden(bundle: Path) -> None:
    files = [file.relative_to(bundle).as_posix() for file in bundle.rglob("*")]
    assert not [file for file in files if FORBIDDEN.search(file)]


def test_it_leaves_the_systems_own_libraries_to_the_system(bundle: Path) -> None:
    assert not [*bundle.rglob("libstdc++.so*"), *bundle.rglob("libgcc_s.so*")]


def test_no_link_in_it_leads_nowhere(bundle: Path) -> None:
    assert not [link for link in bundle.rglob("*") if link.is_symlink() and not link.exists()]
