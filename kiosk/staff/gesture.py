"""The hidden way in: left, right, left, right in the upper corners, one finger, and the last touch is held.

No clock of its own: whoever feeds it says when things happened, in seconds that only go forward.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

# Millimetres: as large as anything that is touched.
CORNER = 20.0
# Seconds: from lifting to the next touch, a touch at the longest, and the last one at the shortest.
BETWEEN, TAP, HOLD = 1.5, 1.0, 2.0


class Corner(Enum):
    """The two places that are touched."""

    LEFT = auto()
    RIGHT = auto()


CHAIN: Sequence[Corner] = (Corner.LEFT, Corner.RIGHT, Corner.LEFT, Corner.RIGHT)


class Gesture:
    """Recognises the way in on a panel of this size.

    Whatever is not the next touch of the chain spoils it, and then only a pause lets another begin: so somebody who
    drums on both corners cannot drift into it.
    """

    def __init__(self, width_mm: float, height_mm: float) -> None:
        self._width, self._height = width_mm, height_mm
        self._taps = 0
        self._spoiled = False
        self._fingers = 0
        self._pressed_at = self._last_at = float("-inf")

    @property
    def due(self) -> float | None:
        """The moment at which holding on succeeds; None while nothing that counts is held."""
        holding = self._fingers == 1 and not self._spoiled and self._taps == len(CHAIN) - 1
        return self._pressed_at + HOLD if holding else None

    def completed(self, at: float) -> bool:
        """Whether the last touch has been held for long enough."""
        return self.due is not None and at >= self.due

    def pressed(self, x_mm: float, y_mm: float, at: float) -> None:
        """A finger came down."""
        if self._fingers == 0 and at - self._last_at > BETWEEN:
            self._taps, self._spoiled = 0, False
        elif self._fingers:
            self._spoiled = True
        self._fingers += 1
        self._pressed_at = self._last_at = at
        self._stays(x_mm, y_mm)

    def moved(self, x_mm: float, y_mm: float, at: float) -> None:
        """A finger that is down is elsewhere now."""
        if self._fingers:
            self._last_at = at
            self._stays(x_mm, y_mm)

    def released(self, x_mm: float, y_mm: float, at: float) -> None:
        """A finger was lifted."""
        self._last_at = at
        if self._fingers == 0:
            return
        self._stays(x_mm, y_mm)
        self._fingers -= 1
        if at - self._pressed_at >= TAP or self._taps == len(CHAIN) - 1:
            self._spoiled = True
        elif not self._spoiled:
            self._taps += 1

    def cancelled(self) -> None:
        """Nobody knows any more where the fingers are: start over, with none."""
        self._fingers, self._spoiled = 0, True

    def _stays(self, x_mm: float, y_mm: float) -> None:
        """Spoil the chain unless the finger is in the corner whose turn it is."""
        if not self._spoiled and self._corner(x_mm, y_mm) is not CHAIN[self._taps]:
            self._spoiled = True

    def _corner(self, x_mm: float, y_mm: float) -> Corner | None:
        if not (0 <= x_mm <= self._width and 0 <= y_mm <= min(CORNER, self._height)):
            return None
        if x_mm <= CORNER:
            return Corner.LEFT
        return Corner.RIGHT if x_mm >= self._width - CORNER else None
