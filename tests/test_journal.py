"""What the kiosk writes for whoever started it: its own sentences, and no fact that could be about a visitor."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.journal import Event, note

PACKAGE = Path(__file__).resolve().parents[1] / "kiosk"
# Whatever runs when somebody types a command may answer in the terminal; these do not run in a waiting room.
ANSWERING = ("authoring", "staff/command.py", "packs/command.py", "selftest", "__main__.py", "bridge/rehearsal")
# The one place that writes, and the one line for whoever waits for the first picture.
WRITES = {"journal.py": ["print(f'wayside: {line}', file=sys.stderr, flush=True)"]}
OUTLETS = re.compile(
    r"(print|pprint|input|warn|warnings\.warn)\(|os\.write\([12],|sys\.(__)?std(out|err)(__)?$"
    r"|(import|from) (logging|warnings|traceback|syslog|pprint)\b"
)
READY = "print('ready', flush=True)"
# These may say more than facts, before anything is shown: what is wrong with an option, a setting or the words.
SAYING = {"run.py", "app.py", "journal.py"}


def _says(event: Event, facts: tuple[object, ...], capsys: pytest.CaptureFixture[str]) -> str:
    note(event, *facts)
    said = capsys.readouterr()
    assert said.out == ""
    return said.err


@pytest.mark.parametrize("event", Event)
def test_each_event_is_one_line(event: Event, capsys: pytest.CaptureFixture[str]) -> None:
    facts = ("x",) * event.value.count("{}")
    said = _says(event, facts, capsys)
    assert said == f"wayside: {event.value.format(*facts)}\n"


@pytest.mark.parametrize("fact", ["1.2", 21.5, "1280 x 720", "Ctrl+Q closes it.", "views.py:7", "C:\\kiosk (1)", "é"])
def test_a_name_a_figure_and_a_place_may_stand_in_it(fact: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert str(fact) in _says(Event.QT, (fact,), capsys)


@pytest.mark.parametrize("fact", ["a\nb", "a\rb", "\0", "\x1b[31m", "'said'", '"said"', "{0}", "a?", "=", "x" * 301])
def test_anything_else_is_refused(fact: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="belong") as refused:
        note(Event.QT, fact)
    assert fact not in str(refused.value)
    assert capsys.readouterr() == ("", "")


@given(st.text(max_size=20))
def test_whatever_the_fact_it_is_one_line_or_none(fact: str) -> None:
    said: list[str] = []
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("kiosk.journal.say", said.append)
        try:
            note(Event.QT, fact)
        except ValueError:
            assert said == []
            return
    (line,) = said
    assert len(line.splitlines()) == 1
    assert re.fullmatch(r"[\w .,:;+/\\()@-]*", line)


# ---------------------------------------------------------------- nothing else writes
def _trees() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(PACKAGE.rglob("*.py")):
        name = file.relative_to(PACKAGE).as_posix()
        if not name.startswith((*ANSWERING, "_built/")):
            yield name, ast.parse(file.read_text("utf-8"), name)


def _outlets(tree: ast.Module) -> list[str]:
    """The calls, names and imports in it that write for a person to read, each as it stands there."""
    found = []
    for node in ast.walk(tree):
        text = ast.unparse(node) if isinstance(node, ast.Call | ast.Import | ast.ImportFrom | ast.Attribute) else ""
        if OUTLETS.match(text):
            found.append(text)
    return found


def test_the_source_is_found() -> None:
    assert {"journal.py", "visit.py", "warden/warden.py", "bridge/kiosk.py"} <= {name for name, _ in _trees()}


def test_nothing_else_writes_to_a_terminal_or_a_log() -> None:
    wrong = []
    for name, tree in _trees():
        allowed = [*WRITES.get(name, []), *(["sys.stderr"] if name in WRITES else []), READY]
        wrong += [f"{name}: {outlet}" for outlet in _outlets(tree) if outlet not in allowed]
    assert not wrong


def test_the_line_for_whoever_waits_is_said_where_the_first_picture_is_known() -> None:
    assert [name for name, tree in _trees() if READY in _outlets(tree)] == ["app.py", "warden/warden.py"]


def test_what_writes_is_noticed() -> None:
    """That the look above would find it."""
    for line in (
        "print(1)",
        "import logging",
        "from logging import info",
        "sys.stderr.write('a')",
        "os.write(2, b'a')",
    ):
        assert _outlets(ast.parse(line)), line


def test_free_words_are_said_only_before_it_is_shown() -> None:
    """`say` takes any line; `note` only facts. A warden and a visit may use `note` alone."""
    wrong = [
        name for name, tree in _trees() for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"say", "journal.say"}
        and name not in SAYING
    ]  # fmt: skip
    assert not wrong
