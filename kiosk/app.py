"""The composition root of a window: it opens the pack and puts a stage up, on a desk or as a visit of a warden's."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from kiosk import __version__, places
from kiosk.journal import Event, note, say
from kiosk.packs.pack import PackError
from kiosk.run import ending
from kiosk.settings import Settings, SettingsError

if TYPE_CHECKING:
    from kiosk.bridge.store import Material

Catcher = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def windowed(options: argparse.Namespace, settings: Settings, pack: Path, size: tuple[int, int]) -> int:
    """The kiosk in a window on a desk, without a warden, until the window closes."""
    from kiosk.bridge.opening import surround

    surround()
    from PySide6.QtGui import QGuiApplication

    from kiosk.bridge.stage import Machine, set_stage
    from kiosk.speech.player import CardPlayer

    application = QGuiApplication(["wayside"])
    application.setApplicationName("Wayside")
    machine = Machine(
        settings.diagonal, places.icons(), places.fonts(), places.built(), can_quit=True,
        keys=settings.headphones.heard(settings.keys), idle_seconds=settings.idle_seconds,
        loudspeaker=settings.loudspeaker, player=CardPlayer(),
        tremor=settings.tremor / 1000, mount=settings.mount, low_reach=settings.low_reach,
    )  # fmt: skip
    material = open_material(pack, settings)
    codes = [language.code for language in material.languages] if material else []
    if options.lang and material and options.lang not in codes:
        raise SettingsError(f"--lang {options.lang}: this kiosk has {', '.join(codes)}.")
    stage = set_stage(machine, material, note)
    sys.excepthook = fault_handler(stage.kiosk.fail, note, loud=True)
    stage.shell.let_close()
    stage.speech.recital.failed.connect(lambda: note(Event.MUTE))
    stage.shell.quitting.connect(application.quit)
    if options.lang:
        stage.kiosk.begin(options.lang)
    window = stage.window
    window.resize(*size)
    if options.report_ready:
        from kiosk.bridge.wiring import once

        once(window.frameSwapped, lambda: print("ready", flush=True))
    window.show()
    shown = f"{window.width()} x {window.height()}"
    note(Event.WINDOWED, __version__, shown, f"{settings.diagonal:g}", ending(options))
    return application.exec()


def open_material(pack: Path, settings: Settings) -> Material | None:
    """What the pack has to show, or None when it cannot be read: the kiosk then shows its built-in card."""
    from kiosk.bridge.opening import material_of

    try:
        return material_of(pack, settings.languages, settings.handoffs)
    except PackError as error:
        say(f"{pack.name}: {error} Showing the built-in card.")
        return None


def fault_handler(fail: Callable[[], None], tell: Callable[..., None], *, loud: bool) -> Catcher:
    """What to do with an exception nobody caught: show the card, and say where it broke but not with what."""

    def handle(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if loud:
            sys.__excepthook__(kind, error, trace)
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        where = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "an unknown place"
        tell(Event.FAULT, kind.__name__, where)
        fail()

    return handle
