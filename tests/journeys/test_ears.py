"""Headphones and a keypad, and nothing seen: every page, every outcome and the hotline's number, in each language."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.stage import set_stage
from kiosk.bridge.store import Material
from kiosk.reporting.outcome import compose
from kiosk.session.visit import Screen
from kiosk.speech.player import SilentPlayer
from tests.journeys.ears import Clock, Ears
from tests.journeys.sayings import Sayings
from tests.journeys.stage import PutUp, in_spanish, machine
from tests.journeys.ways import Way, covering, one_for_each

SHARES = 4
MOST_SECONDS, MOST_PRESSES = 45, 12


@pytest.fixture
def ears(built: Path, material: Material, put_up: PutUp, qtbot: QtBot) -> Ears:
    """Somebody before an idle kiosk, the headphones still in their hand."""
    clock = Clock()
    stage = put_up(set_stage(machine(built, player=SilentPlayer(clock)), material, pytest.fail))
    stage.window.requestActivate()
    qtbot.waitUntil(stage.window.isActive)
    return Ears(stage, qtbot, clock)


def begins(ears: Ears, say: Sayings) -> None:
    """Headphones in; the language as soon as it is heard."""
    ears.stage.speech.plug(True)
    while (line := ears.hears_line()) is not None and line.language != say.language:
        ears.presses_key("down")
    ears.presses_key("select")


def standing(ears: Ears) -> tuple[Screen, str, int]:
    """Where the visitor stands; only the test asks."""
    assert ears.stage.store is not None
    place = ears.stage.store.visit.place
    return place.screen, place.subject, place.part


def hotline(ears: Ears, say: Sayings) -> None:
    """From headphones in to the last digit of the hotline's number."""
    begins(ears, say)
    ears.skips_to(say("Numbers to call"))
    ears.presses_key("select")
    ears.skips_to(say.contact_name("hotline"))
    ears.listens_for(say.contact("hotline").phone)


def test_the_hotline_is_near(ears: Ears, say: Sayings) -> None:
    hotline(ears, say)
    print(f"{say.language}: {ears.seconds:.1f} s of speech, {ears.presses} keys to the hotline")
    assert ears.seconds <= MOST_SECONDS
    assert ears.presses <= MOST_PRESSES


def test_headphones_begin_with_both_languages(ears: Ears, say: Sayings) -> None:
    ears.stage.speech.plug(True)
    heard = ears.hears_all()
    languages = [line.language for line in ears.heard]
    assert languages[:6] == ["en"] * 3 + ["es"] * 3
    for each in (say, say.other):
        assert each("To hear this in English, press Select.") in heard
        assert each.language_name in heard


def test_every_page_is_reached(ears: Ears, say: Sayings) -> None:
    begins(ears, say)
    for topic in say.library.topics:
        ears.chooses(say.topic(topic.id))
        for number, page in enumerate(topic.pages):
            if len(topic.pages) > 1:
                ears.chooses(say.page(page).title)
            parts = say.page(page).parts
            for part in range(len(parts)):
                assert standing(ears) == (Screen.PAGE, page, part)
                if part + 1 < len(parts):
                    ears.chooses(parts[part + 1].title)
            if len(topic.pages) > 1 and number + 1 < len(topic.pages):
                while standing(ears)[0] is Screen.PAGE:
                    ears.presses_key("back")
        while standing(ears)[0] is not Screen.HOME:
            ears.presses_key("back")


def reach(ears: Ears, say: Sayings, way: Way) -> None:
    """From Home to an outcome: what must be known is heard on the way."""
    ears.chooses(say("Find out where to report"))
    ears.chooses(say("Start"))
    flow = ears.stage.store.material.flow if ears.stage.store else None
    assert flow is not None
    for question, choice in way.items():
        assert standing(ears)[:2] == (Screen.QUESTION, question)
        ears.chooses(say.choice(question, choice))
    assert standing(ears)[0] is Screen.OUTCOME
    outcome = compose(flow, way)
    heard = ears.hears_all()
    assert say.flow.outcome(outcome.urgency).title in heard
    for step in outcome.steps:
        assert say.flow.step(step.id).head in heard
        if step.contact and say.contact(step.contact).phone:
            assert say.contact(step.contact).phone in heard


def home(ears: Ears, say: Sayings) -> None:
    """To Home, by the bar."""
    ears.chooses(say("Home"))


def test_a_few_outcomes_are_heard(ears: Ears, say: Sayings, material: Material) -> None:
    begins(ears, say)
    for way in covering(material.flow)[::3]:
        reach(ears, say, way)
        home(ears, say)


@pytest.mark.deep
@pytest.mark.parametrize("share", range(SHARES))
def test_every_outcome_is_heard(ears: Ears, say: Sayings, material: Material, share: int) -> None:
    begins(ears, say)
    for way in one_for_each(material.flow)[share::SHARES]:
        reach(ears, say, way)
        home(ears, say)


@in_spanish
def test_a_number_to_learn_is_said_when_somebody_asks(ears: Ears, say: Sayings, material: Material) -> None:
    begins(ears, say)
    way = next(way for way in one_for_each(material.flow) if "memorize" in compose(material.flow, way).offers)
    reach(ears, say, way)
    ears.chooses(say.flow.memorize.title)
    assert standing(ears)[0] is Screen.MEMORIZE
    phone = say.contact(say.library.site.learn).phone
    before = len(ears.heard)
    assert ears.hears_all() == []
    assert len(ears.heard) == before
    ears.finds(phone)
