"""Where things are: in a checkout, installed, and in a bundle."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk import places


def test_a_checkout_has_its_own_folders() -> None:
    root = Path(__file__).resolve().parent.parent
    assert (places.content(), places.assets(), places.icons()) == (
        root / "content",
        root / "assets",
        root / "assets" / "icons",
    )
    assert places.pack() == root / "kiosk" / "_built" / "wayside.pack"


def test_an_installed_kiosk_carries_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_PACKAGE", tmp_path / "kiosk")
    built = tmp_path / "kiosk" / "_built"
    assert (places.content(), places.assets(), places.pack()) == (
        built / "content",
        built / "assets",
        built / "wayside.pack",
    )


def test_a_bundle_has_them_where_it_was_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    built = tmp_path / "kiosk" / "_built"
    assert (places.content(), places.assets(), places.pack()) == (
        built / "content",
        built / "assets",
        built / "wayside.pack",
    )
