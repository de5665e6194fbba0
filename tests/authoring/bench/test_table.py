"""The figures in words."""

from __future__ import annotations

import pytest

from kiosk.authoring.bench.table import Result, p95, ratios, shown
from kiosk.authoring.bench.trial import Figures


def _result(name: str, frame: float, memory: float) -> Result:
    ready = None if name == "chromium" else frame
    warm = [Figures(frame + step, 0.3, ready, memory, 0.5, 1) for step in (-0.25, 0.0, 0.25)]
    return Result(name, warm, [])


KIOSK, BROWSER = _result("bundle", 0.5, 100.0), _result("chromium", 1.0, 400.0)


@pytest.mark.parametrize(("count", "expected"), [(1, 1), (7, 7), (20, 19), (100, 95)])
def test_the_slow_end_passes_over_one_in_twenty(count: int, expected: int) -> None:
    assert p95(list(range(count, 0, -1))) == expected


def test_the_kiosk_is_named_as_a_share_of_the_browser() -> None:
    (line,) = ratios([KIOSK, BROWSER])
    assert line.startswith("bundle: 0.50 of chromium's time, 0.25 of its memory")


def test_without_a_browser_no_share_is_named_and_the_reason_stands_below() -> None:
    assert ratios([KIOSK]) == []
    assert "Chromium is missing" in shown([KIOSK], ["Chromium is missing"], "800x600")


def test_the_table_shows_medians_and_the_slow_end() -> None:
    (row,) = [line for line in shown([KIOSK, BROWSER], [], "800x600").splitlines() if line.startswith("bundle ")]
    assert row.split() == ["bundle", "0.50", "0.75", "0.30", "0.50", "-", "100", "100", "0.5", "1"]
