"""`kiosk flow`, as an editor calls it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from kiosk import places
from kiosk.__main__ import main
from tests.authoring.small_tree import SmallTree


@pytest.fixture(autouse=True)
def _away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_it_draws_the_sites_first_language_into_a_file_beside(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["flow"]) == 0
    assert re.fullmatch(r"flow\.en\.svg: \d+ × \d+ inches \([\w ]+\), in en\n", capsys.readouterr().out)
    assert ET.parse("flow.en.svg").getroot().tag == "{http://www.w3.org/2000/svg}svg"


def test_it_draws_any_language_into_any_file() -> None:
    assert main(["flow", str(places.content()), "--lang", "es", "-o", "mapa.svg"]) == 0
    assert "¿De quién se trata?" in Path("mapa.svg").read_text("utf-8")


def test_content_with_problems_is_refused(tree: SmallTree, capsys: pytest.CaptureFixture[str]) -> None:
    tree.spoil("facts.toml", 'tty = "711"', 'tty = "7"')
    assert main(["flow", str(tree.root)]) == 1
    told = capsys.readouterr().out
    assert "facts.toml:21" in told
    assert "Nothing was drawn: " in told
    assert not Path("flow.en.svg").exists()


def _error(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    return capsys.readouterr().err


def test_without_graphviz_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    told = _error(["flow"], capsys)
    assert "kiosk flow: error: Graphviz is not installed" in told
    assert "apt-get install graphviz" in told
    assert not Path("flow.en.svg").exists()


def test_wrong_arguments_end_with_a_message(capsys: pytest.CaptureFixture[str]) -> None:
    assert "there are no words for fr. Languages: en, es" in _error(["flow", "--lang", "fr"], capsys)
    assert "nowhere is not a folder" in _error(["flow", "nowhere"], capsys)
    assert "cannot be written" in _error(["flow", "-o", "."], capsys)
