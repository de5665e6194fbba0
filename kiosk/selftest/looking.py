"""Looks into processes and files for one word, however a program may have written it down. Linux only."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

# As Python keeps text, as Qt does, and as Python does beside a rare letter.
FORMS = ("utf-8", "utf-16-le", "utf-32-le")
CHUNK = 1 << 22
MAPPING = re.compile(r"(?P<start>[0-9a-f]+)-(?P<end>[0-9a-f]+) (?P<rights>...)(?P<kind>.) \S+ \S+ \d+ *(?P<file>.*)")
PAGE = 4096
Needle = tuple[re.Pattern[bytes], int]  # and how long its longest form is


class Forbidden(Exception):
    """This system does not let one process look into another."""


def company(warden: int) -> tuple[int, ...]:
    """Every process that this one started, or one of those."""
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (fields := _fields(int(entry.name))):
            parents.setdefault(int(fields[1]), []).append(int(entry.name))
    found: list[int] = []
    queue = [warden]
    while queue:
        queue += (children := parents.get(queue.pop(), []))
        found += children
    return tuple(sorted(found))


def worked(process: int) -> int:
    """How long it has computed so far, in ticks; -1 once it is gone."""
    fields = _fields(process)
    return int(fields[11]) + int(fields[12]) if fields else -1


def _fields(process: int) -> list[str]:
    """What proc(5) calls stat, from the state on; empty for one that is gone, or dead and only not buried."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []
    return [] if fields[0] in "ZX" else fields


def called(process: int) -> list[str]:
    """The words it was started with."""
    try:
        return Path(f"/proc/{process}/cmdline").read_text("utf-8", "replace").split("\0")
    except (FileNotFoundError, ProcessLookupError):
        return []


def listens(process: int, number: int) -> bool:
    """Whether it has something to do when it gets this signal; else it would just end."""
    caught = (line.split()[1] for line in _text(process, "status") if line.startswith("SigCgt:"))
    return any(int(mask, 16) >> number - 1 & 1 for mask in caught)


def remembers(process: int, word: str) -> bool:
    """Whether a process has the word anywhere in its memory. Raises Forbidden."""
    needle = _needle(word)
    try:
        memory = os.open(f"/proc/{process}/mem", os.O_RDONLY)
        try:
            return any(
                _found(lambda size, at: os.pread(memory, size, at), needle, start, end)
                for start, end in _mappings(process)
            )
        finally:
            os.close(memory)
    except (FileNotFoundError, ProcessLookupError):
        return False
    except PermissionError:
        raise Forbidden from None


def _mappings(process: int) -> Iterator[tuple[int, int]]:
    """Where it has memory that it can read itself and that anything was ever written into."""
    start = end = 0
    touched = {"Rss": False, "Anonymous": False, "Swap": False}
    plain = False
    for line in Path(f"/proc/{process}/smaps").read_text("utf-8", "replace").splitlines():
        name, _, rest = line.partition(":")
        if name in touched:
            touched[name] = rest.split()[0] != "0"
        elif name == "VmFlags":
            # A private mapping of a file without a page of its own is the file, and files are searched by themselves.
            if touched["Anonymous"] or touched["Swap"] or (touched["Rss"] and not plain):
                yield start, end
        elif found := MAPPING.match(line):
            start, end = int(found["start"], 16), int(found["end"], 16)
            plain = found["kind"] == "p" and found["file"].startswith("/") and not found["file"].endswith(" (deleted)")


def _needle(word: str) -> Needle:
    """The word in every form. An expression, because plain searching is slow where nearly all is zero."""
    return re.compile(b"|".join(re.escape(word.encode(form)) for form in FORMS)), len(word.encode(FORMS[-1]))


def _found(read: Callable[[int, int], bytes], needle: Needle, start: int, end: int) -> bool:
    """Whether the needle lies between start and end; a page that cannot be read is passed over."""
    pattern, longest = needle
    while start < end:
        try:
            chunk = read(min(CHUNK, end - start), start)
        except OSError:
            start = (start // PAGE + 1) * PAGE
            continue
        if pattern.search(chunk):
            return True
        if len(chunk) < longest:
            # The process or the rest of the file is gone, or this was the rest.
            return False
        start += len(chunk) - longest + 1
    return False


def written(word: str, folders: Iterable[Path], *, since: float = 0.0, besides: Path | None = None) -> list[Path]:
    """The files below these folders that hold the word, or are named after it; `since`: changed after this moment."""
    needle = _needle(word)
    return [
        file for folder in folders for file in _files(folder, besides)
        if word in file.name or _holds(file, needle, since)
    ]  # fmt: skip


def _files(folder: Path, besides: Path | None) -> Iterator[Path]:
    for place, inner, names in os.walk(folder):
        inner[:] = [name for name in inner if Path(place, name) != besides]
        yield from (Path(place, name) for name in names if Path(place, name) != besides)


def _holds(file: Path, needle: Needle, since: float) -> bool:
    try:
        about = file.lstat()
        # Not of a pipe: one would wait for ever.
        if not stat.S_ISREG(about.st_mode) or max(about.st_mtime, about.st_ctime) < since:
            return False
        with file.open("rb", buffering=0) as stream:
            descriptor = stream.fileno()
            return _found(lambda size, at: os.pread(descriptor, size, at), needle, 0, about.st_size)
    except OSError:
        return False


def dumps_no_core(process: int) -> bool:
    """Whether the system would keep nothing of its memory when it breaks: one byte, see kiosk/hardening.py."""
    for line in _text(process, "limits"):
        if line.startswith("Max core file size"):
            return line.split()[4] in ("0", "1")
    # One that is gone.
    return True


def is_offline(process: int) -> bool:
    """Whether none of its sockets leads out of the machine."""
    names = (_name(link) for link in _links(process))
    sockets = {name[8:-1] for name in names if name.startswith("socket:[")}
    local = {fields[6] for line in _text(process, "net/unix")[1:] if len(fields := line.split()) > 6}
    return sockets <= local


def _links(process: int) -> list[Path]:
    try:
        return list(Path(f"/proc/{process}/fd").iterdir())
    except (FileNotFoundError, ProcessLookupError):
        return []


def _name(link: Path) -> str:
    try:
        return str(link.readlink())
    except FileNotFoundError:
        return ""


def _text(process: int, name: str) -> list[str]:
    try:
        return Path(f"/proc/{process}/{name}").read_text("utf-8", "replace").splitlines()
    except OSError:
        return []
