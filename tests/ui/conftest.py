"""Fixtures of the screens' tests: the built pack's material, and houses that play it on a panel."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication

from kiosk import places
from kiosk.bridge.opening import material_of
from kiosk.bridge.rehearsal.house import House, hearing
from kiosk.bridge.rehearsal.scenes import BOTH, CARD, Manner, Panel, language_modes, scenes
from kiosk.bridge.rehearsal.setting import SAMPLE
from kiosk.bridge.rehearsal.spoken import Spoken, listen
from kiosk.bridge.rehearsal.tree import Tree, grow
from kiosk.bridge.store import Material
from kiosk.session.visit import TEXT_SIZES, THEMES

HouseOn = Callable[..., House]


class OneMet(NamedTuple):
    """A scene as a screen reader meets it."""

    spoken: Spoken
    tree: Tree


# By language (or both at once), then by the scene's name.
Met = Mapping[str, Mapping[str, OneMet]]


@pytest.fixture(scope="session")
def material() -> Material:
    """What the built pack has to show, at a clinic that has agreed to everything."""
    return material_of(places.pack(), (), SAMPLE)


@pytest.fixture
def house_on(qapp: QApplication, material: Material) -> Iterator[HouseOn]:
    """Opens a house on a panel that hangs so high (mm); it is taken down after the test."""
    del qapp
    open_houses: list[House] = []

    def on(panel: str, mount: int | None = None) -> House:
        open_houses.append(House(Panel.named(panel), material, mount=mount))
        return open_houses[-1]

    yield on
    for house in open_houses:
        house.strike()


@pytest.fixture(scope="session")
def met(qapp: QApplication, material: Material) -> Met:
    """Every scene in every language mode, as a screen reader meets it. It is played once for all the tests."""
    del qapp
    house = House(Panel.named("1920x1080@21.5"), material)
    with hearing(house.warnings):
        found = {language: dict(_met(house, material, language)) for language in language_modes(material)}
    house.strike()
    assert not house.warnings
    return found


def _met(house: House, material: Material, language: str) -> Iterator[tuple[str, OneMet]]:
    # No way leads back from the card.
    last = [CARD] if language == BOTH else []
    for scene in (*scenes(material), *last):
        house.play(scene, Manner(language, THEMES[0], TEXT_SIZES[0]))
        yield scene.name, OneMet(listen(house.window), grow(house.window))
