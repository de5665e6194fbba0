"""The accessibility tree of a window as frozen data, with what the eye sees of each of its entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, QLocale, QMetaObject, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.bridge.rehearsal.box import Box
from kiosk.bridge.rehearsal.seen import Kind, kind_of

Role = QAccessible.Role
STATES = ("focusable", "focused", "checkable", "checked", "selectable", "selected", "disabled")
# The parts of a screen in the order in which they are read (parts/Frame.qml), by the names of their items: the margin's
# head, the matter with More and Up, what else is to know, what leads on (on the idle screen, past both banks, to other
# languages); then sheets over the screen, and the bar.
REGIONS = (
    "head", "aside", "notes", "ways first", "matter", "rail", "aside after", "along", "onward", "ways", "last", "foot",
    "others", "comfort", "choices", "choices rail", "choices done", "asking", "strip", "bar",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Branch:
    """One entry: what a screen reader is told, where it stands in pixels, and what the eye sees of its state."""

    role: Role
    name: str
    # The place of the one it hangs from, -1 for the window.
    parent: int
    states: frozenset[str]
    # Of its locale; empty without one.
    language: str
    box: Box
    # The last of REGIONS it stands in, empty where a screen has none.
    region: str
    # Whether it can be touched, whether it looks chosen, and whether it can be used.
    control: bool = False
    chosen: bool = False
    usable: bool = True


@dataclass(frozen=True, slots=True)
class Tree:
    """Its entries in their order; the names of its controls as the keys go round them, from the first."""

    branches: tuple[Branch, ...]
    round: tuple[str, ...]
    # Whether one thing follows another from the right to the left.
    mirrored: bool = False

    def children(self, number: int) -> list[Branch]:
        """What hangs from an entry."""
        return [branch for branch in self.branches if branch.parent == number]

    def of(self, *roles: Role) -> list[int]:
        """The places of the entries with these roles."""
        return [number for number, branch in enumerate(self.branches) if branch.role in roles]

    def controls(self) -> list[Branch]:
        """What can be touched and used now."""
        return [branch for branch in self.branches if branch.control and branch.usable]

    def leaves(self) -> list[Branch]:
        """What is said: every entry with a name."""
        return [branch for branch in self.branches if branch.name]


def grow(window: QQuickWindow) -> Tree:
    """Read the tree of a window."""
    QAccessible.setActive(True)
    found: list[Branch] = []
    _read(QAccessible.queryAccessibleInterface(window), -1, found)
    return Tree(tuple(found), tuple(_round(window)), bool(window.property("mirrored")))


def _read(interface: QAccessibleInterface, parent: int, found: list[Branch]) -> None:
    for number in range(interface.childCount()):
        child = interface.child(number)
        if not child.state().invisible:
            found.append(_branch(child, parent))
            _read(child, len(found) - 1, found)


def _branch(interface: QAccessibleInterface, parent: int) -> Branch:
    item, state = interface.object(), interface.state()
    assert isinstance(item, QQuickItem)
    there = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    control = kind_of(item) is Kind.BUTTON
    return Branch(
        interface.role(),
        interface.text(QAccessible.Text.Name),
        parent,
        frozenset(name for name in STATES if getattr(state, name)),
        _language(interface),
        Box(there.left(), there.top(), there.right(), there.bottom()),
        _region(item),
        control,
        control and bool(item.property("solid") or item.property("open")),
        item.isEnabled(),
    )


def _language(interface: QAccessibleInterface) -> str:
    locale = interface.attributesInterface().attributeValue(QAccessible.Attribute.Locale)
    return str(QLocale.languageToCode(locale.language())) if isinstance(locale, QLocale) else ""


def _region(item: QQuickItem) -> str:
    """The nearest part of the screen; the rail of the choices is a part of its own."""
    names: list[str] = []
    above: QQuickItem | None = item
    while above is not None:
        if above.objectName() in REGIONS:
            names.append(above.objectName())
        above = above.parentItem()
    if names[:2] == ["rail", "choices"]:
        return "choices rail"
    return names[0] if names else ""


def _round(window: QQuickWindow) -> Iterator[str]:
    """Where the Tab key leads, from the beginning and once round."""
    met = [_following(window.contentItem())]
    while met[-1] not in met[:-1]:
        met.append(_following(met[-1]))
    for item in met[:-1]:
        if kind_of(item) is Kind.BUTTON:
            yield QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)


def _following(item: QQuickItem) -> QQuickItem:
    # Called by its name: the method of the same name in Python would keep each item for as long as the one before it.
    found = QMetaObject.invokeMethod(item, "nextItemInFocusChain", Q_RETURN_ARG("QQuickItem*"), Q_ARG(bool, True))
    assert isinstance(found, QQuickItem)
    return found
