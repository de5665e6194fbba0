"""Whole visits at the built kiosk, by the real pointer, on a real screen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from build_spec.bundling import ROOT

pytestmark = pytest.mark.deep


def _smoke(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    # A process of its own: the twin inside is set up as the kiosk is, not as these tests are.
    command: list[str | Path] = [sys.executable, "-m", "build_spec.smoke", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("size", ["1920x1080", "1080x1920"])
def test_visits_look_as_the_source_draws_them_and_leave_nothing(bundle: Path, size: str) -> None:
    ran = _smoke(bundle / "kiosk", "--size", size)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "pixel for pixel" in ran.stdout


def test_a_program_that_says_more_than_its_start_line_is_refused(bundle: Path, tmp_path: Path) -> None:
    chatty = tmp_path / "kiosk"
    chatty.write_text(f'#!/bin/sh\necho "Qt warns" >&2\nexec "{bundle}/kiosk" "$@"\n', "utf-8")
    chatty.chmod(0o755)
    ran = _smoke(chatty)
    assert ran.returncode == 1
    assert "more than its start line" in ran.stdout


def test_a_program_that_shows_something_else_is_refused(bundle: Path, tmp_path: Path) -> None:
    panel, other = tmp_path / "kiosk.toml", tmp_path / "kiosk"
    panel.write_text("[panel]\ndiagonal = 24\n", "utf-8")
    other.write_text(f'#!/bin/sh\nexec "{bundle}/kiosk" "$@" --config "{panel}"\n', "utf-8")
    other.chmod(0o755)
    ran = _smoke(other, "--patience", "4")
    assert ran.returncode == 1
    assert "pixels differ" in ran.stdout
