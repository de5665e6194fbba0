"""The facts register: what every `{{name}}` stands for, and which facts something uses."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from babel.core import UnknownLocaleError
from babel.dates import format_date

from kiosk.authoring.forming import fit
from kiosk.authoring.forms import ClaimForm, ContactForm, PlaceForm
from kiosk.authoring.problem import Problems
from kiosk.authoring.source import Toml

FACTS_FILE = "facts.toml"
OLDEST_CHECK = "facts.checked"
CONFIRMED = "confirmed"

_REFERENCE = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_CONTACT_FIELDS = ("phone", "text", "text_word", "tty", "web", "email")

Fact = ClaimForm | ContactForm | PlaceForm


@dataclass(slots=True)
class Facts:
    """The register by kind and id. `used` grows with every reference that is filled or named."""

    claims: dict[str, ClaimForm] = field(default_factory=dict)
    contacts: dict[str, ContactForm] = field(default_factory=dict)
    places: dict[str, PlaceForm] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    source: Toml | None = None

    def every(self) -> Iterator[tuple[str, str, Fact]]:
        """Every fact as kind, id and form, in the order of kinds and of the file."""
        kinds: Sequence[tuple[str, Mapping[str, Fact]]] = (
            ("claim", self.claims),
            ("contact", self.contacts),
            ("place", self.places),
        )
        for kind, facts in kinds:
            for key, fact in facts.items():
                yield kind, key, fact

    def oldest_check(self) -> datetime.date | None:
        """The date of the fact that was checked longest ago."""
        return min((fact.checked for _, _, fact in self.every()), default=None)

    def fill(self, text: str, language: str, file: str, line: int, problems: Problems) -> str:
        """The text with every `{{name}}` replaced by the fact's words in a language."""

        def value(found: re.Match[str]) -> str:
            shown = self._value(found[1], language)
            if shown is None:
                if not self._is_broken(found[1].split(".")[0]):
                    problems.add(file, line, f"there is no fact {found[0]}", self._remedy(found[1]))
                return found[0]
            return shown

        filled = _REFERENCE.sub(value, text)
        bare = _REFERENCE.sub("", text)
        if "{{" in bare or "}}" in bare:
            problems.add(file, line, "{{ and }} do not match", "Write a fact like {{hotline.phone}}")
        return filled

    def name_card(self, kind: str, key: str) -> bool | None:
        """Note that a card names a contact or place. None: there is none. False: it is written wrongly."""
        self.used.add(key)
        if key in (self.contacts if kind == "contact" else self.places):
            return True
        return False if self._is_broken(key) else None

    def _is_broken(self, key: str) -> bool:
        return self.source is None or key in self.broken or (key == "facts" and bool(self.broken))

    def _value(self, name: str, language: str) -> str | None:
        if name == OLDEST_CHECK:
            return written(self.oldest_check(), language)
        key, _, part = name.partition(".")
        value: str | None = None
        if key in self.claims:
            claim = self.claims[key]
            value = {"": claim.words.get(language), "statute": claim.statute}.get(part)
        elif key in self.contacts:
            contact = self.contacts[key]
            words = contact.words.get(language)
            value = getattr(contact, part) if part in _CONTACT_FIELDS else None
            value = words.name if words and part == "name" else value
        elif key in self.places:
            place = self.places[key]
            place_words = place.words.get(language)
            value = {"address": place.address, "name": place_words.name if place_words else None}.get(part)
        self.used.add(key)
        return value or None

    def _remedy(self, name: str) -> str:
        key = name.partition(".")[0]
        if key in self.contacts:
            fields = [field for field in _CONTACT_FIELDS if getattr(self.contacts[key], field)]
            return f"Write one of {', '.join(f'{key}.{field}' for field in (*fields, 'name'))}"
        if key in self.places:
            return f"Write {key}.address or {key}.name"
        if key in self.claims:
            return f"Write {key}, or {key}.statute if it has one"
        return f"Correct the name, or add it to {FACTS_FILE}"


def typed_digits(raw: str) -> str:
    """The first run of digits of a text outside `{{…}}`, or nothing."""
    found = re.search(r"\d[\d.,:/-]*\d|\d", _REFERENCE.sub("", raw))
    return found.group() if found else ""


