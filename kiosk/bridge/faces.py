"""The faces that letters are drawn with: our own, and for a script it does not have, the one the machine names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale
from PySide6.QtGui import QFont, QFontDatabase

from kiosk.journal import Event, Report

# What our own face draws; a language that Qt does not know is taken to be written so.
OWN = ("Latin", "Any")
# Spanish is that of the United States: a voice of Spain would say it otherwise.
HERE = "US"


def load_family(fonts: Sequence[Path], report: Report) -> str:
    """Load a face and return its family name: a silent fallback would be a defect, so it is said."""
    families = [QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(font))) for font in fonts]
    if not families or not all(families):
        report(Event.TYPEFACE)
        return ""
    return families[0][0]


def faces_of(
    languages: Sequence[str], faces: Mapping[str, tuple[Path, ...]], own: str, report: Report
) -> dict[str, str]:
    """The family that draws each language whose script is not our own face's. One without a face is said."""
    found = {}
    for code in languages:
        script = script_of(code)
        if script not in OWN and (family := load_family(faces.get(script, ()), report)):
            if family == own:
                continue
            found[code] = family
            # Where the two meet in one text (a name among others, an address), each stands in for the other.
            QFont.insertSubstitution(family, own)
            QFont.insertSubstitution(own, family)
    return found


def load_letters(font: bytes, report: Report) -> str:
    """Load a face that came with the pack and return its family name; empty, and said, if it is none."""
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFontFromData(QByteArray(font)))
    if not families:
        report(Event.TYPEFACE)
        return ""
    return families[0]


def script_of(language: str) -> str:
    """Qt's name of the script a language is written in."""
    return QLocale(language).script().name.removesuffix("Script")


def right_to_left(language: str) -> bool:
    """Whether a language is read from the right to the left."""
    return bool(QLocale(language).textDirection().name == "RightToLeft")


def locale_of(language: str) -> QLocale:
    """A language as it is spoken here, where Qt knows that; parts/Theme.qml has the same for one text."""
    here = QLocale(f"{language}_{HERE}")
    return here if here.name() == f"{language}_{HERE}" else QLocale(language)
