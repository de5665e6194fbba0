"""Who has the screen, who is warm, who must go: one event after another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.warden.company import BUILDING, FINGERS, SILENCE, WELL, Company, excused, heard
from kiosk.warden.member import Cause, Kill, Note, Spawn, Stage, Tell
from kiosk.warden.rules import due, settled
from kiosk.wire import Line, Said, Told
from tests.warden.troupe import BEAT, GOOD, Nature, Troupe, steady, well_shown


def started(seconds: float = 5.0) -> Troupe:
    """A kiosk that has come to rest: 1 is the curtain, 2 is shown, 3 is warm."""
    troupe = Troupe()
    troupe.play(seconds)
    return troupe


def stages(troupe: Troupe) -> dict[int, Stage]:
    """Where each process stands."""
    return {member.id: member.stage for member in troupe.company.members}


STEADY = {1: Stage.CURTAIN, 2: Stage.SHOWN, 3: Stage.WARM}


# ---------------------------------------------------------------- the start
def test_the_first_is_started_at_once_and_shown_when_it_is_ready() -> None:
    company, deeds = settled(Company(sealed=True, phase=3), 0.0)
    assert deeds == [Spawn(1, 3, bare=False)]
    company, deeds = heard(company, 1, Line(Said.READY), 0.4)
    assert deeds == []
    company, deeds = settled(company, 0.4)
    assert Tell(1, Told.SHOW, "quiet") in deeds
    assert company.shown is None
    company, deeds = heard(company, 1, Line(Said.SHOWN), 0.42)
    assert company.shown is not None
    assert deeds == [Tell(1, Told.LIFTED)]


def test_then_the_first_becomes_the_curtain_and_one_is_warm() -> None:
    troupe = started()
    assert stages(troupe) == STEADY
    assert Tell(1, Told.CURTAIN) in troupe.told
    assert troupe.killed == []
    assert len(troupe.spawned) == 3
    assert steady(troupe)


def test_at_rest_nothing_happens() -> None:
    troupe = started()
    told = len(troupe.told)
    troupe.play(300)
    assert stages(troupe) == STEADY
    assert len(troupe.told) == told
    assert not troupe.notes


def test_it_wakes_only_for_what_may_be_due() -> None:
    troupe = started()
    assert troupe.now < due(troupe.company, troupe.now) <= troupe.now + SILENCE
    company, _ = settled(replace(troupe.company, members=()), troupe.now)
    assert due(Company(not_before=7.0), 5.0) == 7.0
    assert due(company, troupe.now) <= troupe.now + WELL


# ---------------------------------------------------------------- Close
def test_close_shows_the_warm_one_and_kills_the_old_one() -> None:
    troupe = started()
    troupe.says(2, Said.BEGUN)
    troupe.play(60)
    assert stages(troupe) == STEADY
    troupe.closes()
    troupe.play(0.1)
    assert stages(troupe) == {1: Stage.CURTAIN, 3: Stage.SHOWN, 4: Stage.STARTING}
    assert troupe.killed == [2]
    assert troupe.told[-2:] == [Tell(3, Told.SHOW, "quiet"), Tell(3, Told.LIFTED)]
    troupe.play(3)
    assert steady(troupe)


def test_close_without_a_warm_one_keeps_the_cover_until_there_is_one() -> None:
    troupe = started()
    troupe.says(2, Said.BEGUN)
    troupe.nature = lambda _spawn: replace(GOOD, ready=8.0)
    troupe.dies(3)
    troupe.play(1)
    troupe.closes()
    troupe.play(6)
    assert stages(troupe)[2] is Stage.SHOWN  # with the picture of idle over everything
    troupe.play(2)
    assert 2 not in stages(troupe)
    assert troupe.visible() is troupe.players[4]
    assert not troupe.players[4].hushed


def test_one_that_had_a_visit_is_never_the_curtain() -> None:
    troupe = started()
    troupe.says(2, Said.BEGUN)
    troupe.dies(1)
    troupe.closes(lifts=False)
    troupe.play(0.3)
    assert stages(troupe)[2] is Stage.LEAVING
    assert Tell(2, Told.CURTAIN) not in troupe.told


@pytest.mark.parametrize("after", [0.3, 1.0, FINGERS - 0.1])
def test_while_a_finger_lies_on_the_old_one_the_new_one_hears_nobody(after: float) -> None:
    troupe = started()
    troupe.says(2, Said.BEGUN)
    troupe.closes(lifts=False)
    troupe.play(after)
    assert stages(troupe)[2] is Stage.LEAVING
    assert troupe.players[3].hushed
    troupe.says(2, Said.LIFTED)
    troupe.play(0.01)
    assert 2 not in stages(troupe)
    assert not troupe.players[3].hushed


def test_a_finger_that_never_lifts_keeps_the_old_one_two_seconds() -> None:
    troupe = started()
    troupe.says(2, Said.BEGUN)
    troupe.closes(lifts=False)
    troupe.play(FINGERS)
    assert stages(troupe)[2] is Stage.LEAVING
    troupe.play(0.1)
    assert troupe.killed == [2]
    assert not troupe.players[3].hushed


def test_with_the_old_one_its_finger_goes_too() -> None:
    troupe = started()
    troupe.says(2, Said.BEGUN)
    troupe.closes(lifts=False)
    troupe.play(0.3)
    troupe.dies(2)
    troupe.play(0.01)
    assert not troupe.players[3].hushed
    assert not troupe.notes


def test_one_that_leaves_makes_no_haste() -> None:
    troupe = started()
    troupe.says(2, Said.BEGUN)
    troupe.play(1)
    troupe.hangs(2)
    troupe.play(2)
    company, _ = heard(troupe.company, 2, Line(Said.OVER), troupe.now - 1.9)
    company, _ = settled(company, troupe.now)
    company, _ = heard(company, 3, Line(Said.SHOWN), troupe.now)
    assert due(company, troupe.now + 1.5) > troupe.now + 1.5


# ---------------------------------------------------------------- crashes
@pytest.mark.parametrize("number", STEADY)
def test_whoever_crashes_is_made_good(number: int) -> None:
    troupe = started()
    troupe.dies(number)
    troupe.play(0.1)
    assert troupe.notes == [Note(Cause.CRASHED)]
    assert troupe.company.well
    troupe.play(3)
    assert steady(troupe)


def test_when_a_visit_crashes_the_warm_one_takes_the_screen_at_once() -> None:
    troupe = started()
    troupe.says(2, Said.BEGUN)
    troupe.play(60)
    troupe.dies(2)
    troupe.play(0.05)
    assert stages(troupe)[3] is Stage.SHOWN
    assert not troupe.players[3].hushed


@pytest.mark.parametrize("dies", [0.0, 0.2, 0.41])
def test_one_that_dies_while_it_is_made_or_shown_is_made_again(dies: float) -> None:
    troupe = Troupe(nature=lambda spawn: replace(GOOD, dies=dies) if spawn.id == 1 else GOOD)
    troupe.play(0.5)
    assert troupe.company.failures == 1
    troupe.play(3)
    assert steady(troupe)
    troupe.play(WELL)
    assert troupe.company.failures == 0


def test_everybody_at_once() -> None:
    troupe = started()
    for number in STEADY:
        troupe.dies(number)
    troupe.play(0.1)
    assert not troupe.company.well
    troupe.play(1)
    assert well_shown(troupe)
    troupe.play(30)
    assert steady(troupe)


# ---------------------------------------------------------------- hangs
@pytest.mark.parametrize("number", STEADY)
def test_whoever_hangs_is_killed_after_three_seconds(number: int) -> None:
    troupe = started()
    troupe.hangs(number)
    troupe.play(SILENCE - BEAT - 0.1)
    assert troupe.killed == []
    troupe.play(BEAT + 0.2)
    assert troupe.killed == [number]
    assert troupe.notes == [Note(Cause.HUNG)]
    assert well_shown(troupe)
    troupe.play(5)
    assert steady(troupe)


def test_one_that_is_made_has_twenty_seconds() -> None:
    troupe = Troupe(nature=lambda spawn: Nature(ready=None, hangs=0.1) if spawn.id == 1 else GOOD)
    troupe.play(BUILDING - 0.5)
    assert troupe.killed == []
    troupe.play(1)
    assert troupe.killed == [1]
    troupe.play(10)
    assert steady(troupe)


@pytest.mark.parametrize("nature", [Nature(ready=None), Nature(shown=None)])
def test_one_that_answers_but_never_comes_is_not_waited_for(nature: Nature) -> None:
    troupe = Troupe(nature=lambda spawn: nature if spawn.id == 1 else GOOD)
    troupe.play(BUILDING + 10)
    assert steady(troupe)
    assert 1 in troupe.killed


def test_nobodys_silence_counts_when_the_machine_stood_still() -> None:
    troupe = started()
    late = troupe.now + 60
    company, deeds = settled(excused(troupe.company, late), late)
    assert deeds == []
    company, deeds = settled(troupe.company, late)
    assert [deed.id for deed in deeds if isinstance(deed, Kill)] == [1, 2, 3]
    assert company.one(Stage.STARTING) is not None


def test_a_machine_that_stood_still_while_one_was_made_goes_on_waiting() -> None:
    troupe = Troupe(nature=lambda _spawn: Nature(ready=15.0))
    troupe.play(10)
    late = troupe.now + 60
    company, deeds = settled(excused(troupe.company, late), late)
    assert deeds == []
    assert company.one(Stage.STARTING) is not None


# ---------------------------------------------------------------- words out of turn
@pytest.mark.parametrize("word", [Said.BEGUN, Said.OVER])
@pytest.mark.parametrize("number", [1, 3])
def test_a_visit_where_none_can_be_ends_with_its_process(number: int, word: Said) -> None:
    troupe = started()
    troupe.says(number, word)
    troupe.play(0.1)
    assert number in troupe.killed
    troupe.play(3)
    assert steady(troupe)


def test_a_touch_heard_too_late_does_not_stay_under_the_curtain() -> None:
    """The shown one is told nothing yet when a touch begins a visit in it, and is covered before the word is heard."""
    troupe = Troupe(nature=lambda spawn: replace(GOOD, late=0.05) if spawn.id == 1 else GOOD)
    while troupe.company.one(Stage.SHOWING) is None or troupe.company.shown is None:
        troupe.play(0.001)
    troupe.says(1, Said.BEGUN)
    troupe.play(0.3)
    assert 1 in troupe.killed
    troupe.play(5)
    assert steady(troupe)


def test_a_word_of_one_that_is_gone_is_not_heard() -> None:
    company = started().company
    assert heard(company, 99, Line(Said.OVER), 0.0) == (company, [])
