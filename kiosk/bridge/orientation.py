"""What somebody hears who has just put headphones on: in each language what the keys do, then the language itself."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.bridge.script import Script
from kiosk.bridge.tongue import Tongue
from kiosk.speech.model import PLAIN
from kiosk.speech.reader import Line, Stop

# Each is said in every language, before anybody has chosen one.
WELCOME = str(QT_TRANSLATE_NOOP("Speech", "To hear this in English, press Select."))
KEYS = str(
    QT_TRANSLATE_NOOP(
        "Speech", "Feel for the keys by the screen. Up and Down move. Help says it again. Hold Back to close."
    )
)


def key_help(tongue: Tongue, language: str) -> Line:
    """What the keys do, in one language."""
    return Line(PLAIN, language, tongue.word(language, "Speech", KEYS))


def oriented(script: Script, tongue: Tongue) -> Script:
    """The idle screen for the ear: its language buttons first, each with what the keys do; then the rest."""
    first = [number for number in script.controls if script.items[number].property("bank") is not None]
    others = [number for number in script.controls if number not in first]
    rest = [number for number in range(len(script.stops)) if number not in script.controls]
    stops = [_welcome(script.stops[number], tongue) for number in first]
    stops += [script.stops[number] for number in others]
    stops += [replace(script.stops[number], flows=False) for number in rest]
    order = [*first, *others, *rest]
    items, texts = [script.items[each] for each in order], [script.texts[each] for each in order]
    return Script(tuple(stops), tuple(items), tuple(texts))


def _welcome(stop: Stop, tongue: Tongue) -> Stop:
    language = stop.lines[0].language
    said = [Line(PLAIN, language, tongue.word(language, "Speech", each)) for each in (WELCOME, KEYS)]
    return replace(stop, lines=(*said, stop.lines[0]))
