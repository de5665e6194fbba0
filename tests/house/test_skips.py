"""A skipped test must be a decision: tests/conftest.py lists each with its reason."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SKIPPING = """
import pytest

def test_left_out():
    pytest.skip("not today")
"""


def _run(folder: Path, source: str) -> subprocess.CompletedProcess[str]:
    file = folder / "test_sample.py"
    file.write_text(source, "utf-8")
    command: list[str | Path] = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider"]
    command += ["-c", ROOT / "pyproject.toml", "--rootdir", folder, file]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_a_skip_that_nobody_listed_fails_the_run(tmp_path: Path) -> None:
    ran = _run(tmp_path, SKIPPING)
    assert ran.returncode == 1
    assert "not in ALLOWED_SKIPS" in ran.stdout


def test_a_run_without_skips_passes(tmp_path: Path) -> None:
    assert _run(tmp_path, "def test_fine():\n    assert True\n").returncode == 0


def test_the_summary_is_the_last_line(tmp_path: Path) -> None:
    assert "1 skipped" in _run(tmp_path, SKIPPING).stdout.splitlines()[-1]
