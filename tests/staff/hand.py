"""One finger on one panel, for the hidden way in."""

from __future__ import annotations

from kiosk.staff.gesture import Gesture

# A 21.5-inch panel.
WIDTH, HEIGHT = 476.0, 268.0
LEFT, RIGHT, MIDDLE = (10.0, 10.0), (466.0, 10.0), (238.0, 134.0)
Spot = tuple[float, float]


class Hand:
    """One finger and a clock: touches a gesture, and asks all the time whether it succeeded."""

    def __init__(self) -> None:
        self.gesture = Gesture(WIDTH, HEIGHT)
        self.now = 1000.0
        self.inside = False

    def wait(self, seconds: float) -> None:
        """Let time pass. Whoever is to be let in is let in meanwhile."""
        self.now += seconds
        self.inside = self.inside or self.gesture.completed(self.now)

    def press(self, spot: Spot) -> None:
        self.gesture.pressed(*spot, self.now)
        self.wait(0)

    def move(self, spot: Spot) -> None:
        self.gesture.moved(*spot, self.now)
        self.wait(0)

    def release(self, spot: Spot) -> None:
        self.wait(0)
        self.gesture.released(*spot, self.now)
        self.wait(0)

    def tap(self, spot: Spot, held: float = 0.1, then: float = 0.4) -> None:
        self.press(spot)
        self.wait(held)
        self.release(spot)
        self.wait(then)

    def chain(self, held: float = 0.1, then: float = 0.4) -> None:
        """The three taps before the hold."""
        for spot in (LEFT, RIGHT, LEFT):
            self.tap(spot, held, then)
