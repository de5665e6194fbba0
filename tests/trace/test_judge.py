"""The judge must find what it is there to find: on lines as strace writes them, and on a program that does it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.trace.judge import ALLOWED, STRACE, allowing, judged, traced

GIVEN = {"state": "/var/lib/wayside", "log": "/run/log"}

GOOD = [
    'openat(AT_FDCWD</srv>, "/usr/lib/libQt6Core.so.6", O_RDONLY|O_CLOEXEC) = 3</usr/lib/libQt6Core.so.6>',
    'openat(AT_FDCWD</srv>, "/dev/null", O_RDWR|O_CLOEXEC) = 5</dev/null<char 1:3>>',
    'write(4<pipe:[18]>, "beat\\n", 5) = 5',
    'write(7<anon_inode:[eventfd]>, "\\1\\0", 8) = 8',
    'writev(5<UNIX-STREAM:[61->62,@"/tmp/.X11-unix/X1"]>, [{iov_base="b", iov_len=1}], 1) = 1',
    'write(2</run/log>, "wayside: staff ended the kiosk.\\n", 32) = 32',
    'unlink("/var/lib/wayside/state.json.new")  = -1 ENOENT (No such file or directory)',
    'openat(AT_FDCWD</>, "/var/lib/wayside/state.json.new", O_WRONLY|O_CREAT|O_EXCL|O_CLOEXEC, 0600) = 4</var>',
    'write(4</var/lib/wayside/state.json.new>, "{", 1) = 1',
    "fchmod(4</var/lib/wayside/state.json.new>, 0600) = 0",
    'rename("/var/lib/wayside/state.json.new", "/var/lib/wayside/state.json") = 0',
    'memfd_create("JSGCHeap:QtQml", MFD_CLOEXEC) = 9</memfd:JSGCHeap:QtQml>(deleted)',
    "ftruncate(9</memfd:JSGCHeap:QtQml>(deleted), 4194304) = 0",
    "socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 5<UNIX-STREAM:[62]>",
    'connect(5<UNIX-STREAM:[62]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X1"}, 20) = 0',
    'recvmsg(5<UNIX-STREAM:[62->61]>, {msg_name=NULL}, 0) = 32',
    "--- SIGTERM {si_signo=SIGTERM} ---",
    "+++ exited with 0 +++",
]  # fmt: skip

BAD = [
    # Files, in whatever way.
    'openat(AT_FDCWD</srv>, "/root-of-all/.cache/x", O_WRONLY|O_CREAT|O_TRUNC, 0666) = 3</x>',
    'openat(AT_FDCWD</srv>, "/srv/x", O_RDWR) = -1 EROFS (Read-only file system)',
    'openat(AT_FDCWD</srv>, "/tmp", O_RDWR|O_TMPFILE, 0600) = 3</tmp/#1>',
    'openat(AT_FDCWD</srv>, "/dev/shm/x", O_RDWR|O_CREAT|O_EXCL, 0600) = 3</dev/shm/x>',
    'open("x", O_APPEND|O_WRONLY) = 3</x>',
    'creat("x", 0600) = 3</x>',
    'openat(AT_FDCWD</srv>, "/var/lib/wayside/visits.json", O_WRONLY|O_CREAT|O_EXCL, 0600) = 4</x>',
    'openat(AT_FDCWD</srv>, "/dev/nullity", O_WRONLY) = 4</dev/nullity>',
    'write(4</srv/.recently-used.xbel>, "x", 1) = 1',
    'write(4, "x", 1) = 1',
    'pwrite64(4</srv/x>, "x", 1, 0) = 1',
    'write(2</run/log2>, "x", 1) = 1',
    'rename("/var/lib/wayside/state.json", "/var/lib/wayside/state.old") = 0',
    'rename("/var/lib/wayside/state.json.new", "/var/lib/wayside/state.json.2") = 0',
    'mkdir("/srv/.cache", 0700) = -1 EEXIST (File exists)',
    'unlink("/srv/x") = 0',
    'chmod("/srv/x", 0644) = 0',
    'fchmod(4</srv/x>, 0600) = 0',
    'ftruncate(9</srv/x>, 4096) = 0',
    'symlink("a", "b") = 0',
    'utimensat(AT_FDCWD</srv>, "x", NULL, 0) = 0',
    # Memory that others can reach or that stays.
    'memfd_create("pages", 0) = 3</memfd:pages>(deleted)',
    'shmget(IPC_PRIVATE, 8294400, IPC_CREAT|0600) = 7',
    'io_uring_setup(32, {flags=0}) = 3<anon_inode:[io_uring]>',
    # Sockets that lead out, listen, or are files.
    "socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3<TCP:[9]>",
    "socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 3<UDPv6:[9]>",
    "socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE) = 3<NETLINK:[ROUTE:9]>",
    "socket(AF_PACKET, SOCK_RAW, 0) = -1 EPERM (Operation not permitted)",
    'connect(3<TCP:[9]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("192.0.2.1")}, 16) = -1',
    'connect(3<UNIX-STREAM:[9]>, {sa_family=AF_UNIX, sun_path="/run/dbus/system_bus_socket"}, 30) = 0',
    'bind(3<UNIX-STREAM:[9]>, {sa_family=AF_UNIX, sun_path="/tmp/listening"}, 20) = 0',
    "listen(3<UNIX-STREAM:[9]>, 5) = 0",
    'sendto(3<UDP:[9]>, "x", 1, 0, {sa_family=AF_INET}, 16) = 1',
]  # fmt: skip


@pytest.mark.parametrize("line", GOOD)
def test_what_a_kiosk_needs_is_allowed(line: str) -> None:
    assert not judged([line], GIVEN)


@pytest.mark.parametrize("line", BAD)
def test_everything_else_is_not(line: str) -> None:
    assert line in judged([line], GIVEN)


def test_shared_memory_must_be_removed() -> None:
    made, removed = "shmget(IPC_PRIVATE, 1, IPC_CREAT|0600) = 98345", "shmctl(98345, IPC_RMID, NULL) = 0"
    assert judged([made], GIVEN) == [made]
    assert judged([made, removed.replace("98345", "98344")], GIVEN) == [made]
    assert not judged([made, removed], GIVEN)


def test_every_row_has_a_reason_and_is_one_of_a_kind() -> None:
    assert all(row.why for row in ALLOWED)
    assert not [line for line in GOOD if len(allowing(line, GIVEN)) > 1]
    for row in ALLOWED:
        re.compile(row.begins)


def _traced(folder: Path, code: str) -> list[str]:
    (folder / "trace").mkdir()
    command = [*STRACE, "-o", str(folder / "trace" / "of"), sys.executable, "-B", "-c", code]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL) as program:
        assert program.wait() == 0
    return judged(traced(folder / "trace", program.pid), {"state": str(folder / "state"), "log": "none"})


def test_a_program_that_writes_is_found(tmp_path: Path) -> None:
    code = """
import os, subprocess, sys
from pathlib import Path
Path("kept").write_text("a visit")
os.mkdir("more")
os.rename("kept", "more/kept")
subprocess.run([sys.executable, "-Bc", "open('by-a-child', 'w').write('a visit')"], check=True)
"""
    found = _traced(tmp_path, code)
    for what in ('"kept", O_WRONLY|O_CREAT', 'mkdir("more"', 'rename("kept"', '"by-a-child", O_WRONLY', '"a visit", 7'):
        assert any(what in line for line in found), what


def test_a_program_that_speaks_to_a_network_is_found(tmp_path: Path) -> None:
    code = """
import socket
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
    out.sendto(b"a visit", ("127.0.0.1", 9))
"""
    found = _traced(tmp_path, code)
    assert any(line.startswith("socket(AF_INET, ") for line in found)
    assert any(line.startswith("sendto(") for line in found)


def test_a_program_that_does_neither_is_not(tmp_path: Path) -> None:
    code = "import json, sqlite3, subprocess; subprocess.run(['/bin/true'], check=True, stdout=subprocess.PIPE)"
    assert not _traced(tmp_path, code)
