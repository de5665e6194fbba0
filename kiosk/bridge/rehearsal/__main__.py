"""The rehearsal as a process. Each line of its output is a JSON object: `checked`, `picture`, and `done` at the end.

Usage: python -m kiosk.bridge.rehearsal --panel 1920x1080@21.5 [--languages en,es,both] [--screens home,page/hands …]
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import places
from kiosk.bridge.opening import material_of
from kiosk.bridge.rehearsal.setting import prepare, sample
from kiosk.packs.pack import PackError
from kiosk.session.visit import TEXT_SIZES, THEMES

if TYPE_CHECKING:
    from kiosk.bridge.rehearsal.house import House
    from kiosk.bridge.rehearsal.scenes import Manner, Panel, Scene
    from kiosk.bridge.store import Material


# Of PNG's compression: quick rather than small.
PICTURE_QUALITY = 70


def arguments(argv: Sequence[str]) -> argparse.Namespace:
    """What is to be rehearsed."""
    parser = argparse.ArgumentParser(prog="python -m kiosk.bridge.rehearsal", description=__doc__)
    parser.add_argument("--pack", type=Path, default=places.pack(), help="the compiled words; the built pack without")
    parser.add_argument("--panel", default="1920x1080@21.5", metavar="WxH@INCHES")
    parser.add_argument("--languages", default="", metavar="A,B", help="codes, or `both`; every mode without")
    parser.add_argument("--themes", default=",".join(THEMES), metavar="A,B")
    parser.add_argument("--sizes", default=",".join(map(str, TEXT_SIZES)), metavar="A,B", help="text sizes in percent")
    parser.add_argument("--reach", default="", metavar="A,B", help="`usual`, `low` or both; usual without")
    parser.add_argument("--mount", type=int, metavar="MM", help="from the floor to the panel's lower edge")
    parser.add_argument("--screens", default="", metavar="A,B", help="names of screens, or how they begin; all without")
    parser.add_argument("--pictures", type=Path, metavar="DIR", help="draw, and measure contrast: one PNG per state")
    parser.add_argument("--width", type=int, default=0, metavar="PX", help="with --pictures: as wide as this")
    parser.add_argument("--words", type=Path, default=places.built(), metavar="DIR", help="the interface's catalogues")
    parser.add_argument("--face", action="append", default=[], metavar="SCRIPT=DIR", help="what draws another script")
    parser.add_argument("--list", action="store_true", help="name every screen and stop")
    return parser.parse_args(argv)


def say(kind: str, **facts: object) -> None:
    """One line for whoever started the rehearsal."""
    print(json.dumps({"kind": kind, **facts}, ensure_ascii=False), flush=True)


def main(argv: Sequence[str] | None = None) -> int:
    """Rehearse; 0 when all could be played, whatever was found; 2 when it cannot begin."""
    options = arguments(sys.argv[1:] if argv is None else argv)
    prepare()
    from kiosk.bridge.rehearsal.scenes import Panel

    try:
        panel = Panel.named(options.panel)
        material = material_of(options.pack)
        clinic = sample(language.code for language in material.languages)
        material.library.close()
        return _rehearse(options, panel, material_of(options.pack, (), clinic))
    except (PackError, ValueError) as error:
        print(f"rehearsal: {error}", file=sys.stderr)
        return 2


def _rehearse(options: argparse.Namespace, panel: Panel, material: Material) -> int:
    from PySide6.QtGui import QGuiApplication

    from kiosk.bridge.rehearsal.house import House, hearing
    from kiosk.bridge.rehearsal.scenes import CARD, chosen_scenes, scenes

    chosen = chosen_scenes((*scenes(material), CARD), _split(options.screens))
    if options.list:
        print("\n".join(scene.name for scene in chosen))
        return 0
    application = QGuiApplication.instance() or QGuiApplication(["wayside"])
    began = time.monotonic()
    house = House(panel, material, options.words, _faces(options.face), options.mount)
    with hearing(house.warnings):
        states = sum(_one(house, scene, manner, options) for scene, manner in _bill(chosen, options, material))
    house.strike()
    say("done", states=states, seconds=round(time.monotonic() - began, 1))
    del application
    return 0


def _bill(chosen: Sequence[Scene], options: argparse.Namespace, material: Material) -> Iterator[tuple[Scene, Manner]]:
    """Every scene in every manner, what has no manner once, and the card last: no way leads back from it."""
    from kiosk.bridge.rehearsal.scenes import CARD, language_modes, manners

    modes = _split(options.languages) or language_modes(material)
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    sizes, themes = [int(size) for size in _split(options.sizes)], _split(options.themes)
    reaches = _split(options.reach) or ["usual"]
    all_manners = [each for reach in reaches for each in manners(modes, sizes, themes, low_reach=reach == "low")]
    steady = [scene for scene in chosen if scene.steady and scene != CARD]
    yield from ((scene, all_manners[0]) for scene in steady)
    yield from ((scene, manner) for manner in all_manners for scene in chosen if not scene.steady)
    yield from ((scene, all_manners[0]) for scene in chosen if scene == CARD)


def _one(house: House, scene: Scene, manner: Manner, options: argparse.Namespace) -> int:
    """Check or draw one state, and say what came of it."""
    from kiosk.bridge.rehearsal.house import scaled
    from kiosk.bridge.rehearsal.pixels import contrasts
    from kiosk.bridge.rehearsal.reading import read

    state = {"screen": scene.name, "panel": str(house.panel)}
    if not scene.steady:
        state |= {"language": manner.language, "theme": manner.theme, "size": str(manner.text_size)}
        state |= {"reach": "low"} if manner.low_reach else {}
    if options.pictures:
        house.play(scene, manner)
        drawn = house.picture()
        found = [asdict(finding) for finding in contrasts(house.look(scene), drawn)]
        name = "_".join(state.values()).replace("/", "~") + ".png"
        scaled(drawn, options.width).save(str(options.pictures / name), None, PICTURE_QUALITY)
        say("picture", file=name, **state, findings=found)
    else:
        reading = read(house, scene, manner)
        found = [asdict(finding) for finding in reading.findings]
        say("checked", **state, views=reading.views, findings=found, close=reading.close)
    return 1


def _faces(asked: Sequence[str]) -> dict[str, tuple[Path, ...]]:
    """“Arabic=DIR” as the files in DIR."""
    folders = (each.partition("=") for each in asked)
    return {script: tuple(sorted(Path(folder).glob("*.[ot]tf"))) for script, _, folder in folders}


def _split(text: str) -> list[str]:
    return [part for part in text.split(",") if part]


if __name__ == "__main__":
    sys.exit(main())
