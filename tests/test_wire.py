"""Words between a visit and the warden: what is said is understood, and nothing else comes through."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.keymap import KeyMap
from kiosk.wire import Line, Said, Told, fits, read, written

# What each word carries, as it was agreed. By the list first: "pin" means one thing to the warden, another from it.
JSON = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=300).map("{{{}}}".format)
MORE: Mapping[tuple[str, str], st.SearchStrategy[str]] = {
    ("Said", "fault"): st.from_regex(r"[A-Za-z_]{1,60} [A-Za-z0-9_.]{1,60}:[0-9]{1,6}", fullmatch=True),
    ("Said", "card"): st.sampled_from(["pack", "screens", "words", "fault", "told"]),
    ("Said", "pin"): st.from_regex(r"[0-9]{1,12}", fullmatch=True),
    ("Said", "size"): st.from_regex(r"[0-9]{2}(\.[0-9]{1,2})?", fullmatch=True),
    ("Said", "keys"): st.sampled_from(["", KeyMap().argument(), KeyMap(up="16777400", down="").argument()]),
    ("Said", "jack"): st.sampled_from(["in", "out"]),
    ("Told", "show"): st.sampled_from(["", "quiet"]),
    ("Told", "jack"): st.sampled_from(["in", "out"]),
    ("Told", "pin"): st.sampled_from(["right", "wrong 0", "wrong 99", "wait 0", "wait 99999"]),
    ("Told", "record"): JSON,
    ("Told", "checked"): JSON,
}
# And the most that may come through, whatever is sent.
AT_MOST = {
    ("Said", "fault"): r"[A-Za-z_]{1,60} [A-Za-z0-9_.]{1,60}:[0-9]{1,6}",
    ("Said", "card"): "pack|screens|words|fault|told",
    ("Said", "pin"): "[0-9]{1,12}",
    ("Said", "size"): r"[0-9][0-9](\.[0-9][0-9]?)?",
    ("Said", "keys"): "([A-Za-z0-9]{0,20}(,[A-Za-z0-9]{0,20}){9})?",
    ("Said", "jack"): "in|out",
    ("Told", "show"): "(quiet)?",
    ("Told", "jack"): "in|out",
    ("Told", "pin"): "right|wrong [0-9]{1,2}|wait [0-9]{1,5}",
    ("Told", "record"): r"\{[\x00-\x7f]{0,20000}\}",
    ("Told", "checked"): r"\{[\x00-\x7f]{0,20000}\}",
}
WORDS: list[Said | Told] = [*Said, *Told]


def _heard(word: Said | Told, line: bytes) -> Line | None:
    """What is understood by somebody who listens for words of the list that this one is of."""
    return read(Said, line) if isinstance(word, Said) else read(Told, line)


def _key(word: StrEnum) -> tuple[str, str]:
    return type(word).__name__, word.value


def _with_more(word: Said | Told) -> st.SearchStrategy[tuple[Said | Told, str]]:
    return st.tuples(st.just(word), MORE.get(_key(word), st.just("")))


SAYABLE = st.sampled_from(WORDS).flatmap(_with_more)
# What a process that went wrong may write, close to a word and far from it.
PIECES = st.sampled_from([*(word.value for word in WORDS), *" 7{}\t\0\né٣", "quiet", "right"])
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=6).map("".join)


@given(SAYABLE)
def test_what_is_said_is_understood(said: tuple[Said | Told, str]) -> None:
    word, rest = said
    heard = _heard(word, written(word, rest))
    assert heard == Line(word, rest)
    assert type(heard.word) is type(word)


@given(SAYABLE)
def test_windows_ends_its_lines_otherwise(said: tuple[Said | Told, str]) -> None:
    word, rest = said
    assert _heard(word, written(word, rest)[:-1] + b"\r\n") == Line(word, rest)


@given(SAYABLE)
def test_a_word_of_one_list_carries_nothing_of_the_others(said: tuple[Said | Told, str]) -> None:
    word, rest = said
    line = written(word, rest)
    heard = read(Told, line) if isinstance(word, Said) else read(Said, line)
    assert heard is None or (heard.rest == rest and fits(heard.word, rest))


@given(st.sampled_from([Said.READY, Told.SHOW]), st.binary(max_size=60) | TEXTS.map(str.encode))
def test_of_any_other_bytes_nothing_comes_through(kind: Said | Told, body: bytes) -> None:
    line = _heard(kind, body)
    if line is None:
        return
    assert re.fullmatch(AT_MOST.get(_key(line.word), ""), line.rest)
    # Nothing more came with it than the end of the line.
    assert len(body.rstrip(b" \r\n")) <= len(f"{line.word} {line.rest}")
    assert written(line.word, line.rest).rstrip() == body.rstrip()  # type: ignore[arg-type]  # of one of the lists


@given(st.sampled_from(WORDS), TEXTS)
def test_what_cannot_be_understood_cannot_be_said(word: Said | Told, rest: str) -> None:
    if fits(word, rest):
        line = written(word, rest)
        assert _heard(word, line) == Line(word, rest)
        assert line.count(b"\n") == 1
    else:
        with pytest.raises(ValueError, match="cannot carry this") as refused:
            written(word, rest)
        # It tells nobody what was to be said.
        assert str(refused.value) == f"{word} cannot carry this"


@pytest.mark.parametrize("word", WORDS)
def test_nothing_longer_and_no_other_letters_pass(word: Said | Told) -> None:
    for rest in ("trafficking", "é", "now", "quiet now", "right now", "1 2", "21.555", "1" * 13, f"{{{'x' * 20_001}}}"):
        assert _heard(word, f"{word} {rest}\n".encode()) is None
        with pytest.raises(ValueError, match="cannot carry"):
            written(word, rest)


@pytest.mark.parametrize(
    "line", [b"", b"\n", b" ready\n", b"READY\n", b"ready?\n", b"ready x\n", b"readyready\n", b"\xff\n", b"ready\0\n"]
)
def test_what_is_almost_a_word_is_none(line: bytes) -> None:
    assert read(Said, line) is None


def test_only_a_known_reason_stands_on_a_card() -> None:
    assert read(Said, b"card pack\n") == Line(Said.CARD, "pack")
    assert read(Said, b"card outcome\n") is None
    assert read(Said, b"card\n") is None
