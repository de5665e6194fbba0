"""Graphviz places the boxes and bends the arrows round them. It is told sizes and knows no word of the flow.

So nothing has to be escaped for it, and its fonts do not matter: text is measured and drawn by us.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.authoring.flow_map.svg import Point

PROGRAM = "dot"
BESIDE, BETWEEN = 11, 34  # points between boxes one under the other, and between those one after the other
PATIENCE_SECONDS = 60


class NoLayoutError(Exception):
    """Graphviz is not there, or could not do it; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What has to be placed: a width, a head of some height, and below it pairs of a port's height and of room."""

    width: int
    head: int
    ports: tuple[tuple[int, int], ...]

    @property
    def height(self) -> int:
        """All of it."""
        return self.head + sum(map(sum, self.ports))


@dataclass(frozen=True, slots=True)
class Link:
    """From a port of one outline to the head of another, by their numbers."""

    start: int
    port: int
    end: int


@dataclass(frozen=True, slots=True)
class Curve:
    """Control points of a smooth line, and where its arrowhead ends."""

    points: tuple[Point, ...]
    tip: Point

    def sampled(self) -> Iterator[Point]:
        """Points on the line, close together."""
        for start in range(0, len(self.points) - 1, 3):
            a, b, c, d = self.points[start : start + 4]
            for step in range(17):
                t, u = step / 16, 1 - step / 16
                weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
                x, y = (sum(w * p[axis] for w, p in zip(weights, (a, b, c, d), strict=True)) for axis in (0, 1))
                yield x, y


@dataclass(frozen=True, slots=True)
class Layout:
    """The upper left corners of the outlines, the curves of the links, and the room they all take."""

    corners: tuple[Point, ...]
    curves: tuple[Curve, ...]
    size: Point


def lay_out(outlines: Sequence[Outline], links: Sequence[Link]) -> Layout:
    """Ask Graphviz. Raises NoLayoutError."""
    found = json.loads(_run(dot_text(outlines, links)))
    left, bottom, right, top = map(float, found["bb"].split(","))
    nodes = {each["name"]: each for each in found.get("objects", ())}
    edges = {int(each["id"]): each for each in found.get("edges", ())}

    def placed(point: str) -> Point:
        x, y = map(float, point.split(","))
        return (round(x - left, 2), round(top - y, 2))

    corners = (_corner(nodes[f"n{at}"], outline, placed) for at, outline in enumerate(outlines))
    curves = (_curve(edges[at]["pos"], placed) for at in range(len(links)))
    return Layout(tuple(corners), tuple(curves), (right - left, top - bottom))


def dot_text(outlines: Sequence[Outline], links: Sequence[Link]) -> str:
    """The question to Graphviz."""
    lines = [
        "digraph {",
        f"  graph [rankdir=LR, nodesep={BESIDE / 72:.4f}, ranksep={BETWEEN / 72:.4f}, splines=true]",
        "  node [shape=plain]",
        "  edge [arrowsize=0.6]",
    ]
    lines += [f"  n{at} [label=<{_table(outline)}>]" for at, outline in enumerate(outlines)]
    lines += [f'  n{link.start}:p{link.port}:e -> n{link.end}:head:w [id="{at}"]' for at, link in enumerate(links)]
    return "\n".join([*lines, "}", ""])


def _table(outline: Outline) -> str:
    cells = [("head", outline.head)]
    for at, (port, room) in enumerate(outline.ports):
        cells += [(f"p{at}", port), (f"room{at}", room)]
    rows = (
        f'<TR><TD PORT="{name}" FIXEDSIZE="TRUE" WIDTH="{outline.width}" HEIGHT="{height}"></TD></TR>'
        for name, height in cells
    )
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">{"".join(rows)}</TABLE>'


def _run(text: str) -> str:
    program = shutil.which(PROGRAM)
    if program is None:
        raise NoLayoutError(
            "Graphviz is not installed, and it places the boxes: install the package graphviz"
            f" (on Debian: sudo apt-get install graphviz), so that the command {PROGRAM} is there"
        )
    try:
        ran = subprocess.run(
            [program, "-Tjson"], input=text, capture_output=True, text=True, encoding="utf-8",
            timeout=PATIENCE_SECONDS, check=True,
        )  # fmt: skip
    except subprocess.CalledProcessError as error:
        raise NoLayoutError(f"Graphviz could not place the boxes: {error.stderr.strip()}") from error
    except subprocess.TimeoutExpired as error:
        raise NoLayoutError(f"Graphviz did not place the boxes within {PATIENCE_SECONDS} seconds") from error
    return ran.stdout


def _corner(node: Mapping[str, Any], outline: Outline, placed: Any) -> Point:
    x, y = placed(node["pos"])
    return (x - outline.width / 2, y - outline.height / 2)


def _curve(pos: str, placed: Any) -> Curve:
    """A spline as Graphviz writes it: "e,x,y" is the tip, then come the control points."""
    first, *others = pos.split()
    return Curve(tuple(placed(point) for point in others), placed(first.removeprefix("e,")))
