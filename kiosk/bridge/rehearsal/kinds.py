"""Which QML file an item comes from, asked without leaving a name behind that outlives the item."""

from __future__ import annotations

from PySide6.QtCore import QMetaObject
from PySide6.QtQuick import QQuickItem
from shiboken6 import Shiboken


def file_of(item: QQuickItem) -> str:
    """The name of the QML file ("Sheet"), or of Qt's own class."""
    described = item.metaObject()
    name = described.className().partition("_QML")[0]
    _forget(described)
    return name


def unique_name(item: QQuickItem) -> str:
    """The name of its class, if no other class has it: Qt's own, and those that QML numbers. A component inside a file
    has a bare name, and another file may have one of the same: then nothing."""
    described = item.metaObject()
    name = described.className()
    _forget(described)
    return name if "_QML" in name or name.startswith("QQuick") else ""


def classes_of(item: QQuickItem) -> tuple[str, ...]:
    """Its class and those it is built on, the nearest first."""
    described = [item.metaObject()]
    while described[-1].className() != "QObject":
        described.append(described[-1].superClass())
    names = tuple(each.className() for each in described)
    for each in described:
        _forget(each)
    return names


def has(item: QQuickItem, name: str) -> bool:
    """Whether it has a property of this name."""
    described = item.metaObject()
    found = described.indexOfProperty(name) >= 0
    _forget(described)
    return bool(found)


def _forget(described: QMetaObject) -> None:
    # What QML made goes with the item, unknown to Python: an item that later lies at its place would be taken for it.
    # Its name does not tell whether QML made it: a component inside a file has a bare one. The one that never goes is
    # QObject's own, which others hold.
    if described.className() != "QObject":
        Shiboken.invalidate(described)
