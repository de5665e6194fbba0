"""`kiosk run` from outside: what it says, what it refuses, and how it ends. Off-screen, in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk import app, places, run, visit
from kiosk.journal import note
from kiosk.keymap import KeyMap
from kiosk.run import NO_DISPLAY, has_display
from kiosk.settings import Settings, read_settings
from kiosk.staff.pin import hashed
from kiosk.visit import arguments
from kiosk.warden.warden import Orders

ROOT = Path(__file__).resolve().parents[2]
RUN = [sys.executable, "-m", "kiosk", "run"]


def _environment(**more: str) -> dict[str, str]:
    wanting = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return {**wanting, "QT_QPA_PLATFORM": "offscreen", **more}


def _refused(*arguments: str | Path, environment: Mapping[str, str] | None = None) -> tuple[int, str]:
    done = subprocess.run(
        [*RUN, *map(str, arguments)],
        env=environment or _environment(),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=5,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@contextmanager
def _running(*arguments: str | Path) -> Iterator[list[str]]:
    """The kiosk, once its first frame is on the screen; what it had said by then. It is ended afterwards."""
    with subprocess.Popen(
        [*RUN, "--report-ready", *map(str, arguments)],
        env=_environment(), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        said: list[str] = []
        try:
            assert "ready\n" in iter(process.stdout.readline, "")
            yield said
        finally:
            process.terminate()
            said += process.stderr.read().splitlines()


def test_without_a_display_it_says_what_to_do() -> None:
    bare = {name: value for name, value in _environment().items() if name != "QT_QPA_PLATFORM"}
    status, said = _refused(environment=bare)
    assert status == 2
    assert said == f"wayside: {NO_DISPLAY}\n"
    assert all(way in said for way in ("--windowed", "virtual display", "make gallery"))
    assert said.count(". ") == 0  # one sentence


def test_a_display_that_is_gone_counts_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("DISPLAY", ":64123")
    assert not has_display()
    monkeypatch.setenv("DISPLAY", "far-away:0")
    assert has_display()
    monkeypatch.setenv("DISPLAY", "")
    assert not has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert has_display()


def test_the_start_line_says_how_to_end_it(built: Path) -> None:
    with _running("--content", built / "wayside.pack", "--windowed", "--size", "800x600") as said:
        pass
    assert len(said) == 1
    assert said[0].startswith("wayside: version ")
    assert "in a window, 800 x 600 on a 21.5-inch panel. Ctrl+Q closes it." in said[0]


def test_the_start_line_of_an_appliance(built: Path, tmp_path: Path) -> None:
    words = f'[panel]\ndiagonal = 15.6\n[staff]\npin_hash = "{hashed("280417")}"\n'
    (tmp_path / "kiosk.toml").write_text(words, "utf-8")
    with _running("--content", built / "wayside.pack", "--appliance", "--config", tmp_path / "kiosk.toml") as said:
        pass
    assert said[0].endswith("full screen on a 15.6-inch panel. Only staff can end it (--appliance).")


def test_a_folder_of_words_is_compiled_and_shown() -> None:
    with _running("--content", ROOT / "content", "--windowed") as said:
        pass
    assert said[-1].startswith("wayside: version ")


def test_a_folder_with_one_wrong_line_is_refused_with_file_and_line(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    page = content / "topics" / "sleep" / "sleep.en.md"
    lines = page.read_text("utf-8").splitlines()
    number = next(number for number, line in enumerate(lines, 1) if line.startswith("## ")) + 2
    lines[number - 1] = "Call {{nobody.phone}} now."
    page.write_text("\n".join(lines) + "\n", "utf-8")
    status, said = _refused("--content", content)
    assert status == 1
    assert f"sleep.en.md:{number}" in said
    assert said.rstrip().endswith(f"wayside: {content} has problems, listed above. Correct them and start again.")


@pytest.mark.parametrize("size", ["1280", "x", "100x100", "axb", "-5x800", "1280x"])
def test_a_wrong_size_is_refused(size: str) -> None:
    status, said = _refused("--windowed", f"--size={size}")
    assert status == 1
    assert said == f"wayside: --size {size}: give it as WIDTHxHEIGHT in pixels, such as 1280x720.\n"


def test_a_wrong_settings_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("[panel]\ndiagonal = 500\n", "utf-8")
    status, said = _refused("--config", file)
    assert status == 1
    assert said.startswith(f"wayside: {file}: panel.diagonal is 500")
    assert "inches" in said


def test_a_language_that_is_not_there_is_refused(built: Path) -> None:
    status, said = _refused("--lang", "xx", "--content", built / "wayside.pack")
    assert status != 0
    assert "xx" in said
    assert "en, es" in said


def test_a_pack_that_is_not_there_is_named_and_the_card_shown(tmp_path: Path) -> None:
    with _running("--content", tmp_path / "absent.pack", "--windowed") as said:
        pass
    assert said[0].startswith("wayside: absent.pack: ")
    assert said[0].endswith("Showing the built-in card.")
    assert said[1].startswith("wayside: version ")


def test_a_fault_is_told_by_place_alone(capsys: pytest.CaptureFixture[str]) -> None:
    failed: list[bool] = []
    handle = app.fault_handler(lambda: failed.append(True), note, loud=False)
    try:
        raise ValueError("what the visitor answered")
    except ValueError as error:
        handle(type(error), error, error.__traceback__)
    said = capsys.readouterr().err
    assert failed == [True]
    assert said.startswith("wayside: ValueError in test_run.py:")
    assert "answered" not in said
    handle(KeyError, KeyError("safety"), None)
    assert capsys.readouterr().err == "wayside: KeyError in an unknown place. Showing the built-in card.\n"


def test_at_the_desk_a_fault_is_told_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    handle = app.fault_handler(lambda: None, note, loud=True)
    try:
        raise ValueError("for whoever develops")
    except ValueError as error:
        handle(type(error), error, error.__traceback__)
    assert "for whoever develops" in capsys.readouterr().err


def test_the_faces_are_there() -> None:
    assert len(places.fonts()) == 3
    assert all(font.exists() for font in places.fonts())


def _orders(file: Path, *more: str) -> tuple[Orders, Settings]:
    options, settings = run.arguments(["--config", str(file), *more]), read_settings(file)
    return run.orders(options, settings, places.pack()), settings


def test_started_anew_it_reads_its_settings_again_and_begins_no_visit(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("[panel]\ndiagonal = 15.6\n[idle]\nseconds = 60\n", "utf-8")
    orders, _ = _orders(file, "--lang", "es")
    first = orders.visit(0, None, None, False)
    assert first[first.index("--diagonal") + 1] == "15.6"
    assert "--lang" in first
    file.write_text("[panel]\ndiagonal = 24\n[idle]\nseconds = 120\n", "utf-8")
    assert orders.again is not None
    again = orders.again()
    second = again.visit(3, None, None, False)
    assert second[second.index("--diagonal") + 1] == "24"
    assert second[second.index("--idle") + 1] == "120"
    assert "--lang" not in second
    assert again.visit(0, 17.5, None, True)[-1] == "--bare"


def test_a_visit_is_told_the_keys_and_what_staff_learned_wins(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('[keys]\nup = "F13"\nplugged = "F14"\n', "utf-8")
    orders, settings = _orders(file)
    assert _keys(orders, None) == settings.keys
    learned = KeyMap(up="8", unplugged="F15")
    assert _keys(orders, learned) == learned
    file.write_text('[keys]\nplugged = "F14"\n[headphones]\nsource = "jack"\n', "utf-8")
    orders, _ = _orders(file)
    # Only one tells of the plug.
    assert (_keys(orders, None), _keys(orders, learned)) == (KeyMap(), KeyMap(up="8"))
    assert orders.facts()["headphones"] == "jack"
    assert KeyMap.from_argument(str(orders.facts()["keys"])) == KeyMap(plugged="F14")


def _keys(orders: Orders, learned: KeyMap | None) -> KeyMap:
    command = orders.visit(0, None, learned, False)
    keys = arguments(command[command.index("visit") + 1 :]).keys
    assert isinstance(keys, KeyMap)
    return keys


def test_a_visit_is_told_how_high_the_panel_hangs_and_whether_all_is_low(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("[panel]\nmount = 820\nlow_reach = true\n", "utf-8")
    orders, _ = _orders(file)
    command = orders.visit(0, None, None, False)
    told = visit.arguments(command[command.index("--pack") :])
    assert (told.mount, told.low_reach) == (820, True)
    file.write_text("", "utf-8")
    orders, _ = _orders(file)
    command = orders.visit(0, None, None, False)
    told = visit.arguments(command[command.index("--pack") :])
    assert (told.mount, told.low_reach) == (None, False)


def test_settings_that_went_wrong_meanwhile_change_nothing(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("[panel]\ndiagonal = 15.6\n", "utf-8")
    orders, _ = _orders(file)
    file.write_text("[panel]\ndiagonal = 500\n", "utf-8")
    assert orders.again is not None
    command = orders.again().visit(0, None, None, False)
    assert command[command.index("--diagonal") + 1] == "15.6"


def test_a_visit_is_told_nothing_of_the_pin(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(f'[staff]\npin_hash = "{hashed("280417")}"\n', "utf-8")
    orders, settings = _orders(file, "--appliance")
    assert settings.pin_hash
    assert not [word for word in orders.visit(0, None, None, False) if settings.pin_hash in word or str(file) in word]
