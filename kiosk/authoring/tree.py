"""Reads a whole content folder, every file of it, and notes what is missing and what nothing uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.authoring.facts import FACTS_FILE, Facts, read_facts
from kiosk.authoring.forming import fit
from kiosk.authoring.forms import GlossaryForm, SiteForm, TonguesForm, TopicForm
from kiosk.authoring.markdown import ParsedPage, parse_page
from kiosk.authoring.problem import Problems
from kiosk.authoring.source import Toml, read_text, read_toml

SITE_FILE = "site.toml"
GLOSSARY_FILE = "glossary.toml"
REVIEW_FILE = "review.toml"
NARRATION_FILE = "narration.toml"
TONGUES_FILE = "languages.toml"
REPORT_FILE = "reporting/report.toml"
RESERVED = ("site", "facts", "reporting", "languages")  # units of review.toml that are no topic

_USUAL_LANGUAGES = ("en", "es")


@dataclass(frozen=True, slots=True)
class TopicSource:
    """A topic as its folder has it."""

    id: str
    source: Toml
    form: TopicForm
    pages: Mapping[str, Mapping[str, ParsedPage]]  # page file name, then language


@dataclass(slots=True)
class Tree:
    """A content folder, as far as it could be read."""

    root: Path
    languages: tuple[str, ...]
    icons: frozenset[str]
    problems: Problems
    facts: Facts
    site_source: Toml | None = None
    site: SiteForm | None = None
    glossary: GlossaryForm = field(default_factory=GlossaryForm)
    topics: dict[str, TopicSource] = field(default_factory=dict)
    tongues_source: Toml | None = None
    tongues: TonguesForm | None = None
    report: Toml | None = None
    report_words: dict[str, Toml] = field(default_factory=dict)

    def is_whole(self) -> bool:
        """Whether every file could be read to its end: only then is a fact that nothing uses really unused."""
        read = self.site is not None and len(self.topics) == len(self.site.topics) and self.report is not None
        read = read and (self.tongues is not None or not (self.root / TONGUES_FILE).exists())
        pages = [versions for topic in self.topics.values() for versions in topic.pages.values()]
        return (
            read
            and len(self.report_words) == len(self.languages)
            and all(len(versions) == len(self.languages) for versions in pages)
            and all(parsed.whole and parsed.front for versions in pages for parsed in versions.values())
        )


def report_words_file(language: str) -> str:
    """Where the reporting flow's words in a language are."""
    return f"reporting/report.{language}.toml"


def page_file(topic: str, page: str, language: str) -> str:
    """Where a page in a language is."""
    return f"topics/{topic}/{page}.{language}.md"


def icon_names(folder: Path) -> frozenset[str]:
    """The pictograms there are."""
    return frozenset(file.stem for file in folder.glob("*.svg"))


def read_tree(root: Path, icons: frozenset[str]) -> Tree:
    """Read everything. Nothing is raised for what an editor wrote: it is a problem, and reading goes on."""
    problems = Problems()
    site_source = read_toml(root, SITE_FILE, problems)
    languages = _languages(site_source)
    facts = read_facts(read_toml(root, FACTS_FILE, problems), languages, problems)
    tree = Tree(root, languages, icons, problems, facts, site_source)
    if site_source:
        tree.site = fit(SiteForm, site_source, (), problems, languages)
    if (root / GLOSSARY_FILE).exists():
        source = read_toml(root, GLOSSARY_FILE, problems)
        tree.glossary = (source and fit(GlossaryForm, source, (), problems)) or tree.glossary
    if (root / TONGUES_FILE).exists():
        tree.tongues_source = source = read_toml(root, TONGUES_FILE, problems)
        tree.tongues = fit(TonguesForm, source, (), problems, languages) if source else None
    tree.report = read_toml(root, REPORT_FILE, problems)
    for language in languages:
        if words := read_toml(root, report_words_file(language), problems):
            tree.report_words[language] = words
    _read_topics(tree)
    _check_strays(tree)
    return tree


def _languages(site: Toml | None) -> tuple[str, ...]:
    """The codes that site.toml lists, read without its form: all the rest is judged by them."""
    listed = site.data.get("language") if site else None
    entries: list[Any] = listed if isinstance(listed, list) else []
    codes = [entry.get("code") for entry in entries if isinstance(entry, dict)]
    good = [
        code for code in codes if isinstance(code, str) and re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", code)
    ]
    return tuple(dict.fromkeys(good)) or _USUAL_LANGUAGES


