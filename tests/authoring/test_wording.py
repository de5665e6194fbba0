"""Words that the glossary sets aside are found wherever they stand."""

from __future__ import annotations

import pytest

from tests.authoring.small_tree import SmallTree


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        ("topics/sleep/sleep.en.md", "Go to bed early", "You should have slept", "'should have'"),
        ("topics/sleep/sleep.en.md", "A good night", "A rescue", "'rescue'"),
        ("topics/safety/signs.en.md", "Someone else holds them", "No Rescue comes", "'Rescue'"),
        ("topics/safety/help.en.md", "Use one that feels safe", "Wait for rescue", "'rescue'"),
        ("topics/safety/signs.en.md", 'speak-title = "Signs that', 'speak-title = "Rescue signs that', "'Rescue'"),
        ("topics/sleep/sleep.es.md", "Vaya a la cama", "Mande un email", "'email'"),
        ("topics/sleep/topic.toml", "Descansar bien", "Un rescate", "'rescate'"),
        ("facts.toml", '"Hablan 200 idiomas."', '"Mande un email."', "'email'"),
        ("facts.toml", "More to read", "A rescue", "'rescue'"),
        ("site.toml", "Touch a language", "Rescue", "'Rescue'"),
        ("reporting/report.es.toml", "Diga qué necesita", "Mande un email", "'email'"),
    ],
)
def test_a_word_that_is_not_used_is_told(tree: SmallTree, file: str, old: str, new: str, what: str) -> None:
    line = tree.spoil(file, old, new)
    tree.expect((file, line, what))


def test_whole_words_only(tree: SmallTree) -> None:
    tree.spoil("topics/sleep/sleep.en.md", "Go to bed early", "He rescues the cat")
    tree.spoil("topics/safety/topic.toml", "En casa y en el trabajo", "Un buen tratamiento")
    tree.expect()


def test_a_fact_that_is_named_in_a_reference_is_not_a_word(tree: SmallTree) -> None:
    tree.spoil("topics/sleep/sleep.es.md", "Vaya a la cama", "Escriba a {{hotline.email}}")
    tree.expect()


@pytest.mark.parametrize(("key", "kind"), [('title = "', "title"), ('summary = "', "summary")])
def test_a_sensitive_word_does_not_stand_large(tree: SmallTree, key: str, kind: str) -> None:
    line = tree.spoil("topics/safety/help.en.md", key, f"{key}Victim ")
    tree.expect(("topics/safety/help.en.md", line, f"'Victim' stands in a {kind}"))


def test_only_sensitive_topics_are_held_to_that(tree: SmallTree) -> None:
    tree.spoil("topics/sleep/sleep.en.md", 'summary = "', 'summary = "Victim ')
    tree.expect()


def test_a_summary_has_at_most_31_characters_with_its_facts(tree: SmallTree) -> None:
    line = tree.spoil("topics/sleep/sleep.en.md", "Rest well", "Rest well, and for {{bed_time}}.")
    tree.expect()
    tree.spoil("topics/sleep/sleep.en.md", 'for {{bed_time}}."', 'for {{bed_time}} longer"')
    tree.expect(("topics/sleep/sleep.en.md", line, "has 33 characters"))


@pytest.mark.parametrize(
    ("text", "at", "what"),
    [
        ("avoid = 3", 1, "avoid must be a table"),
        ("[avoid]\nen = 3", 2, "en must be a list"),
        ('[avoid]\nen = ["a", 1]', 2, "en must be text"),
        ('[term.x]\nen = ""', 2, "en is empty"),
        ("[words]", 1, "words is not known"),
    ],
)
def test_a_wrong_glossary_is_told(tree: SmallTree, text: str, at: int, what: str) -> None:
    tree.write("glossary.toml", text)
    tree.expect(("glossary.toml", at, what))
