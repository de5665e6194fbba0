"""The few shapes that the map is made of, as SVG. Everything written goes through `_safe`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from kiosk.authoring.flow_map.text import Line, Run

PAPER, INK, SOFT, HAIR = "#F7F6F1", "#15211F", "#42504C", "#B5D0CA"
FIELD, TEAL, WHITE = "#DFE9E5", "#0B474B", "#FFFFFF"
CALL_FIELD, CALL = "#F5E5BF", "#E5B04A"
FACE = "Source Sans Pro, sans-serif"

SPACES = {"xml:space": "preserve"}
"""A space between two styles is a space."""

Point = tuple[float, float]

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def number(value: float) -> str:
    """A measure, to a hundredth of a point."""
    return f"{round(value, 2):g}"


def _safe(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _attributes(values: Mapping[str, str | float]) -> str:
    """Attributes as written; `data_box` is data-box."""
    written = {name: value if isinstance(value, str) else number(value) for name, value in values.items()}
    return "".join(f" {name.replace('_', '-')}={quoteattr(_safe(value))}" for name, value in written.items())


def element(name: str, inside: str = "", /, **attributes: str | float) -> str:
    """One element; `inside` is SVG already."""
    return f"<{name}{_attributes(attributes)}>{inside}</{name}>" if inside else f"<{name}{_attributes(attributes)}/>"


def words(name: str, text: str, **attributes: str | float) -> str:
    """One element that holds words."""
    return element(name, escape(_safe(text)), **attributes)


def rectangle(x: float, y: float, width: float, height: float, **attributes: str | float) -> str:
    """A box with square corners."""
    return element("rect", x=x, y=y, width=width, height=height, **attributes)


def group(inside: Sequence[str], **attributes: str | float) -> str:
    """Elements that belong together, one a line."""
    return element("g", "\n" + "\n".join(inside) + "\n", **attributes)


def line_of(line: Line, x: float, y: float) -> str:
    """A line of text from its left end on the baseline.

    `textLength` holds a line to its measure where the typeface is missing and a wider one steps in.
    """
    inside = "".join(_run(run) for run in line.runs)
    return element("text", inside, x=x, y=y, textLength=line.width, lengthAdjust="spacingAndGlyphs", **SPACES)


def _run(run: Run) -> str:
    style = run.style
    language = {"xml:lang": style.language} if style.language else {}
    return words("tspan", run.text, font_size=style.size, font_weight=str(style.weight), fill=style.colour, **language)


def arrow(curve: Sequence[Point], tip: Point, **attributes: str | float) -> str:
    """A smooth line through the control points of `curve`, and a head that ends in `tip`."""
    (x, y), *rest = curve
    way = f"M{number(x)},{number(y)}C" + " ".join(f"{number(px)},{number(py)}" for px, py in rest)
    end_x, end_y = curve[-1]
    across, down = tip[0] - end_x, tip[1] - end_y
    corners = [(end_x - down * 0.4, end_y + across * 0.4), tip, (end_x + down * 0.4, end_y - across * 0.4)]
    head = " ".join(f"{number(px)},{number(py)}" for px, py in corners)
    return group(
        [element("path", d=way, fill="none", stroke=TEAL, stroke_width=1.1),
         element("polygon", points=head, fill=TEAL)],
        **attributes,
    )  # fmt: skip


def document(inside: Sequence[str], size: Point, *, language: str, title: str, description: str) -> str:
    """The whole drawing: `size` in points, so that it prints at the size it was set in."""
    width, height = size
    drawing = group(
        [rectangle(0, 0, width, height, fill=PAPER), *inside],
        font_family=FACE,
    )
    attributes = {"xmlns": "http://www.w3.org/2000/svg", "xml:lang": language, "role": "img"}
    return (
        element(
            "svg",
            "\n".join(["", words("title", title), words("desc", description), drawing, ""]),
            **attributes,
            width=f"{number(width)}pt",
            height=f"{number(height)}pt",
            viewBox=f"0 0 {number(width)} {number(height)}",
        )
        + "\n"
    )
