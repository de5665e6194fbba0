"""What must hold of every accessibility tree. The rules know frozen data only."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from PySide6.QtGui import QAccessible

from kiosk.bridge.rehearsal.box import Box
from kiosk.bridge.rehearsal.rules import Finding
from kiosk.bridge.rehearsal.tree import REGIONS, Branch, Tree

Role = QAccessible.Role
# Of the lower of two things, so much stands beside the other where both are on one line.
BESIDE = 0.5
# Pixels that two boxes may share without standing over or beside one another: rounding.
RIM = 2.0


def ill_grown(tree: Tree) -> list[Finding]:
    """Everything that a screen reader would be told wrongly: lists, states, locales and the order."""
    return [*lists(tree), *states(tree), *locales(tree), *order(tree)]


def lists(tree: Tree) -> Iterator[Finding]:
    """A list has items and nothing else; an item stands in a list and says something."""
    for number, branch in enumerate(tree.branches):
        inside = tree.children(number)
        if branch.role is Role.List:
            if not inside:
                yield Finding("empty list", _near(tree, number), "a list without items")
            for child in inside:
                if child.role is not Role.ListItem:
                    yield Finding("no list", child.name, f"{child.role.name} hangs from a list, not from an item of it")
        if branch.role is Role.ListItem:
            if branch.parent < 0 or tree.branches[branch.parent].role is not Role.List:
                yield Finding("no list", _near(tree, number), "an item that hangs from no list")
            if not branch.name and not inside:
                yield Finding("empty item", _near(tree, number), "an item that says nothing")
        if branch.control and inside:
            yield Finding("in a control", branch.name, "a control holds entries of its own")


def states(tree: Tree) -> Iterator[Finding]:
    """What is seen of a control is told: chosen or open, not to be used, reached by keys; so is where one is."""
    for branch in tree.branches:
        if branch.control:
            yield from (Finding("state", branch.name, wrong) for wrong in _told_wrongly(branch))
    for number in tree.of(Role.List):
        yield from _place_told_wrongly(tree, number)


def _told_wrongly(branch: Branch) -> Iterator[str]:
    told = branch.states
    if "checkable" in told and ("checked" in told) is not branch.chosen:
        yield "it looks chosen" if branch.chosen else "it does not look chosen"
    if branch.role in (Role.RadioButton, Role.CheckBox) and "checkable" not in told:
        yield "it cannot be chosen"
    if ("disabled" in told) is branch.usable:
        yield "told as not usable" if branch.usable else "told as usable"
    if branch.usable and "focusable" not in told:
        yield "no key comes to it"


def _place_told_wrongly(tree: Tree, number: int) -> Iterator[Finding]:
    """Of the parts of a page the one that is shown is no control, and it alone is selected."""
    items = [each for each, branch in enumerate(tree.branches) if branch.parent == number]
    if any("selectable" in tree.branches[each].states for each in items):
        for each in items:
            here = not any(child.control for child in tree.children(each))
            if here is not ("selected" in tree.branches[each].states):
                yield Finding("state", _near(tree, each), "where one is, is not told as selected")


def locales(tree: Tree) -> Iterator[Finding]:
    """Whatever says a word says it in a language."""
    for branch in tree.leaves():
        if any(letter.isalpha() for letter in branch.name) and not branch.language:
            yield Finding("no locale", branch.name, "it does not tell its language")


def order(tree: Tree) -> Iterator[Finding]:
    """The tree and the keys go as one reads: part by part, and in each from the top and from the left."""
    leaves = tree.leaves()
    places = [REGIONS.index(branch.region) if branch.region else -1 for branch in leaves]
    for number, (before, after) in enumerate(pairwise(places)):
        if after < before:
            said, early = leaves[number + 1], leaves[number]
            yield Finding("order", said.name, f"the {said.region} comes after the {early.region}, “{early.name}”")
    for one, other in combinations(leaves, 2):
        if one.region == other.region and _stands_before(other.box, one.box, mirrored=tree.mirrored):
            yield Finding("order", other.name, f"it stands before “{one.name}” and comes after it")
    keys = tuple(branch.name for branch in tree.controls())
    if tree.round != keys:
        strays = [f"“{key}” / “{name}”" for key, name in zip(tree.round, keys, strict=False) if key != name][:1]
        yield Finding("keys", (strays or [f"{len(tree.round)} / {len(keys)}"])[0], "the keys go another way")


def _stands_before(box: Box, other: Box, *, mirrored: bool) -> bool:
    """Whether one reads `box` before `other`: it stands right over it, or on the same line before it."""
    across = min(box.right, other.right) - max(box.left, other.left)
    down = min(box.bottom, other.bottom) - max(box.top, other.top)
    if across > RIM and box.bottom <= other.top + RIM:
        return True
    beside = down > BESIDE * min(box.height, other.height)
    return beside and (box.left >= other.right - RIM if mirrored else box.right <= other.left + RIM)


def _near(tree: Tree, number: int) -> str:
    """The first words in an entry or after it, to find it by."""
    return next((branch.name for branch in tree.branches[number:] if branch.name), "the end of the screen")


def last_is_close(tree: Tree, close: str) -> Iterator[Finding]:
    """The bar comes last, and Close is its last."""
    leaves: list[Branch] = tree.leaves()
    if not leaves or (leaves[-1].name, leaves[-1].region) != (close, "bar"):
        yield Finding("order", close, f"the last is “{leaves[-1].name if leaves else ''}”")