def _read_topics(tree: Tree) -> None:
    folder = tree.root / "topics"
    on_disk = sorted(entry.name for entry in folder.iterdir() if entry.is_dir()) if folder.is_dir() else []
    listed = list(tree.site.topics) if tree.site else on_disk
    if tree.site and tree.site_source:
        _check_listed("topic", tree.site.topics, ("topics",), tree.site_source, tree.problems)
    for topic in dict.fromkeys((*listed, *on_disk)):
        file = f"topics/{topic}/topic.toml"
        if topic not in on_disk:
            if tree.site_source and tree.site:
                line = tree.site_source.line("topics", tree.site.topics.index(topic))
                what, remedy = f"there is no topic {topic}", f"Correct the name, or write {file}"
                tree.problems.add(SITE_FILE, line, what, remedy)
            continue
        if topic not in listed:
            tree.problems.add(
                file, 1, f"the topic {topic} is not listed", f"Add it to topics in {SITE_FILE}, or remove it"
            )
        if topic in RESERVED:
            tree.problems.add(file, 1, f"a topic cannot be named {topic}", "Give its folder another name")
        _read_topic(tree, topic, file)


def _read_topic(tree: Tree, topic: str, file: str) -> None:
    source = read_toml(tree.root, file, tree.problems)
    form = fit(TopicForm, source, (), tree.problems, tree.languages) if source else None
    folder = tree.root / "topics" / topic
    on_disk = sorted({entry.name.split(".")[0] for entry in folder.glob("*.md") if entry.name != "README.md"})
    listed = form.pages if form else on_disk
    pages: dict[str, dict[str, ParsedPage]] = {}
    for page in dict.fromkeys((*listed, *on_disk)):
        pages[page] = {}
        for language in tree.languages:
            name = page_file(topic, page, language)
            if (tree.root / name).exists():
                if (text := read_text(tree.root, name, tree.problems)) is not None:
                    pages[page][language] = parse_page(name, text, language, tree.facts, tree.icons, tree.problems)
            elif source and page in listed:
                line = source.line("pages", listed.index(page))
                tree.problems.add(file, line, f"{page} has no page in {language}", f"Write {name}")
    if source and form:
        _check_listed("page", form.pages, ("pages",), source, tree.problems)
        _check_orphans(tree, topic, form.pages)
        tree.topics[topic] = TopicSource(topic, source, form, pages)


def _check_listed(kind: str, names: list[str], at: tuple[str, ...], source: Toml, problems: Problems) -> None:
    for index, name in enumerate(names):
        if name in names[:index]:
            problems.add(
                source.file, source.line(*at, index), f"the {kind} {name} is listed twice", "Remove one of them"
            )


def _check_orphans(tree: Tree, topic: str, pages: list[str]) -> None:
    expected = {f"{page}.{language}.md" for page in pages for language in tree.languages} | {"topic.toml"}
    for name in _files(tree.root / "topics" / topic):
        if name not in expected:
            what, remedy = "nothing uses this file", "List its page in topic.toml, correct its name, or remove it"
            tree.problems.add(f"topics/{topic}/{name}", 1, what, remedy)


def _check_strays(tree: Tree) -> None:
    """Files beside those the kiosk knows: a misspelled name must not pass as a missing feature."""
    notes = {path.name for path in tree.root.glob("*.md")}  # notes for people lie at the top, where no page can be
    expected: Mapping[str, set[str]] = {
        "": {SITE_FILE, FACTS_FILE, GLOSSARY_FILE, NARRATION_FILE, REVIEW_FILE, TONGUES_FILE, *notes},
        "reporting/": {"report.toml", *(f"report.{language}.toml" for language in tree.languages)},
        "topics/": set(),
    }
    for folder, known in expected.items():
        for name in _files(tree.root / folder):
            if name not in known:
                tree.problems.add(f"{folder}{name}", 1, "nothing uses this file", "Correct its name, or remove it")


def _files(folder: Path) -> Iterable[str]:
    if not folder.is_dir():
        return []
    return sorted(
        entry.name
        for entry in folder.iterdir()
        if entry.is_file() and entry.name != "README.md" and not entry.name.startswith(".")
    )
