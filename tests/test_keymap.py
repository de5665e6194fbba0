"""Which key does what: names and numbers are Qt's own, and nothing is read that could not be meant."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from kiosk.keymap import CLOSE_KEYS, NAMES, ROLES, KeyMap, is_a_key, may_close, number_of, text_of

CHANGING = ("Shift", "Control", "Meta", "Alt", "AltGr", "CapsLock", "NumLock", "Super_L", "Hyper_R", "Direction_L")


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_qts(name: str) -> None:
    assert int(Qt.Key[f"Key_{name}"]) == NAMES[name] == number_of(name)
    assert text_of(NAMES[name]) == name
    assert is_a_key(NAMES[name])


@pytest.mark.parametrize("key", Qt.Key)
def test_a_key_is_its_number_too(key: Qt.Key) -> None:
    number = int(key.value)
    if is_a_key(number):
        assert number_of(str(number)) == number == number_of(text_of(number))
    else:
        with pytest.raises(ValueError, match="not the name of a key"):
            number_of(str(number))


@pytest.mark.parametrize("name", [*CHANGING, "Dead_Acute", "Multi_key", "unknown"])
def test_what_only_changes_other_keys_is_none(name: str) -> None:
    assert not is_a_key(int(Qt.Key[f"Key_{name}"].value))
    with pytest.raises(ValueError, match=r"^keys\.up is a key such as"):
        KeyMap(up=str(int(Qt.Key[f"Key_{name}"].value)))


@pytest.mark.parametrize("name", CLOSE_KEYS)
def test_what_may_close_is_a_key(name: str) -> None:
    assert KeyMap(close=name, help="F35") == KeyMap.from_argument(KeyMap(close=name, help="F35").argument())
    assert may_close(NAMES[name])


@pytest.mark.parametrize("name", ["Escape", "Shift", "A", "Space", "Return", "Up", "Backspace", "Tab", "VolumeUp"])
def test_what_is_hit_by_accident_does_not_close(name: str) -> None:
    number = int(Qt.Key[f"Key_{name}"].value)
    assert not may_close(number)
    for text in (name, str(number)):
        with pytest.raises(ValueError, match="Esc and Shift are hit by accident"):
            KeyMap(up="", back="", select="", louder="", close=text)


def test_there_is_always_a_key_that_closes() -> None:
    with pytest.raises(ValueError, match=r"keys\.close is one of"):
        KeyMap(close="")


@pytest.mark.parametrize("again", ["Down", str(int(Qt.Key.Key_Down))])
def test_one_key_does_one_thing(again: str) -> None:
    with pytest.raises(ValueError, match=r"^keys\.down and keys\.select are the same key \(Down\)$"):
        KeyMap(select=again)
    assert KeyMap(down="", select=again).numbers["select"] == int(Qt.Key.Key_Down)


def test_keys_that_are_not_there_are_not_told() -> None:
    assert "plugged" not in KeyMap().numbers
    assert KeyMap(plugged="F14").numbers["plugged"] == int(Qt.Key.Key_F14)


def test_it_is_one_word() -> None:
    assert KeyMap().argument() == "Up,Down,Backspace,Return,F1,VolumeUp,VolumeDown,F12,,"
    assert KeyMap.from_argument(",,,,,,,F12,,") == replace(KeyMap(close="F12"), **dict.fromkeys(ROLES[:7], ""))


@pytest.mark.parametrize(
    "text", ["", "Up", "Up,Down", "Up,Down,Back,Return,F1,VolumeUp,VolumeDown,F12,,,", ",,,,,,,,,"]
)
def test_another_word_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="key"):
        KeyMap.from_argument(text)


@given(st.lists(st.sampled_from([*NAMES, "", "16777400"]), min_size=10, max_size=10))
def test_whatever_is_a_key_map_comes_back_whole(texts: list[str]) -> None:
    try:
        keys = KeyMap(*texts)
    except ValueError:
        return
    word = keys.argument()
    assert KeyMap.from_argument(word) == keys
    assert word.isascii()
    assert " " not in word
    assert len(set(keys.numbers.values())) == len(keys.numbers)


@given(st.text(max_size=40))
def test_whatever_is_typed_is_understood_or_refused(text: str) -> None:
    try:
        KeyMap(up=text)
    except ValueError:
        assert text not in NAMES or NAMES[text] in KeyMap().numbers.values()
