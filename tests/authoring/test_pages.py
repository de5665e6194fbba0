"""One wrong line in a page gives exactly that problem, at its line."""

from __future__ import annotations

import pytest

from tests.authoring.small_files import SIGNS_ES
from tests.authoring.small_tree import SmallTree

SIGNS = "topics/safety/signs.en.md"
HELP = "topics/safety/help.en.md"
SLEEP = "topics/sleep/sleep.en.md"


def test_the_small_tree_has_no_problem(tree: SmallTree) -> None:
    tree.expect()


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        (SIGNS, "::: signs", "::: sings", "no block 'sings'"),
        (SIGNS, "::: note", "::: remark", "no block 'remark'"),
        (SIGNS, "::: signs", "::: signs here", "words after its name"),
        (SIGNS, ":idlock: **No papers.** Someone", ":idcard: **No papers.** Someone", "no pictogram idcard"),
        (SIGNS, "- :idlock: **No papers.** Someone", "- :idlock: No papers. Someone", "not a sign"),
        (SIGNS, "- :idlock: **No papers.** Someone", "- **No papers.** Someone", "not a sign"),
        (SIGNS, "- :idlock: **No papers.** Someone else holds them.", "- :idlock: **No papers.**", "not a sign"),
        (SIGNS, "**One sign proves nothing.** You", "One sign proves nothing. You", "no head"),
        (SIGNS, "- :eye: **Always", "\nAnd this.\n\n- :eye: **Always", "one list"),
        (SIGNS, "A person may show **one or more** of these.", "A person <b>may</b> show these.", "raw HTML"),
        (SIGNS, "A person may show **one or more** of these.", "<div>A person</div>", "raw HTML"),
        (SIGNS, "A person may show **one or more**", "A [person](https://example.org) may show", "a link"),
        (SIGNS, "A person may show **one or more**", "A <https://example.org> may show", "a link"),
        (SIGNS, "A person may show **one or more**", "A ![person](a.png) may show", "a picture"),
        (SIGNS, "**one or more**", "*one or more*", "slanted"),
        (SIGNS, "**one or more**", "`one or more`", "code"),
        (SIGNS, "A person may show", "> A person may show", "quotation"),
        (SIGNS, "A person may show", ":eye: A person may show", "outside ::: signs"),
        (SIGNS, "A person may show", "    A person may show", "indented too far"),
        (SIGNS, "## Two signs", "### Two signs", "heading is not allowed"),
        (SIGNS, "## Two signs", "##", "has no title"),
        (
            SLEEP,
            "- Keep the room dark.",
            "1. Keep the room dark.\n\n- Keep the room quiet.",
            "numbered list stands alone",
        ),
        (HELP, "::: contact hotline", "::: contact hotlin", "no contact hotlin"),
        (HELP, "::: place campaign", "::: place campain", "no place campain"),
        (HELP, "::: contact hotline", "::: contact", "names no one"),
        (HELP, "{{hotline.phone}}", "{{hotline.fone}}", "no fact {{hotline.fone}}"),
        (HELP, "{{duty}} says", "{{dutty}} says", "no fact {{dutty}}"),
        (HELP, "{{duty}} says", "{{campaign}} {{duty}} says", "no fact {{campaign}}"),
        (HELP, "{{duty}} says", "{{duty.law}} {{duty}} says", "no fact {{duty.law}}"),
        (HELP, "{{duty}} says", "{{duty} {{duty}} says", "do not match"),
        (HELP, "Use one that feels safe.", "Use one of 2 that feel safe.", "2 is typed"),
        (HELP, "## Call", "## Call 911", "911 is typed"),
        (HELP, 'summary = "Who can help"', 'summary = "Who can help in 2026"', "2026 is typed"),
        (HELP, 'summary = "Who can help"', "summary = Who can help", "not TOML"),
        (HELP, 'title = "Get help"', "title = 3", "title must be text"),
        (HELP, 'title = "Get help"', 'title = " "', "title is empty"),
    ],
)
def test_a_wrong_line_is_the_only_problem(tree: SmallTree, file: str, old: str, new: str, what: str) -> None:
    line = tree.spoil(file, old, new)
    tree.expect((file, line + len(new) - len(new.lstrip("\n")), what))


def test_a_misspelled_key_is_unknown_and_missing(tree: SmallTree) -> None:
    line = tree.spoil(HELP, 'summary = "Who can help"', 'sumary = "Who can help"')
    tree.expect((HELP, 2, "summary is missing"), (HELP, line, "sumary is not known"))


