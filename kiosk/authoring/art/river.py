"""The cover's river: the courses of one river over one another, the oldest palest, as a flat drawing.

    python -m kiosk.authoring.art.river content/art

writes `river-landscape.svg` and `river-portrait.svg`. They belong to the site in content/, and are drawn anew only when
another river is wanted: the same seed gives the same file.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.authoring.art.meander import Line, Point, Valley, resampled, wander

# The cover tints of the palette, oldest course first. No word stands on them.
TINTS = ("#F0EEE5", "#F4E9CB", "#E9EEE8", "#DAE7E2", "#B5D0CA")
SPACING = 1.1  # between drawn points, in channel widths: closer only makes the file larger


@dataclass(frozen=True, slots=True)
class Cover:
    """A panel's shape and its river: lengths in mm; `band` is the widest the river may become."""

    name: str
    seed: int
    width: int
    height: int
    band: float
    channel: float
    steps: int


# The bands leave both columns of words free on the smallest panel too, where the same picture is drawn smaller.
COVERS = (
    Cover("river-landscape", seed=6, width=476, height=268, band=72, channel=7, steps=1000),
    Cover("river-portrait", seed=8, width=268, height=476, band=22, channel=4, steps=760),
)


def drawn(cover: Cover) -> str:
    """The cover's river as SVG, on a transparent ground."""
    valley = Valley(cover.height / cover.channel, (cover.band / cover.channel - 1) / 2)
    strokes = []
    courses = wander(cover.seed, valley, cover.steps, len(TINTS))
    older = TINTS[0]
    for tint, course in zip(TINTS, courses, strict=True):
        for lake in course.oxbows:
            strokes += _stroke(cover, lake, older)
        strokes += _stroke(cover, course.channel, tint)
        older = tint
    size = f'width="{cover.width}" height="{cover.height}" viewBox="0 0 {cover.width} {cover.height}"'
    caps = f'fill="none" stroke-width="{cover.channel:g}" stroke-linecap="round" stroke-linejoin="round"'
    return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" {size} {caps}>', *strokes, "</svg>", ""])


def _stroke(cover: Cover, line: Line, tint: str) -> list[str]:
    points = [(cover.width / 2 + x * cover.channel, y * cover.channel) for x, y in line]
    inside = [index for index, (_, y) in enumerate(points) if -cover.channel < y < cover.height + cover.channel]
    if not inside:
        return []
    seen = points[max(inside[0] - 3, 0) : inside[-1] + 4]
    return [f'<path d="{_curve(resampled(seen, SPACING * cover.channel))}" stroke="{tint}"/>']


def _curve(points: Sequence[Point]) -> str:
    """A smooth path through the points (Catmull-Rom as cubic Béziers), in steps of a tenth of a millimetre."""
    x, y = (round(value, 1) for value in points[0])
    out = [f"M{_joined((x, y))}c"]
    earlier, later = [points[0], *points], [*points[2:], points[-1]]
    for before, start, end, after in zip(earlier, points, points[1:], later, strict=False):
        leave = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        enter = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
        steps = [round(point[axis] - (x, y)[axis], 1) for point in (leave, enter, end) for axis in (0, 1)]
        out.append(_joined(steps) + " ")
        x, y = round(x + steps[4], 1), round(y + steps[5], 1)
    return "".join(out).rstrip()


def _joined(values: Sequence[float]) -> str:
    return " ".join(f"{value:g}" for value in values).replace(" -", "-")


def main(folder: Path) -> None:
    """Write every cover's river into `folder`."""
    for cover in COVERS:
        (folder / f"{cover.name}.svg").write_text(drawn(cover), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
