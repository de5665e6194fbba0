"""What comes before a stage: Qt's environment, and the pack opened into what there is to show."""

from __future__ import annotations

from pathlib import Path

from kiosk.bridge.store import Material
from kiosk.guidance.library import Library
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


def material_of(pack: Path, languages: tuple[str, ...] = ()) -> Material:
    """What a pack has to show in these languages (in all of its own, if none are named). Raises PackError."""
    library = Library.open(pack)
    offered = tuple(each for each in library.site.languages if not languages or each.code in languages)
    if not offered:
        raise PackError("None of the languages in kiosk.toml is in the pack.")
    words = {each.code: words_from(library.report_words(each.code)) for each in offered}
    # No site has confirmed a hand-off yet, so no step that needs one is shown.
    return Material(library, offered, flow_from(library.report()).confirmed(()), words)
