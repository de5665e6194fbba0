"""A screen reader meets every visible string once, in the language shown, and every control by its words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.bridge.rehearsal.house import House, hearing
from kiosk.bridge.rehearsal.scenes import BOTH, CARD, Manner, Panel, language_modes, scenes
from kiosk.bridge.rehearsal.spoken import Spoken, listen, unspoken
from kiosk.bridge.store import Material
from kiosk.session.visit import TEXT_SIZES, THEMES

PANEL = "1920x1080@21.5"
LANGUAGES = ("en", "es", BOTH)


Heard = dict[str, dict[str, Spoken]]


@pytest.fixture(scope="module")
def heard(qapp: QApplication, material: Material) -> Iterator[Heard]:
    """Every scene in every language mode, as a screen reader meets it: by language, then by the scene's name."""
    del qapp
    house = House(Panel.named(PANEL), material)
    with hearing(house.warnings):
        yield {language: dict(_heard(house, material, language)) for language in language_modes(material)}
    house.strike()


def _heard(house: House, material: Material, language: str) -> Iterator[tuple[str, Spoken]]:
    last = [CARD] if language == BOTH else []
    for scene in (*scenes(material), *last):
        house.play(scene, Manner(language, THEMES[0], TEXT_SIZES[0]))
        yield scene.name, listen(house.window)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_visible_string_is_spoken_once(language: str, heard: Heard) -> None:
    assert set(LANGUAGES) == set(heard)
    found = [
        f"{one.rule}: “{one.about}”, {one.detail} ({scene})"
        for scene, spoken in heard[language].items()
        for one in unspoken(spoken)
    ]
    assert not found, "\n".join([f"{len(found)} faults", *found[:40]])


def test_nothing_is_said_in_another_language_than_the_one_shown(heard: Heard, material: Material) -> None:
    known = neutral(material)
    found = []
    for scene in scenes(material):
        if not scene.steady:
            english, spanish = ({node.name for node in heard[each][scene.name].nodes} for each in LANGUAGES[:2])
            found += [f"{name} ({scene.name})" for name in sorted(english & spanish - known) if any_word(name)]
    assert not found, "\n".join(found)


def neutral(material: Material) -> set[str]:
    """What is the same in every language: numbers and addresses, names of languages and programs, and the pack's."""
    library = material.library
    known = {language.name for language in material.languages} | {"Wayside", "Qt", "Python", library.version[:12]}
    known.add(" + ".join(language.name for language in material.languages))
    for place in library.places.values():
        names = {each.name for each in place.words.values()}
        # A name of its own is not translated.
        known |= {place.address} | (names if len(names) == 1 else set())
    for contact in library.contacts.values():
        known |= {contact.email, contact.web, f"({contact.text_word})", f"TTY {contact.tty}"}
    return known


def any_word(name: str) -> bool:
    return any(letter.isalpha() for letter in name)
