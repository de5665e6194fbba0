"""`kiosk leaflet`: a clinic prints what the kiosk says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from kiosk import places
from kiosk.__main__ import main
from kiosk.authoring.check import examine
from kiosk.authoring.print.leaflet import groups
from kiosk.authoring.print.reading import as_library
from kiosk.guidance.blocks import Block, Bullets, ContactCard, Note, Paragraph, PlaceCard, Signs, Steps, Words
from kiosk.guidance.library import Library
from kiosk.guidance.model import Page
from tests.authoring.print.reading import POINTS, is_for_everyone, packed, size_of, text_of
from tests.authoring.small_tree import SmallTree


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every leaflet of the project's own content."""
    folder = tmp_path_factory.mktemp("printed")
    assert main(["leaflet", "-o", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    """The project's own content."""
    with as_library(examine(places.content())) as opened:
        yield opened


def _said(words: Words) -> str:
    return "".join(span.text for span in words)


def _words_of(block: Block, language: str, library: Library) -> list[str]:
    match block:
        case Paragraph(words):
            return [_said(words)]
        case Bullets(items) | Steps(items) | Signs(items):
            return [_said(words) for item in items for words in (item.head, item.text)]
        case Note(head, text):
            return [_said(head), _said(text)]
        case ContactCard(name):
            contact = library.contact(name)
            said = contact.words[language]
            return [said.name, *said.details, contact.phone, contact.text, contact.tty]
        case PlaceCard(name):
            place = library.place(name)
            return [place.words[language].name, place.words[language].purpose, place.address]


def _all_words(page: Page, library: Library) -> list[str]:
    blocks = [
        words for part in page.parts for block in part.blocks for words in _words_of(block, page.language, library)
    ]
    return [page.title, *(part.title for part in page.parts), *blocks, library.site.owner[page.language]]


def test_every_word_of_every_page_is_printed_in_every_language(printed: Path, library: Library) -> None:
    ids = [page for topic in library.topics for page in topic.pages]
    assert sorted(file.name for file in printed.glob("*.pdf")) == sorted(
        f"{name.replace('/', '-')}.pdf" for name in ids
    )
    for name in ids:
        text = text_of(printed / f"{name.replace('/', '-')}.pdf")
        for language in library.site.languages:
            page = library.page(name, language.code)
            missing = [words for words in _all_words(page, library) if packed(words) not in text]
            assert not missing, (name, language.code, missing)
        assert library.version[:8] in text
        assert packed("November 22, 2026") in text
        assert packed("22 de noviembre de 2026") in text


def test_most_leaflets_are_one_sheet_of_paper(printed: Path) -> None:
    sides = {file.stem: len(PdfReader(file).pages) for file in printed.glob("*.pdf")}
    assert max(sides.values()) <= 3
    assert sum(count <= 2 for count in sides.values()) >= len(sides) - 1


def test_the_face_is_embedded_and_the_file_can_be_read_aloud(printed: Path) -> None:
    for file in printed.glob("*.pdf"):
        assert is_for_everyone(file)
        assert str(PdfReader(file).root_object["/Lang"]) == "en"


def _languages(node: object) -> set[str]:
    """Every language that a part of the document is marked with."""
    found: set[str] = set()
    queue, seen = [node], 0
    while queue:
        here = queue.pop().get_object()  # type: ignore[attr-defined]  # pypdf's objects all have it
        seen += 1
        if isinstance(here, DictionaryObject):
            found |= {str(here[key]) for key in ("/Lang",) if key in here}
            queue += [here.raw_get(key) for key in ("/K", "/A") if key in here]
        elif isinstance(here, list):
            queue += here
        assert seen < 10_000
    return found


def test_each_language_is_marked_in_the_document(printed: Path) -> None:
    root = PdfReader(printed / "safety-signs.pdf").root_object
    assert _languages(root["/StructTreeRoot"]) == {"en", "es"} - {root["/Lang"]}


def test_titles_are_discreet(printed: Path) -> None:
    for file in printed.glob("*.pdf"):
        meta = PdfReader(file).metadata
        assert meta is not None
        assert meta.title
        assert not re.search(
            r"traffick|trata |victim|víctima", f"{meta.title} {meta.subject} {file.name}", re.IGNORECASE
        )


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.usefixtures("beside")
def test_the_paper_is_the_one_asked_for(paper: str) -> None:
    assert main(["leaflet", "content", "--paper", paper, "--page", "sleep/sleep"]) == 0
    assert size_of(Path("leaflets/sleep-sleep.pdf")) == pytest.approx(POINTS[paper], abs=0.1)


@pytest.mark.usefixtures("beside")
def test_two_runs_give_the_same_bytes() -> None:
    for folder in ("a", "b"):
        assert main(["leaflet", "content", "-o", folder]) == 0
    files = sorted(file.name for file in Path("a").iterdir())
    assert files == ["safety-help.pdf", "safety-signs.pdf", "sleep-sleep.pdf"]
    assert all((Path("a") / name).read_bytes() == (Path("b") / name).read_bytes() for name in files)


def test_nothing_is_written_beside_the_target(beside: SmallTree) -> None:
    before = sorted(beside.root.parent.rglob("*"))
    assert main(["leaflet", "content", "-o", "out", "--page", "sleep/sleep", "safety/help"]) == 0
    out = beside.root.parent / "out"
    assert sorted(beside.root.parent.rglob("*")) == sorted(
        [*before, out, out / "safety-help.pdf", out / "sleep-sleep.pdf"]
    )


def test_content_with_a_problem_is_refused(beside: SmallTree, capsys: pytest.CaptureFixture[str]) -> None:
    line = beside.spoil("topics/safety/signs.es.md", "Siempre hay alguien", "Hay 2 personas")
    assert main(["leaflet", "content"]) == 1
    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith(f"content/topics/safety/signs.es.md:{line}: 2 is typed into the text.")
    assert last == "Nothing was printed: 1 to mend first."
    assert not Path("leaflets").exists()


def test_a_site_of_one_language_has_one_column(beside: SmallTree) -> None:
    for file in beside.root.rglob("*.es.*"):
        file.unlink()
    for file in beside.root.rglob("*.toml"):
        text = re.sub(r'\[\[language\]\]\ncode = "es"\nname = "[^"]*"\n', "", file.read_text("utf-8"))
        text = re.sub(r"^\[([\w.]+\.)?es\]\n(?:(?!\[).*\n?)*", "", text, flags=re.MULTILINE)
        file.write_text(re.sub(r"^es = .*\n", "", text, flags=re.MULTILINE), "utf-8")
    assert main(["leaflet", "content", "--page", "safety/help"]) == 0
    text = text_of(Path("leaflets/safety-help.pdf"))
    assert "Departmentof" in text
    assert "Departamentode" not in text
    assert text.count("1-888-373-7888") == 2  # in a sentence and on the card


@pytest.mark.parametrize(
    ("count", "beside_each_other"), [(1, [1]), (2, [2]), (3, [3]), (4, [2, 2]), (5, [2, 3]), (7, [2, 2, 3])]
)
def test_no_more_than_three_languages_stand_side_by_side(count: int, beside_each_other: list[int]) -> None:
    codes = [f"l{number}" for number in range(count)]
    shared = groups(codes)
    assert [len(few) for few in shared] == beside_each_other
    assert [code for few in shared for code in few] == codes


def test_signs_that_the_face_does_not_have_are_told(beside: SmallTree, capsys: pytest.CaptureFixture[str]) -> None:
    beside.spoil("topics/sleep/sleep.en.md", "Keep the room cool", "Keep the room 凉")
    with pytest.raises(SystemExit):
        main(["leaflet", "content"])
    assert "could not be displayed" in capsys.readouterr().err
    assert not Path("leaflets").exists()


@pytest.mark.usefixtures("beside")
def test_a_page_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["leaflet", "content", "--page", "sleep/nap"])
    assert ended.value.code == 2
    assert "there is no page sleep/nap. Pages: sleep/sleep, safety/signs" in capsys.readouterr().err


@pytest.mark.usefixtures("beside")
def test_the_editor_hears_of_words_that_nobody_signed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["leaflet", "content", "--page", "safety/signs"]) == 0
    assert "Not yet signed by a reviewer: 1 in en, 1 in es." in capsys.readouterr().out
