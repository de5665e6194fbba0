"""One visit's process: started by the warden, built and drawn unseen, shown when its turn comes, ended when it is over.

It writes nothing and reads no settings: all it needs is in its arguments, and its only ways out are the words of
`kiosk.wire`.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kiosk import places
from kiosk.app import fault_handler
from kiosk.handoffs import from_arguments
from kiosk.hardening import harden
from kiosk.journal import Event
from kiosk.keymap import KeyMap
from kiosk.loudspeaker import Loudspeaker
from kiosk.packs.pack import PackError
from kiosk.settings import USUAL_TREMOR
from kiosk.wire import Line, Said, Told

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from kiosk.bridge.stage import Stage
    from kiosk.bridge.store import Material
    from kiosk.bridge.tether import Tether
    from kiosk.speech.player import Player

# How long a frame may take to come before the visit is reported as over without it, in milliseconds.
FRAME = 250
REASONS = {Event.SCREENS: "screens", Event.TYPEFACE: "screens", Event.CATALOGUE: "words"}


def arguments(argv: Sequence[str]) -> argparse.Namespace:
    """What the warden hands on."""
    parser = argparse.ArgumentParser(prog="kiosk visit", description="One visit's process; the warden starts it.")
    parser.add_argument("--pack", type=Path, required=True)
    parser.add_argument("--languages", default="")
    parser.add_argument("--diagonal", type=float, required=True)
    parser.add_argument("--phase", type=int, default=0)
    parser.add_argument("--idle", type=int)
    parser.add_argument("--keys", type=KeyMap.from_argument, default=KeyMap())
    parser.add_argument("--mount", type=int)
    parser.add_argument("--tremor", type=int, default=USUAL_TREMOR)
    parser.add_argument("--lang")
    parser.add_argument("--loudspeaker", type=Loudspeaker, default=Loudspeaker.ASK)
    parser.add_argument("--off", default="")
    parser.add_argument("--clinic", default="")
    for name in ("appliance", "inspectable", "bare", "low-reach"):
        parser.add_argument(f"--{name}", action="store_true")
    # For the self-test: see kiosk/bridge/walk.py.
    parser.add_argument("--walk", default="")
    options = parser.parse_args(argv)
    if options.walk and not options.inspectable:
        parser.error("--walk is for the self-test alone")
    return options


def main(argv: Sequence[str] | None = None) -> int:
    """Be one visit. Returns only when the warden is gone, or when nothing can be shown."""
    options = arguments(sys.argv[1:] if argv is None else argv)
    ears, mouth = lines()
    harden(inspectable=options.inspectable)
    return Visit(options, ears, mouth).run()


def lines() -> tuple[BinaryIO, int]:
    """The two pipes to the warden; nothing else in this process can print into them by chance."""
    ears, mouth = os.fdopen(os.dup(0), "rb"), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1):
        os.dup2(nowhere, standard)
    os.close(nowhere)
    return ears, mouth


class Visit:
    """The stage of one visit, and the words between it and the warden."""

    def __init__(self, options: argparse.Namespace, ears: BinaryIO, mouth: int) -> None:
        from kiosk.bridge.opening import surround

        surround()
        from PySide6.QtCore import qInstallMessageHandler
        from PySide6.QtGui import QGuiApplication

        from kiosk.bridge.tether import Tether

        self.options = options
        # Qt's own words name the screen that a visitor was on.
        qInstallMessageHandler(lambda _kind, _context, _words: None)
        self.application: QGuiApplication = QGuiApplication(["wayside"])
        self.application.setApplicationName("Wayside")
        self.tether: Tether = Tether(ears, mouth, self.application)
        self.stage: Stage = self._put_up()
        self._shown = self._seen = self._plugged = False

    def run(self) -> int:
        """Draw the idle screen unseen, and wait for the warden's word."""
        self._listen()
        self.application.processEvents()
        self.stage.cover.draw()
        self.tether.tell(Said.READY)
        return self.application.exec()

    # ---------------------------------------------------------------- building
    def _put_up(self) -> Stage:
        from PySide6.QtCore import Qt

        from kiosk.bridge.stage import Machine, set_stage

        options = self.options
        machine = Machine(
            options.diagonal, places.icons(), places.fonts(), places.built(), can_quit=not options.appliance,
            phase=options.phase, keys=options.keys, idle_seconds=options.idle,
            loudspeaker=options.loudspeaker, player=self._player(),
            tremor=options.tremor / 1000, mount=options.mount, low_reach=options.low_reach,
        )  # fmt: skip
        material = None if options.bare else self._material()
        stage = set_stage(machine, material, self._report)
        sys.excepthook = fault_handler(stage.kiosk.fail, self._report, loud=False)
        window = stage.window
        window.setFlags(window.flags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.application.setOverrideCursor(Qt.CursorShape.BlankCursor)
        self._fill_screen(stage)
        window.screen().geometryChanged.connect(lambda _area: self._fill_screen(stage))
        stage.shell.attend()
        return stage

    def _player(self) -> Player:
        from kiosk.speech.player import CardPlayer

        return CardPlayer()

    def _material(self) -> Material | None:
        from kiosk.bridge.opening import material_of

        languages = tuple(code for code in self.options.languages.split(",") if code)
        try:
            handoffs = from_arguments(self.options.off, self.options.clinic)
            return material_of(self.options.pack, languages, handoffs, whole=False)
        except PackError:
            self.tether.tell(Said.CARD, "pack")
            return None

    def _fill_screen(self, stage: Stage) -> None:
        # Without a window manager nobody else would make it as large as the screen.
        stage.window.setGeometry(stage.window.screen().geometry())

    def _report(self, event: Event, *facts: object) -> None:
        if event is Event.FAULT:
            self.tether.tell(Said.FAULT, " ".join(map(str, facts)))
        elif event in REASONS:
            self.tether.tell(Said.CARD, REASONS[event])

    # ---------------------------------------------------------------- the warden's words
    def _listen(self) -> None:
        stage = self.stage
        stage.kiosk.closed.connect(self._closed)
        stage.shell.quitting.connect(lambda: self.tether.tell(Said.QUIT))
        stage.speech.recital.failed.connect(lambda: self.tether.tell(Said.MUTE))
        stage.shell.headphonesChanged.connect(self._tell_of_the_plug)
        stage.window.visibilityChanged.connect(self._stay)
        stage.window.activeChanged.connect(self._stay)
        if stage.store is not None:
            stage.store.changed.connect(self._changed)
            self.tether.serve(stage.desk)
            stage.desk.renewWanted.connect(stage.kiosk.close)
        self.tether.told.connect(self._told)
        self.tether.start()

    def _told(self, line: Line) -> None:
        match line.word:
            case Told.SHOW:
                self._show(quiet=line.rest == "quiet")
            case Told.CURTAIN:
                self._hang_beneath()
            case Told.LIFTED:
                self.stage.gate.others_lifted()
            case Told.JACK:
                self._plugged = line.rest == "in"
                if not self._seen:
                    # They were in before this visit came: whoever wants to hear presses a key.
                    self.stage.speech.know(self._plugged)
                self.stage.shell.plug(self._plugged)
            case Told.CARD:
                self.stage.kiosk.fail()

    def _show(self, *, quiet: bool) -> None:
        from kiosk.bridge.wiring import once

        window = self.stage.window
        self._shown = True
        if quiet:
            self.stage.gate.hush(until_told=True)
        if self.options.lang:
            self.stage.kiosk.begin(self.options.lang)
        once(window.frameSwapped, self._came)
        window.showFullScreen()
        self._come_forward()
        if self.options.walk:
            from kiosk.bridge.walk import Walk

            Walk(self.stage, self.options.walk)

    def _came(self) -> None:
        """The first frame is on the screen."""
        self._seen = True
        self.tether.tell(Said.SHOWN)

    def _hang_beneath(self) -> None:
        """Never in front again, and no key of a window manager's brings it there: it hears nobody."""
        from PySide6.QtCore import Qt

        self._shown, self.stage.gate.deaf = False, True
        flags = self.stage.window.flags() & ~Qt.WindowType.WindowStaysOnTopHint
        beneath = Qt.WindowType.WindowStaysOnBottomHint | Qt.WindowType.WindowDoesNotAcceptFocus
        self.stage.window.setFlags(flags | beneath)

    def _stay(self) -> None:
        """Nobody takes the kiosk off the screen: not a window manager, not a key of the system's."""
        from PySide6.QtCore import QTimer
        from PySide6.QtGui import QWindow

        if not self._shown:
            return
        if self.stage.window.visibility() != QWindow.Visibility.FullScreen:
            QTimer.singleShot(0, self._come_back)
        elif not self.stage.window.isActive():
            QTimer.singleShot(0, self._come_forward)

    def _come_back(self) -> None:
        if self._shown:
            self.stage.window.showFullScreen()
            self._come_forward()

    def _come_forward(self) -> None:
        if self._shown:
            self.stage.window.raise_()
            self.stage.window.requestActivate()

    # ---------------------------------------------------------------- what the visit says
    def _changed(self) -> None:
        store = self.stage.store
        if store is not None and store.visit.language:
            self.tether.tell(Said.BEGUN)
            store.changed.disconnect(self._changed)

    def _tell_of_the_plug(self) -> None:
        """The keypad told this visit first; the next one must know it too."""
        if self.stage.shell.is_plugged is not self._plugged:
            self._plugged = self.stage.shell.is_plugged
            self.tether.tell(Said.JACK, "in" if self._plugged else "out")

    def _closed(self) -> None:
        """The cover is on its way to the screen. This process shows nothing else any more."""
        from PySide6.QtCore import QTimer

        from kiosk.bridge.wiring import once

        # The next one comes in front of it, and it must not fight for the place.
        self._shown, self.stage.gate.deaf = False, True
        self._over_said = False
        once(self.stage.window.frameSwapped, self._over)
        QTimer.singleShot(FRAME, self._over)

    def _over(self) -> None:
        if self._over_said:
            return
        self._over_said = True
        self.tether.tell(Said.OVER)
        if self.stage.gate.fingers:
            self.stage.gate.lifted.connect(lambda: self.tether.tell(Said.LIFTED))
        else:
            self.tether.tell(Said.LIFTED)
