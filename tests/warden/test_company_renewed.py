"""What no longer holds is made anew without a dark moment, and what fails again and again ends in the card."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.warden.company import LONGEST_WAIT, TOO_MANY, WELL, Company, renewed
from kiosk.warden.member import Cause, Note, Spawn, Stage, Tell
from kiosk.wire import Said, Told
from tests.warden.troupe import GOOD, Nature, Troupe, steady, well_shown

DEAD = Nature(dies=0.1)
FAILING = Nature(ready=None, dies=0.1)
RARELY = 100  # processes in ten minutes: a handful in every half minute


def started() -> Troupe:
    """A kiosk that has come to rest: 1 is the curtain, 2 is shown, 3 is warm."""
    troupe = Troupe()
    troupe.play(5)
    return troupe


def only_the_card(spawn: Spawn) -> Nature:
    """Everything fails but a bare process."""
    return GOOD if spawn.bare else FAILING


# ---------------------------------------------------------------- made anew
def test_everything_is_replaced_and_the_screen_is_never_empty() -> None:
    troupe = started()
    troupe.company = renewed(troupe.company, phase=9)
    for _ in range(500):
        troupe.play(0.01)
        assert well_shown(troupe)
    assert steady(troupe)
    assert {member.phase for member in troupe.company.members} == {9}
    assert sorted(troupe.killed) == [1, 2, 3]
    assert Tell(2, Told.CURTAIN) not in troupe.told


def test_whoever_reads_goes_on_reading() -> None:
    troupe = started()
    troupe.says(2, Said.BEGUN)
    troupe.play(0.01)
    troupe.company = renewed(troupe.company, phase=9)
    troupe.play(200)
    assert troupe.visible() is troupe.players[2]
    warm = troupe.company.one(Stage.WARM)
    assert warm is not None
    assert warm.phase == 9
    troupe.closes()
    troupe.play(5)
    assert steady(troupe)
    assert {member.phase for member in troupe.company.members} == {9}


def test_a_phase_stays_unless_another_is_given() -> None:
    assert renewed(Company(phase=4)).phase == 4
    assert renewed(Company(phase=4), phase=5).phase == 5


def test_what_is_being_made_for_the_old_is_not_awaited() -> None:
    troupe = Troupe()
    troupe.play(0.2)
    troupe.company = renewed(troupe.company)
    troupe.play(0.01)
    assert troupe.killed == [1]
    troupe.play(5)
    assert steady(troupe)


# ---------------------------------------------------------------- a loop of crashes
def test_each_failure_waits_longer_than_the_one_before() -> None:
    troupe = Troupe(nature=only_the_card)
    troupe.play(300)
    gaps = [after - before for before, after in zip(troupe.spawned, troupe.spawned[1:], strict=False)]
    assert gaps[0] < 0.2
    assert max(gaps) == pytest.approx(LONGEST_WAIT + 0.1, abs=0.1)
    assert len(troupe.spawned) < 20


def test_a_kiosk_that_failed_for_a_whole_night_still_counts() -> None:
    assert Company(failures=100_000).waiting == LONGEST_WAIT


def test_it_ends_in_a_card_on_the_curtain_where_there_is_one() -> None:
    troupe = started()
    troupe.nature = lambda _spawn: FAILING
    troupe.dies(3)
    troupe.dies(2)
    troupe.play(20)
    curtain = troupe.company.one(Stage.CURTAIN)
    assert curtain is not None
    assert curtain.carded
    assert troupe.told.count(Tell(1, Told.CARD)) == 1
    assert troupe.notes.count(Note(Cause.LOOP)) == 1
    assert not any(player.bare for player in troupe.players.values())


def test_without_a_curtain_in_a_process_that_can_show_nothing_else() -> None:
    troupe = Troupe(nature=only_the_card)
    troupe.play(20)
    shown = troupe.visible()
    assert shown is not None
    assert shown.bare
    assert not shown.hushed
    assert troupe.company.failures >= TOO_MANY


def test_the_card_and_another_that_are_ready_at_once_are_shown_one_by_one() -> None:
    troupe = Troupe()
    troupe.play(0.1)
    troupe.company = replace(troupe.company, failures=TOO_MANY, failed_at=troupe.now)
    troupe.nature = lambda _spawn: replace(GOOD, ready=0.3)
    troupe.play(5)
    assert troupe.players[2].bare
    assert well_shown(troupe)


@pytest.mark.parametrize("with_curtain", [True, False])
def test_it_is_tried_again_and_recovers(with_curtain: bool) -> None:
    troupe = started() if with_curtain else Troupe()
    troupe.nature = only_the_card
    for number in (2, 3) if with_curtain else ():
        troupe.dies(number)
    troupe.play(60)
    assert not well_shown(troupe)
    troupe.nature = lambda _spawn: GOOD
    troupe.play(LONGEST_WAIT + 5)
    assert steady(troupe)
    assert all(not member.bare for member in troupe.company.members)
    troupe.play(WELL)
    assert troupe.company.failures == 0


@pytest.mark.parametrize("nature", [FAILING, DEAD, Nature(ready=0.0, dies=0.05), Nature(ready=None, dies=0.0)])
def test_when_everything_fails_it_does_not_burn(nature: Nature) -> None:
    troupe = Troupe(nature=lambda _spawn: nature)
    troupe.play(600)
    assert len(troupe.spawned) < RARELY


def test_a_visit_that_is_over_means_that_all_is_well() -> None:
    troupe = started()
    troupe.company = replace(troupe.company, failures=4)
    troupe.says(2, Said.BEGUN)
    troupe.closes()
    troupe.play(0.1)
    assert troupe.company.failures == 0


@pytest.mark.parametrize("word", [Said.OVER, Said.BEGUN])
def test_a_failing_process_cannot_say_that_all_is_well(word: Said) -> None:
    troupe = Troupe(nature=lambda _spawn: Nature(ready=None, dies=0.05, mad=(word,)))
    troupe.play(600)
    assert len(troupe.spawned) < RARELY


def test_a_visit_that_ends_its_process_at_once_counts_as_failed() -> None:
    troupe = started()
    for _ in range(3):
        shown = troupe.visible()
        assert shown is not None
        troupe.play(3)
        troupe.says(shown.id, Said.BEGUN)
        troupe.play(1)
        troupe.dies(shown.id)
        troupe.play(0.1)
    assert troupe.company.failures == 3


# ---------------------------------------------------------------- faults and cards
def test_a_fault_is_told_and_whoever_shows_the_card_is_replaced() -> None:
    troupe = started()
    troupe.says(2, Said.FAULT, "KeyError views.py:7")
    troupe.play(0.1)
    assert troupe.notes == [Note(Cause.FAULT, "KeyError views.py:7")]
    assert troupe.visible() is troupe.players[3]
    troupe.play(3)
    assert steady(troupe)


def test_a_fault_in_a_visit_stays_until_it_is_closed() -> None:
    troupe = started()
    troupe.says(2, Said.BEGUN)
    troupe.says(2, Said.FAULT, "KeyError views.py:7")
    troupe.play(30)
    assert troupe.visible() is troupe.players[2]
    troupe.closes()
    troupe.play(5)
    assert steady(troupe)


@pytest.mark.parametrize("moment", [0.0, 0.1, 2.0])
def test_faults_without_end_do_not_burn(moment: float) -> None:
    """Whether it breaks while it is built or soon after it is shown."""
    troupe = Troupe()

    def faulty(spawn: Spawn) -> Nature:
        if not spawn.bare:
            troupe.at(
                troupe.now + moment + (0.5 if moment else 0), lambda: troupe.says(spawn.id, Said.FAULT, "E e.py:1")
            )
        return GOOD

    troupe.nature = faulty
    troupe.play(600)
    assert len(troupe.spawned) < RARELY
    assert troupe.company.shown is not None


def test_a_warm_one_that_shows_the_card_is_not_shown_after_close() -> None:
    troupe = started()
    troupe.says(2, Said.BEGUN)
    troupe.says(3, Said.FAULT, "KeyError views.py:7")
    troupe.play(3)
    assert 3 in troupe.killed
    troupe.closes()
    troupe.play(3)
    assert steady(troupe)
    assert not any(player.told_show for player in troupe.players.values() if player.id == 3)


def test_when_every_warm_one_shows_the_card_it_is_tried_rarely() -> None:
    """Tried, because what kept one from its screens may be over; rarely, because it may not be."""
    troupe = started()
    troupe.says(2, Said.BEGUN)
    troupe.nature = lambda _spawn: replace(GOOD, mad=(Said.CARD,))
    troupe.dies(3)
    troupe.play(600)
    assert len(troupe.spawned) < RARELY
    troupe.closes()
    troupe.play(60)
    shown = troupe.company.shown
    assert shown is not None
    assert shown.carded


def test_a_card_on_the_screen_gives_way_once_a_warm_one_has_screens_again() -> None:
    troupe = Troupe(company=Company(sealed=True))
    troupe.nature = lambda _spawn: replace(GOOD, mad=(Said.CARD,))
    troupe.play(100)
    assert not well_shown(troupe)
    troupe.nature = lambda _spawn: GOOD
    troupe.play(100)
    assert steady(troupe)


def test_a_card_is_told_and_stays_while_there_is_nothing_better() -> None:
    troupe = Troupe(nature=lambda _spawn: replace(GOOD, mad=(Said.CARD,)))
    troupe.play(60)
    assert troupe.company.shown is not None
    # With waits that grow: half a second, one, two, four…
    assert len(troupe.spawned) < 10
