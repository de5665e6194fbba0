"""kiosk.toml: its defaults, what it may say, and what it tells whoever mistyped it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import settings
from kiosk.settings import Settings, SettingsError, read_settings


def _file(folder: Path, text: str) -> Path:
    path = folder / "kiosk.toml"
    path.write_text(text, "utf-8")
    return path


def test_a_machine_without_a_file_has_defaults(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(settings, "machine_file", lambda: tmp_path / "kiosk.toml")
    assert read_settings(None) == Settings(diagonal=21.5, languages=(), pack=None)


def test_the_machines_own_file_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(settings, "machine_file", lambda: tmp_path / "kiosk.toml")
    _file(tmp_path, "[panel]\ndiagonal = 32")
    assert read_settings(None) == Settings(diagonal=32.0)


def test_everything_it_knows(tmp_path: Path) -> None:
    text = 'languages = ["es"]\npack = "packs/clinic.pack"\n[panel]\ndiagonal = 15.6\n'
    assert read_settings(_file(tmp_path, text)) == Settings(15.6, ("es",), Path("packs/clinic.pack"))


def test_an_empty_file_is_defaults(tmp_path: Path) -> None:
    assert read_settings(_file(tmp_path, "")) == Settings()


WRONG = {
    "panel.diagonal is": "[panel]\ndiagonal = 5",
    "from 10 to 60": "[panel]\ndiagonal = 61",
    "a number of inches": '[panel]\ndiagonal = "21"',
    "such as 21.5": "[panel]\ndiagonal = true",
    "knows one setting, diagonal": "[panel]\nwidth = 20",
    "[panel] knows": "panel = 21.5",
    "unknown setting panle; known are languages, pack, panel": "panle = 3",
    "a list of codes": 'languages = "en"',
    'such as ["en", "es"]': "languages = [1]",
    "the path of a pack file": "pack = 3",
    "at line 2": 'pack = "a"\n[panel\n',
}


@pytest.mark.parametrize("message", WRONG)
def test_a_mistake_names_the_file_and_what_to_do(tmp_path: Path, message: str) -> None:
    path = _file(tmp_path, WRONG[message])
    with pytest.raises(SettingsError) as caught:
        read_settings(path)
    said = str(caught.value)
    assert said.startswith(f"{path}: ")
    assert message in said
    assert said.endswith("Correct this line and start again.")


def test_a_file_that_is_not_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match=r"kiosk\.toml: "):
        read_settings(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"absent\.toml: cannot be read .* Check the name after --config"):
        read_settings(tmp_path / "absent.toml")


@pytest.mark.parametrize(("platform", "end"), [("win32", "Wayside"), ("linux", "wayside")])
def test_where_a_machine_keeps_its_file(monkeypatch: pytest.MonkeyPatch, platform: str, end: str) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert settings.machine_file().name == "kiosk.toml"
    assert settings.machine_file().parent.name == end
