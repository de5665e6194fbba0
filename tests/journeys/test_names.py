"""What a screen reader says: every control and text has a name that is whole, in the language of the visit."""

from __future__ import annotations

import re

import pytest

from tests.journeys.stage import in_spanish
from tests.journeys.visitor import Visitor

# A sentence with nothing in it, a blank at an end, a placeholder that was never filled, or markup that is read out.
BROKEN = re.compile(r"\. *\.|^\s|\s$|%\d|</?b>|&\w+;|undefined|null|\{\{")
SCREENS = ("home", "topic", "page", "numbers", "before", "question", "outcome", "summary", "memorize", "code", "panel")


def _goes_to(visitor: Visitor, screen: str) -> None:
    """From Home to a screen."""
    say = visitor.say
    match screen:
        case "topic":
            visitor.find_and_touch(say.topic("safety"))
            visitor.expects(say.page("safety/signs").title)
        case "page":
            visitor.opens("safety/signs")
        case "numbers":
            visitor.find_and_touch(say("Numbers to call"))
            visitor.expects("911")
        case "before":
            visitor.find_and_touch(say("Find out where to report"))
            visitor.expects(say.flow.before.title)
        case "question":
            visitor.answers()
            visitor.expects(say.flow.question("danger").ask)
        case "outcome":
            visitor.answers(danger="yes", who="known", under_18="yes")
            visitor.expects(say.flow.outcome("now").title)
        case "summary":
            visitor.answers(danger="yes", who="known", under_18="yes")
            visitor.find_and_touch(say("Change answers"))
            visitor.expects(say("Your answers"))
        case "memorize" | "code":
            visitor.answers(danger="no", who="seen")
            words = say.flow.memorize if screen == "memorize" else say.flow.code
            visitor.find_and_touch(words.title)
            visitor.expects(words.lead if screen == "memorize" else say("Show the code"))
        case "panel":
            visitor.touch(say("Text and colors"))
            visitor.expects(say("Size of the text"))


@pytest.mark.parametrize("screen", SCREENS)
def test_names_are_whole(visitor: Visitor, screen: str) -> None:
    visitor.begins()
    _goes_to(visitor, screen)
    assert not [name for name in visitor.whole_text() if BROKEN.search(name)]
    assert visitor.headings()


@in_spanish
@pytest.mark.parametrize("screen", SCREENS)
def test_names_are_whole_in_both_languages_at_once(visitor: Visitor, screen: str) -> None:
    visitor.begins()
    visitor.settles(" + ".join(each.name for each in visitor.say.library.site.languages))
    _goes_to(visitor, screen)
    assert not [name for name in visitor.whole_text() if BROKEN.search(name)]


def test_no_two_controls_in_view_are_called_the_same(visitor: Visitor) -> None:
    visitor.begins()
    for screen in ("home", "topic", "question", "panel"):
        _goes_to(visitor, screen)
        controls = visitor.controls()
        assert len(controls) == len(set(controls))
        if screen != "home":
            visitor.touch(visitor.say("Home"))
            visitor.expects(visitor.say("What do you need?"))
