"""The bench on a real screen: it finds the picture, and says what it could not measure."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from kiosk import places
from kiosk.authoring.bench import __main__ as bench
from kiosk.authoring.bench.page import home
from kiosk.authoring.bench.screen import ScreenError, open_screen, wait_until
from kiosk.guidance.library import Library


def test_the_page_says_what_home_says() -> None:
    with Library.open(places.pack()) as library:
        page = home(library, 1920, 1080, 21.5)
        words = [topic.words["en"] for topic in library.topics]
    text = re.sub(r"<[^>]+>", "\n", page)
    assert [word.title for word in words if word.title not in text] == []
    assert [word.summary for word in words if word.summary not in text] == []
    # A page that fetched anything would be measured by its network.
    assert "http" not in page.replace("http://www.w3.org/2000/svg", "")


def test_a_screen_shows_what_is_drawn_on_it() -> None:
    with open_screen(640, 480) as screen:
        before = screen.pixels()
        assert len(before) == screen.stride * 480
        assert re.fullmatch("#[0-9a-f]{6}", screen.pixel(639, 479))


def test_what_does_not_come_is_named() -> None:
    with pytest.raises(ScreenError, match="spring: not within 0"):
        wait_until(lambda: False, "spring", 0.01)


def test_without_an_x_server_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ScreenError, match="Xvfb is missing"), open_screen(640, 480):
        raise AssertionError("a screen without a server")


@pytest.mark.deep
def test_it_measures_the_source_and_names_what_is_absent(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(bench, "BUNDLE", tmp_path / "no bundle")
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert bench.main(["--runs", "1", "--cold", "1", "--json", "--size", "1280x800"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["notes"][:2] == [bench.NO_BUNDLE, bench.NO_BROWSER]
    (source,) = told["results"]
    (warm,), (cold,) = source["warm"], source["cold"]
    for figures in (warm, cold):
        assert 0 < figures["ready"] <= figures["frame"] + 0.5
        assert figures["spent"] > 0
        assert 20 < figures["memory"] < 400
        # The warden, the visit that was begun at once, and the warm one.
        assert figures["processes"] == 3
