"""A screen reader meets every visible string once, in the language shown, and every control by its words."""

from __future__ import annotations

import pytest

from kiosk.bridge.rehearsal.scenes import BOTH, scenes
from kiosk.bridge.rehearsal.spoken import unspoken
from kiosk.bridge.store import Material
from kiosk.session.visit import Screen
from tests.ui.conftest import Met

LANGUAGES = ("en", "es", BOTH)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_visible_string_is_spoken_once(language: str, met: Met) -> None:
    assert set(LANGUAGES) == set(met)
    found = [
        f"{one.rule}: “{one.about}”, {one.detail} ({scene})"
        for scene, one_met in met[language].items()
        for one in unspoken(one_met.spoken)
    ]
    assert not found, "\n".join([f"{len(found)} faults", *found[:40]])


def test_nothing_is_said_in_another_language_than_the_one_shown(met: Met, material: Material) -> None:
    known = neutral(material)
    found = []
    for scene in scenes(material):
        # Other languages stand between those of the site, so they show all of these.
        if not scene.steady and scene.place.screen not in (Screen.TONGUES, Screen.TONGUE):
            english, spanish = ({node.name for node in met[each][scene.name].spoken.nodes} for each in LANGUAGES[:2])
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
