"""The warden at work: learned keys and what is plugged in reach the processes that come after."""

from __future__ import annotations

from pathlib import Path

from kiosk.authoring.bench.screen import wait_until
from kiosk.keymap import KeyMap
from tests.warden.house import House
from tests.warden.test_warden import house

__all__ = ["house"]


def test_learned_keys_reach_the_next_processes_and_outlive_the_kiosk(house: House) -> None:
    keys = "F13,,,,,,,F12,,"
    with house:
        shown = house.steady()
        assert f"--keys {KeyMap().argument()}" in _asked(house)
        house.say(shown, b"staff\npin 2468\n")
        wait_until(lambda: "pin right" in house.lives()[shown], "the answer")
        house.say(shown, f"keys {keys}\n".encode())
        house.say(shown, b"begun\nover\nlifted\n")
        house.gone(shown)
        assert f"--keys {keys}" in _asked(house)
    with house:
        assert f"--keys {keys}" in _asked(house)


def _asked(house: House) -> str:
    """How whoever has the screen was started."""
    shown = house.steady()
    return house.lives()[shown][0]


def test_the_next_process_knows_that_headphones_are_in(house: House) -> None:
    with house:
        first = house.steady()
        house.say(first, b"jack in\nbegun\nover\nlifted\n")
        house.gone(first)
        second = house.steady()
        assert house.lives()[second][1:3] == ["show quiet", "jack in"]
        assert "jack in" not in house.lives()[first]
        # It is a state of the plug and not of a kiosk.
        assert "jack" not in (house.state / "state.json").read_text()


def test_a_jack_that_is_not_there_is_told_once_and_blocks_nobody(tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(f'[headphones]\nsource = "jack"\ndevice = "{tmp_path / "event5"}"\n')
    with House(tmp_path, "good", "--config", str(config)) as house:
        house.steady()
        assert [line for line in house.words if "headphone jack" in line] == [
            "wayside: the headphone jack cannot be read; it is looked for again."
        ]
        second = house.close()
        assert "jack out" in house.lives()[second]
