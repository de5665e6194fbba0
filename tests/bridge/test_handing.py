"""What an outcome shows of its rules and hand-offs, and what the screens after it show. A reader reads the code."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QSize

from kiosk.bridge.code import QUIET, Codes, squares
from kiosk.bridge.handing import CodeView, MemorizeView, SummaryView, numbers
from kiosk.bridge.kiosk import Kiosk
from kiosk.bridge.report import OutcomeView
from kiosk.bridge.stage import Stage
from kiosk.bridge.store import Material, Store
from kiosk.bridge.view import View
from kiosk.handoffs import ClinicWords
from kiosk.reporting.form import flow_from
from kiosk.session.visit import HOME, Comfort, Place, Screen, Visit
from tests.journeys.codes import codes_on

BASE = {"danger": "no", "who": "known", "under_18": "yes", "language": "es", "contact": "person", "help": "talk"}
READER = {"danger": "no", "who": "reader"}
CLINIC = {
    "en": ClinicWords("Any nurse", "I have a question", "Room 4"),
    "es": ClinicWords("Cualquier enfermera", "Tengo una pregunta", "El cuarto 4"),
}


@pytest.fixture
def store(material: Material) -> Store:
    """A store at a site that has every hand-off."""
    return Store(replace(material, flow=flow_from(material.library.report()), clinic=CLINIC))


def _shown(store: Store, view: View, screen: Screen, answers: dict[str, str], part: int = 0) -> dict[str, Any]:
    place = Place(screen, part=part)
    comfort = Comfort(both_languages=True)
    store.put(Visit("en", comfort, trail=(HOME, place), answers=answers))
    view.follow(store)
    found = view.property("shown")
    assert isinstance(found, dict)
    return found


def test_an_outcome_says_which_rules_lead_there(store: Store) -> None:
    words = [store.material.flow_words[code] for code in ("en", "es")]
    rules = _shown(store, OutcomeView(), Screen.OUTCOME, BASE)["rules"]
    assert [each.rules["other_young"] for each in words] in rules
    assert [each.rules["danger_now"] for each in words] not in rules


def test_a_clinic_speaks_in_its_own_step_and_nowhere_else(store: Store) -> None:
    steps = _shown(store, OutcomeView(), Screen.OUTCOME, BASE)["steps"]
    said = [step["clinic"] for step in steps if step["clinic"]]
    assert [[row["words"] for row in rows] for rows in said] == [
        [
            ["Room 4", "El cuarto 4"],
            ["Any nurse", "Cualquier enfermera"],
            ["“I have a question”", "“Tengo una pregunta”"],
        ]
    ]


def test_a_clinic_without_a_phone_has_no_row_for_one(material: Material) -> None:
    words = {code: replace(said, phone="") for code, said in CLINIC.items()}
    store = Store(replace(material, flow=flow_from(material.library.report()), clinic=words))
    steps = _shown(store, OutcomeView(), Screen.OUTCOME, BASE)["steps"]
    assert [len(step["clinic"]) for step in steps if step["clinic"]] == [2]


def test_what_can_be_taken_along_is_offered_but_not_to_a_reader(store: Store) -> None:
    shown = _shown(store, OutcomeView(), Screen.OUTCOME, BASE)["offers"]
    assert [offer["id"] for offer in shown] == ["memorize", "qr"]
    assert all(len(offer["titles"]) == 2 and all(offer["titles"]) for offer in shown)
    assert _shown(store, OutcomeView(), Screen.OUTCOME, READER)["offers"] == []


def test_the_summary_has_the_path_and_nothing_else(store: Store) -> None:
    shown = _shown(store, SummaryView(), Screen.SUMMARY, {**BASE, **READER})
    assert [row["id"] for row in shown["rows"]] == ["danger", "who"]
    assert shown["rows"][1]["answer"] == ["I’m reading for someone", "Leo para otra persona"]
    assert shown["complete"]
    assert not _shown(store, SummaryView(), Screen.SUMMARY, {"danger": "no"})["complete"]


def test_a_number_to_learn_comes_in_groups(store: Store) -> None:
    shown = _shown(store, MemorizeView(), Screen.MEMORIZE, BASE)
    assert (shown["groups"], shown["hidden"]) == (["1", "888", "373", "7888"], False)
    assert _shown(store, MemorizeView(), Screen.MEMORIZE, BASE, part=1)["hidden"]


def test_a_screen_that_keeps_silent_says_so(stage: Stage) -> None:
    assert stage.store is not None
    assert not Kiosk().property("silent")
    silent = []
    for screen in (Screen.HOME, Screen.OUTCOME, Screen.MEMORIZE, Screen.CODE):
        stage.store.put(Visit("en", trail=(HOME, Place(screen)), answers=BASE))
        silent += [screen] if stage.kiosk.property("silent") else []
    assert silent == [Screen.MEMORIZE]


# ---------------------------------------------------------------- the code
def test_a_phone_reads_the_numbers_of_the_outcome_in_their_order(store: Store) -> None:
    _shown(store, CodeView(), Screen.CODE, BASE, part=1)
    image = Codes(lambda: numbers(store)).requestImage("now", QSize(), QSize(400, 400))
    assert [text.splitlines() for text in codes_on(image)] == [
        ["1-800-222-8000", "1-888-373-7888", "988", "1-800-843-5678", "911"]
    ]


@pytest.mark.parametrize("wanted", [1, 41, 250, 399, 400])
def test_a_code_is_drawn_at_whole_pixels(wanted: int) -> None:
    rows = squares("1-888-373-7888")
    image = Codes(lambda: "1-888-373-7888").requestImage("now", QSize(), QSize(wanted, wanted))
    side = max(1, wanted // len(rows))
    assert image.size() == QSize(side * len(rows), side * len(rows))
    for down, row in enumerate(rows):
        for across, black in enumerate(row):
            corners = [(across * side + x, down * side + y) for x in (0, side - 1) for y in (0, side - 1)]
            assert {image.pixelColor(*at).name() for at in corners} == {"#000000" if black else "#ffffff"}


def test_a_code_stands_in_a_quiet_zone() -> None:
    rows = squares("911")
    assert not any(map(any, rows[:QUIET] + rows[-QUIET:]))
    assert not any(any(row[:QUIET]) or any(row[-QUIET:]) for row in rows)


def test_before_its_warning_was_read_there_is_no_code(store: Store) -> None:
    shown = _shown(store, CodeView(), Screen.CODE, BASE)
    assert (shown["shown"], shown["across"]) == (False, 0)
    assert len(shown["points"]) == 3
    assert _shown(store, CodeView(), Screen.CODE, BASE, part=1)["across"] > 2 * QUIET


def test_making_a_code_loads_no_way_to_a_network() -> None:
    code = (
        "import sys; from kiosk.bridge.code import squares; before = 'segno' in sys.modules; squares('911'); "
        "print(before, *{'_socket', '_ssl', 'http.client', 'urllib.request'} & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False"]
