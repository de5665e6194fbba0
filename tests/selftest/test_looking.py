"""Whether the search finds what is there, in whatever form, and nothing else."""

from __future__ import annotations

import os
import resource
import secrets
import signal
import time
from pathlib import Path

import pytest

from kiosk.authoring.bench.screen import wait_until
from kiosk.selftest import looking
from kiosk.selftest.looking import called, company, dumps_no_core, is_offline, listens, remembers, worked, written
from tests.selftest.conftest import Started


@pytest.fixture
def word() -> str:
    """A word that nobody else has."""
    return secrets.token_hex(16)


def _kept(word: str, form: str) -> str:
    """Code that has the word in memory in one form alone; the code itself has it only back to front."""
    return f"kept = bytearray.fromhex('{word.encode(form)[::-1].hex()}'); kept.reverse()"


@pytest.mark.parametrize("form", ["utf-8", "utf-16-le", "utf-32-le"])
def test_a_word_is_found_in_every_form(started: Started, word: str, form: str) -> None:
    process = started(_kept(word, form))
    assert remembers(process, word)
    assert not remembers(process, word[::-1].swapcase() + "x")


def test_a_word_that_only_another_knows_is_not_found(started: Started, word: str) -> None:
    assert not remembers(started("kept = 1"), word)


@pytest.mark.parametrize("size", [128, 150, 200])
def test_a_word_is_found_where_two_readings_meet(
    tmp_path: Path, word: str, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "CHUNK", size)
    for before in range(0, 160, 7):
        (tmp_path / "file").write_bytes(b" " * before + word.encode("utf-32-le") + b" " * 9)
        assert written(word, [tmp_path])


def test_a_page_that_cannot_be_read_hides_nothing_behind_it(word: str) -> None:
    def read(length: int, at: int) -> bytes:
        if at < 2 * looking.PAGE:
            raise OSError
        return word.encode()[:length]

    assert looking._found(read, looking._needle(word), 0, 3 * looking.PAGE)


def test_memory_that_lies_in_no_file_but_is_shared_is_searched(started: Started, word: str) -> None:
    moved = "import mmap; air = mmap.mmap(-1, 65536); air[5:37] = bytes(kept); kept[:] = bytes(32)"
    assert remembers(started(f"{_kept(word, 'utf-8')}\n{moved}"), word)


def test_one_that_is_gone_remembers_nothing(word: str) -> None:
    assert not remembers(0x3FFFFF, word)
    assert worked(0x3FFFFF) == -1
    assert called(0x3FFFFF) == []
    assert is_offline(0x3FFFFF)
    assert dumps_no_core(0x3FFFFF)


def test_where_nobody_may_look_it_says_so(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(looking.Forbidden):
        remembers(os.getpid(), word)


def test_a_company_is_everybody_below(started: Started) -> None:
    code = "import subprocess\nchild = subprocess.Popen([sys.executable, '-c', 'input()'], stdin=subprocess.PIPE)"
    parent = started(code)
    (child,) = company(parent)
    assert {parent, child} <= set(company(os.getpid()))
    # A program has no words yet for the moment in which it takes its parent's copy's place.
    wait_until(lambda: any(called(child)), "its words")
    assert "input()" in called(child)
    assert company(child) == ()


def test_work_is_counted(started: Started) -> None:
    process = started("for _ in range(3_000_000): pass")
    assert worked(process) > 0
    assert worked(process) == worked(process)


def test_who_has_something_to_do_at_a_signal_listens(started: Started) -> None:
    assert listens(started("import signal\nsignal.signal(signal.SIGUSR1, print)"), signal.SIGUSR1)
    assert not listens(started("import signal\nsignal.signal(signal.SIGUSR2, print)"), signal.SIGUSR1)
    assert not listens(0x3FFFFF, signal.SIGUSR1)


def test_a_core_limit_is_seen(started: Started) -> None:
    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    limit = f"import resource\nresource.setrlimit(resource.RLIMIT_CORE, ({{}}, {most}))"
    assert dumps_no_core(started(limit.format(0)))
    assert most in (0, 1) or not dumps_no_core(started(limit.format(most)))


@pytest.mark.parametrize(
    ("kind", "offline"),
    [
        ("AF_UNIX, socket.SOCK_STREAM", True),
        ("AF_INET, socket.SOCK_DGRAM", False),
        ("AF_INET6, socket.SOCK_STREAM", False),
        ("AF_NETLINK, socket.SOCK_RAW", False),
    ],
)
def test_only_sockets_of_the_machine_count_as_offline(started: Started, kind: str, offline: bool) -> None:
    assert is_offline(started(f"import socket\nheld = socket.socket(socket.{kind})")) is offline


def test_a_connection_within_the_machine_is_offline(started: Started) -> None:
    assert is_offline(started("import socket\nheld = socket.socketpair()"))


@pytest.mark.parametrize("form", ["utf-8", "utf-16-le", "utf-32-le"])
def test_a_file_is_found_by_what_is_in_it(tmp_path: Path, word: str, form: str) -> None:
    file = tmp_path / "deep" / "deeper" / ".hidden"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"\0" * 5000 + word.encode(form))
    (tmp_path / "other").write_text("nothing", "utf-8")
    os.mkfifo(tmp_path / "pipe")
    assert written(word, [tmp_path]) == [file]
    assert written(word, [tmp_path], besides=file) == []
    assert written(word, [tmp_path], besides=tmp_path / "deep") == []
    assert written(word, [tmp_path], since=time.time() + 60) == []


def test_a_file_is_found_by_its_name(tmp_path: Path, word: str) -> None:
    (tmp_path / f"a-{word}.tmp").touch()
    assert written(word, [tmp_path]) == [tmp_path / f"a-{word}.tmp"]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path, word: str) -> None:
    assert written(word, [tmp_path / "absent"]) == []
