"""Reads the codes on a picture as a phone would."""

from __future__ import annotations

from typing import cast

import zxingcpp
from PySide6.QtGui import QImage


def codes_on(picture: QImage) -> list[str]:
    """The text of every code that a reader finds."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    wide, high = grey.width(), grey.height()
    rows = b"".join(bytes(cast(bytes, grey.constScanLine(y)))[:wide] for y in range(high))
    return [each.text for each in zxingcpp.read_barcodes(memoryview(rows).cast("B", (high, wide)))]
