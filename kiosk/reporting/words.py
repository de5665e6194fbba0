"""The words of the flow in one language, by the ids of the flow. Facts are already in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ChoiceWords:
    """An answer: its label, and a detail that explains it (may be empty)."""

    label: str
    detail: str


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """A question in one sentence, why it is asked (one to three), and its answers, "unsure" and "skip" among them."""

    ask: str
    why: str
    choices: Mapping[str, ChoiceWords]


@dataclass(frozen=True, slots=True)
class StepWords:
    """A step: its head, and its text, one sentence or two an entry."""

    head: str
    text: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """What stands at the top of an outcome of one level of urgency."""

    title: str
    lead: str


@dataclass(frozen=True, slots=True)
class BeforeWords:
    """The page before the first question: nothing is kept, how Close works, and what it cannot do."""

    title: str
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemorizeWords:
    """The screen with one number to learn by heart: nothing on it may name what the number is for."""

    title: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class CodeWords:
    """The code for a phone: `points` is what to know before it is shown, `lead` stands beside it."""

    title: str = ""
    points: tuple[str, ...] = ()
    lead: str = ""


@dataclass(frozen=True, slots=True)
class ClinicLabels:
    """What stands before the clinic's own words: a phone in private, whom to ask, what to say."""

    phone: str = ""
    ask: str = ""
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class FlowWords:
    """Everything the flow says in one language. `call` is what happens when you call, one point an entry.

    `rules` says of some rules in a sentence why they lead where they lead.
    """

    before: BeforeWords
    call_head: str
    call: tuple[str, ...]
    questions: Mapping[str, QuestionWords]
    reasons: Mapping[str, Mapping[str, str]]
    steps: Mapping[str, StepWords]
    notes: Mapping[str, str]
    outcomes: Mapping[str, OutcomeWords]
    memorize: MemorizeWords = MemorizeWords()
    code: CodeWords = CodeWords()
    clinic: ClinicLabels = ClinicLabels()
    rules: Mapping[str, str] = field(default_factory=dict)

    def question(self, question: str) -> QuestionWords:
        """The words of a question."""
        return self.questions[question]

    def step(self, step: str) -> StepWords:
        """The words of a step."""
        return self.steps[step]

    def note(self, note: str) -> str:
        """A note's sentences."""
        return self.notes[note]

    def reason(self, question: str, choice: str) -> str:
        """The sentence under "Why this answer" for one answer; skipping a question gives none."""
        return self.reasons[question][choice]

    def outcome(self, urgency: str) -> OutcomeWords:
        """The words at the top of an outcome of this level of urgency."""
        return self.outcomes[urgency]
