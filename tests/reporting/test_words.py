"""Every text is there in each language, short enough for its place, and easy to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import pytest

from kiosk.authoring.readability import HIGHEST_GRADE, LONGEST_SENTENCE, LOWEST_PAGE_INFLESZ, measure, sentences
from kiosk.authoring.readability import words as words_in
from kiosk.reporting.flow import SKIP, UNSURE, Answers, Flow
from kiosk.reporting.outcome import Outcome
from kiosk.reporting.words import FlowWords, QuestionWords

BOTH = pytest.mark.parametrize("language", ["en", "es"])


def passages(value: Any) -> Iterator[str]:
    """Every text of the words, however deep, that is not empty."""
    if isinstance(value, str):
        if value:
            yield value
    else:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from passages(inner)


def texts(words: FlowWords) -> list[str]:
    return list(passages(asdict(words)))


@BOTH
def test_every_question_is_said_with_its_answers_in_order(
    flow: Flow, words: dict[str, FlowWords], language: str
) -> None:
    for question in flow.questions:
        said: QuestionWords = words[language].question(question.id)
        assert said.ask.endswith("?")
        assert 1 <= len(sentences(said.why)) <= 3
        assert list(said.choices) == [choice.id for choice in question.offered]
        assert all(choice.label for choice in said.choices.values())
        assert list(said.choices)[-2:] == [UNSURE, SKIP]


@BOTH
def test_every_outcome_is_said_to_the_last_word(
    walked: list[tuple[Answers, Outcome]], words: dict[str, FlowWords], language: str
) -> None:
    said = words[language]
    for answers, outcome in walked:
        assert all(said.step(step.id).head for step in outcome.steps)
        assert all(said.step(step.id).text or step.contact for step in outcome.steps)
        assert all(said.note(note) for note in outcome.notes)
        assert all(said.reason(question, choice) for question, choice in outcome.reasons)
        assert outcome.reasons or SKIP in answers.values()
        assert said.outcome(outcome.urgency).title
        assert said.outcome(outcome.urgency).lead
    assert said.call_head
    assert said.before.title


@BOTH
def test_the_page_before_says_what_close_does_and_what_it_cannot(words: dict[str, FlowWords], language: str) -> None:
    said = " ".join(words[language].before.points)
    needed = {
        "en": ("Nothing is kept", "no names", "Close this", "cannot hide", "skip"),
        "es": ("No se guarda nada", "nombres", "Cerrar esto", "No puede ocultar", "saltar"),
    }[language]
    assert [words for words in needed if words not in said] == []


@BOTH
def test_digits_come_from_facts(raw_words: dict[str, dict[str, Any]], language: str) -> None:
    for text in passages(raw_words[language]):
        assert not re.search(r"\d", re.sub(r"\{\{.*?\}\}", "", text)), text


@BOTH
def test_no_fact_is_left_unfilled(words: dict[str, FlowWords], language: str) -> None:
    assert not any("{" in text or "}" in text for text in texts(words[language]))


@BOTH
def test_answers_fit_a_large_button(words: dict[str, FlowWords], language: str) -> None:
    for question in words[language].questions.values():
        assert max(len(choice.label) for choice in question.choices.values()) <= 24
        assert max(len(choice.detail) for choice in question.choices.values()) <= 45
        assert len(question.ask) <= 40


@BOTH
def test_sentences_are_short(words: dict[str, FlowWords], language: str) -> None:
    for text in texts(words[language]):
        for sentence in sentences(text):
            assert len(words_in(sentence)) <= LONGEST_SENTENCE, sentence


def test_english_is_easy_to_read(words: dict[str, FlowWords]) -> None:
    # Labels and heads are too short to measure, and would make the rest look easier than it is.
    said = [text for text in texts(words["en"]) if len(words_in(text)) > 4]
    counts = measure(said, "en")
    assert counts is not None
    assert counts.grade <= HIGHEST_GRADE


@pytest.mark.filterwarnings("ignore:(read_text|open_text) is deprecated:DeprecationWarning")  # silabeador's own call
def test_spanish_is_easy_to_read(words: dict[str, FlowWords]) -> None:
    counts = measure([text for text in texts(words["es"]) if len(words_in(text)) > 4], "es")
    assert counts is not None
    assert counts.inflesz >= LOWEST_PAGE_INFLESZ


def test_spanish_says_usted(words: dict[str, FlowWords]) -> None:
    familiar = re.compile(
        r"\b(tú|ti|contigo|tuy[oa]s?|tus?|puedes|quieres|tienes|eres|estás|vosotros)\b", re.IGNORECASE
    )
    assert not [text for text in texts(words["es"]) if familiar.search(text)]


@BOTH
def test_what_stands_large_is_discreet(words: dict[str, FlowWords], language: str) -> None:
    # Titles are read across a room: the sensitive words are for the text.
    loud = {"en": r"traffick|victim|danger|police|abuse|911", "es": r"\btrata\b de p|víctima|peligro|policía|abuso|911"}
    said = words[language]
    large = [question.ask for question in said.questions.values()] + [said.before.title]
    large += [outcome.title for outcome in said.outcomes.values()]
    assert not [text for text in large if re.search(loud[language], text, re.IGNORECASE)]


def test_skipping_gives_no_reason(words: dict[str, FlowWords]) -> None:
    assert all(SKIP not in reasons for said in words.values() for reasons in said.reasons.values())
