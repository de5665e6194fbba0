"""Measures how easily words are read: Flesch-Kincaid grade for English, INFLESZ (Szigriszt-Pazos) for Spanish."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.authoring.problem import Problems
from kiosk.authoring.syllables import english_syllables, spanish_syllables
from kiosk.authoring.wording import Wording

HIGHEST_GRADE: Final = 6.0
LONGEST_SENTENCE: Final = 20
LOWEST_PAGE_INFLESZ: Final = 70.0
LOWEST_PARAGRAPH_INFLESZ: Final = 65.0

# In fewer words, one long name nobody can avoid («departamento», three syllables above the mean) moves INFLESZ by more
# than the 13 points between a good page and the floor of a paragraph. Short entries are judged with their list.
FEWEST_WORDS: Final = 15

_WORD = re.compile(r"[^\W_](?:[^\s–—/]*[^\W_])?")
_FIGURE = re.compile(r"[\d@]|\w\.\w")
_SENTENCE_END = re.compile(r"[.!?…]+[”»\")]*(?=\s+[^\Wa-z]|\s+[¿¡“«\"(]|\s*$)")
_ABBREVIATION = re.compile(r"(?:\b(?:Miss|Mr|Mrs|Ms|Dr|Dra|Sr|Sra|St|No|Art|EE|UU|U\.S|a\.m|p\.m|e\.g|i\.e))\.$")


@dataclass(frozen=True, slots=True)
class Measure:
    """Counts of a text, and the two figures that are made of them."""

    words: int
    sentences: int
    syllables: int

    @property
    def grade(self) -> float:
        """Flesch-Kincaid grade level (US school years)."""
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59

    @property
    def inflesz(self) -> float:
        """Szigriszt-Pazos perspicuity: higher is easier, about 0 to 100."""
        return 206.835 - 62.3 * self.syllables / self.words - self.words / self.sentences


@dataclass(frozen=True, slots=True)
class Figure:
    """The readability of one unit in one language, as `kiosk check --json` prints it."""

    unit: str
    language: str
    words: int
    sentences: int
    measure: str
    value: float


def sentences(text: str) -> list[str]:
    """The sentences of a passage; its end is an end of a sentence too."""
    found: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if end.end() < len(text) and _ABBREVIATION.search(text[: end.end()]):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    return [sentence for sentence in (*found, text[start:].strip()) if words(sentence)]


def words(text: str) -> list[str]:
    """The words of a text. A number or an address is one word, a hyphenated word too."""
    return _WORD.findall(text)


def measure(passages: Iterable[str], language: str) -> Measure | None:
    """The counts of passages in a language that has a rule, or None if there are no words or is no rule."""
    rule = _RULES.get(language.partition("-")[0])
    said = [sentence for passage in passages for sentence in sentences(passage)]
    counted = [word for sentence in said for word in words(sentence)]
    if rule is None or not counted:
        return None
    # A figure is looked at or copied, not read out in the flow: it counts as a word of one syllable.
    syllables = sum(1 if _FIGURE.search(word) else rule.syllables(word) for word in counted)
    return Measure(len(counted), len(said), syllables)


def check_readability(wordings: Sequence[Wording], problems: Problems) -> list[Figure]:
    """Every unit as a whole, every block, every sentence; the figures of the units, in order."""
    units: dict[tuple[str, str], list[Wording]] = defaultdict(list)
    for said in wordings:
        if said.kind == "prose":
            units[said.unit, said.language].append(said)
    figures: list[Figure] = []
    for (unit, language), passages in sorted(units.items()):
        counts = measure((passage.text for passage in passages), language)
        if counts is None:
            continue
        rule = _RULES[language.partition("-")[0]]
        rule.check_parts(passages, problems)
        value = round(rule.value(counts), 1)
        if counts.words >= FEWEST_WORDS and rule.is_hard(value):
            what = f"{unit} has {rule.name} {value}; it should have {rule.bound}"
            problems.add(passages[0].file, 1, what, "Use shorter words and shorter sentences")
        figures.append(Figure(unit, language, counts.words, counts.sentences, rule.name, value))
    return figures


def counted_sentences(passages: Iterable[Wording]) -> Iterator[tuple[Wording, str, int]]:
    """Every sentence with the passage it stands in, and how many words it has."""
    for passage in passages:
        for sentence in sentences(passage.text):
            yield passage, sentence, len(words(sentence))


def measured_paragraphs(passages: Iterable[Wording]) -> Iterator[tuple[Wording, Measure]]:
    """Every paragraph that is long enough to be measured, by its first passage; short entries of a list are one."""
    blocks: dict[tuple[str, int], list[Wording]] = defaultdict(list)
    for passage in passages:
        blocks[passage.file, passage.block].append(passage)
    for block in blocks.values():
        long = [passage for passage in block if len(words(passage.text)) >= FEWEST_WORDS]
        for group in (*([passage] for passage in long), [passage for passage in block if passage not in long]):
            counts = measure((passage.text for passage in group), group[0].language) if group else None
            if counts is not None and counts.words >= FEWEST_WORDS:
                yield group[0], counts


def _check_sentences(passages: Sequence[Wording], problems: Problems) -> None:
    for passage, sentence, count in counted_sentences(passages):
        if count > LONGEST_SENTENCE:
            what = f"this sentence has {count} words: «{_start(sentence)}»"
            problems.add(passage.file, passage.line, what, f"Make two of it; at most {LONGEST_SENTENCE} words")


def _check_paragraphs(passages: Sequence[Wording], problems: Problems) -> None:
    for first, counts in measured_paragraphs(passages):
        if round(counts.inflesz, 1) < LOWEST_PARAGRAPH_INFLESZ:
            what = f"this paragraph has INFLESZ {counts.inflesz:.1f}: «{_start(first.text)}»"
            remedy = f"Use shorter words and sentences; at least {LOWEST_PARAGRAPH_INFLESZ:g}"
            problems.add(first.file, first.line, what, remedy)


def _start(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40].rsplit(' ', 1)[0]} …"


@dataclass(frozen=True, slots=True)
class _Rule:
    """How one language is measured: its figure for a unit, what that should be, and what smaller parts have to hold."""

    name: str
    bound: str
    syllables: Callable[[str], int]
    value: Callable[[Measure], float]
    is_hard: Callable[[float], bool]
    check_parts: Callable[[Sequence[Wording], Problems], None]


_RULES: Mapping[str, _Rule] = {
    "en": _Rule(
        name="Flesch-Kincaid grade",
        bound=f"at most {HIGHEST_GRADE:g}",
        syllables=english_syllables,
        value=lambda counts: counts.grade,
        is_hard=lambda grade: grade > HIGHEST_GRADE,
        check_parts=_check_sentences,
    ),
    "es": _Rule(
        name="INFLESZ",
        bound=f"at least {LOWEST_PAGE_INFLESZ:g}",
        syllables=spanish_syllables,
        value=lambda counts: counts.inflesz,
        is_hard=lambda inflesz: inflesz < LOWEST_PAGE_INFLESZ,
        check_parts=_check_paragraphs,
    ),
}