def read_facts(source: Toml | None, languages: Sequence[str], problems: Problems) -> Facts:
    """The register. A fact with a problem is left out, but known by name."""
    facts = Facts(source=source)
    if source is None:
        return facts
    kinds: Sequence[tuple[str, type[Any], dict[str, Any]]] = (
        ("claim", ClaimForm, facts.claims),
        ("contact", ContactForm, facts.contacts),
        ("place", PlaceForm, facts.places),
    )
    for name in source.data.keys() - {kind for kind, _, _ in kinds}:
        problems.add(
            source.file, source.line(name), f"{name} is not known here", "Facts are [claim.…], [contact.…], [place.…]"
        )
    seen: set[str] = set()
    for kind, form, kept in kinds:
        for key in _keys(source, kind, problems):
            line = source.line(kind, key)
            if key in seen or key == "facts":
                problems.add(source.file, line, f"the name {key} is taken", "Give every fact a name of its own")
            seen.add(key)
            if re.fullmatch(r"[a-z][a-z0-9_]*", key) is None:
                problems.add(source.file, line, f"{key!r} is not a name for a fact", "Use small letters, digits and _")
            fact = fit(form, source, (kind, key), problems, languages)
            if fact is None:
                facts.broken.add(key)
            else:
                kept[key] = fact
    return facts


def check_unused(facts: Facts, problems: Problems) -> None:
    """Facts that nothing uses: nobody would notice when they grow old."""
    for kind, key, _ in facts.every():
        if facts.source and key not in facts.used:
            remedy = "Use it on a page or in the reporting words, or remove it"
            problems.add(facts.source.file, facts.source.line(kind, key), f"nothing uses {key}", remedy)


def check_facts(facts: Facts, icons: Iterable[str], today: datetime.date, problems: Problems) -> None:
    """What a form cannot tell: dates to come, ways that need each other, pictograms."""
    source = facts.source
    if source is None:
        return
    known = frozenset(icons)
    for kind, key, fact in facts.every():
        at = (kind, key)
        if fact.checked > today:
            what = f"{key} was checked on a day to come: {fact.checked}"
            problems.add(source.file, source.line(*at, "checked"), what, "Write the day it was checked")
        if isinstance(fact, ContactForm):
            _check_contact(source, at, fact, known, problems)


def check_confirmed(facts: Facts, problems: Problems) -> None:
    """For a release: every fact is confirmed."""
    if facts.source is None:
        return
    for kind, key, fact in facts.every():
        if fact.status != CONFIRMED:
            line = facts.source.line(kind, key, "status")
            what = f"{key} is not confirmed: {fact.status!r}"
            remedy = f'Confirm it with its source, then write status = "{CONFIRMED}"'
            problems.add(facts.source.file, line, what, remedy)


def _check_contact(
    source: Toml, at: tuple[str, str], contact: ContactForm, icons: frozenset[str], problems: Problems
) -> None:
    if contact.icon not in icons:
        what = f"there is no pictogram {contact.icon}"
        problems.add(
            source.file, source.line(*at, "icon"), what, "Use the name of a file in assets/icons, without .svg"
        )
    if contact.text_word and not contact.text:
        what = f"{at[1]} has a word to text, but no number"
        problems.add(source.file, source.line(*at, "text_word"), what, "Add text, or remove text_word")
    if contact.text and not contact.languages:
        what = f"{at[1]} can be texted, but in which languages is not said"
        problems.add(
            source.file, source.line(*at, "text"), what, 'Add languages = ["en"], those that a source confirms'
        )


def _keys(source: Toml, kind: str, problems: Problems) -> list[str]:
    table = source.data.get(kind, {})
    if isinstance(table, Mapping):
        return list(table)
    problems.add(source.file, source.line(kind), f"{kind} must be a table", f"Write each as [{kind}.name]")
    return []


def written(day: datetime.date | None, language: str) -> str | None:
    """A day as the language writes it."""
    if day is None:
        return None
    try:
        return format_date(day, "long", locale=language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return day.isoformat()
