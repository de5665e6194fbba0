"""The hand-offs that a site allows, and the number to learn."""

from __future__ import annotations

import json

import pytest

from tests.authoring.small_tree import SmallTree

NUMBERS = 'numbers = ["hotline"]\n'


def _site(tree: SmallTree, lines: str) -> int:
    return tree.spoil("site.toml", NUMBERS, NUMBERS + lines) + 1


def test_a_site_without_them_has_none(tree: SmallTree) -> None:
    site = json.loads(next(each.body for each in tree.compile().documents if each.kind == "site"))
    assert (site["handoffs"], site["learn"]) == ([], "")


def test_they_are_in_the_pack(tree: SmallTree) -> None:
    _site(tree, 'handoffs = ["qr", "memorize"]\nlearn = "hotline"\n')
    site = json.loads(next(each.body for each in tree.compile().documents if each.kind == "site"))
    assert (site["handoffs"], site["learn"]) == (["qr", "memorize"], "hotline")


@pytest.mark.parametrize(
    ("lines", "down", "what"),
    [
        ('handoffs = ["print"]\n', 0, "there is no hand-off print"),
        ('handoffs = [\n    "qr",\n    "qr",\n]\n', 2, "the hand-off qr is listed twice"),
        ('handoffs = "qr"\n', 0, "handoffs must be a list"),
        ('handoffs = ["memorize"]\n', 0, "no number to learn is named"),
        ('handoffs = ["memorize"]\nlearn = "hotlin"\n', 1, "no contact hotlin with a phone"),
        ('learn = ""\nhandoffs = ["memorize"]\n', 1, "no number to learn"),
    ],
)
def test_what_cannot_be_is_told_at_its_line(tree: SmallTree, lines: str, down: int, what: str) -> None:
    line = _site(tree, lines)
    tree.expect(("site.toml", line + down, what))


def test_a_number_to_learn_is_one_to_call(tree: SmallTree) -> None:
    tree.spoil("facts.toml", 'phone = "1-888-373-7888"\n', "")
    line = _site(tree, 'handoffs = ["memorize"]\nlearn = "hotline"\n')
    found = [str(each) for each in tree.examine().problems]
    assert f"site.toml:{line + 1}: there is no contact hotline with a phone number" in "\n".join(found)
