"""The face of the Arabic letters in tests: Noto Sans Arabic (OFL), at the three weights the kiosk draws."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from pylopdf_fonts_ar import sans_path

FAMILY = "Noto Sans Arabic"
WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700}
MARKS = (*range(0x200B, 0x2010), *range(0x2060, 0x206A))


def arabic(folder: Path) -> tuple[Path, ...]:
    """The files, written into `folder`: the package holds one variable font, and Qt makes no weights of that."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    read, fix = (
        import_module("fontTools.ttLib").TTFont,
        import_module("fontTools.varLib.instancer").instantiateVariableFont,
    )
    for name, weight in WEIGHTS.items():
        # Marks that show nothing are left to the first face: drawn by this one, they would lower their line.
        font = fix(read(sans_path()), {"wght": weight, "wdth": 100}, updateFontNames=True)
        for table in font["cmap"].tables:
            for mark in MARKS:
                table.cmap.pop(mark, None)
        files.append(folder / f"NotoSansArabic-{name}.ttf")
        font.save(files[-1])
    return tuple(files)
