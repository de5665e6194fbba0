"""The words of the flow: reads one language, holds it against the flow, and one language against another."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from kiosk.reporting.findings import Findings, FlowProblem, Table
from kiosk.reporting.flow import SKIP, UNSURE, Flow
from kiosk.reporting.handed import handed_over, read_clinic, read_code, read_memorize
from kiosk.reporting.words import BeforeWords, ChoiceWords, FlowWords, OutcomeWords, QuestionWords, StepWords


def read_words(words: Table, findings: Findings) -> FlowWords:
    """The words as they stand, whatever the flow names."""
    findings.only(words, ("before", "call", UNSURE, SKIP, "question", "step", "note", "rule", "outcome", "handoff"))
    before, call = findings.table(words, "before"), findings.table(words, "call")
    findings.only(before, ("title", "points"), "before")
    findings.only(call, ("head", "points"), "call")
    common = {key: _choice(findings.table(words, key), key, findings) for key in (UNSURE, SKIP)}
    questions = _tables(words, "question", findings)
    steps, notes = _tables(words, "step", findings), findings.table(words, "note")
    rules, handed = findings.table(words, "rule"), _tables(words, "handoff", findings)
    return FlowWords(
        before=BeforeWords(findings.text(before, "title", "before"), _points(before, "before", findings)),
        call_head=findings.text(call, "head", "call"),
        call=_points(call, "call", findings),
        questions={name: _question(table, f"question.{name}", common, findings) for name, table in questions.items()},
        reasons={name: _reasons(table, f"question.{name}", findings) for name, table in questions.items()},
        steps={name: _step(table, f"step.{name}", findings) for name, table in steps.items()},
        notes={name: findings.text(notes, name, "note") for name in notes},
        outcomes={
            name: _outcome(table, f"outcome.{name}", findings)
            for name, table in _tables(words, "outcome", findings).items()
        },
        memorize=read_memorize(handed, findings),
        code=read_code(handed, findings),
        clinic=read_clinic(handed, findings),
        rules={name: findings.text(rules, name, "rule") for name in rules},
    )


def check_words(flow: Flow, words: Table, findings: Findings) -> None:
    """Writes down every unit of words that the flow needs and is missing, or that nothing in the flow shows."""
    questions = _keys(words, "question")
    _match("question", [question.id for question in flow.questions], questions, findings)
    for question in flow.questions:
        if question.id in questions:
            needed = [choice.id for choice in question.choices] + [UNSURE]
            own = _keys(words["question"][question.id], "choices")
            _match(f"question.{question.id}.choices", needed, own, findings)
    _match("step", [step.id for step in flow.steps], _keys(words, "step"), findings)
    _match("note", [note for rule in flow.rules for note in rule.notes], _keys(words, "note"), findings)
    # A rule may do without a sentence.
    rules = [rule.id for rule in flow.rules]
    _match("rule", [name for name in rules if name in _keys(words, "rule")], _keys(words, "rule"), findings)
    _match("outcome", flow.urgencies, _keys(words, "outcome"), findings)
    _match("handoff", handed_over(flow), _keys(words, "handoff"), findings)


def compare_words(read: Mapping[str, FlowWords]) -> list[FlowProblem]:
    """Lists whose number of entries differs from the first language: side by side, entry stands beside entry."""
    languages = list(read)
    if not languages:
        return []
    first, *others = languages
    lengths = _lengths(read[first])
    return _unlike_rules(first, others, read) + [
        FlowProblem(
            where,
            language,
            f"There are {length} entries here and {lengths[where]} in report.{first}.toml.",
            "Write the same number of entries, saying the same things in the same order.",
        )
        for language in others
        for where, length in _lengths(read[language]).items()
        if where in lengths and length and lengths[where] and length != lengths[where]
    ]


def _unlike_rules(first: str, others: Sequence[str], read: Mapping[str, FlowWords]) -> list[FlowProblem]:
    """Rules with a sentence in some languages only: each file that lacks one is named."""
    known = dict.fromkeys(rule for words in read.values() for rule in words.rules)
    return [
        FlowProblem(
            f"rule.{rule}", language, "Another language has a sentence for this rule.", "Add it, or remove it there."
        )
        for language in (first, *others)
        for rule in known
        if rule not in read[language].rules
    ]


def _lengths(words: FlowWords) -> dict[str, int]:
    steps = {f"step.{name}.text": len(step.text) for name, step in words.steps.items()}
    lists = {"before.points": words.before.points, "call.points": words.call, "handoff.qr.points": words.code.points}
    return {**{where: len(points) for where, points in lists.items()}, **steps}


def _match(where: str, needed: Collection[str], found: Collection[str], findings: Findings) -> None:
    for name in dict.fromkeys(needed):
        if name and name not in found:
            findings.add(f"{where}.{name}", "Its words are missing.", f"Add [{where}.{name}] with its words.")
    for name in found:
        if name not in needed:
            findings.add(f"{where}.{name}", "Nothing in report.toml shows these words.", "Remove them, or mend the id.")


def _keys(table: object, key: str) -> list[str]:
    value = table.get(key) if isinstance(table, Mapping) else None
    return list(value) if isinstance(value, Mapping) else []


def _tables(words: Table, key: str, findings: Findings) -> dict[str, Table]:
    outer = findings.table(words, key)
    return {name: findings.table(outer, name, key) for name in outer}


def _points(table: Table, where: str, findings: Findings) -> tuple[str, ...]:
    return findings.texts(table, "points", where, needed=True)


def _choice(table: Table, where: str, findings: Findings) -> ChoiceWords:
    findings.only(table, ("label", "detail"), where)
    return ChoiceWords(findings.text(table, "label", where), findings.text(table, "detail", where, needed=False))


def _question(table: Table, where: str, common: Mapping[str, ChoiceWords], findings: Findings) -> QuestionWords:
    findings.only(table, ("ask", "why", "choices"), where)
    own: dict[str, ChoiceWords] = {}
    choices = findings.table(table, "choices", where)
    for name in choices:
        place = f"{where}.choices.{name}"
        words = findings.table(choices, name, f"{where}.choices")
        findings.only(words, ("label", "detail", "reason"), place)
        shared = common.get(name, ChoiceWords("", ""))
        label = findings.text(words, "label", place, needed=name not in common) or shared.label
        own[name] = ChoiceWords(label, findings.text(words, "detail", place, needed=False) or shared.detail)
    last = {name: own.pop(name, words) for name, words in common.items()}
    return QuestionWords(findings.text(table, "ask", where), findings.text(table, "why", where), {**own, **last})


def _reasons(table: Table, where: str, findings: Findings) -> Mapping[str, str]:
    # Broken tables are written down by _question already; here they are only stepped over.
    choices = table.get("choices")
    if not isinstance(choices, Mapping):
        return {}
    return {
        name: findings.text(words, "reason", f"{where}.choices.{name}")
        for name, words in choices.items()
        if isinstance(words, Mapping)
    }


def _step(table: Table, where: str, findings: Findings) -> StepWords:
    findings.only(table, ("head", "text"), where)
    return StepWords(findings.text(table, "head", where), findings.texts(table, "text", where))


def _outcome(table: Table, where: str, findings: Findings) -> OutcomeWords:
    findings.only(table, ("title", "lead"), where)
    return OutcomeWords(findings.text(table, "title", where), findings.text(table, "lead", where))
