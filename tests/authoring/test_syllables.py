"""Syllables against words whose count is beyond doubt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.authoring.syllables import english_syllables, spanish_syllables

ENGLISH = {
    1: "the one eyes watched forced they're you've can't child phone",
    2: "people police hotline didn't little table wanted being science someone's papers Spanish online passport",
    3: "umbrella video company handwashing however hospital animal idea trafficker caregiver",
    4: "interpreter emergency Mississippi immigration anybody information understanding",
    5: "opportunity examination communication international",
    6: "responsibility",
}
# Made up, written together, or spelled out: no dictionary has them.
UNKNOWN = {"MSDH": 4, "TTY": 3, "WWW": 9, "handwashers": 3, "bed-time": 2, "zorbed": 1, "brindel's": 2, "glimpings": 2}

SPANISH = {
    1: "de yo pie bien Dios seis buey chat web dar",
    2: "agua día guía país oír leer ahí cuando ciudad puerta búho huir fuerza miedo usted aunque",
    3: "línea cuidado trabajo ayuda ahora idea poeta abierto construir siguiente límite reportes",
    4: "teléfono policía vehículo documentos amenaza desconfía energía averigüe inmediata emergencia",
    5: "departamento aeropuerto computadora necesitamos autoridades",
    6: "inmediatamente particularmente",
}


def pairs(table: dict[int, str]) -> list[tuple[str, int]]:
    return [(word, count) for count, words in table.items() for word in words.split()]


@pytest.mark.parametrize(("word", "count"), pairs(ENGLISH))
def test_english_words_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert english_syllables(word) == count


@pytest.mark.parametrize(("word", "count"), UNKNOWN.items())
def test_english_words_that_the_dictionary_lacks_are_counted_by_rule(word: str, count: int) -> None:
    assert english_syllables(word) == count


@pytest.mark.parametrize(("word", "count"), pairs(SPANISH))
def test_spanish_words_are_divided_by_the_rules_of_spelling(word: str, count: int) -> None:
    assert spanish_syllables(word) == count


def test_the_samples_are_large_enough() -> None:
    assert len(pairs(ENGLISH)) + len(UNKNOWN) >= 40
    assert len(pairs(SPANISH)) >= 50


@given(st.text(min_size=1, max_size=30))
def test_whatever_is_written_has_at_least_one_syllable(word: str) -> None:
    assert english_syllables(word) >= 1
    assert spanish_syllables(word) >= 1


@given(st.text(alphabet="abcdefghijklmnñopqrstuvwxyzáéíóúü", min_size=1, max_size=30))
def test_no_word_has_more_syllables_than_letters(word: str) -> None:
    assert 1 <= spanish_syllables(word) <= len(word)
    assert 1 <= english_syllables(word) <= len(word) + 2 * word.count("w")  # its own name has three
