"""The self-test for real: it passes on the kiosk as it is, and every one of its rows fails on one that leaks."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.selftest import command, proof
from kiosk.selftest.looking import Forbidden
from kiosk.selftest.marking import Way, mark, seal
from kiosk.selftest.proof import Row, prove
from kiosk.wire import Told, written

ROOT = Path(__file__).resolve().parents[2]
PACK = "wayside.pack"
WORDS = ["control", "gone", "warden", "warm", "files", "cores", "network"]
LEAKY = (sys.executable, str(Path(__file__).with_name("leaky.py")))


@pytest.fixture
def light(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the self-test works in."""
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


def _failing(rows: list[Row]) -> list[str]:
    assert [row.what for row in rows] == WORDS
    return [row.what for row in rows if not row.ok]


def test_a_visit_leaves_no_trace(built: Path, light: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "kiosk", "selftest", "--json", "--pack", str(built / PACK)],
        cwd=ROOT, env=os.environ | {"DISPLAY": ":64123", "NOTIFY_SOCKET": "@nobody"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert json.loads(ran.stdout) == {"ok": True, "rows": [{"what": what, "ok": True} for what in WORDS]}
    assert (ran.returncode, ran.stderr) == (0, "")
    assert not list(light.iterdir())
    # As the warden hands it on to the staff's screen.
    assert written(Told.CHECKED, ran.stdout.strip())


def test_every_row_fails_on_a_kiosk_that_leaks(built: Path, light: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It keeps what it reads, dumps cores and has a socket, and its word stands in what every process reads."""

    def everywhere(pack: Path, file: Path, way: Way, word: str) -> None:
        mark(pack, file, way, word)
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            site = connection.execute("SELECT body FROM document WHERE kind = 'site'").fetchone()[0]
            site = site.replace('"heading":"', f'"heading":"{word} ', 1)
            connection.execute("UPDATE document SET body = ? WHERE kind = 'site'", (site,))
            seal(connection)

    monkeypatch.setattr(proof, "mark", everywhere)
    assert _failing(prove(built / PACK, LEAKY)) == ["warden", "warm", "files", "cores", "network"]
    assert not list(light.iterdir())


def test_a_visit_that_breaks_instead_of_closing_is_not_well(
    built: Path, light: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEAKY", "breaks")
    assert _failing(prove(built / PACK, LEAKY)) == ["gone", "files", "cores", "network"]
    assert not list(light.iterdir())


def test_without_the_word_in_the_visit_nothing_is_proven(
    built: Path, light: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proof, "PATIENCE", 0.2)
    assert prove(built / PACK, (sys.executable, "-c", "pass")) == [Row("control", ok=False)]
    assert not list(light.iterdir())


def test_where_nobody_may_look_it_says_so(built: Path, light: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bool:
        raise Forbidden

    monkeypatch.setattr(proof, "remembers", refuse)
    monkeypatch.setattr(proof, "company", lambda _process: (1,))
    monkeypatch.setattr(proof, "called", lambda _process: ["--walk"])
    monkeypatch.setattr(proof, "listens", lambda *_: True)
    assert prove(built / PACK, (sys.executable, "-c", "pass")) == [Row("allowed", ok=False)]
    assert not list(light.iterdir())


def test_other_systems_and_full_disks_are_told(built: Path, light: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(proof, "mark", refuse)
    assert prove(built / PACK) == [Row("room", ok=False)]
    assert not list(light.iterdir())
    monkeypatch.setattr(sys, "platform", "win32")
    assert prove(built / PACK) == [Row("system", ok=False)]


def test_words_that_cannot_be_used_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--json", "--pack", str(tmp_path / "absent.pack")]) == 1
    told = capsys.readouterr()
    assert json.loads(told.out) == {"ok": False, "rows": [{"what": "words", "ok": False}]}
    assert "absent.pack" in told.err


def test_each_row_is_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert set(WORDS) <= set(command.SENTENCES)
    monkeypatch.setattr(command, "prove", lambda _pack: [Row("control", ok=True), Row("files", ok=False)])
    assert command.main([]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"yes  {command.SENTENCES['control']}"
    assert said[1] == f"NO   {command.SENTENCES['files']}"
    assert said[2].startswith("Something is not well")
    monkeypatch.setattr(command, "prove", lambda _pack: [Row("control", ok=True)])
    assert command.main([]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "A visit leaves no trace."


@pytest.mark.parametrize("name", ["run", "visit"])
def test_a_kiosk_that_can_be_looked_into_is_the_only_one_that_walks(name: str) -> None:
    more = ["--pack", "x", "--diagonal", "21.5"] if name == "visit" else []
    ran = subprocess.run(
        [sys.executable, "-m", "kiosk", name, *more, "--walk", "a=b"],
        cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 2
    assert "--walk is for the self-test alone" in ran.stderr
