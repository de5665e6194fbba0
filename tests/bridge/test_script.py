"""What a screen says: all that stands on it and once, in order, each with a clip somebody has spoken."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.bridge.rehearsal.house import House, hearing
from kiosk.bridge.rehearsal.scenes import Manner, Panel, scenes
from kiosk.bridge.script import Script
from kiosk.bridge.store import Material
from kiosk.session.visit import Screen

# Behind the PIN, and different on every machine: staff who hear need help that this kiosk does not give yet.
FOR_STAFF = {Screen.PIN, Screen.STAFF}


@pytest.fixture
def house(qtbot: QtBot, material: Material) -> Iterator[House]:  # noqa: ARG001  # an application first
    warnings: list[str] = []
    with hearing(warnings):
        house = House(Panel.named("1920x1080@21.5"), material)
        yield house
        house.strike()
    assert not warnings


def scripts(house: House, material: Material, language: str) -> Iterator[tuple[str, Script, set[str]]]:
    """Every scene in a language: its name, what it says, and the texts that stand on it."""
    for scene in scenes(material):
        if scene.place.screen not in FOR_STAFF:
            house.play(scene, Manner(language, "paper", 100))
            # A sheet stands over the page.
            under = {"screen"} if scene.panel_open or scene.asking else set()
            yield scene.name, house.stage.speech.script, texts_on(house.window.contentItem(), under)


def texts_on(item: QQuickItem, under: set[str]) -> set[str]:
    """Every text that is to be seen, but for what only turns the view."""
    found: set[str] = set()
    for child in item.childItems():
        seen = child.isVisible() and child.opacity() > 0 and not child.property("turns")
        if seen and child.objectName() not in under:
            if child.property("utterance") is None:
                found |= texts_on(child, under)
            elif child.property("text"):
                found.add(str(child.property("heard") or child.property("text")))
    return found


@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_that_stands_there_is_said(house: House, material: Material, language: str) -> None:
    silent, unspoken = [], set()
    voice = house.stage.speech.recital.voice
    assert voice is not None
    for name, script, texts in scripts(house, material, language):
        lines = [line for stop in script.stops for line in stop.lines]
        silent += [f"{name}: {text}" for text in texts - {line.written for line in lines}]
        unspoken |= {f"{name}: {line.written}" for line in lines if not voice.has(line) and voice_of(line.written)}
    assert not silent
    assert not unspoken


def voice_of(written: str) -> bool:
    """Whether there is anything in it to say."""
    return any(letter.isalnum() for letter in written)
