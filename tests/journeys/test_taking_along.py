"""Taking it along: a number to learn, a code for a phone, and a clean start; whoever reads for another gets none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.bridge.code import Codes
from kiosk.bridge.stage import Stage, set_stage
from kiosk.bridge.store import Material
from kiosk.handoffs import ClinicWords
from kiosk.reporting.form import flow_from
from tests.journeys.codes import codes_on
from tests.journeys.sayings import Sayings
from tests.journeys.stage import PutUp, finger, machine
from tests.journeys.visitor import Visitor

PATH = {"danger": "no", "who": "known", "under_18": "yes", "language": "es", "contact": "call", "help": "talk"}
DIGITS = ["1", "8 8 8", "3 7 3", "7 8 8 8"]
NUMBERS = ["1-800-222-8000", "1-888-373-7888", "988", "1-800-843-5678", "911"]


def _codes(picture: QImage) -> list[list[str]]:
    return [text.splitlines() for text in codes_on(picture)]


def _reads_out(visitor: Visitor) -> list[str]:
    return [name for name in visitor.reads() if name in DIGITS]


def test_everything_along_and_a_clean_start(visitor: Visitor, stage: Stage) -> None:
    say, words = visitor.say, visitor.say.flow
    visitor.begins()
    visitor.answers(**PATH)

    # A number to learn, and practice.
    visitor.find_and_touch(words.memorize.title)
    visitor.expects(words.memorize.title, words.memorize.lead, *DIGITS)
    assert _reads_out(visitor) == DIGITS
    assert stage.kiosk.property("silent")
    assert say.contact_name("hotline") not in visitor.whole_text()
    visitor.find_and_touch(say("Hide the digits"))
    visitor.expects(say("Show the digits"))
    assert not _reads_out(visitor)
    visitor.find_and_touch(say("Show the digits"))
    visitor.expects(*DIGITS)
    visitor.touch(say("Back"))
    visitor.expects(words.outcome("soon").title)

    # The warning, then the code.
    visitor.find_and_touch(words.code.title)
    visitor.expects(*words.code.points)
    assert not _codes(visitor.still())
    visitor.find_and_touch(say("Show the code"))
    visitor.expects(words.code.lead)
    visitor.until(lambda: _codes(stage.window.grabWindow()) == [NUMBERS])
    visitor.touch(say("Back"))
    visitor.expects(words.outcome("soon").title)
    assert not _codes(visitor.still())

    # One answer changed, then none remembered.
    visitor.find_and_touch(say("Change answers"))
    visitor.expects(say("Your answers"))
    visitor.find_and_touch(say.choice("help", "talk"))
    visitor.answer("help", "work")
    visitor.expects(say("Your answers"), say.choice("help", "work"))
    visitor.find_and_touch(say("See where to turn"))
    visitor.expects(words.outcome("soon").title)
    assert words.reason("help", "work") in visitor.whole_text()
    visitor.find_and_touch(say("Start clean"))
    visitor.expects(words.question("danger").ask)
    assert not visitor.chosen()
    assert stage.store is not None
    assert not stage.store.visit.answers
    visitor.touch(say("Back"))
    visitor.expects(words.before.title)


@pytest.mark.parametrize("theme", ["Night", "High contrast"])
def test_the_code_is_black_on_white_in_every_theme(visitor: Visitor, theme: str) -> None:
    say, words = visitor.say, visitor.say.flow
    visitor.begins()
    visitor.settles(say(theme))
    visitor.answers(**PATH)
    visitor.find_and_touch(words.code.title)
    visitor.find_and_touch(say("Show the code"))
    visitor.expects(words.code.lead)
    assert _codes(visitor.still()) == [NUMBERS]


def test_close_takes_a_code_off_the_screen_at_once(
    visitor: Visitor, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    say, words = visitor.say, visitor.say.flow
    idle = visitor.still()
    visitor.begins()
    visitor.answers(**PATH)
    visitor.find_and_touch(words.code.title)
    visitor.find_and_touch(say("Show the code"))
    visitor.expects(words.code.lead)
    visitor.touch(say("Close this"))
    assert visitor.shows(idle)
    loader = stage.window.findChild(QQuickItem, "screen")
    assert loader is not None
    visitor.until(lambda: not [each for each in _pictures(loader) if each.startswith("image://code")])
    # Qt has kept no picture of it: the next one who looks has it drawn anew.
    drawn: list[str] = []
    provider = stage.engine.imageProvider("code")
    assert isinstance(provider, Codes)
    text = provider._text

    def counted() -> str:
        drawn.append(text())
        return drawn[-1]

    monkeypatch.setattr(provider, "_text", counted)
    visitor.begins()
    visitor.answers(**PATH)
    visitor.find_and_touch(words.code.title)
    visitor.find_and_touch(say("Show the code"))
    visitor.until(lambda: len(drawn) == 1)


def _pictures(item: QQuickItem) -> list[str]:
    own = [item.property("source").toString()] if item.inherits("QQuickImage") else []
    return own + [source for child in item.childItems() for source in _pictures(child)]


def test_who_reads_for_another_is_offered_nothing(visitor: Visitor) -> None:
    say, words = visitor.say, visitor.say.flow
    visitor.begins()
    visitor.answers(danger="no", who="reader")
    visitor.expects(words.outcome("general").title)
    read = visitor.whole_text()
    assert not {say("Take it with you"), words.memorize.title, words.code.title} & set(read)
    assert words.rules["reader"] in read


@pytest.fixture
def agreed(built: Path, material: Material, put_up: PutUp) -> Stage:
    """The kiosk of a clinic that has agreed to a private word."""
    clinic = {
        "en": ClinicWords("Ana at the desk", "I have a question", "Room 4"),
        "es": ClinicWords("Ana en la recepción", "Tengo una pregunta", "El cuarto 4"),
    }
    flow = flow_from(material.library.report())
    return put_up(set_stage(machine(built), replace(material, flow=flow, clinic=clinic), pytest.fail))


def test_a_clinic_that_agreed_says_whom_to_ask(agreed: Stage, qtbot: QtBot, say: Sayings) -> None:
    assert agreed.store is not None
    visitor, words = Visitor(agreed.window, qtbot, finger(), say), say.flow
    clinic = agreed.store.material.clinic[say.language]
    visitor.begins()
    visitor.answers(danger="no", who="me", under_18="no", language="es", contact="none")
    read = visitor.whole_text()
    block = [words.clinic.phone, clinic.phone, words.clinic.ask, clinic.ask, words.clinic.phrase, f"“{clinic.phrase}”"]
    assert [text for text in read if text in block] == block
    # On an outcome that sends nobody to the desk, nothing of it stands.
    visitor.touch(say("Home"))
    visitor.answers(danger="no", who="reader")
    assert not set(block) & set(visitor.whole_text())
