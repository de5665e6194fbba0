"""Runs the kiosk as it runs on a site, breaks it under a visitor's finger, and ends when the card is shown.

It is a visit's process, and speaks to its warden on standard input and output. What is seen at the end it says on the
error output, where a visit says nothing. Usage: python -m tests.journeys.broken_visit view|slot|screen|picture PACK
"""

from __future__ import annotations

import os
import sys

os.environ.update(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtTest import QTest

from kiosk import visit
from kiosk.bridge import pictures
from kiosk.bridge import stage as stages
from kiosk.bridge.pages import PageView
from kiosk.bridge.stage import Machine, Stage
from kiosk.bridge.store import Material, Store
from kiosk.journal import Report
from tests.journeys.seen import pieces

set_stage = stages.set_stage


def _break(*_: object) -> None:
    raise ValueError("kept-to-oneself: Sleep")


def _arrange(where: str) -> None:
    """Have the next touch fail: in a view model, in a slot, in an expression of a screen, or in every picture."""
    match where:
        case "view":
            PageView.fields = _break  # type: ignore[assignment,method-assign]  # that is the fault
        case "slot":
            Store.put = _break  # type: ignore[assignment,method-assign]  # that is the fault
        case "screen":
            PageView.fields = lambda *_: {"titles": ["kept-to-oneself: Sleep"]}  # type: ignore[method-assign]  # that is the fault
        case "picture":
            pictures._drawn = _break  # type: ignore[assignment]  # that is the fault


def _touch(stage: Stage, name: str) -> None:
    found = [piece for piece in pieces(stage.window) if piece.name.startswith(name)]
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, found[0].mark.toPoint())


def _visit(stage: Stage) -> None:
    _touch(stage, "English")
    _arrange(sys.argv[1])
    _touch(stage, "Sleep")
    QTimer.singleShot(0, lambda: _look(stage))


def _look(stage: Stage) -> None:
    shown = [piece.name for piece in pieces(stage.window)]
    print(
        "the card is shown" if "911" in shown else "a page is shown" if "How much sleep" in shown else f"lost: {shown}",
        file=sys.stderr,
    )
    QCoreApplication.exit(0)


def _watched(machine: Machine, material: Material | None, report: Report) -> Stage:
    stage = set_stage(machine, material, report)
    stage.window.frameSwapped.connect(lambda: _visit(stage), Qt.ConnectionType.SingleShotConnection)
    return stage


if __name__ == "__main__":
    stages.set_stage = _watched
    sys.exit(visit.main(["--pack", sys.argv[2], "--diagonal", "21.5"]))
