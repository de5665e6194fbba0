"""A language that is read from the right mirrors the whole interface, and nothing that must not be mirrored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from PySide6.QtWidgets import QApplication

from kiosk import places
from kiosk.bridge.rehearsal.box import Box
from kiosk.bridge.rehearsal.house import House, hearing
from kiosk.bridge.rehearsal.kinds import file_of
from kiosk.bridge.rehearsal.scenes import Manner, Panel, Scene
from kiosk.bridge.rehearsal.seen import Kind, View, in_painting_order
from kiosk.session.visit import TEXT_SIZES, THEMES
from tests.languages.conftest import Faces, HouseOf, MadeOf, shown
from tests.languages.made import ARABIC, EASTWARD, WESTWARD, Made

PANELS = ("1920x1080@21.5", "1080x1920@21.5")
SMALLEST, LARGEST = TEXT_SIZES[0], TEXT_SIZES[-1]
# English in either direction, in one face: what differs then is the direction alone.
ONE_FACE = {"Arabic": places.fonts()}
# A telephone's keys and the digits of a number stand from the left in every language.
LEFT_ALWAYS = ("pin", "memorize/1", "memorize/2")
POINTING = {"back", "next", "undo", "skip"}

Boxes = dict[tuple[object, ...], list[Box]]


@dataclass(slots=True)
class Walked:
    """What was met on every screen of the Arabic pack."""

    texts: list[tuple[str, bool]] = field(default_factory=list)
    pictograms: dict[str, set[bool]] = field(default_factory=lambda: defaultdict(set))
    codes: list[bool] = field(default_factory=list)
    frames: list[tuple[str, int, float]] = field(default_factory=list)
    closes: set[Box] = field(default_factory=set)
    areas: set[Box] = field(default_factory=set)


def walk(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything that is to be seen below an item."""
    for child in in_painting_order(item):
        if child.opacity() > 0:
            yield child
            yield from walk(child)


def turned_over(item: QQuickItem) -> bool:
    """Whether an item is drawn with its left at its right."""
    return item.mapToScene(QPointF(0, 0)).x() > item.mapToScene(QPointF(item.width(), 0)).x()


@pytest.fixture(scope="module")
def walked(qapp: QApplication, made: MadeOf, faces: Faces) -> Walked:
    """Every screen in Arabic letters, looked at once."""
    del qapp
    QAccessible.setActive(True)
    house = House(Panel.named(PANELS[0]), shown(made("arabic"))[0], made("arabic"), faces)
    met = Walked()
    with hearing(house.warnings):
        for scene in shown(made("arabic"))[1]:
            house.play(scene, Manner(ARABIC.code, THEMES[0], SMALLEST))
            for item in walk(house.window.contentItem()):
                _meet(met, item, scene)
            met.frames += [(scene.name, *frame) for frame in frames(house)]
            if not scene.steady:
                area = house.window.property("closeArea")
                met.areas.add(Box(area.left(), area.top(), area.right(), area.bottom()))
                met.closes |= {thing.box for thing in house.look(scene).of(Kind.BUTTON) if thing.plated}
    house.strike()
    return met


def _meet(met: Walked, item: QQuickItem, scene: Scene) -> None:
    if item.inherits("QQuickText"):
        met.texts.append((item.property("text"), turned_over(item)))
    elif file_of(item) == "Pictogram" and item.property("name"):
        met.pictograms[item.property("name")].add(turned_over(item))
    elif item.inherits("QQuickImage") and scene.name == "code/2":
        met.codes.append(turned_over(item))


def frames(house: House) -> Iterator[tuple[int, float]]:
    """Where a screen reader is told that each node begins, and where it is drawn to."""
    waiting: list[QAccessibleInterface | None] = [QAccessible.queryAccessibleInterface(house.window)]
    while waiting:
        node = waiting.pop()
        if node is None:
            continue
        item = node.object()
        if isinstance(item, QQuickItem) and not node.state().invisible and node.text(QAccessible.Text.Name):
            drawn = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            yield node.rect().x() - house.window.x(), drawn.x()
        waiting.extend(node.child(number) for number in range(node.childCount()))


