"""What a program takes, counted over all that it started."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from kiosk.authoring.bench import tree
from kiosk.authoring.bench.screen import wait_until

# Holds 40 MB in a child of its own, turns its processor for a while, then says so and waits.
GREEDY = """
import subprocess, sys, time
inner = "import sys, time; held = bytearray(b'x') * 40_000_000; end = time.process_time() + 0.3\\n"
inner += "while time.process_time() < end: pass\\n"
inner += "print('held', flush=True); sys.stdin.read()"
subprocess.run([sys.executable, "-c", inner])
"""


@pytest.fixture
def greedy() -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-c", GREEDY]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, start_new_session=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        yield process
        assert process.stdin is not None
        process.stdin.close()


def test_a_program_is_all_that_it_started(greedy: subprocess.Popen[bytes]) -> None:
    found = tree.members(greedy.pid)
    assert found[0] == greedy.pid
    assert len(found) == 2


def test_memory_counts_the_children(greedy: subprocess.Popen[bytes]) -> None:
    assert tree.memory([greedy.pid]) < 40 < tree.memory(tree.members(greedy.pid)) < 120


def test_time_counts_the_children(greedy: subprocess.Popen[bytes]) -> None:
    assert tree.busy(tree.members(greedy.pid)) - tree.busy([greedy.pid]) >= 0.3


def test_it_finds_the_files_that_are_in_memory(greedy: subprocess.Popen[bytes]) -> None:
    files = tree.mapped([greedy.pid])
    assert any("libc.so" in file.name for file in files)
    assert all(file.is_absolute() for file in files)


def test_what_has_ended_takes_nothing() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        wait_until(lambda: process.poll() is not None, "the end")
    assert tree.memory([process.pid]) == 0
    assert tree.busy([process.pid]) == 0
    assert tree.mapped([process.pid]) == set()
