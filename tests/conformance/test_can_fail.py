"""Every quantity of the table can fail: its measuring function, shown something wrong, says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from build_spec.conformance.judging import Verdict, judge
from build_spec.conformance.measuring import Sample, Tallies, tallied
from build_spec.conformance.quantities import QUANTITIES
from build_spec.conformance.rows import ROWS
from build_spec.conformance.walks import hearing, keying, speaking, touching, waiting
from build_spec.conformance.walks.ear import Clock, Recorder
from build_spec.conformance.walks.standing import Stand
from kiosk import places
from kiosk.bridge.keypad import Keypad
from kiosk.bridge.opening import material_of
from kiosk.bridge.patience import Patience
from kiosk.bridge.recital import Recital
from kiosk.bridge.rehearsal.house import House
from kiosk.bridge.rehearsal.scenes import Manner, Panel, scenes
from kiosk.speech.reader import Reader
from kiosk.speech.volume import DEFAULT
from tests.conformance.broken import BROKEN

pytestmark = pytest.mark.usefixtures("qapp")


# These are tried on a whole kiosk, below.
ON_A_KIOSK = {
    *("warning seen", "exit at once", "warning heard", "keypad"),
    *("silence", "stop first", "repeat", "orientation", "unplugged", "range", "step", "volume reset"),
}


def test_every_quantity_is_tried() -> None:
    assert set(BROKEN) | ON_A_KIOSK == set(QUANTITIES)


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_what_is_wrong_fails_its_row(name: str, tmp_path: Path) -> None:
    found = Tallies()
    tallied(QUANTITIES, "a broken screen", BROKEN[name](tmp_path), found)
    assert found[name].failures, f"{name} found nothing wrong"
    assert found[name].failures[0].where == "a broken screen"
    (row,) = [row for row in ROWS if name in row.quantities]
    (judged,) = judge([row], QUANTITIES, found)
    assert judged.verdict is Verdict.FAIL


class Deaf(Recorder):
    """A card that goes on and on, whatever it is told, always as loud."""

    def stop(self) -> None:
        """Not heard."""

    def play(self, sound: bytes, *, at: int = 0, pace: float = 1.0, gain: float = 1.0) -> None:
        del gain
        super().play(sound, at=at, pace=pace, gain=1.0)


MakeStand = Callable[..., Stand]


@pytest.fixture
def stand_on(qapp: QApplication) -> Iterator[MakeStand]:
    """A screen of a kiosk by its name, and the player that speaks there."""
    del qapp
    standing: list[House] = []

    def on(name: str = "home", kind: type[Recorder] = Recorder) -> Stand:
        material = material_of(places.pack())
        player = kind(clock := Clock())
        standing.append(House(Panel.named("1366x768@15.6"), material, player=player))
        scene = next(scene for scene in scenes(material) if scene.name == name)
        return Stand(standing[-1], material, scene, Manner("en", "paper", 100), player=player, clock=clock)

    yield on
    for house in standing:
        house.strike()


def test_a_question_that_nobody_sees_fails(stand_on: MakeStand) -> None:
    stand = stand_on()
    stand.play()
    unseen = Patience()
    unseen.equip(90, 30, glass := waiting.Hourglass())
    assert waiting.seen(stand, unseen, glass).value == 0
    patience = stand.house.stage.patience
    patience.equip(90, 30, glass)
    assert waiting.seen(stand, patience, glass).value == 1


def test_a_close_that_does_not_act_fails(stand_on: MakeStand) -> None:
    stand = stand_on()
    stand.house.stage.gate.deaf = True
    assert [sample.value for sample in touching.exits(stand)] == [0, 0]
    stand.house.stage.gate.deaf = False
    assert [sample.value for sample in touching.exits(stand)] == [1, 1]


def of(samples: Iterable[Sample], quantity: str) -> list[bool]:
    """Whether each sample of a quantity holds."""
    return [QUANTITIES[quantity].holds(each.value, each.slack) for each in samples if each.quantity == quantity]


def test_a_voice_that_does_not_stop_fails(stand_on: MakeStand) -> None:
    found = list(speaking.look(stand_on(kind=Deaf)))
    assert not any(of(found, "silence"))
    assert not any(of(found, "unplugged"))
    assert not any(of(found, "stop first"))
    assert of(found, "range") == [False]
    assert of(found, "step") == [False]


def test_a_voice_that_does_stop_passes(stand_on: MakeStand) -> None:
    found = list(speaking.look(stand_on()))
    for quantity in ("silence", "stop first", "repeat", "unplugged", "range", "step", "volume reset"):
        assert of(found, quantity), quantity
        assert all(of(found, quantity)), quantity


def test_headphones_that_say_nothing_fail(stand_on: MakeStand) -> None:
    stand = stand_on("idle")
    assert all(of(speaking.look(stand), "orientation"))
    stand.house.stage.speech.recital.voice = None
    assert of(speaking.look(stand), "orientation") == [False]


def test_a_repeat_of_something_else_fails(stand_on: MakeStand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Reader, "repeated", lambda reader: reader.moved(1))
    assert not any(of(speaking.look(stand_on()), "repeat"))


def test_a_volume_that_outlives_a_visit_fails(stand_on: MakeStand, monkeypatch: pytest.MonkeyPatch) -> None:
    tune = Recital.tune

    def kept(recital: Recital, rate: float, volume: int) -> None:
        tune(recital, rate, recital.volume if volume == DEFAULT else volume)

    monkeypatch.setattr(Recital, "tune", kept)
    assert of(speaking.look(stand_on()), "volume reset") == [False]


def test_a_question_that_is_only_seen_fails(stand_on: MakeStand) -> None:
    stand = stand_on("asking")
    assert of(hearing.look(stand), "warning heard") == [True]
    stand.house.stage.speech.recital.voice = None
    assert of(hearing.look(stand), "warning heard") == [False]


def test_keys_that_do_not_come_to_a_control_fail(stand_on: MakeStand, monkeypatch: pytest.MonkeyPatch) -> None:
    stand = stand_on()
    stand.play()
    stand.window.requestActivate()
    store = stand.house.stage.store
    assert store is not None
    many = len(keying.shown(stand, store.visit))
    assert keying.walk_down(stand, store.visit) == sorted(keying.walk_down(stand, store.visit))
    assert all(of(keying.of_order(keying.walk_down(stand, store.visit), many, "home"), "keypad"))
    monkeypatch.setattr(Keypad, "do", lambda _keypad, _deed: None)
    assert sum(of(keying.of_order(keying.walk_down(stand, store.visit), many, "home"), "keypad")) <= 1
    assert of([keying.press_one(stand, store.visit, None, 0)], "keypad") == [False]
    assert not any(of(keying.of_places(stand, set()), "keypad"))
