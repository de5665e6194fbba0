"""Screens walked on a panel, and what was found wrong on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.bridge.rehearsal.house import House, hearing
from kiosk.bridge.rehearsal.reading import read
from kiosk.bridge.rehearsal.scenes import Manner, Scene, scenes
from kiosk.bridge.store import Material
from kiosk.session.visit import THEMES

PANELS = ("1920x1080@21.5", "1080x1920@21.5")
OTHER_PANELS = ("1920x1080@15.6", "1366x768@15.6", "1280x800@15.6", "1080x1920@15.6", "3840x2160@27")

Played = tuple[Scene, Manner]


def faults(house: House, played: Iterable[Played]) -> list[str]:
    """Everything found, one line each."""
    found = []
    with hearing(house.warnings):
        for scene, manner in played:
            for one in read(house, scene, manner).findings:
                where = scene.name if scene.steady else f"{scene.name}, {manner}"
                found.append(f"{one.rule}: “{one.about}”, {one.detail} ({where}, {house.panel})")
    return found


def listed(found: list[str]) -> str:
    """A failure's message: the list, or as much of it as one reads."""
    return "\n".join([f"{len(found)} faults", *found[:40]])


def every_screen(material: Material, languages: Iterable[str], size: int, theme: str = THEMES[0]) -> Iterator[Played]:
    """Each screen once in each of the languages."""
    return ((scene, Manner(each, theme, size)) for each in languages for scene in scenes(material))
