"""Nothing is cut, clipped, elided or overlapping on any screen: a sample here, a larger one in the long run."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from kiosk import places
from kiosk.bridge.rehearsal.house import House, hearing
from kiosk.bridge.rehearsal.scenes import BOTH, CARD, Manner, Panel, Scene, language_modes, manners, scenes
from kiosk.bridge.store import Material
from kiosk.guidance.library import Library
from kiosk.guidance.model import Topic
from kiosk.session.visit import TEXT_SIZES, THEMES
from tests.turns import in_turn
from tests.ui.conftest import HouseOn
from tests.ui.faults import OTHER_PANELS, PANELS, every_screen, faults, listed

SMALLEST, LARGEST = TEXT_SIZES[0], TEXT_SIZES[-1]


@pytest.mark.deep
@pytest.mark.parametrize("panel", PANELS)
def test_every_screen_holds_in_every_language(panel: str, house_on: HouseOn, material: Material) -> None:
    found = faults(house_on(panel), every_screen(material, language_modes(material), SMALLEST, THEMES[1]))
    assert not found, listed(found)


@pytest.mark.parametrize(("panel", "size"), in_turn(PANELS, (SMALLEST, LARGEST)))
def test_every_screen_holds(panel: str, size: int, house_on: HouseOn, material: Material) -> None:
    languages = language_modes(material)
    first = PANELS.index(panel) + TEXT_SIZES.index(size)
    turns = [
        # Each screen in one of the languages, so that neighbours differ.
        (scene, Manner(languages[(number + first) % len(languages)], THEMES[1], size))
        for number, scene in enumerate(scenes(material))
    ]
    found = faults(house_on(panel), turns)
    assert not found, listed(found)


@pytest.mark.parametrize(
    ("panel", "sizes", "each"),
    [
        # One screen in five, where the fault that this is for was seen; the long runs look at all.
        (PANELS[0], TEXT_SIZES[::-1], 5),
        *(
            pytest.param(panel, sizes, 1, marks=pytest.mark.deep)
            for panel in (*PANELS, OTHER_PANELS[1])
            for sizes in (TEXT_SIZES, TEXT_SIZES[::-1])
        ),
    ],
)
def test_other_letters_stand_as_if_the_screen_came_with_them(
    panel: str, sizes: tuple[int, ...], each: int, house_on: HouseOn, material: Material
) -> None:
    languages, every, house = language_modes(material), scenes(material), house_on(panel)
    home = next(scene for scene in every if scene.name == "home")
    otherwise = []
    for number, scene in list(enumerate(every))[::each]:
        before, after = (Manner(languages[number % len(languages)], THEMES[0], size) for size in (sizes[0], sizes[-1]))
        came = [stood(house, (home, after), (scene, after)), stood(house, (scene, before), (scene, after))]
        otherwise += [scene.name] if came[0] != came[1] else []
    assert not otherwise


def stood(house: House, *played: tuple[Scene, Manner]) -> list[float]:
    """Where everything stands after these, one after another."""
    for scene, manner in played:
        house.play(scene, manner)
    return house.places()


@pytest.mark.parametrize("panel", [*PANELS, *OTHER_PANELS])
def test_the_card_holds_over_an_open_panel(panel: str, house_on: HouseOn, material: Material) -> None:
    comfort = next(scene for scene in scenes(material) if scene.panel_open)
    manner = Manner(BOTH, THEMES[2], LARGEST)
    house = house_on(panel)
    with hearing(house.warnings):
        house.play(comfort, manner)
    found = faults(house, [(CARD, manner)])
    assert not found, listed(found)


@pytest.mark.deep
@pytest.mark.parametrize("panel", [*PANELS, *OTHER_PANELS])
def test_a_sample_of_the_full_cross_holds(
    panel: str, house_on: HouseOn, material: Material, chance: random.Random
) -> None:
    every = [(scene, manner) for scene in scenes(material) for manner in manners(language_modes(material))]
    found = faults(house_on(panel), chance.sample(every, 100))
    assert not found, listed(found)


class LongWordLibrary(Library):
    """A library one of whose titles no tile can hold."""

    @property
    def topics(self) -> tuple[Topic, ...]:
        first, *others = super().topics
        words = {code: replace(each, title="Otorhinolaryngologists" * 3) for code, each in first.words.items()}
        return (replace(first, words=words), *others)


def test_a_word_that_no_tile_can_hold_is_found(qapp: QApplication, material: Material) -> None:
    del qapp
    house = House(Panel.named(PANELS[0]), replace(material, library=LongWordLibrary.open(places.pack())))
    home = next(scene for scene in scenes(material) if scene.name == "home")
    found = faults(house, [(home, Manner("en", THEMES[0], LARGEST))])
    house.strike()
    assert any(line.startswith("torn") for line in found)
