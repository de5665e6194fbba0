"""Lets the time of a visit pass on a clock of its own: row 8."""

from __future__ import annotations

from collections.abc import Iterator

from build_spec.conformance.measuring import Sample
from build_spec.conformance.walks.standing import Stand
from kiosk.bridge.patience import Patience
from kiosk.bridge.rehearsal.seen import Kind

QUANTITIES = frozenset({"warning", "extensions", "held clock", "warning seen"})

# Seconds: a step of the clock, and how long a text is spoken at the longest.
STEP, SPOKEN, LONGEST = 0.5, 600.0, 3_600.0
EXTENSIONS = 25


class Hourglass:
    """A clock that goes only when it is told."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def look(stand: Stand) -> Iterator[Sample]:
    """One screen that nobody touches. Idle and the card wait for nobody."""
    if stand.scene.steady:
        return
    patience, glass = stand.house.stage.patience, Hourglass()
    site = stand.material.library.site
    over = [0]
    patience.over.disconnect()
    patience.over.connect(lambda: over.__setitem__(0, over[0] + 1))
    stand.play()
    patience.equip(site.idle_seconds, site.warning_seconds, glass)
    yield Sample("warning", seconds_to_answer(patience, glass, over), stand.scene.name)
    yield Sample("extensions", extensions(patience, glass, over), stand.scene.name)
    yield Sample("held clock", held(patience, glass, over), stand.scene.name)
    yield seen(stand, patience, glass)
    patience.stop()


def until(patience: Patience, glass: Hourglass, over: list[int], *, asking: bool) -> float:
    """Seconds until the question comes up, or until the visit is over."""
    start, before = glass.now, over[0]
    while glass.now - start < LONGEST:
        if over[0] > before or (asking and patience.is_asking):
            return glass.now - start
        glass.now += STEP
        patience.look()
    return LONGEST


def seconds_to_answer(patience: Patience, glass: Hourglass, over: list[int]) -> float:
    """From the question to the end of the visit."""
    patience.begin()
    until(patience, glass, over, asking=True)
    return until(patience, glass, over, asking=False)


def extensions(patience: Patience, glass: Hourglass, over: list[int]) -> int:
    """How often a visitor can go on, one question after another."""
    patience.begin()
    for number in range(EXTENSIONS):
        before = over[0]
        until(patience, glass, over, asking=True)
        patience.goOn()
        if patience.is_asking or over[0] > before:
            return number
    patience.stop()
    return EXTENSIONS


def held(patience: Patience, glass: Hourglass, over: list[int]) -> float:
    """Seconds that pass without a question while something is spoken."""
    patience.begin()
    patience.hold()
    passed = 0.0
    before = over[0]
    while passed < SPOKEN and not patience.is_asking and over[0] == before:
        glass.now += STEP
        passed += STEP
        patience.look()
    patience.free()
    patience.stop()
    return passed


def seen(stand: Stand, patience: Patience, glass: Hourglass) -> Sample:
    """The question covers the screen with words, two ways on, and the bar's Close."""
    patience.begin()
    stand.house.settle()
    before = stand.window.grabWindow()
    until(patience, glass, [0], asking=True)
    stand.house.settle()
    shown = stand.house.look(stand.scene)
    buttons = [thing.name for thing in shown.of(Kind.BUTTON)]
    differs = stand.window.grabWindow() != before
    patience.stop()
    stand.house.settle()
    return Sample("warning seen", float(differs and len(buttons) >= 2), stand.scene.name, why=f"controls: {buttons}")
