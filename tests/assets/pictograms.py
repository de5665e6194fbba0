"""Reading and drawing the pictograms, for the tests that look at them."""

from __future__ import annotations

import math
from itertools import product
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).parents[2]
ICONS = ROOT / "assets" / "icons"
CONTENT = ROOT / "content"
SIGNS = ("idlock", "moneylock", "plaster", "fear", "silence", "bowl", "youngwork")

Grey = tuple[tuple[float, ...], ...]


def paths() -> list[Path]:
    """Every pictogram, in the order of their names."""
    return sorted(ICONS.glob("*.svg"))


def source(name: str) -> str:
    """The text of one pictogram."""
    return (ICONS / f"{name}.svg").read_text(encoding="utf-8")


def drawn(svg: str, pixels: int) -> QImage:
    """The drawing in black on white, `pixels` square."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    assert renderer.isValid(), svg
    image = QImage(pixels, pixels, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return image


def ink_box(svg: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the ink, in units of the 24 grid; ink outside the grid counts too."""
    margin, scale = 6, 10
    wide = svg.replace('width="24" height="24" viewBox="0 0 24 24"', 'width="36" height="36" viewBox="-6 -6 36 36"')
    assert wide != svg
    rows = [_inked(row) for row in _grey_rows(drawn(wide, 36 * scale))]
    box = (
        min(row.find(1) for row in rows if 1 in row),
        next(y for y, row in enumerate(rows) if 1 in row),
        max(row.rfind(1) for row in rows) + 1,
        max(y for y, row in enumerate(rows) if 1 in row) + 1,
    )
    left, top, right, bottom = (edge / scale - margin for edge in box)
    return left, top, right, bottom


def _grey_rows(image: QImage) -> list[bytes]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels, stride = bytes(grey.constBits()), grey.bytesPerLine()
    return [pixels[y * stride : y * stride + grey.width()] for y in range(grey.height())]


def _inked(row: bytes) -> bytes:
    return row.translate(bytes(level < 128 for level in range(256)))


def seen(svg: str, pixels: int) -> Grey:
    """What poor sight keeps of a pictogram `pixels` large: its greys averaged over a 16 by 16 field."""
    field = drawn(svg, pixels).scaled(
        16, 16, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return tuple(tuple(255.0 - level for level in row) for row in _grey_rows(field))


def likeness(one: Grey, other: Grey) -> float:
    """Normalised cross-correlation at the best of nine placings: 1 is the same picture, 0 nothing in common."""
    return max(_correlation(one, _shifted(other, dx, dy)) for dx, dy in product((-1, 0, 1), repeat=2))


def _shifted(field: Grey, dx: int, dy: int) -> Grey:
    size = range(16)
    return tuple(tuple(field[y + dy][x + dx] if y + dy in size and x + dx in size else 0.0 for x in size) for y in size)


def _correlation(one: Grey, other: Grey) -> float:
    a, b = [v for row in one for v in row], [v for row in other for v in row]
    mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
    a, b = [v - mean_a for v in a], [v - mean_b for v in b]
    return _dot(a, b) / math.sqrt(_dot(a, a) * _dot(b, b))


def _dot(a: list[float], b: list[float]) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))
