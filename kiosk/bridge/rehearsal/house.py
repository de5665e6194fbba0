"""The house of a rehearsal: one kiosk on one panel, what it shows, and when it has settled."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QMetaObject,
    QPoint,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from kiosk import places
from kiosk.bridge.patience import Patience
from kiosk.bridge.rehearsal.box import Box
from kiosk.bridge.rehearsal.scenes import CARD, Manner, Panel, Scene
from kiosk.bridge.rehearsal.seen import View, look
from kiosk.bridge.stage import Machine, Stage, set_stage
from kiosk.bridge.store import Material
from kiosk.session.visit import Screen, Visit
from kiosk.speech.player import Player, SilentPlayer

# A view that still moves after so many frames moves for ever.
PATIENCE = 30
# Seconds.
LONGEST_FRAME, LONGEST_LOOK = 30, 3_600
# The offscreen platform says so whenever a window's size limits change; no other platform does.
NOT_OURS = ("This plugin does not support propagateSizeHints",)


class Restless(Exception):
    """The view does not come to rest."""


class House:
    """A kiosk that is shown on no display. One at a time: Qt's messages are collected for it."""

    def __init__(
        self,
        panel: Panel,
        material: Material,
        catalogues: Path | None = None,
        faces: Mapping[str, tuple[Path, ...]] | None = None,
        mount: int | None = None,
        player: Player | None = None,
        tremor: float = 0.0,
    ) -> None:
        self.panel, self.mount = panel, mount
        self._low = False
        self.warnings: list[str] = []
        machine = Machine(
            panel.diagonal,
            places.icons(),
            places.fonts(),
            catalogues or places.built(),
            can_quit=False,
            # A rehearsal turns pages faster than a hand.
            tremor=tremor,
            player=player or SilentPlayer(),
            faces=faces or {},
            mount=mount,
        )
        self._languages = tuple(language.code for language in material.languages)
        self.stage: Stage = set_stage(machine, material, self.warnings.append)
        self._frames = 0
        self.window = self.stage.window
        self.window.frameSwapped.connect(self._count)
        self.window.resize(panel.width, panel.height)
        self.window.show()

    def play(self, scene: Scene, manner: Manner) -> None:
        """Put a visitor into the scene and wait until everything stands. Raises Restless."""
        # The idle screen is before any choice, so its buttons are always low.
        self._low = manner.low_reach or scene.place.screen is Screen.IDLE
        if scene == CARD:
            self.stage.kiosk.fail()
        elif self.stage.store is not None:
            self.stage.store.put(scene.visit(manner, self._languages))
            await_touch(self.stage.patience, asking=scene.asking)
            self._listen(scene.listening)
        self.settle()
        # The same place in another manner keeps its view; a rehearsal begins at the top.
        view = self.look(scene)
        if any(view.at):
            for sheet in view.sheets:
                QMetaObject.invokeMethod(sheet, "reset")
            self.settle()

    def _listen(self, listening: bool) -> None:
        """Begin to read aloud, and pause at the first word; or be silent."""
        speech = self.stage.speech
        if listening is not speech.is_on:
            speech.toggle()
        if listening and speech.is_speaking:
            speech.pause()

    def settle(self) -> None:
        """Wait until two frames in a row show every item at the same place. Raises Restless."""
        before: list[float] = []
        for _ in range(PATIENCE):
            self._frame()
            now = self.places()
            if now == before:
                return
            before = now
        raise Restless

    def look(self, scene: Scene) -> View:
        """What stands on the window now."""
        view = look(self.window, self.panel.pixels, under_panel=scene.panel_open or scene.asking)
        view.reach = self.panel.reach_line(self.mount) if self._low else 0.0
        return view

    def places(self) -> list[float]:
        """Where everything stands, as numbers to compare with those of another moment."""
        found: list[float] = []
        left = [self.window.contentItem()]
        while left:
            each = left.pop()
            found += (each.x(), each.y(), each.width(), each.height())
            left += [child for child in each.childItems() if child.isVisible()]
        return found

    def touch(self, box: Box) -> None:
        """A finger in the middle of a box."""
        middle = QPoint(round((box.left + box.right) / 2), round((box.top + box.bottom) / 2))
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)

    def picture(self) -> QImage:
        """The window as it is drawn."""
        return self.window.grabWindow()

    def strike(self) -> None:
        """Take everything down, the visit's language with it."""
        if self.stage.store is not None:
            self.stage.store.put(Visit())
        self.window.close()
        self.stage.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _count(self) -> None:
        self._frames += 1

    def _frame(self) -> None:
        before, limit = self._frames, time.monotonic() + LONGEST_FRAME
        self.window.update()
        while self._frames == before:
            QCoreApplication.processEvents()
            if time.monotonic() > limit:
                raise Restless
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def await_touch(patience: Patience, *, asking: bool) -> None:
    """Ask "Still reading?" now, and for as long as it is looked at; or never."""
    patience.stop()
    if asking:
        patience.equip(0, LONGEST_LOOK)
        patience.begin()


def scaled(drawn: QImage, width: int) -> QImage:
    """A picture as wide as `width` pixels; as it is for 0."""
    return drawn.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation) if width else drawn


@contextmanager
def hearing(messages: list[str]) -> Iterator[None]:
    """Collect what Qt and QML complain of."""

    def hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not message.startswith(NOT_OURS):
            messages.append(message)

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
