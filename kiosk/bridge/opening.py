"""What comes before a stage: Qt's environment, and the pack opened into what there is to show."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kiosk import places
from kiosk.bridge.store import Material
from kiosk.guidance.library import Library
from kiosk.handoffs import Handoffs
from kiosk.packs.pack import PackError
from kiosk.reporting.form import flow_from, words_from

# The software renderer is the quickest without a GPU, and the caches would tell on disk which pages were opened.
ENVIRONMENT = {
    "QT_QUICK_BACKEND": "software",
    "QML_DISABLE_DISK_CACHE": "1",
    "QSG_RHI_DISABLE_DISK_CACHE": "1",
    "MESA_SHADER_CACHE_DISABLE": "true",
    "QT_ENABLE_HIGHDPI_SCALING": "0",
}


def surround() -> None:
    """Set Qt's environment, before Qt is loaded; what somebody set on purpose stays."""
    wanted = dict(ENVIRONMENT)
    if sys.platform == "linux" and all(font.exists() for font in places.fonts()):
        # Without our own face another one must be found, or even the card would have no letters.
        wanted["FONTCONFIG_FILE"] = str(places.font_settings())
    os.environ.update({name: value for name, value in wanted.items() if name not in os.environ})


# A machine that has not said anything of hand-offs.
USUAL = Handoffs()


def material_of(
    pack: Path, languages: tuple[str, ...] = (), handoffs: Handoffs = USUAL, *, whole: bool = True
) -> Material:
    """What a pack has to show in these languages (in all of its own, if none are named). Raises PackError.

    Without `whole` its words are taken as they are: another process has checked them.
    """
    library = Library.open(pack, whole=whole)
    offered = tuple(each for each in library.site.languages if not languages or each.code in languages)
    if not offered:
        raise PackError("None of the languages in kiosk.toml is in the pack.")
    words = {each.code: words_from(library.report_words(each.code)) for each in offered}
    kept = handoffs.kept(library.site.handoffs, [each.code for each in offered])
    return Material(library, offered, flow_from(library.report()).confirmed(kept), words, handoffs.clinic)
