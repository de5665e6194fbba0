"""The code for a phone: plain text as black and white squares, made here and drawn at whole pixels."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.bridge.guard import answered
from kiosk.bridge.pictures import blank
from kiosk.offline import load

# Of white around it, in squares: readers need so much.
QUIET = 4
BLACK, WHITE = 0xFF000000, 0xFFFFFFFF


def squares(text: str) -> list[bytes]:
    """The code of a text, row by row, with the white around it; a byte that is not 0 is black."""
    # Loaded only by a visit that asks for a code; its writers load XML's helpers, which can fetch documents.
    made = load("segno").make_qr(text, error="m", boost_error=False)
    return [bytes(row) for row in made.matrix_iter(scale=1, border=QUIET)]


class Codes(QQuickImageProvider):
    """`image://code/now`: the code of what `text` gives. The address tells nothing of a visit, and nothing is kept."""

    def __init__(self, text: Callable[[], str]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._text = text

    @answered(blank)
    def requestImage(self, _name: str, _: QSize, requested: QSize) -> QImage:
        rows = squares(self._text())
        # As large as fits, and no larger: a square of half a pixel more would not be sharp.
        side = max(1, requested.width() // len(rows)) * len(rows)
        image = QImage(len(rows), len(rows), QImage.Format.Format_RGB32)
        for down, row in enumerate(rows):
            for across, black in enumerate(row):
                image.setPixel(across, down, BLACK if black else WHITE)
        return image.scaled(side, side)
