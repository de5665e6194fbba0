"""View models tell QML only when what they show has changed; the store only when the visit has."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.bridge.handing import CodeView, MemorizeView, SummaryView
from kiosk.bridge.pages import HomeView, IdleView, NumbersView, PageView, TopicView
from kiosk.bridge.report import BeforeView, OutcomeView, QuestionView
from kiosk.bridge.store import Material, Store
from kiosk.bridge.tongues import TonguesView, TongueView
from kiosk.bridge.view import View
from kiosk.session.visit import HOME, Comfort, Place, Screen, Visit

HOME_VISIT = Visit("en", trail=(HOME,))
PAGE = Place(Screen.PAGE, "safety/signs")


@pytest.fixture
def store(material: Material) -> Store:
    """A store with no visit in it."""
    return Store(material)


def shown(view: View) -> dict[str, Any]:
    """What QML reads of a view."""
    found = view.property("shown")
    assert isinstance(found, dict)
    return found


def _told(view: View) -> list[None]:
    told: list[None] = []
    view.changed.connect(lambda: told.append(None))
    return told


def test_the_store_tells_of_changes_only(store: Store) -> None:
    told: list[None] = []
    store.changed.connect(lambda: told.append(None))
    store.put(Visit())
    assert not told
    store.put(HOME_VISIT)
    store.put(replace(HOME_VISIT))
    assert len(told) == 1


def test_the_banks_follow_the_site_not_the_visitor(store: Store) -> None:
    codes = tuple(language.code for language in store.material.languages)
    assert store.banks == codes  # idle: all of them
    store.put(replace(HOME_VISIT, language="es"))
    assert store.banks == ("es",)
    store.put(replace(HOME_VISIT, language="es", comfort=Comfort(both_languages=True)))
    assert store.banks == codes


def test_a_view_follows_only_its_own_screen(store: Store) -> None:
    view = HomeView()
    view.follow(store)
    told = _told(view)
    assert shown(view) == {}
    store.put(HOME_VISIT)
    assert len(told) == 1
    seen = shown(view)
    store.put(HOME_VISIT.go(PAGE))
    assert len(told) == 1
    assert shown(view) == seen  # a screen that is being left keeps its words


@pytest.mark.parametrize("change", ["size", "theme", "panel", "answers"])
def test_what_a_view_does_not_show_is_no_change(store: Store, change: str) -> None:
    view = PageView()
    store.put(HOME_VISIT.go(PAGE))
    view.follow(store)
    told = _told(view)
    visit = store.visit
    changed = {
        "size": visit.settle(Comfort(200)),
        "theme": visit.settle(Comfort(theme="night")),
        "panel": visit.toggle_comfort(),
        "answers": replace(visit, answers={"who": "me"}),
    }
    store.put(changed[change])
    assert not told


@pytest.mark.parametrize("change", ["part", "language", "both"])
def test_what_a_view_shows_is_a_change(store: Store, change: str) -> None:
    view = PageView()
    store.put(HOME_VISIT.go(PAGE))
    view.follow(store)
    told, before = _told(view), shown(view)
    visit = store.visit
    changed = {
        "part": visit.turn_to(1),
        "language": visit.speak("es"),
        "both": visit.settle(Comfort(both_languages=True)),
    }
    store.put(changed[change])
    assert len(told) == 1
    assert shown(view) != before


def test_a_question_follows_its_answers(store: Store) -> None:
    view = QuestionView()
    store.put(HOME_VISIT.go(Place(Screen.QUESTION, "danger")))
    view.follow(store)
    told = _told(view)
    store.put(replace(store.visit, answers={"danger": "no"}))
    assert len(told) == 1
    assert [choice["id"] for choice in shown(view)["choices"] if choice["chosen"]] == ["no"]
    assert [choice["id"] for choice in shown(view)["quietChoices"]] == ["unsure", "skip"]
    assert (shown(view)["step"], shown(view)["total"]) == (1, 6)


def test_a_page_shows_its_part_and_what_comes_next(store: Store) -> None:
    view = PageView()
    library = store.material.library
    parts = library.page("safety/signs", "en").parts
    pages = library.topic("safety").pages
    store.put(HOME_VISIT.go(PAGE).turn_to(len(parts) - 1))
    view.follow(store)
    # After the last part comes the next page of the topic, and after the last page nothing.
    assert shown(view)["next"] == [library.page(pages[pages.index(PAGE.subject) + 1], "en").title]
    assert shown(view)["partTitles"] == [parts[-1].title]
    assert [row["kind"] for row in shown(view)["notes"]] == ["note"]
    store.put(store.visit.turn_to(0))
    assert shown(view)["next"] == [parts[1].title]
    store.put(HOME_VISIT.go(Place(Screen.PAGE, pages[-1], len(library.page(pages[-1], "en").parts) - 1)))
    assert shown(view)["next"] == []


SCREENS = {
    IdleView: Visit(),
    HomeView: HOME_VISIT,
    TopicView: HOME_VISIT.go(Place(Screen.TOPIC, "safety")),
    PageView: HOME_VISIT.go(PAGE),
    NumbersView: HOME_VISIT.go(Place(Screen.NUMBERS)),
    BeforeView: HOME_VISIT.go(Place(Screen.BEFORE)),
    QuestionView: HOME_VISIT.go(Place(Screen.QUESTION, "who")),
    OutcomeView: HOME_VISIT.go(Place(Screen.OUTCOME)),
    SummaryView: HOME_VISIT.go(Place(Screen.SUMMARY)),
    MemorizeView: HOME_VISIT.go(Place(Screen.MEMORIZE)),
    CodeView: HOME_VISIT.go(Place(Screen.CODE)),
    TonguesView: HOME_VISIT.go(Place(Screen.TONGUES)),
    TongueView: HOME_VISIT.go(Place(Screen.TONGUE, "vi")),
}


@pytest.mark.parametrize("kind", SCREENS, ids=lambda kind: kind.__name__)
def test_every_screen_has_a_view_that_shows_something(store: Store, kind: type[View]) -> None:
    view = kind()
    visit = SCREENS[kind]
    store.put(replace(visit, answers={"danger": "no"}) if kind is QuestionView else visit)
    view.follow(store)
    assert view.screen is visit.place.screen
    assert shown(view)
    # Those for staff are looked at in tests/bridge/test_staff.py and test_pin.py.
    assert {each.screen for each in SCREENS} == set(Screen) - {Screen.PIN, Screen.STAFF}
