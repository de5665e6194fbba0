"""The reporting flow as frozen data: questions, rules and steps, by id; the words are in `words`.

Every condition is plain data. Four answers exist that no author writes as a choice:

- `UNSURE` and `SKIP` are offered by every question. They are answers of their own: neither counts as yes or
  as no, so a condition that means them names them.
- `UNASKED` is never picked. It stands for a question that this path does not put, or has not put yet. A
  condition about such a question does not hold, unless it names "unasked".
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

Answers = Mapping[str, str]
"""Question id to the id of the choice picked."""

UNSURE = "unsure"
SKIP = "skip"
UNASKED = "unasked"

MOST_QUESTIONS = 6


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question; `icon` names a pictogram in assets/icons."""

    id: str
    icon: str


EVERYWHERE = (Choice(UNSURE, "notsure"), Choice(SKIP, "skip"))
"""What every question offers after its own choices, in this order."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Pairs of a question id and the answers it may have. All pairs must fit; no pairs: it always holds."""

    pairs: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def holds(self, answers: Answers) -> bool:
        """Whether every named question has one of its allowed answers, reading a missing one as `UNASKED`."""
        for question, allowed in self.pairs:  # noqa: SIM110 - a plain loop: it is the innermost of every proof
            if answers.get(question, UNASKED) not in allowed:
                return False
        return True


ALWAYS = Condition()


@dataclass(frozen=True, slots=True)
class Question:
    """One screen. `choices` are its own; `ask_when` looks at earlier questions only."""

    id: str
    choices: tuple[Choice, ...]
    ask_when: Condition = ALWAYS
    # The ids of everything offered: they are looked up at every replay.
    _ids: frozenset[str] = field(init=False, repr=False, compare=False, default=frozenset())

    def __post_init__(self) -> None:
        object.__setattr__(self, "_ids", frozenset(choice.id for choice in self.offered))

    @property
    def offered(self) -> tuple[Choice, ...]:
        """Everything that can be touched: its own choices, then "I'm not sure", then skip."""
        return self.choices + EVERYWHERE

    def offers(self, choice: str) -> bool:
        """Whether `choice` is one of its answers."""
        return choice in self._ids


@dataclass(frozen=True, slots=True)
class Step:
    """One numbered entry of an outcome, with the contact whose card it shows, if any.

    `handoff` names one of HANDOFFS: the step is shown only where the site has it.
    """

    id: str
    contact: str = ""
    icon: str = ""
    handoff: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a condition brings to an outcome. `safety` names the safety rules (R1 to R16) it carries out.

    An empty `urgency` leaves the level of the outcome to the other rules. `offers` names HANDOFFS that can be opened
    from the outcome.
    """

    id: str
    safety: tuple[str, ...]
    when: Condition
    steps: tuple[str, ...]
    urgency: str
    notes: tuple[str, ...]
    offers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Flow:
    """The whole of it, in file order. `urgencies` runs from the highest level to the lowest."""

    questions: tuple[Question, ...]
    rules: tuple[Rule, ...]
    steps: tuple[Step, ...]
    urgencies: tuple[str, ...]

    def question(self, question: str) -> Question:
        """The question with this id; KeyError if there is none."""
        return {known.id: known for known in self.questions}[question]

    def step(self, step: str) -> Step:
        """The step with this id; KeyError if there is none."""
        return {known.id: known for known in self.steps}[step]

    def confirmed(self, handoffs: Collection[str]) -> Flow:
        """This flow at a site that has only these `handoffs`: steps and offers of any other one are gone."""
        kept = tuple(step for step in self.steps if not step.handoff or step.handoff in handoffs)
        names = {step.id for step in kept}
        rules = tuple(
            replace(
                rule,
                steps=tuple(step for step in rule.steps if step in names),
                offers=tuple(offer for offer in rule.offers if offer in handoffs),
            )
            for rule in self.rules
        )
        return replace(self, rules=rules, steps=kept)
