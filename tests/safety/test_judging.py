"""What counts as the idle picture come: part of it may be late, nothing third is seen, and judging costs no time."""

from __future__ import annotations

import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QColor, QImage

from build_spec.safety import closing
from build_spec.safety.kiosk_on_screen import OnScreen

STRIDE = 8  # two pixels a row
BEFORE, IDLE, THIRD = (letter * STRIDE * 3 for letter in (b"b", b"i", b"x"))
TORN = IDLE[:STRIDE] + IDLE[:4] + BEFORE[4:STRIDE] + BEFORE[:STRIDE]


def watched(*pictures: bytes) -> tuple[list[bytes], float]:
    """Watch a screen that shows these one after another."""
    coming = iter(pictures)
    kiosk = SimpleNamespace(see=lambda: next(coming), screen=SimpleNamespace(stride=STRIDE))
    return closing._until_idle(kiosk, BEFORE, IDLE, time.monotonic())  # type: ignore[arg-type]  # all it needs


@pytest.mark.parametrize(
    ("pictures", "wrong"),
    [
        ((BEFORE, IDLE), []),
        ((BEFORE, TORN, IDLE), []),
        ((BEFORE, THIRD, IDLE), [THIRD]),
        ((THIRD, TORN, IDLE), [THIRD]),
    ],
)
def test_on_the_way_stands_nothing_third(pictures: tuple[bytes, ...], wrong: list[bytes]) -> None:
    assert watched(*pictures)[0] == wrong


def test_what_never_became_idle_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(closing, "LONGEST", 0.0)
    assert watched(BEFORE)[0] == [BEFORE]


def test_a_picture_is_judged_after_the_clock_has_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    judged, judge = list[float](), closing._only

    def only(seen: bytes, before: bytes, idle: bytes, stride: int) -> bool:
        judged.append(time.monotonic())
        return judge(seen, before, idle, stride)

    monkeypatch.setattr(closing, "_only", only)
    wrong, moment = watched(BEFORE, TORN, IDLE)
    assert not wrong
    assert judged
    assert all(moment <= each for each in judged)


def test_a_picture_is_kept_as_it_was_seen(tmp_path: Path) -> None:
    screen = SimpleNamespace(width=2, height=3, stride=STRIDE)
    kiosk = OnScreen(screen, SimpleNamespace(), SimpleNamespace())  # type: ignore[arg-type]  # nothing else is asked
    file = tmp_path / "kept" / "idle 0.png"
    kiosk.keep(b"\x10\x20\x30\x00" * 6, file)
    kept = QImage(str(file))
    assert (kept.width(), kept.height()) == (2, 3)
    assert kept.pixelColor(1, 2) == QColor(0x30, 0x20, 0x10)
