"""A visit's process that is put into a state of the rehearsal's bill once it is shown; else it is what a site runs.

Usage: python -m build_spec.safety.placed FILE ARGUMENTS-OF-KIOSK-VISIT; the file says, as JSON, which state.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from kiosk import visit
from kiosk.bridge.keypad import Deed
from kiosk.bridge.rehearsal.house import await_touch
from kiosk.bridge.rehearsal.scenes import Manner, Scene, scenes
from kiosk.bridge.stage import Stage
from kiosk.hardening import harden
from kiosk.speech.player import CardPlayer, Player
from kiosk.speech.reader import Mood

SILENT = "silent"  # the file beside the state's own that tells since when


# What the voice does: nothing; reads aloud, pauses, waits after a control, is withheld from the room; reads into
# headphones; and reads while the keys move, or the keys move without it.
VOICES: Final = ("", "aloud", "paused", "waiting", "withheld", "headphones", "keypad", "ring")


@dataclass(frozen=True, slots=True)
class State:
    """Where a visitor stands and how they read; `scrolled` turns each stretch of reading once; `voice` is of VOICES."""

    scene: str
    language: str
    theme: str
    text_size: int
    scrolled: bool = False
    voice: str = ""

    def write(self, file: Path) -> None:
        """Have the next process that is shown stand here."""
        file.write_text(json.dumps(asdict(self)), "utf-8")

    def __str__(self) -> str:
        more = (" scrolled" if self.scrolled else "") + (f" {self.voice}" if self.voice else "")
        return f"{self.scene} {self.language} {self.theme} {self.text_size} %{more}"

    def speak(self, stage: Stage) -> None:
        """Bring the voice and the keys into the state."""
        speech = stage.speech
        if self.voice in ("headphones", "keypad"):
            speech.plug(True)
        elif self.voice not in ("", "ring"):
            speech.wake()
            if self.voice != "withheld":
                speech.allow()
        if self.voice == "paused":
            speech.pause()
        elif self.voice == "waiting":
            speech.recital.put(replace(speech.recital.reader, mood=Mood.WAITING))
        elif self.voice in ("keypad", "ring"):
            stage.keypad.do(Deed.DOWN)


class Timed(CardPlayer):
    """The kiosk's own player on a card that is not there; it notes the moment from which the card gets no more sound.

    It says its clip again and again, and is always at its beginning, so that no mark moves while the screen is watched.
    """

    def __init__(self, file: Path) -> None:
        super().__init__(("NULL",))
        self._file, self._sounding = file, False
        self._clip, self._at = b"", 0

    def play(self, sound: bytes, *, at: int = 0, pace: float = 1.0, gain: float = 1.0) -> None:
        super().play(sound, at=at, pace=pace, gain=gain)
        self._sounding, self._clip, self._at = True, sound, at

    def stop(self) -> None:
        super().stop()
        sounding, self._sounding = self._sounding, False
        if sounding:
            self._file.write_text(repr(time.monotonic()), "utf-8")

    @property
    def position(self) -> int:
        return self._at

    @property
    def playing(self) -> bool:
        sounding, self._sounding = self._sounding, False
        if sounding and not super().playing:
            self.play(self._clip, at=self._at)
        self._sounding = sounding
        return sounding


class Placed(visit.Visit):
    """Shown like any other, and then put into its state."""

    file: Path

    def _player(self) -> Player:
        return Timed(self.file.with_name(SILENT))

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
        QTimer.singleShot(0, lambda: state.speak(self.stage))
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
