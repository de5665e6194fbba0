"""Looks through a finished bundle: what the kiosk shows and draws with is inside, what must stay outside is not.

Usage: python -m build_spec.bundle_check [FOLDER] [--json]
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from build_spec.bundling import (
    COMMON_LICENCES,
    FACES,
    FORBIDDEN,
    LETTERS,
    NAME,
    OUTSIDE,
    PACKAGES,
    PIN_LIBRARIES,
    PIN_MODULES,
    ROOT,
    SOUND_LIBRARIES,
    SOUND_MODULES,
    kiosk_modules,
    screen_files,
)  # fmt: skip
from kiosk.__main__ import COMMANDS, INSTALLED

IMPORT = re.compile(r"^import (Qt[\w.]*)", re.MULTILINE)


def _imported(folder: Path) -> list[str]:
    return sorted({name for file in folder.rglob("*.qml") for name in IMPORT.findall(file.read_text("utf-8"))})


def needed(root: Path = ROOT) -> list[str]:
    """What a bundle must hold, as places inside `_internal`."""
    ui = root / "kiosk" / "ui"
    tongues = [f"{file.stem}.qm" for file in sorted((ui / "words").glob("*.ts"))]
    texts = ["LICENSE", "LICENSE-CONTENT", "README.txt", *(f"{name}.txt" for name in (*PACKAGES, *LETTERS))]
    if COMMON_LICENCES.is_dir():
        texts += ["LGPL-3.txt", "GPL-3.txt"]
    return [
        *(file.relative_to(root).as_posix() for file in screen_files(ui)),
        *(f"kiosk/_built/{name}" for name in ("wayside.pack", *tongues)),
        *(f"kiosk/_built/assets/icons/{file.name}" for file in sorted((root / "assets" / "icons").glob("*.svg"))),
        *(f"font_source_sans_pro/files/SourceSansPro-{face}.otf" for face in FACES),
        "font_source_sans_pro/files/LICENSE.txt",
        *(f"licences/{name}" for name in texts),
    ]


def problems(bundle: Path, root: Path = ROOT) -> list[str]:
    """Everything wrong with a bundle, one line each."""
    ui, inside, files = root / "kiosk" / "ui", bundle / "_internal", sorted(bundle.rglob("*"))
    modules = next((folder for folder in files if folder.name == "qml" and folder.is_dir()), inside)
    absent = [name for name in _imported(ui) if not (modules / name.replace(".", "/") / "qmldir").is_file()]
    dead = [str(file.relative_to(bundle)) for file in files if file.is_symlink() and not file.exists()]
    packed = _packed(bundle)
    return [
        *_each("missing", [place for place in needed(root) if not (inside / place).is_file()]),
        *_each("missing, for the PIN", [name for name in PIN_LIBRARIES if not list(inside.glob(name))]),
        *_each("missing, for the PIN", sorted(set(PIN_MODULES) - packed)),
        *_each("missing, for sound", [name for name in SOUND_LIBRARIES if not list(inside.glob(name))]),
        *_each("missing, for sound", sorted(set(SOUND_MODULES) - packed)),
        *_each("missing, a module of ours", sorted(set(kiosk_modules()) - packed)),
        *_each("missing, a command", [name for name in INSTALLED if COMMANDS[name].module not in packed]),
        *_each("missing, though QML imports it", absent),
        *_each("must not be in a kiosk", _forbidden(bundle, files)),
        *_each("must not be in a kiosk", sorted(name for name in packed if _is_any(name, OUTSIDE))),
        *_each("leads nowhere", dead),
    ]


def _forbidden(bundle: Path, files: Iterable[Path]) -> list[str]:
    names = [f"{file.relative_to(bundle).as_posix()}{'/' if file.is_dir() else ''}" for file in files]
    return [name for name in names if FORBIDDEN.search(f"/{name}")]


def _packed(bundle: Path) -> set[str]:
    """The Python modules packed into the program."""
    from PyInstaller.archive.readers import CArchiveReader  # type: ignore[import-untyped]  # it has no types

    program = next(file for file in bundle.glob("kiosk*") if file.is_file())
    return set(CArchiveReader(str(program)).open_embedded_archive("PYZ.pyz").toc)


def _is_any(name: str, modules: Iterable[str]) -> bool:
    return any(name == module or name.startswith(f"{module}.") for module in modules)


def _each(what: str, names: Iterable[str]) -> list[str]:
    return [f"{what}: {name}" for name in names]


def size(bundle: Path) -> tuple[int, float]:
    """How many files, and how many megabytes (10⁶ bytes) they take."""
    files = [file for file in bundle.rglob("*") if file.is_file() and not file.is_symlink()]
    return len(files), round(sum(file.stat().st_size for file in files) / 1e6, 1)


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="bundle_check", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "dist" / NAME)
    parser.add_argument("--json", action="store_true", help="the figures for a program to read")
    options = parser.parse_args()
    if not options.folder.is_dir():
        parser.error(f"{options.folder} is not a folder: `make bundle` makes it")
    found = problems(options.folder)
    files, megabytes = size(options.folder)
    if options.json:
        print(json.dumps({"files": files, "megabytes": megabytes, "problems": found}))
    else:
        print(*found, f"{options.folder.name}: {files} files, {megabytes:g} MB, {len(found)} problems", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
