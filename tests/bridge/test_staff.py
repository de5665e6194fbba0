"""The staff's panel: what it shows of the words and the machine, and that it asks twice before it ends service."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from kiosk.bridge.desk import Desk
from kiosk.bridge.staff import LARGEST, SMALLEST, TWICE, StaffView
from kiosk.bridge.store import Material, Store
from kiosk.bridge.upkeep import CHECKED_EVERY, is_due, upkeep
from kiosk.session.visit import Comfort
from tests.bridge.clerk import ON_PIN, ON_STAFF, Clerk, clerk, desk, store

__all__ = ["clerk", "desk", "store"]
STARTED = {"when": "2026-11-23T08:00+00:00", "what": "started"}
HUNG = {"when": "2026-11-24T09:30+00:00", "what": "hung"}
RECORD = {"state_kept": True, "diagonal": None, "restarts": [STARTED, HUNG]}


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """The panel's clock."""
    return Clock()


@pytest.fixture
def staff(desk: Desk, store: Store, clock: Clock) -> StaffView:
    """The panel; whoever wants it on the screen puts it there."""
    view = StaffView(today=lambda: date(2026, 11, 24), clock=clock)
    view.follow(store)
    view.attend(desk, 21.5)
    return view


def test_the_panel_shows_versions_and_drafts(staff: StaffView, store: Store) -> None:
    store.put(ON_STAFF)
    shown, library = staff.property("shown"), store.material.library
    assert shown["versions"]["pack"] == library.version[:12]
    assert (
        shown["drafts"]
        == len(library.drafts)
        == sum(len(group["languages"]) * len(group["units"]) for group in shown["groups"])
    )
    titles = [unit["titles"] for group in shown["groups"] for unit in group["units"]]
    assert [library.topic("safety").words["en"].title, library.page("safety/signs", "en").title] in titles


def test_the_panel_speaks_the_language_between_two(staff: StaffView, store: Store) -> None:
    store.put(ON_STAFF.settle(Comfort(both_languages=True)))
    assert staff.property("shown")["language"] == "en"
    store.put(store.visit.speak("es"))
    assert staff.property("shown")["language"] == "es"


def test_facts_are_due_after_half_a_year(material: Material) -> None:
    oldest = date.fromisoformat(material.library.oldest_check)
    last = upkeep(material, "en", oldest + timedelta(days=CHECKED_EVERY))
    assert not last["due"]
    assert not last["oldestDue"]
    after = upkeep(material, "es", oldest + timedelta(days=CHECKED_EVERY + 1))
    assert after["oldestDue"]
    assert {"name": material.library.contact("hotline").words["es"].name, "checked": str(oldest)} in after["due"]
    assert is_due("", oldest)


def test_what_lasts_is_asked_for_each_time_the_panel_opens(
    staff: StaffView, store: Store, desk: Desk, clerk: Clerk
) -> None:
    store.put(ON_STAFF)
    store.put(store.visit.toggle_comfort())
    assert clerk.asked == ["recordWanted"]
    assert staff.property("record")["known"] is False
    desk.recorded.emit(RECORD)
    record = staff.property("record")
    assert record["stateKept"] is True
    assert [each["what"] for each in record["restarts"]] == ["hung", "started"]
    store.put(ON_PIN)
    store.put(ON_STAFF)
    assert clerk.asked == ["recordWanted", "recordWanted"]


def test_a_size_is_tried_and_then_kept(staff: StaffView, desk: Desk, clerk: Clerk) -> None:
    staff.apply()
    assert clerk.asked == []
    for step in (1.0, 1.0, -0.1):
        staff.grow(step)
    assert staff.property("chosen") == 23.4
    assert clerk.asked == []
    staff.apply()
    assert clerk.asked == [("sized", 23.4)]
    assert staff.property("saved") is False
    desk.recorded.emit(RECORD | {"diagonal": 23.4})
    assert (staff.property("saved"), staff.property("resized")) == (True, False)


def test_a_size_stays_within_what_panels_have(staff: StaffView) -> None:
    for _ in range(80):
        staff.grow(1.0)
    assert staff.property("chosen") == LARGEST
    for _ in range(80):
        staff.grow(-1.0)
    assert staff.property("chosen") == SMALLEST


def test_the_self_test_runs_once_at_a_time(staff: StaffView, desk: Desk, clerk: Clerk) -> None:
    staff.check()
    staff.check()
    assert clerk.asked == ["checkWanted"]
    assert staff.property("test")["running"] is True
    rows = [{"what": "one", "ok": True}, {"what": "two", "ok": False}]
    desk.checked.emit({"ok": False, "rows": rows})
    assert staff.property("test") == {"running": False, "done": True, "ok": False, "rows": rows}


@pytest.mark.parametrize("what", ["renew", "leave"])
def test_what_ends_service_is_asked_twice(staff: StaffView, clerk: Clerk, clock: Clock, what: str) -> None:
    touch: Callable[[], None] = getattr(staff, what)
    touch()
    assert (staff.property("asked"), clerk.asked) == (what, [])
    # A finger that trembles is not a second touch.
    clock.now += TWICE / 2
    touch()
    assert clerk.asked == []
    clock.now += TWICE
    touch()
    assert clerk.asked == [f"{what}Wanted"]
    assert staff.property("asked") == ""


@pytest.mark.parametrize("between", ["clean", "check", "apply", "renew", "grow", "away"])
def test_another_touch_between_takes_the_question_back(
    staff: StaffView, store: Store, clerk: Clerk, clock: Clock, between: str
) -> None:
    store.put(ON_STAFF)
    staff.leave()
    if between == "away":
        store.put(store.visit.home())
    elif between == "grow":
        staff.grow(0.1)
    else:
        getattr(staff, between)()
    clock.now += 10
    staff.leave()
    assert "leaveWanted" not in clerk.asked
    assert staff.property("asked") == "leave"


def test_without_a_warden_only_the_cleaning_lock_works(
    staff: StaffView, store: Store, desk: Desk, clock: Clock
) -> None:
    clerk = Clerk(desk)
    desk.manned = False
    store.put(ON_STAFF)
    assert staff.property("manned") is False
    staff.grow(1.0)
    for _ in range(2):
        for touch in (staff.apply, staff.check, staff.renew, staff.leave):
            touch()
            clock.now += 10
    staff.clean()
    assert clerk.asked == ["cleaningWanted"]
    assert staff.property("asked") == ""
