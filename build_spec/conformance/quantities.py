"""Every quantity that the table measures, by the name that its samples give it."""

from __future__ import annotations

from typing import Final

from build_spec.conformance.measuring import Must, Quantity
from kiosk.authoring.readability import (
    HIGHEST_GRADE,
    LONGEST_SENTENCE,
    LOWEST_PAGE_INFLESZ,
    LOWEST_PARAGRAPH_INFLESZ,
)
from kiosk.bridge.rehearsal.pixels import PLATE_CONTRAST, TEXT_CONTRAST
from kiosk.bridge.rehearsal.rules import CAPITAL_MM, GAP_MM, TARGET_MM

LEAST, MOST = Must.LEAST, Must.MOST

QUANTITIES: Final[dict[str, Quantity]] = {
    # 1 to 5: speech
    "spoken": Quantity("what is visible and is spoken"),
    "spoken order": Quantity("screens spoken in visual order"),
    "silence": Quantity("from a key to silence", MOST, 100, " ms"),
    "stop first": Quantity("what is said after the last was stopped"),
    "repeat": Quantity("repeats that say the same"),
    "orientation": Quantity("from headphones in to the first word", MOST, 1, " s"),
    "unplugged": Quantity("from headphones out to silence", MOST, 100, " ms"),
    "range": Quantity("range of the volume", LEAST, 18, " dB"),
    "step": Quantity("one step's rise over the lowest", LEAST, 12, " dB"),
    "volume reset": Quantity("sessions that begin at the usual volume"),
    "still seen": Quantity("screens that speech leaves as they are"),
    # 6: letters
    "capitals": Quantity("height of a capital I", LEAST, CAPITAL_MM, " mm"),
    "body": Quantity("of reading text", LEAST, 6.1, " mm"),
    # 7 and 12: keys
    "keypad": Quantity("places that keys alone reach"),
    "key repeat": Quantity("keys held down that act once"),
    "two taps": Quantity("two taps within 300 ms that act once"),
    "exit at once": Quantity("touches and keys on Close that act at once"),
    # 8: time
    "warning": Quantity("time to answer", LEAST, 20, " s"),
    "extensions": Quantity("extensions", LEAST, 10, ""),
    "held clock": Quantity("time that stands still while something is spoken", LEAST, 600, " s"),
    "warning seen": Quantity("warnings that are seen"),
    "warning heard": Quantity("warnings that are heard"),
    # 9: colour
    "grey": Quantity("states that show without color"),
    "state told": Quantity("states that are told to a screen reader"),
    # 10: motion
    "animations": Quantity("animations that run", MOST, 0, ""),
    "unasked frames": Quantity("frames drawn in a second while nobody touches", MOST, 0, ""),
    "changes": Quantity("pictures drawn after one touch", MOST, 3, ""),
    # 11: reach
    "reach": Quantity("highest control over the floor", MOST, 48, " in"),
    # 13: contrast
    "text contrast": Quantity("text", LEAST, TEXT_CONTRAST, ":1"),
    "other contrast": Quantity("pictograms and controls", LEAST, PLATE_CONTRAST, ":1"),
    # 14: targets
    "targets": Quantity("shorter side of a target", LEAST, TARGET_MM, " mm"),
    "gaps": Quantity("gap between targets", LEAST, GAP_MM, " mm"),
    # 15: fingers
    "on release": Quantity("controls that act when the finger lifts"),
    "slide off": Quantity("controls that a finger leaves without acting"),
    "no drag": Quantity("screens that taps alone read to the end"),
    # 16: large and long words
    "whole": Quantity("lines and controls that are whole"),
    "exit": Quantity("views with Close in sight"),
    # 17: focus
    "ring": Quantity("width of the focus ring", LEAST, 2, " px"),
    "ring contrast": Quantity("what the focus changes", LEAST, 3, ":1"),
    "ring seen": Quantity("controls unobscured when they have the focus"),
    # 18 and 19: the tree
    "named": Quantity("controls with a name, a role and their visible words"),
    "said once": Quantity("visible strings in the tree exactly once"),
    "pressed": Quantity("controls that a screen reader can press"),
    "language": Quantity("visible strings that carry their own language"),
    # 20: the same place
    "same place": Quantity("how far Close, Home, Back and the rest of the bar move", MOST, 1, " px"),
    "status": Quantity("status messages that the tree announces"),
    # 21 to 25: words
    "registered": Quantity("units with origin and a hash that fits"),
    "draft": Quantity("unsigned units that staff see as drafts, and a release refuses"),
    "draft kept": Quantity("screens that do not show visitors what is a draft"),
    "services": Quantity("languages of the notice", LEAST, 16, ""),
    "service glyphs": Quantity("words of the notice that its face can draw"),
    "service size": Quantity("letters of the notice", LEAST, 20, " pt"),
    "grade": Quantity("Flesch-Kincaid grade of a page", MOST, HIGHEST_GRADE, ""),
    "sentence": Quantity("longest sentence", MOST, LONGEST_SENTENCE, " words"),
    "inflesz": Quantity("INFLESZ of a page", LEAST, LOWEST_PAGE_INFLESZ, ""),
    "paragraph": Quantity("of a paragraph", LEAST, LOWEST_PARAGRAPH_INFLESZ, ""),
}
