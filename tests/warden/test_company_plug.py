"""Who is told that headphones went in or out: it is a state of the plug, and outlives every visit."""

from __future__ import annotations

from kiosk.warden.member import Stage, Tell
from kiosk.wire import Said, Told
from tests.warden.test_company import stages, started


def test_nobody_is_told_of_headphones_that_nobody_knows_of() -> None:
    troupe = started()
    troupe.closes()
    troupe.play(5)
    assert not [deed for deed in troupe.told if deed.word is Told.JACK]


def test_whoever_has_the_screen_is_told_at_each_change() -> None:
    troupe = started()
    for inside in (True, True, False):
        troupe.plug(inside=inside)
    assert [deed for deed in troupe.told if deed.word is Told.JACK] == [
        Tell(2, Told.JACK, "in"),
        Tell(2, Told.JACK, "out"),
    ]


def test_the_next_is_told_right_after_it_is_to_be_shown() -> None:
    troupe = started()
    troupe.plug(inside=True)
    troupe.says(2, Said.BEGUN)
    troupe.play(5)
    troupe.closes()
    troupe.play(5)
    shown = troupe.told.index(Tell(3, Told.SHOW, "quiet"))
    assert troupe.told[shown + 1] == Tell(3, Told.JACK, "in")


def test_what_the_keypad_says_is_known_to_the_next_and_not_said_back() -> None:
    troupe = started()
    troupe.presses_the_plug(2, inside=True)
    troupe.play(1)
    assert not [deed for deed in troupe.told if deed.word is Told.JACK]
    troupe.closes()
    troupe.play(5)
    assert [deed for deed in troupe.told if deed.word is Told.JACK] == [Tell(3, Told.JACK, "in")]


def test_one_that_nobody_sees_says_nothing_of_headphones() -> None:
    troupe = started()
    for number in (1, 3):
        troupe.says(number, Said.JACK, "in")
    troupe.play(1)
    assert troupe.company.headphones is None


def test_a_change_while_the_screen_goes_from_one_to_another_reaches_the_next() -> None:
    troupe = started()
    troupe.says(2, Said.BEGUN)
    troupe.play(1)
    troupe.closes()
    troupe.play(0.01)
    assert stages(troupe)[3] is Stage.SHOWING
    troupe.plug(inside=True)
    assert Tell(3, Told.JACK, "in") in troupe.told
