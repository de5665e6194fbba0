"""Whatever breaks, a visitor finds numbers to call, and nobody learns from it what the visitor did."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk import app
from kiosk.bridge import stage as stage_module
from kiosk.bridge.pages import PageView
from kiosk.bridge.report import QuestionView
from kiosk.bridge.stage import Stage, set_stage
from kiosk.bridge.store import Material
from kiosk.bridge.view import View
from kiosk.guidance.library import Library
from kiosk.journal import Event, note
from kiosk.settings import Settings
from tests.journeys.sayings import Sayings
from tests.journeys.stage import PACK, PutUp, finger, in_spanish, machine
from tests.journeys.visitor import Visitor

ROOT = Path(__file__).resolve().parents[2]
FACTS = tomllib.loads((ROOT / "content" / "facts.toml").read_text("utf-8"))["contact"]
NUMBERS = [FACTS[contact]["phone"] for contact in ("emergency", "hotline", "child_protection")]
# What the card says in each language: that it does not work, and whom the second number is.
CARD = {"en": ("not working", "National Human Trafficking Hotline"), "es": ("no funciona", "Trata de Personas")}


def _cut(pack: Path) -> None:
    pack.write_bytes(pack.read_bytes()[: pack.stat().st_size // 2])


def _forget_spanish(pack: Path) -> None:
    with sqlite3.connect(pack) as lines:
        table = next(
            name for (name,) in lines.execute("select name from sqlite_master where type = 'table'") if "doc" in name
        )
        assert lines.execute(f"delete from {table} where language = 'es'").rowcount > 0
    lines.close()


def _change_a_letter(pack: Path) -> None:
    """A pack that still opens as a database, with one number changed in it."""
    text = pack.read_bytes()
    assert b"1-888-373-7888" in text
    pack.write_bytes(text.replace(b"1-888-373-7888", b"1-888-373-7889"))


DAMAGE: dict[str, Callable[[Path], object]] = {
    "missing": Path.unlink,
    "empty": lambda pack: pack.write_bytes(b""),
    "truncated": _cut,
    "garbage": lambda pack: pack.write_bytes(b"\x00not a pack\xff" * 4_000),
    "without a language": _forget_spanish,
    "with a number changed": _change_a_letter,
}


def _is_card(visitor: Visitor) -> bool:
    texts = visitor.texts()
    numbers = [text for text in texts if text in NUMBERS or text.replace("-", "").isdigit()]
    said = all(any(phrase in text for text in texts) for phrases in CARD.values() for phrase in phrases)
    return numbers == NUMBERS and said and not visitor.controls()


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_pack_gives_the_card(
    built: Path,
    tmp_path: Path,
    put_up: PutUp,
    qtbot: QtBot,
    library: Library,
    capsys: pytest.CaptureFixture[str],
    damage: str,
) -> None:
    pack = tmp_path / PACK
    shutil.copy(built / PACK, pack)
    DAMAGE[damage](pack)
    material = app.open_material(pack, Settings())
    assert material is None
    said = capsys.readouterr().err
    assert said.startswith(f"wayside: {PACK}: ")
    assert said.count("\n") == 1
    stage = put_up(set_stage(machine(built), material, pytest.fail))
    assert _is_card(Visitor(stage.window, qtbot, finger(), Sayings.of("en", library)))


def test_a_machine_that_wants_a_language_the_pack_lacks_gets_the_card(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert app.open_material(built / PACK, Settings(languages=("vi",))) is None
    assert "languages in kiosk.toml" in capsys.readouterr().err


def test_a_missing_catalogue_gives_the_card(
    tmp_path: Path, material: Material, put_up: PutUp, qtbot: QtBot, library: Library
) -> None:
    said: list[tuple[object, ...]] = []
    stage = put_up(set_stage(machine(tmp_path), material, lambda *told: said.append(told)))
    assert _is_card(Visitor(stage.window, qtbot, finger(), Sayings.of("en", library)))
    assert said == [(Event.CATALOGUE, "wayside_es.qm")]
    material.library.close()


@pytest.mark.parametrize("size", [(320, 320), (1080, 1920), (3840, 1080)])
def test_the_card_fits_any_window(
    built: Path, put_up: PutUp, qtbot: QtBot, library: Library, size: tuple[int, int]
) -> None:
    stage = put_up(set_stage(machine(built), None, pytest.fail), size)
    visitor = Visitor(stage.window, qtbot, finger(), Sayings.of("en", library))
    assert _is_card(visitor)
    assert not [piece.name for piece in visitor.pieces() if piece.shown != piece.whole]


SECRETS = ("sleep", "Sleep", "Dormir", "danger", "reader", "kept-to-oneself")


@pytest.fixture
def catching(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the running kiosk does with an exception nobody caught."""
    monkeypatch.setattr(sys, "excepthook", app.fault_handler(stage.kiosk.fail, note, loud=False))


