"""How loud speech is: eight steps that a visitor goes through by hand, and the gain of each.

EN 301 549, 8.2.1 asks for a range of 18 dB or more with a step 12 dB above the lowest one.
"""

from __future__ import annotations

from typing import Final

# In dB beside a clip as it is kept (-23 LUFS, peaks up to -1 dBFS): the loudest takes the room that is left.
STEPS: Final = (-20, -17, -14, -11, -8, -5, -2, 1)
DEFAULT: Final = 4  # where every visit begins, counted from the quietest, which is 0


def gain(step: int) -> float:
    """What samples are multiplied by. Raises IndexError where there is no such step."""
    if not 0 <= step < len(STEPS):
        raise IndexError("there is no such step of the volume")
    return float(10 ** (STEPS[step] / 20))


def louder(step: int) -> int:
    """The next step up; the loudest stays."""
    return min(step + 1, len(STEPS) - 1)


def quieter(step: int) -> int:
    """The next step down; the quietest stays."""
    return max(step - 1, 0)
