"""The test pack: whole, and with a word in it that one answer alone brings into memory."""

from __future__ import annotations

import secrets
import sqlite3
from pathlib import Path

import pytest

from kiosk.guidance.library import Library
from kiosk.packs.layout import PAGE_SIZE
from kiosk.packs.pack import Pack, PackError
from kiosk.reporting.form import flow_from
from kiosk.reporting.outcome import compose
from kiosk.reporting.path import replay
from kiosk.selftest.looking import remembers
from kiosk.selftest.marking import Way, mark, way_in
from tests.selftest.conftest import Started

PACK = "wayside.pack"


@pytest.fixture(scope="module")
def way(built: Path) -> Way:
    """The way that the self-test goes."""
    return way_in(built / PACK)


@pytest.fixture(scope="module")
def word() -> str:
    """A word that nobody else has."""
    return secrets.token_hex(16)


@pytest.fixture(scope="module")
def marked(built: Path, way: Way, word: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The test pack."""
    file = tmp_path_factory.mktemp("marked") / "test.pack"
    mark(built / PACK, file, way, word)
    return file


def test_the_way_turns_on_one_answer(library: Library, way: Way) -> None:
    flow = flow_from(library.report()).confirmed(())
    assert replay(flow, way.answers).complete
    assert way.contact in {step.contact for step in compose(flow, way.answers).steps}
    others = [
        {**way.answers, question: choice.id}
        for question in way.answers
        for choice in flow.question(question).offered
        if choice.id != way.answers[question]
    ]
    assert any(way.contact not in {step.contact for step in compose(flow, other).steps} for other in others)
    assert way.language == "es"
    assert way.walk == ",".join(f"{question}={choice}" for question, choice in way.answers.items())


def test_the_test_pack_is_whole(marked: Path, built: Path) -> None:
    with Pack.open(marked) as pack, Pack.open(built / PACK) as own:
        pack.verify()
        assert pack.content_hash != own.content_hash


def test_the_word_stands_with_its_contact_alone(marked: Path, way: Way, word: str) -> None:
    with Library.open(marked) as library:
        shown = library.contact(way.contact)
        assert all(word in words.name for words in shown.words.values())
    connection = sqlite3.connect(marked)
    found = connection.execute("SELECT kind, id FROM document WHERE instr(body, ?)", (word,)).fetchall()
    connection.close()
    assert found == [("contact", way.contact)]


def test_the_word_lies_on_a_page_of_air(marked: Path, word: str) -> None:
    """So that nobody who reads the row beside it has read the word too."""
    body = marked.read_bytes()
    at = body.index(word.encode())
    # A page that a row runs over to begins with the number of the next.
    assert body[at // PAGE_SIZE * PAGE_SIZE + 4 :].startswith(b" " * 64)


@pytest.mark.parametrize("answered", [False, True])
def test_only_the_answer_brings_it_into_memory(
    started: Started, marked: Path, way: Way, word: str, answered: bool
) -> None:
    """Everything but the one contact is read, as idle, Home, the questions and other outcomes do, and more."""
    last = f"last = library.contact({way.contact!r})" if answered else "last = None"
    process = started(
        f"""
from pathlib import Path
from kiosk.guidance.library import Library
from kiosk.reporting.form import flow_from, words_from
library = Library.open(Path({str(marked)!r}), whole=False)
site, topics, places, drafts = library.site, library.topics, library.places, library.drafts
flow = flow_from(library.report())
words = [words_from(library.report_words(each.code)) for each in site.languages]
pages = [library.page(page, each.code) for topic in topics for page in topic.pages for each in site.languages]
others = {{step.contact for step in flow.steps if step.contact}} - {{{way.contact!r}}}
contacts = [library.contact(other) for other in sorted(others)]
{last}
"""
    )
    assert remembers(process, word) is answered


def test_a_pack_without_such_a_way_is_refused(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.selftest.marking.telling_paths", lambda _flow: iter(()))
    with pytest.raises(PackError, match="nothing to look for"):
        way_in(built / PACK)
