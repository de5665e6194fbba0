"""What a screen reader meets: every visible string exactly once, headings as headings, controls by their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.bridge.rehearsal.box import Box
from kiosk.bridge.rehearsal.kinds import file_of
from kiosk.bridge.rehearsal.lines import UNSEEN
from kiosk.bridge.rehearsal.rules import Finding
from kiosk.bridge.rehearsal.seen import PICTURE_OF_TYPE, Kind, in_painting_order, kind_of

CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
}
TITLE = "title"


@dataclass(frozen=True, slots=True)
class Node:
    """One entry of the accessibility tree."""

    role: QAccessible.Role
    name: str


@dataclass(frozen=True, slots=True)
class Said:
    """A visible string, the node of its own, and the names of the controls it stands in or on."""

    words: str
    own: Node | None
    controls: tuple[str, ...]
    titled: bool


@dataclass(slots=True)
class Spoken:
    """The visible strings, the nodes, and the controls of one view."""

    said: list[Said] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    controls: list[tuple[str, Node | None]] = field(default_factory=list)


def listen(window: QQuickWindow) -> Spoken:
    """Read the accessibility tree of a window beside its live items."""
    QAccessible.setActive(True)
    nodes: dict[QQuickItem, Node] = {}
    spoken = Spoken()
    root = QAccessible.queryAccessibleInterface(window)
    for interface in _interfaces(root):
        node = Node(interface.role(), interface.text(QAccessible.Text.Name))
        spoken.nodes.append(node)
        item = interface.object()
        if isinstance(item, QQuickItem):
            nodes[item] = node
    items = list(_items(window.contentItem()))
    buttons = {item: _box(item) for item in items if kind_of(item) is Kind.BUTTON}
    spoken.controls = [(_shown_name(item), nodes.get(item)) for item in buttons]
    for item in items:
        if kind_of(item) is Kind.TEXT and item.property("text") not in ("", PICTURE_OF_TYPE):
            spoken.said.append(_said(item, nodes, buttons))
    return spoken


def unspoken(spoken: Spoken) -> list[Finding]:
    """Everything that a screen reader would miss, say twice or say of something that is not there."""
    found = []
    for said in spoken.said:
        as_control = any(said.words in name for name in said.controls)
        if said.own is None and not as_control:
            found.append(Finding("not spoken", said.words, "it is not in the accessibility tree"))
        elif said.own is not None and as_control:
            found.append(Finding("spoken twice", said.words, "as itself, and as the name of its control"))
        elif said.own is not None and said.own.name not in (said.words, digit_by_digit(said.words)):
            found.append(Finding("spoken otherwise", said.words, f"as “{said.own.name}”"))
        if said.titled and not said.controls and (said.own is None or said.own.role is not QAccessible.Role.Heading):
            found.append(Finding("no heading", said.words, "a title that is not a heading"))
    for shown, node in spoken.controls:
        if node is None or node.role not in CONTROLS:
            found.append(Finding("no control", shown, "what can be touched is no button to a screen reader"))
        elif not node.name.strip():
            found.append(Finding("no name", shown, "a control without a name"))
    if not any(node.role is QAccessible.Role.Heading for node in spoken.nodes):
        found.append(Finding("no heading", "the screen", "it has no heading at all"))
    return found


def digit_by_digit(words: str) -> str:
    """How a number to learn is said; anything else as it is."""
    return " ".join(words) if words.isdecimal() else words


def _said(item: QQuickItem, nodes: dict[QQuickItem, Node], buttons: dict[QQuickItem, Box]) -> Said:
    owner = item.parentItem()
    own = nodes.get(item) or nodes.get(owner)
    # A control of its own name is no node of the words inside it.
    if own is nodes.get(owner) and kind_of(owner) is Kind.BUTTON:
        own = None
    box = _box(item)
    names = [node.name for button, at in buttons.items() if at.touches(box) and (node := nodes.get(button))]
    words = str(owner.property("text") if owner.property("rich") else item.property("text")).translate(UNSEEN)
    figures = not any(letter.isalpha() for letter in words)
    return Said(words, own, tuple(names), owner.property("role") == TITLE and not figures)


def _interfaces(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(root.childCount()):
        child = root.child(number)
        if not child.state().invisible:
            yield child
            yield from _interfaces(child)


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in in_painting_order(item):
        if child.opacity() > 0:
            yield child
            yield from _items(child)


def _box(item: QQuickItem) -> Box:
    there = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    return Box(there.left(), there.top(), there.right(), there.bottom())


def _shown_name(item: QQuickItem) -> str:
    return str(item.property("spoken") or item.property("word") or file_of(item))
