"""Reads every screen to its end by taps: rows 6, 14, 15 (drags), 16 and 20, by the rules of the rehearsal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickWindow

from build_spec.conformance.measuring import Sample
from build_spec.conformance.walks.standing import Stand, items, on_bar
from kiosk.bridge.rehearsal.box import Box
from kiosk.bridge.rehearsal.reading import read
from kiosk.bridge.rehearsal.rules import ROUNDING, Finding, Shown, target_gaps, target_sizes
from kiosk.bridge.rehearsal.seen import Kind, View

QUANTITIES = frozenset({"capitals", "body", "targets", "gaps", "whole", "no drag", "exit", "same place"})

# What the rules of the rehearsal say, by the quantity that it is a sample of. Sizes are measured, not found.
MEASURED = frozenset({"small letters", "small target", "narrow gap", "targets overlap"})
BY_QUANTITY = {"stuck": "no drag", "never shown": "no drag", "no way out": "exit", "moved": "same place"}


def look(stand: Stand) -> Iterator[Sample]:
    """Read one screen to its end."""
    found: list[Sample] = []

    def watch(view: View, shown: Shown) -> None:
        found.extend(of_view(view, shown, default_size=stand.default_size))
        if not stand.scene.steady:
            places = stand.memory.setdefault((stand.manner.language, stand.manner.text_size), {})
            found.extend(of_places(bar_places(stand.window), places))

    reading = read(stand.house, stand.scene, stand.manner, watch)
    yield from found
    yield from of_findings(reading.findings)
    yield Sample("no drag", 1.0, "the screen as a whole")
    if not stand.scene.steady:
        yield Sample("exit", 1.0, "Close this")


def of_view(view: View, shown: Shown, *, default_size: bool) -> Iterator[Sample]:
    """The sizes of one view in millimetres, and one sample for each whole line and control."""
    half, whole = 0.5 / view.pixels, ROUNDING / view.pixels
    for text in view.texts if default_size else ():
        yield Sample("capitals", text.capital / view.pixels, text.words, half)
        if text.role == "body":
            yield Sample("body", text.capital / view.pixels, text.words, half)
    buttons = [thing for thing in shown.things if thing.kind is Kind.BUTTON]
    for thing, width, height in target_sizes(view, buttons):
        yield Sample("targets", min(width, height) / view.pixels, thing.name, whole)
    for one, other, gap in target_gaps(view, buttons):
        yield Sample("gaps", gap / view.pixels, f"{one.name} / {other.name}", whole)
    for name in (*(line.words for line in shown.lines), *(thing.name for thing in buttons)):
        yield Sample("whole", 1.0, name)


def of_findings(findings: tuple[Finding, ...]) -> Iterator[Sample]:
    """What the rules have found as failing samples."""
    for finding in findings:
        why = f"{finding.rule}: {finding.detail}".removesuffix(": ")
        if finding.rule == "moved":
            yield Sample("same place", 1_000.0, finding.about, why=why)
        elif finding.rule not in MEASURED:
            yield Sample(BY_QUANTITY.get(finding.rule, "whole"), 0.0, finding.about, why=why)


def bar_places(window: QQuickWindow) -> dict[str, Box]:
    """Where each thing that the bar does stands, by its pictogram."""
    found: dict[str, Box] = {}
    for item in items(window.contentItem()):
        if on_bar(item):
            there = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            found[str(item.property("pictogram"))] = Box(there.left(), there.top(), there.right(), there.bottom())
    return found


def of_places(now: dict[str, Box], first: dict[Any, Any]) -> Iterator[Sample]:
    """How far each stands from where it stood first, in pixels."""
    for name, box in now.items():
        place = first.setdefault(name, box)
        off = max(abs(one - other) for one, other in zip(place, box, strict=True))
        yield Sample("same place", off, name)
