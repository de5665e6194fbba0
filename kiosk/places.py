"""Where the words, the pictograms and the built pack are: in a checkout, when installed, and in a bundle."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _checkout() -> Path | None:
    """The checkout this package runs from, if it runs from one."""
    here = _PACKAGE.parent
    return here if (here / "content").is_dir() and (here / "assets" / "icons").is_dir() else None


def program() -> list[str]:
    """The command that starts another process of this kiosk."""
    return [sys.executable] if hasattr(sys, "_MEIPASS") else [sys.executable, "-m", "kiosk"]


def built() -> Path:
    """The folder of what is built: the pack and, away from a checkout, copies of content and assets."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) / "kiosk" / "_built" if bundle else _PACKAGE / "_built"


def pack() -> Path:
    """The compiled pack. It may not be there yet: `make` builds it."""
    return built() / "wayside.pack"


def content() -> Path:
    """The folder that editors write in."""
    return _source("content")


def assets() -> Path:
    """The folder of icons and sounds."""
    return _source("assets")


def icons() -> Path:
    """The folder of pictograms, one SVG each."""
    return assets() / "icons"


def font_settings() -> Path:
    """What tells fontconfig to look for no other fonts and to keep no cache."""
    return _PACKAGE / "ui" / "fonts.conf"


def fonts() -> tuple[Path, ...]:
    """The weights of Source Sans Pro that the kiosk uses; they come with a package of their own."""
    spec = importlib.util.find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        return ()
    folder = Path(spec.origin).parent / "files"
    return tuple(folder / f"SourceSansPro-{weight}.otf" for weight in ("Regular", "Semibold", "Bold"))


def _source(name: str) -> Path:
    checkout = None if hasattr(sys, "_MEIPASS") else _checkout()
    return checkout / name if checkout else built() / name
