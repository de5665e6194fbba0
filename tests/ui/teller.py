"""A process that plays scenes on a real screen, for what it tells a screen reader to be heard on the bus.

Each line it reads is `play SCENE LANGUAGE` or `touch NAME`; it answers each with a line of its own.
"""

from __future__ import annotations

import select
import sys

from PySide6.QtGui import QGuiApplication

from kiosk import places
from kiosk.bridge.opening import material_of, surround
from kiosk.bridge.rehearsal.house import House
from kiosk.bridge.rehearsal.scenes import Manner, Panel, scenes
from kiosk.bridge.rehearsal.tree import grow


def main() -> int:
    """Play until nobody asks for more."""
    surround()
    application = QGuiApplication(["wayside"])
    application.setApplicationName("Wayside")
    material = material_of(places.pack())
    house = House(Panel.named(sys.argv[1]), material)
    named = {scene.name: scene for scene in scenes(material)}

    print("ready", flush=True)
    while line := _next_line(application):
        word, _, rest = line.strip().partition(" ")
        if word == "play":
            name, language = rest.split()
            house.play(named[name], Manner(language, "paper", 100))
        else:
            house.touch(next(each.box for each in grow(house.window).controls() if each.name == rest))
        print("done", flush=True)
    house.strike()
    return 0


def _next_line(application: QGuiApplication) -> str:
    """What is asked next; until then the bus is answered."""
    while not select.select([sys.stdin], [], [], 0.005)[0]:
        application.processEvents()
    return sys.stdin.readline()


if __name__ == "__main__":
    sys.exit(main())
