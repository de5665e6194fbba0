"""The machine that a visit stands on, as QML sees it: its panel, its cover, and what may end it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

QML_IMPORT_NAME = "Wayside.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

# Idle pictures are shifted against burn-in: so many places, so many pixels apart, in a square.
ACROSS, STEP = 4, 3


@QmlElement
@QmlSingleton
class Shell(QObject):
    """What is the same whoever stands in front of it."""

    changed = Signal()
    facesChanged = Signal()
    coverChanged = Signal()
    cleaningChanged = Signal()
    headphonesChanged = Signal()
    quitting = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diagonal = 21.5
        self._mount = 0
        self._family = ""
        self._faces: dict[str, str] = {}
        self._right_to_left: list[str] = []
        self._can_quit = False
        self._can_close = False
        self._attended = False
        self._phase = 0
        self._covered = False
        self._cover = ""
        self._cleaning = 0
        self._headphones = False

    def equip(
        self, *, diagonal: float, font_family: str, can_quit: bool, phase: int = 0, mount: int | None = None
    ) -> None:
        """The machine: its panel's diagonal in inches, the face, whether Ctrl+Q ends it, how far idle is shifted, and
        how many millimetres above the floor the panel's lower edge hangs, where that is known."""
        self._diagonal, self._family, self._can_quit, self._phase = diagonal, font_family, can_quit, phase
        self._mount = mount or 0
        self.changed.emit()

    def speak(self, faces: dict[str, str], right_to_left: list[str]) -> None:
        """The families of languages that the first face has no letters for, and those read from the right."""
        self._faces, self._right_to_left = faces, right_to_left
        self.facesChanged.emit()

    def learn(self, faces: dict[str, str], right_to_left: list[str]) -> None:
        """The same of further languages, whose names are about to be shown; what is known already stays."""
        self._faces = {**faces, **self._faces}
        self._right_to_left += [each for each in right_to_left if each not in self._right_to_left]
        self.facesChanged.emit()

    def let_close(self) -> None:
        """A window on a desk may be closed by its frame; a kiosk never is."""
        self._can_close = True
        self.changed.emit()

    def attend(self) -> None:
        """A warden stands behind this visit: when it ends, another process takes its place."""
        self._attended = True
        self.changed.emit()

    def cover(self, source: str, *, covered: bool) -> None:
        """Put the idle screen's picture over everything, or take it away."""
        if (source, covered) != (self._cover, self._covered):
            self._cover, self._covered = source, covered
            self.coverChanged.emit()

    def cover_up(self) -> bool:
        """Put the picture over everything, if there is one; whether there is."""
        self.cover(self._cover, covered=bool(self._cover))
        return self._covered

    def clean(self, seconds: int) -> None:
        """So many seconds more in which touches do nothing."""
        self._cleaning = seconds
        self.cleaningChanged.emit()

    def plug(self, state: bool) -> None:
        """Whether headphones are in the jack, as the machine knows it."""
        if state is not self._headphones:
            self._headphones = state
            self.headphonesChanged.emit()

    @property
    def is_plugged(self) -> bool:
        """Whether headphones are in the jack."""
        return self._headphones

    @property
    def known_faces(self) -> frozenset[str]:
        """The languages whose face is loaded."""
        return frozenset(self._faces)

    @property
    def is_attended(self) -> bool:
        """Whether a warden stands behind this visit."""
        return self._attended

    @Property(float, notify=changed)
    def diagonal(self) -> float:
        return self._diagonal

    @Property(int, notify=changed)
    def mount(self) -> int:
        """0 where nobody measured it."""
        return self._mount

    @Property(str, notify=changed)
    def fontFamily(self) -> str:
        return self._family

    @Property(dict, notify=facesChanged)
    def faces(self) -> dict[str, Any]:
        return dict(self._faces)

    @Property(list, notify=facesChanged)
    def rightToLeft(self) -> list[Any]:
        return list(self._right_to_left)

    @Property(bool, notify=changed)
    def canQuit(self) -> bool:
        return self._can_quit

    @Property(bool, notify=changed)
    def canClose(self) -> bool:
        return self._can_close

    @Property(bool, notify=changed)
    def attended(self) -> bool:
        return self._attended

    @Property(int, notify=changed)
    def shiftX(self) -> int:
        return self._phase % ACROSS * STEP

    @Property(int, notify=changed)
    def shiftY(self) -> int:
        return self._phase // ACROSS % ACROSS * STEP

    @Property(bool, notify=coverChanged)
    def covered(self) -> bool:
        return self._covered

    @Property(str, notify=coverChanged)
    def coverSource(self) -> str:
        return self._cover

    @Property(int, notify=cleaningChanged)
    def cleaning(self) -> int:
        return self._cleaning

    @Property(bool, notify=headphonesChanged)
    def headphones(self) -> bool:
        return self._headphones

    @Slot()
    def quit(self) -> None:
        """Ctrl+Q."""
        if self._can_quit:
            self.quitting.emit()
