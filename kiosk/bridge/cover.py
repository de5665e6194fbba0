"""The cover: the idle screen as a picture, drawn before anybody came, so that Close shows it in the very next frame."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, QSizeF, Signal
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider, QQuickWindow

from kiosk.bridge.guard import answered, guarded
from kiosk.bridge.pictures import blank


class Picture(QQuickImageProvider):
    """`image://cover/<n>`: the picture as it was drawn, not scaled."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.image = QImage()

    @answered(blank)
    def requestImage(self, _name: str, _size: QSize, _requested: QSize) -> QImage:
        return self.image if not self.image.isNull() else blank()


class Cover(QObject):
    """Holds the picture of one window's idle screen, and draws it anew for another size.

    A picture and not the screen itself: Qt draws the edges of large letters a little differently once other letters
    were drawn, and this must be the same to the pixel, and quick.
    """

    changed = Signal()

    def __init__(self, window: QQuickWindow, picture: Picture, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._picture = window, picture
        self._number = 0

    @property
    def source(self) -> str:
        """Where QML finds it; empty while there is none."""
        return f"image://cover/{self._number}" if self._number else ""

    @property
    def fits(self) -> bool:
        """Whether it is as large as the window is now."""
        return self._number > 0 and self._picture.image.size() == self._window.size()

    @guarded
    def draw(self) -> None:
        """Draw what the window shows now, which must be the idle screen. It need not be on the display for that."""
        if not self._window.isVisible():
            # A hidden window does not hand its size on to what is in it.
            self._window.contentItem().setSize(QSizeF(self._window.size()))
        drawn = self._window.grabWindow()
        if drawn.size() == self._window.size():
            self._picture.image = drawn.convertToFormat(QImage.Format.Format_RGB32)
            self._number += 1
            self.changed.emit()
