"""Changing the language keeps the place: screen, part, question, the top of the view, and how one reads."""

from __future__ import annotations

import pytest

from tests.journeys.seen import top_block
from tests.journeys.visitor import Visitor

SIGNS = "safety/signs"


def test_on_every_screen_the_other_language_is_one_touch_away(visitor: Visitor) -> None:
    say, other = visitor.say, visitor.say.other
    visitor.begins()
    visitor.touch(other.language_name)
    visitor.expects(other("What do you need?"), *(other.topic(topic) for topic in say.library.site.topics))
    visitor.touch(say.language_name)
    visitor.touch(say.topic("safety"))
    visitor.expects(say.page(SIGNS).title)
    visitor.touch(other.language_name)
    visitor.expects(other.topic("safety"), other.page(SIGNS).title)
    visitor.touch(other.page(SIGNS).title)
    visitor.expects(other.page(SIGNS).parts[0].title)
    visitor.touch(say.language_name)
    visitor.expects(say.page(SIGNS).title, say.page(SIGNS).parts[0].title, say("Close this"))
    visitor.touch(say("Home"))
    visitor.touch(say("Numbers to call"))
    visitor.touch(other.language_name)
    visitor.expects(other("Numbers to call"), other.contact_name("hotline"))


@pytest.mark.parametrize("page", [SIGNS, "safety/report", "about/about"])
def test_a_page_keeps_its_part_and_the_block_at_the_top(visitor: Visitor, page: str) -> None:
    say, other = visitor.say, visitor.say.other
    part = 1
    visitor.begins()
    visitor.opens(page)
    visitor.touch(f"{part + 1}. {say.page(page).parts[part].title}")
    visitor.settles(say("Larger"), say("Night"))
    visitor.expects(say.page(page).title)
    visitor.read_on()
    visitor.still()
    block = top_block(visitor.window)
    night = visitor.still().pixelColor(2, 2)
    visitor.touch(other.language_name)
    visitor.expects(other("Close this"))
    visitor.still()
    assert top_block(visitor.window) == block
    visitor.touch(say.language_name)
    visitor.expects(say("Close this"))
    visitor.still()
    assert top_block(visitor.window) == block
    assert visitor.still().pixelColor(2, 2) == night
    visitor.read_back()
    visitor.expects(say.page(page).parts[part].title)
    visitor.touch(say("Text and colors"))
    visitor.expects(say("Size of the text"))
    assert {say("Larger"), say("Night")} <= set(visitor.chosen())


def test_a_question_keeps_its_place_and_its_answer(visitor: Visitor) -> None:
    say, other = visitor.say, visitor.say.other
    visitor.begins()
    visitor.answers(danger="no", who="known")
    visitor.expects(say.flow.question("under_18").ask)
    visitor.touch(other.language_name)
    visitor.expects(other.flow.question("under_18").ask, other.flow.question("under_18").why)
    visitor.touch(other("Back"))
    visitor.expects(other.flow.question("who").ask)
    assert [name.partition(". ")[0] for name in visitor.chosen()] == [other.choice("who", "known")]
    visitor.touch(say.language_name)
    visitor.expects(say.flow.question("who").ask)
    assert [name.partition(". ")[0] for name in visitor.chosen()] == [say.choice("who", "known")]


def test_an_outcome_is_the_same_in_the_other_language(visitor: Visitor) -> None:
    say, other = visitor.say, visitor.say.other
    visitor.begins()
    visitor.answers(danger="no", who="seen")
    visitor.expects(say.flow.outcome("soon").title)
    visitor.touch(other.language_name)
    visitor.expects(other.flow.outcome("soon").title)
    read = visitor.turned().whole_text()
    assert {other.flow.step(step).head for step in ("hotline", "child_report", "coordinator")} <= set(read)
    assert other.flow.note("duty") in read
    assert say.flow.note("duty") not in read


def test_the_next_visitor_chooses_anew(visitor: Visitor) -> None:
    """The last language is not what the next visit starts with."""
    say, other = visitor.say, visitor.say.other
    visitor.begins()
    first = visitor.still()
    visitor.touch(other.language_name)
    visitor.expects(other("What do you need?"))
    visitor.touch(other("Close this"))
    visitor.expects(say.language_name, other.language_name)
    visitor.begins()
    assert visitor.shows(first)
