"""Memory that nobody else reads, that is in no core dump and, where it may be, in no swap."""

from __future__ import annotations

import errno
import json
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import hardening

ROOT = Path(__file__).resolve().parents[1]
LOOK = """
import ctypes, json, resource, sys
from kiosk.hardening import harden

infinite, known = resource.RLIM_INFINITY, resource.getrlimit
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
may_lock = int(status["CapEff"], 16) >> 14 & 1
if "{memory}" == "short":
    resource.setrlimit(resource.RLIMIT_MEMLOCK, (65536, 65536))
else:
    try:
        resource.setrlimit(resource.RLIMIT_MEMLOCK, (infinite, infinite))
        may_lock = 1
    except (OSError, ValueError):
        # Whoever may lock memory may do so whatever the limit is.
        resource.getrlimit = lambda kind: (infinite,) * 2 if kind == resource.RLIMIT_MEMLOCK else known(kind)
harden(inspectable={inspectable})
later = bytearray(8_000_000)
later[::4096] = b"x" * len(later[::4096])
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
print(json.dumps({{
    "core": known(resource.RLIMIT_CORE),
    "dumpable": ctypes.CDLL(None).prctl(3, 0, 0, 0, 0),
    "may_lock": bool(may_lock),
    "locked": int(status["VmLck"].split()[0]),
}}))
"""


def _look(*, inspectable: bool = False, memory: str = "free") -> dict[str, object]:
    """What a hardened process finds of itself."""
    code = LOOK.format(inspectable=inspectable, memory=memory)
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stderr == ""
    found: dict[str, object] = json.loads(ran.stdout)
    return found


def test_there_is_no_core_of_it() -> None:
    """Not even one that the system would hand to a collector: that obeys a limit of one byte, and not one of none."""
    for inspectable in (False, True):
        assert _look(inspectable=inspectable)["core"] == [1, 1]


def test_nobody_else_reads_its_memory() -> None:
    assert _look()["dumpable"] == 0


NETWORKS = """
import json, socket
from kiosk.hardening import harden

harden()
refused = {}
for name in ("AF_UNIX", "AF_INET", "AF_INET6", "AF_NETLINK", "AF_PACKET"):
    kind = socket.SOCK_RAW if name in ("AF_NETLINK", "AF_PACKET") else socket.SOCK_STREAM
    try:
        socket.socket(getattr(socket, name), kind).close()
        refused[name] = 0
    except OSError as error:
        refused[name] = error.errno
print(json.dumps(refused))
"""


CHILD = NETWORKS.replace("harden()\n", "")
PARENT = f"""
import subprocess, sys
from kiosk.hardening import harden

harden()
subprocess.run([sys.executable, "-c", {CHILD!r}], check=True)
"""


@pytest.mark.skipif(platform.machine() not in hardening.MACHINES, reason="the filter is written for two machines")
@pytest.mark.parametrize("code", [NETWORKS, PARENT], ids=["its own", "of a process that it starts"])
def test_no_socket_leads_to_a_network(code: str) -> None:
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    refused = json.loads(ran.stdout)
    assert refused.pop("AF_UNIX") == 0
    assert set(refused.values()) == {errno.EAFNOSUPPORT}


def test_the_self_test_may() -> None:
    assert _look(inspectable=True)["dumpable"] == 1


def test_it_stays_out_of_swap_where_it_may() -> None:
    found = _look()
    # Whoever may not is not hindered by it.
    assert (int(str(found["locked"])) >= 8_000) is found["may_lock"]


def test_where_memory_is_short_nothing_is_locked_and_nothing_fails() -> None:
    found = _look(memory="short")
    assert (found["locked"], found["dumpable"]) == (0, 0)


def test_other_systems_have_nothing_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr(hardening, "ctypes", None)
    hardening.harden()
