"""The gate of the pseudo-locale: every screen, on every panel, at every text size. Nothing clipped, elided or lost."""

from __future__ import annotations

import pytest

from kiosk.bridge.rehearsal.scenes import Manner
from kiosk.session.visit import TEXT_SIZES, THEMES
from tests.languages.conftest import HouseOf, MadeOf, shown
from tests.languages.made import LONGER
from tests.ui.faults import OTHER_PANELS, PANELS, faults, listed


@pytest.mark.deep
@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("panel", [*PANELS, *OTHER_PANELS])
def test_every_screen_holds(panel: str, size: int, house_of: HouseOf, made: MadeOf) -> None:
    # A sample is walked back and forth in the first theme by the quick tests; a theme moves nothing.
    every = [(each, Manner(LONGER.code, THEMES[1], size)) for each in shown(made("longer"))[1]]
    found = faults(house_of("longer", panel), every)
    assert not found, listed(found)
