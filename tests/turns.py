"""Which of many combinations the quick runs try, where the long runs try all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest


def in_turn(each: Sequence[Any], ways: Sequence[Any], first: int = 0) -> list[Any]:
    """Parameters: each of the one with each of the other, quick with the one whose turn it is; `first` begins."""
    return [
        pytest.param(one, way, marks=() if number % len(ways) == at else pytest.mark.deep)
        for number, one in enumerate(each, first)
        for at, way in enumerate(ways)
    ]
