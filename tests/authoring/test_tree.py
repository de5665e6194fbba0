"""Site, topics and files: one wrong line or name gives exactly that problem."""

from __future__ import annotations

import pytest

from tests.authoring.small_tree import SmallTree

SAFETY = "topics/safety/topic.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        ("site.toml", '"sleep", "safety"]', '"sleep", "safety", "sleep"]', "sleep is listed twice"),
        ("site.toml", '"sleep", "safety"]', '"sleep", "safety", "hands"]', "no topic hands"),
        ("site.toml", 'numbers = ["hotline"]', 'numbers = ["hotlin"]', "no contact hotlin"),
        ("site.toml", 'numbers = ["hotline"]', 'numbers = ["hotline", "hotline"]', "hotline is listed twice"),
        ("site.toml", 'numbers = ["hotline"]', "numbers = []", "numbers is empty"),
        ("site.toml", "seconds = 90", "seconds = 29", "too small: 29"),
        ("site.toml", "seconds = 90", "seconds = 301", "too large: 301"),
        ("site.toml", "seconds = 90", 'seconds = "90"', "must be a whole number"),
        ("site.toml", "seconds = 90", "seconds = true", "must be a whole number"),
        ("site.toml", "warning_seconds = 30", "warning_seconds = 19", "too small: 19"),
        ("site.toml", "warning_seconds = 30", "warning_seconds = 90", "not shorter"),
        ("site.toml", 'portrait = "art/wide.svg"', 'portrait = "art/tall.svg"', "no picture art/tall.svg"),
        ("site.toml", 'portrait = "art/wide.svg"', 'portrait = "../wide.svg"', "not a picture of this site"),
        ("site.toml", 'portrait = "art/wide.svg"', 'portrait = "facts.toml"', "not a picture of this site"),
        ("site.toml", 'idle_invitation = "Touch a language"', 'idle_invitation = "Touch 1"', "1 is typed"),
        ("site.toml", 'idle_invitation = "Touch a language"', "", "idle_invitation is missing"),
        ("site.toml", "[idle]", "[idle]\ncolor = 3", "color is not known"),
        (SAFETY, 'icon = "umbrella"', 'icon = "parasol"', "no pictogram parasol"),
        (SAFETY, "sensitive = true", 'sensitive = "true"', "true or false"),
        (SAFETY, '["signs", "help"]', '["signs", "help", "signs"]', "signs is listed twice"),
        (SAFETY, '["signs", "help"]', '["signs", "help"', "not TOML"),
        (SAFETY, 'summary = "At home and at work"', "summary = 4", "summary must be text"),
        (SAFETY, "At home and at work", "At home and at work, all the time", "has 33 characters"),
        (SAFETY, 'title = "Staying safe"', 'title = "Victims"', "'Victims' stands in a title"),
        (SAFETY, "En casa y en el trabajo", "La trata", "'trata' stands in a summary"),
    ],
)
def test_a_wrong_line_is_told(tree: SmallTree, file: str, old: str, new: str, what: str) -> None:
    line = tree.spoil(file, old, new)
    found = [problem for problem in tree.examine().problems if what in problem.what]
    lines = {"color": line + 1, "idle_invitation is": 19, "not TOML": line + 1}
    wanted = next((at for word, at in lines.items() if word in what), line)
    assert [(problem.file, problem.line) for problem in found] == [(file, wanted)]
    assert len(tree.examine().problems) == len(found)


def test_a_missing_page_is_told_in_its_topic(tree: SmallTree) -> None:
    (tree.root / "topics/safety/signs.es.md").unlink()
    tree.expect((SAFETY, 3, "signs has no page in es"))


def test_a_page_that_nowhere_exists_is_told_for_every_language(tree: SmallTree) -> None:
    tree.spoil(SAFETY, '["signs", "help"]', '[\n    "signs",\n    "help",\n    "law",\n]')
    tree.expect((SAFETY, 6, "law has no page in en"), (SAFETY, 6, "law has no page in es"))


def test_missing_words_of_a_topic_are_told(tree: SmallTree) -> None:
    tree.spoil(SAFETY, '[es]\ntitle = "Vivir con calma"\nsummary = "En casa y en el trabajo"\n', "")
    tree.expect((SAFETY, 1, "the words in es are missing"))


def test_a_third_language_is_wanted_everywhere(tree: SmallTree) -> None:
    tree.spoil("site.toml", "[cover_art]", '[[language]]\ncode = "vi"\nname = "Tiếng Việt"\n\n[cover_art]')
    found = {problem.file for problem in tree.examine().problems}
    assert found == {"site.toml", "facts.toml", SAFETY, "topics/sleep/topic.toml", "reporting/report.vi.toml"}


def test_a_topic_that_is_not_listed_is_told(tree: SmallTree) -> None:
    tree.spoil("site.toml", '["sleep", "safety"]', '["safety"]')
    tree.expect(("topics/sleep/topic.toml", 1, "sleep is not listed"))


@pytest.mark.parametrize(
    "file",
    [
        "notes.txt",
        "fact.toml",
        "topics/list.toml",
        "topics/safety/law.en.md",
        "topics/safety/signs.fr.md",
        "topics/safety/notes.txt",
        "reporting/report.fr.toml",
    ],
)
def test_a_file_that_nothing_uses_is_told(tree: SmallTree, file: str) -> None:
    tree.write(file, "")
    found = [problem for problem in tree.examine().problems if problem.file == file]
    assert "nothing uses this file" in {problem.what for problem in found}


@pytest.mark.parametrize(
    "file", ["README.md", "topics/README.md", "topics/safety/README.md", "notes.md", "art/new.svg", ".hidden"]
)
def test_notes_pictures_and_hidden_files_are_let_be(tree: SmallTree, file: str) -> None:
    tree.write(file, "")
    tree.expect()


@pytest.mark.parametrize("file", ["site.toml", "facts.toml", "reporting/report.toml", "reporting/report.es.toml"])
def test_a_missing_file_is_told(tree: SmallTree, file: str) -> None:
    (tree.root / file).unlink()
    tree.expect((file, 1, "cannot be read"))


def test_an_empty_folder_is_told_and_nothing_is_raised(tree: SmallTree) -> None:
    for file in sorted(tree.root.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    assert {problem.file for problem in tree.examine().problems} >= {"site.toml", "facts.toml", "reporting/report.toml"}


def test_a_topic_may_not_take_the_name_of_another_unit(tree: SmallTree) -> None:
    (tree.root / "topics/sleep").rename(tree.root / "topics/facts")
    tree.spoil("site.toml", '["sleep", "safety"]', '["facts", "safety"]')
    tree.expect(("topics/facts/topic.toml", 1, "cannot be named facts"))


def test_a_cover_that_is_no_picture_is_told(tree: SmallTree) -> None:
    tree.write("art/wide.svg", "<svg")
    tree.expect(("site.toml", 12, "not an SVG"), ("site.toml", 13, "not an SVG"))
