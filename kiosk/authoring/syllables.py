"""Counts syllables: English by a pronouncing dictionary, Spanish by its spelling rules."""

from __future__ import annotations

import re
import warnings
from functools import cache

import silabeador  # type: ignore[import-untyped] # the package has no types
from pysyllables import get_syllable_count  # type: ignore[import-untyped] # the package has no types

_VOWEL_GROUP = re.compile(r"[aeiouy]+")
_SILENT_ENDING = re.compile(r"(?:[^aeiouy]e|(?<![td])ed|(?<=[^aeiouysxzh])es)$")
_SYLLABIC_LE = re.compile(r"[^aeiouyl]les?$")
_SPANISH_WORD = re.compile(r"[a-záéíóúüñ]+")
_SPANISH_VOWELS = re.compile(r"[aeiouáéíóúü]+")
# silabeador takes words with these endings for Latin, and cannot divide those of one syllable («chat»).
_LATIN_ENDINGS = ("um", "em", "at", "ant", "it", "unt", "am")


@cache
def english_syllables(word: str) -> int:
    """Syllables of one English word: as pronounced, else by its parts, else by its groups of vowels. At least 1."""
    lowered = word.lower().replace("’", "'").strip("'")
    counted = _pronounced(lowered)
    if counted is None and lowered.endswith("'s"):
        return english_syllables(lowered[:-2])
    if counted is None and "-" in lowered:
        return sum(english_syllables(part) for part in lowered.split("-") if part) or 1
    if counted is None:
        counted = _compound(lowered) or _by_vowels(word)
    return max(1, counted)


@cache
def spanish_syllables(word: str) -> int:
    """Syllables of one Spanish word. At least 1."""
    return sum(map(_divided, _SPANISH_WORD.findall(word.lower()))) or 1


def _divided(word: str) -> int:
    try:
        with warnings.catch_warnings():
            # It reads its list through a function that Python 3.11 calls deprecated; 3.13 took that back.
            warnings.simplefilter("ignore", DeprecationWarning)
            return max(1, len(silabeador.syllabify(word, exceptions=0 if word.endswith(_LATIN_ENDINGS) else 1)))
    except IndexError:  # no Spanish word: it has no vowel, or starts like «yb»
        return len(_SPANISH_VOWELS.findall(word)) or 1


def _pronounced(word: str) -> int | None:
    found = get_syllable_count(word)
    return None if found is None else int(found)


def _compound(word: str) -> int | None:
    """Two known words written as one («handwashing»), each of at least three letters."""
    for cut in range(len(word) - 3, 2, -1):
        first, second = _pronounced(word[:cut]), _pronounced(word[cut:])
        if first and second:
            return first + second
    return None


def _by_vowels(word: str) -> int:
    if word.isupper() and len(word) <= 5:  # letters that are read one by one; W has three syllables
        return len(word) + 2 * word.count("W")
    lowered = word.lower()
    count = len(_VOWEL_GROUP.findall(lowered))
    if _SILENT_ENDING.search(lowered) and not _SYLLABIC_LE.search(lowered):
        count -= 1
    return count
