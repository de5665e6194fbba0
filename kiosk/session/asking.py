"""A visit on its way through the questions: what an answer, a change of answers and a new start lead to."""

from __future__ import annotations

from kiosk.reporting.flow import Answers, Flow
from kiosk.reporting.outcome import compose
from kiosk.reporting.path import answer, replay
from kiosk.session.visit import Place, Screen, Visit

OUTCOME, SUMMARY = Place(Screen.OUTCOME), Place(Screen.SUMMARY)
HANDED = {"memorize": Place(Screen.MEMORIZE), "qr": Place(Screen.CODE)}
"""The screen of each hand-off that is opened from an outcome."""


def first(flow: Flow) -> Place:
    """Where the questions begin."""
    return Place(Screen.QUESTION, replay(flow, {}).asked[0].id)


def answered(visit: Visit, flow: Flow, choice: str) -> Visit:
    """Keep the answer to the question one stands at, and go on.

    On the way there, that is to the next question or the outcome. From the summary, back to it, unless the path has
    a question now that was never answered.
    """
    answers = answer(visit.answers, visit.place.subject, choice)
    if SUMMARY in visit.trail:
        return _returned(visit, flow, answers)
    asked = [each.id for each in replay(flow, answers).asked]
    after = asked[asked.index(visit.place.subject) + 1 :]
    return visit.answered(answers, Place(Screen.QUESTION, after[0]) if after else OUTCOME)


def summed_up(visit: Visit, flow: Flow) -> Visit:
    """From the outcome to all the answers that led there."""
    del flow
    return visit.go(SUMMARY) if visit.place == OUTCOME else visit


def changing(visit: Visit, flow: Flow, question: str) -> Visit:
    """From the summary to one of its questions."""
    asked = [each.id for each in replay(flow, visit.answers).asked]
    return visit.go(Place(Screen.QUESTION, question)) if question in asked else visit


def led_on(visit: Visit, flow: Flow) -> Visit:
    """From the summary to the outcome, or to the question that is still without an answer."""
    path = replay(flow, visit.answers)
    if not path.complete:
        return _returned(visit, flow, visit.answers)
    behind = [Place(Screen.QUESTION, each.id) for each in path.asked]
    return visit.relaid(visit.answers, (*behind, OUTCOME))


def started_clean(visit: Visit, flow: Flow) -> Visit:
    """Every answer forgotten, at the first question."""
    return visit.relaid({}, (first(flow),))


def handed(visit: Visit, flow: Flow, name: str) -> Visit:
    """To the screen of a hand-off, where the outcome offers it."""
    offered = visit.place == OUTCOME and name in compose(flow, visit.answers).offers
    return visit.go(HANDED[name]) if offered and name in HANDED else visit


def _returned(visit: Visit, flow: Flow, answers: Answers) -> Visit:
    """Back at the summary, or one question on from it; Back goes through every answered question."""
    path = replay(flow, answers)
    behind = [Place(Screen.QUESTION, each.id) for each in path.asked if each != path.current]
    left = (OUTCOME, SUMMARY) if path.current is None else (SUMMARY, Place(Screen.QUESTION, path.current.id))
    return visit.relaid(answers, (*behind, *left))
