"""Fixtures of the staff's tests."""

from __future__ import annotations

import pytest

from tests.staff.hand import Hand


@pytest.fixture
def hand() -> Hand:
    """A finger above a panel that nobody touched yet."""
    return Hand()
