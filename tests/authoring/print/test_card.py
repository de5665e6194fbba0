"""`kiosk card`: a card says nothing but a number."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from kiosk.__main__ import main
from tests.authoring.print.reading import POINTS, is_for_everyone, packed, size_of
from tests.authoring.small_tree import SmallTree


def _sheet(*arguments: str) -> PdfReader:
    assert main(["card", "content", "--contact", "hotline", *arguments]) == 0
    return PdfReader("cards.pdf")


@pytest.mark.usefixtures("beside")
def test_a_card_says_nothing_but_its_number() -> None:
    reader = _sheet()
    (side,) = reader.pages
    assert packed(side.extract_text()) == "18883737888" * 10
    assert reader.metadata is not None
    told = " ".join(str(value) for key, value in reader.metadata.items() if key not in ("/Creator", "/CreationDate"))
    assert re.fullmatch(r"[\d -]*(D:\d+Z?)?", told), told
    assert not reader.outline
    assert is_for_everyone(Path("cards.pdf"))


def test_the_number_is_the_one_in_the_facts(beside: SmallTree) -> None:
    beside.spoil("facts.toml", "1-888-373-7888", "1-800-555-0100")
    assert packed(_sheet().pages[0].extract_text()) == "18005550100" * 10


def test_the_site_says_which_number_is_learned(beside: SmallTree) -> None:
    site = beside.read("site.toml")
    beside.write("site.toml", f'handoffs = ["memorize"]\nlearn = "hotline"\n{site}')
    assert main(["card", "content"]) == 0
    assert packed(PdfReader("cards.pdf").pages[0].extract_text()) == "18883737888" * 10


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.usefixtures("beside")
def test_the_paper_is_the_one_asked_for(paper: str) -> None:
    _sheet("--paper", paper)
    assert size_of(Path("cards.pdf")) == pytest.approx(POINTS[paper], abs=0.1)


def test_two_runs_give_the_same_bytes_and_nothing_else(beside: SmallTree) -> None:
    before = sorted(beside.root.parent.rglob("*"))
    _sheet()
    first = Path("cards.pdf").read_bytes()
    _sheet()
    assert Path("cards.pdf").read_bytes() == first
    assert sorted(beside.root.parent.rglob("*")) == sorted([*before, beside.root.parent / "cards.pdf"])


def test_content_with_a_problem_is_refused(beside: SmallTree, capsys: pytest.CaptureFixture[str]) -> None:
    line = beside.spoil("topics/safety/signs.es.md", "Siempre hay alguien", "Hay 2 personas")
    assert main(["card", "content", "--contact", "hotline"]) == 1
    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith(f"content/topics/safety/signs.es.md:{line}: 2 is typed into the text.")
    assert last == "Nothing was printed: 1 to mend first."
    assert not Path("cards.pdf").exists()


@pytest.mark.usefixtures("beside")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "site.toml has no number to learn: name one with --contact (hotline)"),
        (["--contact", "police"], "no contact police has a number"),
        (["--contact", "hotline", "-o", "content"], "choose another place with -o"),
    ],
)
def test_wrong_arguments_end_with_a_message(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["card", "content", *arguments])
    assert ended.value.code == 2
    assert told in capsys.readouterr().err
