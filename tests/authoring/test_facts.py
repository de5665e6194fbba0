"""The facts register: one wrong line gives exactly that problem, and every way to name a fact works."""

from __future__ import annotations

import pytest

from kiosk.authoring.facts import read_facts, typed_digits
from kiosk.authoring.problem import Problems
from kiosk.authoring.source import parse_toml
from tests.authoring.small_files import FACTS
from tests.authoring.small_tree import SmallTree

FILE = "facts.toml"


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('phone = "1-888-373-7888"', 'phone = "888-373-7888"', "not a phone number: '888-373-7888'"),
        ('phone = "1-888-373-7888"', 'phone = "1-888-373-788"', "not a phone number"),
        ('phone = "1-888-373-7888"', "phone = 911", "phone must be text"),
        ('text = "233733"', 'text = "2337334"', "not a number to text"),
        ('text_word = "BEFREE"', 'text_word = "befree"', "not a word to text"),
        ('tty = "711"', 'tty = "7111"', "not a phone number"),
        ('web = "example.org"', 'web = "https://example.org"', "not an address"),
        ('email = "help@example.org"', 'email = "help at example.org"', "not an e-mail address"),
        ('address = "example.org/read-more"', 'address = "example"', "not an address"),
        ('languages = ["en", "es"]', 'languages = ["English"]', "not a language code"),
        ('languages = ["en", "es"]', 'languages = "en"', "languages must be a list"),
        ("checked = 2026-11-21", "checked = 2026-11-24", "on a day to come"),
        ("checked = 2026-11-21", 'checked = "2026-11-21"', "must be a date"),
        ("checked = 2026-11-21", "checked = 2026-13-21", "not TOML"),
        ("checked = 2026-11-21", "checked = 2026-11-21T10:00:00", "must be a date"),
        ('icon = "phone"', 'icon = "telephone"', "no pictogram telephone"),
        ('en = "8 hours"', 'en = ""', "en is empty"),
        ('name = "La Línea"', "name = 1", "name must be text"),
        ('"Hablan 200 idiomas."', "200", "details must be text"),
    ],
)
def test_a_wrong_line_is_the_only_problem(tree: SmallTree, old: str, new: str, what: str) -> None:
    line = tree.spoil(FILE, old, new)
    tree.expect((FILE, line, what))


@pytest.mark.parametrize(
    ("gone", "at", "what"),
    [
        ('status = "confirm with MSDH before release"\nen = "8 hours"', 1, "status is missing"),
        ("checked = 2026-11-21\n", 1, "checked is missing"),
        ('es = "8 horas"\n', 1, "words in es are missing"),
        ('icon = "phone"\n', 16, "icon is missing"),
        ('name = "La Línea"\n', 32, "name is missing"),
        ('text = "233733"\n', 19, "a word to text, but no number"),
        ('languages = ["en", "es"]\n', 19, "in which languages is not said"),
    ],
)
def test_what_is_left_out_is_told(tree: SmallTree, gone: str, at: int, what: str) -> None:
    tree.spoil(FILE, gone, 'en = "8 hours"' if "8 hours" in gone else "")
    tree.expect((FILE, at, what))


def test_a_fact_that_nothing_uses_is_told(tree: SmallTree) -> None:
    tree.write(FILE, FACTS + FACTS[: FACTS.index("\n\n")].replace("bed_time", "nap_time") + "\n")
    tree.expect((FILE, FACTS.count("\n") + 1, "nothing uses nap_time"))


def test_an_unused_fact_is_not_told_while_a_page_cannot_be_read(tree: SmallTree) -> None:
    tree.write("topics/sleep/sleep.en.md", b"\xff")
    tree.write("topics/sleep/sleep.es.md", b"\xff")
    assert {problem.file for problem in tree.examine().problems} == {
        "topics/sleep/sleep.en.md",
        "topics/sleep/sleep.es.md",
    }


def test_a_name_is_given_once_and_fits_a_sentence(tree: SmallTree) -> None:
    tree.spoil(FILE, "[claim.duty]", "[claim.hotline]")
    assert ("the name hotline is taken", 16) in {(one.what, one.line) for one in tree.examine().problems}
    tree.spoil(FILE, "[claim.hotline]", '[claim."To Report"]')
    assert ("'To Report' is not a name for a fact", 8) in {(one.what, one.line) for one in tree.examine().problems}


def test_an_unknown_kind_of_fact_is_told(tree: SmallTree) -> None:
    tree.write(FILE, FACTS + "[law.one]\n")
    tree.expect((FILE, FACTS.count("\n") + 1, "law is not known"))


def test_a_broken_fact_is_told_once_and_not_again_where_it_is_named(tree: SmallTree) -> None:
    line = tree.spoil(FILE, 'phone = "1-888-373-7888"', 'phone = "nine"')
    tree.expect((FILE, line, "not a phone number"))


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("{{bed_time}}", "en", "8 hours"),
        ("{{ bed_time }}", "es", "8 horas"),
        ("{{duty}} ({{duty.statute}})", "es", "La ley (Miss. Code 43-21-353)"),
        ("{{hotline.phone}} {{hotline.text}} {{hotline.text_word}}", "en", "1-888-373-7888 233733 BEFREE"),
        ("{{hotline.tty}} {{hotline.web}} {{hotline.email}}", "en", "711 example.org help@example.org"),
        ("{{hotline.name}}", "es", "La Línea"),
        ("{{campaign.address}}, {{campaign.name}}", "es", "example.org/read-more, La campaña"),
        ("{{facts.checked}}", "en", "November 20, 2026"),
        ("{{facts.checked}}", "es", "20 de noviembre de 2026"),
        ("{{facts.checked}}", "vi", "20 tháng 11, 2026"),
        ("{{facts.checked}}", "xx", "2026-11-20"),
        ("Nothing to fill", "en", "Nothing to fill"),
    ],
)
def test_a_fact_is_filled_in(text: str, language: str, shown: str) -> None:
    problems = Problems()
    facts = read_facts(parse_toml(FILE, FACTS, problems), ("en", "es"), problems)
    assert facts.fill(text, language, "page", 1, problems) == shown
    assert not problems.sorted()


@pytest.mark.parametrize(
    "name", ["bed_time.statute", "hotline", "hotline.fax", "campaign", "campaign.phone", "facts", "", "a b"]
)
def test_a_fact_that_is_not_there_stays_and_is_told(name: str) -> None:
    problems = Problems()
    facts = read_facts(parse_toml(FILE, FACTS, problems), ("en", "es"), problems)
    assert facts.fill(f"{{{{{name}}}}}", "en", "page", 7, problems) == f"{{{{{name}}}}}"
    assert [(problem.file, problem.line) for problem in problems.sorted()] == [("page", 7)]


@pytest.mark.parametrize(
    ("raw", "digits"),
    [("Call 911.", "911"), ("1-888-373-7888!", "1-888-373-7888"), ("{{claim_2}}", ""), ("٣ days", "٣"), ("Seven", "")],
)
def test_digits_outside_facts_are_found(raw: str, digits: str) -> None:
    assert typed_digits(raw) == digits
