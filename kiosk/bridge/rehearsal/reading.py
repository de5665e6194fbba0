"""A visitor reads a scene to its end: every view on the way is judged, and every line must have been seen."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.bridge.rehearsal.box import Box
from kiosk.bridge.rehearsal.house import House, Restless
from kiosk.bridge.rehearsal.rules import Finding, Shown, judge
from kiosk.bridge.rehearsal.scenes import Manner, Scene
from kiosk.bridge.rehearsal.seen import Kind, Thing, View
from kiosk.session.visit import TEXT_SIZES

MOST_TURNS = 60


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one scene in one manner. `close` is where "Close this" stands, if anywhere."""

    views: int
    findings: tuple[Finding, ...]
    close: Box | None


def read(house: House, scene: Scene, manner: Manner) -> Reading:
    """Play a scene, judge it, and turn it to its end and back."""
    house.warnings.clear()
    try:
        house.play(scene, manner)
        reading = _Reader(house, scene, manner).read()
    except Restless:
        reading = Reading(0, (Finding("restless", scene.name, "the view does not come to rest"),), None)
    # A warning may hold words of the scene, which here are nobody's secret.
    warned = [Finding("warning", message) for message in dict.fromkeys(house.warnings)]
    return Reading(reading.views, (*dict.fromkeys([*reading.findings, *warned]),), reading.close)


class _Reader:
    """Keeps what was seen while the views turn."""

    def __init__(self, house: House, scene: Scene, manner: Manner) -> None:
        self._house, self._scene = house, scene
        self._default = scene.steady or manner.text_size == TEXT_SIZES[0]
        self._found: list[Finding] = []
        self._seen: set[tuple[int, int]] = set()
        self._pressed: set[tuple[int, str]] = set()
        self._views = 0
        self._close: Box | None = None

    def read(self) -> Reading:
        for number, end in enumerate(self._view().ends):
            if end > 0:
                self._turn(number, forward=True)
                self._turn(number, forward=False)
        self._check_all_seen()
        return Reading(self._views, tuple(self._found), self._close)

    def _view(self) -> View:
        view = self._house.look(self._scene)
        shown = judge(view, default_size=self._default)
        self._views += 1
        self._found += shown.findings
        self._seen |= {(line.sheet, line.number) for line in shown.lines}
        self._pressed |= {(thing.sheet, thing.name) for thing in shown.things if thing.kind is Kind.BUTTON}
        self._check_close(shown)
        return view

    def _check_close(self, shown: Shown) -> None:
        close = next((thing for thing in shown.things if thing.plated), None)
        # The idle screen holds nothing to close, and the card stands where nothing works.
        if self._scene.steady:
            return
        if close is None:
            self._found.append(Finding("no way out", "Close this", "it is not to be seen"))
        elif self._close is not None and close.box != self._close:
            self._found.append(Finding("moved", close.name, "it stands elsewhere after a turn"))
        else:
            self._close = close.box

    def _turn(self, number: int, *, forward: bool) -> None:
        """Press More to the end, or Up to the top. Every press must lead on."""
        name = "More" if forward else "Up"
        for _ in range(MOST_TURNS):
            view = self._house.look(self._scene)
            at, end = view.at[number], view.ends[number]
            if at >= end - 1 if forward else at <= 1:
                return
            button = self._turner(view, number, forward=forward)
            if button is None:
                self._found.append(Finding("stuck", name, "there is more to read and nothing to press"))
                return
            self._house.touch(button.box)
            self._house.settle()
            if self._view().at[number] == at:
                self._found.append(Finding("stuck", name, "a press changes nothing"))
                return
        self._found.append(Finding("stuck", name, f"{MOST_TURNS} presses do not reach the end"))

    def _turner(self, view: View, number: int, *, forward: bool) -> Thing | None:
        """More is the lower of the rail's buttons, Up the upper one."""
        rail = [thing for thing in view.of(Kind.BUTTON) if thing.sheet == number and thing.turner]
        rail = [thing for thing in rail if thing.enabled]
        return (max if forward else min)(rail, key=lambda thing: thing.box.top, default=None)

    def _check_all_seen(self) -> None:
        view = self._house.look(self._scene)
        for line in view.lines:
            if line.sheet >= 0 and (line.sheet, line.number) not in self._seen:
                self._found.append(Finding("never shown", line.words, "no view shows this line whole"))
        for thing in view.of(Kind.BUTTON):
            if thing.sheet >= 0 and (thing.sheet, thing.name) not in self._pressed:
                self._found.append(Finding("never shown", thing.name, "no view shows this control whole"))


