"""A walk as a process: one panel, some manners of reading, one pack. It prints its tallies as one line of JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk import places
from kiosk.bridge.opening import material_of
from kiosk.bridge.rehearsal.setting import prepare, sample

if TYPE_CHECKING:
    from build_spec.conformance.measuring import Sample
    from build_spec.conformance.walks.standing import Stand
    from kiosk.bridge.rehearsal.scenes import Scene
    from kiosk.bridge.store import Material


@dataclass(frozen=True, slots=True)
class Errand:
    """What one process walks. `share`: every n-th screen only; `kinds`: one screen of each kind."""

    walk: str
    panel: str
    languages: tuple[str, ...] = ()
    themes: tuple[str, ...] = ("paper",)
    sizes: tuple[int, ...] = (100,)
    share: int = 1
    # Names of screens; all without.
    screens: tuple[str, ...] = ()
    kinds: bool = False
    # Millimetres from the floor to the panel's lower edge; with it, the layout is the low one.
    mount: int = 0
    pack: str = ""
    words: str = ""

    @classmethod
    def from_json(cls, text: str) -> Errand:
        """From `as_json`."""
        data = json.loads(text)
        made: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
        return cls(**made)

    def as_json(self) -> str:
        """As one argument of a command."""
        return json.dumps(asdict(self))


@dataclass(frozen=True, slots=True)
class Walk:
    """What is done on each screen, and the quantities that come of it."""

    look: Callable[[Stand], Iterator[Sample]]
    quantities: frozenset[str] = field(default_factory=frozenset)


LISTENED = ("naming", "pressing")
# A rehearsal touches faster than a hand: only here the second of two quick taps is the first one's.
TREMBLING = ("trembling",)
# What is shipped is heard: a clinic's own words are not in the pack.
WITHOUT_CLINIC = ("hearing", "speaking")


def walks() -> dict[str, Walk]:
    """Every walk by its name; loads Qt."""
    from build_spec.conformance.walks import (
        focusing,
        hearing,
        keying,
        naming,
        noticing,
        painting,
        reaching,
        reading,
        resting,
        speaking,
        touching,
        waiting,
    )

    rooms: tuple[Any, ...] = (
        focusing, hearing, keying, naming, noticing, painting, reaching, reading, resting, speaking, touching, waiting,
    )  # fmt: skip
    every = {room.__name__.rpartition(".")[2]: Walk(room.look, room.QUANTITIES) for room in rooms}
    every["pressing"] = Walk(naming.press_all, naming.PRESSED)
    every["trembling"] = Walk(touching.look_twice, touching.TWICE)
    return every


class Unfit(Exception):
    """A screen cannot be measured; the message says why."""


def run(errand: Errand) -> dict[str, Any]:
    """Walk, and return the tallies with how many screens were walked. Raises PackError, Restless, Unfit."""
    from PySide6.QtGui import QAccessible, QGuiApplication

    from build_spec.conformance.measuring import Tallies, as_data, tallied
    from build_spec.conformance.quantities import QUANTITIES
    from build_spec.conformance.walks.ear import Clock, Recorder
    from build_spec.conformance.walks.standing import Stand, in_words
    from kiosk.bridge.gate import TREMOR
    from kiosk.bridge.rehearsal.house import House
    from kiosk.bridge.rehearsal.house import hearing as complaints
    from kiosk.bridge.rehearsal.scenes import Panel, language_modes, manners, scenes

    # Qt's own buttons say other things of themselves once a screen reader listens; it listens from the start.
    QAccessible.setActive(errand.walk in LISTENED)
    application = QGuiApplication.instance() or QGuiApplication(["wayside"])
    began, panel, material = time.monotonic(), Panel.named(errand.panel), _material(errand)
    every = scenes(material)
    home = next(scene for scene in every if scene.name == "home")
    player = Recorder(clock := Clock())
    words = Path(errand.words) if errand.words else None
    house = House(
        panel,
        material,
        words,
        player=player,
        tremor=TREMOR if errand.walk in TREMBLING else 0.0,
        mount=errand.mount or None,
    )
    walk, tallies, walked, memory = walks()[errand.walk], Tallies(), set(), {"home": home}
    languages = errand.languages or language_modes(material)
    every_manner = manners(languages, errand.sizes, errand.themes)
    all_manners = [replace(each, low_reach=bool(errand.mount)) for each in every_manner]
    with complaints(house.warnings):
        for scene, manner in _bill(every, all_manners, errand):
            stand = Stand(house, material, scene, manner, memory, errand.mount, player, clock)
            where = in_words(scene, manner, panel)
            tallied(QUANTITIES, where, walk.look(stand), tallies)
            walked.add((scene.name, "" if scene.steady else str(manner)))
            if house.warnings:
                raise Unfit(f"{where}: {house.warnings[0]}")
    house.strike()
    material.library.close()
    del application
    seconds = round(time.monotonic() - began, 1)
    return {"tallies": as_data(tallies), "screens": len(walked), "seconds": seconds}


def _material(errand: Errand) -> Material:
    pack = Path(errand.pack) if errand.pack else places.pack()
    found = material_of(pack)
    if errand.walk in WITHOUT_CLINIC:
        return found
    clinic = sample(language.code for language in found.languages)
    found.library.close()
    return material_of(pack, (), clinic)


def _bill(every: tuple[Scene, ...], all_manners: Sequence[Any], errand: Errand) -> Iterator[tuple[Scene, Any]]:
    """Every scene in every manner, and what is the same in each of them once."""
    from build_spec.conformance.walks.standing import one_of_each

    kinds = one_of_each(every) if errand.kinds else every
    chosen = [scene for scene in kinds if not errand.screens or scene.name in errand.screens]
    for number, manner in enumerate(all_manners):
        for scene in chosen[:: errand.share]:
            if number == 0 or not scene.steady:
                yield scene, manner


def main() -> int:
    """The command: an errand as JSON."""
    prepare()
    print(json.dumps(run(Errand.from_json(sys.argv[1])), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
