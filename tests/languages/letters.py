"""What becomes of an English text: longer and accented, or in Arabic letters."""

from __future__ import annotations

import re

LONGER = 0.4
# A card on the narrowest panel holds 14 letters of the largest: a longer word would test the word, not the layout.
LONGEST_WORD = 12
WORD = re.compile(r"[^\W\d_]+")
ACCENTED = str.maketrans(
    "acdeghijlnorstuwyzACDEGHIJLNORSTUWYZ",
    "áçđéğĥíĵļñöŕšţúŵýžÅÇÐÉĞĤÎĴĻÑÖŔŠŢÛŴÝŽ",
)
VOWELS = "áéíöúýÅÉÎÖÛÝ"
# Letter for letter, chosen by sound where there is one: the lengths of words and their joining are those of Arabic.
IN_ARABIC = {
    "a": "ا", "b": "ب", "c": "ك", "d": "د", "e": "ه", "f": "ف", "g": "غ", "h": "ح", "i": "ي", "j": "ج", "k": "ك",
    "l": "ل", "m": "م", "n": "ن", "o": "و", "p": "ب", "q": "ق", "r": "ر", "s": "س", "t": "ت", "u": "و", "v": "ف",
    "w": "و", "x": "خ", "y": "ي", "z": "ز", ",": "،", "?": "؟", ";": "؛",
}  # fmt: skip


def longer(text: str) -> str:
    """“[Ĥéļļöö ŵöŕļđđ ~]”: accents throughout, four tenths more letters, and brackets that show both ends."""
    if not WORD.search(text):
        return text
    if text != text.strip():
        # The space between two stretches of a sentence stays what it is.
        inner = text.strip()
        return text.replace(inner, longer(inner), 1)
    said = WORD.sub(lambda found: _longer(found.group()), text.translate(ACCENTED))
    missing = max(0, round(len(text) * (1 + LONGER)) - len(said) - 2)
    # What the words may not grow by stands after them, in pieces that a line can break between.
    tail = "".join(f" {'~' * min(6, missing - at)}" for at in range(0, missing, 7))
    return f"[{said}{tail}]"


def _longer(word: str) -> str:
    extra = min(round(len(word) * LONGER), max(0, LONGEST_WORD - len(word)))
    vowels = [at for at, letter in enumerate(word) if letter in VOWELS] or [len(word) - 1]
    more = {at: extra // len(vowels) + (number < extra % len(vowels)) for number, at in enumerate(vowels)}
    return "".join(letter + letter.lower() * more.get(at, 0) for at, letter in enumerate(word))


def in_arabic_letters(text: str) -> str:
    """The same text in Arabic letters. It is no Arabic: it is drawn, shaped and set like it."""
    return "".join(IN_ARABIC.get(letter.lower(), letter) for letter in text)
