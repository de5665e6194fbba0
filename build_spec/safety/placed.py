"""A visit's process that is put into a state of the rehearsal's bill once it is shown; else it is what a site runs.

Usage: python -m build_spec.safety.placed FILE ARGUMENTS-OF-KIOSK-VISIT; the file says, as JSON, which state.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk import visit
from kiosk.bridge.rehearsal.house import await_touch
from kiosk.bridge.rehearsal.scenes import Manner, Scene, scenes
from kiosk.hardening import harden


@dataclass(frozen=True, slots=True)
class State:
    """Where a visitor stands and how they read; `scrolled` turns every stretch of reading once."""

    scene: str
    language: str
    theme: str
    text_size: int
    scrolled: bool = False

    def write(self, file: Path) -> None:
        """Have the next process that is shown stand here."""
        file.write_text(json.dumps(asdict(self)), "utf-8")

    def __str__(self) -> str:
        return f"{self.scene} {self.language} {self.theme} {self.text_size} %{' scrolled' if self.scrolled else ''}"


class Placed(visit.Visit):
    """Shown like any other, and then put into its state."""

    file: Path

    def _show(self, *, quiet: bool) -> None:
        from kiosk.bridge.wiring import once

        del quiet  # a person waits for 700 ms before the next touch; a measurement need not
        super()._show(quiet=False)
        if self.file.is_file():
            once(self.stage.window.frameSwapped, self._place)

    def _place(self) -> None:
        from PySide6.QtCore import Q_ARG, QMetaObject, QTimer

        state, store = State(**json.loads(self.file.read_text("utf-8"))), self.stage.store
        assert store is not None
        scene = next(each for each in scenes(store.material) if each.name == state.scene)
        manner = Manner(state.language, state.theme, state.text_size)
        store.put(scene.visit(manner, tuple(language.code for language in store.material.languages)))
        await_touch(self.stage.patience, asking=scene.asking)
        if state.scrolled:
            for sheet in self._sheets(scene):
                QTimer.singleShot(0, lambda sheet=sheet: QMetaObject.invokeMethod(sheet, "turn", Q_ARG(bool, True)))

    def _sheets(self, scene: Scene) -> list[object]:
        from kiosk.bridge.rehearsal.seen import look

        return list(look(self.stage.window, 4.0, under_panel=scene.panel_open).sheets)


def main() -> int:
    """Be that process."""
    Placed.file = Path(sys.argv[1])
    options = visit.arguments(sys.argv[2:])
    ears, mouth = visit.lines()
    harden()
    return Placed(options, ears, mouth).run()


if __name__ == "__main__":
    sys.exit(main())
