"""Fixtures of the screens' tests: the built pack's material, and houses that play it on a panel."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kiosk import places
from kiosk.bridge.opening import material_of
from kiosk.bridge.rehearsal.house import House
from kiosk.bridge.rehearsal.scenes import Panel
from kiosk.bridge.rehearsal.setting import SAMPLE
from kiosk.bridge.store import Material

HouseOn = Callable[[str], House]


@pytest.fixture(scope="session")
def material() -> Material:
    """What the built pack has to show, at a clinic that has agreed to everything."""
    return material_of(places.pack(), (), SAMPLE)


@pytest.fixture
def house_on(qapp: QApplication, material: Material) -> Iterator[HouseOn]:
    """Opens a house on a panel; it is taken down after the test."""
    del qapp
    open_houses: list[House] = []

    def on(panel: str) -> House:
        open_houses.append(House(Panel.named(panel), material))
        return open_houses[-1]

    yield on
    for house in open_houses:
        house.strike()
