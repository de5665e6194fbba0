"""A child at the screen: touches, drags, keys, wheels and hands of several fingers, all by chance from one seed."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QWheelEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from tests.journeys.stage import finger

Key = Qt.Key
KEYS = (
    *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_Escape, Key.Key_Backspace),
    *(Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown, Key.Key_Home),
    *(Key.Key_F1, Key.Key_F4, Key.Key_F5, Key.Key_F10, Key.Key_F11, Key.Key_Menu, Key.Key_Print, Key.Key_Back),
    *(Key.Key_A, Key.Key_C, Key.Key_L, Key.Key_P, Key.Key_Q, Key.Key_V, Key.Key_W, Key.Key_1, Key.Key_Delete),
)  # fmt: skip
MODIFIERS = (
    *(Qt.KeyboardModifier.NoModifier,) * 4,
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.MetaModifier,
)  # fmt: skip
BUTTONS = (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton)


class Monkey:
    """Does one thing after another; `done` counts the events it sent."""

    def __init__(self, window: QQuickWindow, chance: random.Random) -> None:
        self._window, self._chance = window, chance
        self._finger: QPointingDevice = finger()
        self.done = 0
        self._acts: tuple[tuple[Callable[[], None], int], ...] = (
            (self._tap, 55), (self._drag, 8), (self._hand, 6), (self._type, 15), (self._wheel, 4), (self._mouse, 10),
            (self._close, 2),
        )  # fmt: skip

    def act(self) -> None:
        """Whatever comes to its mind."""
        acts, weights = zip(*self._acts, strict=True)
        self._chance.choices(acts, weights)[0]()

    def _point(self) -> QPoint:
        return QPoint(self._chance.randrange(self._window.width()), self._chance.randrange(self._window.height()))

    def _touch(self, how: str, number: int, at: QPoint) -> None:
        getattr(QTest.touchEvent(self._window, self._finger), how)(number, at, self._window).commit()
        self.done += 1

    def _tap(self) -> None:
        at = self._point()
        self._touch("press", 0, at)
        self._touch("release", 0, at)

    def _drag(self) -> None:
        start, end = self._point(), self._point()
        # From an edge, as one swipes a system's own screens in.
        if self._chance.random() < 0.3:
            start.setX(self._chance.choice((0, self._window.width() - 1)))
        self._touch("press", 0, start)
        for step in range(1, 5):
            self._touch("move", 0, start + (end - start) * step / 4)
        self._touch("release", 0, end)

    def _hand(self) -> None:
        """Several fingers, lifted in any order."""
        points = {number: self._point() for number in range(self._chance.randrange(2, 5))}
        down: list[int] = []
        for number, at in points.items():
            self._several(down, press=(number, at))
            down.append(number)
        self._chance.shuffle(down)
        while down:
            number = down.pop()
            self._several(down, release=(number, points[number]))

    def _several(
        self,
        down: list[int],
        press: tuple[int, QPoint] | None = None,
        release: tuple[int, QPoint] | None = None,
    ) -> None:
        event = QTest.touchEvent(self._window, self._finger)
        for number in down:
            event.stationary(number)
        if press is not None:
            event.press(press[0], press[1], self._window)
        if release is not None:
            event.release(release[0], release[1], self._window)
        event.commit()
        self.done += 1

    def _type(self) -> None:
        QTest.keyClick(self._window, self._chance.choice(KEYS), self._chance.choice(MODIFIERS))
        self.done += 2

    def _wheel(self) -> None:
        at = QPointF(self._point())
        turn = QPoint(0, self._chance.choice((-240, -120, 120, 240)))
        event = QWheelEvent(
            at, at, QPoint(), turn, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QCoreApplication.sendEvent(self._window, event)
        self.done += 1

    def _mouse(self) -> None:
        at, plain = self._point(), Qt.KeyboardModifier.NoModifier
        what = self._chance.randrange(4)
        if what == 0:
            QTest.mouseDClick(self._window, Qt.MouseButton.LeftButton, plain, at)
        elif what == 1:
            QTest.mouseClick(self._window, self._chance.choice(BUTTONS), plain, at)
        else:
            QTest.mouseClick(self._window, Qt.MouseButton.LeftButton, plain, at)
        self.done += 2

    def _close(self) -> None:
        at = QPoint(self._window.width() - 12, self._window.height() - 12)
        self._touch("press", 0, at)
        self._touch("release", 0, at)