def test_no_letter_is_turned_over(walked: Walked) -> None:
    assert len(walked.texts) > 1_000
    assert not {text for text, turned in walked.texts if turned}


def test_of_the_pictograms_only_those_that_point_are(walked: Walked) -> None:
    assert POINTING - {"undo"} <= set(walked.pictograms)
    assert all(turned == {name in POINTING} for name, turned in walked.pictograms.items())


def test_the_code_is_not_turned_over_or_no_phone_would_read_it(walked: Walked) -> None:
    assert walked.codes
    assert not any(walked.codes)


def test_a_screen_reader_is_told_the_frames_that_are_drawn(walked: Walked) -> None:
    assert len(walked.frames) > 1_000
    assert not [each for each in walked.frames if abs(each[1] - each[2]) > 1]


def test_close_has_one_place_in_one_language_and_the_gate_knows_it(walked: Walked) -> None:
    (place,) = walked.closes
    assert walked.areas == {place}
    assert place.left == 0
    assert place.bottom == 1080


def placed(view: View, *, mirrored: bool) -> Boxes:
    """What stands where."""
    found: Boxes = defaultdict(list)
    entries: list[tuple[tuple[object, ...], Box]] = [
        ((thing.kind, thing.name, thing.colour), thing.box) for thing in view.things
    ]
    for label, box in [*entries, *(((line.words,), line.box) for line in view.lines)]:
        wide = view.window.right
        found[label].append(Box(wide - box.right, box.top, wide - box.left, box.bottom) if mirrored else box)
    return found


def stray(expected: Boxes, there: Boxes) -> list[object]:
    """What has no counterpart where it should be. A full stop at its other end makes a line a little wider."""
    found: list[object] = []
    for label, boxes in expected.items():
        left, off = list(there.get(label, [])), 4 if len(label) == 1 else 1
        for box in boxes:
            same = next((each for each in left if all(abs(a - b) <= off for a, b in zip(each, box, strict=True))), None)
            if same is None:
                found.append((label, box))
            else:
                left.remove(same)
        found += [(label, each) for each in left]
    return found


def seen(house: House, played: list[Scene], code: str, size: int) -> list[View]:
    """What stands on the window in each scene."""
    views = []
    with hearing(house.warnings):
        for scene in played:
            house.play(scene, Manner(code, THEMES[0], size))
            views.append(house.look(scene))
    return views


def test_everything_stands_at_its_mirrored_place(house_of: HouseOf, made: MadeOf) -> None:
    panel, size = PANELS[0], SMALLEST
    # The staff's days are written in each language's own way, and each name of another language from its own side.
    elsewhere = (*LEFT_ALWAYS, "staff")
    every = [each for each in shown(made("eastward"))[1] if not each.name.startswith("tongue")]
    played = [each for each in every if each.name not in elsewhere]
    there = seen(house_of("eastward", panel), played, EASTWARD.code, size)
    here = seen(house_of("westward", panel, ONE_FACE), played, WESTWARD.code, size)
    for scene, left, right in zip(played, there, here, strict=True):
        assert right.mirrored
        off = stray(placed(left, mirrored=True), placed(right, mirrored=False))
        assert not off, f"{scene.name}: {off[:5]}"


@pytest.mark.parametrize("name", LEFT_ALWAYS)
def test_digits_stand_from_the_left(name: str, house_of: HouseOf, made: MadeOf) -> None:
    def digits(language: str, made_so: Made) -> list[str]:
        house = house_of(language, PANELS[0])
        scene = next(each for each in shown(made(language))[1] if each.name == name)
        (view,) = seen(house, [scene], made_so.code, SMALLEST)
        lines = [line for line in view.lines if line.words.isdecimal()]
        return [line.words for line in sorted(lines, key=lambda line: (round(line.box.top), line.box.left))]

    assert digits("arabic", ARABIC) == digits("eastward", EASTWARD)
