"""What the kiosk may write to its log: these sentences and no other, with nothing in them that a visitor did."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from enum import Enum

# What may stand in a sentence: names, versions, figures, and places in our own code or settings.
_ALLOWED = re.compile(r"[\w .,:;+/\\()@-]{0,300}")

# Whoever is told of an event, and of the facts that fill it.
Report = Callable[..., None]


class Event(Enum):
    """One kind of line. Braces are filled by `note`."""

    STARTED = "version {}, full screen on a {}-inch panel. {}"
    WINDOWED = "version {}, in a window, {} on a {}-inch panel. {}"
    FAULT = "{} in {}. Showing the built-in card."
    CARD = "the built-in card is shown: {}."
    CRASHED = "a process of the kiosk ended by itself; the next one took its place."
    HUNG = "a process of the kiosk did not answer any more; the next one took its place."
    LOOP = "the kiosk cannot start; the built-in card is shown, and it is tried again."
    PACK = "the words cannot be used. `kiosk verify` says why. Showing the built-in card."
    FORGETFUL = "there is no folder to keep state in, so tries at the PIN start over with the kiosk."
    RENEWED = "staff started the kiosk anew."
    LEFT = "staff ended the kiosk."
    JACK_LOST = "the headphone jack cannot be read; it is looked for again."
    JACK_FOUND = "the headphone jack is there."
    MUTE = "there is no sound card that plays; nothing is read aloud."
    QT = "Qt: {}"
    SCREENS = "the screens cannot be loaded"
    TYPEFACE = "the typeface is missing"
    CATALOGUE = "{} is missing from the build. Run `make setup`."


def note(event: Event, *facts: object) -> None:
    """Write one line for whoever started the kiosk. Raises ValueError for a fact that is no name, figure or place."""
    told = [str(fact) for fact in facts]
    if not all(_ALLOWED.fullmatch(fact) for fact in told):
        raise ValueError("this does not belong into a log")
    say(event.value.format(*told))


def say(line: str) -> None:
    """One line of any kind, before the kiosk is shown: what is wrong with an option, a setting or the words."""
    print(f"wayside: {line}", file=sys.stderr, flush=True)
