"""The code for a phone: plain text as black and white squares, made here and drawn at whole pixels."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from types import ModuleType

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.bridge.guard import answered
from kiosk.bridge.pictures import blank

# Of white around it, in squares: readers need so much.
QUIET = 4
FETCHING = "urllib.request"
BLACK, WHITE = 0xFF000000, 0xFFFFFFFF


def squares(text: str) -> list[bytes]:
    """The code of a text, row by row, with the white around it; a byte that is not 0 is black."""
    made = _segno().make_qr(text, error="m", boost_error=False)
    return [bytes(row) for row in made.matrix_iter(scale=1, border=QUIET)]


def _segno() -> ModuleType:
    """The maker of codes, loaded only by a visit that asks for one, and without any way to a network.

    Its writers load XML's helpers, which load urllib.request to fetch documents. An empty module stands there.
    """
    if "segno" not in sys.modules:
        stands_in = sys.modules.setdefault(FETCHING, ModuleType(FETCHING))
        importlib.import_module("segno")
        if sys.modules[FETCHING] is stands_in and not hasattr(stands_in, "urlopen"):
            del sys.modules[FETCHING]
    return sys.modules["segno"]


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
