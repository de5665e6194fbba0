"""What the words themselves say, without a window: rows 21, 23 and 24."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from build_spec.conformance.measuring import Sample
from kiosk import places
from kiosk.authoring.check import Examined, examine
from kiosk.authoring.readability import FEWEST_WORDS, Figure, counted_sentences, measured_paragraphs
from kiosk.authoring.review import REVIEWED, source_hashes
from kiosk.authoring.wording import Wording
from kiosk.guidance.library import Draft, Library

QUANTITIES = frozenset({"registered", "draft", "grade", "sentence", "inflesz", "paragraph"})
ENGLISH, SPANISH = "en", "es"

# The unit or page something was found on, and the sample.
Measured = Iterator[tuple[str, Sample]]


def measure(content: Path) -> Measured:
    """Everything that is measured on a content folder and the built pack."""
    examined = examine(content, narrated=False)
    yield from of_figures(examined.figures)
    yield from of_wordings(examined.wordings)
    with Library.open(places.pack()) as library:
        shown = library.drafts
    refused = [str(each) for each in examine(content, narrated=False, release=True).problems]
    yield from of_reviews(examined, refused, shown)


def of_figures(figures: Iterable[Figure]) -> Measured:
    """The figure of each page that is long enough to have one."""
    for each in figures:
        if each.words >= FEWEST_WORDS:
            quantity = {ENGLISH: "grade", SPANISH: "inflesz"}.get(each.language)
            if quantity:
                yield f"{each.unit} ({each.language})", Sample(quantity, each.value, each.unit)


def of_wordings(wordings: Sequence[Wording]) -> Measured:
    """The words of each English sentence, and the INFLESZ of each Spanish paragraph."""
    prose = [each for each in wordings if each.kind == "prose"]
    for passage, sentence, count in counted_sentences(each for each in prose if each.language == ENGLISH):
        yield f"{passage.file}:{passage.line}", Sample("sentence", count, sentence)
    for passage, counts in measured_paragraphs(each for each in prose if each.language == SPANISH):
        yield f"{passage.file}:{passage.line}", Sample("paragraph", counts.inflesz, passage.text, slack=0.05)


def of_reviews(examined: Examined, refused: Sequence[str], shown: Sequence[Draft]) -> Measured:
    """Whether each unit is registered as it stands; and whether one that nobody signed is a draft to all who ask."""
    drafts = {(draft.unit, draft.language) for draft in shown}
    for (unit, language), digest in source_hashes(examined.tree).items():
        where, entry = f"{unit} ({language})", examined.review.entries.get((unit, language))
        stands = entry is not None and bool(entry.origin) and entry.source_hash == digest
        yield where, Sample("registered", float(stands), unit, why="not listed, or its words have changed since")
        signed = entry is not None and entry.status == REVIEWED and bool(entry.reviewer) and bool(entry.date)
        if not (signed and stands):
            told = any(f"{unit} in {language} " in problem for problem in refused)
            seen = (unit, language) in drafts
            yield where, Sample("draft", float(told and seen), unit, why=f"release refuses: {told}, staff see: {seen}")
