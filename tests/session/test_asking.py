"""The way through the questions and the summary: where each answer, change and new start leads."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.reporting.form import flow_from
from kiosk.reporting.path import replay
from kiosk.session import asking
from kiosk.session.visit import HOME, Place, Screen, Visit

REPORT = Path(__file__).resolve().parents[2] / "content" / "reporting" / "report.toml"
FLOW = flow_from(tomllib.loads(REPORT.read_text("utf-8")))
BEFORE = Place(Screen.BEFORE)
ME = {"danger": "no", "who": "me", "under_18": "yes", "language": "es", "contact": "call", "help": "talk"}


def _at(question: str) -> Place:
    return Place(Screen.QUESTION, question)


def _answering(visit: Visit, path: dict[str, str]) -> Visit:
    for question, choice in path.items():
        assert visit.place == _at(question)
        visit = asking.answered(visit, FLOW, choice)
    return visit


@pytest.fixture
def done() -> Visit:
    """Someone at the outcome, who has answered everything."""
    begun = Visit("es", trail=(HOME, BEFORE)).go(asking.first(FLOW))
    return _answering(begun, ME)


def test_answers_lead_to_the_outcome_and_back_through_the_questions(done: Visit) -> None:
    assert done.trail == (HOME, BEFORE, *map(_at, ME), asking.OUTCOME)


def test_one_answer_changed_leads_straight_back_to_the_summary(done: Visit) -> None:
    summary = asking.summed_up(done, FLOW)
    assert summary.trail == (*done.trail, asking.SUMMARY)
    question = asking.changing(summary, FLOW, "help")
    assert question.place == _at("help")
    assert question.back().place == asking.SUMMARY
    changed = asking.answered(question, FLOW, "place")
    assert changed.trail == summary.trail
    assert changed.answers == {**ME, "help": "place"}
    assert asking.led_on(changed, FLOW).trail == done.trail


def test_a_branch_that_is_left_is_kept_and_never_counted(done: Visit) -> None:
    question = asking.changing(asking.summed_up(done, FLOW), FLOW, "who")
    reader = asking.answered(question, FLOW, "reader")
    assert reader.trail == (HOME, BEFORE, _at("danger"), _at("who"), asking.OUTCOME, asking.SUMMARY)
    assert reader.answers == {**ME, "who": "reader"}
    assert dict(replay(FLOW, reader.answers).answers) == {"danger": "no", "who": "reader"}
    again = asking.answered(asking.changing(reader, FLOW, "who"), FLOW, "me")
    assert (again.place, again.answers) == (asking.SUMMARY, ME)


def test_a_question_without_an_answer_comes_before_the_summary(done: Visit) -> None:
    none = asking.answered(asking.changing(asking.summed_up(done, FLOW), FLOW, "contact"), FLOW, "none")
    assert none.place == asking.SUMMARY
    without_help = {key: choice for key, choice in none.answers.items() if key != "help"}
    summary = none.relaid(without_help, none.trail[2:])
    asked = asking.answered(asking.changing(summary, FLOW, "contact"), FLOW, "text")
    assert asked.place == _at("help")
    # An outcome that is not reached is on no way back.
    assert asked.back().place == asking.SUMMARY
    assert asking.OUTCOME not in asked.trail
    assert asking.led_on(asked.back(), FLOW).place == _at("help")
    assert asking.answered(asked, FLOW, "talk").trail[-2:] == (asking.OUTCOME, asking.SUMMARY)


def test_only_what_was_asked_can_be_changed(done: Visit) -> None:
    summary = asking.summed_up(done, FLOW)
    assert asking.changing(summary, FLOW, "nonsense") == summary
    assert asking.summed_up(summary, FLOW) == summary


def test_a_clean_start_forgets_every_answer(done: Visit) -> None:
    for visit in (done, asking.summed_up(done, FLOW)):
        clean = asking.started_clean(visit, FLOW)
        assert (clean.trail, clean.answers) == ((HOME, BEFORE, asking.first(FLOW)), {})
        assert (clean.language, clean.comfort) == (visit.language, visit.comfort)


def test_only_what_an_outcome_offers_is_opened(done: Visit) -> None:
    assert asking.handed(done, FLOW, "memorize").place == Place(Screen.MEMORIZE)
    assert asking.handed(done, FLOW, "qr").place == Place(Screen.CODE)
    for name in ("clinic", "print"):
        assert asking.handed(done, FLOW, name) == done
    assert asking.handed(done, FLOW.confirmed(("clinic",)), "qr") == done
    reader = done.relaid({"danger": "no", "who": "reader"}, (asking.OUTCOME,))
    assert asking.handed(reader, FLOW, "memorize") == reader
    summary = asking.summed_up(done, FLOW)
    assert asking.handed(summary, FLOW, "qr") == summary


def test_an_idle_kiosk_stays_idle() -> None:
    idle = Visit()
    assert asking.started_clean(idle, FLOW) == idle
    assert asking.led_on(idle, FLOW) == idle
    assert idle.relaid(ME, (asking.OUTCOME,)) == idle


TOUCHES = st.lists(st.tuples(st.sampled_from(["answer", "back", "sum", "change", "on", "clean"]), st.integers(0, 7)))


@settings(max_examples=120, deadline=None)
@given(TOUCHES)
def test_no_way_through_leads_to_a_question_off_the_path(touches: list[tuple[str, int]]) -> None:
    visit = Visit("en", trail=(HOME, BEFORE)).go(asking.first(FLOW))
    for what, number in touches:
        at = visit.place
        if what == "answer" and at.screen is Screen.QUESTION:
            offered = FLOW.question(at.subject).offered
            visit = asking.answered(visit, FLOW, offered[number % len(offered)].id)
        elif what == "back" and visit.back().place.screen is not Screen.HOME:
            visit = visit.back()
        elif what == "sum":
            visit = asking.summed_up(visit, FLOW)
        elif what == "change" and at == asking.SUMMARY:
            visit = asking.changing(visit, FLOW, FLOW.questions[number % len(FLOW.questions)].id)
        elif what == "on" and at == asking.SUMMARY:
            visit = asking.led_on(visit, FLOW)
        elif what == "clean":
            visit = asking.started_clean(visit, FLOW)
        path = replay(FLOW, visit.answers)
        if visit.place.screen is Screen.QUESTION:
            assert visit.place.subject in {each.id for each in path.asked}
        assert visit.place != asking.OUTCOME or path.complete
