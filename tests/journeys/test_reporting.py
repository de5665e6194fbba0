"""Journeys of someone who asks where to report; what each outcome must hold is written from the safety rules."""

from __future__ import annotations

import pytest

from kiosk.reporting.form import flow_from
from kiosk.reporting.outcome import compose
from tests.journeys.visitor import Visitor

EMERGENCY, HOTLINE, CHILD, CRISIS = "911", "1-888-373-7888", "1-800-222-8000", "988"
MISSING, COORDINATOR = "1-800-843-5678", "ReportHT@dps.ms.gov"
REACHED = (EMERGENCY, HOTLINE, CHILD, CRISIS, MISSING, COORDINATOR)
TALK = {"language": "es", "contact": "call", "help": "talk"}

# The answers, then the contacts in order.
OUTCOMES = {
    "R1 danger now": ({"danger": "yes", "who": "me", "under_18": "no"}, [EMERGENCY, HOTLINE]),
    "R1 danger now, a child": (
        {"danger": "yes", "who": "known", "under_18": "yes"},
        [EMERGENCY, HOTLINE, CHILD, MISSING],
    ),
    "R1 danger unsure": (
        {"danger": "unsure", "who": "me", "under_18": "no", **TALK},
        [EMERGENCY, HOTLINE, CRISIS],
    ),
    "R2 me": ({"danger": "no", "who": "me", "under_18": "no", **TALK}, [HOTLINE, CRISIS, EMERGENCY]),
    "R4 me, under 18": (
        {"danger": "no", "who": "me", "under_18": "yes", **TALK},
        [HOTLINE, CHILD, CRISIS, MISSING, EMERGENCY],
    ),
    "R3 someone known, under 18": (
        {"danger": "no", "who": "known", "under_18": "yes", **TALK},
        [CHILD, HOTLINE, CRISIS, MISSING, COORDINATOR, EMERGENCY],
    ),
    "R3 someone known, age unknown": (
        {"danger": "no", "who": "known", "under_18": "skip", "language": "en", "contact": "none"},
        [HOTLINE, CHILD, EMERGENCY],
    ),
    "R3 R7 someone seen": ({"danger": "no", "who": "seen"}, [HOTLINE, CHILD, COORDINATOR, EMERGENCY]),
    "R8 reading for someone": ({"danger": "no", "who": "reader"}, [HOTLINE, CHILD, CRISIS, EMERGENCY]),
}


@pytest.mark.parametrize("case", OUTCOMES)
def test_answers_lead_to_the_right_numbers(visitor: Visitor, case: str) -> None:
    answers, contacts = OUTCOMES[case]
    say, words = visitor.say, visitor.say.flow
    outcome = compose(flow_from(say.library.report()).confirmed(("memorize", "qr")), answers)
    visitor.begins()
    visitor.answers(**answers)
    visitor.expects(words.outcome(outcome.urgency).title)
    read = visitor.whole_text()
    assert [text for text in read if text in REACHED] == contacts
    assert not [step.id for step in outcome.steps if words.step(step.id).head not in read]
    assert [text for text in read if text in {step.head for step in words.steps.values()}] == [
        words.step(step.id).head for step in outcome.steps
    ]
    # Why this answer, R6 and R11: what happens when one calls stands on every outcome.
    assert not [reason for reason in outcome.reasons if words.reason(*reason) not in read]
    assert not [point for point in words.call if point not in read]


def test_words_for_oneself_and_words_for_a_reporter_never_mix(visitor: Visitor) -> None:
    words = visitor.say.flow
    visitor.begins()
    visitor.answers(**OUTCOMES["R4 me, under 18"][0])
    read = visitor.whole_text()
    assert {words.note(note) for note in ("not_your_fault", "not_in_trouble", "ask_first")} <= set(read)
    assert words.note("duty") not in read
    assert words.step("child_report").head not in read
    visitor.touch(visitor.say("Home"))
    visitor.answers(**OUTCOMES["R3 someone known, under 18"][0])
    read = visitor.whole_text()
    assert {words.note("duty"), words.note("good_faith")} <= set(read)
    assert words.note("not_in_trouble") not in read


def test_a_reader_for_someone_else_sees_no_safety_plan(visitor: Visitor) -> None:
    words = visitor.say.flow
    visitor.begins()
    visitor.answers(**OUTCOMES["R8 reading for someone"][0])
    read = visitor.whole_text()
    for step in ("private_word", "memorize", "come_back", "trusted_person", "clinic_protocol"):
        assert words.step(step).head not in read


