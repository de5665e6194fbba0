"""Readability: the formulas, the sentences they count, and the limits that a page has to keep."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.authoring.readability import Measure, measure, sentences, words
from tests.authoring.small_tree import SmallTree

SLEEP_EN = "topics/sleep/sleep.en.md"
SLEEP_ES = "topics/sleep/sleep.es.md"


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    assert Measure(words=100, sentences=10, syllables=150).grade == pytest.approx(0.39 * 10 + 11.8 * 1.5 - 15.59)


def test_inflesz_is_that_of_szigriszt_and_pazos() -> None:
    assert Measure(words=100, sentences=10, syllables=200).inflesz == pytest.approx(206.835 - 62.3 * 2 - 10)


@pytest.mark.parametrize(
    ("text", "language", "counts"),
    [
        ("The people call the police.", "en", Measure(5, 1, 7)),
        ("Call 1-888-373-7888 or text BEFREE.", "en", Measure(5, 1, 6)),
        ("La policía ayuda. ¿Tiene dudas?", "es", Measure(5, 2, 12)),
        ("Vea example.org.", "es", Measure(2, 1, 3)),
    ],
)
def test_words_and_syllables_are_counted(text: str, language: str, counts: Measure) -> None:
    assert measure([text], language) == counts


def test_nothing_is_measured_without_words_or_without_a_rule() -> None:
    assert measure(["…", ""], "en") is None
    assert measure(["Xin chào."], "vi") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two! Three? Four", 4),
        ("See Miss. Code 43-21-353 for it.", 1),
        ("Dr. Lee and Sra. Paz are here.", 1),
        ("It is 100.4 °F now. Drink.", 2),
        ("Write to help@example.org now.", 1),
        ("¿Quién? ¡Usted! Sí.", 3),
        ("“Stop.” Then go.", 2),
        ("Wait … and go.", 1),
        ("...", 0),
    ],
)
def test_sentences_are_told_apart(text: str, found: int) -> None:
    assert len(sentences(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("State-of-the-art care – now", ["State-of-the-art", "care", "now"]),
        ("don’t “stop”", ["don’t", "stop"]),
        ("1-888-373-7888, example.org/page", ["1-888-373-7888", "example.org", "page"]),
        ("a (b) / c", ["a", "b", "c"]),
    ],
)
def test_words_are_told_apart(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(st.text(max_size=200))
def test_no_word_is_lost_between_sentences(text: str) -> None:
    assert [word for sentence in sentences(text) for word in words(sentence)] == words(text)


def test_a_sentence_has_at_most_20_words(tree: SmallTree) -> None:
    line = tree.spoil(SLEEP_EN, "Go to bed early.", f"{'Go on ' * 9}to bed.")
    tree.expect()
    tree.spoil(SLEEP_EN, "to bed.", "off to bed.")
    tree.expect((SLEEP_EN, line, "this sentence has 21 words"))


def test_a_long_sentence_in_an_entry_is_told_at_its_line(tree: SmallTree) -> None:
    line = tree.spoil(SLEEP_EN, "Keep the room cool.", f"{'Go on ' * 10}to bed.")
    tree.expect((SLEEP_EN, line, "this sentence has 22 words"))


def test_a_page_above_grade_6_is_told(tree: SmallTree) -> None:
    tree.spoil(SLEEP_EN, "Go to bed early.", "Consistent organizational responsibility facilitates opportunities.")
    tree.expect((SLEEP_EN, 1, "sleep/sleep has Flesch-Kincaid grade"))


HARD = "La determinación institucional correspondiente requiere colaboración interdepartamental permanente"


def test_a_hard_paragraph_is_told_although_the_page_is_easy(tree: SmallTree) -> None:
    easy = "Vaya a la cama. El sol da luz. La luz no me deja ver. Yo voy. Yo doy. Yo soy. "
    line = tree.spoil(SLEEP_ES, "- Mantenga oscuro", f"{easy * 10}\n\n- Mantenga oscuro")
    tree.spoil("topics/sleep/sleep.en.md", "- Keep the room dark", "Go to bed.\n\n- Keep the room dark")
    tree.expect()
    hard = f"{HARD} en su caso y en todos los demás casos."
    tree.spoil(SLEEP_ES, "Vaya a la cama temprano.", hard)
    tree.expect((SLEEP_ES, line - 2, "this paragraph has INFLESZ"))


def test_a_hard_page_is_told(tree: SmallTree) -> None:
    tree.spoil(SLEEP_ES, "Vaya a la cama temprano.", f"{HARD}.")
    told = [problem.what for problem in tree.examine().problems if (problem.file, problem.line) == (SLEEP_ES, 1)]
    assert len(told) == 1
    assert told[0].startswith("sleep/sleep has INFLESZ")


def test_a_short_entry_is_judged_with_its_list(tree: SmallTree) -> None:
    first = "- Responsabilidad institucional permanente."
    line = tree.spoil(SLEEP_ES, "- Mantenga oscuro el cuarto.", first)
    assert not [problem for problem in tree.examine().problems if problem.line == line]
    tree.spoil(SLEEP_ES, "- Mantenga fresco el cuarto.", "\n".join([first] * 5))
    tree.spoil(SLEEP_EN, "- Keep the room cool.", "\n".join(["- Keep the room cool."] * 5))
    assert any("this paragraph has" in problem.what for problem in tree.examine().problems if problem.line == line)


def test_the_words_of_contacts_and_of_reporting_are_measured_too(tree: SmallTree) -> None:
    figures = {(figure.unit, figure.language): figure for figure in tree.examine().figures}
    assert {unit for unit, _ in figures} == {"site", "facts", "reporting", "sleep/sleep", "safety/signs", "safety/help"}
    assert figures["facts", "en"].measure == "Flesch-Kincaid grade"
    assert figures["reporting", "es"].measure == "INFLESZ"
    line = tree.spoil("facts.toml", '"Day and night."', f'"{"Day and " * 10} night."')
    tree.expect(("facts.toml", line, "this sentence has 21 words"))
