"""Nothing is shown before the words are found whole, and the card where they are not."""

from __future__ import annotations

from dataclasses import replace

from kiosk.warden.company import Company, renewed
from kiosk.warden.member import Kill, Member, Spawn, Stage
from kiosk.warden.rules import settled
from tests.warden.troupe import Troupe, steady, well_shown


def started() -> Troupe:
    """A kiosk that has come to rest: 1 is the curtain, 2 is shown, 3 is warm."""
    troupe = Troupe()
    troupe.play(5)
    return troupe


def test_nothing_is_shown_before_the_words_are_found_whole() -> None:
    troupe = Troupe(company=Company())
    troupe.play(10)
    assert troupe.visible() is None
    assert [member.stage for member in troupe.company.members] == [Stage.WARM]
    troupe.company = replace(troupe.company, sealed=True)
    troupe.play(5)
    assert steady(troupe)


def test_words_that_are_not_whole_are_never_shown() -> None:
    troupe = Troupe(company=Company())
    troupe.play(1)
    troupe.company = replace(renewed(troupe.company), sealed=False)
    troupe.play(10)
    assert {player.bare for player in troupe.players.values() if player.told_show} == {True}
    shown = troupe.visible()
    assert shown is not None
    assert shown.bare


def test_words_that_are_whole_again_take_the_place_of_the_card() -> None:
    troupe = Troupe(company=Company(sealed=False))
    troupe.play(10)
    assert not well_shown(troupe)
    troupe.company = replace(renewed(troupe.company), sealed=True)
    for _ in range(500):
        troupe.play(0.01)
        assert troupe.visible() is not None
    assert steady(troupe)


def test_words_that_break_while_one_is_shown_end_in_the_card() -> None:
    troupe = started()
    troupe.company = replace(renewed(troupe.company), sealed=False)
    troupe.play(10)
    shown = troupe.visible()
    assert shown is not None
    assert shown.bare


def test_a_card_made_in_a_loop_that_is_over_does_not_wait_for_the_next_visit() -> None:
    """A bare process that came late would keep a real one from being warm, and the curtain from being hung."""
    troupe = started()
    shown = troupe.company.shown
    assert shown is not None
    late = Member(90, 0, troupe.now, troupe.now, bare=True, since=troupe.now, carded=True).turned(
        Stage.WARM, troupe.now
    )
    others = tuple(member for member in troupe.company.members if member.stage is Stage.SHOWN)
    company, deeds = settled(replace(troupe.company, members=(*others, late), next_id=91), troupe.now)
    assert deeds == [Kill(90), Spawn(91, 0, bare=False)]
    assert company.member(90) is None
