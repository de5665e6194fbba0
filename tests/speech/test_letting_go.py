"""A card is let go in its own time: nothing stays behind, and nobody waits for it."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from kiosk.speech.player import CardPlayer
from tests.speech.test_player import LONG, SHORT, until_over


def until_closed(player: CardPlayer) -> None:
    """Until the card has been let go, which it does in its own time."""
    until_over(player, 3)
    assert player._closing is not None
    player._closing.join(3)
    assert not player._closing.is_alive()


def held(what: str) -> set[str]:
    """This process's handles or threads, by number."""
    return {each.name for each in Path("/proc/self", what).iterdir()}


@pytest.mark.parametrize("end", ["stopped", "over"])
def test_no_thread_and_no_handle_stays(player: CardPlayer, end: str) -> None:
    player.play(SHORT)
    until_closed(player)
    files, threads = held("fd"), held("task")
    player.play(SHORT)
    if end == "stopped":
        player.stop()
    until_closed(player)
    assert held("fd") <= files
    # The kernel counts a thread for a moment longer than Python.
    limit = time.monotonic() + 3
    while not held("task") <= threads:
        assert time.monotonic() < limit


def test_a_card_that_takes_its_time_to_stop_holds_nobody_up(
    player: CardPlayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    player.play(LONG)
    card, may = player._card, threading.Event()
    assert card is not None
    close = card.close

    def slowly() -> None:
        may.wait(3)
        close()

    monkeypatch.setattr(card, "close", slowly)
    player.stop()
    assert not player.playing
    assert player._closing is not None
    assert player._closing.is_alive()
    may.set()
    until_closed(player)
    player.play(SHORT)
    until_closed(player)
