"""Sets the stage: an engine with its pictures, its singletons and its window, not shown yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QFontDatabase
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.bridge.kiosk import Kiosk
from kiosk.bridge.pages import HomeView, IdleView, NumbersView, PageView, TopicView
from kiosk.bridge.pictures import Art, Pictograms
from kiosk.bridge.report import BeforeView, OutcomeView, QuestionView
from kiosk.bridge.store import Material, Store
from kiosk.bridge.tongue import Tongue

Kind = TypeVar("Kind", bound=QObject)
VIEWS = (IdleView, HomeView, TopicView, PageView, NumbersView, BeforeView, QuestionView, OutcomeView)
UI = Path(__file__).resolve().parent.parent / "ui"


@dataclass(frozen=True, slots=True)
class Machine:
    """What a stage needs to know of the machine it stands on."""

    diagonal: float
    icons: Path
    fonts: tuple[Path, ...]
    catalogues: Path
    can_quit: bool


@dataclass(frozen=True, slots=True)
class Stage:
    """A kiosk ready to be shown. Keep it for as long as the window lives."""

    engine: QQmlApplicationEngine
    kiosk: Kiosk
    store: Store | None
    window: QQuickWindow


def set_stage(machine: Machine, material: Material | None, report: Callable[[str], None]) -> Stage:
    """Build the window. Without material it shows the built-in card; `report` is told in a few words what is wrong."""
    engine = QQmlApplicationEngine()
    kiosk = _singleton(engine, Kiosk)
    kiosk.equip(diagonal=machine.diagonal, font_family=_family(machine.fonts, report), can_quit=machine.can_quit)
    engine.addImageProvider("pictogram", Pictograms(machine.icons))
    store = None
    if material is not None:
        store = _follow(engine, kiosk, machine, material, report)
    engine.load(QUrl.fromLocalFile(str(UI / "Main.qml")))
    if not engine.rootObjects():
        # The last line: the card alone, in a window of its own, with nothing but Qt Quick under it.
        report("the screens cannot be loaded")
        engine.load(QUrl.fromLocalFile(str(UI / "CardWindow.qml")))
    return Stage(engine, kiosk, store, cast(QQuickWindow, engine.rootObjects()[0]))


def _follow(
    engine: QQmlApplicationEngine, kiosk: Kiosk, machine: Machine, material: Material, report: Callable[[str], None]
) -> Store | None:
    codes = tuple(language.code for language in material.languages)
    try:
        tongue = Tongue(engine, machine.catalogues, codes)
    except FileNotFoundError as missing:
        report(str(missing))
        return None
    engine.addImageProvider("art", Art(material.library))
    store = Store(material, engine)
    for view in VIEWS:
        _singleton(engine, view).follow(store)
    kiosk.follow(store, tongue)
    return store


def _singleton(engine: QQmlApplicationEngine, kind: type[Kind]) -> Kind:
    return cast(Kind, engine.singletonInstance("Wayside.Bridge", kind.__name__))


def _family(fonts: tuple[Path, ...], report: Callable[[str], None]) -> str:
    """Load the face and return its family name: a silent fallback would be a defect, so it is said."""
    families = [QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(font))) for font in fonts]
    if not families or not all(families):
        report("the typeface is missing")
        return ""
    return families[0][0]
