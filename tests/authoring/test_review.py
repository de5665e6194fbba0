"""review.toml: what is a draft, what a change does to a review, and what a release wants."""

from __future__ import annotations

import tomllib

import pytest

from kiosk.authoring.review import drafts, source_hashes, stamp
from tests.authoring.small_tree import SmallTree

SIGNED = {'reviewer = ""': 'reviewer = "A. Reader"', 'date = ""': "date = 2026-11-23"}
UNITS = {"site", "facts", "reporting", "sleep", "sleep/sleep", "safety", "safety/signs", "safety/help"}


def stamped(tree: SmallTree) -> dict[str, dict[str, dict[str, str]]]:
    examined = tree.examine()
    stamp(examined.tree, examined.review)
    units: dict[str, dict[str, dict[str, str]]] = tomllib.loads(tree.read("review.toml"))["unit"]
    return units


def sign(tree: SmallTree) -> None:
    """Everybody has read everything, and every fact is confirmed."""
    stamped(tree)
    text = tree.read("review.toml")
    for blank, signed in SIGNED.items():
        text = text.replace(blank, signed)
    tree.write("review.toml", text.replace('status = "unreviewed"', 'status = "reviewed"'))
    facts = tree.read("facts.toml")
    tree.write("facts.toml", facts.replace("confirm with MSDH before release", "confirmed"))


def draft_units(tree: SmallTree) -> dict[tuple[str, str], str]:
    examined = tree.examine()
    found = drafts(source_hashes(examined.tree), examined.review)
    return {(draft.unit, draft.language): draft.status for draft in found}


def test_without_a_register_everything_is_a_draft_and_nothing_is_wrong(tree: SmallTree) -> None:
    tree.expect()
    assert set(draft_units(tree)) == {(unit, language) for unit in UNITS for language in ("en", "es")}


def test_a_stamp_lists_every_unit_with_its_origin(tree: SmallTree) -> None:
    units = stamped(tree)
    assert set(units) == UNITS
    assert {row["origin"] for languages in units.values() for row in [languages["en"]]} == {"Wayside draft"}
    assert {row["origin"] for languages in units.values() for row in [languages["es"]]} == {"machine draft"}
    tree.expect()


def test_a_second_stamp_changes_nothing(tree: SmallTree) -> None:
    stamped(tree)
    before = tree.read("review.toml")
    stamped(tree)
    assert tree.read("review.toml") == before


def test_a_stamp_keeps_what_people_wrote(tree: SmallTree) -> None:
    stamped(tree)
    text = tree.read("review.toml")
    head = '[unit."safety/help".es]\norigin = "machine draft"\n'
    kept = '[unit."safety/help".es]\norigin = "translated by «A \\"B\\" C»"\nprovenance = "reconstructed, pending"\n'
    tree.write("review.toml", text.replace(head, kept))
    row = stamped(tree)["safety/help"]["es"]
    assert (row["origin"], row["provenance"]) == ('translated by «A "B" C»', "reconstructed, pending")


def test_what_is_signed_is_no_draft_and_may_be_released(tree: SmallTree) -> None:
    sign(tree)
    assert draft_units(tree) == {}
    tree.expect(release=True)


@pytest.mark.parametrize(
    ("file", "old", "new", "stale"),
    [
        ("topics/sleep/sleep.es.md", "Vaya a", "Vaya ya a", {("sleep/sleep", "es")}),
        ("topics/sleep/sleep.en.md", "Go to", "Go now to", {("sleep/sleep", "en"), ("sleep/sleep", "es")}),
        ("topics/sleep/topic.toml", "Rest well", "Rest", {("sleep", "en"), ("sleep", "es")}),
        ("site.toml", "Toque un", "Elija un", {("site", "es")}),
        ("facts.toml", "1-888-373-7888", "1-888-373-7889", {("facts", "en"), ("facts", "es")}),
        ("facts.toml", "8 horas", "9 horas", {("facts", "es")}),
        ("reporting/report.es.toml", "Diga qué", "Diga lo que", {("reporting", "es")}),
        ("facts.toml", "checked = 2026-11-21", "checked = 2026-11-22", set[tuple[str, str]]()),
        ("topics/sleep/topic.toml", 'icon = "moon"', 'icon = "eye"', set[tuple[str, str]]()),
    ],
)
def test_a_change_makes_its_review_stale(
    tree: SmallTree, file: str, old: str, new: str, stale: set[tuple[str, str]]
) -> None:
    sign(tree)
    tree.spoil(file, old, new)
    assert draft_units(tree) == dict.fromkeys(stale, "changed since review")
    tree.expect()
    told = [problem.what for problem in tree.examine(release=True).problems]
    assert told == [f"{unit} in {language} is changed since review" for unit, language in sorted(stale)]


def test_a_stamp_does_not_make_a_stale_review_good(tree: SmallTree) -> None:
    sign(tree)
    tree.spoil("topics/sleep/sleep.es.md", "Vaya a", "Vaya ya a")
    row = stamped(tree)["sleep/sleep"]["es"]
    assert (row["status"], row["reviewer"], row["date"]) == ("changed since review", "A. Reader", "2026-11-23")
    assert set(draft_units(tree)) == {("sleep/sleep", "es")}


def test_a_release_wants_every_unit_signed_and_every_fact_confirmed(tree: SmallTree) -> None:
    told = tree.examine(release=True).problems
    assert sum("has no entry" in problem.what for problem in told) == 2 * len(UNITS)
    assert [problem.line for problem in told if "is not confirmed" in problem.what] == [4, 12, 27, 41]


def test_a_signature_needs_a_name_and_a_date(tree: SmallTree) -> None:
    sign(tree)
    text = tree.read("review.toml")
    tree.write("review.toml", text.replace('reviewer = "A. Reader"', 'reviewer = ""', 1))
    tree.expect(("review.toml", 4, "facts in en has no reviewer or date"), release=True)


def test_a_unit_that_is_gone_is_told_to_a_release_and_removed_by_a_stamp(tree: SmallTree) -> None:
    sign(tree)
    text = tree.read("review.toml")
    tree.write("review.toml", text + '[unit."sleep/naps".en]\norigin = "x"\n')
    tree.expect()
    tree.expect(("review.toml", text.count("\n") + 1, "there is no sleep/naps in en"), release=True)
    assert set(stamped(tree)) == UNITS


@pytest.mark.parametrize(
    ("text", "at", "what"),
    [
        ('[unit.site.en]\nstatus = "x"', 1, "origin is missing"),
        ('[unit.site.en]\norigin = "x"\ndate = "soon"', 3, "not a date"),
        ('[unit.site.en]\norigin = "x"\nreviwer = ""', 3, "reviwer is not known"),
        ("[unit.site]\nen = 3", 2, "must be a table"),
        ("unit = 3", 1, "unit must be a table"),
        ("[unit]\nsite = 3", 2, "site must be a table"),
        ("[units]", 1, "units is not known"),
        ("[unit", 1, "not TOML"),
    ],
)
def test_a_wrong_register_is_told(tree: SmallTree, text: str, at: int, what: str) -> None:
    tree.write("review.toml", text)
    tree.expect(("review.toml", at, what))
