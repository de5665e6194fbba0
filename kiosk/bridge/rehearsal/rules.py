"""What must hold of every view, in pixels and millimetres. The rules know frozen data only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kiosk.bridge.rehearsal.box import Box, visible_share
from kiosk.bridge.rehearsal.seen import Kind, Line, Text, Thing, View

TARGET_MM, GAP_MM, CAPITAL_MM = 20.0, 3.0, 4.8
# Whole pixels cost up to half of one at each edge; ink is measured without its antialiased rim.
ROUNDING = 1.0
RIM = 1.0
# Pictograms keep a clear border of a twelfth of their side.
BORDER = 1 / 12
WHOLE, NOTHING = 0.999, 0.001


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: the rule it breaks, the words or the control it is about, and a measure."""

    rule: str
    about: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a view is to be seen: whole lines and whole controls, and what was found on the way."""

    lines: tuple[Line, ...]
    things: tuple[Thing, ...]
    findings: tuple[Finding, ...]


def judge(view: View, *, default_size: bool) -> Shown:
    """Every rule over one view. Characters are measured at the default size only: that is what 508 asks."""
    plates = view.of(Kind.PLATE)
    lines, line_findings = _visible_lines(view, plates)
    things, thing_findings = _visible_things(view, plates)
    found = [*line_findings, *thing_findings]
    for text in view.texts:
        found += _text_rules(text, view, default_size)
    found += _straddling(view, lines, plates)
    found += _overlaps(lines)
    found += _strangers(lines, things)
    found += _targets(view, [thing for thing in things if thing.kind is Kind.BUTTON])
    found += _out_of_reach(view)
    found += [Finding("sideways", name, "it scrolls sideways") for name in view.sideways]
    return Shown(tuple(lines), tuple(things), tuple(found))


def _text_rules(text: Text, view: View, default_size: bool) -> Iterator[Finding]:
    if text.truncated:
        yield Finding("elided", text.words, "it ends in dots")
    if text.painted > text.width + ROUNDING:
        yield Finding("too wide", text.words, f"{text.painted - text.width:.0f} px wider than its column")
    if text.torn:
        yield Finding("torn", text.words, f"a word breaks at the end of “{text.torn}”")
    if text.lines != text.broken:
        yield Finding("unread", text.words, f"Qt breaks it into {text.lines} lines, the rehearsal into {text.broken}")
    capital = text.capital / view.pixels
    # Half a pixel of rounding is no smaller letter.
    if default_size and capital < CAPITAL_MM - 0.5 / view.pixels:
        yield Finding("small letters", text.words, f"capitals of {capital:.1f} mm, {CAPITAL_MM} needed")


def _visible_lines(view: View, plates: list[Thing]) -> tuple[list[Line], list[Finding]]:
    """The lines that are to be seen, and those that are cut or lost."""
    shown, found = [], []
    for line in view.lines:
        ink = line.box.grown(-RIM)
        share = visible_share(
            ink, line.clip, (plate.box.meet(plate.clip) for plate in plates if plate.first > line.text)
        )
        if share >= WHOLE:
            shown.append(line)
        elif share > NOTHING:
            found.append(Finding("cut", line.words, f"{share:.0%} of the line is to be seen"))
        elif line.sheet < 0:
            found.append(Finding("lost", line.words, "it is covered, or outside the window"))
    return shown, found


def _visible_things(view: View, plates: list[Thing]) -> tuple[list[Thing], list[Finding]]:
    """The controls, blocks and pictures that are to be seen, and those that are cut or lost."""
    shown, found = [], []
    for thing in view.of(Kind.BUTTON, Kind.BLOCK, Kind.PICTURE):
        rim = min(thing.box.width, thing.box.height) * BORDER if thing.kind is Kind.PICTURE else RIM
        covers = (plate.box.meet(plate.clip) for plate in plates if plate.first > thing.last)
        share = visible_share(thing.box.grown(-rim), thing.clip, covers)
        # What is taller than the view cannot stand in it as one: then its lines are what must stay whole.
        fits = thing.sheet < 0 or thing.box.height <= view.heights[thing.sheet]
        if share >= WHOLE:
            shown.append(thing)
        elif share > NOTHING and fits:
            found.append(Finding("cut", thing.name, f"{share:.0%} of the {thing.kind.value} is to be seen"))
        elif share <= NOTHING and thing.sheet < 0:
            found.append(Finding("lost", thing.name, f"the {thing.kind.value} is covered, or outside the window"))
    return shown, found


def _straddling(view: View, lines: list[Line], plates: list[Thing]) -> Iterator[Finding]:
    """Words that spill over the edge of the plate, field or panel they stand on."""
    for line in lines:
        ink = line.box.grown(-RIM)
        over: list[Box] = []
        for plate in sorted((plate for plate in plates if plate.first < line.text), key=lambda plate: -plate.first):
            seen = plate.box.meet(plate.clip)
            if seen.holds(ink):
                break
            # What is painted between a plate and the words may hide it from them; paper on paper has no edge.
            if seen.touches(ink) and plate.colour != view.ground and visible_share(seen.meet(ink), ink, over) > NOTHING:
                spilt = max(seen.left - ink.left, ink.right - seen.right, seen.top - ink.top, ink.bottom - seen.bottom)
                edge = f"{spilt:.0f} px over the edge of its {_place_name(view, plate)}"
                yield Finding("spills over", line.words, edge)
                break
            over.append(seen)


def _place_name(view: View, plate: Thing) -> str:
    owner = next((thing.name for thing in view.of(Kind.BUTTON) if thing.first in plate.buttons), "")
    return f"field “{owner}”" if owner else "plate"


def _overlaps(lines: list[Line]) -> Iterator[Finding]:
    for one, other in combinations(lines, 2):
        if one.text != other.text:
            both = one.box.grown(-RIM).meet(other.box.grown(-RIM))
            if both.area > 0:
                yield Finding("overlap", f"{one.words} / {other.words}", f"{both.width:.0f} × {both.height:.0f} px")


def _strangers(lines: list[Line], things: list[Thing]) -> Iterator[Finding]:
    """Words on a control that is not theirs, or under a pictogram."""
    for thing in things:
        if thing.kind is Kind.BLOCK:
            continue
        border = min(thing.box.width, thing.box.height) * BORDER if thing.kind is Kind.PICTURE else RIM
        own = thing.box.grown(-border)
        for line in lines:
            if own.touches(line.box.grown(-RIM)) and not _belongs(line, thing):
                what = "pictogram" if thing.kind is Kind.PICTURE else "control"
                yield Finding(f"on a {what}", line.words, f"it stands on “{thing.name}”")


def _belongs(line: Line, thing: Thing) -> bool:
    """Whether words stand on their own control: inside it, or on it and said by it."""
    return thing.kind is Kind.BUTTON and (thing.first in line.buttons or line.words in thing.name)


def target_sizes(view: View, buttons: Sequence[Thing]) -> Iterator[tuple[Thing, float, float]]:
    """Each control with the width and height that a finger has, in pixels."""
    for button in buttons:
        box = button.box.meet(view.window)
        yield button, box.width, box.height


def target_gaps(view: View, buttons: Sequence[Thing]) -> Iterator[tuple[Thing, Thing, float]]:
    """Each two controls that lie side by side or share a place, with the clear pixels between them (0 if none)."""
    for one, other in combinations(buttons, 2):
        box, beside = one.box.meet(view.window), other.box.meet(view.window)
        within = one.first in other.buttons or other.first in one.buttons
        if not within and (box.touches(beside) or _face(box, beside)):
            yield one, other, box.gap(beside)


def _targets(view: View, buttons: Sequence[Thing]) -> Iterator[Finding]:
    least, apart = TARGET_MM * view.pixels - ROUNDING, GAP_MM * view.pixels - ROUNDING
    for button, width, height in target_sizes(view, buttons):
        if min(width, height) < least:
            size = f"{width / view.pixels:.1f} × {height / view.pixels:.1f} mm, {TARGET_MM:g} needed"
            yield Finding("small target", button.name, size)
    for one, other, gap in target_gaps(view, buttons):
        both = one.box.meet(view.window), other.box.meet(view.window)
        if both[0].touches(both[1]):
            yield Finding("targets overlap", f"{one.name} / {other.name}", _overlap_size(*both, view))
        elif gap < apart:
            yield Finding(
                "narrow gap", f"{one.name} / {other.name}", f"{gap / view.pixels:.1f} mm apart, {GAP_MM:g} needed"
            )


def _out_of_reach(view: View) -> Iterator[Finding]:
    """In low reach, what of a control a finger can meet over the line. What is cut off cannot be touched."""
    for button in view.of(Kind.BUTTON):
        there = button.box.meet(button.clip)
        if view.reach and there.area > 0 and there.top < view.reach:
            over = f"{(view.reach - there.top) / view.pixels:.1f} mm over the line of low reach"
            yield Finding("out of reach", button.name, over)


def _face(box: Box, other: Box) -> bool:
    """Whether two boxes lie side by side rather than corner to corner."""
    across = box.left < other.right and other.left < box.right
    down = box.top < other.bottom and other.top < box.bottom
    return across or down


def _overlap_size(box: Box, other: Box, view: View) -> str:
    both = box.meet(other)
    return f"{both.width / view.pixels:.1f} × {both.height / view.pixels:.1f} mm in common"
