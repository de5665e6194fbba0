"""The composition root, the only file that knows every room: it reads the machine, opens the pack, shows the kiosk."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from kiosk import __version__, places
from kiosk.packs.pack import PackError
from kiosk.settings import Settings, SettingsError, read_settings

if TYPE_CHECKING:
    from kiosk.bridge.store import Material

Catcher = Callable[[type[BaseException], BaseException, TracebackType | None], None]

NO_DISPLAY = (
    "There is no display to open the kiosk on: start a desktop session and use `make run` or "
    "`kiosk run --windowed`, or a virtual display (`xvfb-run .venv/bin/kiosk run`), or look at `make gallery`."
)


def arguments(argv: Sequence[str]) -> argparse.Namespace:
    """What `kiosk run` was asked to do."""
    parser = argparse.ArgumentParser(prog="kiosk run", description="Show the kiosk, full screen.")
    parser.add_argument("--windowed", action="store_true", help="in a window, with a cursor, for work on the kiosk")
    parser.add_argument("--size", default="1280x720", metavar="WxH", help="with --windowed: the window in pixels")
    parser.add_argument("--lang", metavar="CODE", help="start a visit at once, in this language")
    parser.add_argument("--content", type=Path, metavar="DIR|PACK", help="words to show instead of the built pack")
    parser.add_argument("--config", type=Path, metavar="FILE", help="a kiosk.toml to use instead of the machine's")
    parser.add_argument("--appliance", action="store_true", help="for a waiting room: Ctrl+Q does not close it")
    parser.add_argument("--report-ready", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args(argv)


def say(line: str) -> None:
    """One line to whoever started the kiosk. Never a word of what a visitor does."""
    print(f"wayside: {line}", file=sys.stderr, flush=True)


def main(argv: Sequence[str] | None = None) -> int:
    """Show the kiosk until it is closed; returns the exit status."""
    options = arguments(sys.argv[1:] if argv is None else argv)
    if not has_display():
        say(NO_DISPLAY)
        return 2
    try:
        settings = read_settings(options.config)
        size = window_size(options.size)
        with tempfile.TemporaryDirectory() if made_from_folder(options.content) else nullcontext() as folder:
            pack = chosen_pack(options.content, settings, Path(folder) if folder else None)
            return show(options, settings, pack, size)
    except (SettingsError, ContentRefused) as error:
        say(str(error))
        return 1


def has_display() -> bool:
    """Whether Qt will find something to draw on."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    # A local display that has no socket any more would end in Qt's own abort.
    local = display[1:].partition(".")[0] if display.startswith(":") else ""
    return bool(display) and (not local or Path(f"/tmp/.X11-unix/X{local}").exists())


class ContentRefused(Exception):
    """The words given with --content cannot be shown; what is wrong was already said."""


def made_from_folder(content: Path | None) -> bool:
    """Whether --content names a folder of words rather than a pack."""
    return content is not None and content.is_dir()


def chosen_pack(content: Path | None, settings: Settings, folder: Path | None) -> Path:
    """The pack to open. A folder of words is compiled by a process of its own: the running kiosk parses nothing."""
    if folder is None or content is None:
        return content or settings.pack or places.pack()
    if hasattr(sys, "_MEIPASS"):
        raise ContentRefused(
            f"{content} is a folder, and this kiosk shows packs: in a checkout, `kiosk pack` makes one."
        )
    pack = folder / "content.pack"
    if subprocess.run([sys.executable, "-m", "kiosk", "pack", str(content), "-o", str(pack)], check=False).returncode:
        raise ContentRefused(f"{content} has problems, listed above. Correct them and start again.")
    return pack


def window_size(text: str) -> tuple[int, int]:
    """The pixels of --size. Raises SettingsError."""
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) >= 320 and int(height) >= 320):
        raise SettingsError(f"--size {text}: give it as WIDTHxHEIGHT in pixels, such as 1280x720.")
    return int(width), int(height)


def show(options: argparse.Namespace, settings: Settings, pack: Path, size: tuple[int, int]) -> int:
    """Open the pack, set the stage and run until the window closes."""
    # Qt comes in here, so that a wrong option or a missing display is answered at once.
    from PySide6.QtCore import Qt, qInstallMessageHandler
    from PySide6.QtGui import QGuiApplication

    from kiosk.bridge.opening import ENVIRONMENT
    from kiosk.bridge.stage import Machine, set_stage

    os.environ.update({name: value for name, value in ENVIRONMENT.items() if name not in os.environ})

    if not options.windowed:
        # Qt's own words name the screen that a visitor was on.
        qInstallMessageHandler(lambda kind, _context, _words: say(f"Qt: {kind.name}"))
    application = QGuiApplication(["wayside"])
    application.setApplicationName("Wayside")
    machine = Machine(settings.diagonal, places.icons(), places.fonts(), places.built(), can_quit=not options.appliance)
    material = open_material(pack, settings)
    if options.lang:
        check_language(options.lang, material)
    stage = set_stage(machine, material, say)
    sys.excepthook = fault_handler(stage.kiosk.fail, loud=options.windowed)
    if options.lang:
        stage.kiosk.begin(options.lang)
    window = stage.window
    if options.windowed:
        window.resize(*size)
        window.show()
    else:
        application.setOverrideCursor(Qt.CursorShape.BlankCursor)
        window.setFlags(window.flags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        # Without a window manager nobody else would make it as large as the screen.
        window.setGeometry(window.screen().geometry())
        window.showFullScreen()
    if options.report_ready:
        window.frameSwapped.connect(lambda: print("ready", flush=True), Qt.ConnectionType.SingleShotConnection)
    # A window that goes full screen has not grown yet.
    shown = window.size() if options.windowed else window.screen().size()
    say(start_line(options, settings, shown.width(), shown.height()))
    return application.exec()


def check_language(code: str, material: Material | None) -> None:
    """Whether a visit can start in this language. Raises SettingsError."""
    codes = [language.code for language in material.languages] if material else []
    if material and code not in codes:
        raise SettingsError(f"--lang {code}: this kiosk has {', '.join(codes)}.")


def open_material(pack: Path, settings: Settings) -> Material | None:
    """What the pack has to show, or None when it cannot be read: the kiosk then shows its built-in card."""
    from kiosk.bridge.opening import material_of

    try:
        return material_of(pack, settings.languages)
    except PackError as error:
        say(f"{pack.name}: {error} Showing the built-in card.")
        return None


def start_line(options: argparse.Namespace, settings: Settings, width: int, height: int) -> str:
    """What whoever starts the kiosk needs to know."""
    where = "in a window" if options.windowed else "full screen"
    ending = "Ctrl+Q does not close it (--appliance)." if options.appliance else "Ctrl+Q closes it."
    return f"version {__version__}, {where}, {width} x {height} on a {settings.diagonal:g}-inch panel. {ending}"


def fault_handler(fail: Callable[[], None], *, loud: bool) -> Catcher:
    """What to do with an exception nobody caught: show the card, and say where it broke but not with what."""

    def handle(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if loud:
            sys.__excepthook__(kind, error, trace)
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        where = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "an unknown place"
        say(f"{kind.__name__} in {where}. Showing the built-in card.")
        fail()

    return handle
