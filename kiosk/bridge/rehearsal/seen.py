"""What stands on the window at one moment, read off the live items: lines, pictures, plates, and what is touched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.bridge.rehearsal.box import Box
from kiosk.bridge.rehearsal.kinds import classes_of, file_of, has, unique_name
from kiosk.bridge.rehearsal.lines import InkLine, capital_height, ink_lines, setting_of

# A picture of type on a plate, beside the word that says what it is.
PICTURE_OF_TYPE = "Aa"
OPAQUE = 0.99
# A picture that takes more of the window is what everything else stands on.
GROUND = 0.25


class Kind(Enum):
    """What an item is to whoever looks at the panel."""

    TEXT = "text"
    PICTURE = "picture"
    PLATE = "plate"
    BUTTON = "button"
    BLOCK = "block"
    SCROLLER = "scroller"
    SHEET = "sheet"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Thing:
    """Something on the window. `first` and `last` number it and what it holds in the order of painting."""

    kind: Kind
    name: str
    box: Box
    clip: Box
    first: int
    last: int
    buttons: tuple[int, ...]
    sheet: int
    colour: str = ""
    enabled: bool = True
    plated: bool = False
    turner: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text. `number` counts all lines of its sheet, so that it is known again after a turn."""

    words: str
    box: Box
    clip: Box
    text: int
    buttons: tuple[int, ...]
    sheet: int
    number: int


@dataclass(frozen=True, slots=True)
class Text:
    """A text as a whole: what Qt says of it. Sizes in pixels."""

    words: str
    truncated: bool
    lines: int
    broken: int
    painted: float
    width: float
    capital: float
    # The end of a line that breaks within a word.
    torn: str = ""
    # Its size by name ("body").
    role: str = ""


@dataclass(slots=True)
class View:
    """Everything on the window at one moment. `pixels` is how many make a millimetre."""

    window: Box
    pixels: float
    ground: str
    mirrored: bool = False
    # Over this line nothing may be touched, in pixels from the top.
    reach: float = 0.0
    things: list[Thing] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    sideways: list[str] = field(default_factory=list)
    sheets: list[QQuickItem] = field(default_factory=list)
    heights: list[float] = field(default_factory=list)
    # How far each sheet is scrolled, and how far it can be.
    at: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)

    def of(self, *kinds: Kind) -> list[Thing]:
        return [thing for thing in self.things if thing.kind in kinds]


_BASES = {
    "QQuickText": Kind.TEXT,
    "QQuickImage": Kind.PICTURE,
    "QQuickRectangle": Kind.PLATE,
    "QQuickAbstractButton": Kind.BUTTON,
    "QQuickFlickable": Kind.SCROLLER,
}
# By the name of its class where that is its alone, else by all its classes.
_kinds: dict[str | tuple[str, ...], Kind] = {}


def kind_of(item: QQuickItem) -> Kind:
    """What an item is, by its class."""
    name = unique_name(item)
    known = _kinds.get(name) if name else None
    if known is None:
        classes = classes_of(item)
        known = _kinds.get(classes) or _kind_by(item, classes)
        _kinds[name or classes] = known
    return known


def _kind_by(item: QQuickItem, classes: tuple[str, ...]) -> Kind:
    if file_of(item) == "Sheet":
        return Kind.SHEET
    known = [_BASES[name] for name in classes if name in _BASES]
    return known[0] if known else Kind.BLOCK if has(item, "whole") else Kind.OTHER


def look(window: QQuickWindow, pixels: float, *, under_panel: bool = False) -> View:
    """Read the window; with `under_panel` without the screen beneath the comfort panel, which may cover it."""
    whole = Box(0, 0, window.width(), window.height())
    view = View(whole, pixels, window.color().name(), mirrored=bool(window.property("mirrored")))
    _Reader(view, under_panel).read(window.contentItem(), _Place(whole, 1.0, (), -1, False))
    return view


def in_painting_order(item: QQuickItem) -> Iterator[QQuickItem]:
    """The visible children of an item, the lowest first."""
    shown = [child for child in item.childItems() if child.isVisible()]
    return iter(sorted(shown, key=QQuickItem.z) if any(child.z() for child in shown) else shown)


