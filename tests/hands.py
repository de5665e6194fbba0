"""A visitor with real hands: the pointer and the keys of a real screen, and eyes that see nothing but its pixels.

Where to touch, and what must then be seen, comes from a twin: the kiosk of this checkout, off-screen in this process,
which is touched at the same places. Nothing is asked of the program under test and nothing is set in it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import app, places
from kiosk.authoring.bench.screen import PATIENCE, Screen, ScreenError, wait_until
from kiosk.bridge.stage import Machine, set_stage
from kiosk.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
# Milliseconds; well over the time that kiosk/ui/Main.qml asks for.
QUIET = 1_200
SOURCE = (sys.executable, "-m", "kiosk", "run")


class Hands:
    """A program on a screen, moved by nothing but touches and keys."""

    def __init__(
        self,
        screen: Screen,
        argv: Sequence[str] = SOURCE,
        environment: Mapping[str, str] | None = None,
        folder: Path = ROOT,
    ) -> None:
        self.screen = screen
        self._argv, self._folder = list(argv), folder
        self._environment = {**(screen.environment if environment is None else environment), "DISPLAY": screen.display}
        self._process: subprocess.Popen[bytes] | None = None
        self._folder_of_words = tempfile.TemporaryDirectory()
        self._words = Path(self._folder_of_words.name) / "stderr"

    def __enter__(self) -> Hands:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self._folder_of_words.cleanup()

    def start(self) -> None:
        """Start the program; see() what it shows."""
        with self._words.open("wb") as words:
            self._process = subprocess.Popen(
                self._argv, env=self._environment, stdout=subprocess.DEVNULL, stderr=words, cwd=self._folder
            )

    def stop(self) -> None:
        """End it, if it still runs."""
        if self._process and self._process.poll() is None:
            self._process.terminate()
            self._process.wait()

    def ended(self, seconds: float = 10.0) -> int:
        """Wait until it has ended by itself; its exit status."""
        assert self._process
        return self._process.wait(seconds)

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def said(self) -> list[str]:
        """The lines it wrote to its error output so far."""
        return self._words.read_text("utf-8", "replace").splitlines()

    def see(self) -> QImage:
        """What is on the screen now."""
        screen = self.screen
        return QImage(screen.pixels(), screen.width, screen.height, screen.stride, QImage.Format.Format_RGB32).copy()

    def touch(self, x: int, y: int) -> None:
        """Touch a place on the screen."""
        self.screen.act("mousemove", str(x), str(y), "click", "1")

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Touch, move in steps and let go."""
        steps = [start + (end - start) * step / 8 for step in range(1, 9)]
        moves = [word for point in steps for word in ("mousemove", str(point.x()), str(point.y()))]
        self.screen.act("mousemove", str(start.x()), str(start.y()), "mousedown", "1", *moves, "mouseup", "1")

    def press(self, *keys: str) -> None:
        """Press keys one after another, by xdotool's names: Tab, Return, alt+F4."""
        self.screen.act("key", *keys)

    def wait_for(self, picture: QImage, what: str = "the picture", seconds: float = PATIENCE) -> None:
        """Wait until exactly this picture is on the screen. Raises ScreenError, and keeps both pictures to look at."""
        try:
            wait_until(lambda: self.see() == picture or not self.running, what, seconds)
        except ScreenError as error:
            raise ScreenError(f"{error}. {difference(self.see(), picture)}") from None
        if not self.running:
            raise ScreenError(f"{what}: the program has ended. It said: {self.said()}")


def furthest(one: QImage, other: QImage) -> int:
    """The greatest difference of any pixel in red, green or blue, 0 to 255.

    Qt draws the edges of its largest letters a little differently once others were drawn before, by up to 20; no eye
    sees that. So pictures of one moment must be the same; pictures of two moments must be alike.
    """
    left = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(left)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    return max(max(_row(left, y)) for y in range(left.height()))


def difference(seen: QImage, wanted: QImage) -> str:
    """How many pixels differ and within what bounds; both pictures are kept in a folder that is named."""
    folder = Path(tempfile.mkdtemp(prefix="wayside-seen-"))
    seen.save(str(folder / "seen.png"))
    wanted.save(str(folder / "wanted.png"))
    if seen == wanted:
        return f"They are the same by now, see {folder}"
    if seen.size() != wanted.size():
        return f"Sizes differ: {seen.size()} and {wanted.size()}, see {folder}"
    across = range(seen.width())
    rows = [y for y in range(seen.height()) if _row(seen, y) != _row(wanted, y)]
    places = [(x, y) for y in rows for x in across if seen.pixel(x, y) != wanted.pixel(x, y)]
    columns = [x for x, _ in places]
    return f"{len(places)} pixels differ, x {min(columns)} to {max(columns)}, y {rows[0]} to {rows[-1]}, see {folder}"


def _row(picture: QImage, y: int) -> bytes:
    """One row of pixels, three bytes each."""
    # The name keeps the row alive: its bytes would else go with it.
    row = picture.copy(0, y, picture.width(), 1).convertToFormat(QImage.Format.Format_RGB888)
    return bytes(row.constBits())[: 3 * row.width()]


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
        machine = Machine(settings.diagonal, places.icons(), places.fonts(), places.built(), can_quit=True)
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
        self.stage.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, 0)
        QCoreApplication.processEvents()

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
        kind, pictogram = item.metaObject().className().partition("_QML")[0], str(item.property("pictogram") or "")
        return Target(str(name), kind, pictogram, middle) if self._reaches(item, middle) else None

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
        """Wait for the first picture."""
        self.hands.wait_for(self.twin.picture, "the first picture", self._patience)
        return self.hands.see()

    def leave_alone(self) -> None:
        """Touch nothing for a moment: right after Close the kiosk listens to nobody until it was left alone so long."""
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
