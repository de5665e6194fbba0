"""What a walk has before it: one screen in one manner on one panel, and what it remembers from screen to screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtQuick import QQuickItem, QQuickWindow

from build_spec.conformance.walks.ear import Clock, Ear, Recorder
from kiosk.bridge.rehearsal.house import House
from kiosk.bridge.rehearsal.kinds import file_of, has
from kiosk.bridge.rehearsal.scenes import BOTH, Manner, Panel, Scene
from kiosk.bridge.rehearsal.seen import Kind, in_painting_order, kind_of
from kiosk.bridge.store import Material
from kiosk.session.visit import TEXT_SIZES

THEME_NAMES = {"paper": "paper", "night": "night colors", "contrast": "high contrast"}


@dataclass(slots=True)
class Stand:
    """One screen of a walk. `memory` lasts for the whole walk, `samples` belong to this screen."""

    house: House
    material: Material
    scene: Scene
    manner: Manner
    memory: dict[Any, Any] = field(default_factory=dict)
    # Millimetres from the floor to the panel's lower edge.
    mount: int = 0
    player: Recorder | None = None
    clock: Clock | None = None

    @property
    def window(self) -> QQuickWindow:
        return self.house.window

    @property
    def pixels(self) -> float:
        """How many make a millimetre."""
        return self.house.panel.pixels

    @property
    def default_size(self) -> bool:
        return self.scene.steady or self.manner.text_size == TEXT_SIZES[0]

    def play(self, scene: Scene | None = None) -> None:
        """Put the visitor here, or on another screen."""
        self.house.play(scene or self.scene, self.manner)

    def ear(self) -> Ear:
        """Somebody who listens here."""
        assert self.player is not None
        assert self.clock is not None
        return Ear(self.house.stage, self.player, self.clock)

    def show(self) -> None:
        """The same without waiting until it stands."""
        store = self.house.stage.store
        assert store is not None
        codes = tuple(language.code for language in self.material.languages)
        store.put(self.scene.visit(self.manner, codes))


def in_words(scene: Scene, manner: Manner, panel: Panel) -> str:
    """A screen as a reader of the table finds it again."""
    name, _, rest = scene.name.partition("/")
    place = rest.rpartition("/") if name == "page" else ("", "", rest)
    said = f"page {place[0]}, part {place[2]}" if name == "page" else f"{name} {rest}".strip()
    glass = f"{panel.width}×{panel.height} at {panel.diagonal:g} in"
    if scene.steady:
        return f"{said} ({glass})"
    language = "both languages" if manner.language == BOTH else manner.language
    return f"{said} ({language}, {THEME_NAMES[manner.theme]}, text {manner.text_size} %, {glass})"


def one_of_each(scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
    """The first screen of each kind."""
    kinds = {(scene.place.screen, scene.panel_open, scene.asking): scene for scene in reversed(scenes)}
    return tuple(scene for scene in scenes if scene in kinds.values())


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything that is drawn below an item, in the order of painting."""
    for child in in_painting_order(item):
        if child.opacity() > 0:
            yield child
            yield from items(child)


def top_items(stand: Stand) -> Iterator[QQuickItem]:
    """Everything that is drawn and can be reached: what lies under an open sheet cannot."""
    covered = stand.scene.panel_open or stand.scene.asking
    for child in items(stand.window.contentItem()):
        if not (covered and any(each.objectName() == "screen" for each in upwards(child))):
            yield child


def upwards(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item, and everything that it stands in."""
    above: QQuickItem | None = item
    while above is not None:
        yield above
        above = above.parentItem()


def turns(item: QQuickItem) -> bool:
    """Whether it stands on More or Up: with keys, and by ear, the view follows by itself."""
    return any(each.property("turns") for each in upwards(item))


def controls(stand: Stand) -> list[QQuickItem]:
    """What can be touched now; an item lives no longer than its screen."""
    return [each for each in top_items(stand) if kind_of(each) is Kind.BUTTON and each.isEnabled()]


def on_bar(item: QQuickItem) -> bool:
    """Whether it is one of the things that the bar does."""
    return has(item, "plated")


def name_of(item: QQuickItem) -> str:
    """A control by its words."""
    return str(item.property("spoken") or item.property("word") or file_of(item))