def _break(*_: object) -> None:
    raise ValueError(f"kept-to-oneself: {SECRETS}")


@in_spanish
@pytest.mark.qt_no_exception_capture
@pytest.mark.usefixtures("catching")
@pytest.mark.parametrize(("view", "way"), [(PageView, "page"), (QuestionView, "question")])
def test_a_fault_in_a_visit_gives_the_card_and_tells_nothing(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], view: type[View], way: str
) -> None:
    visitor.begins()
    if way == "question":
        visitor.answers(danger="no")
        visitor.expects(visitor.say.flow.question("who").ask)
    monkeypatch.setattr(view, "fields", _break)
    if way == "page":
        visitor.touch(visitor.say.topic("sleep"))
    else:
        visitor.touch(visitor.say.choice("who", "me"))
    visitor.until(lambda: _is_card(visitor), lambda: f"no card; in view: {visitor.texts()}")
    said = "".join(capfd.readouterr())
    assert said.startswith("wayside: ValueError in test_faults.py:")
    assert "Showing the built-in card." in said
    assert not [secret for secret in SECRETS if secret in said]


@in_spanish
@pytest.mark.qt_no_exception_capture
@pytest.mark.usefixtures("catching")
def test_a_fault_in_a_slot_gives_the_card(
    visitor: Visitor, stage: Stage, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    visitor.begins()
    assert stage.store is not None
    monkeypatch.setattr(stage.store, "put", _break)
    visitor.touch(visitor.say.topic("sleep"))
    visitor.until(lambda: _is_card(visitor), lambda: f"no card; in view: {visitor.texts()}")
    assert not [secret for secret in SECRETS if secret in "".join(capfd.readouterr())]


@pytest.mark.qt_log_ignore("QQmlApplicationEngine failed to load component", "Main.qml")
def test_screens_that_cannot_be_loaded_leave_the_card_alone(
    built: Path,
    tmp_path: Path,
    material: Material,
    put_up: PutUp,
    qtbot: QtBot,
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("Card.qml", "CardWindow.qml"):
        shutil.copy(stage_module.UI / name, tmp_path)
    (tmp_path / "Main.qml").write_text("import QtQuick\nWindow { nothing: of this kind }\n", "utf-8")
    monkeypatch.setattr(stage_module, "UI", tmp_path)
    said: list[tuple[object, ...]] = []
    stage = put_up(set_stage(machine(built), material, lambda *told: said.append(told)))
    assert said == [(Event.SCREENS,)]
    assert _is_card(Visitor(stage.window, qtbot, finger(), Sayings.of("en", library)))


def _run(where: str, built: Path) -> tuple[list[str], str]:
    """A visit's process, off-screen, broken in this place: its words to the warden, and what was seen at the end."""
    command = [sys.executable, "-m", "tests.journeys.broken_visit", where, str(built / PACK)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as visit:
        assert visit.stdin is not None
        assert visit.stdout is not None
        assert visit.stderr is not None
        visit.stdin.write("show\n")
        visit.stdin.flush()
        said, seen = visit.stdout.read().splitlines(), visit.stderr.read()
        assert visit.wait(60) == 0
    return said, seen


@pytest.mark.parametrize(("where", "word"), [("view", "fault ValueError broken_visit.py:"), ("slot", "fault Value")])
def test_a_running_kiosk_says_where_it_broke_but_not_with_what(built: Path, where: str, word: str) -> None:
    """All that comes out of it counts, Qt's own messages too: they would name the screen the visitor was on."""
    said, seen = _run(where, built)
    assert [line for line in said if line.startswith(word)]
    assert all(re.fullmatch(r"ready|shown|beat|begun|fault ValueError broken_visit\.py:\d+", line) for line in said)
    assert seen == "the card is shown\n"


def test_an_expression_that_breaks_is_told_to_nobody(built: Path) -> None:
    said, seen = _run("screen", built)
    assert set(said) <= {"ready", "shown", "beat", "begun"}
    assert len(seen.splitlines()) == 1


def test_a_picture_that_cannot_be_read_ends_no_visit(built: Path) -> None:
    _, seen = _run("picture", built)
    assert seen in ("a page is shown\n", "the card is shown\n")
