"""The PIN of the staff: kept as an Argon2id hash, and refused where it is easily guessed."""

from __future__ import annotations

import re
from itertools import pairwise

SHORTEST, LONGEST = 6, 12
_DIGITS = re.compile(rf"[0-9]{{{SHORTEST},{LONGEST}}}")


class PinHashDamaged(Exception):
    """The stored hash is none: nobody can come in until a PIN is set again."""


def hashed(pin: str) -> str:
    """What is kept of a PIN: salted, and slow to try out."""
    from argon2 import PasswordHasher

    return PasswordHasher().hash(pin)


def matches(pin_hash: str, pin: str) -> bool:
    """Whether this is the PIN that was hashed. Raises PinHashDamaged."""
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

    # What cannot be a PIN is still checked, against nothing it could match, so that a damaged hash always shows.
    tried = pin if _DIGITS.fullmatch(pin) else ""
    try:
        PasswordHasher().verify(pin_hash, tried)
    except VerifyMismatchError:
        return False
    except (InvalidHashError, VerificationError, ValueError):
        raise PinHashDamaged("the PIN that was set cannot be read. Run `kiosk staff set-pin` again.") from None
    return bool(tried)


def weakness(pin: str) -> str | None:
    """Why this PIN is refused and what to do, or None when it is good."""
    if not _DIGITS.fullmatch(pin):
        return f"A PIN has {SHORTEST} to {LONGEST} digits, and nothing else. Choose another one."
    if len(set(pin)) == 1:
        return "All digits are the same. Mix different ones."
    if _runs(pin):
        return "The digits run up or down in order. Mix them."
    if _repeats(pin):
        return "The PIN says the same digits again. Make the rest of it different."
    return None


def _runs(pin: str) -> bool:
    """Whether every digit is the one after, or before, the last: 9 is followed by 0, as on a keypad."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return steps in ({1}, {9})


def _repeats(pin: str) -> bool:
    """Whether it is one group of digits, said again and again."""
    return any(pin == pin[:size] * (len(pin) // size) for size in range(1, len(pin) // 2 + 1))
