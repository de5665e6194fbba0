"""What a program and all it started take of the machine, read from /proc."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")
# Fields of /proc/<pid>/stat, counted after the name in brackets; the last two are ticks of processor time.
PARENT, SESSION, USER, SYSTEM = 1, 3, 11, 12


def _figures(process: Path) -> list[str]:
    try:
        return (process / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return []


def members(first: int) -> list[int]:
    """The process `first`, which leads a session, with all below it and all of its session."""
    known = {
        int(folder.name): figures
        for folder in PROC.iterdir()
        if folder.name.isdigit() and (figures := _figures(folder))
    }
    found = {process for process, figures in known.items() if process == first or int(figures[SESSION]) == first}
    grown = True
    while grown:
        below = {process for process, figures in known.items() if int(figures[PARENT]) in found}
        grown = not below <= found
        found |= below
    return sorted(found)


def memory(processes: list[int]) -> float:
    """Their memory in MB (10⁶ bytes). What is shared counts by its share (PSS): the sum is what the machine loses."""
    return sum(map(_shared_out, processes)) * 1024 / 1e6


def _shared_out(process: int) -> int:
    try:
        lines = (PROC / str(process) / "smaps_rollup").read_text("utf-8").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def busy(processes: list[int]) -> float:
    """The processor time they have used, in seconds."""
    spent = [_figures(PROC / str(process)) for process in processes]
    ticks = sum(int(figures[USER]) + int(figures[SYSTEM]) for figures in spent if figures)
    return ticks / os.sysconf("SC_CLK_TCK")


def mapped(processes: list[int]) -> set[Path]:
    """The files that they have in memory."""
    return {path for process in processes for path in _mapped(process)}


def _mapped(process: int) -> Iterator[Path]:
    try:
        lines = (PROC / str(process) / "maps").read_text("utf-8", "replace").splitlines()
    except OSError:
        return
    for line in lines:
        place = line.split(maxsplit=5)[5:]
        if place and place[0].startswith("/") and not place[0].startswith(("/dev/", "/memfd:")):
            yield Path(place[0])


def evict(files: set[Path]) -> None:
    """Ask the system to forget what it read of these files. Pages that another process holds stay."""
    for file in files:
        try:
            handle = os.open(file, os.O_RDONLY)
        except OSError:
            continue
        os.fsync(handle)
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(handle)
