"""Someone who reads none of the kiosk's languages: from the idle screen to the number and the word to say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.exceptions import TimeoutError as TooLong
from pytestqt.qtbot import QtBot

from kiosk.bridge.stage import Stage
from kiosk.guidance.model import Tongue
from kiosk.session.visit import Visit
from tests.journeys.stage import in_spanish
from tests.journeys.visitor import DEAF, Visitor

HERE = "Other languages. Otros idiomas"


def chosen(visitor: Visitor, code: str) -> Tongue:
    """From idle to a language's own screen, by its own name."""
    tongue = visitor.say.library.tongue(code)
    visitor.touch(HERE)
    visitor.until(lambda: visitor.sees("Other languages") and HERE not in visitor.texts())
    visitor.find_and_touch(tongue.own)
    visitor.expects(tongue.own, tongue.english)
    return tongue


@pytest.fixture
def language() -> str:
    """Who comes from here finds the bar in the site's first language."""
    return "en"


def test_every_language_leads_to_the_number_and_its_word(visitor: Visitor) -> None:
    every = visitor.say.library.every_tongue()
    hotline = visitor.say.contact("hotline")
    visitor.touch(HERE)
    for tongue in every:
        visitor.until(lambda: "Otros idiomas" in visitor.texts())
        visitor.find_and_touch(tongue.own)
        visitor.expects(tongue.own, tongue.english, hotline.phone)
        text = " ".join(visitor.whole_text())
        assert "911" in text
        assert hotline.text not in text
        assert hotline.web not in text
        assert all(words.lead in text for words in visitor.say.library.tongues.words.values())  # type: ignore[union-attr]  # the pack has them
        visitor.touch(visitor.say("Back"))


def test_the_list_says_nothing_of_what_it_leads_to(visitor: Visitor) -> None:
    visitor.touch(HERE)
    visitor.until(lambda: "Otros idiomas" in visitor.texts())
    names = {f"{each.own}. {each.english}" for each in visitor.say.library.every_tongue()}
    names |= {each.own for each in visitor.say.library.every_tongue()}
    bar = {visitor.say(word) for word in ("Back", "Home", "Listen", "Text and colors", "Close this", "More", "Up")}
    assert set(visitor.whole_text()) <= {
        *names,
        *bar,
        "Other languages",
        "Otros idiomas",
        visitor.say.other.language_name,
    }


@pytest.mark.parametrize("code", ["vi", "ar", "zh"])
def test_closing_there_leaves_nothing(visitor: Visitor, stage: Stage, code: str) -> None:
    idle = visitor.still()
    chosen(visitor, code)
    visitor.closes()
    assert visitor.shows(idle)
    assert stage.store is not None
    assert stage.store.visit == Visit()


def test_it_is_a_visit_as_any_other(visitor: Visitor) -> None:
    """Back, Home, another language and larger letters all work from there."""
    say = visitor.say
    tongue = chosen(visitor, "vi")
    visitor.settles(say("Largest"))
    visitor.expects(tongue.own)
    visitor.touch(say.other.language_name)
    visitor.expects(say.other("Close this"), tongue.own)
    visitor.touch(say.other("Back"))
    visitor.until(lambda: "Otros idiomas" in visitor.texts())
    visitor.touch(say.other("Back"))
    visitor.expects(say.other("What do you need?"))


@in_spanish
def test_after_a_visit_the_way_there_leads_to_a_new_one(visitor: Visitor, stage: Stage, qtbot: QtBot) -> None:
    visitor.begins()
    visitor.opens("safety/signs")
    visitor.closes()
    # Right after Close nothing is heard: they try again.
    visitor.touch(HERE)
    try:
        qtbot.waitUntil(lambda: visitor.sees("Otros idiomas") and HERE not in visitor.texts(), timeout=DEAF)
    except TooLong:
        visitor.touch(HERE)
        visitor.until(lambda: "Otros idiomas" in visitor.texts())
    assert stage.store is not None
    assert [place.screen.value for place in stage.store.visit.trail] == ["home", "tongues"]


def test_keys_lead_there_too(visitor: Visitor) -> None:
    visitor.tab_to(HERE)
    visitor.key(Qt.Key.Key_Return)
    visitor.until(lambda: "Otros idiomas" in visitor.texts())
    visitor.tab_to("Tiếng Việt")
    visitor.key(Qt.Key.Key_Return)
    visitor.expects("Vietnamese")
