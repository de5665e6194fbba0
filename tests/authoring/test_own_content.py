"""The project's own words have no problem, and are registered as they stand."""

from __future__ import annotations

import pytest

from build_spec.conformance.content import of_reviews
from kiosk import places
from kiosk.authoring.check import Examined, examine


@pytest.fixture(scope="module")
def examined() -> Examined:
    return examine(places.content())


def test_the_projects_own_content_has_no_problem(examined: Examined) -> None:
    assert "\n".join(map(str, examined.problems)) == ""


def test_every_unit_is_registered_as_it_stands(examined: Examined) -> None:
    # Else a reviewer signs words that are no longer these: `kiosk check --stamp`.
    measured = [(where, sample) for where, sample in of_reviews(examined, [], []) if sample.quantity == "registered"]
    assert len(measured) > 50
    assert [where for where, sample in measured if not sample.value] == []
