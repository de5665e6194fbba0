"""The staff's screens: nothing is cut or overlaps, keys are large enough, and a screen reader is told everything."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.bridge.desk import Desk
from kiosk.bridge.learn import LearnView
from kiosk.bridge.rehearsal.house import House, hearing
from kiosk.bridge.rehearsal.kinds import file_of
from kiosk.bridge.rehearsal.pixels import contrasts
from kiosk.bridge.rehearsal.reading import read
from kiosk.bridge.rehearsal.rules import judge
from kiosk.bridge.rehearsal.scenes import BOTH, Manner, Scene
from kiosk.bridge.rehearsal.spoken import listen, unspoken
from kiosk.bridge.staff import StaffView
from kiosk.keymap import NAMES, KeyMap
from kiosk.selftest.command import SENTENCES
from kiosk.session.visit import TEXT_SIZES, THEMES, Place, Screen
from tests.turns import in_turn
from tests.ui.conftest import HouseOn

PANELS = ("1920x1080@21.5", "1080x1920@21.5", "1366x768@15.6")
SMALLEST, LARGEST = TEXT_SIZES[0], TEXT_SIZES[-1]
MANNERS = (
    Manner("en", THEMES[0], SMALLEST),
    Manner("es", THEMES[1], LARGEST),
    Manner(BOTH, THEMES[2], LARGEST),
    Manner(BOTH, THEMES[0], SMALLEST),
)
PIN, STAFF = Scene("pin", Place(Screen.PIN), {}), Scene("staff", Place(Screen.STAFF), {})
BEFELL = ("started", "crashed", "hung", "renewed", "left")
RESTARTS = [{"when": "2026-11-23T08:00+00:00", "what": what} for what in BEFELL]
KEYS = {"keys": KeyMap(back="16777400", louder="").argument(), "keys_kept": True, "headphones": "keys"}
RECORD = {"state_kept": False, "diagonal": 24.0, "restarts": RESTARTS, **KEYS}
# A key that is taken, one that is hit by accident for Close, and all ten asked for.
LEARNED = (("F13", "F13"), (*[""] * 7, "Escape"), ("F13", "F14", *[""] * 8))
FOUND = {"ok": False, "rows": [{"what": what, "ok": what != "warm"} for what in SENTENCES]}


def attended(house: House) -> Desk:
    """The house's desk, with somebody behind it who has already told everything."""
    desk = house.stage.desk
    desk.manned = True
    desk.recordWanted.connect(lambda: desk.recorded.emit(RECORD))
    desk.recordWanted.connect(lambda: desk.checked.emit(FOUND))
    return desk


def learning(house: House, *pressed: str) -> None:
    """Whenever the panel opens, staff begin to learn the keypad, press these and leave the rest of ten as it was."""
    view = cast(LearnView, house.stage.engine.singletonInstance("Wayside.Bridge", "LearnView"))

    seconds = itertools.count(1000)
    view._clock = lambda: float(next(seconds))

    def learn() -> None:
        view.begin()
        for name in pressed:
            view._pressed(NAMES[name]) if name else view.skip()

    house.stage.desk.recordWanted.connect(learn)


def wrong(house: House, scene: Scene, manner: Manner) -> list[str]:
    """Everything found on a screen, one line each."""
    with hearing(house.warnings):
        findings = [*read(house, scene, manner).findings]
        findings += contrasts(house.look(scene), house.picture())
        findings += unspoken(listen(house.window))
    return [f"{one.rule}: “{one.about}”, {one.detail} ({manner})" for one in findings]


@pytest.mark.parametrize("panel", PANELS)
def test_the_keypad_holds(panel: str, house_on: HouseOn) -> None:
    house = house_on(panel)
    desk = attended(house)
    found = []
    for manner in MANNERS:
        desk.pinWrong.emit(4)
        found += wrong(house, PIN, manner)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("panel", PANELS)
def test_the_panel_holds(panel: str, house_on: HouseOn) -> None:
    house = house_on(panel)
    attended(house)
    found = [line for manner in MANNERS for line in wrong(house, STAFF, manner)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("pressed", "panel"), in_turn(LEARNED, PANELS))
def test_the_panel_holds_while_it_learns(pressed: tuple[str, ...], panel: str, house_on: HouseOn) -> None:
    house = house_on(panel)
    attended(house)
    learning(house, *pressed)
    found = [line for manner in MANNERS[:2] for line in wrong(house, STAFF, manner)]
    assert not found, "\n".join(found)


def test_the_panel_of_a_window_holds(house_on: HouseOn) -> None:
    house = house_on(PANELS[0])
    found = [line for manner in MANNERS for line in wrong(house, STAFF, manner)]
    assert not found, "\n".join(found)


def test_every_word_of_the_self_test_is_a_sentence(house_on: HouseOn) -> None:
    house = house_on(PANELS[0])
    attended(house)
    house.play(STAFF, MANNERS[0])
    texts = _texts(house.window.contentItem())
    assert [text for text in texts if text.startswith("Not so: ")] == ["Not so: The next visits know nothing of it."]
    assert not {text.removeprefix("Not so: ") for text in texts} & set(SENTENCES)


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("manner", MANNERS, ids=str)
def test_the_cleaning_lock_covers_all(panel: str, manner: Manner, house_on: HouseOn) -> None:
    house = house_on(panel)
    house.play(PIN, manner)
    house.stage.shell.clean(60)
    house.settle()
    cover = _item(house, lambda item: file_of(item) == "Cleaning")
    assert (cover.width(), cover.height()) == (house.window.width(), house.window.height())
    words = {text for text in _texts(cover) if text}
    assert {"60", "This screen is being cleaned.", "Se está limpiando esta pantalla."} <= words
    view = house.look(PIN)
    shown = [line for line in view.lines if any(line.words in text for text in words)]
    assert not [one for one in judge(view, default_size=False).findings if one.rule in ("cut", "overlap")]
    assert all(view.window.holds(line.box) for line in shown)
    house.stage.shell.clean(7)
    house.settle()
    assert "7" in _texts(cover)


def test_the_bar_is_as_long_as_a_card_at_the_size_that_is_tried(house_on: HouseOn) -> None:
    house = house_on("1920x1080@21.5")
    attended(house)
    house.play(STAFF, MANNERS[0])
    view = cast(StaffView, house.stage.engine.singletonInstance("Wayside.Bridge", "StaffView"))
    for by in (0.0, 5.0, -9.0):
        view.grow(by)
        house.settle()
        bar = _item(house, lambda item: item.objectName() == "card")
        pixels = (1920**2 + 1080**2) ** 0.5 / (float(view.property("chosen")) * 25.4)
        assert bar.width() == pytest.approx(85.6 * pixels, abs=1)


def _items(item: QQuickItem) -> list[QQuickItem]:
    return [item, *(each for child in item.childItems() for each in _items(child))]


def _texts(item: QQuickItem) -> list[str]:
    return [str(each.property("text")) for each in _items(item) if each.inherits("QQuickText")]


def _item(house: House, wanted: Callable[[QQuickItem], bool]) -> QQuickItem:
    return next(item for item in _items(house.window.contentItem()) if wanted(item))
