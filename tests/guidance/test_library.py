"""The library gives what the content folder says, when it is asked."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.authoring.packing import write_pack
from kiosk.guidance.blocks import ContactCard, Item, Note, Paragraph, PlaceCard, Signs, Span, Steps
from kiosk.guidance.library import Draft, Library
from kiosk.guidance.model import ContactWords, IdleWords, Language, PlaceWords, Provenance, Topic, TopicWords
from kiosk.packs.pack import PackError
from tests.authoring.small_files import PICTURE
from tests.authoring.small_tree import SmallTree


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "small.pack"
    write_pack(SmallTree(tmp_path).compile(), path)
    return path


@pytest.fixture
def library(file: Path) -> Iterator[Library]:
    with Library.open(file) as opened:
        yield opened


def test_the_site_is_that_of_its_file(library: Library) -> None:
    site = library.site
    assert site.languages == (Language("en", "English"), Language("es", "Español"))
    assert (site.topics, site.numbers) == (("sleep", "safety"), ("hotline",))
    assert site.owner == {"en": "Department of Health", "es": "Departamento de Salud"}
    assert site.idle["es"] == IdleWords("La salud, en palabras claras", "Toque un idioma")
    assert site.numbers_intro["en"] == "Not sure? Start with the hotline."
    assert (site.idle_seconds, site.warning_seconds) == (90, 30)
    assert site.cover_art == {"landscape": "art/wide.svg", "portrait": "art/wide.svg"}


def test_topics_come_in_order_with_the_ids_of_their_pages(library: Library) -> None:
    assert [topic.id for topic in library.topics] == ["sleep", "safety"]
    words = {
        "en": TopicWords("Staying safe", "At home and at work"),
        "es": TopicWords("Vivir con calma", "En casa y en el trabajo"),
    }
    assert library.topic("safety") == Topic("safety", "umbrella", True, ("safety/signs", "safety/help"), words)


def test_a_page_is_typed_blocks(library: Library) -> None:
    page = library.page("safety/signs", "en")
    assert (page.title, page.summary) == ("Signs to look for", "What you might see")
    assert page.speak_title == "Signs that a person needs help"
    (part,) = page.parts
    assert part.title == "Two signs"
    assert part.blocks == (
        Paragraph((Span("A person may show "), Span("one or more", strong=True), Span(" of these."))),
        Signs(
            (
                Item((Span("Someone else holds them."),), (Span("No papers.", strong=True),), "idlock"),
                Item((Span("Someone is always near."),), (Span("Always watched.", strong=True),), "eye"),
            )
        ),
        Note((Span("One sign proves nothing.", strong=True),), (Span("You do not need proof to call."),)),
    )


def test_facts_are_in_their_places(library: Library) -> None:
    first, second = library.page("safety/help", "es").parts
    assert first.blocks == (
        Steps(
            (
                Item((Span("Use uno seguro."),), (Span("Busque un teléfono.", strong=True),)),
                Item((Span("Llame al 1-888-373-7888."),)),
            )
        ),
        ContactCard("hotline"),
    )
    law = "La ley dice más: Miss. Code 43-21-353. Fecha: 20 de noviembre de 2026."
    assert second.blocks == (Paragraph((Span(law),)), PlaceCard("campaign"))


def test_the_written_title_is_spoken_where_no_other_is_given(library: Library) -> None:
    assert library.page("safety/signs", "es").speak_title == "Señales"


def test_contacts_and_places_are_those_of_the_register(library: Library) -> None:
    contact = library.contact("hotline")
    assert list(library.contacts) == ["hotline"]
    assert (contact.phone, contact.text, contact.text_word, contact.tty) == (
        "1-888-373-7888",
        "233733",
        "BEFREE",
        "711",
    )
    assert (contact.web, contact.email, contact.languages) == ("example.org", "help@example.org", ("en", "es"))
    assert contact.words["es"] == ContactWords(
        "La Línea", "Para hablar o preguntar", ("De día y de noche.", "Hablan 200 idiomas.")
    )
    assert contact.provenance == Provenance("A source", "2026-11-22", "confirm with MSDH before release")
    assert list(library.places) == ["campaign"]
    assert library.place("campaign").address == "example.org/read-more"
    assert library.place("campaign").words["en"] == PlaceWords("The campaign", "More to read")


def test_the_oldest_check_is_told(library: Library) -> None:
    assert library.oldest_check == "2026-11-20"


def test_the_flow_keeps_its_order_and_its_words_have_facts(library: Library) -> None:
    assert list(library.report()) == ["urgency", "question", "step"]
    assert library.report()["step"] == [{"id": "call", "contact": "hotline", "icon": "phone"}]
    assert library.report_words("es")["step"]["call"]["points"][0] == "Llame al 1-888-373-7888."


def test_assets_are_the_bytes_of_their_files(library: Library) -> None:
    assert library.asset("art/wide.svg") == PICTURE.encode()


def test_drafts_are_told(library: Library) -> None:
    assert Draft("safety/signs", "es", "unknown", "", "unreviewed") in library.drafts
    assert len(library.drafts) == 16


def test_what_is_not_there_is_refused_without_naming_it(library: Library) -> None:
    for ask in (
        lambda: library.page("safety/none", "en"),
        lambda: library.page("safety/signs", "fr"),
        lambda: library.topic("safety2"),
        lambda: library.contact("safety2"),
        lambda: library.place("safety2"),
        lambda: library.asset("safety2"),
        lambda: library.report_words("fr"),
    ):
        with pytest.raises(PackError) as refused:
            ask()
        assert "safety" not in str(refused.value)


def test_a_page_is_read_when_it_is_asked_for(file: Path) -> None:
    with Library.open(file) as library:
        asked: list[str] = []
        library._pack._connection.set_trace_callback(asked.append)
        assert library.topics
        assert not [statement for statement in asked if "'page'" in statement]
        library.page("sleep/sleep", "en")
        library.page("sleep/sleep", "en")
        assert len([statement for statement in asked if "'page'" in statement]) == 2  # not kept either


def test_opening_a_library_imports_nothing_but_the_standard_library(file: Path) -> None:
    program = (
        "import sys; before = set(sys.modules); from pathlib import Path; from kiosk.guidance.library import Library\n"
        f"library = Library.open(Path({str(file)!r}))\n"
        "library.site, library.topics, library.page('sleep/sleep', 'en')\n"
        "tops = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "print(sorted(name for name in tops - set(sys.stdlib_module_names) if name != 'kiosk'))"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert told.stdout.strip() == "[]"
