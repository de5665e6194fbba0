"""The gate of the other made languages, on every panel: at the largest text every screen from the right to the left; at
the other sizes, and for three languages at once, a share by chance that another seed draws anew."""

from __future__ import annotations

import random

import pytest

from kiosk.bridge.rehearsal.scenes import BOTH, Manner
from kiosk.session.visit import TEXT_SIZES, THEMES
from tests.languages.conftest import HouseOf, MadeOf, shown
from tests.languages.made import ARABIC
from tests.ui.faults import OTHER_PANELS, PANELS, faults, listed

LARGEST = TEXT_SIZES[-1]
# Three languages have three times as much to read: so many screens are read of them for each panel and set.
THREE_AT_ONCE = 18

on_every_panel = pytest.mark.parametrize("panel", [*PANELS, *OTHER_PANELS])


@pytest.mark.deep
@on_every_panel
def test_every_screen_holds_from_the_right_at_the_largest_size(panel: str, house_of: HouseOf, made: MadeOf) -> None:
    every = [(each, Manner(ARABIC.code, THEMES[1], LARGEST)) for each in shown(made("arabic"))[1]]
    found = faults(house_of("arabic", panel), every)
    assert not found, listed(found)


@pytest.mark.deep
@on_every_panel
def test_a_share_of_the_screens_holds_from_the_right_at_any_size(
    panel: str, house_of: HouseOf, made: MadeOf, chance: random.Random
) -> None:
    known = shown(made("arabic"))[1]
    every = [(each, Manner(ARABIC.code, THEMES[1], size)) for each in known for size in TEXT_SIZES[:-1]]
    found = faults(house_of("arabic", panel), chance.sample(every, len(known)))
    assert not found, listed(found)


@pytest.mark.parametrize("panel", ["1280x800@15.6", "1366x768@15.6"])
def test_more_in_three_languages_leaves_room_to_read(panel: str, house_of: HouseOf, made: MadeOf) -> None:
    known = {each.name: each for each in shown(made("three-longer"))[1]}
    hard = [(known[name], Manner(BOTH, THEMES[1], LARGEST)) for name in ("memorize/1", "outcome/09-now", "tongues")]
    found = faults(house_of("three-longer", panel), hard)
    assert not found, listed(found)


@pytest.mark.deep
@on_every_panel
@pytest.mark.parametrize("name", ["three", "three-longer"])
def test_a_share_of_the_screens_holds_in_three_at_once(
    name: str, panel: str, house_of: HouseOf, made: MadeOf, chance: random.Random
) -> None:
    every = [(each, Manner(BOTH, THEMES[1], size)) for each in shown(made(name))[1] for size in TEXT_SIZES]
    found = faults(house_of(name, panel), chance.sample(every, THREE_AT_ONCE))
    assert not found, listed(found)
