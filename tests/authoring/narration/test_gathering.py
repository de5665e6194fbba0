"""Whatever a screen shows of the project's own content is said, and so is every word of the interface."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from kiosk import places
from kiosk.authoring.check import examine
from kiosk.authoring.compiling import compile_words
from kiosk.authoring.narration.gathering import MOST_STEPS
from kiosk.authoring.narration.interface import UNSPOKEN, filled, interface_words
from kiosk.authoring.narration.utterances import utterances_of
from kiosk.authoring.print.reading import as_library
from kiosk.bridge.shown import contact_shown, rows
from kiosk.guidance.blocks import Steps
from kiosk.guidance.library import Library
from kiosk.speech.address import key_of
from kiosk.speech.model import LEARN, Utterance

# Keys of what QML gets that hold no words.
NAMES = {"kind", "icon", "role", "rich", "language", "textTo", "utterance"}


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    """The project's own content."""
    with as_library(examine(places.content(), narrated=False, kept=False)) as found:
        yield found


@pytest.fixture(scope="module")
def said() -> list[Utterance]:
    """Everything it says."""
    return utterances_of(compile_words(examine(places.content(), narrated=False, kept=False)), {})


def shown(value: Any) -> Iterator[str]:
    """Every text in what a screen gets."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in NAMES:
                yield from shown(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from shown(inner)


def written(said: list[Utterance], language: str) -> set[str]:
    return {each.written for each in said if each.language == language}


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_is_said_as_the_screen_shows_it(library: Library, said: list[Utterance], language: str) -> None:
    spoken = written(said, language)
    for page in (page for topic in library.topics for page in topic.pages):
        found = library.page(page, language)
        blocks = [row for part in found.parts for row in rows(library, [language], [part.blocks])]
        assert {text for text in shown(blocks) if text} <= spoken
        assert {found.title, found.summary, *(part.title for part in found.parts)} <= spoken


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_contact_is_said_as_the_screen_shows_it(library: Library, said: list[Utterance], language: str) -> None:
    cards = [contact_shown(contact, [language]) for contact in library.contacts.values()]
    assert {text for text in shown(cards) if text} <= written(said, language)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_word_of_the_flow_is_said(library: Library, said: list[Utterance], language: str) -> None:
    assert {text for text in shown(dict(library.report_words(language))) if text} <= written(said, language)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_word_of_the_interface_is_said_or_left_out_with_a_reason(language: str) -> None:
    words = dict(interface_words(language))
    assert len(words) > 80
    gaps = {source for source in words if "%" in source}
    assert not {source for source in gaps if any("%" in text for text in filled(source, words[source], 6, ["988"]))}
    assert not UNSPOKEN & set(words)


def test_what_is_left_out_is_still_in_the_interface(monkeypatch: pytest.MonkeyPatch) -> None:
    from kiosk.authoring.narration import interface

    monkeypatch.setattr(interface, "UNSPOKEN", frozenset())
    assert set(UNSPOKEN) <= dict(interface_words("en")).keys()


def test_numbers_before_steps_are_said(library: Library, said: list[Utterance]) -> None:
    pages = [library.page(page, "en") for topic in library.topics for page in topic.pages]
    steps = [
        len(block.items) for page in pages for part in page.parts for block in part.blocks if isinstance(block, Steps)
    ]
    assert max(*steps, *(len(topic.pages) for topic in library.topics)) <= MOST_STEPS
    assert {str(number) for number in range(1, MOST_STEPS + 1)} <= written(said, "es")


def test_both_languages_say_the_same_things(said: list[Utterance]) -> None:
    def ids(language: str) -> set[str]:
        return {each.id for each in said if each.language == language and not each.id.startswith("interface/")}

    # A text that stands twice in one language has the id of its first place, and need not stand twice in the other.
    assert len(ids("en") ^ ids("es")) < 0.03 * len(said)


def test_each_text_of_a_kind_is_said_once(said: list[Utterance]) -> None:
    keys = [key_of(each.kind, each.language, each.written) for each in said]
    assert len(keys) == len(set(keys))


def test_only_one_number_is_for_learning(said: list[Utterance]) -> None:
    assert {(each.language, each.written) for each in said if each.kind == LEARN} == {
        ("en", "1-888-373-7888"),
        ("es", "1-888-373-7888"),
    }