def test_before_the_questions_it_says_what_close_does(visitor: Visitor) -> None:
    visitor.begins()
    visitor.touch(visitor.say("Find out where to report"))
    visitor.expects(visitor.say.flow.before.title)
    assert not [point for point in visitor.say.flow.before.points if point not in visitor.whole_text()]


def test_every_question_says_why_and_how_far(visitor: Visitor) -> None:
    say, path = visitor.say, OUTCOMES["R4 me, under 18"][0]
    flow = flow_from(say.library.report())
    visitor.begins()
    visitor.answers()
    for number, (question, choice) in enumerate(path.items(), start=1):
        words = say.flow.question(question)
        visitor.expects(words.ask, words.why)
        texts = visitor.texts()
        assert [text for text in texts if text.startswith(say("Question %1 of %2").partition(" ")[0] + f" {number} ")]
        for offered in flow.question(question).offered:
            assert any(name.startswith(words.choices[offered.id].label) for name in visitor.controls())
        assert not visitor.chosen()
        visitor.answer(question, choice)


def test_back_shows_what_was_chosen(visitor: Visitor) -> None:
    say, path = visitor.say, OUTCOMES["R2 me"][0]
    visitor.begins()
    visitor.answers(**path)
    visitor.expects(say("Change answers"))
    for question, choice in reversed(path.items()):
        visitor.touch(say("Back"))
        visitor.expects(say.flow.question(question).ask)
        assert [name.partition(". ")[0] for name in visitor.chosen()] == [say.choice(question, choice)]
    visitor.touch(say("Back"))
    visitor.expects(say.flow.before.title)


def test_one_answer_is_changed_from_the_summary(visitor: Visitor) -> None:
    say, path = visitor.say, OUTCOMES["R2 me"][0]
    words = say.flow
    visitor.begins()
    visitor.answers(**path)
    visitor.find_and_touch(say("Change answers"))
    visitor.expects(say("Your answers"), *(words.question(question).ask for question in path))
    visitor.find_and_touch(say.choice("help", "talk"))
    visitor.expects(words.question("help").ask)
    assert [name.partition(". ")[0] for name in visitor.chosen()] == [say.choice("help", "talk")]
    visitor.answer("help", "place")
    visitor.expects(say("Your answers"), say.choice("help", "place"))
    visitor.find_and_touch(say("See where to turn"))
    visitor.expects(words.outcome("ready").title)
    read = visitor.whole_text()
    assert words.reason("help", "place") in read
    assert words.reason("help", "talk") not in read
    visitor.touch(say("Back"))
    visitor.expects(words.question("help").ask)


def test_a_change_that_opens_a_question_asks_it_before_the_summary(visitor: Visitor) -> None:
    say, words = visitor.say, visitor.say.flow
    visitor.begins()
    visitor.answers(**OUTCOMES["R8 reading for someone"][0])
    visitor.find_and_touch(say("Change answers"))
    visitor.expects(say("Your answers"))
    visitor.find_and_touch(say.choice("who", "reader"))
    visitor.answer("who", "me")
    visitor.expects(words.question("under_18").ask)
    visitor.touch(say("Back"))
    visitor.expects(say("Your answers"))
    visitor.find_and_touch(say("Go on with the questions"))
    for question, choice in {"under_18": "no", **TALK}.items():
        visitor.answer(question, choice)
    visitor.expects(say("Your answers"))
    visitor.find_and_touch(say("See where to turn"))
    visitor.expects(words.outcome("ready").title)


def test_an_abandoned_branch_counts_for_nothing_but_is_kept_for_a_return(visitor: Visitor) -> None:
    say, words = visitor.say, visitor.say.flow
    visitor.begins()
    visitor.answers(danger="no", who="me", under_18="yes")
    visitor.expects(words.question("language").ask)
    for question in ("under_18", "who"):
        visitor.touch(say("Back"))
        visitor.expects(words.question(question).ask)
    visitor.answer("who", "reader")
    visitor.expects(words.outcome("general").title)
    read = visitor.whole_text()
    assert words.reason("under_18", "yes") not in read
    assert [text for text in read if text in REACHED] == OUTCOMES["R8 reading for someone"][1]
    visitor.touch(say("Back"))
    visitor.answer("who", "me")
    visitor.expects(words.question("under_18").ask)
    assert visitor.chosen()[0].startswith(say.choice("under_18", "yes"))
