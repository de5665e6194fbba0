"""The words of the interface: read out of QML and Python into one catalogue per language, and kept fresh.

Usage: python -m build_spec.words update | check
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from build_spec.built import ROOT, WORDS, qt_tool

CATALOGUES = {
    # Written in English in the sources, so English only needs its plurals.
    "wayside_en.ts": ["-source-language", "en_US", "-target-language", "en_US", "-pluralonly"],
    "wayside_es.ts": ["-source-language", "en_US", "-target-language", "es_US"],
}
WHAT_TO_DO = "Run `make words`, then translate what is marked unfinished in kiosk/ui/words."


def _sources() -> list[Path]:
    files = [*ROOT.glob("kiosk/ui/**/*.qml"), *ROOT.glob("kiosk/ui/**/*.js"), *ROOT.glob("kiosk/**/*.py")]
    return sorted(file for file in files if "_built" not in file.parts and "authoring" not in file.parts)


def update(folder: Path) -> None:
    """Bring the catalogues in `folder` up to date; words no longer used leave them."""
    for name, options in CATALOGUES.items():
        tidy = ["-no-obsolete", "-locations", "none", "-silent"]
        subprocess.run([qt_tool("lupdate"), *tidy, *options, *_sources(), "-ts", folder / name], check=True)


def unfinished(catalogue: Path) -> list[str]:
    """The sources that have no words yet, or empty ones, in this catalogue."""
    found = []
    for message in ET.parse(catalogue).getroot().iter("message"):
        words = message.find("translation")
        forms = [] if words is None else [words.text, *(form.text for form in words.iter("numerusform"))]
        if words is None or words.get("type") or not any((form or "").strip() for form in forms):
            found.append(message.findtext("source", ""))
    return found


def check() -> list[str]:
    """What is wrong with the catalogues as they are, in sentences; nothing is changed."""
    problems = []
    with tempfile.TemporaryDirectory() as fresh:
        for name in CATALOGUES:
            if (WORDS / name).exists():
                shutil.copy(WORDS / name, fresh)
        update(Path(fresh))
        for name in CATALOGUES:
            current, wanted = WORDS / name, Path(fresh) / name
            if not current.exists() or current.read_bytes() != wanted.read_bytes():
                problems.append(f"{current.relative_to(ROOT)}: older than the QML and Python it was read from")
            problems += [f"{current.relative_to(ROOT)}: no words yet for “{source}”" for source in unfinished(wanted)]
    return problems


def main(arguments: list[str]) -> int:
    """The command."""
    if arguments == ["update"]:
        WORDS.mkdir(exist_ok=True)
        update(WORDS)
        return 0
    problems = check()
    for problem in problems:
        print(problem)
    if problems:
        print(WHAT_TO_DO)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
