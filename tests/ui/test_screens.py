"""Nothing is cut, clipped, elided or overlapping on any screen: a sample here, a larger one in the long run."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from kiosk import places
from kiosk.bridge.rehearsal.house import House, hearing
from kiosk.bridge.rehearsal.reading import read
from kiosk.bridge.rehearsal.scenes import BOTH, CARD, Manner, Panel, Scene, language_modes, manners, scenes
from kiosk.bridge.rehearsal.stretch import StretchedLibrary, stretched_material
from kiosk.bridge.store import Material
from kiosk.guidance.model import Topic
from kiosk.session.visit import TEXT_SIZES, THEMES
from tests.ui.conftest import HouseOn

PANELS = ("1920x1080@21.5", "1080x1920@21.5")
OTHER_PANELS = ("1920x1080@15.6", "1366x768@15.6", "1280x800@15.6", "1080x1920@15.6", "3840x2160@27")
SMALLEST, LARGEST = TEXT_SIZES[0], TEXT_SIZES[-1]

Played = tuple[Scene, Manner]


def faults(house: House, played: Iterable[Played]) -> list[str]:
    """Everything found, one line each."""
    found = []
    with hearing(house.warnings):
        for scene, manner in played:
            for one in read(house, scene, manner).findings:
                where = scene.name if scene.steady else f"{scene.name}, {manner}"
                found.append(f"{one.rule}: “{one.about}”, {one.detail} ({where}, {house.panel})")
    return found


def listed(found: list[str]) -> str:
    """A failure's message: the list, or as much of it as one reads."""
    return "\n".join([f"{len(found)} faults", *found[:40]])


def every_screen(material: Material, languages: Iterable[str], size: int, theme: str = THEMES[0]) -> Iterator[Played]:
    """Each screen once in each of the languages."""
    return ((scene, Manner(each, theme, size)) for each in languages for scene in scenes(material))


@pytest.mark.parametrize("panel", PANELS)
def test_every_screen_holds_at_the_default_size(panel: str, house_on: HouseOn, material: Material) -> None:
    found = faults(house_on(panel), every_screen(material, language_modes(material), SMALLEST, THEMES[1]))
    assert not found, listed(found)


@pytest.mark.parametrize("panel", PANELS)
def test_every_screen_holds_at_the_largest_size(panel: str, house_on: HouseOn, material: Material) -> None:
    languages = language_modes(material)
    turns = [
        # Each screen in one of the languages, so that neighbours differ.
        (scene, Manner(languages[(number + PANELS.index(panel)) % len(languages)], THEMES[1], LARGEST))
        for number, scene in enumerate(scenes(material))
    ]
    found = faults(house_on(panel), turns)
    assert not found, listed(found)


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


@pytest.mark.deep
@pytest.mark.parametrize("size", TEXT_SIZES)
def test_longer_words_hold_too(size: int, qapp: QApplication, material: Material) -> None:
    """A language whose words are four tenths longer has room."""
    del qapp
    library = StretchedLibrary.open_stretched(places.pack())
    house = House(Panel.named(PANELS[0]), stretched_material(material, library))
    english = material.languages[0].code
    found = faults(house, every_screen(material, [english], size))
    house.strike()
    assert not found, listed(found)


class LongWordLibrary(StretchedLibrary):
    """A library one of whose titles no tile can hold."""

    @property
    def topics(self) -> tuple[Topic, ...]:
        first, *others = super().topics
        words = {code: replace(each, title="Otorhinolaryngologists" * 3) for code, each in first.words.items()}
        return (replace(first, words=words), *others)


def test_a_word_that_no_tile_can_hold_is_found(qapp: QApplication, material: Material) -> None:
    del qapp
    library = LongWordLibrary.open_stretched(places.pack())
    house = House(Panel.named(PANELS[0]), stretched_material(material, library))
    home = next(scene for scene in scenes(material) if scene.name == "home")
    found = faults(house, [(home, Manner("en", THEMES[0], LARGEST))])
    house.strike()
    assert any(line.startswith("torn") for line in found)
