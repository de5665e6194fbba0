"""Holds the languages of a page side by side: the screen shows them block by block."""

from __future__ import annotations

from itertools import zip_longest

from kiosk.authoring.markdown import ParsedPage, PlacedBlock, PlacedPart
from kiosk.authoring.problem import Problems
from kiosk.authoring.tree import Tree
from kiosk.guidance.blocks import Block, Bullets, ContactCard, PlaceCard, Signs, Steps

_NAMES = {
    "Paragraph": "a paragraph",
    "Bullets": "a list",
    "Steps": "::: steps",
    "Signs": "::: signs",
    "Note": "::: note",
    "ContactCard": "::: contact",
    "PlaceCard": "::: place",
}


def check_parity(tree: Tree) -> None:
    """Every page against itself in the site's first language."""
    first, *others = tree.languages
    for topic in tree.topics.values():
        for versions in topic.pages.values():
            lead = versions.get(first)
            for language in others:
                other = versions.get(language)
                # Where structure was refused already, what follows from it would only hide that.
                if lead and other and lead.whole and other.whole:
                    _Pair(lead, other, tree.problems).check()


def check_pictograms(tree: Tree) -> None:
    """A pictogram stands for one sign in the whole site, so that it can be learned."""
    first = tree.languages[0]
    seen: dict[str, str] = {}
    for topic in tree.topics.values():
        for versions in topic.pages.values():
            if page := versions.get(first):
                for icon, line in _sign_icons(page):
                    place = f"{page.file}:{line}"
                    if icon in seen:
                        what = f"the pictogram {icon} already stands for another sign ({seen[icon]})"
                        tree.problems.add(page.file, line, what, "Choose another pictogram, in every language")
                    seen.setdefault(icon, place)


def _sign_icons(page: ParsedPage) -> list[tuple[str, int]]:
    return [
        (item.icon, line)
        for part in page.parts
        for placed in part.blocks
        if isinstance(placed.block, Signs)
        for item, line in zip(placed.block.items, placed.entries, strict=True)
        if item.icon
    ]


class _Pair:
    def __init__(self, lead: ParsedPage, other: ParsedPage, problems: Problems) -> None:
        self._lead = lead
        self._other = other
        self._problems = problems

    def _tell(self, line: int, what: str, remedy: str) -> None:
        self._problems.add(self._other.file, line, what, remedy)

    def check(self) -> None:
        lead, other = self._lead.parts, self._other.parts
        if len(lead) != len(other):
            line = other[min(len(lead), len(other) - 1)].line
            what = f"this page has {len(other)} parts, {self._lead.file} has {len(lead)}"
            self._tell(line, what, "Give both the same parts with ##, in the same order")
            return
        for ours, theirs in zip(lead, other, strict=True):
            self._part(ours, theirs)

    def _part(self, lead: PlacedPart, other: PlacedPart) -> None:
        for ours, theirs in zip_longest(lead.blocks, other.blocks):
            if ours is None:
                what = f"this block is not in {self._lead.file}"
                self._tell(theirs.line, what, "Give both pages the same blocks in the same order")
                return
            if theirs is None:
                what = f"{_name(ours.block)} is missing here ({self._lead.file}:{ours.line} has it)"
                self._tell(other.line, what, "Give both pages the same blocks in the same order")
                return
            if type(ours.block) is not type(theirs.block):
                what = f"here is {_name(theirs.block)}, but {self._lead.file}:{ours.line} has {_name(ours.block)}"
                self._tell(theirs.line, what, "Give both pages the same blocks in the same order")
                return
            self._block(ours, theirs)

    def _block(self, lead: PlacedBlock, other: PlacedBlock) -> None:
        match lead.block, other.block:
            case (ContactCard(ours), ContactCard(theirs)) | (PlaceCard(ours), PlaceCard(theirs)) if ours != theirs:
                self._tell(
                    other.line, f"this card is {theirs}, but {self._lead.file}:{lead.line} has {ours}", "Name the same"
                )
            case (Bullets(ours) | Steps(ours) | Signs(ours), Bullets(theirs) | Steps(theirs) | Signs(theirs)):
                if len(ours) != len(theirs):
                    what = f"this list has {len(theirs)} entries, {self._lead.file}:{lead.line} has {len(ours)}"
                    self._tell(other.line, what, "Give both the same entries in the same order")
                    return
                for our, their, line in zip(ours, theirs, other.entries, strict=True):
                    if our.icon != their.icon:
                        what = f"this sign has the pictogram {their.icon}, in {self._lead.file} it has {our.icon}"
                        self._tell(line, what, "Give both the same pictogram")


def _name(block: Block) -> str:
    return _NAMES[type(block).__name__]
