"""Flows that the engine was not written for: a long chain, a wide one, and one whose paths part and join again."""

from __future__ import annotations

from string import ascii_lowercase

from kiosk.reporting.flow import SKIP, UNASKED, UNSURE, Choice, Condition, Flow, Question, Rule, Step


def when(**pairs: str) -> Condition:
    """A condition, its answers apart by blanks."""
    return Condition(tuple((name, tuple(allowed.split())) for name, allowed in pairs.items()))


def ask(name: str, choices: str, **pairs: str) -> Question:
    """A question with these choices, asked on these answers."""
    return Question(name, tuple(Choice(choice, "") for choice in choices.split()), when(**pairs))


def _of(*questions: Question, rules: tuple[Rule, ...]) -> Flow:
    steps = tuple(Step(name) for name in dict.fromkeys(step for rule in rules for step in rule.steps))
    return Flow(questions, rules, steps, ("high", "middle", "low"))


def _rule(name: str, steps: str, urgency: str = "", **pairs: str) -> Rule:
    return Rule(name, (), when(**pairs), tuple(steps.split()), urgency, ())


# Six questions, each put only after one answer to the one before: most paths end early.
CHAIN = _of(
    ask("a", "on off"),
    *(ask(name, "on off", **{before: "on"}) for before, name in zip("abcde", "bcdef", strict=True)),
    rules=(
        *(_rule(f"at_{name}", f"step_{name}", **{name: "on"}) for name in "abcdef"),
        _rule("all", "end", "high", f="on"),
    ),
)

# Two questions with many answers, each with its own rule.
WIDE = _of(
    ask("place", " ".join(f"p{letter}" for letter in ascii_lowercase)),
    ask("day", "mon tue wed thu fri sat sun", place=" ".join(f"p{letter}" for letter in ascii_lowercase[::2])),
    rules=(
        *(_rule(f"r{letter}", f"s{letter}", place=f"p{letter}") for letter in ascii_lowercase),
        _rule("weekend", "closed", "middle", day="sat sun"),
        _rule("any", "open"),
    ),
)

# Paths part on the first, go different ways, and join in a question whose condition looks at four others.
JOINED = _of(
    ask("kind", "red blue green"),
    ask("red_1", "yes no", kind="red"),
    ask("blue_1", "yes no", kind="blue unsure"),
    ask("both", "one two", kind=f"red blue {UNSURE}", red_1=f"yes {UNASKED}", blue_1=f"yes {UNASKED} {SKIP}"),
    ask("last", "here there", kind=f"red blue green {UNSURE}", red_1=f"yes no {UNASKED}",
        blue_1=f"yes {UNSURE} {UNASKED}", both=f"one {UNASKED} {SKIP}"),
    rules=(
        _rule("urgent", "first", "high", last="there", both="one"),
        _rule("plain", "second", "low"),
        _rule("four", "third", "middle", kind="red", red_1="yes", both="one", last="here"),
        _rule("not_asked", "fourth", blue_1=UNASKED, red_1=UNASKED),
    ),
)  # fmt: skip
