"""Presses keys and pulls plugs while something is said: rows 2, 3 and 4."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from build_spec.conformance.measuring import Sample
from build_spec.conformance.walks.ear import Ear, stopped_first
from build_spec.conformance.walks.standing import Stand
from kiosk.session.visit import Screen, Visit
from kiosk.speech.reader import Mood

QUANTITIES = frozenset({"silence", "stop first", "repeat", "orientation", "unplugged", "range", "step", "volume reset"})
NOT_SPOKEN = frozenset({Screen.PIN, Screen.STAFF})
MOST_STEPS = 12


def look(stand: Stand) -> Iterator[Sample]:
    """One screen; on the idle one the plug, on Home the volume, and everywhere what ends or repeats speech."""
    if stand.scene.place.screen in NOT_SPOKEN or stand.scene.name == "card" or stand.scene.listening:
        return
    stand.play()
    ear = stand.ear()
    if stand.scene.place.screen is Screen.IDLE:
        yield from plugging(ear)
    else:
        yield from interrupting(stand, ear)
        if stand.scene.name == "home":
            yield from loudness(stand, ear)
    ear.plugs(False)
    ear.leaves()


def plugging(ear: Ear) -> Iterator[Sample]:
    """Headphones in, and out again while the orientation is said."""
    before, moment = len(ear.player.deeds), ear.clock()
    ear.plugs(True)
    ear.waits(lambda: len(ear.player.deeds) > before, 2.0)
    begun = [each.moment for each in ear.player.deeds[before:] if each.what == "play"]
    yield Sample("orientation", begun[0] - moment if begun else math.inf, "headphones in")
    yield unplugging(ear, "the orientation")


def unplugging(ear: Ear, about: str) -> Sample:
    """Headphones out while something is said: silent, and it stays so."""
    passed = ear.silence_after(lambda: ear.plugs(False))
    ear.waits()
    over = ear.mood is Mood.SILENT and not ear.player.playing and not ear.stage.speech.is_on
    return Sample("unplugged", passed if over else math.inf, about)


def interrupting(stand: Stand, ear: Ear) -> Iterator[Sample]:
    """Everything that ends speech, each while something is said; then a repeat, and the plug."""
    speech, kiosk = stand.house.stage.speech, stand.house.stage.kiosk
    ear.plugs(True)
    ends: dict[str, Callable[[], object]] = {
        "pause": speech.pause,
        "Listen, touched again": speech.toggle,
        "the next stop": lambda: ear.presses("down"),
        "Back": kiosk.back,
        "Home": kiosk.home,
        "the other language": kiosk.speakOther,
    }
    for name, deed in ends.items():
        if ear.speaks() and _acts(stand, name):
            yield Sample("silence", ear.silence_after(deed), f"{name} ({stand.scene.name})")
        stand.play()
        ear.plugs(True)
    if ear.speaks():
        yield repeating(ear, stand.scene.name)
    if ear.speaks():
        yield unplugging(ear, stand.scene.name)
    yield from (Sample("stop first", float(first), stand.scene.name) for first in of_deeds(ear))


def of_deeds(ear: Ear) -> list[bool]:
    """Whether what was said before each clip had been stopped or heard to its end."""
    return list(stopped_first(ear.player.deeds[-40:]))


def _acts(stand: Stand, name: str) -> bool:
    """Whether something can end what is said: Home on Home changes nothing, and so on."""
    visit = stand.house.stage.store.visit if stand.house.stage.store else Visit()
    if name == "Back":
        return visit.can_go_back or visit.comfort_open
    return name != "Home" or visit.place.screen is not Screen.HOME or visit.comfort_open


def repeating(ear: Ear, about: str) -> Sample:
    """The stop that is said, and the same asked for once more."""
    recital = ear.stage.speech.recital
    stop = recital.reader.stop
    ear.log.clear()
    ear.presses("help")
    again = recital.reader
    said = [line.written for line in ear.log]
    same = stop is not None and again.stop == stop and said == [stop.lines[0].written]
    return Sample("repeat", float(same), about, why=f"then it says {said}")


def loudness(stand: Stand, ear: Ear) -> Iterator[Sample]:
    """From the quietest step to the loudest, by the keys alone; and the next session."""
    ear.speaks()
    usual = ear.player.decibels
    heard = [_pressed(ear, "quieter") for _ in range(MOST_STEPS)]
    lowest = heard[-1]
    heard += [_pressed(ear, "louder") for _ in range(MOST_STEPS)]
    yield Sample("range", max(heard) - min(heard), "from the quietest to the loudest")
    over = [each - lowest for each in heard if each - lowest >= 12]
    yield Sample("step", min(over, default=max(heard) - lowest), "the first step that is loud enough")
    ear.stage.kiosk.close()
    ear.waits(lambda: ear.stage.kiosk.standing is Screen.IDLE and not ear.stage.gate.quiet)
    stand.play()
    ear.speaks()
    same = math.isclose(ear.player.decibels, usual, abs_tol=0.01)
    yield Sample("volume reset", float(same), "the next visit", why=f"{ear.player.decibels:.1f} dB, not {usual:.1f}")


def _pressed(ear: Ear, key: str) -> float:
    ear.presses(key)
    if not ear.player.playing:
        ear.speaks()
    return ear.player.decibels
