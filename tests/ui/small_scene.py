"""A window of a few items, to show the rehearsal something that is wrong."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk import places
from kiosk.bridge.rehearsal.pixels import contrasts
from kiosk.bridge.rehearsal.rules import Finding, judge
from kiosk.bridge.rehearsal.seen import look
from kiosk.bridge.rehearsal.spoken import listen, unspoken

# Four pixels a millimetre: a target of 20 mm is 80 pixels.
PIXELS = 4.0
FRAME = """
import QtQuick
import QtQuick.Templates as T
Window {
    id: window
    width: 800; height: 600; color: "#ffffff"; visible: true
    component Label: Text { font.pixelSize: 40; wrapMode: Text.WordWrap; textFormat: Text.PlainText; color: "#000000" }
    component Button: T.AbstractButton {
        property string spoken: "Go on"
        width: 300; height: 90
        Accessible.role: Accessible.Button
        Accessible.name: spoken
        Rectangle { anchors.fill: parent; color: "#0b474b" }
    }
%s
}
"""


class SmallScene:
    """Keeps the engine for as long as its window is looked at."""

    def __init__(self, items: str) -> None:
        for face in places.fonts():
            QFontDatabase.addApplicationFont(str(face))
        self._engine = QQmlApplicationEngine()
        self._engine.loadData((FRAME % items).encode())
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        assert QTest.qWaitForWindowExposed(window)
        self._picture = window.grabWindow()

    def findings(self, reach: float = 0.0) -> list[Finding]:
        """What the rules say of it, where nothing over `reach` may be touched (pixels from the top)."""
        view = look(self.window, PIXELS)
        view.reach = reach
        return list(judge(view, default_size=True).findings)

    def contrasts(self) -> list[Finding]:
        return contrasts(look(self.window, PIXELS), self._picture)

    def unspoken(self) -> list[Finding]:
        return unspoken(listen(self.window))
