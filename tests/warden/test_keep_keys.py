"""The keys that staff learned last, and a file in which they make no sense is set aside as any other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.keymap import KeyMap
from kiosk.warden.attempts import Attempts
from kiosk.warden.keep import BROKEN, NAME
from tests.warden.test_keep import NOW, folder, opened

__all__ = ["folder"]
KEYS = KeyMap(up="F13", down="F14", select="16777400")


def written(folder: Path, **more: object) -> None:
    """A file of an earlier kiosk."""
    folder.mkdir()
    told = {"attempts": {"wrong": 2, "not_before": 0.0}, "phase": 3, "diagonal": None, "restarts": []}
    (folder / NAME).write_text(json.dumps(told | more))


def test_they_outlive_the_kiosk(folder: Path) -> None:
    keep = opened(folder)
    keep.keyed(KEYS)
    assert opened(folder).keys == KEYS
    assert opened(folder).record() == keep.record()
    assert (keep.record()["keys"], keep.record()["keys_kept"]) == (KEYS.argument(), True)


def test_they_can_be_put_back(folder: Path) -> None:
    keep = opened(folder)
    keep.keyed(KEYS)
    keep.keyed(None)
    assert opened(folder).keys is None
    assert "keys" not in keep.record()


def test_a_file_of_an_earlier_version_says_nothing_of_keys(folder: Path) -> None:
    written(folder)
    assert (opened(folder).keys, opened(folder).phase) == (None, 3)
    assert not (folder / BROKEN).exists()


@pytest.mark.parametrize("keys", [["Up"], "", "Up,Down", ",Up,Up,,,,,F12,,", ",,,,,,,,,", "Up,,,,,,,Escape,,", 3, True])
def test_keys_that_make_no_sense_are_set_aside_with_the_file(folder: Path, keys: object) -> None:
    written(folder, keys=keys)
    keep = opened(folder)
    assert (keep.keys, keep.phase, keep.attempts) == (None, 0, Attempts.spent(NOW))
    assert (folder / BROKEN).exists()
