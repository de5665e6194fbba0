"""Reads a page: a TOML head and Markdown, to parts of typed blocks. The rules of content/README.md are held here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.container import container_plugin

from kiosk.authoring.facts import Facts
from kiosk.authoring.fences import BLOCKS, mend_fences
from kiosk.authoring.forming import fit
from kiosk.authoring.forms import FrontForm
from kiosk.authoring.inline import Frame, plain, read_words, split_head, tidy
from kiosk.authoring.problem import Problems
from kiosk.authoring.source import parse_toml
from kiosk.guidance.blocks import Block, Bullets, ContactCard, Item, Note, Paragraph, PlaceCard, Signs, Steps, Words

_FRONT = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that are read together, for the checks. `block` is the line where their block starts."""

    line: int
    block: int
    text: str


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block with its line and those of its entries."""

    block: Block
    line: int
    entries: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedPart:
    """A part with its line."""

    title: str
    line: int
    blocks: tuple[PlacedBlock, ...]


@dataclass(frozen=True, slots=True)
class Front:
    """A page's head as it is written, and the line of each of its keys."""

    title: str
    summary: str
    speak_title: str
    lines: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class ParsedPage:
    """A page as its file has it. `whole`: nothing of its structure had to be refused."""

    file: str
    text: str
    front: Front | None
    parts: tuple[PlacedPart, ...]
    passages: tuple[Passage, ...]
    whole: bool


def parse_page(
    file: str, text: str, language: str, facts: Facts, icons: frozenset[str], problems: Problems
) -> ParsedPage:
    """Read the text of a page; what is wrong goes to `problems`, and what is right is still returned."""
    front, body = _front(file, text, problems)
    lines = body.split("\n")
    whole = mend_fences(lines, file, problems)
    environment: dict[str, Any] = {}
    tokens = _markdown().parse("\n".join(lines) + "\n", environment)
    for reference in environment.get("references", {}).values():
        problems.add(
            file,
            reference["map"][0] + 1,
            "a link is not allowed: the kiosk opens nothing",
            "Use ::: place or ::: contact",
        )
    reader = _Reader(Frame(file, language, facts, icons, problems))
    reader.read(SyntaxTreeNode(tokens))
    return ParsedPage(file, text, front, reader.parts(), tuple(reader.passages), whole and not reader.refused)


def _front(file: str, text: str, problems: Problems) -> tuple[Front | None, str]:
    """The head, and the text with blank lines in its place, so that lines keep their numbers."""
    found = _FRONT.match(text)
    if found is None:
        problems.add(
            file, 1, "the page has no head", "Start it with --- and title and summary, and close these with ---"
        )
        return None, text
    body = "\n" * found.group().count("\n") + text[found.end() :]
    source = parse_toml(file, found[1], problems, first_line=2)
    form = fit(FrontForm, source, (), problems) if source else None
    if source is None or form is None:
        return None, body
    lines = (source.line("title"), source.line("summary"), source.line("speak-title"))
    return Front(form.title, form.summary, form.speak_title, lines), body


@cache
def _markdown() -> MarkdownIt:
    parser = MarkdownIt("commonmark")
    for name in BLOCKS:
        parser.use(container_plugin, name)
    return parser


