"""The `kiosk` command hands over to the right part, and to no other."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

import pytest

from kiosk import __version__
from kiosk.__main__ import COMMANDS, main


def test_run_gets_its_arguments_untouched(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[Sequence[str]] = []
    app = ModuleType("kiosk.app")

    def run(argv: Sequence[str]) -> int:
        given.append(argv)
        return 7

    vars(app)["main"] = run
    monkeypatch.setitem(sys.modules, "kiosk.run", app)
    assert main(["run", "--windowed", "--help", "--", "x"]) == 7
    assert given == [["--windowed", "--help", "--", "x"]]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_a_part(name: str) -> None:
    assert callable(import_module(COMMANDS[name].module).main)


@pytest.mark.parametrize("arguments", [[], ["walk"], ["--windowed"]])
def test_anything_else_ends_with_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: kiosk" in capsys.readouterr().err


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    hidden = {"visit"}  # only the warden starts one
    assert {name for name in COMMANDS if f"\n  {name} " not in shown} == hidden


def test_the_version_is_told() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "kiosk", "--version"], capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout == f"Wayside {__version__}\n"
