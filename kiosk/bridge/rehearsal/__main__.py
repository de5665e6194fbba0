"""The rehearsal as a process. Each line of its output is a JSON object: `checked`, `picture`, and `done` at the end.

Usage: python -m kiosk.bridge.rehearsal --panel 1920x1080@21.5 [--languages en,es,both] [--screens home,page/hands …]
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from kiosk import places
from kiosk.bridge.rehearsal.setting import material_of, prepare
from kiosk.packs.pack import PackError
from kiosk.session.visit import TEXT_SIZES, THEMES


def arguments(argv: Sequence[str]) -> argparse.Namespace:
    """What is to be rehearsed."""
    parser = argparse.ArgumentParser(prog="python -m kiosk.bridge.rehearsal", description=__doc__)
    parser.add_argument("--pack", type=Path, default=places.pack(), help="the compiled words; the built pack without")
    parser.add_argument("--panel", default="1920x1080@21.5", metavar="WxH@INCHES")
    parser.add_argument("--languages", default="", metavar="A,B", help="codes, or `both`; every mode without")
    parser.add_argument("--themes", default=",".join(THEMES), metavar="A,B")
    parser.add_argument("--sizes", default=",".join(map(str, TEXT_SIZES)), metavar="A,B", help="text sizes in percent")
    parser.add_argument("--screens", default="", metavar="A,B", help="names of screens, or how they begin; all without")
    parser.add_argument("--pictures", type=Path, metavar="DIR", help="draw instead of checking: one PNG per state")
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
        return _rehearse(options, panel, material)
    except (PackError, ValueError) as error:
        print(f"rehearsal: {error}", file=sys.stderr)
        return 2


def _rehearse(options: argparse.Namespace, panel: object, material: object) -> int:
    from PySide6.QtGui import QGuiApplication

    from kiosk.bridge.rehearsal.house import House, hearing
    from kiosk.bridge.rehearsal.reading import read
    from kiosk.bridge.rehearsal.scenes import CARD, chosen_scenes, language_modes, manners, scenes

    every = (*scenes(material), CARD)
    chosen = chosen_scenes(every, [name for name in options.screens.split(",") if name])
    if options.list:
        print("\n".join(scene.name for scene in chosen))
        return 0
    application = QGuiApplication.instance() or QGuiApplication(["wayside"])
    began, states = time.monotonic(), 0
    modes = [mode for mode in options.languages.split(",") if mode] or language_modes(material)
    sizes = [int(size) for size in options.sizes.split(",")]
    house = House(panel, material)
    with hearing(house.warnings):
        for manner in manners(modes, sizes, options.themes.split(",")):
            for scene in chosen:
                if scene.steady:
                    continue
                t=time.monotonic()
                reading = read(house, scene, manner)
                states += 1
                say(
                    "checked", screen=scene.name, language=manner.language, theme=manner.theme, size=manner.text_size,
                    panel=str(panel), views=reading.views, findings=[asdict(found) for found in reading.findings],
                    close=reading.close,ms=round(1000*(time.monotonic()-t))
                )  # fmt: skip
    house.strike()
    say("done", states=states, seconds=round(time.monotonic() - began, 1))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
