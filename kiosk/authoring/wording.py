"""Everything that is said, as one list: what the checks of wording and the measures of readability go through."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from kiosk.authoring.facts import FACTS_FILE
from kiosk.authoring.inline import check_digits
from kiosk.authoring.source import Toml
from kiosk.authoring.tree import GLOSSARY_FILE, TopicSource, Tree

LONGEST_SUMMARY = 31

Kind = Literal["title", "summary", "label", "prose"]


@dataclass(frozen=True, slots=True)
class Wording:
    """Words as a visitor reads them. `prose` is measured for readability, the other kinds are too short for it.

    `unit` is the unit of review.toml; `block` is the line where the words that belong together start.
    """

    file: str
    line: int
    unit: str
    language: str
    kind: Kind
    text: str
    block: int
    sensitive: bool = False


class Wordings:
    """Gathers what is said; facts are filled in on the way, and digits typed outside the register are told."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self.found: list[Wording] = []

    def add(
        self,
        source: Toml,
        at: Sequence[str | int],
        unit: str,
        language: str,
        kind: Kind,
        raw: str,
        *,
        sensitive: bool = False,
    ) -> str:
        """Note the words at a key of a TOML file. Returns them with their facts."""
        line = source.line(*at)
        return self.add_line(source.file, line, unit, language, kind, raw, sensitive=sensitive)

    def add_line(
        self, file: str, line: int, unit: str, language: str, kind: Kind, raw: str, *, sensitive: bool = False
    ) -> str:
        """Note the words at a line of a file. Returns them with their facts."""
        problems = self._tree.problems
        text = self._tree.facts.fill(raw, language, file, line, problems).strip()
        if file != FACTS_FILE:
            check_digits(raw, file, line, problems)
        self.found.append(Wording(file, line, unit, language, kind, text, line, sensitive))
        return text


def gather_site(tree: Tree, wordings: Wordings) -> None:
    """The words of site.toml."""
    if tree.site is None or tree.site_source is None:
        return
    for language, words in tree.site.words.items():
        for key in ("owner", "idle_heading", "idle_invitation", "numbers_intro"):
            kind: Kind = "prose" if key == "numbers_intro" else "label"
            wordings.add(tree.site_source, (language, key), "site", language, kind, getattr(words, key))


def gather_tongues(tree: Tree, wordings: Wordings) -> None:
    """The words of languages.toml in the site's languages. Its other languages are a translator's, and not measured."""
    if tree.tongues is None or tree.tongues_source is None:
        return
    for language, words in tree.tongues.words.items():
        for key in ("title", "lead", "reach"):
            kind: Kind = "title" if key == "title" else "prose"
            raw = getattr(words, key)
            wordings.add(tree.tongues_source, (language, key), "languages", language, kind, raw, sensitive=True)


def gather_topic(topic: TopicSource, wordings: Wordings) -> None:
    """A tile's words, and its pages'."""
    sensitive = topic.form.sensitive
    for language, words in topic.form.words.items():
        wordings.add(topic.source, (language, "title"), topic.id, language, "title", words.title, sensitive=sensitive)
        wordings.add(
            topic.source, (language, "summary"), topic.id, language, "summary", words.summary, sensitive=sensitive
        )
    for page, versions in topic.pages.items():
        unit = f"{topic.id}/{page}"
        for language, parsed in versions.items():
            if front := parsed.front:
                title, summary, speak = front.lines
                wordings.add_line(parsed.file, title, unit, language, "title", front.title, sensitive=sensitive)
                wordings.add_line(parsed.file, summary, unit, language, "summary", front.summary, sensitive=sensitive)
                wordings.add_line(parsed.file, speak, unit, language, "label", front.speak_title)
            for part in parsed.parts:
                wordings.found.append(Wording(parsed.file, part.line, unit, language, "label", part.title, part.line))
            for passage in parsed.passages:
                line, block = passage.line, passage.block
                wordings.found.append(Wording(parsed.file, line, unit, language, "prose", passage.text, block))


def gather_facts(tree: Tree, wordings: Wordings) -> None:
    """The words of the register."""
    source, facts = tree.facts.source, tree.facts
    if source is None:
        return
    for key, claim in facts.claims.items():
        for language, words in claim.words.items():
            wordings.add(source, ("claim", key, language), "facts", language, "label", words)
    for key, contact in facts.contacts.items():
        for language, said in contact.words.items():
            at = ("contact", key, language)
            wordings.add(source, (*at, "name"), "facts", language, "label", said.name)
            wordings.add(source, (*at, "purpose"), "facts", language, "prose", said.purpose)
            for index, detail in enumerate(said.details):
                wordings.add(source, (*at, "details", index), "facts", language, "prose", detail)
    for key, place in facts.places.items():
        for language, named in place.words.items():
            wordings.add(source, ("place", key, language, "name"), "facts", language, "label", named.name)
            wordings.add(source, ("place", key, language, "purpose"), "facts", language, "prose", named.purpose)


def texts(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of a TOML value, with the path to it."""
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from texts(inner, (*at, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from texts(inner, (*at, index))


def check_wording(tree: Tree, wordings: Sequence[Wording]) -> None:
    """Summaries that are too long, words that the glossary sets aside, sensitive words in what stands large."""
    for said in wordings:
        if said.kind == "summary" and len(said.text) > LONGEST_SUMMARY:
            what = f"this summary has {len(said.text)} characters"
            tree.problems.add(said.file, said.line, what, f"Shorten it to {LONGEST_SUMMARY}")
        if found := _first_of(tuple(tree.glossary.avoid.get(said.language, ())), said.text):
            what = f"the words {found!r} are not used here"
            tree.problems.add(said.file, said.line, what, f"Choose other words; {GLOSSARY_FILE} has the agreed terms")
        if said.sensitive and said.kind in {"title", "summary"}:
            _check_title(tree, said)


def _check_title(tree: Tree, said: Wording) -> None:
    if found := _first_of(tuple(tree.glossary.not_in_titles.get(said.language, ())), said.text):
        what = f"the word {found!r} stands in a {said.kind} that others in the room can read"
        tree.problems.add(said.file, said.line, what, "Choose a neutral word, and keep this one for the text")


def _first_of(terms: tuple[str, ...], text: str) -> str:
    found = _any_of(terms).search(text) if terms else None
    return found.group() if found else ""


@cache
def _any_of(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Whole words only, so that «trata» does not find «tratamiento»."""
    longest_first = sorted(terms, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