def test_a_list_in_a_list_is_told(tree: SmallTree) -> None:
    line = tree.spoil(SLEEP, "- Keep the room dark.", "- Keep the room dark.\n  - And quiet.")
    tree.expect((SLEEP, line, "one paragraph"))


def test_a_block_that_is_not_closed_is_told_where_it_opens(tree: SmallTree) -> None:
    text = tree.read(SIGNS)
    tree.write(SIGNS, text.replace("is always near.\n:::\n", "is always near.\n"))
    tree.expect((SIGNS, 11, "::: signs is never closed"))


def test_the_last_block_of_a_file_has_to_be_closed_too(tree: SmallTree) -> None:
    text = tree.read(SIGNS)
    tree.write(SIGNS, text.removesuffix(":::\n"))
    tree.expect((SIGNS, 16, "::: note is never closed"))


def test_a_closing_line_without_a_block_is_told(tree: SmallTree) -> None:
    tree.write(SLEEP, tree.read(SLEEP) + "\n:::\n")
    tree.expect((SLEEP, 13, "closes nothing"))


def test_text_before_the_first_part_is_told_once(tree: SmallTree) -> None:
    line = tree.spoil(SLEEP, "## A good night", "Hello.\n\nHello again.\n\n## A good night")
    tree.expect((SLEEP, line, "before the first ##"))


def test_a_heading_underlined_with_dashes_is_not_a_part(tree: SmallTree) -> None:
    line = tree.spoil(SLEEP, "## A good night", "## A good night\n\nLater\n-----")
    tree.expect((SLEEP, line + 2, "heading is not allowed"))


def test_a_link_definition_is_a_link(tree: SmallTree) -> None:
    line = tree.spoil(SLEEP, "Go to bed", "[there]: https://example.org\n\nGo to bed")
    tree.expect((SLEEP, line, "a link"))


def test_a_page_without_a_head_is_told(tree: SmallTree) -> None:
    tree.write(SLEEP, "## A good night\n\nGo to bed. Sleep for {{bed_time}}.\n\n- Dark.\n- Cool.\n")
    tree.expect((SLEEP, 1, "no head"))


def test_a_page_without_parts_is_told(tree: SmallTree) -> None:
    tree.write(SLEEP, '---\ntitle = "Sleep"\nsummary = "Rest"\n---\n')
    tree.expect((SLEEP, 1, "no part"))


def test_an_empty_part_is_told(tree: SmallTree) -> None:
    line = tree.spoil(SLEEP, "- Keep the room cool.\n", "- Keep the room cool.\n\n## Later\n")
    tree.expect((SLEEP, line + 2, "part is empty"))


def test_a_card_holds_nothing(tree: SmallTree) -> None:
    line = tree.spoil(HELP, "::: contact hotline\n", "::: contact hotline\nCall them.\n")
    tree.expect((HELP, line + 1, "holds nothing"))


def test_digits_are_told_at_their_own_line_of_a_paragraph(tree: SmallTree) -> None:
    line = tree.spoil(SLEEP, "Go to bed early. Sleep", "Go to bed early.\nNot at 9. Sleep")
    tree.expect((SLEEP, line + 1, "9 is typed"))


def test_every_problem_of_every_file_is_told_at_once(tree: SmallTree) -> None:
    tree.spoil("site.toml", "seconds = 90", "seconds = 20")
    tree.spoil(SLEEP, "Go to bed early", "Go <i>to</i> bed at 9")
    tree.spoil(HELP, "{{hotline.phone}}", "{{hotline.fone}}")
    tree.spoil("facts.toml", "checked = 2026-11-21", 'checked = "soon"')
    files = [problem.file for problem in tree.examine().problems]
    assert sorted(set(files)) == ["facts.toml", "site.toml", HELP, SLEEP]
    assert files.count(SLEEP) == 2


def test_windows_line_ends_and_a_byte_order_mark_are_read(tree: SmallTree) -> None:
    tree.write("topics/safety/signs.es.md", b"\xef\xbb\xbf" + SIGNS_ES.replace("\n", "\r\n").encode())
    tree.expect()


def test_a_file_that_is_not_utf8_is_told_at_the_line(tree: SmallTree) -> None:
    tree.write(SLEEP, tree.read(SLEEP).encode().replace(b"Go to", b"G\xf3 to"))
    tree.expect((SLEEP, 8, "not UTF-8"))
