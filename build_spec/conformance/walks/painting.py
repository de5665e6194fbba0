"""Draws every screen at rest and with its controls held down: rows 13 and 9, on the pixels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickItem

from build_spec.conformance.measuring import Sample
from build_spec.conformance.walks.standing import Stand, controls, name_of, on_bar, top_items
from kiosk.bridge.rehearsal.box import Box
from kiosk.bridge.rehearsal.kinds import file_of
from kiosk.bridge.rehearsal.pixels import measured
from kiosk.bridge.rehearsal.rules import judge
from kiosk.bridge.rehearsal.seen import Kind, View, kind_of
from kiosk.session.visit import Screen

QUANTITIES = frozenset({"text contrast", "other contrast", "grey"})

# A grey that differs by this much (of 255) is another grey to an eye; so much of it (square millimetres) is seen.
ANOTHER_GREY, SEEN_MM2 = 25, 4.0


def look(stand: Stand) -> Iterator[Sample]:
    """Draw one screen in its states."""
    stand.play()
    view, drawn = stand.house.look(stand.scene), stand.window.grabWindow()
    yield from of_picture(view, drawn)
    yield from of_disabled(top_items(stand))
    places = [(thing.name, thing.box) for thing in judge(view, default_size=False).things if thing.kind is Kind.BUTTON]
    every = controls(stand)
    # What the bar does has a plate only under a finger or while it is open: it is told by its words and pictogram.
    bare = {f"the plate of {name_of(item)}" for item in every if on_bar(item) and not item.property("plated")}
    with held_down(every):
        stand.house.settle()
        held = stand.window.grabWindow()
        yield from of_picture(stand.house.look(stand.scene), held, "held: ", bare)
    for name, box in places:
        # What is solid already shows nothing under a finger: then no color tells anything either.
        if part_of(drawn, box) != part_of(held, box):
            yield grey_sample(f"held: {name}", drawn, held, box, stand.pixels)
    stand.house.settle()
    yield from _chosen(stand, drawn)


def of_picture(
    view: View, drawn: QImage, state: str = "", without: frozenset[str] | set[str] = frozenset()
) -> Iterator[Sample]:
    """The contrast of everything that is to be seen in a picture, but for what is named in `without`."""
    for each in measured(view, drawn):
        if each.about not in without:
            yield Sample("text contrast" if each.is_text else "other contrast", each.ratio, f"{state}{each.about}")


def of_disabled(drawn: Iterable[QQuickItem]) -> Iterator[Sample]:
    """What cannot be used is not drawn at all, so that nothing is ever paler than the rest."""
    for item in drawn:
        if kind_of(item) is Kind.BUTTON and not item.isEnabled():
            yield Sample("other contrast", 0.0, name_of(item), why="drawn although it cannot be used")


@contextmanager
def held_down(items: list[QQuickItem]) -> Iterator[None]:
    """All of these as they look under a finger."""
    for item in items:
        item.setProperty("down", True)
    yield
    for item in items:
        item.setProperty("down", False)


def grey_sample(about: str, one: QImage, other: QImage, box: Box, pixels: float) -> Sample:
    """Whether two pictures differ in a box for somebody who sees no color."""
    changed = changed_greys(one, other, box) / pixels**2
    return Sample("grey", float(changed >= SEEN_MM2), about, why=f"{changed:.1f} mm² differ in grey")


def changed_greys(one: QImage, other: QImage, box: Box) -> int:
    """How many pixels of a box have another grey."""
    before, after = (_greys(part_of(each, box)) for each in (one, other))
    return sum(abs(first - second) > ANOTHER_GREY for first, second in zip(before, after, strict=True))


def part_of(picture: QImage, box: Box) -> QImage:
    """What of a picture lies in a box."""
    left, top, right, bottom = map(round, box.meet(Box(0, 0, picture.width(), picture.height())))
    return picture.copy(left, top, max(1, right - left), max(1, bottom - top))


def _greys(part: QImage) -> bytes:
    return _bytes(part.convertToFormat(QImage.Format.Format_Grayscale8), 1)


def _bytes(picture: QImage, depth: int) -> bytes:
    """The pixels without what fills up each row; `depth` is how many bytes one has."""
    line, width = picture.bytesPerLine(), picture.width() * depth
    whole = bytes(picture.constBits())
    return b"".join(whole[at : at + width] for at in range(0, line * picture.height(), line))


def furthest(one: QImage, other: QImage) -> int:
    """The greatest difference of any pixel in red, green or blue, 0 to 255."""
    left = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(left)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    return max(_bytes(left.convertToFormat(QImage.Format.Format_RGB888), 3))


def box_of(item: QQuickItem) -> Box:
    """Where an item stands on the window."""
    there = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    return Box(there.left(), there.top(), there.right(), there.bottom())


def _chosen(stand: Stand, drawn: QImage) -> Iterator[Sample]:
    """The same control chosen and not chosen: answers of a question, choices of the comfort panel."""
    scene = stand.scene
    if scene.place.screen is Screen.QUESTION:
        chosen = {name_of(item): box_of(item) for item in controls(stand) if file_of(item) == "Answer"}
        question = stand.material.flow.question(scene.place.subject)
        given = scene.answers.get(question.id)
        other = next(each.id for each in question.offered if each.id != given)
        stand.play(replace(scene, answers={**scene.answers, question.id: other}))
        anew = stand.window.grabWindow()
        differing = [name for name, box in chosen.items() if changed_greys(drawn, anew, box)]
        for name in differing:
            yield grey_sample(f"chosen: {name}", drawn, anew, chosen[name], stand.pixels)
        if len(differing) != 2:
            yield Sample("grey", 0.0, question.id, why=f"{len(differing)} answers change when another is chosen")
    elif scene.panel_open:
        yield from _choices(stand, drawn)


def _choices(stand: Stand, drawn: QImage) -> Iterator[Sample]:
    choices = [item for item in controls(stand) if file_of(item) == "Choice"]
    for item in choices:
        item.setProperty("chosen", not item.property("chosen"))
    stand.house.settle()
    anew = stand.window.grabWindow()
    for item in choices:
        yield grey_sample(f"chosen: {name_of(item)}", drawn, anew, box_of(item), stand.pixels)
    # Set by hand they no longer follow the visit: another screen takes them away.
    stand.play(stand.memory["home"])
