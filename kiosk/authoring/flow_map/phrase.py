"""Conditions in words: "B Me, I'm not sure · C Yes". The letters are those of the questions on the map."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.authoring.flow_map import look
from kiosk.authoring.flow_map.own_words import OwnWords
from kiosk.authoring.flow_map.text import Run
from kiosk.reporting.flow import UNASKED, Condition, Flow
from kiosk.reporting.words import FlowWords


@dataclass(frozen=True, slots=True)
class Speech:
    """What puts the flow into words: the flow, its words in one language, and the map's own."""

    flow: Flow
    said: FlowWords
    own: OwnWords
    language: str

    def letter(self, question: str) -> str:
        """The letter of a question; after Z come AA, AB."""
        number = [known.id for known in self.flow.questions].index(question)
        return ("" if number < 26 else chr(64 + number // 26)) + chr(65 + number % 26)

    def label(self, question: str, answer: str) -> str:
        """An answer's words."""
        return self.said.question(question).choices[answer].label

    def level(self, urgency: str) -> int:
        """The number of a level of urgency, 1 the highest."""
        return self.flow.urgencies.index(urgency) + 1

    def condition(self, condition: Condition) -> tuple[Run, ...]:
        """A condition as a reader would say it."""
        if not condition.pairs:
            return (Run(self.own.always, look.NOTE_BOLD),)
        runs: list[Run] = []
        for number, (question, allowed) in enumerate(condition.pairs):
            joint = " · " if number else ""
            runs.append(Run(f"{joint}{self.letter(question)} ", look.NOTE))
            runs.append(Run(", ".join(self._answers(question, allowed)), look.NOTE_BOLD))
        return tuple(runs)

    def _answers(self, question: str, allowed: tuple[str, ...]) -> Iterator[str]:
        offered = [choice.id for choice in self.flow.question(question).offered]
        inside = [self.label(question, answer) for answer in offered if answer in allowed]
        outside = [self.label(question, answer) for answer in offered if answer not in allowed]
        # Whichever is said in fewer words: what fits, or what does not.
        if inside and not outside:
            yield self.own.any_answer
        elif len(outside) < len(inside) - 1:
            yield self.own.any_but.format(answers=", ".join(f"“{label}”" for label in outside))
        else:
            yield from inside
        if UNASKED in allowed:
            yield self.own.unasked
