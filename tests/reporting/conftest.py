"""The real flow, its words with the facts in them, and every path through it with its outcome."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from kiosk.reporting.flow import Answers, Flow
from kiosk.reporting.form import flow_from, promises_from, with_facts, words_from
from kiosk.reporting.guarantee import Promises
from kiosk.reporting.outcome import Outcome, compose
from kiosk.reporting.path import every_path
from kiosk.reporting.words import FlowWords

CONTENT = Path(__file__).resolve().parents[2] / "content"
LANGUAGES = ("en", "es")


def read(name: str) -> dict[str, Any]:
    """A TOML file of the content folder."""
    return tomllib.loads((CONTENT / name).read_text(encoding="utf-8"))


def fill(value: Any, language: str, facts: dict[str, Any]) -> Any:
    """The value with every {{fact}} in its texts replaced; a fact nobody registered raises KeyError."""

    def fact(found: re.Match[str]) -> str:
        name, _, part = found[1].partition(".")
        if name in facts["claim"]:
            return str(facts["claim"][name][part or language])
        return str(facts["contact"][name][part])

    if isinstance(value, str):
        return re.sub(r"\{\{([\w.]+)\}\}", fact, value)
    if isinstance(value, dict):
        return {key: fill(inner, language, facts) for key, inner in value.items()}
    return [fill(inner, language, facts) for inner in value]


@pytest.fixture(scope="session")
def facts() -> dict[str, Any]:
    """The facts register."""
    return read("facts.toml")


@pytest.fixture(scope="session")
def report(facts: dict[str, Any]) -> dict[str, Any]:
    """report.toml, with what its guarantees say of confirmed languages written out."""
    written = {key: contact.get("languages", []) for key, contact in facts["contact"].items()}
    return dict(with_facts(read("reporting/report.toml"), written))


@pytest.fixture(scope="session")
def promises(report: dict[str, Any]) -> Promises:
    """What the real flow promises."""
    return promises_from(report)


@pytest.fixture(scope="session")
def raw_words() -> dict[str, dict[str, Any]]:
    """The files of words as written, by language."""
    return {language: read(f"reporting/report.{language}.toml") for language in LANGUAGES}


@pytest.fixture(scope="session")
def words(raw_words: dict[str, dict[str, Any]], facts: dict[str, Any]) -> dict[str, FlowWords]:
    """The words as a visitor reads them, by language."""
    return {language: words_from(fill(raw, language, facts)) for language, raw in raw_words.items()}


@pytest.fixture(scope="session")
def flow(report: dict[str, Any]) -> Flow:
    """The real flow, every hand-off confirmed."""
    return flow_from(report)


@pytest.fixture(scope="session")
def walked(flow: Flow) -> list[tuple[Answers, Outcome]]:
    """Every complete path through the real flow, and where it leads."""
    return [(answers, compose(flow, answers)) for answers in every_path(flow)]
