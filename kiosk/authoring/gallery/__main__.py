"""`make gallery`: check the full cross, draw contact sheets, write the index page. Exit code 1 when anything is wrong.

Usage: python -m kiosk.authoring.gallery build/gallery [--screens home,page/hands] [--no-sheets] [--no-check]
       python -m kiosk.authoring.gallery --picture home en paper 100 1920x1080@21.5 home.png
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from kiosk.authoring.gallery import index
from kiosk.authoring.gallery.findings import Fault, faults
from kiosk.authoring.gallery.rehearsals import (
    END_PANELS,
    LANGUAGES,
    PANELS,
    UPRIGHT_PANELS,
    Checked,
    RehearsalFailed,
    Report,
    State,
    Task,
    run,
)


def arguments(argv: Sequence[str]) -> argparse.Namespace:
    """What is asked for."""
    usage = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog="make gallery", description=__doc__, formatter_class=usage)
    parser.add_argument("out", type=Path, nargs="?", default=Path("build/gallery"), help="the folder to write")
    parser.add_argument("--screens", default="", metavar="A,B", help="only these, or those that begin so")
    panels = "WIDTHxHEIGHT@INCHES, any; without it four in full and a sample on three more"
    parser.add_argument("--panels", default="", metavar="A,B", help=panels)
    parser.add_argument("--languages", default=",".join(LANGUAGES), metavar="A,B")
    parser.add_argument("--themes", default="", metavar="A,B")
    parser.add_argument("--sizes", default="", metavar="A,B")
    parser.add_argument("--pack", type=Path, help="compiled words instead of the built pack")
    parser.add_argument("--jobs", type=int, default=0, help="processes at a time; one per processor without")
    parser.add_argument("--no-check", action="store_true", help="only the contact sheets")
    parser.add_argument("--no-sheets", action="store_true", help="only the check")
    what = ("SCREEN", "LANGUAGE", "THEME", "SIZE", "PANEL", "FILE")
    parser.add_argument("--picture", nargs=len(what), metavar=what, help="draw one state and stop")
    return parser.parse_args(argv)


def tell(line: str) -> None:
    """Progress and findings, to whoever waits."""
    print(line, flush=True)


def main(argv: Sequence[str] | None = None) -> int:
    """0 when all is well, 1 when something was found, 2 when a rehearsal broke."""
    options = arguments(sys.argv[1:] if argv is None else argv)
    try:
        if options.picture:
            _picture(options.picture, options.pack)
            return 0
        return _gallery(options)
    except RehearsalFailed as error:
        print(f"A rehearsal did not reach its end: {error}", file=sys.stderr)
        return 2


def _gallery(options: argparse.Namespace) -> int:
    shutil.rmtree(options.out, ignore_errors=True)
    options.out.mkdir(parents=True)
    checked = [] if options.no_check else _check(options)
    sheets, drawn = ({}, []) if options.no_sheets else _sheets(options)
    found = faults([*checked, *drawn])
    screens = list(dict.fromkeys([*sheets, *(each.state.screen for each in checked)]))
    (options.out / "index.html").write_text(index.page(sheets, checked, found, screens), "utf-8")
    _list(found)
    tell(f"{index.summary(checked, found)} See {options.out / 'index.html'}")
    return 1 if found else 0


def _list(found: Sequence[Fault]) -> None:
    for fault in found:
        tell(str(fault))


def _check(options: argparse.Namespace) -> list[Checked]:
    asked = [
        Task(panel, language, options.themes, options.sizes, options.screens, pack=options.pack)
        for language in reversed(options.languages.split(","))
        for panel in (options.panels.split(",") if options.panels else PANELS)
    ]
    if not options.panels:
        asked += [Task(panel, "es", "contrast", "100,200", options.screens, pack=options.pack) for panel in END_PANELS]
        asked += [Task(panel, language, "night", "", options.screens, pack=options.pack, reach="low")
                  for panel in UPRIGHT_PANELS for language in options.languages.split(",")]  # fmt: skip
    tell(f"Checking {len(asked)} times every screen:")
    return run(asked, tell, options.jobs).checked


def _sheets(options: argparse.Namespace) -> tuple[dict[str, Path], list[Checked]]:
    """Draw the pictures, measure their contrast, and put those of each screen on a sheet."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from kiosk.authoring.gallery.sheets import compose, tasks

    application = QGuiApplication.instance() or QGuiApplication(["gallery"])
    _load_typeface()
    sheets: dict[str, Path] = {}
    with tempfile.TemporaryDirectory() as folder:
        tell("Drawing the contact sheets:")
        report = run(tasks(Path(folder), options.screens, options.pack), tell, options.jobs)
        for screen in dict.fromkeys(state.screen for state in report.pictures):
            sheets[screen] = options.out / f"{screen.replace('/', '-')}.png"
            compose(screen, report.pictures, sheets[screen])
    del application
    return sheets, report.drawn


def _load_typeface() -> None:
    import importlib.util

    from PySide6.QtGui import QFontDatabase

    spec = importlib.util.find_spec("font_source_sans_pro")
    if spec is not None and spec.origin is not None:
        QFontDatabase.addApplicationFont(str(Path(spec.origin).parent / "files" / "SourceSansPro-Regular.otf"))


def _picture(asked: Sequence[str], pack: Path | None) -> None:
    """One state as one picture."""
    screen, language, theme, size, panel, file = asked
    with tempfile.TemporaryDirectory() as folder:
        report: Report = run([Task(panel, language, theme, size, screen, Path(folder), pack=pack)], tell)
        wanted = [State(screen, panel, language, theme, size), State(screen, panel)]
        found = next((report.pictures[state] for state in wanted if state in report.pictures), None)
        if found is None:
            raise RehearsalFailed(f"{screen} is not one screen")
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(found, file)


if __name__ == "__main__":
    sys.exit(main())
