"""The project's own words have no problem, and are registered as they stand."""

from __future__ import annotations

import pytest

from kiosk import places
from kiosk.authoring.check import Examined, examine
from kiosk.authoring.review import source_hashes


@pytest.fixture(scope="module")
def examined() -> Examined:
    return examine(places.content())


def test_the_projects_own_content_has_no_problem(examined: Examined) -> None:
    assert "\n".join(map(str, examined.problems)) == ""


def test_every_unit_is_registered_as_it_stands(examined: Examined) -> None:
    # Else a reviewer signs words that are no longer these: `kiosk check --stamp`.
    entries = examined.review.entries
    stale = [
        f"{unit} in {language}"
        for (unit, language), digest in source_hashes(examined.tree).items()
        if (unit, language) not in entries or entries[unit, language].source_hash != digest
    ]
    assert stale == []
