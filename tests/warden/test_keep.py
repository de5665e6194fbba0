"""What must last does, and nothing that stands in its place keeps the kiosk from starting or gives a free try."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.warden import keep as keep_module
from kiosk.warden.attempts import FREE, Attempts
from kiosk.warden.keep import BROKEN, LONGEST, NAME, Keep, What

NOW = 1_780_000_000.0


def opened(folder: Path, now: float = NOW) -> Keep:
    """The keep of a kiosk that starts now, with this folder in kiosk.toml."""
    return Keep.open(folder, {}, lambda: now)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


def _filled(folder: Path) -> Keep:
    keep = opened(folder)
    keep.tried(Attempts().begun(NOW))
    keep.turned(7)
    keep.sized(32.0)
    keep.noted(What.STARTED)
    keep.noted(What.HUNG)
    return keep


def test_a_new_one_is_empty_and_lasts(folder: Path) -> None:
    keep = opened(folder)
    assert keep.lasts
    assert (keep.attempts, keep.phase, keep.diagonal) == (Attempts(), 0, None)
    assert keep.record() == {"phase": 0, "state_kept": True, "restarts": []}


def test_everything_outlives_the_kiosk(folder: Path) -> None:
    kept = _filled(folder).record()
    again = opened(folder)
    assert again.attempts == Attempts(wrong=1)
    assert again.record() == kept
    assert (kept["phase"], kept["diagonal"]) == (7, 32.0)
    assert [each["what"] for each in _restarts(again)] == ["started", "hung"]


def test_a_restart_is_told_to_the_minute(folder: Path) -> None:
    (*_, last) = _restarts(_filled(folder))
    when = datetime.fromisoformat(last["when"])
    assert when.tzinfo is not None
    assert 0 <= NOW - when.timestamp() < 60
    assert when.second == 0


def test_only_the_last_twenty_restarts_stay(folder: Path) -> None:
    keep = opened(folder)
    for _ in range(30):
        keep.noted(What.CRASHED)
    keep.noted(What.LEFT)
    for each in (keep, opened(folder)):
        assert len(_restarts(each)) == 20
        assert _restarts(each)[-1]["what"] == "left"


def test_the_file_is_small_private_and_alone(folder: Path) -> None:
    keep = _filled(folder)
    for _ in range(30):
        keep.noted(What.STARTED)
    file = folder / NAME
    assert file.stat().st_size < 3_000
    assert file.stat().st_mode & 0o777 == 0o600
    assert _names(folder) == [NAME]
    assert set(json.loads(file.read_text())) == {"attempts", "phase", "diagonal", "keys", "restarts"}


@pytest.mark.parametrize(
    ("change", "wrong"), [(Keep.turned, -1), (Keep.turned, 1000), (Keep.sized, 9), (Keep.sized, 61)]
)
def test_what_could_not_be_read_again_is_not_kept(
    folder: Path, change: Callable[[Keep, int], None], wrong: int
) -> None:
    keep = opened(folder)
    before = keep.record()
    with pytest.raises(ValueError, match="outside its range"):
        change(keep, wrong)
    assert keep.record() == before


# ---------------------------------------------------------------- which folder
def test_systemds_folder_comes_first(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    keep = Keep.open(tmp_path / "c", {"STATE_DIRECTORY": f"{tmp_path / 'a'}:{tmp_path / 'b'}"})
    assert keep.lasts
    assert _names(tmp_path) == ["a"]
    assert _names(tmp_path / "a") == [NAME]


def test_then_that_of_kiosk_toml(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(keep_module, "default_folder", lambda: tmp_path)
    assert Keep.open(folder, {"STATE_DIRECTORY": ""}).lasts
    assert _names(tmp_path) == ["state"]
    assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("there", [True, False])
def test_then_the_systems_own_if_it_is_there(folder: Path, monkeypatch: pytest.MonkeyPatch, there: bool) -> None:
    monkeypatch.setattr(keep_module, "default_folder", lambda: folder)
    if there:
        folder.mkdir()
    assert Keep.open(None, {}).lasts is there
    assert folder.exists() is there


@pytest.mark.parametrize(("platform", "end"), [("win32", "Wayside/state"), ("linux", "/var/lib/wayside")])
def test_where_a_system_has_it(monkeypatch: pytest.MonkeyPatch, platform: str, end: str) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert keep_module.default_folder().as_posix().endswith(end)


def test_a_disk_that_is_not_there_is_not_made_up(tmp_path: Path) -> None:
    keep = opened(tmp_path / "disk" / "state")
    assert not keep.lasts
    assert _names(tmp_path) == []


# ---------------------------------------------------------------- without a disk
def test_without_a_folder_it_goes_on_in_memory(tmp_path: Path) -> None:
    file = tmp_path / "a file"
    file.touch()
    keep = _filled(file)
    assert not keep.lasts
    assert (keep.phase, keep.diagonal, keep.attempts.wrong) == (7, 32.0, 1)
    assert keep.record()["state_kept"] is False


def test_a_folder_that_goes_away_is_noticed_and_one_that_comes_back_is_used(folder: Path) -> None:
    keep = _filled(folder)
    shutil.rmtree(folder)
    keep.turned(8)
    assert keep.phase == 8
    assert keep.record()["state_kept"] is False
    folder.mkdir()
    keep.turned(8)
    assert keep.lasts
    assert opened(folder).record() == keep.record()


# ---------------------------------------------------------------- damage
def _well_formed(**changes: Any) -> dict[str, Any]:
    return {"attempts": {"wrong": 2, "not_before": 0.0}, "phase": 3, "diagonal": None, "restarts": []} | changes


DAMAGED = {
    "nothing": "",
    "half": json.dumps(_well_formed())[:-9],
    "no table": "[]",
    "a number": "3",
    "no attempts": "{}",
    "attempts of another kind": _well_formed(attempts=[]),
    "too few wrong": _well_formed(attempts={"wrong": -1, "not_before": 0}),
    "wrong is no number": _well_formed(attempts={"wrong": True, "not_before": 0}),
    "wrong is no whole number": _well_formed(attempts={"wrong": 1.0, "not_before": 0}),
    "not a moment": _well_formed(attempts={"wrong": 0, "not_before": float("nan")}),
    "beyond every moment": _well_formed(attempts={"wrong": 0, "not_before": 10**400}),
    "a phase of another kind": _well_formed(phase="3"),
    "a phase out of range": _well_formed(phase=1000),
    "a diagonal out of range": _well_formed(diagonal=9),
    "a diagonal that is none": _well_formed(diagonal=True),
    "a diagonal of no size": _well_formed(diagonal=float("nan")),
    "restarts of another kind": _well_formed(restarts=None),
    "a word that is not of the list": _well_formed(restarts=[{"when": "2026-08-01T10:00+00:00", "what": "read"}]),
    "no moment": _well_formed(restarts=[{"when": "today", "what": "left"}]),
    "deeper than any": "[" * 16_000,
    "longer than any": json.dumps(_well_formed()) + " " * LONGEST,
    "another language": json.dumps(_well_formed()) + "\u00e9",
}


@pytest.mark.parametrize("what", DAMAGED)
def test_a_damaged_one_is_set_aside_and_gives_no_free_try(folder: Path, what: str) -> None:
    folder.mkdir()
    told = DAMAGED[what]
    body = (told if isinstance(told, str) else json.dumps(told)).encode()
    (folder / NAME).write_bytes(body)
    _begins_with_a_wait(folder)
    assert (folder / BROKEN).read_bytes() == body
    # And so it stays when the plug is pulled now.
    assert opened(folder).attempts == Attempts.spent(NOW)


def _begins_with_a_wait(folder: Path) -> None:
    keep = opened(folder)
    assert keep.lasts
    assert keep.attempts.wrong == FREE
    assert keep.attempts.wait(NOW) == 60
    assert (keep.phase, keep.diagonal, _restarts(keep)) == (0, None, [])


def test_power_lost_while_a_damaged_one_is_set_aside_gives_no_free_try(folder: Path) -> None:
    folder.mkdir()
    (folder / BROKEN).touch()
    _begins_with_a_wait(folder)


def _folder_there(file: Path) -> None:
    file.mkdir()


def _link_there(file: Path) -> None:
    file.symlink_to(file.parent / "elsewhere")


def _pipe_there(file: Path) -> None:
    os.mkfifo(file)


@pytest.mark.parametrize("put", [_folder_there, _link_there, _pipe_there])
def test_what_is_no_file_is_set_aside_too(folder: Path, put: Callable[[Path], None]) -> None:
    folder.mkdir()
    put(folder / NAME)
    _begins_with_a_wait(folder)


def test_what_a_later_version_adds_is_passed_over(folder: Path) -> None:
    folder.mkdir()
    (folder / NAME).write_text(json.dumps(_well_formed(more={"x": 1})))
    assert opened(folder).phase == 3
    assert not (folder / BROKEN).exists()


def test_a_clock_that_stops_with_the_power_starts_the_wait_again(folder: Path) -> None:
    keep = opened(folder)
    keep.tried(Attempts.spent(NOW))
    assert opened(folder, now=NOW - 1e6).attempts.wait(NOW - 1e6) == 60
    assert opened(folder, now=NOW + 60).attempts.wait(NOW + 60) == 0


def _opened_with(body: bytes) -> Keep:
    with tempfile.TemporaryDirectory() as name:
        Path(name, NAME).write_bytes(body)
        keep = opened(Path(name))
        assert keep.lasts
        assert opened(Path(name)).record() == keep.record()
        return keep


@given(st.binary(max_size=200))
def test_any_bytes_start_a_kiosk_and_give_no_free_try(body: bytes) -> None:
    assert _opened_with(body).attempts == Attempts.spent(NOW)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("wrong", "when", "x")), inner),
    max_leaves=5,
)


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "attempts": JSON | st.fixed_dictionaries({"wrong": JSON | st.integers(0, 9), "not_before": JSON}),
            "phase": JSON | st.integers(0, 999),
            "diagonal": JSON | st.floats(10, 60),
            "restarts": JSON
            | st.lists(st.fixed_dictionaries({"when": st.datetimes().map(str), "what": st.just("left")})),
        },
    )
)
def test_any_values_start_a_kiosk(told: dict[str, Any]) -> None:
    keep = _opened_with(json.dumps(told).encode())
    assert 0 <= keep.attempts.wait(NOW) <= 3600
    assert 0 <= keep.phase <= 999
    assert keep.diagonal is None or 10 <= keep.diagonal <= 60


def _names(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()]


def _restarts(keep: Keep) -> list[dict[str, str]]:
    restarts = keep.record()["restarts"]
    assert isinstance(restarts, list)
    return restarts
