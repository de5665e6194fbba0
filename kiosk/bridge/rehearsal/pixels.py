"""Contrast as it is drawn: measured on the pixels of a view, not on the palette."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QImage

from kiosk.bridge.rehearsal.box import Box
from kiosk.bridge.rehearsal.rules import BORDER, Finding, Shown, judge
from kiosk.bridge.rehearsal.seen import Kind, View

TEXT_CONTRAST, PLATE_CONTRAST = 7.0, 3.0
# A colour that takes less of a box is the blur of an edge.
INK_SHARE = 0.01
# How much of what lies round a plate a colour must be to count.
EDGE_SHARE = 0.15
# How far outside and inside an edge one looks, in pixels: a border of the high-contrast theme is two wide.
RING, RIM_WIDTH = 4, 2


@dataclass(frozen=True, slots=True)
class Contrast:
    """How something stands out from what it is drawn on, and how it must: as a ratio to 1."""

    about: str
    ratio: float
    needed: float

    @property
    def is_text(self) -> bool:
        return self.needed == TEXT_CONTRAST


def contrasts(view: View, drawn: QImage) -> list[Finding]:
    """Words under 7:1, and pictograms and plates of controls under 3:1, in a view and its picture."""
    return [
        Finding("contrast", each.about, f"{each.ratio:.1f}:1, {each.needed:g}:1 needed")
        for each in measured(view, drawn)
        if each.ratio < each.needed
    ]


def measured(view: View, drawn: QImage) -> list[Contrast]:
    """The contrast of every line, pictogram and plate of a control that is to be seen in a view and its picture."""
    picture = drawn.convertToFormat(QImage.Format.Format_RGB32)
    shown = judge(view, default_size=False)
    return [*_words(shown, picture), *_pictograms(shown, picture), *_controls(view, shown, picture)]


def _words(shown: Shown, picture: QImage) -> Iterator[Contrast]:
    for line in shown.lines:
        yield Contrast(line.words, _inside(picture, line.box), TEXT_CONTRAST)


def _pictograms(shown: Shown, picture: QImage) -> Iterator[Contrast]:
    for thing in shown.things:
        if thing.kind is Kind.PICTURE:
            own = thing.box.grown(-min(thing.box.width, thing.box.height) * BORDER)
            yield Contrast(f"pictogram {thing.name}", _inside(picture, own), PLATE_CONTRAST)


def _controls(view: View, shown: Shown, picture: QImage) -> Iterator[Contrast]:
    """A control that has a plate is told from what surrounds it by the edge of its plate."""
    plates = view.of(Kind.PLATE)
    for button in shown.things:
        own = [plate.box for plate in plates if button.kind is Kind.BUTTON and button.first in plate.buttons]
        if own:
            edge = max(_across_edge(picture, box) for box in own)
            yield Contrast(f"the plate of {button.name}", edge, PLATE_CONTRAST)


def _colours(picture: QImage, box: Box) -> Counter[int]:
    whole = Box(0, 0, picture.width(), picture.height())
    inner = box.meet(whole)
    left, top = round(inner.left), round(inner.top)
    part = picture.copy(left, top, max(1, round(inner.right) - left), max(1, round(inner.bottom) - top))
    return Counter(memoryview(part.constBits()).cast("B").cast("I"))


def _across_edge(picture: QImage, box: Box) -> float:
    """The contrast of a box's rim with what lies round it; where a tab joins its sheet, with the rest of what does."""
    within = _colours(picture, box)
    outside = _colours(picture, box.grown(RING))
    outside.subtract(within)
    within.subtract(_colours(picture, box.grown(-RIM_WIDTH)))
    rim, enough = within.most_common(1)[0][0], EDGE_SHARE * outside.total()
    return max(contrast(rim, colour) for colour, count in outside.items() if count >= enough)


def _inside(picture: QImage, box: Box) -> float:
    """The contrast of what is drawn in a box with what it is drawn on."""
    colours = _colours(picture, box)
    ground, _ = colours.most_common(1)[0]
    enough = INK_SHARE * colours.total()
    return max(contrast(ground, colour) for colour, count in colours.items() if count >= enough)


def contrast(one: int, other: int) -> float:
    """The contrast of two colours by the formula of WCAG, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=10_000)
def luminance(rgb: int) -> float:
    """The relative luminance of a colour by the formula of WCAG, from 0 to 1."""
    colour = QColor.fromRgb(rgb)
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
