"""The cover's river: the file in content/ is the one the rule draws, and it leaves room for the words on both banks."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.authoring.art.meander import Valley, wander
from kiosk.authoring.art.river import COVERS, TINTS, Cover, drawn
from tests.assets.pictograms import CONTENT

each_cover = pytest.mark.parametrize("cover", COVERS, ids=lambda cover: cover.name)
QUICK = Cover("quick", seed=2, width=60, height=60, band=40, channel=4, steps=60)


def _file(cover: Cover) -> str:
    return (CONTENT / "art" / f"{cover.name}.svg").read_text(encoding="utf-8")


def _alpha(cover: Cover) -> QImage:
    """How opaque the art is, one pixel to the millimetre."""
    image = QImage(cover.width, cover.height, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(_file(cover).encode())).render(painter, QRectF(image.rect()))
    painter.end()
    return image


@each_cover
def test_file_is_what_the_rule_draws(cover: Cover) -> None:
    """Nobody has to trust a picture: it can be drawn again, bit for bit."""
    assert _file(cover) == drawn(cover)


@each_cover
def test_file_is_small_and_flat(cover: Cover) -> None:
    """At most 30 kB, the palette's tints and nothing else."""
    text = _file(cover)
    assert len(text.encode()) <= 30_000
    assert set(re.findall("#[0-9A-F]{6}", text, flags=re.IGNORECASE)) == set(TINTS)
    assert set(re.findall(r"<(\w+)", text)) == {"svg", "path"}


@each_cover
def test_river_keeps_to_its_band_from_edge_to_edge(cover: Cover) -> None:
    """Both banks are clear, and the river runs off the picture above and below."""
    image = _alpha(cover)
    wet = {y: [x for x in range(cover.width) if image.pixelColor(x, y).alpha()] for y in range(cover.height)}
    assert all(wet.values())
    bank = (cover.width - cover.band) / 2
    assert min(row[0] for row in wet.values()) >= bank - 1
    assert max(row[-1] for row in wet.values()) <= cover.width - bank


def test_another_seed_is_another_river() -> None:
    """The seed decides, and nothing else does."""
    assert drawn(QUICK) == drawn(QUICK)
    assert drawn(QUICK) != drawn(replace(QUICK, seed=3))


def test_bends_grow_but_stay_between_the_bluffs() -> None:
    """Each course is longer than the one before it until necks are cut, and none leaves the valley."""
    courses = wander(6, Valley(length=30, reach=4), steps=600, courses=3)
    lengths = [len(course.channel) for course in courses]
    assert lengths == sorted(lengths)
    assert max(abs(x) for course in courses for x, _ in course.channel) <= 4


def test_a_bend_that_meets_itself_is_cut_off() -> None:
    """Given time and room, the river leaves oxbows behind and becomes shorter."""
    courses = wander(6, Valley(length=30, reach=9), steps=1200, courses=6)
    assert any(course.oxbows for course in courses)
    lengths = [len(course.channel) for course in courses]
    assert any(after < before for before, after in pairwise(lengths))
