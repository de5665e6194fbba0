"""Fixtures of the tests of languages: packs made once, houses and stages that show them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.bridge.opening import material_of
from kiosk.bridge.rehearsal.house import House
from kiosk.bridge.rehearsal.scenes import Panel, Scene, scenes
from kiosk.bridge.rehearsal.setting import sample
from kiosk.bridge.store import Material
from kiosk.guidance.library import Library
from kiosk.handoffs import ClinicWords, Handoffs
from tests.journeys.stage import put_up
from tests.languages.faces import arabic
from tests.languages.made import ARABIC, LONGER, SETS, changed, make

__all__ = ["put_up"]

Faces = Mapping[str, tuple[Path, ...]]
MadeOf = Callable[[str], Path]
HouseOf = Callable[..., House]


@pytest.fixture(scope="session")
def faces(tmp_path_factory: pytest.TempPathFactory) -> Faces:
    """What draws Arabic letters."""
    return {"Arabic": arabic(tmp_path_factory.mktemp("faces"))}


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> MadeOf:
    """The folder of a set of languages ("longer"): its pack and its catalogues."""
    root = tmp_path_factory.mktemp("languages")

    def of(name: str) -> Path:
        if not (root / name).exists():
            make(root / name, SETS[name])
        return root / name

    return of


def opened(folder: Path) -> Material:
    """What the pack in a folder has to show, at a clinic that has agreed to everything."""
    pack = folder / "wayside.pack"
    with Library.open(pack) as library:
        codes = [language.code for language in library.site.languages]
    clinic = dict(sample(codes).clinic)
    for each in (LONGER, ARABIC):
        if each.code in clinic:
            said = asdict(clinic[each.code])
            clinic[each.code] = ClinicWords(**{name: changed(words, each.change) for name, words in said.items()})
    return material_of(pack, (), Handoffs(clinic=clinic))


@functools.cache
def shown(folder: Path) -> tuple[Material, tuple[Scene, ...]]:
    """The same for houses, which leave it open, with its scenes: both take longer than many a test."""
    material = opened(folder)
    return material, scenes(material)


@pytest.fixture
def house_of(qapp: QApplication, made: MadeOf, faces: Faces) -> Iterator[HouseOf]:
    """Opens a house of a set of languages on a panel; it is taken down when the next is opened, and after the test."""
    del qapp
    standing: list[House] = []

    def on(name: str, panel: str, drawn_with: Faces = faces) -> House:
        while standing:
            standing.pop().strike()
        standing.append(House(Panel.named(panel), shown(made(name))[0], made(name), drawn_with))
        return standing[-1]

    yield on
    while standing:
        standing.pop().strike()
