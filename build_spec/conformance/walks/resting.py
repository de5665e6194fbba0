"""Watches every screen while nobody touches it, and after a touch: row 10."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QSignalSpy, QTest

from build_spec.conformance.measuring import Sample
from build_spec.conformance.walks.standing import Stand, items

QUANTITIES = frozenset({"animations", "unasked frames", "changes"})
# Milliseconds.
WATCHED, LONGEST_FRAME = 300, 5_000
ANIMATIONS = ("QQuickAbstractAnimation", "QQuickAnimatedImage", "QQuickAnimatedSprite")
# After so many frames every screen has settled.
FRAMES = 5


def look(stand: Stand) -> Iterator[Sample]:
    """One screen at rest, and what is drawn when it comes."""
    stand.play(stand.memory["home"])
    yield Sample("changes", changes(stand.window, stand.show), "the way here from Home")
    stand.play()
    yield Sample("animations", len(running(stand.window)), ", ".join(running(stand.window)) or "the screen")
    yield Sample("unasked frames", unasked_frames(stand.window) * 1000 / WATCHED, "the screen")


def running(window: QQuickWindow) -> list[str]:
    """The animations and transitions that run, and the views that glide."""
    found = []
    for item in [window.contentItem(), *items(window.contentItem())]:
        every: list[QObject] = [item, *item.findChildren(QObject)]
        found += [kind for each in every if (kind := animation(each)) and each.property("running")]
        if item.inherits("QQuickFlickable") and (item.property("flicking") or item.property("moving")):
            found.append("a view that glides")
    return found


def animation(thing: QObject) -> str:
    """What moves by itself, by the name of Qt's own class; empty for anything else."""
    return next((name for name in ANIMATIONS if thing.inherits(name)), "")


def unasked_frames(window: QQuickWindow) -> int:
    """How many frames are drawn while nobody touches anything, in 300 ms."""
    drawn = [0]

    def count() -> None:
        drawn[0] += 1

    window.frameSwapped.connect(count)
    QTest.qWait(WATCHED)
    window.frameSwapped.disconnect(count)
    return drawn[0]


def changes(window: QQuickWindow, deed: Callable[[], None]) -> int:
    """How many different pictures are drawn, one after another, once something is done."""
    last, found = window.grabWindow(), 0
    deed()
    for _ in range(FRAMES):
        spy = QSignalSpy(window.frameSwapped)
        window.update()
        spy.wait(LONGEST_FRAME)
        drawn = window.grabWindow()
        found += drawn != last
        last = drawn
    return found
