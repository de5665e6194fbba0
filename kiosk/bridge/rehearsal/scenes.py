"""The bill of the rehearsal: every place a visitor can stand, every manner of reading, and the panels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import hypot

from kiosk.bridge.faces import right_to_left
from kiosk.bridge.store import Material
from kiosk.bridge.tongues import other_tongues
from kiosk.reporting.flow import Answers, Flow
from kiosk.reporting.outcome import compose
from kiosk.reporting.path import replay, telling_paths
from kiosk.session.visit import HOME, TEXT_SIZES, THEMES, Comfort, Place, Screen, Visit

BOTH = "both"
# ADA 308: 48 inches above the floor, in millimetres; and how much of a panel counts whose height nobody told.
WITHIN_REACH, LOWER_PART = 1219, 0.55
# Millimetres of a panel that the largest letters need at the least.
LEAST_REACH = 259


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel: its pixels, and its diagonal in inches."""

    width: int
    height: int
    diagonal: float

    @classmethod
    def named(cls, name: str) -> Panel:
        """From a name such as 1920x1080@21.5. Raises ValueError."""
        size, _, diagonal = name.partition("@")
        width, _, height = size.partition("x")
        try:
            panel = cls(int(width), int(height), float(diagonal))
        except ValueError:
            raise ValueError(f"{name} is no panel: give it as WIDTHxHEIGHT@INCHES, such as 1920x1080@21.5") from None
        if panel.width < 1 or panel.height < 1 or panel.diagonal <= 0:
            raise ValueError(f"{name} is no panel: pixels and inches are more than nothing")
        return panel

    @property
    def pixels(self) -> float:
        """How many pixels make a millimetre."""
        return hypot(self.width, self.height) / (self.diagonal * 25.4)

    def reach_line(self, mount: int | None) -> float:
        """Over this line nothing is touched in low reach: pixels from the top; 0 on a panel that is not upright."""
        part = self.height * LOWER_PART if mount is None else (WITHIN_REACH - mount) * self.pixels
        return max(0.0, self.height - max(part, LEAST_REACH * self.pixels)) if self.height > self.width else 0.0

    def __str__(self) -> str:
        return f"{self.width}x{self.height}@{self.diagonal:g}"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a visitor reads: a language code or `both`, a theme, a text size in percent, and whether all is low."""

    language: str
    theme: str
    text_size: int
    low_reach: bool = False

    def __str__(self) -> str:
        return f"{self.language} {self.theme} {self.text_size} %{' low' if self.low_reach else ''}"


@dataclass(frozen=True, slots=True)
class Scene:
    """A place, with the answers that lead to it and whether the comfort panel is open over it."""

    name: str
    place: Place
    answers: Answers
    panel_open: bool = False
    # "Still reading?" is up.
    asking: bool = False
    # It is read aloud.
    listening: bool = False
    # The idle screen and the card are the same in every manner.
    steady: bool = False

    def visit(self, manner: Manner, languages: Sequence[str]) -> Visit:
        """The visit of someone who stands here and reads like this."""
        if self.place.screen is Screen.IDLE:
            return Visit()
        both = manner.language == BOTH
        # With both at once the interface speaks the last language, whose words are longer than English.
        language = languages[-1] if both else manner.language
        trail = (HOME,) if self.place == HOME else (HOME, self.place)
        comfort = Comfort(manner.text_size, manner.theme, both, manner.low_reach)
        return Visit(language, comfort, self.panel_open, trail, self.answers)


CARD = Scene("card", Place(Screen.IDLE), {}, steady=True)


def manners(
    languages: Sequence[str],
    sizes: Sequence[int] = TEXT_SIZES,
    themes: Sequence[str] = THEMES,
    *,
    low_reach: bool = False,
) -> Iterator[Manner]:
    """Every manner; `languages` may hold `both`."""
    return (Manner(language, theme, size, low_reach) for language, size, theme in product(languages, sizes, themes))


def language_modes(material: Material) -> tuple[str, ...]:
    """Each language of the material alone, and all at once."""
    codes = tuple(language.code for language in material.languages)
    return (*codes, BOTH) if len(codes) > 1 else codes


def scenes(material: Material) -> tuple[Scene, ...]:
    """Every place of the material; of the outcomes, a set that shows everything an outcome can say."""
    return (
        Scene("idle", Place(Screen.IDLE), {}, steady=True),
        Scene("home", HOME, {}),
        *_guidance(material),
        Scene("numbers", Place(Screen.NUMBERS), {}),
        Scene("before", Place(Screen.BEFORE), {}),
        *_tongues(material),
        *_questions(material.flow),
        *_outcomes(material),
        *_handed(material.flow),
        Scene("comfort", HOME, {}, panel_open=True),
        Scene("asking", HOME, {}, asking=True),
        Scene("listening/home", HOME, {}, listening=True),
        # The room would hear it.
        Scene("listening/numbers", Place(Screen.NUMBERS), {}, listening=True),
        Scene("pin", Place(Screen.PIN), {}),
        Scene("staff", Place(Screen.STAFF), {}),
    )


def _guidance(material: Material) -> Iterator[Scene]:
    library = material.library
    code = material.languages[0].code
    for topic in library.topics:
        if len(topic.pages) > 1:
            yield Scene(f"topic/{topic.id}", Place(Screen.TOPIC, topic.id), {})
        for page in topic.pages:
            for number in range(len(library.page(page, code).parts)):
                yield Scene(f"page/{page}/{number + 1}", Place(Screen.PAGE, page, number), {})


def _tongues(material: Material) -> Iterator[Scene]:
    """The other languages, and of their screens, which differ in one word: the first, the longest, one turned round."""
    every = other_tongues(material)
    if not every:
        return
    yield Scene("tongues", Place(Screen.TONGUES), {})
    longest = max(every, key=lambda each: len(each.own + each.english + each.sentence))
    turned = [each for each in every if right_to_left(each.code)][:1]
    for code in dict.fromkeys(each.code for each in (every[0], longest, *turned)):
        yield Scene(f"tongue/{code}", Place(Screen.TONGUE, code), {})


def _questions(flow: Flow) -> Iterator[Scene]:
    """Each question on the longest way that puts it, with its first choice already made."""
    for question in flow.questions:
        ways = [answers for answers in telling_paths(flow) if question.id in answers]
        way = max(ways, key=len)
        before = [asked.id for asked in replay(flow, way).asked]
        known = before[: before.index(question.id) + 1]
        given = {asked: way[asked] for asked in known}
        yield Scene(f"question/{question.id}", Place(Screen.QUESTION, question.id), given)


def _outcomes(material: Material) -> Iterator[Scene]:
    """The fewest outcomes that between them say every title, step, note and reason, and the longest of all."""
    paths = list(telling_paths(material.flow))
    said = {index: _says(material, answers) for index, answers in enumerate(paths)}
    longest = max(said, key=lambda index: _length(material, paths[index]))
    chosen, left = [longest], set().union(*said.values()) - said[longest]
    while left:
        best = max(said, key=lambda index: len(said[index] & left))
        chosen.append(best)
        left -= said[best]
    for number, index in enumerate(chosen, 1):
        urgency = compose(material.flow, paths[index]).urgency
        yield Scene(f"outcome/{number:02}-{urgency}", Place(Screen.OUTCOME), paths[index])


def _handed(flow: Flow) -> Iterator[Scene]:
    """What follows an outcome, on the longest way that has everything to hand over."""
    ways = sorted(telling_paths(flow), key=len)
    way = max(ways, key=lambda answers: (len(compose(flow, answers).offers), len(answers)))
    asked = replay(flow, way).asked
    yield Scene("summary/complete", Place(Screen.SUMMARY), way)
    yield Scene("summary/without-the-last", Place(Screen.SUMMARY), {each.id: way[each.id] for each in asked[:-1]})
    for name, screen in (("memorize", Screen.MEMORIZE), ("code", Screen.CODE)):
        yield Scene(f"{name}/1", Place(screen), way)
        yield Scene(f"{name}/2", Place(screen, part=1), way)


def _says(material: Material, answers: Answers) -> frozenset[object]:
    outcome = compose(material.flow, answers)
    steps = tuple(step.id for step in outcome.steps)
    titles = {("title", outcome.urgency), ("steps", len(steps)), ("first", steps[:1])}
    rules = frozenset(
        ("rule", rule) for rule in outcome.rules if all(rule in w.rules for w in material.flow_words.values())
    )
    return frozenset({*titles, *steps, *outcome.notes, *outcome.reasons, *rules, ("offers", outcome.offers)})


def _length(material: Material, answers: Answers) -> int:
    """How much an outcome has to say in all languages, in characters."""
    outcome = compose(material.flow, answers)
    words = material.flow_words.values()
    texts = [
        text for each in words for step in outcome.steps for text in (each.step(step.id).head, *each.step(step.id).text)
    ]
    reasons = [each.reason(*reason) for each in words for reason in outcome.reasons]
    rules = [each.rules.get(rule, "") for each in words for rule in outcome.rules]
    return sum(map(len, [*texts, *reasons, *rules])) + 120 * sum(bool(step.contact) for step in outcome.steps)


def chosen_scenes(every: Sequence[Scene], patterns: Sequence[str]) -> tuple[Scene, ...]:
    """The scenes named by `patterns` or below one of them; all without any. Raises ValueError for a stray one."""
    stray = [pattern for pattern in patterns if not any(_fits(scene, pattern) for scene in every)]
    if stray:
        raise ValueError(f"no screen is called {', '.join(stray)}")
    return tuple(scene for scene in every if not patterns or any(_fits(scene, pattern) for pattern in patterns))


def _fits(scene: Scene, pattern: str) -> bool:
    return scene.name == pattern or scene.name.startswith(f"{pattern.rstrip('/')}/")
