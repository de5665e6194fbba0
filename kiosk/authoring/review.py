"""review.toml: where each unit of words comes from, and who has reviewed it as it stands."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kiosk.authoring.files import write_atomically
from kiosk.authoring.forming import fit
from kiosk.authoring.forms import ReviewForm
from kiosk.authoring.problem import Problems
from kiosk.authoring.source import Toml, read_toml
from kiosk.authoring.tree import REVIEW_FILE, Tree
from kiosk.guidance.library import Draft

REVIEWED = "reviewed"
UNREVIEWED = "unreviewed"
CHANGED = "changed since review"

_HEAD = """\
# Where the words come from, and who has reviewed them as they stand. To sign a unit: write your name, the date and
# status = "reviewed". After a change, `kiosk check --stamp` brings source_hash up to date and sets the status back.
"""

Reviews = dict[tuple[str, str], ReviewForm]


@dataclass(frozen=True, slots=True)
class Review:
    """What review.toml says, and the file with its lines."""

    source: Toml | None
    entries: Mapping[tuple[str, str], ReviewForm]


def read_review(tree: Tree) -> Review:
    """The register of reviews. A content folder may not have one yet: then nothing is reviewed."""
    if not (tree.root / REVIEW_FILE).exists():
        return Review(None, {})
    source = read_toml(tree.root, REVIEW_FILE, tree.problems)
    if source is None:
        return Review(None, {})
    entries: Reviews = {}
    for name in source.data.keys() - {"unit"}:
        tree.problems.add(REVIEW_FILE, source.line(name), f"{name} is not known here", 'Write [unit."topic/page".en]')
    for unit in _table(source, ("unit",), tree.problems):
        for language in _table(source, ("unit", unit), tree.problems):
            if entry := fit(ReviewForm, source, ("unit", unit, language), tree.problems):
                entries[unit, language] = entry
    return Review(source, entries)


def source_hashes(tree: Tree) -> dict[tuple[str, str], str]:
    """For every unit and language a hash of what a reviewer of it read: the first language's words, and its own."""
    said = {unit: dict(words) for unit, words in _unit_words(tree).items()}
    first = tree.languages[0]
    return {
        (unit, language): _hash([words.get(first), words[language]])
        for unit, words in said.items()
        for language in words
    }


def drafts(hashes: Mapping[tuple[str, str], str], review: Review) -> list[Draft]:
    """Every unit that nobody has reviewed as it stands, in order."""
    found: list[Draft] = []
    for (unit, language), digest in sorted(hashes.items()):
        entry = review.entries.get((unit, language)) or ReviewForm(origin="unknown")
        status = _status(entry, digest)
        if status != REVIEWED:
            found.append(Draft(unit, language, entry.origin, entry.provenance, status))
    return found


def check_released(hashes: Mapping[tuple[str, str], str], review: Review, problems: Problems) -> None:
    """For a release: every unit is reviewed as it stands, and nothing is listed that is not there."""
    for (unit, language), digest in hashes.items():
        entry = review.entries.get((unit, language))
        line = review.source.line("unit", unit, language) if review.source else 1
        if entry is None:
            problems.add(
                REVIEW_FILE, line, f"{unit} in {language} has no entry", "Run kiosk check --stamp, then review it"
            )
        elif (status := _status(entry, digest)) != REVIEWED:
            problems.add(REVIEW_FILE, line, f"{unit} in {language} is {status}", "Have it read, then sign it here")
        elif not entry.reviewer or not entry.date:
            problems.add(
                REVIEW_FILE, line, f"{unit} in {language} has no reviewer or date", "Write who reviewed it, and when"
            )
    for unit, language in review.entries.keys() - hashes.keys():
        line = review.source.line("unit", unit, language) if review.source else 1
        problems.add(REVIEW_FILE, line, f"there is no {unit} in {language}", "Run kiosk check --stamp to remove it")


def stamp(tree: Tree, review: Review) -> Path:
    """Write review.toml with the hashes of today's words. What a change made stale is no longer reviewed."""
    first = tree.languages[0]
    rows: list[str] = [_HEAD]
    for (unit, language), digest in sorted(source_hashes(tree).items()):
        origin = "Wayside draft" if language == first else "machine draft"
        entry = review.entries.get((unit, language)) or ReviewForm(origin=origin, source_hash=digest)
        status = _status(entry, digest)
        entry = replace(entry, source_hash=digest, status=status)
        rows.append(_row(unit, language, entry))
    file = tree.root / REVIEW_FILE
    write_atomically(file, "\n".join(rows).encode())
    return file


def _table(source: Toml, at: tuple[str, ...], problems: Problems) -> Mapping[str, Any]:
    value: Any = source.data
    for step in at:
        value = value.get(step, {})
    if isinstance(value, Mapping):
        return value
    problems.add(source.file, source.line(*at), f"{at[-1]} must be a table", 'Write [unit."topic/page".en]')
    return {}


def _status(entry: ReviewForm, digest: str) -> str:
    if entry.status == REVIEWED and entry.source_hash != digest:
        return CHANGED
    return entry.status


def _row(unit: str, language: str, entry: ReviewForm) -> str:
    values = {
        "origin": entry.origin,
        "source_hash": entry.source_hash,
        "reviewer": entry.reviewer,
        "date": entry.date,
        "status": entry.status,
    }
    if entry.provenance:
        values["provenance"] = entry.provenance
    # A JSON string is a TOML basic string as well.
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return "\n".join([f"[unit.{json.dumps(unit, ensure_ascii=False)}.{language}]", *lines, ""])


def _unit_words(tree: Tree) -> dict[str, dict[str, Any]]:
    """What each unit says in each language, as plain data; facts keep their names, they are a unit of their own."""
    units: dict[str, dict[str, Any]] = {}
    if tree.site:
        units["site"] = {language: vars(words) for language, words in tree.site.words.items()}
    for topic in tree.topics.values():
        units[topic.id] = {language: vars(words) for language, words in topic.form.words.items()}
        for page, versions in topic.pages.items():
            units[f"{topic.id}/{page}"] = {language: parsed.text.strip() for language, parsed in versions.items()}
    if tree.tongues:
        units["languages"] = {language: vars(words) for language, words in tree.tongues.words.items()}
    units["reporting"] = {language: words.data for language, words in tree.report_words.items()}
    units["facts"] = {language: _facts_words(tree, language) for language in tree.languages}
    return units


def _facts_words(tree: Tree, language: str) -> list[Any]:
    """Every fact without its provenance: checking a fact again leaves its review standing."""
    rows: list[Any] = []
    for kind, key, fact in sorted(tree.facts.every(), key=lambda row: row[:2]):
        ways = {
            name: value for name, value in vars(fact).items() if name not in {"source", "checked", "status", "words"}
        }
        rows.append([kind, key, ways, fact.words.get(language)])
    return rows


def _hash(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, default=_plain)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _plain(value: object) -> object:
    return vars(value) if hasattr(value, "__dict__") else str(value)
