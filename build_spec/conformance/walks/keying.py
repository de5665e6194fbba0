"""Goes to every place with the keys alone: row 7. From each place every control is tried, by Down and Select."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy, QTest

from build_spec.conformance.measuring import Sample
from build_spec.conformance.walks.ear import KEYS
from build_spec.conformance.walks.standing import Stand, controls, name_of, on_bar, turns
from kiosk.bridge.rehearsal.scenes import scenes
from kiosk.reporting.outcome import compose
from kiosk.session.visit import Place, Screen, Visit

QUANTITIES = frozenset({"keypad"})

# Only these are walked into; staff have a keyboard's digits to get in, and a finger.
OUTSIDE = frozenset({Screen.PIN, Screen.STAFF, Screen.IDLE})
Key = tuple[Place, bool, tuple[str, ...]]


def look(stand: Stand) -> Iterator[Sample]:
    """From the idle screen and from Home, everywhere."""
    if stand.scene.name != "home":
        return
    stand.play()
    stand.window.requestActivate()
    store = stand.house.stage.store
    assert store is not None
    home = store.visit
    driven = list(_driven(stand))
    yield from (sample for sample, _ in driven)
    waiting = [
        Visit(),
        home,
        *(visit for _, visits in driven for visit in visits if visit.place.screen is Screen.OUTCOME),
    ]
    reached = {_key(stand, visit): visit for visit in waiting}
    waiting = list(reached.values())
    kinds: set[Screen] = set()
    while waiting:
        visit = waiting.pop(0)
        order = walk_down(stand, visit)
        yield from of_order(order, len(shown(stand, visit)), f"{visit.place.screen} {visit.place.subject}")
        # What the bar does is the same on every screen of a kind.
        known = visit.place.screen in kinds and not visit.comfort_open
        kinds.add(visit.place.screen)
        for before, number in zip([None, *order], order, strict=False):
            if not (known and on_bar(shown(stand, visit)[number])):
                yield press_one(stand, visit, before, number)
                after = store.visit
                if _key(stand, after) not in reached and after.place.screen not in OUTSIDE:
                    reached[_key(stand, after)] = after
                    waiting.append(after)
        yield from _back(stand, visit)
    met = {visit.place for visit in reached.values()}
    yield from of_places(stand, met | {visit.place for _, visits in driven for visit in visits})


def _key(stand: Stand, visit: Visit) -> Key:
    """What tells one place from another: of outcomes, what they offer to take along."""
    offers = compose(stand.material.flow, visit.answers).offers if visit.place.screen is Screen.OUTCOME else ()
    return visit.place, visit.comfort_open, offers


def shown(stand: Stand, visit: Visit) -> list[QQuickItem]:
    """A place anew, silent; its controls but for More and Up: with keys the view follows by itself."""
    stage = stand.house.stage
    assert stage.store is not None
    while stage.gate.quiet:
        QTest.qWait(20)
    if stage.speech.is_on:
        stage.speech.toggle()
    stage.store.put(visit)
    stand.house.settle()
    found = [item for item in controls(stand) if not turns(item)]
    screen = stand.window.findChild(QQuickItem, "screen")
    if visit.comfort_open and screen is not None:
        return [item for item in found if not screen.isAncestorOf(item)]
    return found


def walk_down(stand: Stand, visit: Visit) -> list[int]:
    """The numbers of the controls in the order in which Down comes to them, once round."""
    every, order = shown(stand, visit), list[int]()
    for _ in range(len(every) + 1):
        QTest.keyClick(stand.window, KEYS["down"])
        at = stand.window.activeFocusItem()
        if at not in every or every.index(at) in order:
            break
        order.append(every.index(at))
    return order


def of_order(order: list[int], many: int, about: str) -> Iterator[Sample]:
    """Whether Down came to every control."""
    for number in range(many):
        yield Sample("keypad", float(number in order), f"control {number + 1} ({about})", why="Down never comes to it")


def press_one(stand: Stand, visit: Visit, before: int | None, number: int) -> Sample:
    """Down from the control before this one, and Select: whether it is pressed, once."""
    every = shown(stand, visit)
    wanted, name = every[number], name_of(every[number])
    where = f"{name} ({visit.place.screen} {visit.place.subject})"
    if before is not None:
        every[before].forceActiveFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(stand.window, KEYS["down"])
    else:
        for _ in range(len(every) + 1):
            if stand.window.activeFocusItem() == wanted:
                break
            QTest.keyClick(stand.window, KEYS["down"])
    if stand.window.activeFocusItem() != wanted:
        return Sample("keypad", 0.0, where, why="Down does not come to it")
    spy = QSignalSpy(wanted, SIGNAL("clicked()"))  # type: ignore[call-overload]  # its stub knows bytes alone
    QTest.keyClick(stand.window, KEYS["select"])
    times = spy.count()
    stand.house.settle()
    return Sample("keypad", float(times == 1), where, why=f"Select presses it {times} times")


def _back(stand: Stand, visit: Visit) -> Iterator[Sample]:
    """The key that goes back does, where there is a way back."""
    store = stand.house.stage.store
    assert store is not None
    if visit.can_go_back or visit.comfort_open:
        shown(stand, visit)
        QTest.keyClick(stand.window, KEYS["back"])
        stand.house.settle()
        right = store.visit == visit.back()
        yield Sample("keypad", float(right), f"the key Back ({visit.place.screen})", why="it does not go back")


def of_places(stand: Stand, reached: set[Place]) -> Iterator[Sample]:
    """Every place that a visitor can stand on was come to."""
    wanted = {scene.place for scene in scenes(stand.material) if scene.place.screen not in OUTSIDE}
    for place in sorted(wanted, key=str):
        yield Sample(
            "keypad", float(place in reached), f"{place.screen} {place.subject} {place.part}", why="not reached"
        )


def _driven(stand: Stand) -> Iterator[tuple[Sample, list[Visit]]]:
    """The ways that between them put every question and come to every outcome that is told, answered by keys."""
    done: list[dict[str, str]] = []
    for scene in scenes(stand.material):
        way = dict(scene.answers)
        if scene.place.screen in (Screen.QUESTION, Screen.OUTCOME) and way not in done:
            done.append(way)
            visits = _answer(stand, way)
            last = visits[-1]
            right = dict(last.answers) == way and (
                scene.place.screen is not Screen.OUTCOME or last.place == scene.place
            )
            yield Sample("keypad", float(right), scene.name, why="the answers cannot be given by keys"), visits


def _answer(stand: Stand, way: dict[str, str]) -> list[Visit]:
    """From the first question as far as a way goes, by the number of each answer; every visit on it."""
    stand.play()
    stand.house.stage.kiosk.startReport()
    stand.house.stage.kiosk.startQuestions()
    store, flow = stand.house.stage.store, stand.material.flow
    assert store is not None
    visits = [store.visit]
    while visits[-1].place.screen is Screen.QUESTION and visits[-1].place.subject in way:
        question = flow.question(visits[-1].place.subject)
        choice = [each.id for each in question.offered].index(way[question.id])
        press_one(stand, visits[-1], None, choice)
        if store.visit == visits[-1]:
            break
        visits.append(store.visit)
    return visits
