"""Languages side by side: what differs is told where the second language differs."""

from __future__ import annotations

import pytest

from tests.authoring.small_tree import SmallTree

SIGNS = "topics/safety/signs.es.md"
HELP = "topics/safety/help.es.md"
SLEEP = "topics/sleep/sleep.es.md"


@pytest.mark.parametrize(
    ("file", "old", "new", "at", "what"),
    [
        (SLEEP, "- Mantenga fresco el cuarto.\n", "", 10, "1 entries, topics/sleep/sleep.en.md:10 has 2"),
        (
            SLEEP,
            "- Mantenga fresco el cuarto.\n",
            "- Mantenga fresco el cuarto.\n- Apague la luz.\n",
            10,
            "has 3 entries",
        ),
        (SLEEP, "- Mantenga oscuro", "Un buen cuarto.\n\n- Mantenga oscuro", 10, "here is a paragraph"),
        (SLEEP, "- Mantenga oscuro el cuarto.\n- Mantenga fresco el cuarto.\n", "", 6, "a list is missing here"),
        (
            SLEEP,
            "- Mantenga fresco el cuarto.\n",
            "- Mantenga fresco el cuarto.\n\nBien.\n",
            13,
            "not in topics/sleep/",
        ),
        (SLEEP, "- Mantenga oscuro", "## Más\n\n- Mantenga oscuro", 10, "has 2 parts, topics/sleep/sleep.en.md has 1"),
        (SIGNS, ":eye:", ":fear:", 12, "pictogram fear, in topics/safety/signs.en.md it has eye"),
    ],
)
def test_a_difference_is_the_only_problem(tree: SmallTree, file: str, old: str, new: str, at: int, what: str) -> None:
    tree.spoil(file, old, new)
    tree.expect((file, at, what))


def test_another_card_is_told(tree: SmallTree) -> None:
    facts = tree.read("facts.toml")
    tree.write("facts.toml", facts + facts[facts.index("[contact") : facts.index("[place")].replace("hotline", "other"))
    tree.spoil("site.toml", '["hotline"]', '["hotline", "other"]')
    line = tree.spoil(HELP, "::: contact hotline", "::: contact other")
    tree.expect((HELP, line, "this card is other, but topics/safety/help.en.md:13 has hotline"))


def test_a_pictogram_stands_for_one_sign_of_the_site(tree: SmallTree) -> None:
    for language, new in (
        ("en", "::: signs\n- :eye: **Watched.** By one.\n:::"),
        ("es", "::: signs\n- :eye: **Vista.** Ya.\n:::"),
    ):
        file = f"topics/sleep/sleep.{language}.md"
        tree.write(file, f"{tree.read(file)}\n{new}\n")
    tree.expect(("topics/safety/signs.en.md", 13, "already stands for another sign (topics/sleep/sleep.en.md:14)"))


def test_a_pictogram_twice_in_one_block_is_told(tree: SmallTree) -> None:
    for language in ("en", "es"):
        tree.spoil(f"topics/safety/signs.{language}.md", ":eye:", ":idlock:")
    tree.expect(("topics/safety/signs.en.md", 13, "already stands for another sign"))


def test_what_follows_from_a_broken_page_is_not_told_of_the_other(tree: SmallTree) -> None:
    line = tree.spoil("topics/sleep/sleep.en.md", "- Keep the room dark.", "1. Keep the room dark.")
    found = tree.examine().problems
    assert {(problem.file, problem.line) for problem in found} == {("topics/sleep/sleep.en.md", line)}
