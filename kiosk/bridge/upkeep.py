"""What staff must know of the words and the programs: versions, drafts that nobody signed, facts to check again."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import PySide6

from kiosk import __version__
from kiosk.bridge.store import Material
from kiosk.guidance.library import Library
from kiosk.guidance.model import Provenance

# A fact is to be checked again when nobody has looked at its source for so many days.
CHECKED_EVERY = 180
SHORT = 12  # letters of the pack's hash


def upkeep(material: Material, language: str, today: date) -> dict[str, Any]:
    """All of it as plain data; titles are in `language`."""
    library = material.library
    return {
        "versions": {
            "kiosk": __version__,
            "pack": library.version[:SHORT],
            "qt": PySide6.__version__,
            "python": platform.python_version(),
        },
        "drafts": len(library.drafts),
        "groups": _groups(material, language),
        "every": CHECKED_EVERY,
        "oldest": library.oldest_check,
        "oldestDue": is_due(library.oldest_check, today),
        "due": sorted(_due(library, language, today), key=lambda fact: str(fact["checked"])),
    }


def is_due(checked: str, today: date) -> bool:
    """Whether a fact that was checked on this ISO date is to be checked again. One without a date is."""
    try:
        return today - date.fromisoformat(checked) > timedelta(days=CHECKED_EVERY)
    except ValueError:
        return True


def _groups(material: Material, language: str) -> list[dict[str, Any]]:
    """The units with drafts, those together whose drafts are in the same languages and as far."""
    names = {each.code: each.name for each in material.languages}
    drafts: dict[tuple[str, str], list[str]] = {}
    for draft in material.library.drafts:
        drafts.setdefault((draft.unit, draft.status), []).append(names.get(draft.language, draft.language))
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for (unit, status), languages in drafts.items():
        groups.setdefault((status, *languages), []).append(_unit(material.library, unit, language))
    return [{"status": status, "languages": spoken, "units": units} for (status, *spoken), units in groups.items()]


def _unit(library: Library, unit: str, language: str) -> dict[str, Any]:
    """`kind` is page, topic, or the unit's own name: site, facts, reporting, languages."""
    topic = unit.partition("/")[0]
    words = next((each.words for each in library.topics if each.id == topic), None)
    if words is None:
        return {"kind": unit, "titles": []}
    titles = [words[language].title]
    if unit == topic:
        return {"kind": "topic", "titles": titles}
    page = library.page(unit, language).title
    return {"kind": "page", "titles": [page] if page in titles else [*titles, page]}


def _due(library: Library, language: str, today: date) -> Iterator[dict[str, Any]]:
    for name, provenance in _facts(library, language):
        if is_due(provenance.checked, today):
            yield {"name": name, "checked": provenance.checked}


def _facts(library: Library, language: str) -> Iterator[tuple[str, Provenance]]:
    yield from ((each.words[language].name, each.provenance) for each in library.contacts.values())
    yield from ((each.words[language].name, each.provenance) for each in library.places.values())
