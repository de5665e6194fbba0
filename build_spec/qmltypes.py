"""Tells QML tools what the bridge offers: writes build/qml/Wayside/Bridge/{qmldir,*.qmltypes}, and lints the QML.

The description is read off the live classes, because PySide6's own reader of their source gives up on types that are
written as text, which is how a property says that it is a list of values.
Usage: python -m build_spec.qmltypes [--lint]
"""

from __future__ import annotations

import ast
import importlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMetaMethod, QMetaObject, QMetaProperty, QObject

from build_spec.built import ROOT, pyside, qt_tool

MODULE, MAJOR = "Wayside.Bridge", 1
IMPORTS = ROOT / "build" / "qml"
FOLDER = IMPORTS.joinpath(*MODULE.split("."))
FOREIGN = ("core", "gui", "qml", "qmlmodels", "quick")
MARKS = {
    "QmlElement": ("QML.Element", "auto"),
    "QmlSingleton": ("QML.Singleton", "true"),
    "QmlUncreatable": ("QML.Creatable", "false"),
}
KINDS = {QMetaMethod.MethodType.Signal: "signals", QMetaMethod.MethodType.Slot: "slots"}

Json = dict[str, Any]


def _marks(definition: ast.ClassDef) -> list[Json]:
    names = [node.func if isinstance(node, ast.Call) else node for node in definition.decorator_list]
    known = [MARKS[name.id] for name in names if isinstance(name, ast.Name) and name.id in MARKS]
    return [{"name": name, "value": value} for name, value in known]


def _text(raw: Any) -> str:
    return bytes(raw).decode()


def _property(index: int, declared: QMetaProperty) -> Json:
    entry: Json = {"index": index, "name": declared.name(), "type": declared.typeName(), "read": declared.name()}
    entry |= {"constant": declared.isConstant(), "final": declared.isFinal(), "required": declared.isRequired()}
    entry |= {"designable": True, "scriptable": True, "stored": True, "user": False}
    if declared.isWritable():
        entry["write"] = declared.name()
    if declared.hasNotifySignal():
        entry["notify"] = _text(declared.notifySignal().name())
    return entry


def _method(method: QMetaMethod) -> Json:
    named = zip(method.parameterNames(), method.parameterTypes(), strict=True)
    arguments = [{"name": _text(name), "type": _text(kind)} for name, kind in named]
    return {"access": "public", "name": _text(method.name()), "arguments": arguments, "returnType": method.typeName()}


def _meta(element: Any) -> QMetaObject:
    """Qt's own record of a class; PySide6's types do not mention it."""
    record: QMetaObject = element.staticMetaObject
    return record


def _described(element: type[QObject], marks: list[Json]) -> Json:
    """The class as Qt's own tools would describe it, with what it has from bases that are written in Python."""
    qt_base = next(base for base in element.__mro__ if base.__module__.startswith("PySide6."))
    start, meta = _meta(qt_base), _meta(element)
    described: Json = {"className": element.__name__, "qualifiedClassName": element.__name__, "object": True}
    described |= {"classInfos": marks, "superClasses": [{"access": "public", "name": qt_base.__name__}]}
    described |= {"signals": [], "slots": []}
    own = range(start.propertyCount(), meta.propertyCount())
    described["properties"] = [_property(index, meta.property(index)) for index in own]
    for index in range(start.methodCount(), meta.methodCount()):
        method = meta.method(index)
        described[KINDS[method.methodType()]].append(_method(method))
    return described


def elements(file: Path) -> list[Json]:
    """Every class of this bridge file that QML may name."""
    definitions = [node for node in ast.parse(file.read_text("utf-8")).body if isinstance(node, ast.ClassDef)]
    marked = {definition.name: marks for definition in definitions if (marks := _marks(definition))}
    if not marked:
        return []
    module = importlib.import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))
    return [_described(getattr(module, name), marks) for name, marks in marked.items()]


def write() -> None:
    """Describe the whole bridge in build/qml."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    described = [
        {"classes": classes, "inputFile": file.name, "outputRevision": 68}
        for file in sorted((ROOT / "kiosk" / "bridge").glob("*.py"))
        if (classes := elements(file))
    ]
    metatypes, types = FOLDER / "metatypes.json", FOLDER / "bridge.qmltypes"
    metatypes.write_text(json.dumps(described), "utf-8")
    foreign = ",".join(str(pyside() / "Qt" / "metatypes" / f"qt6{name}_metatypes.json") for name in FOREIGN)
    command: list[str | Path] = [qt_tool("qmltyperegistrar"), "--import-name", MODULE, "--major-version", str(MAJOR)]
    command += ["--generate-qmltypes", types, "--foreign-types", foreign, "-o", FOLDER / "unused.cpp", metatypes]
    subprocess.run(command, check=True)
    imports = "import QtQuick auto\n"
    (FOLDER / "qmldir").write_text(f"module {MODULE}\ntypeinfo {types.name}\n{imports}", "utf-8")


def lint() -> int:
    """qmllint over all of kiosk/ui; a warning is an error. Returns the exit status."""
    files = sorted((ROOT / "kiosk" / "ui").rglob("*.qml"))
    command: list[str | Path] = [qt_tool("qmllint"), "-I", IMPORTS, "-I", ROOT / "kiosk" / "ui", "--max-warnings", "0"]
    return subprocess.run([*command, *files], check=False).returncode


if __name__ == "__main__":
    write()
    sys.exit(lint() if "--lint" in sys.argv else 0)
