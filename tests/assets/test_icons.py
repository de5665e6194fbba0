"""The pictograms keep to one convention, and the seven signs are told apart at the size they are shown."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.assets.pictograms import CONTENT, SIGNS, ink_box, likeness, paths, seen, source

SVG = "{http://www.w3.org/2000/svg}"
ROOT_TAG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="#000" '
    'stroke-width="2" stroke-linecap="round" stroke-linejoin="round">'
)
SHAPES = {f"{SVG}{tag}" for tag in ("g", "path", "circle", "ellipse", "rect")}
GEOMETRY = {"d", "cx", "cy", "r", "rx", "ry", "x", "y", "width", "height", "transform"}

# 12 mm on the panels the kiosk is sized for: 21.5 inch at 1920, 15.6 inch at 1366 wide.
SIGN_PIXELS = {"21.5 inch, 102.5 ppi": 48, "15.6 inch, 100.5 ppi": 47}
# Above this, two signs are taken for one another. The two that share their lock come to 0.56.
MOST_LIKENESS = 0.65

each_icon = pytest.mark.parametrize("path", paths(), ids=lambda path: path.stem)
each_panel = pytest.mark.parametrize("pixels", SIGN_PIXELS.values(), ids=SIGN_PIXELS.keys())


@each_icon
def test_file_keeps_to_the_convention(path: Path) -> None:
    """One root, shapes only, and one colour to replace."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith(ROOT_TAG)
    assert text.count("#000") == 1
    shapes = list(ElementTree.fromstring(text).iter())[1:]
    assert shapes
    assert {shape.tag for shape in shapes} <= SHAPES
    assert {name for shape in shapes for name in shape.attrib} <= GEOMETRY
    assert not "".join(ElementTree.fromstring(text).itertext()).strip()


@each_icon
def test_ink_stays_in_the_live_area(path: Path) -> None:
    """A stroke of 2 along lines from 2 to 22 inks from 1 to 23; a tenth of a unit is the drawing's own rounding."""
    left, top, right, bottom = ink_box(path.read_text(encoding="utf-8"))
    assert min(left, top) >= 0.9
    assert max(right, bottom) <= 23.1


@each_icon
def test_drawing_fills_its_field(path: Path) -> None:
    """All look equally large beside one another, and stand in the middle of their field."""
    left, top, right, bottom = ink_box(path.read_text(encoding="utf-8"))
    assert max(right - left, bottom - top) >= 16
    assert (left + right) / 2 == pytest.approx(12, abs=1.3)
    assert (top + bottom) / 2 == pytest.approx(12, abs=1.3)


@each_panel
@pytest.mark.parametrize(("one", "other"), [*combinations(SIGNS, 2)])
def test_signs_are_distinct_in_greyscale(one: str, other: str, pixels: int) -> None:
    """No two of the seven look alike at 12 mm to poor sight."""
    assert likeness(seen(source(one), pixels), seen(source(other), pixels)) < MOST_LIKENESS


@each_panel
@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("idlock", 'd="M6.5 15h4"', 'd="M6.5 15h.5"'),
        ("moneylock", "M10 5.5V7M10 13v1.5", ""),
        ("plaster", "rotate(-45", "rotate(-50"),
        ("fear", 'cy="7.5"', 'cy="6.5"'),
        ("silence", "M16 5l3 3M19 5l-3 3", "M16 6.5h3"),
        ("bowl", "M15 12h1", "M17 14h1"),
        ("youngwork", "M15 2h6", ""),
    ],
)
def test_near_copies_are_not_distinct(name: str, old: str, new: str, pixels: int) -> None:
    """The measure sees through a small change: a near-copy of any sign would fail the test above."""
    drawing = source(name)
    assert old in drawing
    assert likeness(seen(drawing, pixels), seen(drawing.replace(old, new), pixels)) > MOST_LIKENESS + 0.1


def test_a_moved_copy_is_not_distinct() -> None:
    """A sign moved by two units is still the same sign."""
    moved = source("fear").replace('viewBox="0 0 24 24"', 'viewBox="1.5 1.5 24 24"')
    assert likeness(seen(source("fear"), 48), seen(moved, 48)) > MOST_LIKENESS + 0.1


def test_content_names_only_pictograms_that_exist() -> None:
    """Topics, reporting, facts and pages."""
    known = {path.stem for path in paths()}
    assert {name for _, name in [*_icons_in_tables(), *_icons_in_pages()]} <= known


def test_sign_pictograms_stand_for_signs_only() -> None:
    """Whoever has learned a sign's pictogram meets it nowhere with another meaning."""
    assert [(file.name, name) for file, name in _icons_in_tables() if name in SIGNS] == []
    outside = [(file.name, name) for file, name in _icons_in_pages(outside_signs=True) if name in SIGNS]
    assert outside == []


def test_every_sign_pictogram_is_used() -> None:
    """The seven of this file are the seven of the guidance."""
    assert {name for _, name in _icons_in_pages()} >= set(SIGNS)


def _icons_in_tables() -> list[tuple[Path, str]]:
    files = sorted(CONTENT.rglob("*.toml"))
    return [(file, name) for file in files for name in _icons(tomllib.loads(file.read_text(encoding="utf-8")))]


def _icons(table: object) -> Iterator[str]:
    if isinstance(table, list):
        for entry in table:
            yield from _icons(entry)
    elif isinstance(table, dict):
        for key, value in table.items():
            if key == "icon" and isinstance(value, str):
                yield value
            else:
                yield from _icons(value)


def _icons_in_pages(*, outside_signs: bool = False) -> list[tuple[Path, str]]:
    found = []
    for file in sorted((CONTENT / "topics").rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        if outside_signs:
            text = re.sub(r"^::: signs$.*?^:::$", "", text, flags=re.DOTALL | re.MULTILINE)
        found += [(file, name) for name in re.findall(r"^\s*- :([a-z-]+):", text, flags=re.MULTILINE)]
    return found
