"""Fixtures of the tests of speech."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.speech.player import CardPlayer


@pytest.fixture
def player() -> Iterator[CardPlayer]:
    """A player without a card."""
    made = CardPlayer(("NULL",))
    yield made
    made.stop()
