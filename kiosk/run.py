"""`kiosk run`: a window on a desk, or a warden that keeps a kiosk on the whole screen."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__, places
from kiosk.handoffs import clinic_missing
from kiosk.journal import Event, note, say
from kiosk.keymap import KeyMap
from kiosk.loudspeaker import Loudspeaker
from kiosk.settings import USUAL_TREMOR, Settings, SettingsError, machine_file, read_settings

if TYPE_CHECKING:
    from kiosk.warden.warden import Orders

NO_DISPLAY = (
    "There is no display to open the kiosk on: start a desktop session and use `make run` or "
    "`kiosk run --windowed`, or a virtual display (`xvfb-run .venv/bin/kiosk run`), or look at `make gallery`."
)
NO_PIN = (
    "--appliance needs a PIN, or staff could never get in: set one with `sudo kiosk staff set-pin`, then start again."
)
TAKEN = "a kiosk already runs on this screen. There can be only one: close it first (Ctrl+Q, or the panel for staff)."
# Seconds.
CHECKING, PIN_CHECKING, SELF_TESTING = 60, 30, 300


def arguments(argv: Sequence[str]) -> argparse.Namespace:
    """What `kiosk run` was asked to do."""
    parser = argparse.ArgumentParser(prog="kiosk run", description="Show the kiosk, full screen.")
    parser.add_argument("--windowed", action="store_true", help="in a window, with a cursor, for work on the kiosk")
    parser.add_argument("--size", default="1280x720", metavar="WxH", help="with --windowed: the window in pixels")
    parser.add_argument("--lang", metavar="CODE", help="start a visit at once, in this language")
    parser.add_argument("--content", type=Path, metavar="DIR|PACK", help="words to show instead of the built pack")
    parser.add_argument("--config", type=Path, metavar="FILE", help="a kiosk.toml to use instead of the machine's")
    parser.add_argument("--appliance", action="store_true", help="for a waiting room: only staff can end it")
    parser.add_argument("--report-ready", action="store_true", help=argparse.SUPPRESS)
    # For the self-test, which looks for a visit in the memory of its processes.
    parser.add_argument("--inspectable", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--walk", default="", help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    if options.walk and not options.inspectable:
        parser.error("--walk is for the self-test alone")
    return options


def main(argv: Sequence[str] | None = None) -> int:
    """Show the kiosk until it is closed; returns the exit status."""
    options = arguments(sys.argv[1:] if argv is None else argv)
    if not has_display():
        say(NO_DISPLAY)
        return 2
    try:
        settings = read_settings(options.config)
        size = window_size(options.size)
        if options.appliance and not settings.pin_hash:
            raise SettingsError(NO_PIN)
        with tempfile.TemporaryDirectory() if made_from_folder(options.content) else nullcontext() as folder:
            pack = chosen_pack(options.content, settings, Path(folder) if folder else None)
            check_clinic(settings, options.config, pack)
            if options.windowed:
                from kiosk import app

                return app.windowed(options, settings, pack, size)
            check_language(options.lang, pack)
            return full_screen(options, settings, pack)
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
    if subprocess.run([*places.program(), "pack", str(content), "-o", str(pack)], check=False).returncode:
        raise ContentRefused(f"{content} has problems, listed above. Correct them and start again.")
    return pack


def window_size(text: str) -> tuple[int, int]:
    """The pixels of --size. Raises SettingsError."""
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) >= 320 and int(height) >= 320):
        raise SettingsError(f"--size {text}: give it as WIDTHxHEIGHT in pixels, such as 1280x720.")
    return int(width), int(height)


def check_language(code: str | None, pack: Path) -> None:
    """Whether a visit can start in this language. Raises SettingsError."""
    codes = languages_of(pack) if code else []
    if codes and code not in codes:
        raise SettingsError(f"--lang {code}: this kiosk has {', '.join(codes)}.")


def check_clinic(settings: Settings, config: Path | None, pack: Path) -> None:
    """Whether a confirmed clinic speaks every language that is shown. Raises SettingsError."""
    if settings.handoffs.clinic and not settings.languages:
        silent = settings.handoffs.silent_in(languages_of(pack))
        if silent:
            raise SettingsError(f"{config or machine_file()}: {clinic_missing(silent)}. Then start again.")


def languages_of(pack: Path) -> list[str]:
    """The languages of a pack; none when it cannot be read, because what is wrong with a pack is told later."""
    from kiosk.guidance.library import Library
    from kiosk.packs.pack import PackError

    try:
        with Library.open(pack, whole=False) as library:
            return [language.code for language in library.site.languages]
    except PackError:
        return []


def full_screen(options: argparse.Namespace, settings: Settings, pack: Path) -> int:
    """Run a warden until somebody ends it."""
    from kiosk.hardening import harden
    from kiosk.warden.alone import Alone, Taken
    from kiosk.warden.keep import Keep
    from kiosk.warden.warden import Warden

    # What Python compiles beside itself has a time, and on a site nothing of it may be written.
    sys.dont_write_bytecode = True
    harden(inspectable=options.inspectable)
    try:
        with Alone():
            keep = Keep.open(settings.state)
            note(Event.STARTED, __version__, f"{keep.diagonal or settings.diagonal:g}", ending(options))
            if options.appliance and not keep.lasts:
                note(Event.FORGETFUL)
            warden = Warden(orders(options, settings, pack), keep)
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda _number, _frame: warden.stop())
            return warden.run()
    except Taken:
        say(TAKEN)
        return 1


def ending(options: argparse.Namespace) -> str:
    """How whoever starts the kiosk ends it."""
    return "Only staff can end it (--appliance)." if options.appliance else "Ctrl+Q closes it."


def orders(options: argparse.Namespace, settings: Settings, pack: Path) -> Orders:
    """What the warden needs to know of this machine; every path is whole, for a process that may start elsewhere."""
    from kiosk.warden.warden import Orders

    config = ["--config", str(options.config.resolve())] if options.config else []
    pack = pack.resolve()

    return Orders(
        visit=visits(options, settings, pack),
        environment=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        sealed=lambda: beside("verify", str(pack), seconds=CHECKING)[0] == 0,
        pin=lambda digits: beside("staff", "verify-pin", *config, seconds=PIN_CHECKING, given=digits)[0] == 0,
        check=lambda: beside("selftest", "--json", "--pack", str(pack), seconds=SELF_TESTING)[1],
        facts=lambda: facts_of(settings),
        headphones=settings.headphones,
        again=lambda: orders_again(options, settings, pack),
        can_quit=not options.appliance,
        report_ready=options.report_ready,
    )


def facts_of(settings: Settings) -> dict[str, object]:
    """What staff are told of kiosk.toml, where the state folder has nothing else."""
    return {
        "version": __version__,
        "diagonal": settings.diagonal,
        "keys": settings.keys.argument(),
        "headphones": settings.headphones.source.value,
    }


def orders_again(options: argparse.Namespace, settings: Settings, pack: Path) -> Orders:
    """The same after the settings were read again. Settings that cannot be used change nothing."""
    # Only the first visit begins by itself.
    plain = argparse.Namespace(**{**vars(options), "lang": None, "walk": ""})
    with suppress(SettingsError):
        read = read_settings(options.config)
        chosen = pack if options.content else chosen_pack(None, read, None)
        check_clinic(read, options.config, chosen)
        settings, pack = read, chosen
    return orders(plain, settings, pack)


def beside(*words: str, seconds: float, given: str | None = None) -> tuple[int, str]:
    """Run another command of this kiosk, which is given one line to read; its exit status and what it printed."""
    try:
        ran = subprocess.run(
            [*places.program(), *words], input=given, capture_output=True, text=True, check=False, timeout=seconds
        )
    except (OSError, subprocess.TimeoutExpired):
        return 1, ""
    return ran.returncode, ran.stdout.strip()


def visits(
    options: argparse.Namespace, settings: Settings, pack: Path
) -> Callable[[int, float | None, KeyMap | None, bool], list[str]]:
    """How a visit's process is started. Only what it needs is handed on: it never reads kiosk.toml."""
    fixed = [*places.program(), "visit", "--pack", str(pack)]
    if settings.languages:
        fixed += ["--languages", ",".join(settings.languages)]
    if settings.idle_seconds is not None:
        fixed += ["--idle", str(settings.idle_seconds)]
    if settings.loudspeaker is not Loudspeaker.ASK:
        fixed += ["--loudspeaker", settings.loudspeaker]
    if settings.tremor != USUAL_TREMOR:
        fixed += ["--tremor", str(settings.tremor)]
    if settings.mount is not None:
        fixed += ["--mount", str(settings.mount)]
    if settings.low_reach:
        fixed += ["--low-reach"]
    fixed += settings.handoffs.arguments()
    fixed += [f"--{name}" for name in ("appliance", "inspectable") if getattr(options, name)]
    begun = ["--lang", options.lang] if options.lang else []
    # The first stays beneath as the curtain if nobody touches it, so a visit that walks by itself is the second's.
    turns = iter(([], [*begun, "--walk", options.walk]) if options.walk else (begun,))

    def visit(phase: int, diagonal: float | None, keys: KeyMap | None, bare: bool) -> list[str]:
        more = ["--phase", str(phase), "--diagonal", f"{diagonal or settings.diagonal:g}"]
        more += ["--keys", settings.headphones.heard(keys or settings.keys).argument()]
        return [*fixed, *more, *next(turns, []), *(["--bare"] if bare else [])]

    return visit
