"""Reads a run of Markdown: its words in two weights, with facts filled in, and what is not allowed in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markdown_it.tree import SyntaxTreeNode

from kiosk.authoring.facts import Facts, typed_digits
from kiosk.authoring.problem import Problems
from kiosk.guidance.blocks import Span, Words

ICON = re.compile(r":([A-Za-z0-9_-]+):[ \t]*")
HEAD_ENDS = (".", ":", "!", "?", "…", ".”", ".»")
REFUSED = {
    "html_block": ("raw HTML is not allowed", "Write plain Markdown"),
    "html_inline": ("raw HTML is not allowed", "Write plain Markdown"),
    "code_block": ("this line is indented too far", "Start it at the left edge"),
    "fence": ("code is not allowed", "Remove the ``` or ~~~ lines"),
    "code_inline": ("code is not allowed", "Remove the ` signs"),
    "blockquote": ("a quotation with > is not allowed", "Use ::: note, or a plain paragraph"),
    "hr": ("a ruled line is not allowed", "Start a new part with ##"),
    "link": ("a link is not allowed: the kiosk opens nothing", "Use ::: place or ::: contact"),
    "image": ("a picture is not allowed", "Use a pictogram in ::: signs"),
    "em": ("*slanted* words are not allowed", "Use **strong** words, or plain ones"),
    "heading": ("this heading is not allowed", "A part starts with ## and a space; there are no other headings"),
    "ordered_list": ("a numbered list stands alone", "Put it inside ::: steps"),
    "bullet_list": ("a list stands inside another block", "Put it on its own, in front of the block or after it"),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """What every reader of one page needs to know."""

    file: str
    language: str
    facts: Facts
    icons: frozenset[str]
    problems: Problems

    def refuse(self, kind: str, line: int) -> None:
        """Tell that something is not allowed here."""
        what, remedy = REFUSED.get(kind, ("this is not allowed here", "See content/README.md for what a page may hold"))
        self.problems.add(self.file, line, what, remedy)

    def fill(self, text: str, line: int) -> str:
        """The text with its facts."""
        return self.facts.fill(text, self.language, self.file, line, self.problems)


def read_words(inline: SyntaxTreeNode, line: int, frame: Frame) -> tuple[str, Words]:
    """The pictogram that leads a run of Markdown, if any, and its words. `line` is where the run starts."""
    raw = inline.content
    for offset, text in enumerate(ICON.sub("", raw, count=1).split("\n") if ICON.match(raw) else raw.split("\n")):
        check_digits(text, frame.file, line + offset, frame.problems)
    pieces: list[tuple[str, bool]] = []
    _collect(inline.children, line, frame, pieces, strong=False)
    icon = ""
    if pieces and not pieces[0][1] and (found := ICON.match(pieces[0][0])):
        icon = found[1]
        pieces[0] = (pieces[0][0][found.end() :], False)
    return icon, tidy(Span(frame.fill(text, line), strong) for text, strong in _joined(pieces))


def check_digits(raw: str, file: str, line: int, problems: Problems) -> None:
    """Digits come from the register, or nobody can tell when they were last checked."""
    if digits := typed_digits(raw):
        problems.add(
            file, line, f"{digits} is typed into the text", "Put it into facts.toml and write {{its_name}} here"
        )


def split_head(words: Words) -> tuple[Words, Words]:
    """The strong words that lead an entry and end like a sentence, and the rest; no head if there is no rest."""
    if len(words) > 1 and words[0].strong and words[0].text.endswith(HEAD_ENDS):
        return words[:1], tidy(words[1:])
    return (), words


def plain(words: Words) -> str:
    """The words without their weight."""
    return "".join(span.text for span in words)


def tidy(spans: Iterable[Span]) -> Words:
    """Single spaces, none at either end, and no empty span."""
    merged = [Span(re.sub(r"[ \t\n]+", " ", span.text), span.strong) for span in spans]
    while merged and not merged[0].text.strip(" "):
        merged.pop(0)
    while merged and not merged[-1].text.strip(" "):
        merged.pop()
    if merged:
        merged[0] = Span(merged[0].text.lstrip(" "), merged[0].strong)
        merged[-1] = Span(merged[-1].text.rstrip(" "), merged[-1].strong)
    return tuple(span for span in merged if span.text)


def _joined(pieces: list[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """Neighbours of one weight as one: a fact's name is not cut in two."""
    for strong, run in groupby(pieces, key=lambda piece: piece[1]):
        yield "".join(text for text, _ in run), strong


def _collect(
    nodes: Sequence[SyntaxTreeNode], line: int, frame: Frame, pieces: list[tuple[str, bool]], *, strong: bool
) -> int:
    """Gather text and weight; the line that the last of the nodes ends on."""
    for node in nodes:
        if node.type in {"softbreak", "hardbreak"}:
            pieces.append((" ", strong))
            line += 1
        elif node.type == "strong":
            line = _collect(node.children, line, frame, pieces, strong=True)
        elif node.type == "text":
            pieces.append((node.content, strong))
        else:
            frame.refuse(node.type, line)
            line = _collect(node.children, line, frame, pieces, strong=strong)
            line += node.content.count("\n") if node.type == "html_inline" else 0
    return line
