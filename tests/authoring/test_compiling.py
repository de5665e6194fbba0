"""What an editor writes is what the kiosk shows, in bytes that depend on nothing else."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given

from kiosk.authoring.compiling import Compiled
from kiosk.authoring.facts import read_facts
from kiosk.authoring.files import write_atomically
from kiosk.authoring.markdown import parse_page
from kiosk.authoring.packing import pack_bytes, write_pack
from kiosk.authoring.problem import ContentError, Problems
from kiosk.authoring.source import parse_toml
from kiosk.guidance.library import Library
from kiosk.guidance.model import Page, Part
from kiosk.guidance.stored import page_to_json
from kiosk.packs.layout import Document
from tests.authoring.small_files import FACTS, FILES, ICONS
from tests.authoring.small_tree import SmallTree
from tests.authoring.strategies import as_markdown, pages


@given(page=pages)
def test_a_page_comes_back_from_its_file_and_from_its_pack(page: Page) -> None:
    problems = Problems()
    facts = read_facts(parse_toml("facts.toml", FACTS, problems), ("en", "es"), problems)
    parsed = parse_page("page", as_markdown(page), page.language, facts, frozenset(ICONS), problems)
    assert [str(problem) for problem in problems.sorted()] == []
    assert parsed.front is not None
    assert (parsed.front.title, parsed.front.summary, parsed.front.speak_title) == (
        page.title,
        page.summary,
        page.speak_title,
    )
    assert tuple(Part(part.title, tuple(placed.block for placed in part.blocks)) for part in parsed.parts) == page.parts
    with tempfile.TemporaryDirectory() as folder:
        document = Document("page", page.id, page.language, 0, page_to_json(page))
        write_pack(Compiled((document,), {}), Path(folder) / "a.pack")
        with Library.open(Path(folder) / "a.pack") as library:
            assert library.page(page.id, page.language) == page


def test_equal_content_gives_equal_bytes_wherever_it_lies(tmp_path: Path) -> None:
    first, second = SmallTree(tmp_path / "a"), SmallTree(tmp_path / "b")
    for file in sorted(FILES, reverse=True):
        second.write(file, second.read(file))
    assert pack_bytes(first.compile(), "x") == pack_bytes(second.compile(), "x")


def test_the_order_of_rows_does_not_matter(tree: SmallTree) -> None:
    compiled = tree.compile()
    turned = Compiled(tuple(reversed(compiled.documents)), dict(sorted(compiled.assets.items(), reverse=True)))
    assert pack_bytes(turned) == pack_bytes(compiled)


def test_other_content_gives_another_version(tree: SmallTree, tmp_path: Path) -> None:
    versions = []
    for number, name in enumerate(("a.pack", "b.pack", "c.pack")):
        write_pack(tree.compile(), tmp_path / name, source_hash=f"{number}")
        with Library.open(tmp_path / name) as library:
            versions.append(library.version)
        if number == 1:
            tree.spoil("topics/sleep/sleep.en.md", "Go to bed", "Go now to bed")
    assert versions[0] == versions[1] != versions[2]


def test_content_with_a_problem_is_refused_with_all_of_them(tree: SmallTree) -> None:
    tree.spoil("topics/sleep/sleep.en.md", "Go to", "Go at 9 to")
    tree.spoil("facts.toml", 'tty = "711"', 'tty = "7"')
    with pytest.raises(ContentError) as refused:
        tree.compile()
    assert [problem.file for problem in refused.value.problems] == ["facts.toml", "topics/sleep/sleep.en.md"]


def test_a_pack_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.pack"
    write_atomically(file, b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(file, b"new")
    assert file.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.pack"]
