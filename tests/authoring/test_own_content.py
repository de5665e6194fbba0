"""The project's own words have no problem."""

from __future__ import annotations

from kiosk import places
from kiosk.authoring.check import examine


def test_the_projects_own_content_has_no_problem() -> None:
    assert "\n".join(map(str, examine(places.content()).problems)) == ""
