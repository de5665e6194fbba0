"""No way out of the kiosk: every row of `ways_out`, by real input on a real screen.

Every row in both languages in the long runs, and in one or the other in the quick ones. Twice: in a session as a kiosk
has it, and in a desktop's, whose window manager does what its keys are known for.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.authoring.bench.screen import OPENBOX, ScreenError, open_screen, wait_until
from kiosk.guidance.library import Library
from kiosk.staff.pin import hashed
from tests.bystander import bystander
from tests.hands import SOURCE, Hands
from tests.journeys.sayings import Sayings
from tests.journeys.stage import PACK
from tests.journeys.trial import Trial
from tests.journeys.ways_out import WAYS, WayOut, session_of_a_desktop
from tests.turns import in_turn
from tests.twin import Twin

# A 21.5-inch panel with few pixels: they are compared often.
SIZE = (1280, 720)
LANGUAGES = ("en", "es")
OF_A_DESKTOP = [way for way in WAYS if way.manager]


def _named(value: WayOut | str) -> str:
    return value if isinstance(value, str) else value.name


class Sessions:
    """The kiosks that are tried, one a session and language; each starts with its first row."""

    def __init__(self, folder: Path, pack: Path, library: Library) -> None:
        self.folder, self._pack, self._library = folder, pack, library
        self._open: dict[tuple[str, str], tuple[Trial, ExitStack]] = {}

    def tries(self, session: str, language: str, way: WayOut) -> str:
        """Try a row; what is wrong afterwards. Then the next row has a kiosk of its own."""
        wrong = self.trial(session, language).tries(way)
        if wrong:
            self.ends(session, language)
        return wrong

    def trial(self, session: str, language: str) -> Trial:
        """The visit in this language in this session."""
        if (session, language) not in self._open:
            with ExitStack() as ending:
                trial = self._start(session, language, ending)
                self._open[session, language] = trial, ending.pop_all()
        return self._open[session, language][0]

    def opened(self, language: str) -> Path:
        """The folder in which a desktop's session of this language writes down what its keys open."""
        return self.folder / language

    def ends(self, session: str, language: str) -> None:
        """Take the kiosk and its screen away."""
        self._open.pop((session, language))[1].close()

    def end(self) -> None:
        """The same with all."""
        for session, language in list(self._open):
            self.ends(session, language)

    def _start(self, session: str, language: str, ending: ExitStack) -> Trial:
        opened = self.opened(language)
        opened.mkdir(exist_ok=True)
        rules = OPENBOX if session == "kiosk" else session_of_a_desktop(str(opened))
        config = self.folder / "kiosk.toml"
        # One kiosk waits while another is tried, and the same place is touched again and again, as fast as it goes.
        # There is no keypad: what its keys do is in test_keypad.py.
        told = (
            f"state = '{self.folder / 'state'}'\n[idle]\nseconds = 300\n[touch]\ntremor = 0\n"
            f"[keys]\nback = ''\nhelp = ''\n[staff]\npin_hash = '{hashed('280417')}'\n"
        )
        config.write_text(told, "utf-8")
        options = ("--appliance", "--config", str(config), "--content", str(self._pack))
        screen = ending.enter_context(open_screen(*SIZE, rules))
        hands = ending.enter_context(Hands(screen, (*SOURCE, *options)))
        beside = ending.enter_context(bystander(screen.display))
        twin = Twin(*SIZE, pack=self._pack)
        if session == "desktop":
            # At a screen's first key a window manager learns its keys anew, and knows none for a moment.
            wait_until(lambda: _pressed(hands, "super+e", opened), "the window manager's keys")
        try:
            return Trial(hands, options, beside, twin, Sayings.of(language, self._library))
        finally:
            twin.close()


def _pressed(hands: Hands, key: str, opened: Path) -> bool:
    """Press a key; whether the window manager has taken it, now or before."""
    hands.press(key)
    return (opened / key.replace("+", "-")).exists()


@pytest.fixture(scope="module")
def sessions(
    qapp: QCoreApplication, tmp_path_factory: pytest.TempPathFactory, built: Path, library: Library
) -> Iterator[Sessions]:
    """All of them, ended together; `qapp` is the application that the twins stand in."""
    del qapp
    running = Sessions(tmp_path_factory.mktemp("sessions"), built / PACK, library)
    yield running
    running.end()


def test_the_table_is_as_long_as_was_promised() -> None:
    names = [way.name for way in WAYS]
    assert len(names) >= 40
    assert len(set(names)) == len(names)
    assert all(way.application and way.system for way in WAYS)


@pytest.mark.parametrize(("way", "language"), in_turn(WAYS, LANGUAGES), ids=_named)
def test_no_way_out(sessions: Sessions, way: WayOut, language: str) -> None:
    assert sessions.tries("kiosk", language, way) == ""


@pytest.mark.parametrize(
    ("way", "language"), in_turn([way for way in OF_A_DESKTOP if not way.by_system], LANGUAGES, 1), ids=_named
)
def test_no_way_out_of_a_desktop(sessions: Sessions, way: WayOut, language: str) -> None:
    """Here the window manager does what the key says, and the kiosk must stand it."""
    assert sessions.tries("desktop", language, way) == ""


def test_what_only_the_system_can_close_is_open_on_a_desktop(sessions: Sessions) -> None:
    """The rows that the kiosk's own session closes are real ones: a desktop takes the key before the kiosk hears it."""
    trial = sessions.trial("desktop", "en")
    keys = [str(way.act).removeprefix("key ") for way in OF_A_DESKTOP if way.by_system]
    trial.hands.press(*keys)
    opened = {key.replace("+", "-") for key in keys}
    try:
        wait_until(lambda: opened <= _names(sessions.opened("en")), "what they open", 5)
    except ScreenError:
        pytest.fail(f"not taken: {opened - _names(sessions.opened('en'))}")
    trial.still_heard("all of these")


def _names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


@pytest.mark.parametrize("session", ["kiosk", "desktop"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_close_works_after_all_that_was_tried(sessions: Sessions, session: str, language: str) -> None:
    sessions.trial(session, language).closes()
    sessions.ends(session, language)
