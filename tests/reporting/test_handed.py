"""The words of what is handed over, and of the rules: what is missing, too much, or different between languages."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from kiosk.reporting.form import problems, words_from
from kiosk.reporting.words import FlowWords
from tests.reporting.test_form import REPORT, WORDS

Table = dict[str, Any]
HANDED: Table = {
    "memorize": {"title": "Learn it", "lead": "Say it."},
    "qr": {"title": "A code", "points": ["One.", "Two."], "lead": "Look."},
    "clinic": {"phone": "A phone", "ask": "Whom", "phrase": "Say"},
}


def _report() -> Table:
    report = deepcopy(REPORT)
    report["rule"][1]["offers"] = ["memorize", "qr"]
    return report


def _words() -> Table:
    return {**deepcopy(WORDS), "handoff": deepcopy(HANDED), "rule": {"first": "Danger first."}}


def _found(change: Callable[[Table], object]) -> list[tuple[str, str]]:
    spoilt = _words()
    change(spoilt)
    found = problems(_report(), {"en": _words(), "es": spoilt})
    return [(each.where, each.what) for each in found if each.language == "es"]


def test_all_of_it_is_read() -> None:
    words = words_from(_words())
    assert not problems(_report(), {"en": _words(), "es": _words()})
    assert (words.memorize.title, words.code.points, words.clinic.ask) == ("Learn it", ("One.", "Two."), "Whom")
    assert words.rules == {"first": "Danger first."}


def test_a_flow_that_hands_nothing_over_needs_no_words() -> None:
    words = words_from({key: table for key, table in WORDS.items() if key != "handoff"})
    assert (words.memorize.title, words.code.points, words.clinic.phone, dict(words.rules)) == ("", (), "", {})


@pytest.mark.parametrize(
    ("change", "where", "what"),
    [
        (lambda words: words["handoff"].pop("qr"), "handoff.qr", "Its words are missing."),
        (lambda words: words["handoff"].update(print={}), "handoff.print", "Nothing in report.toml shows"),
        (lambda words: words["handoff"]["memorize"].pop("lead"), "handoff.memorize.lead", "Missing or empty."),
        (lambda words: words["handoff"]["clinic"].update(ask=" "), "handoff.clinic.ask", "Missing or empty."),
        (lambda words: words["handoff"]["clinic"].update(name="x"), "handoff.clinic.name", "Nobody reads"),
        (lambda words: words["handoff"]["qr"].update(points=[]), "handoff.qr.points", "Missing or empty."),
        (lambda words: words["handoff"]["qr"].update(points=["One."]), "handoff.qr.points", "1 entries here and 2"),
        (lambda words: words.update(rule={}), "rule.first", "Another language has a sentence"),
        (lambda words: words["rule"].update(first=""), "rule.first", "Missing or empty."),
        (lambda words: words["rule"].update(last="x"), "rule.last", "Nothing in report.toml shows"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_place(change: Callable[[Table], object], where: str, what: str) -> None:
    assert any(at == where and what in said for at, said in _found(change)), _found(change)


def test_a_rule_that_only_the_second_language_explains_is_told_in_the_first() -> None:
    spoken = _words()
    spoken["rule"]["all"] = "For all."
    found = problems(_report(), {"en": _words(), "es": spoken})
    assert [(each.language, each.where) for each in found] == [("en", "rule.all")]


def test_the_screen_with_a_number_names_no_topic(words: dict[str, FlowWords]) -> None:
    """Who looks over a shoulder sees a number, and nothing that tells whose."""
    for said in words.values():
        text = f"{said.memorize.title} {said.memorize.lead}".lower()
        assert not [word for word in ("hotline", "línea", "traffick", "trata", "call", "llame") if word in text]


def test_the_code_is_warned_of_before_it_is_shown(words: dict[str, FlowWords]) -> None:
    assert "check your phone" in words["en"].code.points[0]
    assert "revisar su teléfono" in words["es"].code.points[0]
