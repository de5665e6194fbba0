"""Fixtures of the authoring tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.authoring.small_tree import SmallTree


@pytest.fixture
def tree(tmp_path: Path) -> SmallTree:
    """A content folder without problems."""
    return SmallTree(tmp_path)
