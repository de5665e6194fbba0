"""The pseudo-locale, four tenths longer and full of accents: nothing is clipped, elided, overlapped or off screen."""

from __future__ import annotations

import re

import pytest

from kiosk.bridge.rehearsal.house import House, hearing
from kiosk.bridge.rehearsal.reading import read
from kiosk.bridge.rehearsal.scenes import Manner, Scene
from kiosk.bridge.store import Material
from kiosk.session.visit import TEXT_SIZES, THEMES
from tests.languages.conftest import HouseOf, MadeOf, shown
from tests.languages.letters import longer
from tests.languages.made import LONGER, changed
from tests.languages.test_mirror import walk
from tests.ui.faults import OTHER_PANELS, PANELS, faults, listed

SMALLEST, LARGEST = TEXT_SIZES[0], TEXT_SIZES[-1]
SMALL = "1366x768@15.6"


@pytest.fixture(scope="module")
def material(made: MadeOf) -> Material:
    """What the pack of the pseudo-locale has to show."""
    return shown(made("longer"))[0]


def read_as(size: int) -> Manner:
    return Manner(LONGER.code, THEMES[0], size)


def test_the_words_are_longer_and_the_numbers_untouched() -> None:
    text = "Call 1-888-373-7888, or text 233733 (BEFREE). See dps.ms.gov, %1."
    said = changed(text, longer)
    assert said.startswith("[Ç")
    assert said.endswith("]")
    plain = "Someone keeps their papers so they cannot leave."
    assert len(changed(plain, longer)) == pytest.approx(1.4 * len(plain), abs=2)
    for kept in ("1-888-373-7888", "233733 (BEFREE)", "dps.ms.gov", "%1"):
        assert kept in said


def test_every_text_of_the_kiosk_is_in_it(house_of: HouseOf, made: MadeOf, material: Material) -> None:
    """A text that is not in brackets comes from neither the pack nor the catalogue: no language could say it."""
    house = house_of("longer", PANELS[0])
    stray = set()
    with hearing(house.warnings):
        for scene in shown(made("longer"))[1]:
            house.play(scene, read_as(SMALLEST))
            for text in house.look(scene).texts:
                stray |= {text.words} if any(map(str.islower, text.words)) and "[" not in text.words else set()
    assert not {text for text in stray if not is_neutral(text, material)}


def is_neutral(text: str, material: Material) -> bool:
    """Whether it is the same in every language: an address, a program's name, the pack's version."""
    library = material.library
    addresses = {place.address for place in library.places.values()}
    addresses |= {way for each in library.contacts.values() for way in (each.email, each.web)}
    # A day is written by its own format.
    if re.fullmatch(r"[A-Z][a-z]+ \d+, \d{4}", text):
        return True
    others = {name for each in library.every_tongue() for name in (each.own, each.english)}
    return text in addresses | others or text in {"Wayside", "Qt", "Python", library.version[:12]}


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("size", [SMALLEST, LARGEST])
def test_a_sample_of_the_screens_holds(panel: str, size: int, house_of: HouseOf, made: MadeOf) -> None:
    every = shown(made("longer"))[1]
    found = faults(house_of("longer", panel), [(each, read_as(size)) for each in every[::7]])
    assert not found, listed(found)


@pytest.mark.parametrize("panel", [*PANELS, *(pytest.param(each, marks=pytest.mark.deep) for each in OTHER_PANELS)])
def test_close_stands_still_and_from_160_the_bar_takes_two_rows(panel: str, house_of: HouseOf, made: MadeOf) -> None:
    # With other languages beside it, the bar has all that it ever has.
    house = house_of("three-longer", panel)
    known = {scene.name: scene for scene in shown(made("longer"))[1]}
    for size in TEXT_SIZES:
        manner = read_as(size)
        places = {close_of(house, known[name], manner) for name in ("home", "numbers", "question/danger", "asking")}
        assert len(places) == 1, f"{size} %: {places}"
        # A panel of 27 inches has room for one; a wide panel of 15.6 inches needs a third.
        if size >= 160 and house.panel.diagonal < 27:
            assert rows(house) >= 2, f"{size} %"


def close_of(house: House, scene: Scene, manner: Manner) -> object:
    with hearing(house.warnings):
        return read(house, scene, manner).close


def rows(house: House) -> float:
    """On how many lines stands what the bar does."""
    (bar,) = [each for each in walk(house.window.contentItem()) if each.objectName() == "bar"]
    return round(float(bar.property("height")) / float(bar.property("rowHeight")), 1)
