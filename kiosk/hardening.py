"""Keeps a process's memory to itself, and the process off every network, as far as the system lets it."""

from __future__ import annotations

import ctypes
import errno
import os
import struct
import sys
from contextlib import suppress

PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 4, 22, 38
# Only what is really used is kept in memory: 200 MB of Qt are mapped, a third of it is touched.
MCL_CURRENT, MCL_FUTURE, MCL_ONFAULT = 1, 2, 4

# seccomp(2): machine by machine its number for audits, and that of the call which makes a socket.
MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
AF_UNIX = 1
FILTER, ALLOW, REFUSE, KILL = 2, 0x7FFF0000, 0x00050000 | errno.EAFNOSUPPORT, 0x80000000
LOAD, JUMP_IF_EQUAL, RETURN = 0x20, 0x15, 0x06
# Where a filter finds the number of the call, the machine and the call's first argument.
CALL, MACHINE, FIRST = 0, 4, 16


def harden(*, inspectable: bool = False) -> None:
    """Call once, early. `inspectable` leaves the memory readable, for the self-test that looks for a visit in it."""
    if sys.platform != "linux":
        return
    import resource

    # One byte and not none: a core that is piped to a collector ignores a limit of none, and obeys this one (core(5)).
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (1, 1))
    libc = ctypes.CDLL(None, use_errno=True)
    if not inspectable:
        libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    # With a limit, a later allocation would fail: then swap is left to the system (MemorySwapMax=0).
    if resource.getrlimit(resource.RLIMIT_MEMLOCK)[0] == resource.RLIM_INFINITY:
        libc.mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT)
    _only_local_sockets(libc)


class _Program(ctypes.Structure):
    """A filter as the kernel takes it: how many steps, and where they are."""

    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))


def _only_local_sockets(libc: ctypes.CDLL) -> None:
    """No socket but a local one, for this process and all it starts: what systemd calls RestrictAddressFamilies.

    Whatever a library of Qt's may try, the kernel answers that there is no such network.
    """
    if os.uname().machine not in MACHINES:
        return
    machine, making = MACHINES[os.uname().machine]
    steps = (
        (LOAD, 0, 0, MACHINE),
        (JUMP_IF_EQUAL, 1, 0, machine),
        (RETURN, 0, 0, KILL),
        (LOAD, 0, 0, CALL),
        (JUMP_IF_EQUAL, 0, 3, making),
        (LOAD, 0, 0, FIRST),
        (JUMP_IF_EQUAL, 1, 0, AF_UNIX),
        (RETURN, 0, 0, REFUSE),
        (RETURN, 0, 0, ALLOW),
    )
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    program = _Program(len(steps), ctypes.cast(code, ctypes.c_void_p))
    if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0:
        libc.prctl(PR_SET_SECCOMP, FILTER, ctypes.byref(program), 0, 0)
