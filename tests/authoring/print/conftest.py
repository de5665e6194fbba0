"""Fixtures of the tests of what is printed."""

from __future__ import annotations

import shutil

import pytest

from kiosk import places
from tests.authoring.small_tree import SmallTree, no_flow_problems

ICONS = places.icons()


@pytest.fixture
def beside(tree: SmallTree, monkeypatch: pytest.MonkeyPatch) -> SmallTree:
    """An editor stands beside a small content folder, whose flow is too small for the reporting room's rules."""
    for icon in ICONS.glob("*.svg"):
        shutil.copy(icon, tree.icons)
    monkeypatch.chdir(tree.root.parent)
    monkeypatch.setattr(places, "icons", lambda: tree.icons)
    monkeypatch.setattr("kiosk.reporting.form.problems", no_flow_problems)
    return tree
