"""A visit as frozen data: every touch makes a new one, and nothing outlives it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import takewhile
from types import MappingProxyType

TEXT_SIZES = (100, 130, 160, 200)
THEMES = ("paper", "night", "contrast")


class Screen(StrEnum):
    """The screens a visitor can stand on."""

    IDLE = "idle"
    HOME = "home"
    TOPIC = "topic"
    PAGE = "page"
    NUMBERS = "numbers"
    TONGUES = "tongues"
    TONGUE = "tongue"
    BEFORE = "before"
    QUESTION = "question"
    OUTCOME = "outcome"
    SUMMARY = "summary"
    MEMORIZE = "memorize"
    CODE = "code"
    PIN = "pin"
    STAFF = "staff"


REPORTING = frozenset({Screen.QUESTION, Screen.OUTCOME, Screen.SUMMARY, Screen.MEMORIZE, Screen.CODE})
"""The screens from the first question on."""

SILENT = frozenset({Screen.MEMORIZE})
"""Nothing on these is ever spoken unless somebody asks for it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a visitor stands. It names no language, so that changing the language keeps the place."""

    screen: Screen
    subject: str = ""
    part: int = 0


@dataclass(frozen=True, slots=True)
class Comfort:
    """How the visitor likes to read: text size in percent, theme, whether both languages show at once, and whether
    everything to touch stands low on an upright panel."""

    text_size: int = TEXT_SIZES[0]
    theme: str = THEMES[0]
    both_languages: bool = False
    low_reach: bool = False

    def __post_init__(self) -> None:
        if self.text_size not in TEXT_SIZES or self.theme not in THEMES:
            raise ValueError("a comfort setting outside its list")


USUAL = Comfort()
IDLE = Place(Screen.IDLE)
HOME = Place(Screen.HOME)


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit. `trail` leads from Home to the present place; it is empty only while the kiosk is idle."""

    language: str = ""
    comfort: Comfort = Comfort()
    comfort_open: bool = False
    trail: tuple[Place, ...] = ()
    answers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def place(self) -> Place:
        return self.trail[-1] if self.trail else IDLE

    @property
    def can_go_back(self) -> bool:
        return len(self.trail) > 1

    @property
    def idle(self) -> bool:
        """Nobody is here. Only `begin` changes that: a touch that comes late must not wake what has ended."""
        return not self.trail

    def begin(self, language: str, comfort: Comfort = USUAL) -> Visit:
        """A visit starts on Home in the language that was touched, with nothing of an earlier one."""
        return Visit(language=language, comfort=comfort, trail=(HOME,))

    def go(self, place: Place) -> Visit:
        """Step on to a place; touching where one already is changes nothing."""
        if self.idle:
            return self
        if place == self.place:
            return replace(self, comfort_open=False)
        return replace(self, trail=(*self.trail, place), comfort_open=False)

    def turn_to(self, part: int) -> Visit:
        """Another part of the same page. It is one step for Back, however many parts were read."""
        if self.idle:
            return self
        return replace(self, trail=(*self.trail[:-1], replace(self.place, part=part)), comfort_open=False)

    def back(self) -> Visit:
        """One place back; answers are kept, so that a question shows what was chosen. An open panel closes first."""
        if self.comfort_open:
            return replace(self, comfort_open=False)
        return replace(self, trail=self.trail[:-1]) if self.can_go_back else self

    def home(self) -> Visit:
        return self if self.idle else replace(self, trail=(HOME,), comfort_open=False)

    def speak(self, language: str) -> Visit:
        """Change the language and keep the place."""
        return self if self.idle else replace(self, language=language)

    def settle(self, comfort: Comfort) -> Visit:
        return self if self.idle else replace(self, comfort=comfort)

    def toggle_comfort(self) -> Visit:
        return self if self.idle else replace(self, comfort_open=not self.comfort_open)

    def answered(self, answers: Mapping[str, str], then: Place) -> Visit:
        """Keep the answers and step on to the place they lead to."""
        return self if self.idle else replace(self.go(then), answers=MappingProxyType(dict(answers)))

    def relaid(self, answers: Mapping[str, str], way: Sequence[Place]) -> Visit:
        """Keep these answers, and lay the way from the first question on anew; what came before it stays."""
        if self.idle:
            return self
        before = takewhile(lambda place: place.screen not in REPORTING, self.trail)
        return replace(self, trail=(*before, *way), answers=MappingProxyType(dict(answers)), comfort_open=False)

    def ended(self) -> Visit:
        """What is left of a visit: nothing."""
        return Visit()
