"""Texts as a voice says them: numbers as a person dictates them, addresses, laws and short forms."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.model import KINDS, LEARN, MESSAGE, PHONE, PLAIN, TITLE
from kiosk.speech.spoken import Manner
from kiosk.speech.tongues import tongue

DIALLED = frozenset(("911", "988", "711", "233733"))
LEXICON = {"Miss. Code": "Mississippi Code,", "BEFREE": "be free: B, E, F, R, E, E", "TTY": "T T Y", "ID": "I D"}
ENGLISH = Manner("en", LEXICON, DIALLED)
SPANISH = Manner("es", {"BEFREE": "bi fri: be, e, efe, erre, e, e"}, DIALLED)


@pytest.mark.parametrize(
    ("written", "english", "spanish"),
    [
        ("911", "nine one one", "nueve uno uno"),
        ("988", "nine eight eight", "nueve ocho ocho"),
        ("233733", "two three three, seven three three", "dos tres tres, siete tres tres"),
        (
            "1-888-373-7888",
            "one, eight eight eight, three seven three, seven eight eight eight",
            "uno, ocho ocho ocho, tres siete tres, siete ocho ocho ocho",
        ),
        (
            "1-800-222-8000",
            "one, eight zero zero, two two two, eight zero zero zero",
            "uno, ocho cero cero, dos dos dos, ocho cero cero cero",
        ),
        ("43-21-353", "43, 21, 353", "43, 21, 353"),
        ("97-3-54.9", "97, 3, 54 point 9", "97, 3, 54 punto 9"),
        (
            "100.4 °F (38 °C)",
            "100 point 4 degrees Fahrenheit (38 degrees Celsius)",
            "100 punto 4 grados Fahrenheit (38 grados Celsius)",
        ),
        ("60%", "60 percent", "60 por ciento"),
        ("60 %", "60 percent", "60 por ciento"),
        ("18", "18", "18"),
        ("In 2024.", "In 2024.", "In 2024."),
        (
            "ReportHT@dps.ms.gov",
            "report h t at d p s dot m s dot gov",
            "report hache te arroba de pe ese punto eme ese punto gov",
        ),
        (
            "dhs.gov/blue-campaign",
            "d h s dot gov slash blue dash campaign",
            "de hache ese punto gov barra blue guion campaign",
        ),
        ("example.org.", "example dot org.", "example punto org."),
        ("MDCPS", "m d c p s", "eme de ce pe ese"),
        ("(BEFREE)", "(be free: B, E, F, R, E, E)", "(bi fri: be, e, efe, erre, e, e)"),
        ("Missing & Exploited", "Missing and Exploited", "Missing y Exploited"),
        ("No ID of their own", "No I D of their own", "No i de of their own"),
    ],
)
def test_a_text_is_said_as_a_person_says_it(written: str, english: str, spanish: str) -> None:
    assert ENGLISH.spoken(written, PLAIN).text == english
    assert SPANISH.spoken(written, PLAIN).text == spanish


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Call 911 now.", "Call nine one one now."),
        ("More than 9110 people", "More than 9110 people"),
        ("It costs 1,988 dollars", "It costs 1,988 dollars"),
        ("The law is Miss. Code 43-21-353.", "The law is Mississippi Code, 43, 21, 353."),
        ("Is this TTYs?", "Is this TTYs?"),
        ("One. Then two.", "One. Then two."),
    ],
)
def test_what_is_in_a_sentence_is_read_alone(written: str, said: str) -> None:
    assert ENGLISH.spoken(written, PLAIN).text == said


def test_a_contacts_number_is_said_twice_and_says_what_it_is_for() -> None:
    assert ENGLISH.spoken("911", PHONE).text == "Phone: nine one one. Again: nine one one."
    assert SPANISH.spoken("911", PHONE).text == "Teléfono: nueve uno uno. Otra vez: nueve uno uno."
    assert ENGLISH.spoken("988", MESSAGE).text == "Text message to: nine eight eight. Again: nine eight eight."


def test_a_number_to_learn_is_said_slowly_and_does_not_tell_what_it_is() -> None:
    said = ENGLISH.spoken("1-888-373-7888", LEARN).text
    assert said == "one. eight eight eight. three seven three. seven eight eight eight."


def test_a_title_may_have_other_words_for_the_ear() -> None:
    spoken = ENGLISH.spoken("Signs", TITLE, "Signs that need 911")
    assert spoken.text == "Signs that need nine one one"
    assert spoken.written(6, 10) == (0, 5)


def test_each_group_of_a_number_stands_for_its_own_digits() -> None:
    written = "Call 1-888-373-7888, day and night."
    spoken = ENGLISH.spoken(written, PLAIN)
    found: dict[str, list[str]] = {}
    for word in re.finditer(r"\w+", spoken.text):
        first, last = spoken.written(*word.span())
        found.setdefault(written[first:last], []).append(word[0])
    assert found["888"] == ["eight"] * 3
    assert found["7888"] == ["seven", "eight", "eight", "eight"]
    assert found["night"] == ["night"]


phones = st.from_regex(r"1-[0-9]{3}-[0-9]{3}-[0-9]{4}", fullmatch=True)


@given(number=phones, kind=st.sampled_from(KINDS), language=st.sampled_from(("en", "es")))
def test_every_digit_of_a_number_is_said_in_order(number: str, kind: str, language: str) -> None:
    digits = {word: str(digit) for digit, word in enumerate(tongue(language).digits)}
    said = Manner(language).spoken(number, kind).text.lower()
    heard = "".join(digits[word] for word in re.findall(r"\w+", said) if word in digits)
    dialled = number.replace("-", "")
    assert heard == dialled * (2 if kind in (PHONE, MESSAGE) else 1)


@given(written=st.text(st.sampled_from("aA 1.9-@/&%°FSé(BEFREE)\n")), kind=st.sampled_from((PLAIN, TITLE)))
def test_every_stretch_lies_in_its_text_and_they_follow_each_other(written: str, kind: str) -> None:
    spoken = ENGLISH.spoken(written, kind)
    behind = 0
    for piece in spoken.pieces:
        assert behind <= piece.first <= piece.last <= len(spoken.text)
        assert 0 <= piece.written_first <= piece.written_last <= len(written)
        behind = piece.last
        if piece.verbatim:
            assert spoken.text[piece.first : piece.last] == written[piece.written_first : piece.written_last]
