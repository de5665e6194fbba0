"""Journeys of someone who reads: pages, their parts, and the numbers to call."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kiosk.bridge.stage import Stage
from kiosk.session.visit import Visit
from tests.journeys.stage import in_spanish
from tests.journeys.visitor import Visitor
from tests.journeys.words import said_by

SIGNS = "safety/signs"
CONTENT = Path(__file__).resolve().parents[2] / "content"


def test_from_idle_to_a_page_and_back_to_idle(visitor: Visitor) -> None:
    say, page = visitor.say, visitor.say.page(SIGNS)
    idle = visitor.still()
    visitor.begins()
    visitor.touch(say.topic("safety"))
    visitor.expects(page.title, page.summary)
    visitor.touch(page.title)
    for part, following in zip(page.parts, page.parts[1:], strict=False):
        visitor.expects(page.title, part.title)
        assert part.title in visitor.headings()
        visitor.touch(following.title)
    visitor.expects(page.parts[-1].title)
    # However many parts were read, the page is one step for Back.
    visitor.touch(say("Back"))
    visitor.expects(*(say.page(f"safety/{name}").title for name in ("what", "signs")))
    visitor.touch(say("Back"))
    visitor.expects(say("What do you need?"))
    assert not visitor.sees(say("Back"))
    visitor.closes()
    assert visitor.shows(idle)


def test_the_way_on_leads_through_every_part_to_the_next_page(visitor: Visitor) -> None:
    say, page = visitor.say, visitor.say.page(SIGNS)
    pages = say.library.topic("safety").pages
    following = say.page(pages[pages.index(SIGNS) + 1])
    visitor.begins()
    visitor.opens(SIGNS)
    for title in [part.title for part in page.parts[1:]] + [following.title]:
        visitor.touch_last(title)
        visitor.until(lambda title=title: title in visitor.headings())  # type: ignore[misc]  # bound per turn
    visitor.expects(following.title, following.parts[0].title)
    visitor.touch(say("Home"))
    visitor.expects(say("What do you need?"))
    assert not visitor.sees(say("Back"))


@pytest.mark.parametrize("page", ["safety/signs", "safety/report", "sleep/sleep", "about/about"])
def test_every_word_of_a_page_can_be_read(visitor: Visitor, page: str) -> None:
    parts = visitor.say.page(page).parts
    visitor.begins()
    visitor.opens(page)
    for part in parts:
        if part is not parts[0]:
            visitor.find_and_touch(part.title)
            visitor.until(lambda part=part: part.title in visitor.headings())  # type: ignore[misc]  # bound per turn
        read = visitor.whole_text()
        assert not [words for words in said_by(part, visitor.say) if words not in read]
        if visitor.sees(visitor.say("Up")):
            visitor.read_back()


def test_every_topic_opens_from_home(visitor: Visitor) -> None:
    say = visitor.say
    visitor.begins()
    for topic in say.library.site.topics:
        visitor.find_and_touch(say.topic(topic))
        pages = say.library.topic(topic).pages
        visitor.expects(*([say.page(pages[0]).title] if len(pages) == 1 else [say.topic(topic)]))
        assert not visitor.sees(say("What do you need?"))
        visitor.touch(say("Back"))
        visitor.expects(say("What do you need?"))


def test_the_numbers_to_call_are_all_there(visitor: Visitor) -> None:
    say = visitor.say
    wanted = tomllib.loads((CONTENT / "site.toml").read_text("utf-8"))["numbers"]
    facts = tomllib.loads((CONTENT / "facts.toml").read_text("utf-8"))["contact"]
    visitor.begins()
    visitor.touch(say("Numbers to call"))
    visitor.expects(say("Numbers to call"), say.library.site.numbers_intro[say.language])
    read = visitor.whole_text()
    numbers = [text for text in read if text in {facts[contact]["phone"] for contact in wanted}]
    assert numbers == [facts[contact]["phone"] for contact in wanted]
    assert numbers[:3] == ["911", "1-888-373-7888", "1-800-222-8000"]
    assert not [facts[contact][say.language]["name"] for contact in wanted if say.contact_name(contact) not in read]
    # The hotline can also be written to, and reached by relay.
    assert [text for text in read if "233733" in text and "BEFREE" in text and "711" in text]


def test_the_numbers_stand_on_sensitive_topics_too(visitor: Visitor) -> None:
    say = visitor.say
    visitor.begins()
    visitor.touch(say.topic("safety"))
    visitor.find_and_touch(say("Numbers to call"))
    visitor.expects("911")
    visitor.touch(say("Back"))
    visitor.expects(say.topic("safety"))


@in_spanish
def test_a_visit_leaves_nothing_in_the_store(visitor: Visitor, stage: Stage) -> None:
    visitor.begins()
    visitor.settles(visitor.say("Larger"), visitor.say("Night"))
    visitor.answers(danger="no", who="me")
    assert stage.store is not None
    assert stage.store.visit != Visit()
    visitor.closes()
    assert stage.store.visit == Visit()


def test_a_mouse_does_as_well_as_a_finger(visitor: Visitor) -> None:
    say, page = visitor.say, visitor.say.page(SIGNS)
    visitor.click(say.language_name)
    visitor.expects(say("What do you need?"))
    visitor.click(say.topic("safety"))
    visitor.expects(page.title)
    visitor.click(page.title)
    visitor.expects(page.parts[0].title)
    visitor.click(say("Close this"))
    visitor.expects(say.language_name, say.other.language_name)
