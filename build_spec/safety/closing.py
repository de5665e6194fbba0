"""Walks to every state a visitor can stand in, closes it by a real touch, and looks at what comes."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from build_spec.safety.kiosk_on_screen import OnScreen, on_screen, own_command
from build_spec.safety.placed import SILENT, VOICES, State
from kiosk import places
from kiosk.authoring.bench.screen import ScreenError, wait_until
from kiosk.bridge.opening import material_of
from kiosk.bridge.rehearsal.scenes import language_modes, scenes
from kiosk.session.visit import TEXT_SIZES, THEMES, Screen

# Seconds after which the idle picture counts as not come.
LONGEST = 5.0


@dataclass(frozen=True, slots=True)
class Closed:
    """One state, closed: milliseconds from the touch to the idle picture, whether it was that to the pixel, and whether
    another process had the screen then, and the first one was gone.

    `silent` is milliseconds from the touch to the moment from which the card gets no more sound; None where nothing was
    being said. What the card drops then, and how soon, is measured on a pretend one (tests/speech/test_card.py).
    """

    state: str
    milliseconds: float
    equal: bool
    new_process: bool
    gone: bool
    silent: float | None = None


def states(most: int | None = None) -> list[State]:
    """Every screen and sheet × language × text size, each screen in all that a voice does; `most` of them by chance.

    Where letters are large it is scrolled too.
    """
    every = list(_every())
    if most is None or most >= len(every):
        return every
    # Always the same choice, so that two runs compare.
    return random.Random(0).sample(every, most)


def _every() -> Iterator[State]:
    material = material_of(places.pack())
    with material.library:
        names = [scene.name for scene in scenes(material) if scene.place.screen is not Screen.IDLE]
        modes = language_modes(material)
    for number, (language, size) in enumerate(product(modes, TEXT_SIZES)):
        for place, name in enumerate(names):
            theme, voice = THEMES[(number + place) % len(THEMES)], VOICES[(number + place) % len(VOICES)]
            yield State(name, language, theme, size, size == TEXT_SIZES[-1], voice)


def walk(
    chosen: Sequence[State], size: tuple[int, int], tell: Callable[[str], None], kept: Path | None = None
) -> list[Closed]:
    """Close every one of these, one after another, at one kiosk; pictures that should not have been go to `kept`."""
    with tempfile.TemporaryDirectory() as folder:
        placing = Path(folder) / "state.json"
        with on_screen(size, own_command(placing)) as kiosk:
            idle = kiosk.rests()
            return [_one(kiosk, state, placing, idle, tell, kept) for state in chosen]


def _one(
    kiosk: OnScreen, state: State, placing: Path, idle: bytes, tell: Callable[[str], None], kept: Path | None
) -> Closed:
    _stand(kiosk, state, placing, idle)
    member = kiosk.shown()
    width, height = kiosk.screen.width, kiosk.screen.height
    # Close's target runs out to the corner of the screen.
    kiosk.hand.do("mousemove", str(width - 12), str(height - 12))
    # From here on the next process to be shown stands idle.
    placing.unlink()
    silent = placing.with_name(SILENT)
    silent.unlink(missing_ok=True)
    before = kiosk.rests()
    began = time.monotonic()
    kiosk.hand.do("mousedown", "1")
    wrong, moment = _until_idle(kiosk, before, idle, began)
    kiosk.hand.do("mouseup", "1")
    with suppress(ScreenError):
        wait_until(lambda: kiosk.company.member(member.id) is None, "the end of the visit's process", 5)
    kiosk.steady()
    if (after := kiosk.rests()) != idle:
        wrong.append(after)
    if wrong and kept:
        for number, each in enumerate((before, *wrong)):
            kiosk.keep(each, kept / f"{str(state).replace('/', '~')} {number}.png")
    found = Closed(
        str(state), (moment - began) * 1000, not wrong,
        kiosk.shown().id != member.id, kiosk.company.member(member.id) is None,
        (float(silent.read_text("utf-8")) - began) * 1000 if silent.exists() else None,
    )  # fmt: skip
    tell(f"{found.milliseconds:6.1f} ms  {state}{'' if found.equal and found.new_process else '  NOT AS IT SHOULD BE'}")
    return found


def _stand(kiosk: OnScreen, state: State, placing: Path, idle: bytes) -> None:
    """Have the next process stand in the state: the one that is shown now is ended as a crash would end it."""
    kiosk.steady()
    state.write(placing)
    old = kiosk.shown()
    kiosk.end(old)
    wait_until(lambda: (now := kiosk.company.shown) is not None and now.id != old.id, "another process")
    wait_until(lambda: kiosk.see() != idle, str(state))
    kiosk.rests()
    kiosk.steady()


def _until_idle(kiosk: OnScreen, before: bytes, idle: bytes, began: float) -> tuple[list[bytes], float]:
    """Watch until idle stands there: what else was seen on the way, and the moment it was whole.

    A frame is copied bit by bit, so a picture may be part the one before and part idle; it may be nothing third.
    Such pictures are judged afterwards: that takes longer than a frame, and would count as time until idle.
    """
    between = [before]
    while (seen := kiosk.see()) != idle and time.monotonic() - began < LONGEST:
        if seen != between[-1]:
            between.append(seen)
    moment = time.monotonic()
    wrong = [each for each in between if not _only(each, before, idle, kiosk.screen.stride)]
    return wrong if seen == idle else [*wrong, seen], moment


def _only(seen: bytes, before: bytes, idle: bytes, stride: int) -> bool:
    """Whether every pixel is one of the two pictures'."""
    for row in range(0, len(seen), stride):
        line = slice(row, row + stride)
        if seen[line] not in (before[line], idle[line]):
            pixels = range(row, row + stride, 4)
            if any(seen[at : at + 4] not in (before[at : at + 4], idle[at : at + 4]) for at in pixels):
                return False
    return True
