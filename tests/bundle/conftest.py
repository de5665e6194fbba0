"""One bundle for all tests of this folder, made as `make bundle` makes it, in a place that no build ever saw."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from build_spec.bundling import NAME, ROOT


def make_bundle(folder: Path) -> Path:
    """Build with a cache of its own below `folder`; the bundle."""
    # Read there, so that the test holds what `make` does.
    epoch = re.search(r"^EPOCH := (\d+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert epoch
    command: list[str | Path] = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", folder, "--workpath", folder / "work", ROOT / "build_spec" / "kiosk.spec"]
    surroundings = {
        "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": epoch[1],
        "PYINSTALLER_CONFIG_DIR": str(folder / "cache"),
    }
    ran = subprocess.run(command, env=os.environ | surroundings, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return folder / NAME


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle, in a folder whose name is not easy."""
    return make_bundle(tmp_path_factory.mktemp("un lugar seguro", numbered=True))
