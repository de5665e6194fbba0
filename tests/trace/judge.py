"""Judges what a program asked of the system: every write, every change of a name, every socket.

The lines are strace's. What is not allowed by a row of `ALLOWED` is against the promise that nothing is left behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.authoring.bench.screen import wait_until

OPENING = ("open", "openat", "openat2")
CHANGING = (
    *("creat", "rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "link", "linkat"),
    *("symlink", "symlinkat", "mknod", "mknodat", "truncate", "ftruncate", "fallocate", "chmod", "fchmod", "fchmodat"),
    *("chown", "fchown", "lchown", "fchownat", "utime", "utimes", "utimensat", "futimesat", "setxattr", "lsetxattr"),
    *("fsetxattr", "removexattr", "lremovexattr", "fremovexattr", "mount", "umount2"),
)
WRITING = (
    *("write", "pwrite64", "writev", "pwritev", "pwritev2", "sendfile", "splice", "tee", "vmsplice"),
    "copy_file_range",
)
# Memory with a name, and ways to write that no other line would show.
SHARING = ("memfd_create", "memfd_secret", "shmget", "mq_open", "io_uring_setup", "process_vm_writev", "syslog")
SOCKETS = (
    *("socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg"),
    *("recvfrom", "recvmsg", "recvmmsg", "getpeername", "getsockname", "setsockopt", "getsockopt", "shutdown"),
)
# Not judged by themselves, but needed to judge others.
BESIDE = ("shmctl",)
# A question mark: a system that has no such call.
TRACED = ",".join(f"?{name}" for name in (*OPENING, *CHANGING, *WRITING, *SHARING, *SOCKETS, *BESIDE))
# Beside the program and not above it (-D): what is traced keeps its place among the processes.
STRACE = (
    *("strace", "-D", "-ff", "-yy", "-q", "--seccomp-bpf", "-s", "160"),
    *("-e", f"trace={TRACED}"),
)
ENDED = re.compile(r"^\+\+\+ (exited with|killed by) ", re.MULTILINE)

FOR_WRITING = re.compile(r"\bO_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)\b")
CALL = re.compile(r"(?P<name>[a-z_]\w*)\((?P<rest>.*)")


@dataclass(frozen=True, slots=True)
class Allowed:
    """Lines that begin so are allowed, for a reason. {state} and {log} stand for what the kiosk was given."""

    begins: str
    why: str


# Without its other end, for as long as the display has not taken it up.
OURS = r"<UNIX-STREAM:\[\d+(->\d+)?(,[^\]]*)?\]>"
LOCAL = r"\d+<UNIX-STREAM:\[\d+\]>, \{sa_family=AF_UNIX, sun_path="
TO = rf"({'|'.join(WRITING)})\(\d+"
FILE = r"{state}/state\.json"
ALLOWED = (
    Allowed(TO + r"<pipe:\[\d+\]>", "the words of kiosk/wire.py between warden and visit, and of the self-check"),
    Allowed(TO + OURS, "what is drawn goes to the display server"),
    Allowed(TO + r"<anon_inode:\[(eventfd|timerfd)\]>", "one thread wakes another"),
    Allowed(r'openat\(\w+(<[^>]*>)?, "/dev/null", ', "goes nowhere"),
    Allowed(TO + "<{log}>", "the log: tests/trace/test_log.py judges each line of it"),
    Allowed(r'mkdir\("{state}", 0700\)', "the one folder that the warden may keep"),
    Allowed(rf'openat\(\w+(<[^>]*>)?, "{FILE}\.new", O_WRONLY\|O_CREAT\|O_EXCL', "the warden's little file, anew"),
    Allowed(rf"(write|fchmod)\(\d+<{FILE}\.new>", "the same"),
    Allowed(rf'rename\("{FILE}\.new", "{FILE}"\)', "the same, in the place of the old one"),
    Allowed(rf'unlink\("{FILE}\.new"\)', "the same, left over after the plug was pulled"),
    Allowed(
        r'memfd_create\("(JITCode|JSGCHeap|JSVMStack|unknown-usage):QtQml", MFD_CLOEXEC\)',
        "memory that the QML engine gives a name; it is in no file system, and gone with the process",
    ),
    Allowed(r"ftruncate\(\d+</memfd:\w[\w-]*:QtQml>\(deleted\), \d+\)", "the same, made as large as it needs to be"),
    Allowed(r"shmget\(IPC_PRIVATE, 1, ", "one byte, to ask the display whether it shares memory; removed at once"),
    Allowed(r"socket\(AF_UNIX, ", "a socket within this machine"),
    Allowed(rf'connect\({LOCAL}@?"/tmp/\.X11-unix/X\d+"', "the display"),
    Allowed(rf'bind\({LOCAL}@"wayside-kiosk-', "a name in no file system, so that there is one kiosk only"),
    Allowed(rf"(send|recv)(to|msg|from)\(\d+{OURS}, ", "to and from the display"),
    Allowed(r"(getpeername|getsockname|getsockopt|setsockopt|shutdown)\(\d+<UNIX-STREAM:", "about such a socket"),
)  # fmt: skip


def traced(folder: Path, program: int) -> list[str]:
    """What strace wrote into `folder` as "of.NUMBER", once it has written down the end of this process."""
    wait_until(lambda: ENDED.search(_read(folder / f"of.{program}")) is not None, "the end of the trace")
    return [line for file in sorted(folder.glob("of.*")) for line in _read(file).splitlines()]


def _read(file: Path) -> str:
    return file.read_text("utf-8", "replace") if file.exists() else ""


def judged(lines: Iterable[str], given: Mapping[str, str]) -> list[str]:
    """The lines that nothing allows. `given` holds the paths that stand for {state} and {log}."""
    rows = [re.compile(_filled(row.begins, given)) for row in ALLOWED]
    kept = list(lines)
    return [line for line in kept if _matters(line) and not any(row.match(line) for row in rows)] + _left(kept)


def allowing(line: str, given: Mapping[str, str]) -> list[Allowed]:
    """The rows that allow a line."""
    return [row for row in ALLOWED if re.match(_filled(row.begins, given), line)]


def _filled(begins: str, given: Mapping[str, str]) -> str:
    for name, path in given.items():
        begins = begins.replace(f"{{{name}}}", re.escape(path))
    return begins


def _matters(line: str) -> bool:
    call = CALL.match(line)
    if call is None or call["name"] in BESIDE:
        return False
    return call["name"] not in OPENING or FOR_WRITING.search(call["rest"]) is not None


def _left(lines: Iterable[str]) -> list[str]:
    """Shared memory that was made and not removed: it would outlive the process."""
    left: dict[str, str] = {}
    for line in lines:
        if made := re.match(r"shmget\(.*= (\d+)$", line):
            left[made[1]] = line
        elif gone := re.match(r"shmctl\((\d+), IPC_RMID, ", line):
            left.pop(gone[1], None)
    return list(left.values())
