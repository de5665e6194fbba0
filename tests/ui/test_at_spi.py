"""What a screen reader is told over the real bus is what the tree says in the process; so is what changes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible

from kiosk.authoring.bench.screen import Screen, open_screen, wait_until
from kiosk.bridge.rehearsal.house import House
from kiosk.bridge.rehearsal.scenes import Manner, scenes
from kiosk.bridge.rehearsal.tree import Tree, grow
from kiosk.bridge.store import Material
from tests.ui.at_spi import Bus, Reference, Told, open_session, without_bus
from tests.ui.conftest import HouseOn

Role = QAccessible.Role
SIZE, PANEL = (1600, 900), "1600x900@21.5"
ROOT = Path(__file__).resolve().parents[2]
# What the bus calls them.
ROLES = {
    Role.StaticText: "label", Role.Heading: "heading", Role.List: "list", Role.ListItem: "list item",
    Role.Button: "push button", Role.RadioButton: "radio button", Role.CheckBox: "check box", Role.Pane: "panel",
    Role.Grouping: "panel", Role.ToolBar: "tool bar", Role.Dialog: "dialog", Role.ProgressBar: "progress bar",
}  # fmt: skip
APPLICATION = "org.a11y.atspi.Application"
Entry = tuple[int, str, str, frozenset[str], str]


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with open_screen(*SIZE) as opened:
        yield opened


@pytest.fixture
def session(screen: Screen, tmp_path: Path) -> Iterator[tuple[Bus, Mapping[str, str]]]:
    with open_session(screen, tmp_path) as opened:
        yield opened


@pytest.fixture
def house(house_on: HouseOn) -> House:
    """The twin in this process: the same screens at the same size."""
    return house_on(PANEL)


class Reader:
    """A screen reader: it knows the program by what the bus tells, and does what the bus lets it do."""

    def __init__(self, bus: Bus) -> None:
        self.bus = bus
        wait_until(lambda: bus.program("Wayside") is not None, "the kiosk on the bus")

    @property
    def program(self) -> Reference:
        found = self.bus.program("Wayside")
        assert found is not None
        return found

    def entries(self) -> list[Told]:
        """The window's, without the window."""
        return [each for each in self.bus.walk(self.program) if each.depth > 0]

    def follows(self, tree: Tree) -> None:
        """Wait until the bus tells what the tree says, to the last state; where it does not, say what differs."""
        wanted = entries_of(tree)
        try:
            wait_until(lambda: [entry(each) for each in self.entries()] == wanted, "the tree")
        finally:
            assert [entry(each) for each in self.entries()] == wanted

    def press(self, words: str) -> None:
        """Do the action of the control with these words."""
        self.bus.press(next(each.at for each in self.entries() if each.role == "push button" and words in each.name))


def entry(told: Told) -> Entry:
    language = told.language.partition("_")[0] if told.name else ""
    # Nothing is focused in the twin: nobody touches it.
    return (told.depth - 1, told.role, told.name, told.states - {"focused"}, language)


def entries_of(tree: Tree) -> list[Entry]:
    """The same of a tree in this process."""
    depths: list[int] = []
    for branch in tree.branches:
        depths.append(depths[branch.parent] + 1 if branch.parent >= 0 else 0)
    return [
        (depth, ROLES[each.role], each.name, each.states, each.language if each.name else "")
        for depth, each in zip(depths, tree.branches, strict=True)
    ]


def test_a_visit_over_the_bus(session: tuple[Bus, Mapping[str, str]], house: House, material: Material) -> None:
    bus, environment = session
    named = {scene.name: scene for scene in scenes(material)}

    def there(scene: str) -> Tree:
        house.play(named[scene], Manner("es", "paper", 100))
        return grow(house.window)

    argv = [sys.executable, "-m", "kiosk", "run", "--windowed", "--size", "1600x900"]
    kiosk = subprocess.Popen(argv, env=environment, cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        reader = Reader(bus)
        reader.follows(there("idle"))
        bus.listen("Announcement")
        reader.press("Español")
        reader.follows(there("home"))
        # The new screen is told by its title, once; and the program as a whole speaks the visit's language.
        assert heard_by(bus, "¿Qué necesita?") == ["¿Qué necesita?"]
        assert bus.ask(reader.program, APPLICATION, "GetLocale", "u", 0) == "es_US"
        reader.press("Texto y colores")
        reader.follows(there("comfort"))
        assert [each.name for each in reader.entries() if "focused" in each.states] == ["Texto y colores"]
        reader.press("Listo")
        reader.follows(there("home"))
        reader.press("Vivir con seguridad")
        reader.follows(there("topic/safety"))
        signs = material.library.page("safety/signs", "es")
        reader.press(signs.title)
        reader.follows(there("page/safety/signs/1"))
        reader.press(f"2. {signs.parts[1].title}")
        reader.follows(there("page/safety/signs/2"))
        assert heard_by(bus, f"{signs.title}. {signs.parts[1].title}")
        reader.press("Cerrar esto")
        reader.follows(there("idle"))
    finally:
        kiosk.terminate()
        kiosk.wait()


def test_what_changes_is_told(session: tuple[Bus, Mapping[str, str]]) -> None:
    bus, environment = session
    argv = [sys.executable, "-m", "tests.ui.teller", PANEL]
    with subprocess.Popen(
        argv, env=environment, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as teller:
        stdin, stdout = teller.stdin, teller.stdout
        assert stdin is not None
        assert stdout is not None

        def do(line: str) -> None:
            stdin.write(line + "\n")
            stdin.flush()
            assert stdout.readline() == "done\n"

        assert stdout.readline() == "ready\n"
        Reader(bus)
        bus.listen("Announcement")
        do("play pin en")
        do("touch 2")
        do("touch 8")
        assert heard_by(bus, "Digits typed: 2")[-2:] == ["Digits typed: 1", "Digits typed: 2"]
        do("play home es")
        do("play asking es")
        assert heard_by(bus, "¿Sigue leyendo? Esta pantalla se borrará pronto. No se guarda nada.")


def heard_by(bus: Bus, words: str) -> list[str]:
    """Everything that was told, up to these words."""
    wait_until(lambda: words in bus.heard(), words)
    return bus.heard()


def test_the_kiosk_needs_no_bus(screen: Screen) -> None:
    argv = [sys.executable, "-m", "kiosk", "run", "--windowed", "--report-ready"]
    environment = without_bus(screen.environment)
    with subprocess.Popen(argv, env=environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as kiosk:
        assert kiosk.stdout is not None
        assert kiosk.stdout.readline() == b"ready\n"
        kiosk.terminate()
