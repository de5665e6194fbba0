"""The plan's rooms and the direction between them, read off every import in the source."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "kiosk"

# room: the rooms it may import. ui → bridge → {speech, staff, session} → reporting → guidance → packs
ROOMS: dict[str, set[str]] = {
    "packs": set(),
    "guidance": {"packs"},
    "reporting": {"guidance", "packs"},
    "session": {"reporting", "guidance", "packs"},
    "speech": {"reporting", "guidance", "packs"},
    "staff": set(),
    "selftest": {"warden", "reporting", "guidance", "packs"},
    "warden": set(),
    "bridge": {"speech", "staff", "session", "reporting", "guidance", "packs"},
    "ui": {"bridge", "speech", "staff", "session", "reporting", "guidance", "packs"},
    "authoring": {"speech", "staff", "session", "reporting", "guidance", "packs", "warden"},
}
# Files beside the rooms: these know every room, any other is a floor that all rooms stand on.
ENTRANCES = {"__main__", "app", "run", "visit"}
WITHOUT_QT = {"guidance", "reporting", "session", "speech", "warden", "packs", "staff", "selftest"}
# What would let a kiosk speak to a network. The warden's word to systemd goes through a socket that is a file.
NETWORK = {
    *("asyncio", "ftplib", "http", "imaplib", "nntplib", "poplib", "smtplib", "socketserver", "ssl", "telnetlib"),
    *("urllib.request", "webbrowser", "wsgiref", "xmlrpc", "_socket", "_ssl"),
    *(f"PySide6.Qt{name}" for name in ("Bluetooth", "DBus", "HttpServer", "Network", "NetworkAuth", "Nfc")),
    *(f"PySide6.Qt{name}" for name in ("RemoteObjects", "SerialPort", "WebChannel", "WebEngineCore", "WebEngineQuick")),
    *(f"PySide6.Qt{name}" for name in ("WebEngineWidgets", "WebSockets", "WebView", "Multimedia")),
}
EDITORS_ONLY = {
    "babel",
    "fontTools",
    "markdown_it",
    "mdit_py_plugins",
    "pydantic",
    "pysyllables",
    "silabeador",
    "typst",
}


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module: in which file and line, and whether as soon as the file is."""

    file: Path
    line: int
    module: str
    at_once: bool

    @property
    def room(self) -> str:
        """The room or file of kiosk/ that imports."""
        return self.file.relative_to(PACKAGE).parts[0].removesuffix(".py")

    @property
    def target(self) -> str:
        """The room or file of kiosk/ that is imported; empty for anything else."""
        parts = self.module.split(".")
        return parts[1] if parts[0] == "kiosk" and len(parts) > 1 else ""

    def is_any_of(self, modules: set[str]) -> bool:
        """Whether it is one of the modules or lies inside one."""
        return any(self.module == module or self.module.startswith(f"{module}.") for module in modules)

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line} imports {self.module}"


def _modules(node: ast.AST, file: Path) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (name.name for name in node.names)
    elif isinstance(node, ast.ImportFrom):
        package = list(file.relative_to(ROOT).with_suffix("").parts)
        start = ".".join(package[: len(package) - node.level]) if node.level else ""
        base = ".".join(part for part in (start, node.module or "") if part)
        # `from kiosk import packs` names a room in its second half.
        yield from (f"{base}.{name.name}" for name in node.names)


def imports_of(file: Path) -> list[Import]:
    """Every import in the file, wherever in it."""
    tree = ast.parse(file.read_text("utf-8"), str(file))
    inside = {id(node) for outer in ast.walk(tree) if isinstance(outer, ast.FunctionDef) for node in ast.walk(outer)}
    return [
        Import(file, node.lineno, module, id(node) not in inside)
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for module in _modules(node, file)
    ]


IMPORTS = [one for file in sorted(PACKAGE.rglob("*.py")) if "_built" not in file.parts for one in imports_of(file)]


def _listed(found: list[Import]) -> str:
    return "\n".join(map(str, found))


def test_every_room_is_in_the_plan() -> None:
    rooms = {folder.name for folder in PACKAGE.iterdir() if folder.is_dir() and not folder.name.startswith("_")}
    assert rooms <= set(ROOMS)


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_a_room_imports_only_what_lies_below_it(room: str) -> None:
    beside = ENTRANCES | set(ROOMS) - ROOMS[room] - {room}
    wrong = [one for one in IMPORTS if one.room == room and one.target in beside]
    assert not wrong, _listed(wrong)


def test_files_beside_the_rooms_import_no_room_and_no_qt() -> None:
    floor = [one for one in IMPORTS if one.room not in ROOMS and one.room not in ENTRANCES]
    wrong = [one for one in floor if one.target in ROOMS or one.target in ENTRANCES or one.is_any_of({"PySide6"})]
    assert not wrong, _listed(wrong)


def test_rooms_without_a_screen_import_no_qt() -> None:
    wrong = [one for one in IMPORTS if one.room in WITHOUT_QT and one.is_any_of({"PySide6", "shiboken6"})]
    assert not wrong, _listed(wrong)


def test_the_warden_needs_the_standard_library_only() -> None:
    known = {*sys.stdlib_module_names, "kiosk"}
    wrong = [one for one in IMPORTS if one.room == "warden" and one.module.split(".")[0] not in known]
    assert not wrong, _listed(wrong)


def test_only_the_command_imports_authoring_and_only_when_asked() -> None:
    outside = [one for one in IMPORTS if one.target == "authoring" and one.room != "authoring"]
    wrong = [one for one in outside if one.room != "__main__" or one.at_once]
    assert not wrong, _listed(wrong)


def test_the_command_starts_with_the_standard_library_alone() -> None:
    heavy = [one for one in IMPORTS if one.room == "__main__" and one.at_once]
    wrong = [one for one in heavy if one.module.split(".")[0] not in sys.stdlib_module_names and one.target in ROOMS]
    wrong += [one for one in heavy if one.is_any_of({"PySide6", *EDITORS_ONLY})]
    assert not wrong, _listed(wrong)


def test_nothing_speaks_to_a_network() -> None:
    wrong = [one for one in IMPORTS if one.is_any_of(NETWORK)]
    wrong += [one for one in IMPORTS if one.is_any_of({"socket"}) and one.room != "warden"]
    assert not wrong, _listed(wrong)


def test_the_running_kiosk_loads_nothing_of_the_editors() -> None:
    code = "import sys, kiosk.app; print(*sorted(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    loaded = set(ran.stdout.split())
    assert "kiosk.app" in loaded
    assert not {name for name in loaded if name.split(".")[0] in EDITORS_ONLY or name.startswith("kiosk.authoring")}
