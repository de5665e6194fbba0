"""The pinned PySide6 must not lose references: 6.12.0 on Python 3.11 did, and aborted after some 5,000 calls."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

CALLS = 20_000

# In a process of its own: a binding that loses references takes its process down.
PROBE = f"""
import json, sys
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

class Sender(QObject):
    sent = Signal()

app, thing, timer, sender = QCoreApplication([]), QObject(), QTimer(), Sender()
sender.sent.connect(lambda: None)

def drift(call, value):
    for _ in range(100):
        call()
    before = sys.getrefcount(value)
    for _ in range({CALLS}):
        call()
    return sys.getrefcount(value) - before

print(json.dumps({{
    "set a name": drift(lambda: thing.setObjectName("x"), None),
    "process events": drift(app.processEvents, None),
    "stop a timer": drift(timer.stop, None),
    "emit": drift(sender.sent.emit, None),
    "no parent": drift(thing.parent, None),
    "block signals": drift(lambda: thing.blockSignals(False), False),
    "timer is idle": drift(timer.isActive, False),
}}))
"""


@pytest.fixture(scope="module")
def drifts() -> dict[str, int]:
    """References gained or lost over 20,000 calls of each kind."""
    probe = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=False)
    assert probe.returncode == 0, f"the binding broke down after losing references: {probe.stderr[-2000:]}"
    measured: dict[str, int] = json.loads(probe.stdout)
    return measured


@pytest.mark.parametrize(
    "call", ["set a name", "process events", "stop a timer", "emit", "no parent", "block signals", "timer is idle"]
)
def test_no_reference_is_gained_or_lost(drifts: dict[str, int], call: str) -> None:
    # The interpreter itself may hold a few more or fewer meanwhile; a leak would show as thousands.
    assert abs(drifts[call]) < CALLS // 1_000
