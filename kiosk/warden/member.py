"""One process of the kiosk as frozen data, and what can be done to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.wire import Told


class Stage(StrEnum):
    """Where a process stands in its life."""

    STARTING = "starting"
    WARM = "warm"
    SHOWING = "showing"  # told to take the screen, not there yet
    SHOWN = "shown"
    CURTAIN = "curtain"
    LEAVING = "leaving"  # covered by another; ended as soon as no finger lies on it


@dataclass(frozen=True, slots=True)
class Member:
    """One process. `phase` shifts its idle screen against burn-in; a `bare` one can show nothing but the card."""

    id: int
    phase: int
    born: float
    beat: float
    bare: bool = False
    stage: Stage = Stage.STARTING
    since: float = 0.0
    begun: float | None = None
    over: bool = False
    fingers: bool = False
    carded: bool = False

    @property
    def clean(self) -> bool:
        """Whether it has nothing of a visit in it."""
        return self.begun is None and not self.over

    @property
    def is_coming(self) -> bool:
        """Whether it was told to do something that is not done yet: to be built, or to take the screen."""
        return self.stage in (Stage.STARTING, Stage.SHOWING)

    def turned(self, stage: Stage, now: float) -> Member:
        """The same process in another stage of its life."""
        return replace(self, stage=stage, since=now)


@dataclass(frozen=True, slots=True)
class Spawn:
    """Start a process."""

    id: int
    phase: int
    bare: bool


@dataclass(frozen=True, slots=True)
class Tell:
    """Say a word to a process."""

    id: int
    word: Told
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Kill:
    """End a process at once, whatever it does."""

    id: int


class Cause(StrEnum):
    """What the log and the staff are told of."""

    CRASHED = "crashed"
    HUNG = "hung"
    FAULT = "fault"
    CARD = "card"
    LOOP = "loop"


@dataclass(frozen=True, slots=True)
class Note:
    """Tell the log; `where` is a kind of error and a line of our code, or one of the reasons for the card."""

    cause: Cause
    where: str = ""


Deed = Spawn | Tell | Kill | Note
