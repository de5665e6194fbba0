"""Fixtures of the self-test's tests: the built pack, and small processes to look into."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from tests.journeys.stage import built, library

Started = Callable[[str], int]

__all__ = ["Started", "built", "library", "started"]


@pytest.fixture
def started() -> Iterator[Started]:
    """Starts Python with a few lines of code; the number of the process, once they have run. It waits afterwards."""
    running: list[subprocess.Popen[str]] = []

    def start(code: str) -> int:
        process = subprocess.Popen(
            [sys.executable, "-c", f"import sys\n{code}\nprint('done', flush=True)\nsys.stdin.read()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "done\n"
        return process.pid

    yield start
    for process in running:
        process.communicate()
