"""Whatever a file holds, the check ends in problems and never in a traceback."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.authoring.check import examine
from tests.authoring.small_files import FILES
from tests.authoring.small_tree import TODAY, SmallTree

MARKS = [
    "---\n",
    "## ",
    "# ",
    "- ",
    "1. ",
    ":::",
    "::: signs\n",
    "::: note\n",
    "::: contact hotline\n",
    ":::\n",
    "\n",
    " ",
]
MARKS += [
    "**",
    "*",
    "_",
    "`",
    "```\n",
    "<b>",
    "<!--",
    "[a](b)",
    "![",
    "[a]: b\n",
    ":eye: ",
    "{{",
    "}}",
    "{{duty}}",
    "> ",
]
MARKS += [
    'title = "A"\n',
    'summary = "B"\n',
    "word. ",
    "Word ",
    "\\",
    "&amp;",
    "\t",
    "\r\n",
    "\0",
    "é",
    "9",
    "    ",
    "---",
]
KEYS = [
    "[",
    "]",
    "{",
    "}",
    "=",
    '"',
    "'",
    "\n",
    "#",
    ".",
    ",",
    "[contact.x]\n",
    "[claim.x]\n",
    "en",
    "es",
    "[unit.site.en]\n",
]
KEYS += [
    "checked = ",
    "2026-11-22",
    "true",
    "1",
    '"""',
    "[[language]]\n",
    "code = ",
    '"en"',
    "topics = ",
    "words",
    "\\",
    "\0",
]

markdown = st.lists(st.sampled_from(MARKS), max_size=40).map("".join)
toml = st.lists(st.sampled_from(KEYS), max_size=30).map("".join)


@contextmanager
def small_tree() -> Iterator[SmallTree]:
    # Not tmp_path: that is one folder for every example.
    with tempfile.TemporaryDirectory() as folder:
        yield SmallTree(Path(folder))


@given(text=markdown, with_head=st.booleans())
def test_any_markdown(text: str, with_head: bool) -> None:
    with small_tree() as tree:
        head = '---\ntitle = "A"\nsummary = "B"\n---\n\n## C\n\n' if with_head else ""
        tree.write("topics/sleep/sleep.en.md", head + text)
        assert all(problem.line >= 1 for problem in tree.examine().problems)


@given(file=st.sampled_from(sorted(FILES)), body=st.binary(max_size=200))
def test_any_bytes_in_any_file(file: str, body: bytes) -> None:
    with small_tree() as tree:
        tree.write(file, body)
        assert all(problem.file for problem in tree.examine().problems)


@given(file=st.sampled_from([file for file in sorted(FILES) if file.endswith(".toml")] + ["review.toml"]), text=toml)
def test_any_toml_in_any_file(file: str, text: str) -> None:
    with small_tree() as tree:
        tree.write(file, text)
        # With the reporting room's own rules: they too are given whatever a file holds.
        examine(tree.root, icons=tree.icons, today=TODAY)


@given(file=st.sampled_from(sorted(FILES)), cut=st.floats(0, 1), tail=st.binary(max_size=10))
def test_a_file_that_breaks_off(file: str, cut: float, tail: bytes) -> None:
    with small_tree() as tree:
        body = (tree.root / file).read_bytes()
        tree.write(file, body[: int(len(body) * cut)] + tail)
        assert all(problem.line >= 1 for problem in tree.examine().problems)


@pytest.mark.parametrize("body", ["[" * 5000, "a = " + "[" * 5000, "a = " + "9" * 5000, "a = {" * 2000])
def test_brackets_and_figures_without_end(tree: SmallTree, body: str) -> None:
    tree.write("site.toml", body)
    assert "site.toml" in {problem.file for problem in tree.examine().problems}


def test_a_page_of_nested_lists(tree: SmallTree) -> None:
    tree.write("topics/sleep/sleep.en.md", tree.read("topics/sleep/sleep.en.md") + "- " * 3000 + "x")
    assert "topics/sleep/sleep.en.md" in {problem.file for problem in tree.examine().problems}


def test_folders_where_files_should_be(tree: SmallTree) -> None:
    for file in ("site.toml", "topics/sleep/topic.toml", "topics/sleep/sleep.es.md", "art/wide.svg"):
        (tree.root / file).unlink()
        (tree.root / file).mkdir()
    assert {"site.toml", "topics/sleep/topic.toml"} <= {problem.file for problem in tree.examine().problems}
