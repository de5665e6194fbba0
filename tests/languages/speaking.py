"""The words of a made language as a visitor knows them."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from kiosk.guidance.library import Library
from tests.journeys.sayings import Sayings


def speaking(code: str, library: Library, folder: Path) -> Sayings:
    """What the kiosk says in this language: shipped, or made into `folder`."""
    made = folder / f"wayside_{code}.ts"
    if not made.exists():
        return Sayings.of(code, library)
    messages = ElementTree.parse(made).iter("message")
    return Sayings(
        code, library, {str(each.findtext("source")): str(each.findtext("translation")) for each in messages}
    )
