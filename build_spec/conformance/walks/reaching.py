"""Measures how high over the floor a finger must reach on an upright panel in the low layout: row 11."""

from __future__ import annotations

from collections.abc import Iterator

from build_spec.conformance.measuring import Sample
from build_spec.conformance.walks.standing import Stand
from kiosk.bridge.rehearsal.box import Box
from kiosk.bridge.rehearsal.seen import Kind, View

QUANTITIES = frozenset({"reach"})

INCH = 25.4


def look(stand: Stand) -> Iterator[Sample]:
    """One screen, from its top."""
    stand.play()
    yield from of_heights(stand.house.look(stand.scene), stand.mount)


def of_heights(view: View, mount: int) -> Iterator[Sample]:
    """The upper edge of each control over the floor, in inches; `mount` is the panel's lower edge, in millimetres."""
    for button in view.of(Kind.BUTTON):
        there: Box = button.box.meet(button.clip)
        if there.area > 0 and button.enabled:
            height = mount + (view.window.bottom - there.top) / view.pixels
            yield Sample("reach", height / INCH, button.name, 1 / view.pixels / INCH)
