"""Pictograms and the site's art, drawn at the size and in the colour asked for: no network, no cache on disk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk.bridge.guard import answered
from kiosk.guidance.library import Library

STROKE = b'stroke="#000"'


def blank() -> QImage:
    """What stands where a picture cannot be drawn."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


class Pictograms(QQuickImageProvider):
    """`image://pictogram/<name>/<rrggbb>`: an icon of assets/icons in one colour."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder
        self._drawings: dict[str, bytes] = {}

    @answered(blank)
    def requestImage(self, name: str, _: QSize, requested: QSize) -> QImage:
        icon, colour = name.split("/", 1)
        if icon not in self._drawings:
            self._drawings[icon] = (self._folder / f"{icon}.svg").read_bytes()
        return _drawn(self._drawings[icon].replace(STROKE, f'stroke="#{colour}"'.encode()), requested)


class Art(QQuickImageProvider):
    """`image://art/landscape` and `/portrait`: the cover's decoration, which belongs to the site and is in its pack."""

    def __init__(self, library: Library) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._library = library

    @answered(blank)
    def requestImage(self, shape: str, _: QSize, requested: QSize) -> QImage:
        return _drawn(self._library.asset(self._library.site.cover_art[shape]), requested, fill=True)


def _drawn(svg: bytes, size: QSize, *, fill: bool = False) -> QImage:
    """The drawing at `size` pixels; `fill` lets it overlap the shorter way instead of leaving a margin."""
    image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg))
    mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding if fill else Qt.AspectRatioMode.KeepAspectRatio
    drawn = renderer.defaultSize().scaled(image.size(), mode)
    painter = QPainter(image)
    left, top = (image.width() - drawn.width()) / 2, (image.height() - drawn.height()) / 2
    renderer.render(painter, QRectF(left, top, drawn.width(), drawn.height()))
    painter.end()
    return image
