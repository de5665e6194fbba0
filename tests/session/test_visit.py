"""Every way a visit can change, one by one and in any order."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.session.visit import HOME, IDLE, TEXT_SIZES, THEMES, Comfort, Place, Screen, Visit

PAGE = Place(Screen.PAGE, "sleep/sleep")
TOPIC = Place(Screen.TOPIC, "safety")
QUESTION = Place(Screen.QUESTION, "who")
LARGE = Comfort(160, "night", both_languages=True)
LOW = Comfort(low_reach=True)
BUSY = Visit("es", LARGE, comfort_open=True, trail=(HOME, TOPIC, PAGE), answers={"who": "me"})


def test_an_idle_kiosk_holds_nothing() -> None:
    idle = Visit()
    assert (idle.place, idle.language, idle.comfort, idle.comfort_open) == (IDLE, "", Comfort(), False)
    assert not idle.answers
    assert not idle.can_go_back
    assert idle.comfort == Comfort(100, "paper", both_languages=False)


def test_a_visit_begins_on_home_with_nothing_of_the_last() -> None:
    assert BUSY.begin("en") == Visit("en", trail=(HOME,))
    assert BUSY.begin("en", LOW) == Visit("en", LOW, trail=(HOME,))


def test_nothing_but_a_language_wakes_an_idle_kiosk() -> None:
    """A touch or a key that comes late, after Close, must not."""
    idle = Visit()
    late = (
        idle.go(HOME), idle.turn_to(1), idle.back(), idle.home(), idle.speak("es"), idle.settle(Comfort(200)),
        idle.toggle_comfort(), idle.answered({"danger": "yes"}, HOME), idle.relaid({"danger": "yes"}, (QUESTION,)),
    )  # fmt: skip
    assert set(map(repr, late)) == {repr(idle)}
    assert idle.begin("es") != idle


def test_an_ended_visit_leaves_nothing() -> None:
    assert BUSY.ended() == Visit()


def test_going_on_lengthens_the_way_back_and_closes_the_panel() -> None:
    visit = Visit("en", trail=(HOME,), comfort_open=True).go(TOPIC)
    assert (visit.trail, visit.comfort_open) == ((HOME, TOPIC), False)
    assert visit.can_go_back


def test_going_where_one_is_changes_nothing_but_the_panel() -> None:
    assert BUSY.go(PAGE) == replace(BUSY, comfort_open=False)


def test_turning_to_another_part_is_no_step_for_back() -> None:
    visit = BUSY.turn_to(2)
    assert visit.trail == (HOME, TOPIC, replace(PAGE, part=2))
    assert not visit.comfort_open
    assert visit.back().place == TOPIC


def test_back_puts_the_panel_away_first() -> None:
    first = BUSY.back()
    assert (first.place, first.comfort_open) == (PAGE, False)
    assert first.back().place == TOPIC
    assert first.back().answers == {"who": "me"}


def test_back_stays_on_home() -> None:
    home = Visit("en", trail=(HOME,))
    assert home.back() is home


def test_home_forgets_the_way_but_not_the_reader() -> None:
    assert BUSY.home() == replace(BUSY, trail=(HOME,), comfort_open=False)


def test_another_language_keeps_everything_else() -> None:
    assert BUSY.speak("en") == replace(BUSY, language="en")


def test_settling_keeps_place_and_panel() -> None:
    assert BUSY.settle(Comfort()) == replace(BUSY, comfort=Comfort())


def test_the_panel_opens_and_closes() -> None:
    assert not BUSY.toggle_comfort().comfort_open
    assert BUSY.toggle_comfort().toggle_comfort() == BUSY


def test_an_answer_is_kept_and_leads_on() -> None:
    given = {"who": "known"}
    visit = BUSY.answered(given, QUESTION)
    assert (visit.answers, visit.place, visit.comfort_open) == (given, QUESTION, False)
    given["who"] = "me"
    assert visit.answers == {"who": "known"}
    with pytest.raises(TypeError):
        visit.answers["who"] = "me"  # type: ignore[index]  # that it cannot be is the point


def test_a_way_laid_anew_keeps_what_came_before_the_questions() -> None:
    visit = Visit("en", trail=(HOME, TOPIC, QUESTION, Place(Screen.OUTCOME)), comfort_open=True)
    laid = visit.relaid({"who": "me"}, (Place(Screen.SUMMARY),))
    assert (laid.trail, laid.answers, laid.comfort_open) == ((HOME, TOPIC, Place(Screen.SUMMARY)), {"who": "me"}, False)


@pytest.mark.parametrize("wrong", [{"text_size": 110}, {"theme": "pink"}])
def test_a_setting_outside_its_list_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="outside its list"):
        Comfort(**wrong)  # type: ignore[arg-type]  # that it is wrong is the point


def test_a_visit_cannot_be_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        BUSY.language = "en"  # type: ignore[misc]  # that it cannot be is the point


PLACES = st.builds(
    Place, st.sampled_from([each for each in Screen if each is not Screen.IDLE]), st.sampled_from(["", "a", "b"])
)
COMFORTS = st.builds(Comfort, st.sampled_from(TEXT_SIZES), st.sampled_from(THEMES), st.booleans(), st.booleans())


class AnyVisit(RuleBasedStateMachine):
    """Touches in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.visit = Visit()

    @property
    def going_on(self) -> bool:
        return bool(self.visit.trail)

    @precondition(lambda self: not self.going_on)
    @rule(language=st.sampled_from(["en", "es"]))
    def begin(self, language: str) -> None:
        self.visit = self.visit.begin(language)
        assert self.visit.place == HOME

    @precondition(lambda self: self.going_on)
    @rule(place=PLACES)
    def go(self, place: Place) -> None:
        before = self.visit
        self.visit = before.go(place)
        assert self.visit.place == place
        if place != before.place:
            assert self.visit.back().trail == before.trail

    @precondition(lambda self: self.going_on)
    @rule(part=st.integers(0, 5))
    def turn(self, part: int) -> None:
        before = self.visit
        self.visit = before.turn_to(part)
        assert self.visit.trail[:-1] == before.trail[:-1]
        assert self.visit.place.part == part

    @precondition(lambda self: self.going_on)
    @rule(place=PLACES, choice=st.sampled_from(["yes", "no"]))
    def answer(self, place: Place, choice: str) -> None:
        self.visit = self.visit.answered({**self.visit.answers, "danger": choice}, place)
        assert self.visit.answers["danger"] == choice

    @precondition(lambda self: self.going_on)
    @rule(language=st.sampled_from(["en", "es"]), comfort=COMFORTS)
    def settle(self, language: str, comfort: Comfort) -> None:
        before = self.visit
        self.visit = before.speak(language).settle(comfort)
        assert (self.visit.trail, self.visit.answers) == (before.trail, before.answers)

    @precondition(lambda self: self.going_on)
    @rule()
    def panel(self) -> None:
        self.visit = self.visit.toggle_comfort()

    @precondition(lambda self: self.going_on)
    @rule()
    def back(self) -> None:
        before = self.visit
        self.visit = before.back()
        assert len(before.trail) - len(self.visit.trail) == (1 if before.can_go_back and not before.comfort_open else 0)
        assert self.visit.answers == before.answers

    @precondition(lambda self: self.going_on)
    @rule()
    def home(self) -> None:
        self.visit = self.visit.home()
        assert self.visit.place == HOME

    @rule()
    def close(self) -> None:
        self.visit = self.visit.ended()
        assert self.visit == Visit()

    @invariant()
    def the_way_starts_at_home(self) -> None:
        assert not self.visit.trail or self.visit.trail[0].screen is Screen.HOME
        assert bool(self.visit.trail) == bool(self.visit.language)

    @invariant()
    def back_leads_home_in_the_end(self) -> None:
        visit = self.visit
        for _ in range(len(visit.trail) + 1):
            visit = visit.back()
        assert len(visit.trail) == min(1, len(self.visit.trail))
        assert visit.place.screen is not Screen.IDLE or not self.visit.trail


TestAnyVisit = AnyVisit.TestCase
TestAnyVisit.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
