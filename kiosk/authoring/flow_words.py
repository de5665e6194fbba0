"""The reporting flow as content: asks kiosk.reporting for what is wrong with it, and finds the lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any, Protocol, cast

from kiosk.authoring.source import Toml
from kiosk.authoring.tree import REPORT_FILE, Tree
from kiosk.authoring.wording import Wordings, texts
from kiosk.reporting.form import with_facts


class FlowProblem(Protocol):
    """What kiosk.reporting tells about a flow: `where` is a path of keys joined by dots, `language` a file of words."""

    @property
    def where(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def what(self) -> str: ...
    @property
    def remedy(self) -> str: ...


FlowCheck = Callable[[Mapping[str, Any], Mapping[str, Mapping[str, Any]]], Iterable[FlowProblem]]


def flow_problems(report: Mapping[str, Any], words: Mapping[str, Mapping[str, Any]]) -> Sequence[FlowProblem]:
    """The rules of the reporting room."""
    found = import_module("kiosk.reporting.form").problems(report, words)
    return cast("Sequence[FlowProblem]", found)


def check_flow(tree: Tree, wordings: Wordings, check: FlowCheck) -> dict[str, Mapping[str, Any]]:
    """Everything about the flow. Returns its words per language, with facts filled in."""
    filled = {language: _fill(source, language, wordings) for language, source in tree.report_words.items()}
    report = tree.report
    if report is None:
        return filled
    _check_names(tree, report)
    if len(filled) == len(tree.languages):
        for problem in check(flow_table(tree), filled):
            source = tree.report_words.get(problem.language, report)
            line = source.line(*key_path(problem.where))
            tree.problems.add(source.file, line, problem.what.rstrip("."), problem.remedy.rstrip("."))
    return filled


def flow_table(tree: Tree) -> Mapping[str, Any]:
    """report.toml, with what its guarantees say of confirmed languages written out; empty if there is none."""
    written = {key: contact.languages for key, contact in tree.facts.contacts.items()}
    return with_facts(tree.report.data, written) if tree.report else {}


def key_path(where: str) -> tuple[str | int, ...]:
    """A path like "question.2.choices.0.id" as keys and numbers."""
    return tuple(int(step) if step.isdecimal() else step for step in where.split(".")) if where else ()


def _fill(source: Toml, language: str, wordings: Wordings) -> Mapping[str, Any]:
    def filled(value: Any, at: tuple[str | int, ...]) -> Any:
        if isinstance(value, str):
            return wordings.add(source, at, "reporting", language, "prose", value)
        if isinstance(value, Mapping):
            return {key: filled(inner, (*at, key)) for key, inner in value.items()}
        if isinstance(value, list):
            return [filled(inner, (*at, index)) for index, inner in enumerate(value)]
        return value

    return {key: filled(value, (key,)) for key, value in source.data.items()}


def _check_names(tree: Tree, report: Toml) -> None:
    """Pictograms and contacts that the flow names, and facts, which belong into its words."""
    for at, text in texts(report.data):
        if at[-1] == "icon" and text not in tree.icons:
            remedy = "Use the name of a file in assets/icons, without .svg"
            tree.problems.add(REPORT_FILE, report.line(*at), f"there is no pictogram {text}", remedy)
        if at[0] == "step" and at[-1] == "contact" and text and tree.facts.name_card("contact", text) is None:
            remedy = f"Correct the name, or add [contact.{text}] to facts.toml"
            tree.problems.add(REPORT_FILE, report.line(*at), f"there is no contact {text}", remedy)
        if "{{" in text:
            remedy = "Write facts into the words, report.en.toml and its like"
            tree.problems.add(REPORT_FILE, report.line(*at), "a fact stands in the rules", remedy)
