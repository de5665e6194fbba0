"""Holds one outcome against one guarantee."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kiosk.reporting.guarantee import Guarantee
from kiosk.reporting.outcome import Outcome

Texts = Sequence[str]
"""What an outcome says in one language: one text for each step, note, point and head."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An outcome as a guarantee sees it: the names of all that is there, and the places of steps and questions."""

    things: frozenset[str]
    places: Mapping[str, int]

    def place(self, thing: str) -> int:
        """The number of the first step that shows it, or of the question, from 1; 0 if it is not there."""
        return self.places.get(thing, 0)


def shown(outcome: Outcome, asked: Sequence[str]) -> Shown:
    """What there is to see at the end of a path that put the questions `asked`."""
    places = {f"question.{question}": number for number, question in enumerate(asked, start=1)}
    for number, step in enumerate(outcome.steps, start=1):
        places.setdefault(f"step.{step.id}", number)
        if step.contact:
            places.setdefault(f"contact.{step.contact}", number)
    others = [
        *(f"note.{note}" for note in outcome.notes),
        *(f"offer.{offer}" for offer in outcome.offers),
        f"urgency.{outcome.urgency}",
    ]
    return Shown(frozenset(others) | places.keys(), places)


def broken(guarantee: Guarantee, seen: Shown) -> str:
    """How the outcome breaks the guarantee, in a few words; empty if it keeps it. Words said: see `unsaid`."""
    for thing in guarantee.must_show:
        if thing not in seen.things:
            return f"{thing} is not shown"
        if guarantee.within and not 0 < seen.place(thing) <= guarantee.within:
            return f"{thing} is not among the first {guarantee.within} steps"
    for thing in guarantee.must_not_show:
        if thing in seen.things:
            return f"{thing} is shown"
    return _not_first(guarantee, seen) or _out_of_order(guarantee, seen)


def _not_first(guarantee: Guarantee, seen: Shown) -> str:
    for is_question in (True, False):
        things = [thing for thing in guarantee.must_be_first if thing.startswith("question.") == is_question]
        for number, thing in enumerate(things, start=1):
            if seen.place(thing) != number:
                return f"{thing} is not number {number}"
    return ""


def _out_of_order(guarantee: Guarantee, seen: Shown) -> str:
    first, *others = guarantee.must_come_before or ("",)
    place = seen.place(first)
    for other in others:
        after = seen.place(other)
        if after and not 0 < place < after:
            return f"{other} is shown and {first} is not before it"
    there = [thing for thing in guarantee.must_be_in_order if thing in seen.things]
    for one, next_one in pairwise(there):
        if seen.place(one) > seen.place(next_one):
            return f"{next_one} is shown before {one}"
    return ""


def unsaid(guarantee: Guarantee, language: str, texts: Texts) -> str:
    """How the words of an outcome break the guarantee, in a few words; empty if they keep it."""
    wanted = guarantee.must_say.get(language, ())
    if wanted and not any(_says_all(text, wanted) for text in texts):
        return f"no text says together: {' + '.join(wanted)}"
    never = guarantee.must_not_say.get(language, ())
    if never and (said := next((phrase for text in texts if (phrase := _says_any(text, never))), "")):
        return f"a text says: {said}"
    return ""


# The texts of a flow are few and come again on thousands of paths.
@cache
def _says_all(text: str, phrases: tuple[str, ...]) -> bool:
    return all(_pattern(phrase).search(text) for phrase in phrases)


@cache
def _says_any(text: str, phrases: tuple[str, ...]) -> str:
    return next((phrase for phrase in phrases if _pattern(phrase).search(text)), "")


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """Whole words, whatever their capitals: "ICE" is not in "police"."""
    return re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)", re.IGNORECASE)
