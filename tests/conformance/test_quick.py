"""A sample of every walk, as processes, over the shipped content: everything is looked at, and it holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_spec.conformance.jobs import errands, make_longer, run, told
from build_spec.conformance.quantities import QUANTITIES
from build_spec.conformance.walker import Errand, walks

# Filled in before the walk that needs it: see `longer`.
SOMEWHERE = Path("longer")
SAMPLE = errands(SOMEWHERE, quick=True)


@pytest.fixture(scope="session")
def longer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pseudo-locale's pack and catalogue."""
    return make_longer(tmp_path_factory.mktemp("made"))


def test_every_walk_is_in_the_sample() -> None:
    # Keys are walked everywhere or nowhere, which takes minutes, so it is for `make conformance`. By test, keys reach
    # every page and outcome in tests/journeys/test_keypad.py and test_ears.py.
    assert {each.walk for each in SAMPLE} == set(walks()) - {"keying"}


# These take their time at every screen, so they are for the long runs.
SLOW = {"touching", "trembling", "pressing", "focusing"}


@pytest.mark.parametrize(
    "errand", [pytest.param(each, marks=pytest.mark.deep if each.walk in SLOW else ()) for each in SAMPLE], ids=told
)
def test_a_sample_of_a_walk_holds(errand: Errand, longer: Path) -> None:
    (made,) = [each for each in errands(longer, quick=True) if told(each) == told(errand)]
    (walked,) = run([made], lambda _line: None, 1)
    assert walked.screens
    wrong = [
        f"{name}: {found.value} “{found.about}”, {found.where} {found.why}"
        for name, tally in walked.tallies.items()
        for found in tally.failures
    ]
    assert not wrong, "\n".join(wrong)
    assert set(walked.tallies) <= set(QUANTITIES)
