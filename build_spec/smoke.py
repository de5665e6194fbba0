"""Walks visits through a built kiosk, full screen, by the real pointer; each screen must be as the source draws it.

Usage: python -m build_spec.smoke [PROGRAM] [--size WxH] [--patience SECONDS] [--pictures DIR]
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage

from build_spec.bundling import NAME, ROOT
from kiosk.authoring.bench.screen import PATIENCE, ScreenError, open_screen
from kiosk.bridge.opening import surround
from kiosk.reporting.flow import Answers, Flow
from kiosk.reporting.outcome import compose
from kiosk.reporting.path import telling_paths
from tests.hands import Hands, furthest
from tests.twin import Twin, Walker

LONGEST_WAY = 12
# How far apart two pictures of the same screen at two moments may be in any pixel, of 255; no eye sees it.
ALIKE = 24
# What the fields of the comfort sheet are, in their order.
NIGHT, BOTH = 5, 7
START_LINE = re.compile(r"wayside: version [\d.]+, full screen on a [\d.]+-inch panel\. Ctrl\+Q closes it\.")
NUMBER = re.compile(r"\d{3}")


class Refused(Exception):
    """The bundle did not do what a visitor may expect of it."""


class Visit:
    """One visit after another at one kiosk; every picture is kept if a folder is given."""

    def __init__(self, walker: Walker, pictures: Path | None, steps: int = 0) -> None:
        self.walker = walker
        self.steps = steps
        self._pictures = pictures

    @property
    def screen(self) -> str:
        """Where the visitor stands."""
        return str(self.walker.twin.stage.kiosk.property("screen"))

    def walk(self, language: int, answer: int) -> None:
        """From idle through questions, numbers and comfort sheet, and back to the idle screen there was."""
        idle = self._seen(self.walker.arrive(), "idle")
        self._step("home", lambda: self.walker.touch_one("LanguageButton", language))
        self._step("before", lambda: self.walker.touch_sign("signpost"))
        self._step("question", lambda: self.walker.touch_sign("next", "Action"))
        self._step("question", lambda: self.walker.touch_one("Answer", 1))
        self._step("question", lambda: self.walker.touch_sign("language"))
        self._answer_on(answer)
        if not any(map(NUMBER.search, self.walker.twin.words())):
            raise Refused(f"an outcome without a number: {self.walker.twin.words()}")
        self._comfort("outcome")
        self._step("home", lambda: self.walker.touch_sign("home"))
        self._step("numbers", lambda: self.walker.touch_sign("phone", "WayTile"))
        if self._step("idle", lambda: self.walker.touch_sign("close")) != idle:
            raise Refused("after Close the idle screen is not what it was")
        self.walker.leave_alone()
        if self.walker.hands.see() != idle:
            raise Refused("the process that follows a visit shows another idle screen")

    def reach_every_outcome(self, language: int) -> None:
        """By the shortest way to each level of urgency, from idle and back to it."""
        stage = self.walker.twin.stage
        assert stage.store is not None
        flow = stage.store.material.flow
        self._seen(self.walker.arrive(), "idle")
        self._step("home", lambda: self.walker.touch_one("LanguageButton", language))
        for level in flow.urgencies:
            ways = (way for way in telling_paths(flow) if compose(flow, way).urgency == level)
            self._reach(flow, min(ways, key=len), level)
            self._step("home", lambda: self.walker.touch_sign("home"))
        self._step("idle", lambda: self.walker.touch_sign("close"))
        self.walker.leave_alone()

    def _reach(self, flow: Flow, way: Answers, level: str) -> None:
        self._step("before", lambda: self.walker.touch_sign("signpost"))
        self._step("question", lambda: self.walker.touch_sign("next", "Action"))
        for question, choice in way.items():
            at = [offered.id for offered in flow.question(question).offered].index(choice)
            self._step("", lambda at=at: self.walker.touch_one("Answer", at))  # type: ignore[misc]  # a default binds it now
        store = self.walker.twin.stage.store
        # Two levels share a title; what is said under it is each one's own.
        lead = store.material.flow_words[store.banks[0]].outcome(level).lead if store else ""
        if self.screen != "outcome" or lead not in self.walker.twin.words():
            raise Refused(f"the way to the outcome {level!r} leads to {self.screen!r}")

    def _answer_on(self, answer: int) -> None:
        for _ in range(LONGEST_WAY):
            if self.screen != "question":
                break
            self._step("", lambda: self.walker.touch_one("Answer", answer))
        if self.screen != "outcome":
            raise Refused(f"the answers lead to {self.screen!r}, not to an outcome")

    def _comfort(self, screen: str) -> None:
        before = self.walker.twin.picture
        self._step(screen, lambda: self.walker.touch_sign("text"))
        for choice in (NIGHT, BOTH):
            self._step(screen, lambda choice=choice: self.walker.touch_one("Choice", choice))  # type: ignore[misc]  # a default binds it now
        self._step(screen, lambda: self.walker.touch_sign("check", "Action"))
        self._step(screen, lambda: self.walker.touch_sign("text"))
        self._step(screen, lambda: self.walker.touch_sign("undo", "Action"))
        if furthest(self._step(screen, lambda: self.walker.touch_sign("check", "Action")), before) > ALIKE:
            raise Refused("putting text and colors back does not give the same screen")

    def _step(self, screen: str, act: Callable[[], QImage]) -> QImage:
        picture = act()
        if screen not in ("", self.screen):
            raise Refused(f"expected the screen {screen!r}, but it is {self.screen!r}")
        return self._seen(picture, self.screen)

    def _seen(self, picture: QImage, name: str) -> QImage:
        self.steps += 1
        if self._pictures:
            picture.save(str(self._pictures / f"{self.steps:02}-{name}.png"))
        return picture


@contextmanager
def running(program: Sequence[str], size: tuple[int, int]) -> Iterator[tuple[Hands, Path]]:
    """The program on a screen of its own, with an almost empty environment, in a home folder that must stay empty."""
    with open_screen(*size) as screen, tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        with Hands(screen, program, {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "HOME": folder}, home) as hands:
            yield hands, home


def smoke(program: Sequence[str], size: tuple[int, int], patience: float, pictures: Path | None) -> int:
    """Walk; returns how many pictures were compared. Raises Refused or ScreenError."""
    with running(program, size) as (hands, home):
        steps = 0
        # Another way through the questions each time; each visit changes its language midway.
        for walk in (
            partial(Visit.walk, language=0, answer=1),
            partial(Visit.walk, language=1, answer=0),
            partial(Visit.reach_every_outcome, language=0),
            partial(Visit.reach_every_outcome, language=1),
        ):
            # A new twin, as the kiosk has a new process: what was drawn before shows in large letters.
            twin = Twin(*size)
            visit = Visit(Walker(hands, twin, patience), pictures, steps)
            walk(visit)
            steps = visit.steps
            twin.close()
        hands.press("ctrl+q")
        if status := hands.ended():
            raise Refused(f"it ended with status {status}")
        said = hands.said()
        if len(said) != 1 or not START_LINE.fullmatch(said[0]):
            raise Refused("it said more than its start line:\n" + "\n".join(said))
        if left := sorted(str(path.relative_to(home)) for path in home.rglob("*")):
            raise Refused(f"it left files: {', '.join(left)}")
        return steps


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="smoke", description=__doc__)
    parser.add_argument("program", nargs="?", type=Path, default=ROOT / "dist" / NAME / "kiosk")
    parser.add_argument("--size", default="1920x1080", metavar="WxH")
    parser.add_argument("--patience", type=float, default=PATIENCE, metavar="SECONDS", help="for each screen to come")
    parser.add_argument("--pictures", type=Path, metavar="DIR", help="keep every picture there")
    options = parser.parse_args()
    if not options.program.is_file():
        parser.error(f"{options.program} is not there: `make bundle` makes it")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    surround()
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    width, _, height = options.size.partition("x")
    try:
        size = (int(width), int(height))
        steps = smoke([str(options.program.resolve()), "run"], size, options.patience, options.pictures)
    except (Refused, ScreenError) as error:
        print(error)
        return 1
    print(f"{steps} screens in four visits, each as the source draws it, pixel for pixel")
    return 0


if __name__ == "__main__":
    sys.exit(main())
