"""What a voice needs to know of a language: its digits, the names of its letters, and how it reads signs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language. `letters` holds those whose name is not the letter itself; `signs` are read by these words."""

    digits: tuple[str, ...]
    letters: Mapping[str, str]
    at: str
    dot: str
    slash: str
    dash: str
    underscore: str
    point: str
    again: str
    phone: str
    message: str
    signs: Mapping[str, str] = field(default_factory=dict)

    def digit_by_digit(self, digits: str) -> str:
        """Each digit as a word."""
        return " ".join(self.digits[int(digit)] for digit in digits)

    def spelled(self, letters: str) -> str:
        """Each letter or digit by its name."""
        return " ".join(
            self.digits[int(each)] if each in "0123456789" else self.letters.get(each, each) for each in letters.lower()
        )


ENGLISH = Tongue(
    digits=("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    letters={"a": "eigh"},  # alone it would be taken for the article
    at="at",
    dot="dot",
    slash="slash",
    dash="dash",
    underscore="underscore",
    point="point",
    again="Again:",
    phone="Phone:",
    message="Text message to:",
    signs={"°F": "degrees Fahrenheit", "°C": "degrees Celsius", "%": "percent", "&": "and"},
)

SPANISH = Tongue(
    digits=("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
    letters=dict(
        zip(
            "bcdfghjklmnñpqrstvwxyz",
            (
                *("be", "ce", "de", "efe", "ge", "hache", "jota", "ka", "ele", "eme", "ene", "eñe", "pe", "cu", "erre"),
                *("ese", "te", "ve", "doble u", "equis", "i griega", "zeta"),
            ),
            strict=True,
        )
    ),
    at="arroba",
    dot="punto",
    slash="barra",
    dash="guion",
    underscore="guion bajo",
    point="punto",
    again="Otra vez:",
    phone="Teléfono:",
    message="Mensaje de texto al:",
    signs={"°F": "grados Fahrenheit", "°C": "grados Celsius", "%": "por ciento", "&": "y"},
)

_TONGUES = {"en": ENGLISH, "es": SPANISH}


def tongue(language: str) -> Tongue:
    """How a language is spoken; English for one that nobody has described."""
    return _TONGUES.get(language.split("-", maxsplit=1)[0], ENGLISH)
