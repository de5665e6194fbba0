"""Fills kiosk/_built: the compiled pack and the compiled words of the interface.

`make` calls it in a checkout, and the wheel's build hook calls it with another folder.
Usage: python -m build_spec.built [FOLDER]
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "kiosk" / "ui" / "words"


def pyside() -> Path:
    """The folder of the installed PySide6."""
    import PySide6

    return Path(PySide6.__file__).parent


def qt_tool(name: str) -> Path:
    """A program that PySide6 brings along."""
    folders = [pyside(), pyside() / "Qt" / "libexec"]
    file = f"{name}.exe" if sys.platform == "win32" else name
    return next(folder / file for folder in folders if (folder / file).exists())


def compile_words(target: Path) -> None:
    """One .qm per catalogue of words; an unfinished entry stays out of it and shows in English."""
    for catalogue in sorted(WORDS.glob("*.ts")):
        compiled = target / f"{catalogue.stem}.qm"
        subprocess.run([qt_tool("lrelease"), "-silent", catalogue, "-qm", compiled], check=True)


def fill(target: Path) -> list[str]:
    """Build everything into `target`; returns what is wrong with the content, if anything."""
    from kiosk.authoring.build import build
    from kiosk.authoring.problem import ContentError

    target.mkdir(parents=True, exist_ok=True)
    compile_words(target)
    try:
        build(ROOT / "content", target, icons=ROOT / "assets" / "icons")
    except ContentError as error:
        return [str(error)]
    return []


if __name__ == "__main__":
    sys.exit("\n".join(fill(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "kiosk" / "_built")) or 0)
