"""A clip whose words changed is an error, with the file of the words and the command to run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.authoring.narration.kept import FOLDER, INDEX_FILE, files_of
from tests.authoring.narration.fake import Hum, spoken
from tests.authoring.narration.test_narrating import record
from tests.authoring.small_tree import SmallTree

pytestmark = pytest.mark.usefixtures("catalogue", "quick")


@pytest.fixture
def narrated(tree: SmallTree) -> SmallTree:
    """A small tree with all its clips."""
    spoken(tree, Hum())
    return tree


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("topics/sleep/sleep.es.md", "Vaya a la cama temprano.", "Vaya a la cama antes."),
        ("topics/sleep/topic.toml", 'summary = "Rest well"', 'summary = "Rest better"'),
        ("facts.toml", 'purpose = "More to read"', 'purpose = "More"'),
        ("site.toml", "Touch a language", "Pick a language"),
    ],
)
def test_changed_words_are_an_error_where_they_stand(narrated: SmallTree, file: str, old: str, new: str) -> None:
    line = narrated.spoil(file, old, new)
    narrated.expect((file, line, "nobody has spoken these words"))
    [problem] = narrated.examine().problems
    assert problem.remedy == "Run `kiosk narrate` and keep what it writes"


def test_a_new_word_of_the_interface_is_an_error(narrated: SmallTree, catalogue: Path) -> None:
    text = catalogue.read_text("utf-8").replace("Atrás", "Volver")
    catalogue.write_text(text, "utf-8")
    narrated.expect((INDEX_FILE, 1, "“Volver”"))


def test_a_damaged_or_missing_file_is_an_error(narrated: SmallTree) -> None:
    first, second, *_ = (file for file in files_of(narrated.root / FOLDER) if file.parent.name == "en")
    first.write_bytes(first.read_bytes()[:-1])
    second.unlink()
    found = narrated.examine().problems
    assert [narrated.root / problem.file for problem in found] == [first, second]
    assert all("missing or damaged" in problem.what for problem in found)
    assert spoken(narrated, Hum()).made == 2
    assert narrated.examine().problems == ()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"voices": {}, "clips": {"a": {}}}', "\0"])
def test_an_index_that_cannot_be_read_is_an_error(narrated: SmallTree, text: str) -> None:
    narrated.write(INDEX_FILE, text)
    narrated.expect((INDEX_FILE, 1, "cannot be read"))


def test_a_recording_of_words_that_are_gone_is_an_error(narrated: SmallTree) -> None:
    record(narrated, "en", "old", "Words of last year.")
    narrated.expect(("narration/recorded/en/old.wav", 1, "“Words of last year.”"))


def test_a_recording_without_its_words_is_an_error(narrated: SmallTree) -> None:
    record(narrated, "en", "mute", "Sleep")
    (narrated.root / FOLDER / "recorded" / "en" / "mute.txt").unlink()
    narrated.expect(("narration/recorded/en/mute.wav", 1, "there are no words beside"))


@pytest.mark.parametrize(
    ("text", "line"), [('[fr]\n"a" = "b"\n', 1), ('[en]\n"a" = ""\n', 2), ('[en]\n"a" = 1\n', 2), ("[en\n", 1)]
)
def test_a_lexicon_that_cannot_be_used_is_an_error(narrated: SmallTree, text: str, line: int) -> None:
    narrated.write("narration.toml", text)
    assert [(each.file, each.line) for each in narrated.examine().problems] == [("narration.toml", line)]


def test_a_small_content_needs_no_clips(tree: SmallTree) -> None:
    assert not (tree.root / FOLDER).exists()
    tree.expect()


def test_the_index_is_sorted_and_a_clip_is_a_line(narrated: SmallTree) -> None:
    lines = narrated.read(INDEX_FILE).splitlines()
    digests = [line.split('"')[1] for line in lines[2:-1]]
    assert digests == sorted(digests)
    assert len(json.loads(narrated.read(INDEX_FILE))["clips"]) == len(digests)
