"""Low reach: on an upright panel nothing is touched above the line, and nothing is lost by it."""

from __future__ import annotations

from itertools import cycle

import pytest

from kiosk.bridge.rehearsal.house import House, hearing
from kiosk.bridge.rehearsal.reading import read
from kiosk.bridge.rehearsal.scenes import Manner, Panel, Scene, language_modes, scenes
from kiosk.bridge.rehearsal.seen import Kind
from kiosk.bridge.store import Material
from kiosk.session.visit import TEXT_SIZES, THEMES
from tests.ui.conftest import HouseOn
from tests.ui.faults import faults, listed

UPRIGHT, SMALL, WIDE = "1080x1920@21.5", "1080x1920@15.6", "1920x1080@21.5"
# The highest that a panel may hang: the lowest line there is. And so low that all of it is within reach.
HIGH, LOW = 960, 700
SMALLEST, LARGEST = TEXT_SIZES[0], TEXT_SIZES[-1]
REACH = 1219  # millimetres: 48 inches


def low(language: str, size: int = SMALLEST) -> Manner:
    return Manner(language, THEMES[1], size, low_reach=True)


def scene_named(name: str, material: Material) -> Scene:
    return next(scene for scene in scenes(material) if scene.name == name)


def heights(house: House, scene: Scene, mount: int) -> dict[str, float]:
    """How high above the floor each control reaches that stands on the window, in millimetres."""
    view = house.look(scene)
    return {
        button.name: mount + (view.window.bottom - button.box.meet(button.clip).top) / view.pixels
        for button in view.of(Kind.BUTTON)
        if button.box.meet(button.clip).area > 0
    }


def test_every_control_is_within_48_inches_of_the_floor(house_on: HouseOn, material: Material) -> None:
    # Each screen in a language and a size by turns, so that neighbours differ.
    turns = zip(scenes(material), cycle(language_modes(material)), cycle(TEXT_SIZES), strict=False)
    house, beyond, met = house_on(UPRIGHT, HIGH), {}, 0
    with hearing(house.warnings):
        for scene, language, size in turns:
            house.play(scene, low(language, size))
            found = heights(house, scene, HIGH)
            met += len(found)
            if far := {name: height for name, height in found.items() if height > REACH}:
                beyond[scene.name] = far
    assert met > 300
    assert not beyond


@pytest.mark.parametrize(("panel", "mount"), [(UPRIGHT, HIGH), (SMALL, None)])
def test_a_sample_of_the_screens_holds(panel: str, mount: int | None, house_on: HouseOn, material: Material) -> None:
    every = [
        (scene, low(language, size))
        for size in (SMALLEST, LARGEST)
        for scene, language in zip(scenes(material), cycle(language_modes(material)), strict=False)
    ]
    found = faults(house_on(panel, mount), every[3::14])
    assert not found, listed(found)


@pytest.mark.deep
@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize(("panel", "mount"), [(UPRIGHT, HIGH), (SMALL, None)])
def test_every_screen_holds(panel: str, mount: int | None, size: int, house_on: HouseOn, material: Material) -> None:
    every = [
        (scene, low(language, size))
        for scene, language in zip(scenes(material), cycle(language_modes(material)), strict=False)
    ]
    found = faults(house_on(panel, mount), every)
    assert not found, listed(found)


@pytest.mark.parametrize("mount", [None, LOW, 820, HIGH])
@pytest.mark.parametrize("panel", [UPRIGHT, SMALL, WIDE, "2160x3840@43"])
def test_the_line_is_drawn_in_true_millimetres(panel: str, mount: int | None, house_on: HouseOn) -> None:
    house = house_on(panel, mount)
    line = theme(house, "reachLine")
    known = Panel.named(panel)
    if known.width > known.height:
        assert line == 0
    elif mount is not None:
        over = mount + (known.height - line) / known.pixels
        assert over == pytest.approx(min(REACH, mount + known.height / known.pixels), abs=0.5)
    else:
        assert (known.height - line) / known.pixels == pytest.approx(
            max(259, 0.55 * known.height / known.pixels), abs=0.5
        )


def test_close_stands_where_it_stands(house_on: HouseOn, material: Material) -> None:
    house, home = house_on(UPRIGHT), scene_named("home", material)
    places: set[object] = set()
    with hearing(house.warnings):
        for manner in (Manner("en", THEMES[1], SMALLEST), low("en")):
            places.add(read(house, home, manner).close)
            area = house.window.property("closeArea")
            places.add((area.left(), area.top(), area.right(), area.bottom()))
    assert len(places) == 1


def test_a_panel_on_its_side_stays_as_it_is(house_on: HouseOn, material: Material) -> None:
    house, usual = house_on(WIDE), Manner("en", THEMES[1], SMALLEST)
    with hearing(house.warnings):
        for name in ("home", "page/safety/signs/1", "comfort"):
            scene = scene_named(name, material)
            house.play(scene, usual)
            before = house.look(scene)
            house.play(scene, low("en"))
            assert house.look(scene).things == before.things


@pytest.mark.parametrize(
    ("panel", "mount", "offered"), [(UPRIGHT, None, True), (WIDE, None, False), (UPRIGHT, LOW, False)]
)
def test_it_is_offered_where_it_can_be_had(
    panel: str, mount: int | None, offered: bool, house_on: HouseOn, material: Material
) -> None:
    house, comfort = house_on(panel, mount), scene_named("comfort", material)
    with hearing(house.warnings):
        house.play(comfort, Manner("en", THEMES[1], SMALLEST))
        names = [button.name for button in house.look(comfort).of(Kind.BUTTON)]
    assert ("Everything lower down" in names) == offered


def test_over_the_line_stands_only_what_is_read(house_on: HouseOn, material: Material) -> None:
    """The title is there, close above the line, and the rest of the paper is empty."""
    house, numbers = house_on(UPRIGHT, HIGH), scene_named("numbers", material)
    with hearing(house.warnings):
        house.play(numbers, low("en"))
        view = house.look(numbers)
    over = [line for line in view.lines if line.box.bottom < view.reach]
    assert [line.words for line in over] == ["Numbers to call"]
    assert 0 < (view.reach - over[0].box.bottom) / view.pixels < 25


def theme(house: House, name: str) -> float:
    """A figure of Theme, read off the page."""
    return float(house.window.property(name))
