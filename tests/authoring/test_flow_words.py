"""The reporting flow: names it uses, its words, and where the reporting room's findings are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from kiosk.authoring.check import examine
from kiosk.authoring.flow_words import flow_problems, key_path
from tests.authoring.small_tree import TODAY, SmallTree

REPORT = "reporting/report.toml"
WORDS = "reporting/report.es.toml"


@dataclass(frozen=True, slots=True)
class Found:
    where: str
    language: str
    what: str = "This is wrong."
    remedy: str = "Mend it."


@pytest.mark.parametrize(
    ("where", "language", "file", "line"),
    [
        ("question.0", "", REPORT, 3),
        ("question.0.choices.0.icon", "", REPORT, 6),
        ("step.0.contact", "", REPORT, 11),
        ("step.0.no_such_key", "", REPORT, 9),
        ("guarantee", "", REPORT, 1),
        ("", "", REPORT, 1),
        ("question.danger.why", "es", WORDS, 3),
        ("step.call.points.1", "es", WORDS, 6),
        ("step.other", "es", WORDS, 5),
    ],
)
def test_a_finding_is_told_at_its_line(tree: SmallTree, where: str, language: str, file: str, line: int) -> None:
    found = examine(tree.root, icons=tree.icons, today=TODAY, flow=lambda _report, _words: [Found(where, language)])
    assert [str(problem) for problem in found.problems] == [f"{file}:{line}: This is wrong. Mend it."]


def test_the_rules_see_words_with_their_facts(tree: SmallTree) -> None:
    seen: dict[str, Any] = {}

    def remember(report: Mapping[str, Any], words: Mapping[str, Mapping[str, Any]]) -> list[Found]:
        seen.update(report=report, **words)
        return []

    examine(tree.root, icons=tree.icons, today=TODAY, flow=remember)
    assert seen["report"]["urgency"] == ["now"]
    assert seen["en"]["step"]["call"]["points"][0] == "Call 1-888-373-7888."


def test_the_real_rules_are_asked_if_nothing_else_is_said(tree: SmallTree) -> None:
    assert flow_problems({"nonsense": 1}, {"en": {}})
    assert {problem.file for problem in examine(tree.root, icons=tree.icons, today=TODAY).problems} >= {REPORT}


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        (REPORT, 'icon = "alert"', 'icon = "alarm"', "no pictogram alarm"),
        (REPORT, 'contact = "hotline"', 'contact = "hotlin"', "no contact hotlin"),
        (REPORT, 'id = "yes"', 'id = "{{duty}}"', "a fact stands in the rules"),
        (REPORT, 'id = "danger"', "id = danger", "not TOML"),
        (WORDS, "{{hotline.phone}}", "{{hotline.fone}}", "no fact {{hotline.fone}}"),
        (WORDS, "{{hotline.phone}}", "911", "911 is typed"),
        (WORDS, 'points = ["', 'points = "', "not TOML"),
    ],
)
def test_a_wrong_line_is_the_only_problem(tree: SmallTree, file: str, old: str, new: str, what: str) -> None:
    line = tree.spoil(file, old, new)
    tree.expect((file, line, what))


def test_a_contact_that_only_the_flow_shows_is_used(tree: SmallTree) -> None:
    facts = tree.read("facts.toml")
    tree.write("facts.toml", facts + facts[facts.index("[contact") : facts.index("[place")].replace("hotline", "other"))
    tree.spoil(REPORT, 'contact = "hotline"', 'contact = "other"')
    tree.expect()


@pytest.mark.parametrize(
    ("where", "path"),
    [("", ()), ("a", ("a",)), ("question.2.choices.0.id", ("question", 2, "choices", 0, "id")), ("a.²", ("a", "²"))],
)
def test_a_path_is_keys_and_numbers(where: str, path: tuple[str | int, ...]) -> None:
    assert key_path(where) == path
