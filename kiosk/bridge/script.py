"""What a screen says, read off the items that stand on it: every text and control in reading order, once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPointF, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.bridge.tongue import Tongue
from kiosk.speech.model import PLAIN
from kiosk.speech.reader import Line, Stop

CONTEXT = "Speech"
# What a control is and how it stands, for those who hear it.
BUTTON = str(QT_TRANSLATE_NOOP("Speech", "Button."))
CHOSEN = str(QT_TRANSLATE_NOOP("Speech", "This one is chosen."))
OPEN = str(QT_TRANSLATE_NOOP("Speech", "Open."))
HEARD_IN = "en"  # what `heard` is written in
# The parts of the window that can be read, in their order; an upper sheet keeps the voice out of what lies under it.
SHEETS = ("asking", "comfort", "screen")
BARS = ("strip", "bar")


@dataclass(eq=False, slots=True)
class Found:
    """A text or a control on the screen, with the items whose words say it."""

    item: QQuickItem
    control: bool
    flows: bool
    texts: list[QQuickItem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Script:
    """The stops of a screen, and for each the item it stands for and the items of its texts."""

    stops: tuple[Stop, ...] = ()
    items: tuple[QQuickItem, ...] = ()
    texts: tuple[tuple[QQuickItem, ...], ...] = ()

    @property
    def controls(self) -> list[int]:
        """The numbers of the stops that can be acted on."""
        return [number for number, stop in enumerate(self.stops) if stop.control]

    def at(self, item: QQuickItem | None) -> int | None:
        """The stop of an item; None if it has none."""
        return next((number for number, each in enumerate(self.items) if each == item), None)


def script_of(window: QQuickWindow, tongue: Tongue, language: str, banks: Sequence[str]) -> Script:
    """Read the window from the top of what is uppermost to Close, its last; `banks` are the languages that it shows."""
    found = [each for each in _window(window) if each.texts or _name(each.item)]
    stops = tuple(_stop(each, tongue, language, banks) for each in found)
    return Script(stops, tuple(each.item for each in found), tuple(tuple(each.texts) for each in found))


def _window(window: QQuickWindow) -> Iterator[Found]:
    sheets = (window.findChild(QQuickItem, name) for name in SHEETS)
    upper = next((sheet for sheet in sheets if sheet is not None and _shows(sheet) and sheet.childItems()), None)
    for number, root in enumerate((upper, *(window.findChild(QQuickItem, name) for name in BARS))):
        if root is not None and _shows(root):
            # Any key answers "Still reading?", so none leads down to the bar: there it is read with the rest.
            yield from gathered(root, flows=number == 0 or (upper is not None and upper.objectName() == SHEETS[0]))


def gathered(root: QQuickItem, *, flows: bool = True) -> list[Found]:
    """The texts and controls under an item, in order."""
    found: list[Found] = []
    for item, control in _walk(root, None):
        if control is item:
            found.append(Found(item, control=True, flows=flows))
        elif control is not None:
            next(each for each in found if each.item is control).texts.append(item)
        elif (owner := _owner(item, found)) is not None:
            owner.texts.append(item)
        else:
            found.append(Found(item, control=False, flows=flows, texts=[item]))
    return found


def _walk(item: QQuickItem, control: QQuickItem | None) -> Iterator[tuple[QQuickItem, QQuickItem | None]]:
    """Every text and control below an item, each with the control it belongs to."""
    for child in sorted(item.childItems(), key=lambda each: each.property("reading") or 0):
        if not _shows(child) or child.property("turns"):
            continue
        if child.inherits("QQuickAbstractButton"):
            yield child, child
            yield from _walk(child, child)
        elif child.property("utterance") is not None:
            if child.property("text"):
                yield child, control
        else:
            yield from _walk(child, control)


def _owner(item: QQuickItem, found: Sequence[Found]) -> Found | None:
    """A control's words may lie over it instead of in it."""
    if not item.property("silent"):
        return None
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    return next((each for each in reversed(found) if each.control and scene_box(each.item).contains(middle)), None)


def scene_box(item: QQuickItem) -> QRectF:
    """Where an item stands on the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _shows(item: QQuickItem) -> bool:
    return item.isVisible() and item.opacity() > 0


def _name(item: QQuickItem) -> str:
    return str(item.property("spoken") or item.property("word") or "")


def _stop(found: Found, tongue: Tongue, language: str, banks: Sequence[str]) -> Stop:
    lines = [_line(item, number) for number, item in enumerate(found.texts)]
    if found.control:
        if not lines:
            names = _name(found.item).split(". ")
            whose = banks if len(names) == len(banks) else [language] * len(names)
            lines += [Line(PLAIN, each, name) for each, name in zip(whose, names, strict=True)]
        lines += [Line(PLAIN, language, tongue.word(language, CONTEXT, each)) for each in _state(found.item)]
    return Stop(tuple(lines), found.control, found.flows)


def _line(item: QQuickItem, number: int) -> Line:
    if heard := item.property("heard"):
        return Line(PLAIN, HEARD_IN, str(heard), number)
    return Line(str(item.property("utterance")), str(item.property("language")), str(item.property("text")), number)


def _state(item: QQuickItem) -> Iterator[str]:
    if item.property("chosen") is True:
        yield CHOSEN
    elif item.property("open") is True:
        yield OPEN
    yield BUTTON
