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
from kiosk.bridge.gate import TREMOR, Gate
from kiosk.bridge.handing import CodeView, MemorizeView, SummaryView, numbers
from kiosk.bridge.keypad import Keypad
from kiosk.bridge.kiosk import Kiosk
from kiosk.bridge.learn import LearnView
from kiosk.bridge.only_ours import OnlyOurs
from kiosk.bridge.pages import HomeView, IdleView, NumbersView, PageView, TopicView
from kiosk.bridge.patience import Patience
from kiosk.bridge.pictures import Art, Pictograms
from kiosk.bridge.pin import PinView
from kiosk.bridge.reach import Reach
from kiosk.bridge.report import BeforeView, OutcomeView, QuestionView
from kiosk.bridge.shell import Shell
from kiosk.bridge.sight import Sight
from kiosk.bridge.speech import Speech
from kiosk.bridge.staff import StaffView
from kiosk.bridge.store import Material, Store
from kiosk.bridge.tongue import Tongue
from kiosk.bridge.tongues import TonguesView, TongueView
from kiosk.bridge.voice import Voice
from kiosk.bridge.wiring import wire
from kiosk.journal import Event, Report
from kiosk.keymap import KeyMap
from kiosk.loudspeaker import Loudspeaker
from kiosk.session.listening import Listening
from kiosk.session.visit import Comfort
from kiosk.speech.player import Player
from kiosk.speech.shelf import Shelf

Kind = TypeVar("Kind", bound=QObject)
VIEWS = (
    IdleView, HomeView, TopicView, PageView, NumbersView, BeforeView, QuestionView, OutcomeView, SummaryView,
    MemorizeView, CodeView, TonguesView, TongueView, StaffView,
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
    keys: KeyMap = field(default_factory=KeyMap)
    # Seconds until "Still reading?"; the site's own figure without.
    idle_seconds: int | None = None
    # Seconds in which a second tap at the same place is the first one's.
    tremor: float = TREMOR
    # What the room may hear; without a player nothing is heard at all.
    loudspeaker: Loudspeaker = Loudspeaker.ASK
    player: Player | None = None
    # What draws scripts that are not the first face's, by Qt's name of the script ("Arabic").
    faces: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)
    # Millimetres from the floor to the panel's lower edge, where that is known.
    mount: int | None = None
    # Whether a visit begins with everything to touch standing low.
    low_reach: bool = False


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
    speech: Speech
    keypad: Keypad
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
    shell.equip(
        diagonal=machine.diagonal, font_family=family, can_quit=machine.can_quit, phase=machine.phase,
        mount=machine.mount,
    )  # fmt: skip
    picture = Picture()
    engine.addImageProvider("cover", picture)
    engine.addImageProvider("pictogram", Pictograms(machine.icons))
    store = tongue = None
    if material is not None:
        codes = tuple(language.code for language in material.languages)
        shell.speak(faces_of(codes, machine.faces, family, report), [each for each in codes if right_to_left(each)])
        tongue = _tongue(engine, machine, codes, report)
        store = _follow(engine, kiosk, machine, tongue, material, report) if tongue is not None else None
    # After the singletons: asking for one holds Python's lock while the loading thread asks what it may load.
    engine.addUrlInterceptor(only_ours)
    engine.load(QUrl.fromLocalFile(str(UI / "Main.qml")))
    if not engine.rootObjects():
        # The last line: the card alone, in a window of its own, with nothing but Qt Quick under it.
        report(Event.SCREENS)
        engine.load(QUrl.fromLocalFile(str(UI / "CardWindow.qml")))
    window = cast(QQuickWindow, engine.rootObjects()[0])
    gate = Gate(window, machine.keys, engine, machine.tremor)
    patience = _singleton(engine, Patience)
    speech = _singleton(engine, Speech)
    if store is not None and tongue is not None:
        listening = Listening(loudspeaker=machine.loudspeaker)
        sight, voice = Sight(store, tongue, window), _voice(store, tongue, machine.player)
        speech.follow(store, sight, patience, listening, voice)
    keypad = Keypad(window, kiosk, speech, machine.keys, engine, machine.tremor)
    cover = Cover(window, picture, engine)
    stage = Stage(engine, kiosk, shell, store, window, gate, patience, Desk(engine), cover, speech, keypad, only_ours)
    _singleton(engine, PinView).attend(stage.desk)
    _singleton(engine, StaffView).attend(stage.desk, machine.diagonal)
    _singleton(engine, LearnView).attend(stage.desk, gate, machine.keys)
    wire(stage, _singleton(engine, Patience), _singleton(engine, PinView), machine)
    return stage


def _tongue(engine: QQmlApplicationEngine, machine: Machine, codes: tuple[str, ...], report: Report) -> Tongue | None:
    try:
        return Tongue(engine, machine.catalogues, codes)
    except FileNotFoundError as missing:
        report(Event.CATALOGUE, missing.args[0])
        return None


def _follow(
    engine: QQmlApplicationEngine, kiosk: Kiosk, machine: Machine, tongue: Tongue, material: Material, report: Report
) -> Store:
    engine.addImageProvider("art", Art(material.library))
    store = Store(material, engine, Comfort(low_reach=machine.low_reach))
    engine.addImageProvider("code", Codes(partial(numbers, store)))
    _singleton(engine, Reach).follow(store)
    for kind in (TonguesView, TongueView):
        _singleton(engine, kind).write_with(_singleton(engine, Shell), report)
    for view in VIEWS:
        _singleton(engine, view).follow(store)
    _singleton(engine, Answers).follow(store)
    _singleton(engine, PinView).follow(store)
    _singleton(engine, LearnView).follow(store)
    kiosk.follow(store, tongue)
    return store


def _voice(store: Store, tongue: Tongue, player: Player | None) -> Voice | None:
    library = store.material.library
    spoken = library.narration()
    return Voice(Shelf(library), player, tongue, spoken) if player is not None and spoken else None


def _singleton(engine: QQmlApplicationEngine, kind: type[Kind]) -> Kind:
    return cast(Kind, engine.singletonInstance("Wayside.Bridge", kind.__name__))
