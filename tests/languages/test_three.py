"""Three languages: equal on the idle screen, one after another in the bar, all at once on every screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.bridge.rehearsal.house import House, hearing
from kiosk.bridge.rehearsal.kinds import file_of
from kiosk.bridge.rehearsal.scenes import BOTH, Manner
from kiosk.bridge.rehearsal.seen import Kind
from kiosk.bridge.stage import Stage, set_stage
from kiosk.guidance.library import Library
from kiosk.session.visit import TEXT_SIZES, THEMES
from tests.journeys.stage import PutUp, finger, machine
from tests.journeys.visitor import Visitor
from tests.languages.conftest import Faces, HouseOf, MadeOf, opened, shown
from tests.languages.made import ARABIC
from tests.languages.speaking import speaking
from tests.languages.test_mirror import walk
from tests.ui.faults import OTHER_PANELS, PANELS, every_screen, faults, listed

SMALLEST, LARGEST = TEXT_SIZES[0], TEXT_SIZES[-1]
ENGLISH = Manner("en", THEMES[0], SMALLEST)


@pytest.mark.parametrize("panel", [*PANELS, *OTHER_PANELS])
def test_the_idle_screen_gives_each_the_same(panel: str, house_of: HouseOf, made: MadeOf) -> None:
    for name in ("three", "three-longer"):
        house = house_of(name, panel)
        idle = next(each for each in shown(made(name))[1] if each.name == "idle")
        found = faults(house, [(idle, ENGLISH)])
        assert not found, listed(found)
        # The way to other languages comes after them all.
        *buttons, last = house.look(idle).of(Kind.BUTTON)
        assert last.name.startswith("Other languages. Otros idiomas. ")
        assert [button.name for button in buttons] == [each.name for each in shown(made(name))[0].languages]
        assert len({(round(button.box.width), round(button.box.height)) for button in buttons}) == 1


@pytest.mark.parametrize("panel", PANELS)
def test_a_sample_of_the_screens_holds_in_all_three_at_once(panel: str, house_of: HouseOf, made: MadeOf) -> None:
    material = shown(made("three"))[0]
    house = house_of("three", panel)
    every = list(every_screen(material, [BOTH], SMALLEST))[::13] + list(every_screen(material, [BOTH], LARGEST))[4::13]
    found = faults(house, every)
    assert not found, listed(found)


@pytest.mark.parametrize("name", ["pair", "pair-turned"])
def test_every_bank_keeps_to_its_own_side(name: str, house_of: HouseOf, made: MadeOf) -> None:
    """On the drawn pixels: Arabic lines end at the right of their bank, English ones begin at its left."""
    house = house_of(name, PANELS[0])
    met = set()
    with hearing(house.warnings):
        for scene in shown(made(name))[1]:
            if scene.name in ("before", "page/safety/law/1"):
                house.play(scene, Manner(BOTH, THEMES[0], SMALLEST))
                met |= {side for words in widest(house) for side in [side_of(house, words)]}
    assert met - {("", "under the edge of the view")} == {("en", "left"), (ARABIC.code, "right")}


def widest(house: House) -> list[QQuickItem]:
    """The running texts that do not fill their bank."""
    found = [each for each in walk(house.window.contentItem()) if file_of(each) == "Words"]
    single = [each for each in found if each.property("role") == "body" and each.property("lines") == 1]
    return [each for each in single if each.width() - each.property("natural") > 40]


def side_of(house: House, words: QQuickItem) -> tuple[str, str]:
    """A text's language, and at which end of its bank its ink is."""
    drawn = house.picture().copy(words.mapRectToScene(words.boundingRect()).toAlignedRect())
    ground, rows = drawn.pixel(drawn.width() // 2, 0), range(drawn.height() // 4, drawn.height())
    inked = [x for x in range(drawn.width()) if any(drawn.pixel(x, y) != ground for y in rows)]
    if not inked:
        return "", "under the edge of the view"
    at_left, at_right = inked[0] < 12, drawn.width() - inked[-1] < 12
    return str(words.property("language")), "left" if at_left else "right" if at_right else "neither"


@pytest.fixture
def three(made: MadeOf, faces: Faces, put_up: PutUp) -> Stage:
    """A kiosk of three languages, idle."""
    return put_up(set_stage(machine(made("three"), faces=faces), opened(made("three")), pytest.fail))


@pytest.fixture
def visitor_in(three: Stage, qtbot: QtBot, made: MadeOf) -> Callable[[str], Visitor]:
    """Someone in front of it who reads this language."""
    library = Library.open(Path(made("three")) / "wayside.pack")
    return lambda code: Visitor(three.window, qtbot, finger(), speaking(code, library, made("three")))


def test_the_bar_leads_through_all_of_them(visitor_in: Callable[[str], Visitor]) -> None:
    first = visitor_in("en")
    first.begins()
    for code, following in (("en", "es"), ("es", ARABIC.code), (ARABIC.code, "en")):
        here, there = visitor_in(code), visitor_in(following)
        here.expects(here.say("What do you need?"))
        here.touch(there.say.language_name)
        there.expects(there.say("What do you need?"), there.say("Close this"))


def test_the_sheet_names_all_that_it_shows_at_once(visitor_in: Callable[[str], Visitor]) -> None:
    visitor = visitor_in("en")
    visitor.begins()
    names = [language.name for language in visitor.say.library.site.languages]
    visitor.settles(" + ".join(names))
    title = {code: visitor_in(code).say.topic("sleep") for code in ("en", "es", ARABIC.code)}
    visitor.expects(*title.values())
    assert ". ".join(title.values()) in visitor.texts()
