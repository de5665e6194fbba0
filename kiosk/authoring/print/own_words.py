"""The few words of the foot of a leaflet; all others are the content's. A language not here gets the English ones."""

from __future__ import annotations

_CHECKED = {
    "en": "Facts last checked on {day}",
    "es": "Datos revisados el {day}",
}


def checked_on(day: str, language: str) -> str:
    """When the facts were last checked, as the foot says it."""
    return _CHECKED.get(language.partition("-")[0], _CHECKED["en"]).format(day=day)