def _painted(item: QQuickItem, lines: Sequence[InkLine]) -> float:
    """The width of the widest line. Of letters read from the right, Qt counts the space too at which a line breaks."""
    if any("\u0590" <= letter <= "\u08ff" for line in lines for letter in line.words):
        return max(line.right - line.left for line in lines)
    return float(item.property("contentWidth"))


@dataclass(frozen=True, slots=True)
class _Place:
    """What an item has from those it stands in."""

    clip: Box
    opacity: float
    buttons: tuple[int, ...]
    sheet: int
    rail: bool


class _Reader:
    """Walks the items once, in the order of painting."""

    def __init__(self, view: View, under_panel: bool) -> None:
        self._view = view
        self._under_panel = under_panel
        self._count = 0
        self._lines_of: dict[int, int] = {}

    def read(self, item: QQuickItem, place: _Place) -> None:
        opacity = place.opacity * item.opacity()
        if opacity < 0.01 or (self._under_panel and item.objectName() == "screen"):
            return
        there = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        box = Box(there.left(), there.top(), there.right(), there.bottom())
        kind, first = kind_of(item), self._count
        self._count += 1
        buttons, sheet = place.buttons, place.sheet
        if kind is Kind.BUTTON:
            buttons = (*buttons, first)
        elif kind is Kind.SHEET:
            sheet = len(self._view.sheets)
            self._view.sheets.append(item)
            self._view.heights.append(float(item.property("reach") or item.height()))
            self._view.at.append(0.0)
            self._view.ends.append(float(item.property("ending")))
        elif kind is Kind.SCROLLER:
            self._scroller(item, sheet)
        clip = place.clip.meet(box) if item.clip() else place.clip
        rail = place.rail or file_of(item) == "Rail"
        inner = _Place(clip, opacity, buttons, sheet, rail)
        for child in in_painting_order(item):
            self.read(child, inner)
        self._note(item, kind, box, first, place, opacity)

    def _scroller(self, item: QQuickItem, sheet: int) -> None:
        if item.property("contentWidth") > item.width() + 1 or item.property("contentX"):
            self._view.sideways.append(item.objectName() or "a stretch of reading")
        if sheet >= 0:
            self._view.at[sheet] = float(item.property("contentY"))

    def _note(self, item: QQuickItem, kind: Kind, box: Box, first: int, place: _Place, opacity: float) -> None:
        if kind is Kind.TEXT:
            self._text(item, box, first, place)
            return
        if kind in (Kind.OTHER, Kind.SCROLLER, Kind.SHEET) or box.area <= 0:
            return
        name, colour, plated = "", "", False
        if kind is Kind.PLATE:
            paint: QColor = item.property("color")
            if paint.alphaF() * opacity < OPAQUE:
                return
            colour = paint.name()
        elif kind is Kind.PICTURE:
            if item.property("source").isEmpty() or box.area > GROUND * self._view.window.area:
                return
            name = str(item.property("name") or "picture")
        elif kind is Kind.BUTTON:
            name = str(item.property("spoken") or item.property("word") or "a button without a name")
            plated = bool(item.property("plated"))
        elif kind is Kind.BLOCK:
            name = file_of(item).partition("_")[0]
        self._view.things.append(
            Thing(
                kind, name, box, place.clip, first, self._count - 1, place.buttons, place.sheet, colour,
                item.isEnabled(), plated, place.rail,
            )
        )  # fmt: skip

    def _text(self, item: QQuickItem, box: Box, first: int, place: _Place) -> None:
        setting = setting_of(item)
        if not setting.text or setting.text == PICTURE_OF_TYPE:
            return
        lines = ink_lines(setting)
        self._view.texts.append(
            Text(
                words=" ".join(line.words for line in lines),
                truncated=bool(item.property("truncated")),
                lines=int(item.property("lineCount")),
                broken=len(lines),
                painted=_painted(item, lines),
                width=item.width(),
                capital=capital_height(setting.font),
                torn=next((line.words for line in lines if line.torn), ""),
                role=str(item.parentItem().property("role") or ""),
            )
        )
        for line in lines:
            number = self._lines_of[place.sheet] = self._lines_of.get(place.sheet, 0) + 1
            ink = Box(box.left + line.left, box.top + line.top, box.left + line.right, box.top + line.bottom)
            self._view.lines.append(Line(line.words, ink, place.clip, first, place.buttons, place.sheet, number))
