"""How a visitor listens, as frozen data: whether, through what, how fast and how loud. It ends with the visit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from kiosk.loudspeaker import Loudspeaker

# Percent of the recorded pace, with the pitch kept.
PACES: Final = (70, 85, 100, 115, 130, 150)
USUAL: Final = PACES.index(100)


@dataclass(frozen=True, slots=True)
class Listening:
    """`aloud`: the visitor wants the loudspeaker on sensitive pages too."""

    on: bool = False
    headphones: bool = False
    loudspeaker: Loudspeaker = Loudspeaker.ASK
    aloud: bool = False
    pace: int = USUAL

    @property
    def rate(self) -> float:
        """How fast clips are played, 1.0 as they were recorded."""
        return PACES[self.pace] / 100

    def may_sound(self, *, sensitive: bool) -> bool:
        """Whether a screen may be heard where it would be heard now."""
        if self.headphones or self.loudspeaker is Loudspeaker.ALWAYS:
            return True
        return self.loudspeaker is Loudspeaker.ASK and (self.aloud or not sensitive)

    def switched(self, *, on: bool) -> Listening:
        return replace(self, on=on)

    def plugged(self, *, headphones: bool) -> Listening:
        """In: speech begins. Out: it ends, and nothing is remembered of it."""
        return replace(self, headphones=headphones, on=headphones, aloud=False)

    def allowed(self) -> Listening:
        """The visitor lets the loudspeaker say what is sensitive."""
        return replace(self, aloud=True)

    def faster(self, steps: int) -> Listening:
        return replace(self, pace=max(0, min(len(PACES) - 1, self.pace + steps)))

    def ended(self) -> Listening:
        """What outlives a visit: what is plugged in, and what the clinic says."""
        return Listening(headphones=self.headphones, loudspeaker=self.loudspeaker)
