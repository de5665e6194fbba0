"""Sets the stage: an engine with its pictures, its singletons and its window, not shown yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.bridge.answers import Answers
from kiosk.bridge.code import Codes
from kiosk.bridge.cover import Cover, Picture
from kiosk.bridge.desk import Desk
from kiosk.bridge.faces import faces_of, load_family, right_to_left
from kiosk.bridge.gate import Gate
from kiosk.bridge.handing import CodeView, MemorizeView, SummaryView, numbers
from kiosk.bridge.kiosk import Kiosk
from kiosk.bridge.only_ours import OnlyOurs
from kiosk.bridge.pages import HomeView, IdleView, NumbersView, PageView, TopicView
from kiosk.bridge.patience import Patience
from kiosk.bridge.pictures import Art, Pictograms
from kiosk.bridge.pin import PinView
from kiosk.bridge.report import BeforeView, OutcomeView, QuestionView
from kiosk.bridge.shell import Shell
from kiosk.bridge.staff import StaffView
from kiosk.bridge.store import Material, Store
from kiosk.bridge.tongue import Tongue
from kiosk.bridge.wiring import Report, key_named, wire
from kiosk.journal import Event

Kind = TypeVar("Kind", bound=QObject)
VIEWS = (
    IdleView, HomeView, TopicView, PageView, NumbersView, BeforeView, QuestionView, OutcomeView, SummaryView,
    MemorizeView, CodeView, StaffView,
)  # fmt: skip
UI = Path(__file__).resolve().parent.parent / "ui"


@dataclass(frozen=True, slots=True)
class Machine:
    """What a stage needs to know of the machine it stands on."""

    diagonal: float
    icons: Path
    fonts: tuple[Path, ...]
    catalogues: Path
    can_quit: bool
    phase: int = 0
    close_key: str = "F12"
    # Seconds until "Still reading?"; the site's own figure without.
    idle_seconds: int | None = None
    # What draws scripts that are not the first face's, by Qt's name of the script ("Arabic").
    faces: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stage:
    """A kiosk ready to be shown. Keep it for as long as the window lives."""

    engine: QQmlApplicationEngine
    kiosk: Kiosk
    shell: Shell
    store: Store | None
    window: QQuickWindow
    gate: Gate
    patience: Patience
    desk: Desk
    cover: Cover
    # The engine does not keep it.
    only_ours: OnlyOurs


def set_stage(machine: Machine, material: Material | None, report: Report) -> Stage:
    """Build the window. Without material it shows the built-in card; `report` is told in a few words what is wrong."""
    engine = QQmlApplicationEngine()
    only_ours = OnlyOurs(engine, UI)
    kiosk = _singleton(engine, Kiosk)
    family = load_family(machine.fonts, report)
    shell = _singleton(engine, Shell)
    kiosk.stand_on(shell)
    shell.equip(diagonal=machine.diagonal, font_family=family, can_quit=machine.can_quit, phase=machine.phase)
    picture = Picture()
    engine.addImageProvider("cover", picture)
    engine.addImageProvider("pictogram", Pictograms(machine.icons))
    store = None
    if material is not None:
        codes = tuple(language.code for language in material.languages)
        shell.speak(faces_of(codes, machine.faces, family, report), [each for each in codes if right_to_left(each)])
        store = _follow(engine, kiosk, machine, material, report)
    # After the singletons: asking for one holds Python's lock while the loading thread asks what it may load.
    engine.addUrlInterceptor(only_ours)
    engine.load(QUrl.fromLocalFile(str(UI / "Main.qml")))
    if not engine.rootObjects():
        # The last line: the card alone, in a window of its own, with nothing but Qt Quick under it.
        report(Event.SCREENS)
        engine.load(QUrl.fromLocalFile(str(UI / "CardWindow.qml")))
    window = cast(QQuickWindow, engine.rootObjects()[0])
    gate = Gate(window, key_named(machine.close_key), engine)
    patience = _singleton(engine, Patience)
    stage = Stage(
        engine, kiosk, shell, store, window, gate, patience, Desk(engine), Cover(window, picture, engine), only_ours
    )
    _singleton(engine, PinView).attend(stage.desk)
    _singleton(engine, StaffView).attend(stage.desk, machine.diagonal)
    wire(stage, _singleton(engine, Patience), _singleton(engine, PinView), machine)
    return stage


def _follow(
    engine: QQmlApplicationEngine, kiosk: Kiosk, machine: Machine, material: Material, report: Report
) -> Store | None:
    codes = tuple(language.code for language in material.languages)
    try:
        tongue = Tongue(engine, machine.catalogues, codes)
    except FileNotFoundError as missing:
        report(Event.CATALOGUE, missing.args[0])
        return None
    engine.addImageProvider("art", Art(material.library))
    store = Store(material, engine)
    engine.addImageProvider("code", Codes(partial(numbers, store)))
    for view in VIEWS:
        _singleton(engine, view).follow(store)
    _singleton(engine, Answers).follow(store)
    _singleton(engine, PinView).follow(store)
    kiosk.follow(store, tongue)
    return store


def _singleton(engine: QQmlApplicationEngine, kind: type[Kind]) -> Kind:
    return cast(Kind, engine.singletonInstance("Wayside.Bridge", kind.__name__))
