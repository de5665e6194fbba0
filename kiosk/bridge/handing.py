"""View models of what follows an outcome: the answers in one list, a number to learn, a code for a phone."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.bridge.code import squares
from kiosk.bridge.report import said
from kiosk.bridge.store import Store
from kiosk.bridge.view import View
from kiosk.reporting.outcome import compose
from kiosk.reporting.path import replay
from kiosk.session.visit import Screen

QML_IMPORT_NAME = "Wayside.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


def numbers(store: Store) -> str:
    """What the code says: the numbers to call of this outcome, in its order, one a line.

    No name and no address: who looks through a phone finds digits. No number to text, which tells nothing without its
    word; no clinic, whose phone is here.
    """
    steps = compose(store.material.flow, store.visit.answers).steps
    phones = [store.material.library.contact(step.contact).phone for step in steps if step.contact]
    return "\n".join(dict.fromkeys(phone for phone in phones if phone))


@QmlElement
@QmlSingleton
class SummaryView(View):
    """Every question on the path with its answer, to be changed."""

    screen = Screen.SUMMARY

    def depends(self, store: Store) -> Hashable:
        return tuple(sorted(store.visit.answers.items()))

    def fields(self, store: Store) -> dict[str, Any]:
        path = replay(store.material.flow, store.visit.answers)
        given = dict(path.answers)
        rows = []
        for question in path.asked:
            if question.id in given:
                choice = next(each for each in question.offered if each.id == given[question.id])
                words = [each.question(question.id) for each in said(store)]
                rows.append(
                    {
                        "id": question.id,
                        "icon": choice.icon,
                        "ask": [each.ask for each in words],
                        "answer": [each.choices[choice.id].label for each in words],
                    }
                )
        return {"rows": rows, "complete": path.complete}


@QmlElement
@QmlSingleton
class MemorizeView(View):
    """One number in groups of digits, to learn by heart. The place's part 1 hides them, for practice."""

    screen = Screen.MEMORIZE

    def fields(self, store: Store) -> dict[str, Any]:
        library, words = store.material.library, [each.memorize for each in said(store)]
        phone = library.contact(library.site.learn).phone
        return {
            "titles": [each.title for each in words],
            "leads": [each.lead for each in words],
            "groups": phone.split("-"),
            "hidden": bool(store.visit.place.part),
        }


@QmlElement
@QmlSingleton
class CodeView(View):
    """What to know before a code is shown, and in the place's part 1 the code; `across` is its side in squares."""

    screen = Screen.CODE

    def depends(self, store: Store) -> Hashable:
        return tuple(sorted(store.visit.answers.items()))

    def fields(self, store: Store) -> dict[str, Any]:
        words = [each.code for each in said(store)]
        shown = bool(store.visit.place.part)
        return {
            "titles": [each.title for each in words],
            "points": [list(same) for same in zip(*(each.points for each in words), strict=True)],
            "leads": [each.lead for each in words],
            "shown": shown,
            "across": len(squares(numbers(store))) if shown else 0,
        }
