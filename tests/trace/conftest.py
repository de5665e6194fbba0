"""A screen, and a kiosk on it as a service starts it: with no home, and with one folder for its state."""

from __future__ import annotations

import compileall
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.authoring.bench.screen import Screen, open_screen
from tests.hands import Hands
from tests.journeys.stage import PACK, built
from tests.twin import Twin, Walker

__all__ = ["Ground", "built", "close", "ground", "screen", "twin", "twin_of", "visit"]
ROOT = Path(__file__).resolve().parents[2]
# Small, so that it is drawn soon.
WIDTH, HEIGHT = 1280, 720
LONGEST_WAY = 8
# All that a service has of its environment.
SERVICE = ("PATH", "LANG", "LC_ALL", "DISPLAY", "QT_QPA_PLATFORM")


@dataclass(frozen=True, slots=True)
class Ground:
    """The folders of one kiosk, and how it is started there."""

    folder: Path
    pack: Path

    @classmethod
    def laid(cls, folder: Path, pack: Path) -> Ground:
        """Everything empty but the settings, which name the state folder."""
        for name in ("state", "home", "work"):
            (folder / name).mkdir()
        (folder / "kiosk.toml").write_text(f"state = '{folder / 'state'}'\n", "utf-8")
        return cls(folder, pack)

    @property
    def state(self) -> Path:
        """The one folder that may be written into."""
        return self.folder / "state"

    @property
    def left(self) -> list[str]:
        """The files that are there now, besides the settings."""
        files = (file for file in self.folder.rglob("*") if not file.is_dir())
        return sorted(str(file.relative_to(self.folder)) for file in files if file.name != "kiosk.toml")

    def command(self, *more: str) -> list[str]:
        """The kiosk. Inspectable, or only root could follow what it does."""
        own = ("--inspectable", "--config", str(self.folder / "kiosk.toml"), "--content", str(self.pack))
        return [sys.executable, "-m", "kiosk", "run", *own, *more]

    def hands(self, screen: Screen, *before: str, **environment: str) -> Hands:
        """The kiosk on a screen, started by what stands `before` it."""
        kept = {name: value for name, value in screen.environment.items() if name in SERVICE}
        found = {**kept, "PYTHONPATH": str(ROOT), **environment}
        return Hands(screen, [*before, *self.command()], found, self.folder / "work")


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    """A real screen."""
    with open_screen(WIDTH, HEIGHT) as opened:
        yield opened


@pytest.fixture(scope="session", autouse=True)
def application(qapp: QCoreApplication) -> QCoreApplication:
    """The one of all tests: the twin would else make another kind of its own."""
    return qapp


@pytest.fixture(scope="session", autouse=True)
def compiled() -> None:
    """As an installation is: nothing is compiled when the kiosk starts."""
    compileall.compile_dir(str(ROOT / "kiosk"), quiet=1)


@pytest.fixture
def ground(tmp_path: Path, built: Path) -> Ground:
    """Where a kiosk may stand."""
    return Ground.laid(tmp_path, built / PACK)


@contextmanager
def twin_of(ground: Ground) -> Iterator[Twin]:
    """What the screen must show. A new one for each kiosk: how letters are drawn depends on those drawn before."""
    standing = Twin(WIDTH, HEIGHT, pack=ground.pack)
    try:
        yield standing
    finally:
        standing.close()


@pytest.fixture
def twin(ground: Ground) -> Iterator[Twin]:
    """The same for one test."""
    with twin_of(ground) as standing:
        yield standing


def visit(hands: Hands, twin: Twin) -> Walker:
    """In Spanish, from idle through the questions to an outcome, with larger letters."""
    walk = Walker(hands, twin)
    walk.arrive()
    walk.touch_one("LanguageButton", 1)
    walk.touch_sign("signpost")
    walk.touch_sign("next", "Action")
    for _ in range(LONGEST_WAY):
        if twin.stage.kiosk.property("screen") == "outcome":
            break
        walk.touch_one("Answer", 0)
    assert twin.stage.kiosk.property("screen") == "outcome"
    walk.touch_sign("text")
    walk.touch_one("Choice", 1)
    walk.touch_sign("check", "Action")
    return walk


def close(walk: Walker) -> None:
    """Close, and wait until another process stands there."""
    walk.touch_sign("close")
    walk.hands.hears_anew()
