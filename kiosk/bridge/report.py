"""View models of the reporting path: what to know before it, a question, and the outcome."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.bridge.shown import contact_shown
from kiosk.bridge.store import Store
from kiosk.bridge.view import View
from kiosk.reporting.flow import SKIP, UNSURE
from kiosk.reporting.outcome import compose
from kiosk.reporting.path import expected, replay
from kiosk.reporting.words import FlowWords
from kiosk.session.visit import Screen

QML_IMPORT_NAME = "Wayside.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


# The pictogram of each hand-off that is opened from an outcome, in the order of the row.
OFFERS = {"memorize": "remember", "qr": "code"}


def said(store: Store) -> list[FlowWords]:
    """The flow's words in each language shown."""
    return [store.material.flow_words[bank] for bank in store.banks]


def titles_of(words: FlowWords) -> dict[str, str]:
    """What each hand-off that can be opened is called."""
    return {"memorize": words.memorize.title, "qr": words.code.title}


def clinic_shown(store: Store) -> list[dict[str, list[str]]]:
    """The clinic's own words, each under what it is; the phone only where there is one."""
    words = [store.material.clinic[bank] for bank in store.banks]
    labels = [each.clinic for each in said(store)]
    rows = [
        {"labels": [each.phone for each in labels], "words": [each.phone for each in words]},
        {"labels": [each.ask for each in labels], "words": [each.ask for each in words]},
        {"labels": [each.phrase for each in labels], "words": [f"“{each.phrase}”" for each in words]},
    ]
    return rows if all(each.phone for each in words) else rows[1:]


@QmlElement
@QmlSingleton
class BeforeView(View):
    """What a visitor should know before the first question."""

    screen = Screen.BEFORE

    def fields(self, store: Store) -> dict[str, Any]:
        before = [each.before for each in said(store)]
        return {
            "titles": [each.title for each in before],
            "points": [list(same) for same in zip(*(each.points for each in before), strict=True)],
        }


@QmlElement
@QmlSingleton
class QuestionView(View):
    """One question, its answers, and how far along."""

    screen = Screen.QUESTION

    def depends(self, store: Store) -> Hashable:
        return tuple(sorted(store.visit.answers.items()))

    def fields(self, store: Store) -> dict[str, Any]:
        asked, answers = store.visit.place.subject, store.visit.answers
        question = next(each for each in store.material.flow.questions if each.id == asked)
        questions = [each.question(asked) for each in said(store)]
        path = replay(store.material.flow, answers)
        choices = [
            {
                "id": choice.id,
                "icon": choice.icon,
                "labels": [each.choices[choice.id].label for each in questions],
                "details": [each.choices[choice.id].detail for each in questions],
                "chosen": answers.get(asked) == choice.id,
            }
            for choice in question.offered
        ]
        return {
            "ask": [each.ask for each in questions],
            "why": [each.why for each in questions],
            "choices": [choice for choice in choices if choice["id"] not in (UNSURE, SKIP)],
            "quietChoices": [choice for choice in choices if choice["id"] in (UNSURE, SKIP)],
            "step": path.number_of(asked),
            "total": expected(store.material.flow, path),
        }


@QmlElement
@QmlSingleton
class OutcomeView(View):
    """Where to turn, and why this answer."""

    screen = Screen.OUTCOME

    def depends(self, store: Store) -> Hashable:
        return tuple(sorted(store.visit.answers.items()))

    def fields(self, store: Store) -> dict[str, Any]:
        library, banks, spoken = store.material.library, store.banks, said(store)
        outcome = compose(store.material.flow, store.visit.answers)
        heads = [each.outcome(outcome.urgency) for each in spoken]
        steps = []
        for number, step in enumerate(outcome.steps, start=1):
            clinic = step.handoff == "clinic"
            texts = [each.step(step.id) for each in spoken]
            contact = [contact_shown(library.contact(step.contact), banks)] if step.contact else []
            steps.append(
                {
                    "number": number,
                    "heads": [each.head for each in texts],
                    "texts": [list(same) for same in zip(*(each.text for each in texts), strict=True)],
                    "contacts": contact,
                    "clinic": clinic_shown(store) if clinic else [],
                }
            )
        return {
            "titles": [each.title for each in heads],
            "leads": [each.lead for each in heads],
            "notes": [[each.note(note) for each in spoken] for note in outcome.notes],
            "steps": steps,
            "reasons": [[each.reason(*reason) for each in spoken] for reason in outcome.reasons],
            "rules": [[each.rules[rule] for each in spoken] for rule in outcome.rules if rule in spoken[0].rules],
            "offers": [
                {"id": offer, "icon": OFFERS[offer], "titles": [titles_of(each)[offer] for each in spoken]}
                for offer in outcome.offers
                if offer in OFFERS
            ],
            "callHead": [each.call_head for each in spoken],
            "calling": [list(same) for same in zip(*(each.call for each in spoken), strict=True)],
        }
