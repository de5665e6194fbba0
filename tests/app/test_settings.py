"""kiosk.toml: its defaults, what it may say, and what it tells whoever mistyped it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk import settings
from kiosk.keymap import CLOSE_KEYS, ROLES, KeyMap
from kiosk.settings import Headphones, Settings, SettingsError, Source, read_settings


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
    text = (
        'languages = ["es"]\npack = "packs/clinic.pack"\nstate = "/var/lib/kiosk"\n[panel]\ndiagonal = 15.6\n'
        "mount = 820\nlow_reach = true\n"
        '[idle]\nseconds = 120\n[keys]\nup = "8"\nhelp = "16777400"\nclose = "Pause"\nplugged = "F14"\n'
        '[headphones]\nsource = "jack"\ndevice = "/dev/input/event5"\n[staff]\npin_hash = "$argon2id$v=19$x"\n'
    )
    assert read_settings(_file(tmp_path, text)) == Settings(
        diagonal=15.6,
        languages=("es",),
        pack=Path("packs/clinic.pack"),
        idle_seconds=120,
        keys=KeyMap(up="8", help="16777400", close="Pause", plugged="F14"),
        headphones=Headphones(Source.JACK, "/dev/input/event5"),
        pin_hash="$argon2id$v=19$x",
        state=Path("/var/lib/kiosk"),
        mount=820,
        low_reach=True,
    )


def test_an_empty_file_is_defaults(tmp_path: Path) -> None:
    assert read_settings(_file(tmp_path, "")) == Settings()


WRONG = {
    "panel.diagonal is": "[panel]\ndiagonal = 5",
    "from 10 to 60": "[panel]\ndiagonal = 61",
    "a number of inches": '[panel]\ndiagonal = "21"',
    "such as 21.5": "[panel]\ndiagonal = true",
    "panel.width is not a setting: [panel] knows diagonal (inches); mount": "[panel]\nwidth = 20",
    "panel is not a setting: [panel] knows": "panel = 21.5",
    "panel.mount is a whole number of millimetres, such as 800": '[panel]\nmount = "800"',
    "panel.mount is a whole number": "[panel]\nmount = true",
    "panel.mount is 299; it is from the floor to the panel's lower edge": "[panel]\nmount = 299",
    "from 300 to 960: higher, it cannot be used from a wheelchair": "[panel]\nmount = 961",
    "panel.low_reach is true or false": "[panel]\nlow_reach = 1",
    "panle is not a setting; known are clinic, handoffs, headphones, idle, keys, languages, pack, panel": "panle = 3",
    "a list of codes": 'languages = "en"',
    'such as ["en", "es"]': "languages = [1]",
    "the path of a pack file": "pack = 3",
    "idle.seconds is 29; it is in seconds, from 30 to 300": "[idle]\nseconds = 29",
    "idle.seconds is 301": "[idle]\nseconds = 301",
    "idle.seconds is a whole number of seconds, such as 90": "[idle]\nseconds = 90.5",
    "idle.seconds is a whole number": "[idle]\nseconds = true",
    "idle.minutes is not a setting: [idle] knows seconds (": "[idle]\nminutes = 2",
    "keys.close is the name of a key in quotes": "[keys]\nclose = 12",
    "keys.up is the name of a key in quotes": "[keys]\nup = 16777235",
    "keys.open is not a setting: [keys] knows up": '[keys]\nopen = "F1"',
    'keys.up is a key such as "F13" or "VolumeUp"; "Upp" is none': '[keys]\nup = "Upp"',
    "keys.up and keys.select are the same key (Space)": '[keys]\nselect = "Space"\nup = "32"',
    "keys.help and keys.plugged are the same key (F1)": '[keys]\nplugged = "F1"',
    "touch.tremor is 1001; it is in milliseconds, from 0 to 1000": "[touch]\ntremor = 1001",
    "touch.tremor is a whole number": "[touch]\ntremor = 0.3",
    "sound.loudspeaker is one of ask, always, never": '[sound]\nloudspeaker = "loud"',
    "headphones.source is one of none, keys, jack, in quotes": '[headphones]\nsource = "usb"',
    "headphones.source is one of none, keys": "[headphones]\nsource = true",
    "headphones.device is the path of a file": '[headphones]\nsource = "jack"\ndevice = 5',
    "headphones.device is the whole path of a file": '[headphones]\nsource = "jack"\ndevice = "event5"',
    'headphones.device is of use only with source = "jack"': '[headphones]\ndevice = "/dev/input/event5"',
    "headphones.jack is not a setting: [headphones] knows source (who": "[headphones]\njack = true",
    "staff.pin is not a setting: [staff] knows pin_hash (from": '[staff]\npin = "482915"',
    "staff.pin_hash is text in quotes": "[staff]\npin_hash = 482915",
    "state is the path of a folder": "state = 3",
    "state is the whole path of a folder": 'state = "state"',
    "[handoffs] knows one setting, off": '[handoffs]\non = ["qr"]',
    "[handoffs] is a table": 'handoffs = "qr"',
    "handoffs.off is a list of clinic, memorize, qr, such as": '[handoffs]\noff = ["print"]',
    'handoffs.off is a list of clinic, memorize, qr, such as ["qr"]': '[handoffs]\noff = "qr"',
    "clinic.confirmed is the day somebody at the clinic agreed, such as 2026-11-24": '[clinic]\nconfirmed = "yes"',
    "clinic.confirmed is the day": "[clinic]\nconfirmed = 2026-11-24T10:00:00",
    "clinic.confirmed stands alone: write [clinic.en] and its like": "[clinic]\nconfirmed = 2026-11-24",
    "clinic.phone is not known: [clinic] has confirmed, and a table per language": '[clinic]\nphone = "Room 4"',
    "clinic.en.name is not known: [clinic.en] has phone, ask, phrase": '[clinic.en]\nname = "Ana"',
    'clinic.en.ask is words in quotes: write ask = "…" under [clinic.en]': '[clinic.en]\nphrase = "Hello"',
    "clinic.en.phrase is words in quotes": '[clinic.en]\nask = "Ana"\nphrase = "  "',
    "clinic.en.phone is words in quotes": '[clinic.en]\nask = "Ana"\nphrase = "Hello"\nphone = 4',
    "[clinic.es] is missing: write it with ask and phrase, or take clinic.confirmed out": (
        'languages = ["en", "es"]\n[clinic]\nconfirmed = 2026-11-24\n[clinic.en]\nask = "Ana"\nphrase = "Hello"'
    ),
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


LINES = {
    "diagonal = 21.5\n[panel]\nmount = 800": 1,
    "# The panel.\n\n[panel]\ndiagonal = 21.5\nmount = 2000": 5,
    "[panel]\n\nlow_reach = 3": 3,
    "[panel]\ndiagonal = 21.5\nwidth = 3": 3,
    'languages = [\n  "en",\n  3,\n]': 1,
    '\n[staff]\npin = "482915"': 3,
    '[clinic.en]\nask = "Ana"\nphrase = "Hello"\nphone = 4': 4,
    '\n[handoffs]\noff = ["print"]': 3,
}


@pytest.mark.parametrize("text", LINES)
def test_a_mistake_names_its_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingsError, match=rf"\(at line {LINES[text]}\)\. Correct this line"):
        read_settings(_file(tmp_path, text))


def test_what_is_missing_is_looked_for_where_its_table_begins(tmp_path: Path) -> None:
    text = 'languages = ["en", "es"]\n[clinic]\nconfirmed = 2026-11-24\n[clinic.en]\nask = "Ana"\nphrase = "Hello"'
    with pytest.raises(SettingsError, match=r"\[clinic\.es\] is missing.*\(at line 2\)"):
        read_settings(_file(tmp_path, text))


@pytest.mark.parametrize(
    "key", ["Esc", "Escape", "Shift", "Ctrl", "Control", "Alt", "Meta", "a", "A", "16777216", "F0", "F25", "f12", ""]
)
def test_a_key_that_is_hit_by_accident_is_refused(tmp_path: Path, key: str) -> None:
    with pytest.raises(SettingsError, match="Esc and Shift are hit by accident") as caught:
        read_settings(_file(tmp_path, f'[keys]\nclose = "{key}"'))
    assert "F1 to F24, Home, End, PageUp," in str(caught.value)


@pytest.mark.parametrize("key", CLOSE_KEYS)
def test_a_key_that_may_close_is_one_of_qts(tmp_path: Path, key: str) -> None:
    assert read_settings(_file(tmp_path, f'[keys]\nhelp = "F35"\nclose = "{key}"')).keys.close == key
    assert hasattr(Qt.Key, f"Key_{key}")


@pytest.mark.parametrize("role", ROLES)
def test_every_key_can_be_another(tmp_path: Path, role: str) -> None:
    keys = read_settings(_file(tmp_path, f'[keys]\n{role} = "F24"')).keys
    assert keys.numbers[role] == int(Qt.Key.Key_F24)
    assert set(ROLES) - set(keys.numbers) == {"plugged", "unplugged"} - {role}


def test_a_jack_is_a_matter_of_linux(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = _file(tmp_path, '[headphones]\nsource = "jack"')
    assert read_settings(file).headphones == Headphones(Source.JACK)
    monkeypatch.setattr("sys.platform", "win32")
    with pytest.raises(SettingsError, match=r'headphones\.source is "jack" on Linux only'):
        read_settings(file)


@pytest.mark.parametrize("typed", ["482915", "$argon2i$v=19$x", "$2b$12$x"])
def test_a_pin_typed_in_by_mistake_is_not_repeated(tmp_path: Path, typed: str) -> None:
    with pytest.raises(SettingsError, match="run `kiosk staff set-pin`") as caught:
        read_settings(_file(tmp_path, f'[staff]\npin_hash = "{typed}"'))
    assert typed not in str(caught.value)


def test_settings_in_a_message_do_not_tell_the_hash() -> None:
    assert "secret" not in repr(Settings(pin_hash="$argon2id$secret"))


def test_a_machines_file_that_may_not_be_read_says_whose_matter_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refused(*_arguments: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(settings, "machine_file", lambda: tmp_path / "kiosk.toml")
    monkeypatch.setattr(Path, "read_text", refused)
    with pytest.raises(SettingsError, match=r"Permission denied.*Let the user who runs the kiosk read it"):
        read_settings(None)


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
