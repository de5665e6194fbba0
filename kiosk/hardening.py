"""Keeps a process's memory out of core dumps, out of others' reach and, where the system allows, out of swap."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

PR_SET_DUMPABLE = 4
# Only what is really used is kept in memory: 200 MB of Qt are mapped, a third of it is touched.
MCL_CURRENT, MCL_FUTURE, MCL_ONFAULT = 1, 2, 4


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
