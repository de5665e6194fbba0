"""Learning what a keypad sends: staff press one key after another, and each press gives a new `Learning`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.keymap import ROLES, KeyMap, is_a_key, may_close, text_of

PLUG = ("plugged", "unplugged")


class Refusal(StrEnum):
    """Why a key was not taken."""

    TAKEN = "taken"
    ACCIDENT = "accident"  # for Close: hit too easily
    NOTHING = "nothing"  # alone it does nothing, as Shift, or cannot be told from others


@dataclass(frozen=True, slots=True)
class Learning:
    """How far it is. `keys` is a key map at every moment; `holder` is what a key that is taken does already."""

    keys: KeyMap
    asked: tuple[str, ...] = ROLES
    at: int = 0
    refused: Refusal | None = None
    holder: str = ""

    @classmethod
    def begun(cls, keys: KeyMap, *, plug: bool) -> Learning:
        """Ask for every key; for the plug's only where the keypad is who tells of it."""
        return cls(keys, tuple(role for role in ROLES if plug or role not in PLUG))

    @property
    def role(self) -> str:
        """Which key is asked for; empty at the end."""
        return self.asked[self.at] if self.at < len(self.asked) else ""

    def pressed(self, number: int) -> Learning:
        """A key was pressed, by Qt's number: it is taken, or refused and asked for again."""
        role = self.role
        if not role:
            return self
        if not is_a_key(number):
            return self._refuse(Refusal.NOTHING)
        if role == "close" and not may_close(number):
            return self._refuse(Refusal.ACCIDENT)
        holder = next((each for each, held in self.keys.numbers.items() if held == number), role)
        if holder != role and (holder in self.asked[: self.at] or holder == "close"):
            return self._refuse(Refusal.TAKEN, holder)
        # What is asked for later may have stood on this key before; there is never none that closes.
        freed = {} if holder == role else {holder: ""}
        return self._on(replace(self.keys, **freed, **{role: text_of(number)}))

    def skipped(self) -> Learning:
        """Leave this key as it was; without one, if another has taken it."""
        return self._on(self.keys) if self.role else self

    def _on(self, keys: KeyMap) -> Learning:
        return replace(self, keys=keys, at=self.at + 1, refused=None, holder="")

    def _refuse(self, why: Refusal, holder: str = "") -> Learning:
        return replace(self, refused=why, holder=holder)
