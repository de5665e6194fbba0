"""A visitor reads a scene to its end: every view on the way is judged, and every line must have been seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.bridge.rehearsal.box import Box
from kiosk.bridge.rehearsal.house import House, Restless
from kiosk.bridge.rehearsal.rules import Finding, Shown, judge
from kiosk.bridge.rehearsal.scenes import Manner, Scene
from kiosk.bridge.rehearsal.seen import Kind, Thing, View
from kiosk.session.visit import TEXT_SIZES, THEMES

MOST_TURNS = 200


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one scene in one manner. `close` is where "Close this" stands, if anywhere."""

    views: int
    findings: tuple[Finding, ...]
    close: Box | None


Watch = Callable[[View, Shown], None]


def read(house: House, scene: Scene, manner: Manner, watch: Watch = lambda _view, _shown: None) -> Reading:
    """Play a scene, judge it, and turn it to its end and back; `watch` is shown every view on the way."""
    house.warnings.clear()
    try:
        house.play(scene, manner)
        reading = _Reader(house, scene, manner, watch).read()
    except Restless:
        reading = Reading(0, (Finding("restless", scene.name, "the view does not come to rest"),), None)
    # A warning may hold words of the scene, which here are nobody's secret.
    warned = [Finding("warning", message) for message in dict.fromkeys(house.warnings)]
    return Reading(reading.views, (*dict.fromkeys([*reading.findings, *warned]),), reading.close)


class _Reader:
    """Keeps what was seen while the views turn."""

    def __init__(self, house: House, scene: Scene, manner: Manner, watch: Watch) -> None:
        self._house, self._scene, self._watch = house, scene, watch
        self._default = scene.steady or manner.text_size == TEXT_SIZES[0]
        # A theme moves nothing: the way back is walked in one of them.
        self._both_ways = manner.theme == THEMES[0]
        self._found: list[Finding] = []
        self._seen: set[tuple[int, int]] = set()
        self._pressed: set[tuple[int, str]] = set()
        self._views = 0
        self._close: Box | None = None
        self._more: Box | None = None
        self._view = self._look()

    def read(self) -> Reading:
        for number, end in enumerate(self._view.ends):
            if end > 0:
                self._turn(number, forward=True)
                if self._both_ways:
                    self._turn(number, forward=False)
        self._check_all_seen()
        return Reading(self._views, tuple(self._found), self._close)

    def _look(self) -> View:
        """Judge the view that stands now."""
        self._view = self._house.look(self._scene)
        shown = judge(self._view, default_size=self._default)
        self._views += 1
        self._watch(self._view, shown)
        self._found += shown.findings
        self._seen |= {(line.sheet, line.number) for line in shown.lines}
        self._pressed |= {(thing.sheet, thing.name) for thing in shown.things if thing.kind is Kind.BUTTON}
        if not self._scene.steady:
            self._check_close(shown)
        return self._view

    def _check_close(self, shown: Shown) -> None:
        """The way out is on every view, and always at the same place."""
        close = next((thing for thing in shown.things if thing.plated), None)
        if close is None:
            self._found.append(Finding("no way out", "Close this", "it is not to be seen"))
            return
        if self._close is not None and close.box != self._close:
            self._found.append(Finding("moved", close.name, "it stands elsewhere after a turn"))
        self._close = close.box

    def _turn(self, number: int, *, forward: bool) -> None:
        """Press More to the end, or Up to the top. Every press must lead on."""
        name = "More" if forward else "Up"
        for _ in range(MOST_TURNS):
            at, end = self._view.at[number], self._view.ends[number]
            if at >= end - 1 if forward else at <= 1:
                return
            button = self._turner(number, forward=forward)
            if button is None:
                self._found.append(Finding("stuck", name, "there is more to read and nothing to press"))
                return
            if forward:
                self._check_more(button)
            self._house.touch(button.box)
            self._house.settle()
            if self._look().at[number] == at:
                self._found.append(Finding("stuck", name, "a press changes nothing"))
                return
        self._found.append(Finding("stuck", name, f"{MOST_TURNS} presses do not reach the end"))

    def _check_more(self, button: Thing) -> None:
        """A finger that stays where it is reads on."""
        if self._more is not None and button.box != self._more:
            away = f"{(button.box.left - self._more.left) / self._view.pixels:.1f} mm across, "
            away += f"{(button.box.top - self._more.top) / self._view.pixels:.1f} mm down"
            self._found.append(Finding("moved", button.name, f"it stands elsewhere after a turn: {away}"))
        self._more = button.box

    def _turner(self, number: int, *, forward: bool) -> Thing | None:
        """More is the lower of the rail's buttons, or the one further on; Up is the other."""
        buttons = self._view.of(Kind.BUTTON)
        rail = [thing for thing in buttons if thing.sheet == number and thing.turner and thing.enabled]
        on = -1 if self._view.mirrored else 1
        return (max if forward else min)(rail, key=lambda thing: (thing.box.top, on * thing.box.left), default=None)

    def _check_all_seen(self) -> None:
        for line in self._view.lines:
            if line.sheet >= 0 and (line.sheet, line.number) not in self._seen:
                self._found.append(Finding("never shown", line.words, "no view shows this line whole"))
        for thing in self._view.of(Kind.BUTTON):
            # A control taller than the view is read like a page: its lines were looked for above.
            tall = thing.sheet >= 0 and thing.box.height > self._view.heights[thing.sheet]
            if thing.sheet >= 0 and not tall and (thing.sheet, thing.name) not in self._pressed:
                self._found.append(Finding("never shown", thing.name, "no view shows this control whole"))
