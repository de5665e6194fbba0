"""A window behind a gate, and what the gate told: for the gate's tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.bridge.gate import QUIET, Gate
from kiosk.keymap import KeyMap
from tests.journeys.stage import finger

SCENE = b"""
import QtQuick
Window {
    width: 800; height: 600; visible: true
    property rect closeArea: Qt.rect(650, 500, 150, 100)
    property int clicks: 0
    property int ends: 0
    property int keys: 0
    MouseArea { anchors.fill: parent; acceptedButtons: Qt.AllButtons; onPressed: clicks++; onReleased: ends++ }
    Item { focus: true; Keys.onPressed: keys++ }
}
"""
CLOSE, PAGE = QPoint(700, 550), QPoint(200, 200)


class Watched:
    """A window behind a gate, and what the gate told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.engine = QQmlApplicationEngine()
        self.engine.loadData(SCENE)
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        assert QTest.qWaitForWindowExposed(window)
        self.gate = Gate(window, KeyMap(plugged="F14", unplugged="F15"), self.engine)
        self.told: list[str] = []
        for name in ("closing", "pressed", "released", "lifted", "keyed", "cancelled"):
            getattr(self.gate, name).connect(lambda *_, name=name: self.told.append(name))
        self.qtbot = qtbot

    def press(self, where: QPoint, number: int = 0) -> None:
        QTest.touchEvent(self.window, finger()).press(number, where, self.window).commit()

    def lift(self, where: QPoint, number: int = 0) -> None:
        QTest.touchEvent(self.window, finger()).release(number, where, self.window).commit()

    def tap(self, where: QPoint) -> None:
        self.press(where)
        self.lift(where)

    @property
    def clicks(self) -> int:
        return int(self.window.property("clicks"))

    @property
    def keys(self) -> int:
        return int(self.window.property("keys"))

    def opens(self) -> None:
        """Wait until the gate hears again."""
        self.qtbot.waitUntil(lambda: not self.gate.quiet, timeout=3 * QUIET)


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[Watched]:
    found = Watched(qtbot)
    yield found
    found.window.close()
    found.engine.deleteLater()
