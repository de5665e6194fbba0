"""Pages made by chance: any blocks in any order, and the Markdown that stands for them."""

from __future__ import annotations

from hypothesis import strategies as st

from kiosk.guidance.blocks import (
    Block,
    Bullets,
    ContactCard,
    Item,
    Note,
    Paragraph,
    PlaceCard,
    Signs,
    Span,
    Steps,
    Words,
)
from kiosk.guidance.model import Page, Part
from tests.authoring.small_files import ICONS

# Letters and signs that mean nothing to Markdown where they stand: inside a word, or after one.
_WORD = st.text(alphabet="abcdefgáéíñü¿¡°%’", min_size=1, max_size=8)
_TEXT = st.lists(_WORD, min_size=1, max_size=4).map(" ".join)


def _mixed(texts: list[str]) -> Words:
    """Plain and strong words in turn, the spaces with the plain ones."""
    last = len(texts) - 1
    return tuple(
        Span(text, strong=True) if number % 2 else Span(f"{' ' if number else ''}{text}{' ' if number < last else ''}")
        for number, text in enumerate(texts)
    )


words = st.lists(_TEXT, min_size=1, max_size=4).map(_mixed)
heads = _TEXT.map(lambda text: (Span(f"{text}.", strong=True),))
_entries = st.builds(Item, text=words, head=st.just(()) | heads)
_signs = st.builds(Item, text=words, head=heads, icon=st.sampled_from(ICONS))

blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, words),
    st.builds(Bullets, st.lists(_entries, min_size=1, max_size=4).map(tuple)),
    st.builds(Steps, st.lists(_entries, min_size=1, max_size=4).map(tuple)),
    st.builds(Signs, st.lists(_signs, min_size=1, max_size=4).map(tuple)),
    st.builds(Note, head=heads, text=words),
    st.just(ContactCard("hotline")),
    st.just(PlaceCard("campaign")),
)


def _apart(found: list[Block]) -> tuple[Block, ...]:
    """Two lists that follow each other are one list in Markdown."""
    kept: list[Block] = []
    for block in found:
        if not (kept and isinstance(block, Bullets) and isinstance(kept[-1], Bullets)):
            kept.append(block)
    return tuple(kept)


parts = st.lists(
    st.builds(Part, title=_TEXT, blocks=st.lists(blocks, min_size=1, max_size=5).map(_apart)), min_size=1, max_size=3
).map(tuple)
pages = st.builds(
    Page,
    id=st.just("sleep/sleep"),
    topic=st.just("sleep"),
    language=st.sampled_from(["en", "es"]),
    title=_TEXT,
    summary=_TEXT,
    speak_title=_TEXT,
    parts=parts,
)


def as_markdown(page: Page) -> str:
    """The file that an editor would write for a page."""
    keys = {"title": page.title, "summary": page.summary, "speak-title": page.speak_title}
    head = "".join(f'{key} = "{text}"\n' for key, text in keys.items())
    body = "\n".join(f"## {part.title}\n\n" + "\n".join(map(_block, part.blocks)) for part in page.parts)
    return f"---\n{head}---\n\n{body}"


def _block(block: Block) -> str:
    match block:
        case Paragraph(found):
            return f"{_inline(found)}\n"
        case Bullets(items):
            return "".join(f"- {_item(item)}\n" for item in items)
        case Steps(items):
            return "::: steps\n" + "".join(f"1. {_item(item)}\n" for item in items) + ":::\n"
        case Signs(items):
            return "::: signs\n" + "".join(f"- :{item.icon}: {_item(item)}\n" for item in items) + ":::\n"
        case Note(head, text):
            return f"::: note\n{_inline(head)} {_inline(text)}\n:::\n"
        case ContactCard(contact):
            return f"::: contact {contact}\n:::\n"
        case PlaceCard(place):
            return f"::: place {place}\n:::\n"


def _item(item: Item) -> str:
    return f"{_inline(item.head)} {_inline(item.text)}".strip()


def _inline(found: Words) -> str:
    return "".join(f"**{span.text}**" if span.strong else span.text for span in found)
