"""How a river wanders: a small model after Howard and Knutson (1984).

A bend moves outward with its own curvature and with the curvature upstream of it, fading with the distance; a bend
that meets itself is cut off and stays behind as an oxbow lake. Lengths are in channel widths; the valley runs along y.

Only +, -, *, / and square roots are used, because these give the same bits on every machine: over hundreds of
steps the last bit of a sine would grow into another river.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

Point = tuple[float, float]
Line = list[Point]

SPACING = 0.35  # between points along the channel
SHIFT = 0.028  # how far a bend of curvature 1 moves in a step
SHARPEST = 1.4  # curvature beyond which a bend moves no faster
UPSTREAM = 2.5  # weight of the curvature upstream against a bend's own
FADE = 0.68  # what is left of its influence one point further downstream
NECK = 1.3  # a bend is cut off when its ends come this close
CALM = 3  # steps between two smoothings and searches for a neck: a bend gains less than a tenth of a width meanwhile
LEAD_IN = 45.0  # channel beyond both ends of the reach, so that its fixed ends stay out of sight


@dataclass(frozen=True, slots=True)
class Valley:
    """The reach to draw: its length, and how far the channel's middle may stray from the valley's axis."""

    length: float
    reach: float


@dataclass(frozen=True, slots=True)
class Course:
    """The river at one time, and the oxbows that have formed since the course before it."""

    channel: Line
    oxbows: list[Line]


def wander(seed: int, valley: Valley, steps: int, courses: int) -> list[Course]:
    """The river of `seed` at `courses` times, oldest first, the last after `steps` steps."""
    line = _start(random.Random(seed), valley)
    kept: list[Course] = []
    lakes: list[Line] = []
    # The first half only makes bends out of a nearly straight line.
    marks = {steps // 2 + (steps - steps // 2) * number // courses for number in range(1, courses + 1)}
    for step in range(1, steps + 1):
        line = _moved(line, valley)
        if step % CALM == 0:
            line, cut = _cut_off(_smooth(line))
            lakes += cut if step > steps // 2 else []
        line = resampled(line, SPACING)
        if step in marks:
            kept.append(Course(line, lakes))
            lakes = []
    return kept


def _start(chance: random.Random, valley: Valley) -> Line:
    count = int((valley.length + 2 * LEAD_IN) / SPACING)
    sideways = [chance.random() - 0.5 for _ in range(count)]
    for _ in range(40):
        sideways = _smooth_values(sideways)
    return [(1.5 * x, index * SPACING - LEAD_IN) for index, x in enumerate(sideways)]


def _moved(line: Line, valley: Valley) -> Line:
    last = len(line) - 1
    own = [SHIFT * max(-SHARPEST, min(SHARPEST, bend)) for bend in _smooth_values(_curvatures(line))]
    moved, upstream = [line[0]], 0.0
    for index in range(1, last):
        upstream = FADE * upstream + (1 - FADE) * own[index]
        (x0, y0), (x1, y1) = line[index - 1], line[index + 1]
        along_x, along_y = x1 - x0, y1 - y0
        length = sqrt(along_x * along_x + along_y * along_y)
        taper = min(1.0, min(index, last - index) / 30)
        push = taper * (UPSTREAM * upstream - own[index])
        x, y = line[index]
        sideways, downward = push * along_y / length, -push * along_x / length
        moved.append((x + sideways * _room(x, sideways, valley.reach), y + downward))
    return [*moved, line[last]]


def _room(x: float, sideways: float, reach: float) -> float:
    """1 in the middle of the valley, falling to 0 at the bluffs, for a move towards them."""
    if x * sideways <= 0:
        return 1.0
    near = abs(x) / reach
    return max(0.0, 1 - near * near * near)


def _curvatures(line: Line) -> list[float]:
    bends = [0.0]
    for (x0, y0), (x1, y1), (x2, y2) in zip(line, line[1:], line[2:], strict=False):
        dx, dy, ddx, ddy = (x2 - x0) / 2, (y2 - y0) / 2, x2 - 2 * x1 + x0, y2 - 2 * y1 + y0
        square = dx * dx + dy * dy
        bends.append((dx * ddy - dy * ddx) / (square * sqrt(square)))
    return [*bends, 0.0]


def _cut_off(line: Line) -> tuple[Line, list[Line]]:
    lakes: list[Line] = []
    least, most = int(4 / SPACING), int(40 / SPACING)
    index = 0
    while index < len(line):
        x, y = line[index]
        for other in range(min(index + most, len(line) - 1), index + least, -2):
            dx, dy = line[other][0] - x, line[other][1] - y
            if dx * dx + dy * dy < NECK * NECK:
                lakes.append(line[index:other])
                line = line[: index + 1] + line[other:]
                break
        index += 1
    return line, lakes


def resampled(line: Sequence[Point], spacing: float) -> Line:
    """The same line with its points `spacing` apart; the last step may be shorter."""
    out, carried = [line[0]], 0.0
    for (x0, y0), (x1, y1) in pairwise(line):
        length = sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0))
        at = spacing - carried
        while at <= length:
            part = at / length
            out.append((x0 + (x1 - x0) * part, y0 + (y1 - y0) * part))
            at += spacing
        carried = length - (at - spacing)
    if carried > spacing / 4:
        out.append(line[-1])
    return out


def _smooth(line: Line) -> Line:
    xs, ys = _smooth_values([x for x, _ in line]), _smooth_values([y for _, y in line])
    return [line[0], *list(zip(xs, ys, strict=True))[1:-1], line[-1]]


def _smooth_values(values: Sequence[float]) -> list[float]:
    inner = [(a + 2 * b + c) / 4 for a, b, c in zip(values, values[1:], values[2:], strict=False)]
    return [values[0], *inner, values[-1]]
