"""`kiosk check` and `kiosk pack`, as an editor calls them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk import places
from kiosk.__main__ import main
from kiosk.guidance.library import Library
from tests.authoring.small_tree import SmallTree, no_flow_problems


@pytest.fixture(autouse=True)
def _beside_the_small_tree(tree: SmallTree, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor stands beside the content folder; its flow is too small for the reporting room's rules."""
    monkeypatch.chdir(tree.root.parent)
    monkeypatch.setattr(places, "icons", lambda: tree.icons)
    monkeypatch.setattr("kiosk.reporting.form.problems", no_flow_problems)


def test_check_says_that_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "content"]) == 0
    assert capsys.readouterr().out == "No problems.\n"


def test_check_prints_one_problem_a_line(tree: SmallTree, capsys: pytest.CaptureFixture[str]) -> None:
    tree.spoil("topics/safety/signs.es.md", "Siempre hay alguien", "Hay 2 personas")
    assert main(["check", "content"]) == 1
    first, last = capsys.readouterr().out.splitlines()
    assert first == (
        "content/topics/safety/signs.es.md:12: 2 is typed into the text."
        " Put it into facts.toml and write {{its_name}} here."
    )
    assert last == "1 problem in 1 file."


def test_check_prints_json(tree: SmallTree, capsys: pytest.CaptureFixture[str]) -> None:
    tree.spoil("facts.toml", 'tty = "711"', 'tty = "7"')
    assert main(["check", "content", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [(problem["file"], problem["line"]) for problem in found["problems"]] == [("facts.toml", 21)]
    assert {"unit", "language", "words", "sentences", "measure", "value"} == set(found["readability"][0])


def test_a_release_check_wants_reviews(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "content", "--release"]) == 1
    assert "review.toml:1: safety/signs in es has no entry" in capsys.readouterr().out


def test_stamp_writes_the_register(tree: SmallTree, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "content", "--stamp"]) == 0
    assert '[unit."safety/signs".es]' in tree.read("review.toml")
    assert main(["check", "content", "--release"]) == 1
    assert "safety/signs in es is unreviewed" in capsys.readouterr().out


def test_pack_writes_a_pack(tree: SmallTree, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pack", "content", "-o", "out/new.pack"]) == 0
    with Library.open(tree.root.parent / "out/new.pack") as library:
        assert library.version[:16] in capsys.readouterr().out


def test_pack_refuses_content_with_problems(tree: SmallTree, capsys: pytest.CaptureFixture[str]) -> None:
    tree.spoil("facts.toml", 'tty = "711"', 'tty = "7"')
    assert main(["pack", "content", "-o", "new.pack"]) == 1
    assert "No pack was written: 1 to mend first." in capsys.readouterr().out
    assert not Path("new.pack").exists()


@pytest.mark.parametrize("arguments", [["check", "nowhere"], ["pack", "content"], ["pack", "content", "-o", "content"]])
def test_wrong_arguments_end_with_a_message(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert f"kiosk {arguments[0]}: error:" in capsys.readouterr().err
