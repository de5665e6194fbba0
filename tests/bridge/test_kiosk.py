"""The shell that QML sees: what it is without a pack, and when it tells that words must find their lines anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.bridge.kiosk import Kiosk
from kiosk.bridge.reach import Reach
from kiosk.bridge.stage import Stage, set_stage
from kiosk.bridge.store import Material
from kiosk.session.visit import HOME, Comfort, Place, Screen, Visit
from tests.journeys.stage import PutUp, machine


def test_without_a_store_it_is_the_card_and_nothing_can_be_done() -> None:
    kiosk = Kiosk()
    assert (
        kiosk.property("screen"),
        kiosk.property("canGoBack"),
        kiosk.property("otherLanguageName"),
        kiosk.property("manyLanguages"),
    ) == ("card", False, "", False)
    for touch in (kiosk.close, kiosk.back, kiosk.home, kiosk.speakOther, kiosk.toggleComfort, kiosk.startQuestions):
        touch()
    kiosk.begin("en")
    kiosk.openTopic("sleep")
    kiosk.answer("yes")
    assert kiosk.property("screen") == "card"
    assert kiosk.say("es", "Bar", "Back") == "Back"


def test_a_failed_kiosk_stays_the_card(stage: Stage) -> None:
    stage.kiosk.fail()
    stage.kiosk.begin("en")
    assert stage.kiosk.property("screen") == "card"


def test_a_layout_is_new_only_for_another_language_or_setting(stage: Stage) -> None:
    assert stage.store is not None
    told: list[str] = []
    stage.kiosk.layoutChanged.connect(lambda: told.append(stage.kiosk.property("place")))
    home = Visit("en", trail=(HOME,))
    stage.store.put(home)
    told.clear()
    stage.store.put(home.go(Place(Screen.NUMBERS)))
    stage.store.put(stage.store.visit.toggle_comfort())
    assert not told
    stage.store.put(stage.store.visit.speak("es"))
    stage.store.put(stage.store.visit.settle(Comfort(200)))
    assert len(told) == 2


def test_low_reach_is_a_layout_too_and_the_machine_may_begin_with_it(
    built: Path, material: Material, put_up: PutUp
) -> None:
    stage = put_up(set_stage(replace(machine(built), low_reach=True, mount=820), material, pytest.fail))
    assert stage.store is not None
    stage.kiosk.begin("en")
    kiosk, reach = stage.kiosk, stage.engine.singletonInstance("Wayside.Bridge", "Reach")
    assert isinstance(reach, Reach)
    assert (reach.property("low"), kiosk.property("comfortChanged")) == (True, False)
    assert stage.shell.property("mount") == 820
    told: list[bool] = []
    kiosk.layoutChanged.connect(lambda: told.append(reach.property("low")))
    reach.lower(False)
    assert kiosk.property("comfortChanged")
    kiosk.resetComfort()
    assert told == [False, True]
    kiosk.close()
    stage.store.put(stage.store.visit.ended())
    assert not reach.property("low")


def test_the_place_names_no_language(stage: Stage) -> None:
    assert stage.store is not None
    visit = Visit("en", trail=(HOME, Place(Screen.PAGE, "safety/signs", 2)))
    stage.store.put(visit)
    place = stage.kiosk.property("place")
    stage.store.put(visit.speak("es"))
    assert stage.kiosk.property("place") == place


def test_a_topic_of_one_page_opens_that_page(stage: Stage) -> None:
    assert stage.store is not None
    stage.kiosk.begin("en")
    stage.kiosk.openTopic("sleep")
    assert stage.store.visit.place == Place(Screen.PAGE, "sleep/sleep")
    stage.kiosk.back()
    stage.kiosk.openTopic("safety")
    assert stage.store.visit.place == Place(Screen.TOPIC, "safety")
