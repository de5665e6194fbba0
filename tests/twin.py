"""The twin of a program on a screen: the kiosk of this checkout, off-screen in this process, touched where it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import app, places
from kiosk.authoring.bench.screen import PATIENCE, ScreenError
from kiosk.bridge.rehearsal.kinds import file_of
from kiosk.bridge.stage import Machine, set_stage
from kiosk.settings import Settings
from kiosk.speech.player import SilentPlayer
from tests.hands import QUIET, Hands


@dataclass(frozen=True, slots=True)
class Target:
    """Something to touch: its name for a screen reader, its kind (a QML file's name), its pictogram, its middle."""

    name: str
    kind: str
    pictogram: str
    middle: QPoint


class Twin:
    """The kiosk of this checkout, off-screen in this process: the same window at the same size, for the same panel."""

    def __init__(self, width: int, height: int, settings: Settings | None = None, pack: Path | None = None) -> None:
        settings = settings or Settings()
        # The test environment's own application, or one for whoever runs without pytest.
        self._application = QGuiApplication.instance() or QGuiApplication(["twin"])
        machine = Machine(
            settings.diagonal, places.icons(), places.fonts(), places.built(), can_quit=True, tremor=0,
            player=SilentPlayer(),
        )  # fmt: skip
        self._said: list[str] = []
        self.stage = set_stage(machine, app.open_material(pack or places.pack(), settings), self._said.append)
        self._window = self.stage.window
        self._window.setFlags(self._window.flags() | Qt.WindowType.FramelessWindowHint)
        self._window.resize(width, height)
        self._window.show()
        self._window.requestActivate()
        self._picture = self.settle()
        assert not self._said, self._said

    def close(self) -> None:
        """Take the window away."""
        self._window.close()
        # The application outlives the stage: a visit that is still in Spanish would leave its translator behind.
        if self.stage.store is not None:
            self.stage.store.put(self.stage.store.visit.ended())
            self.stage.store.material.library.close()
        self.stage.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()
        # With the faces go the letters that were drawn: another twin draws them anew, as another process does.
        QFontDatabase.removeAllApplicationFonts()

    @property
    def picture(self) -> QImage:
        """What it shows, once it has settled."""
        return self._picture

    def settle(self) -> QImage:
        """Let every queued event happen, until nothing changes any more; what is shown then."""
        before = QImage()
        for _ in range(50):
            QCoreApplication.processEvents()
            now = self._window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
            if now == before:
                self._picture = now
                return now
            before = now
        raise ScreenError("the twin does not come to rest")

    def targets(self) -> list[Target]:
        """Everything that can be touched now: shown, switched on, its middle inside the window and its view."""
        return [target for item in _items(self._window.contentItem()) if (target := self._target(item)) is not None]

    def target(self, name: str) -> Target:
        """The one target of this name, or the one whose name begins with it. Raises ScreenError."""
        found = self.targets()
        fitting = [one for one in found if one.name == name] or [one for one in found if one.name.startswith(name)]
        if len(fitting) != 1:
            raise ScreenError(
                f"{len(fitting)} places to touch are called {name!r}; there are {[one.name for one in found]}"
            )
        return fitting[0]

    def words(self) -> list[str]:
        """Every text that stands on the screen now."""
        items = [
            item for item in _items(self._window.contentItem()) if item.inherits("QQuickText") and item.isVisible()
        ]
        return [
            str(item.property("text"))
            for item in items
            if self._reaches(item, item.mapToScene(QPointF(1, 1)).toPoint())
        ]

    def touch(self, x: int, y: int) -> QImage:
        """Touch a place; what is shown then."""
        point = QPoint(x, y)
        QTest.mouseMove(self._window, point)
        QTest.mouseClick(self._window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        return self.settle()

    def _target(self, item: QQuickItem) -> Target | None:
        name = item.property("spoken") or item.property("word")
        if not item.inherits("QQuickAbstractButton") or not name or not (item.isVisible() and item.isEnabled()):
            return None
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        pictogram = str(item.property("pictogram") or "")
        return Target(str(name), file_of(item), pictogram, middle) if self._reaches(item, middle) else None

    def _reaches(self, item: QQuickItem, point: QPoint) -> bool:
        """Whether a touch there is this item's: inside the window and every view that clips it."""
        if not self._window.geometry().translated(-self._window.position()).contains(point):
            return False
        parent: QQuickItem | None = item.parentItem()
        while parent is not None:
            if parent.clip() and not parent.contains(parent.mapFromScene(QPointF(point))):
                return False
            parent = parent.parentItem()
        return True


def _items(item: QQuickItem) -> list[QQuickItem]:
    """The item and all below it."""
    return [item, *(each for child in item.childItems() for each in _items(child))]


class Walker:
    """Touches the real program and its twin at the same places; goes on when both show the same, pixel for pixel."""

    def __init__(self, hands: Hands, twin: Twin, patience: float = PATIENCE) -> None:
        self.hands, self.twin, self._patience = hands, twin, patience

    def arrive(self) -> QImage:
        """Wait for the first picture, and until touches are heard."""
        self.hands.wait_for(self.twin.picture, "the first picture", self._patience)
        self.hands.hears()
        return self.hands.see()

    def leave_alone(self) -> None:
        """Touch nothing for a moment: the process that follows a visit hears nobody until it was left alone so long."""
        self.hands.hears_anew()
        QTest.qWait(QUIET)

    def touch(self, name: str) -> QImage:
        """Touch what is called so; what is seen then. Raises ScreenError if it does not follow or nothing changes."""
        return self._touch(self.twin.target(name))

    def touch_sign(self, pictogram: str, kind: str = "") -> QImage:
        """The same for the one target with this pictogram (and of this kind), whatever the language."""
        fitting = [each for each in self.twin.targets() if each.pictogram == pictogram and kind in ("", each.kind)]
        if len(fitting) != 1:
            raise ScreenError(f"{len(fitting)} places to touch show {pictogram!r}; there are {self.twin.targets()}")
        return self._touch(fitting[0])

    def touch_one(self, kind: str, which: int) -> QImage:
        """The same for one of several of a kind, counted from 0, or from the end with -1."""
        return self._touch([each for each in self.twin.targets() if each.kind == kind][which])

    def _touch(self, target: Target) -> QImage:
        before = self.twin.picture
        wanted = self.twin.touch(target.middle.x(), target.middle.y())
        if wanted == before:
            raise ScreenError(f"touching {target.name!r} changes nothing")
        self.hands.touch(target.middle.x(), target.middle.y())
        self.hands.wait_for(wanted, f"what {target.name!r} leads to", self._patience)
        return wanted
