"""The line of every key, against a TOML text whose lines are known."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.toml_lines import key_lines


@pytest.mark.parametrize(
    ("text", "path", "line"),
    [
        ("a = 1\nb = 2", ("b",), 2),
        ("# a = 1\n\nb = 2", ("b",), 3),
        ("[t]\nb = 2", ("t", "b"), 2),
        ("[t.u]\nb = 2", ("t",), 1),
        ('[t."u.v"]\nb = 2', ("t", "u.v", "b"), 2),
        ("a.b = 1", ("a", "b"), 1),
        ("[[t]]\na = 1\n[[t]]\na = 2", ("t", 1, "a"), 4),
        ("[[t]]\n[t.u]\na = 1\n[[t]]\n[t.u]\na = 2", ("t", 1, "u", "a"), 6),
        ('a = [\n  "x", # no ]\n  "y",\n]\nb = 1', ("a", 1), 3),
        ("a = [{ b = 1 },\n{ b = 2 }]", ("a", 1, "b"), 2),
        ("a = [[1], [\n2]]", ("a", 1, 0), 2),
        ('a = """\n[b]\nc = 1\n"""\nd = 1', ("d",), 5),
        ("a = '''\n'' ]\n'''\nd = 1", ("d",), 4),
        ('a = "\\"#]"\nd = 1', ("d",), 2),
        ("a = 2026-11-22 # b = 1\nd = 1", ("d",), 2),
    ],
)
def test_a_key_is_found(text: str, path: tuple[str | int, ...], line: int) -> None:
    tomllib.loads(text)
    assert key_lines(text)[path] == line


VALUES = st.recursive(
    st.sampled_from(['"x"', "'#'", '"""\n]\n"""', "1", "true", "2026-11-22", '"\\"["']),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda entries: f"[{', '.join(entries)}]")
        | st.lists(inner, max_size=3).map(lambda entries: "[\n" + "".join(f"{entry}, # c\n" for entry in entries) + "]")
    ),
    max_leaves=5,
)


@given(st.lists(VALUES, min_size=1, max_size=6))
def test_every_key_of_any_table_is_at_its_line(values: list[str]) -> None:
    text, wanted = "[t]\n", {}
    for number, value in enumerate(values):
        wanted["t", f"k{number}"] = text.count("\n") + 1
        text += f"k{number} = {value}\n"
    tomllib.loads(text)
    assert {path: key_lines(text)[path] for path in wanted} == wanted


@given(st.text(alphabet="[]{}=.,\"'#\\\n ab1", max_size=60))
def test_what_is_no_toml_neither_raises_nor_hangs(text: str) -> None:
    assert all(line >= 1 for line in key_lines(text).values())
