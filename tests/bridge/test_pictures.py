"""Pictograms in any colour and size, and the site's own picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from kiosk import places
from kiosk.bridge.pictures import Art, Pictograms
from kiosk.guidance.library import Library

ICONS = sorted(path.stem for path in places.icons().glob("*.svg"))


def _drawn(image: QImage) -> list[QColor]:
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return [color for color in points if color.alpha() == 255]


@pytest.mark.parametrize("colour", ["ff0000", "0b474b"])
def test_a_pictogram_is_drawn_in_the_colour_and_size_asked_for(colour: str) -> None:
    image = Pictograms(places.icons()).requestImage(f"home/{colour}", QSize(), QSize(48, 48))
    assert image.size() == QSize(48, 48)
    assert {color.name() for color in _drawn(image)} == {f"#{colour}"}
    assert image.pixelColor(0, 0).alpha() == 0


def test_every_pictogram_of_the_project_takes_colour() -> None:
    pictograms = Pictograms(places.icons())
    assert len(ICONS) > 20
    for icon in ICONS:
        solid = _drawn(pictograms.requestImage(f"{icon}/00ff00", QSize(), QSize(64, 64)))
        assert {color.name() for color in solid} == {"#00ff00"}, icon


def test_a_name_that_does_not_exist_ends_no_kiosk() -> None:
    """Qt calls this from where an exception ends the process, so none may leave it."""
    image = Pictograms(places.icons()).requestImage("no-such-pictogram/ff0000", QSize(), QSize(24, 24))
    assert not _drawn(image)


@pytest.mark.parametrize("shape", ["landscape", "portrait"])
def test_the_cover_fills_its_frame(library: Library, shape: str) -> None:
    image = Art(library).requestImage(shape, QSize(), QSize(160, 90))
    assert image.size() == QSize(160, 90)
    assert _drawn(image)


def test_a_cover_that_does_not_exist_ends_no_kiosk(library: Library) -> None:
    assert not _drawn(Art(library).requestImage("round", QSize(), QSize(24, 24)))
