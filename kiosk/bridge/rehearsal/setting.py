"""Before a rehearsal: an environment without a display, the material of a pack, and the typeface."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

from kiosk.bridge.store import Material
from kiosk.guidance.library import Library
from kiosk.reporting.form import flow_from, words_from

# As the kiosk runs, but on no display, and without the pause that a display's refresh would ask for.
ENVIRONMENT = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "QML_DISABLE_DISK_CACHE": "1",
    "QT_ENABLE_HIGHDPI_SCALING": "0",
    "QT_QPA_UPDATE_IDLE_TIME": "0",
}


def prepare() -> None:
    """Set the environment; to be called before the application is made."""
    os.environ.update(ENVIRONMENT)


def material_of(pack: Path) -> Material:
    """What a pack has to show, in all its languages. Raises PackError."""
    library = Library.open(pack)
    words = {language.code: words_from(library.report_words(language.code)) for language in library.site.languages}
    return Material(library, library.site.languages, flow_from(library.report()).confirmed(()), words)


def typeface() -> tuple[Path, ...]:
    """The weights of the face that the kiosk uses."""
    spec = importlib.util.find_spec("font_source_sans_pro")
    folder = Path(str(spec.origin)).parent / "files" if spec else Path()
    return tuple(folder / f"SourceSansPro-{weight}.otf" for weight in ("Regular", "Semibold", "Bold"))
