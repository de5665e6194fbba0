"""Listening by touch: what is read is marked, the room hears nothing by chance, and silence comes at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from kiosk.bridge.stage import Stage, set_stage
from kiosk.bridge.store import Material
from kiosk.speech.player import Deed, SilentPlayer
from kiosk.speech.reader import Line
from tests.journeys.ears import Clock
from tests.journeys.sayings import Sayings
from tests.journeys.stage import PutUp, finger, in_spanish, machine
from tests.journeys.visitor import Visitor

HANDS = "hands/hands"


class Listener(Visitor):
    """A visitor who hears too. `deeds` is what the player did, `lines` what was said."""

    stage: Stage
    clock: Clock
    deeds: list[Deed]
    lines: list[Line]

    def passes(self, seconds: float) -> None:
        """Time goes on, and the voice with it."""
        steps = max(1, round(seconds / 0.1))
        for _ in range(steps):
            self.clock.now += seconds / steps
            if self.stage.speech.is_speaking:
                self.stage.speech.recital.follow()

    def is_sounding(self) -> bool:
        """Whether anything is heard now."""
        return bool(self.deeds) and self.deeds[-1].what == "play"

    def hears(self, written: str) -> None:
        """Listen until this begins to be said."""
        for _ in range(600):
            if self.lines and self.lines[-1].written == written:
                return
            self.until(lambda: not self.stage.speech.is_looking)
            self.passes(0.2)
        raise AssertionError(f"nobody says {written!r}: {[line.written for line in self.lines]}")


@pytest.fixture
def listener(built: Path, material: Material, put_up: PutUp, qtbot: QtBot, say: Sayings) -> Listener:
    """Someone in front of an idle kiosk with a loudspeaker."""
    clock, deeds = Clock(), list[Deed]()
    stage = put_up(set_stage(machine(built, player=SilentPlayer(clock, deeds)), material, pytest.fail))
    listener = Listener(stage.window, qtbot, finger(), say)
    listener.stage, listener.clock, listener.deeds, listener.lines = stage, clock, deeds, []
    stage.speech.recital.said.connect(listener.lines.append)
    return listener


def opens(listener: Listener, topic: str) -> None:
    listener.begins()
    listener.touch(listener.say.topic(topic))
    page = listener.say.library.topic(topic).pages[0]
    listener.expects(listener.say.page(page).title)


def test_what_is_said_is_marked(listener: Listener) -> None:
    opens(listener, "hands")
    part = listener.say.page(listener.say.library.topic("hands").pages[0]).parts[0]
    silent = listener.still()
    listener.touch(listener.say("Listen"))
    listener.hears(part.title)
    seen = set()
    for _ in range(20):
        listener.passes(0.1)
        seen |= {(mark["x"], mark["y"]) for mark in listener.stage.speech.recital.bars}
    assert len(seen) > 1
    listener.touch(listener.say("Listen"))
    listener.until(lambda: not listener.is_sounding())
    assert listener.shows(silent)


@in_spanish
def test_pause_again_and_next(listener: Listener) -> None:
    say = listener.say
    opens(listener, "hands")
    listener.touch(say("Listen"))
    listener.expects(say("Pause"))
    listener.passes(0.3)
    first = listener.lines[-1]
    listener.touch(say("Pause"))
    assert not listener.is_sounding()
    listener.expects(say("Go on"))
    listener.touch(say("Go on"))
    assert listener.is_sounding()
    assert listener.lines[-1] is first
    listener.touch(say("Next"))
    second = listener.lines[-1]
    assert second != first
    listener.passes(0.2)
    listener.touch(say("Again"))
    assert listener.lines[-1] == second
    assert listener.is_sounding()


@in_spanish
def test_pace_and_volume_begin_anew_with_every_visit(listener: Listener) -> None:
    say, speech = listener.say, listener.stage.speech
    opens(listener, "hands")
    listener.touch(say("Listen"))
    listener.expects(say("Pause"))
    usual = (speech.recital.rate, speech.recital.volume)
    listener.touch(say("Faster"))
    listener.touch(say("Louder"))
    assert speech.recital.rate > usual[0]
    assert speech.recital.volume > usual[1]
    assert listener.is_sounding()
    listener.touch(say("Slower"))
    listener.touch(say("Slower"))
    listener.touch(say("Quieter"))
    listener.touch(say("Quieter"))
    assert speech.recital.rate < usual[0]
    assert speech.recital.volume < usual[1]
    listener.touch(say("Close this"))
    listener.until(lambda: (speech.recital.rate, speech.recital.volume) == usual)


def test_the_room_does_not_hear_what_is_sensitive(listener: Listener) -> None:
    say = listener.say
    listener.begins()
    listener.touch(say("Listen"))
    listener.until(listener.is_sounding)
    listener.touch(say("Numbers to call"))
    listener.expects(say("Play it out loud"))
    listener.passes(2)
    assert not listener.is_sounding()
    listener.touch(say("Play it out loud"))
    assert listener.is_sounding()
    listener.hears(say.contact("hotline").phone)
    # The next visit has not said so.
    listener.touch(say("Close this"))
    listener.begins()
    listener.touch(say("Listen"))
    listener.touch(say("Numbers to call"))
    listener.expects(say("Play it out loud"))
    assert not listener.is_sounding()


@in_spanish
def test_close_is_silent_before_the_next_frame(listener: Listener) -> None:
    say = listener.say
    idle = listener.still()
    opens(listener, "sleep")
    listener.touch(say("Listen"))
    listener.until(listener.is_sounding)
    listener.press(listener.control(say("Close this")).mark)
    assert not listener.is_sounding()
    listener.lift(listener.control(say("Close this")).mark) if listener.sees(say("Close this")) else None
    assert listener.shows(idle)
    said = len(listener.lines)
    listener.passes(5)
    assert len(listener.lines) == said


@in_spanish
def test_time_stands_still_while_it_speaks(listener: Listener) -> None:
    say, clock, patience = listener.say, listener.clock, listener.stage.patience
    patience.equip(90, 30, clock)
    opens(listener, "hands")
    listener.touch(say("Listen"))
    listener.until(listener.is_sounding)
    for _ in range(20):
        clock.now += 10
        patience.look()
        assert not patience.is_asking
        if not listener.stage.speech.is_speaking:
            break
        listener.stage.speech.recital.follow()
    listener.stage.speech.recital.put(listener.stage.speech.recital.reader.hushed())
    clock.now += 91
    patience.look()
    assert patience.is_asking
    # The question is heard too.
    listener.hears(say("Still reading?"))


@in_spanish
def test_the_voice_is_silent_on_the_card(listener: Listener) -> None:
    opens(listener, "hands")
    listener.touch(listener.say("Listen"))
    listener.until(listener.is_sounding)
    listener.stage.kiosk.fail()
    assert not listener.is_sounding()
    assert not listener.stage.speech.is_on


@in_spanish
def test_a_voice_that_was_woken_and_left_does_not_speak_to_the_next(listener: Listener) -> None:
    speech = listener.stage.speech
    speech.wake()
    assert listener.is_sounding()
    for _ in range(400):
        listener.passes(1)
        if not speech.is_speaking:
            break
    assert speech.listening.on
    left = speech.findChild(QTimer, "left")
    assert isinstance(left, QTimer)
    assert left.isActive()
    left.timeout.emit()
    deeds = len(listener.deeds)
    listener.begins()
    assert not speech.is_on
    assert len(listener.deeds) == deeds