class _Reader:
    """Walks the tree of one page."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._parts: list[tuple[str, int, list[PlacedBlock]]] = []
        self._astray = False
        self.refused = False
        self.passages: list[Passage] = []

    def parts(self) -> tuple[PlacedPart, ...]:
        """What was read."""
        return tuple(PlacedPart(title, line, tuple(blocks)) for title, line, blocks in self._parts)

    def read(self, root: SyntaxTreeNode) -> None:
        """Read every block, in order."""
        for node in root.children:
            if node.type == "heading":
                if node.markup != "##":
                    self._refuse(node)
                self._begin(node)
                continue
            if not self._parts and not self._astray:
                self._astray = True
                self._tell(_line(node), "there is text before the first ##", "Put a ## heading above it")
            block = self._block(node)
            if block and self._parts:
                self._parts[-1][2].append(block)
        if not self._parts:
            self._tell(1, "the page has no part", "Start a part with ## and its title")
        for _, line, blocks in self._parts:
            if not blocks and not self.refused:
                self._tell(line, "this part is empty", "Write something below it, or remove it")

    def _begin(self, node: SyntaxTreeNode) -> None:
        _, words = self._words(node.children, _line(node))
        if not words:
            self._tell(_line(node), "this ## has no title", "Write a title after it")
        self._parts.append((plain(words), _line(node), []))

    def _tell(self, line: int, what: str, remedy: str) -> None:
        self.refused = True
        self._frame.problems.add(self._frame.file, line, what, remedy)

    def _refuse(self, node: SyntaxTreeNode) -> None:
        self.refused = True
        self._frame.refuse(node.type, _line(node))

    def _words(self, nodes: Sequence[SyntaxTreeNode], line: int) -> tuple[str, Words]:
        return read_words(nodes[0], line, self._frame) if nodes else ("", ())

    def _block(self, node: SyntaxTreeNode) -> PlacedBlock | None:
        line = _line(node)
        match node.type.removeprefix("container_"):
            case "paragraph":
                words = self._paragraph(node, line)
                return PlacedBlock(Paragraph(words), line) if words else None
            case "bullet_list":
                return self._list(node, Bullets, line)
            case "signs":
                inner = self._only(node, "bullet_list", "::: signs holds one list with - and nothing else")
                return self._list(inner, Signs, line) if inner else None
            case "steps":
                inner = self._only(node, "ordered_list", "::: steps holds one list with 1. and nothing else")
                return self._list(inner, Steps, line) if inner else None
            case "note":
                return self._note(node, line)
            case "contact" | "place" as kind:
                return self._card(node, kind, line)
        self._refuse(node)
        return None

    def _only(self, node: SyntaxTreeNode, kind: str, what: str) -> SyntaxTreeNode | None:
        if [child.type for child in node.children] == [kind]:
            return node.children[0]
        line = next((_line(child) for child in node.children if child.type != kind), _line(node))
        self._tell(line, what, "Move everything else out of the block")
        return None

    def _paragraph(self, node: SyntaxTreeNode, block: int) -> Words:
        line = _line(node)
        icon, words = self._words(node.children, line)
        if icon:
            self._tell(line, f":{icon}: stands outside ::: signs", "Only ::: signs has pictograms")
        self.passages.append(Passage(line, block, plain(words)))
        return words

    def _list(self, node: SyntaxTreeNode, kind: type[Bullets | Steps | Signs], block: int) -> PlacedBlock | None:
        items: list[Item] = []
        lines: list[int] = []
        for entry in node.children:
            line = _line(entry)
            if [child.type for child in entry.children] != ["paragraph"]:
                self._tell(line, "an entry of a list is one paragraph", "Write it in one piece; no lists inside lists")
                continue
            if kind is Signs:
                item = self._sign(entry.children[0], block)
            else:
                head, text = split_head(self._paragraph(entry.children[0], block))
                item = Item(text, head)
            items.append(item)
            lines.append(line)
        return PlacedBlock(kind(tuple(items)), block, tuple(lines)) if items else None

    def _sign(self, node: SyntaxTreeNode, block: int) -> Item:
        line = _line(node)
        icon, words = self._words(node.children, line)
        head, text = words[:1], words[1:]
        if not icon or not text or not head[0].strong:
            self._tell(line, "this entry is not a sign", "Write - :pictogram: **Head.** Reason.")
        elif icon not in self._frame.icons:
            self._tell(line, f"there is no pictogram {icon}", "Use the name of a file in assets/icons, without .svg")
        self.passages.append(Passage(line, block, plain(words)))
        return Item(tidy(text), head, icon)

    def _note(self, node: SyntaxTreeNode, line: int) -> PlacedBlock | None:
        inner = self._only(node, "paragraph", "::: note holds one paragraph and nothing else")
        if inner is None:
            return None
        words = self._paragraph(inner, line)
        if len(words) < 2 or not words[0].strong:
            self._tell(_line(inner), "this note has no head", "Write **Head.** and then its text")
            return None
        return PlacedBlock(Note(words[:1], tidy(words[1:])), line)

    def _card(self, node: SyntaxTreeNode, kind: str, line: int) -> PlacedBlock | None:
        name = node.info.split()[-1]
        if node.children:
            self._tell(_line(node.children[0]), f"::: {kind} holds nothing", "Move these words out of the block")
        found = self._frame.facts.name_card(kind, name)
        if found is None:
            self._tell(line, f"there is no {kind} {name}", f"Correct the name, or add [{kind}.{name}] to facts.toml")
        if not found:
            return None
        return PlacedBlock(ContactCard(name) if kind == "contact" else PlaceCard(name), line)


def _line(node: SyntaxTreeNode) -> int:
    return node.map[0] + 1 if node.map else 1
