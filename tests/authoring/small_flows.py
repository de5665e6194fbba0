"""Flows of other shapes than the shipped one, with words for them, and a map read back from its SVG."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.authoring.flow_map.own_words import own_words
from kiosk.authoring.flow_map.phrase import Speech
from kiosk.reporting.flow import Answers, Choice, Condition, Flow, Question, Rule, Step
from kiosk.reporting.words import BeforeWords, ChoiceWords, FlowWords, OutcomeWords, QuestionWords, StepWords

Asked = Mapping[str, tuple[str, ...]]


def question(name: str, choices: str, **ask_when: tuple[str, ...]) -> Question:
    """A question with the choices named, put where `ask_when` holds."""
    return Question(name, tuple(Choice(each, "") for each in choices.split()), Condition(tuple(ask_when.items())))


def flow_of(*questions: Question) -> Flow:
    """A flow of these questions that always leads to one step."""
    rule = Rule("always", ("R1",), Condition(), ("call",), "now", ("calm",), ("qr",))
    return Flow(questions, (rule,), (Step("call"),), ("now", "later"))


CHAIN = flow_of(
    question("q0", "yes no"),
    *(question(f"q{n}", "yes no", **{f"q{n - 1}": ("yes", "unsure")}) for n in range(1, 6)),
)
WIDE = flow_of(
    question("which", "a b c d e f g h i j"),
    *(question(f"of_{name}", "x y z", which=(name,)) for name in "abcde"),
)
JOINS = flow_of(
    question("a", "x y"),
    question("b", "x y", a=("x",)),
    question("c", "x y"),
    question("d", "x y", a=("x", "skip"), b=("x", "unasked"), c=("y",)),
    question("e", "x y", a=("y",), b=("unasked",), c=("x", "y"), d=("unasked", "x")),
)
SHAPES = {"chain": CHAIN, "wide": WIDE, "joins": JOINS}


def speech_for(flow: Flow, told: str = "") -> Speech:
    """Words for every id; `told` stands in all of them."""

    def words(kind: str, name: str) -> str:
        return f"{kind} {name} {told}".strip()

    questions = {
        each.id: QuestionWords(
            words("Ask", each.id), "", {c.id: ChoiceWords(words("Say", c.id), "") for c in each.offered}
        )
        for each in flow.questions
    }
    said = FlowWords(
        before=BeforeWords("", ()),
        call_head="",
        call=(),
        questions=questions,
        reasons={},
        steps={each.id: StepWords(words("Do", each.id), ()) for each in flow.steps},
        notes={note: words("Note", note) for rule in flow.rules for note in rule.notes},
        outcomes={level: OutcomeWords("", words("Level", level)) for level in flow.urgencies},
    )
    return Speech(flow, said, own_words("en"), "en")


@dataclass(frozen=True, slots=True)
class Written:
    """One line of text on the page: where it is, in points, and how small its smallest letters are."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float


class ReadMap:
    """A drawing, read back."""

    def __init__(self, svg: str) -> None:
        self.root = ET.fromstring(svg)

    def all_with(self, name: str) -> list[ET.Element]:
        """Every element with this attribute."""
        return [each for each in self.root.iter() if each.get(name) is not None]

    def one(self, name: str, value: str) -> ET.Element:
        """The first element whose attribute has this value."""
        return next(each for each in self.all_with(name) if each.get(name) == value)

    def walk(self, answers: Answers) -> Iterator[str]:
        """The questions that somebody passes who follows the arrows with a finger."""
        boxes = {each.get("data-box"): str(each.get("data-question")) for each in self.all_with("data-box")}
        leads = {
            (each.get("data-from"), answer): str(each.get("data-to"))
            for each in self.all_with("data-from")
            for answer in str(each.get("data-answers")).split()
        }
        at = "0" if boxes else "outcome"
        while at != "outcome":
            yield boxes[at]
            at = leads[at, answers[boxes[at]]]

    def written(self) -> list[Written]:
        """Every line of text."""
        return list(_written(self.root, 0, 0))


def said_in(element: ET.Element) -> str:
    """All its words, whatever lines they stand on."""
    return " ".join(" ".join("".join(each.itertext()) for each in element.iter() if _is(each, "text")).split())


def _is(element: ET.Element, name: str) -> bool:
    return element.tag == f"{{http://www.w3.org/2000/svg}}{name}"


def _written(element: ET.Element, across: float, down: float) -> Iterator[Written]:
    if moved := element.get("transform"):
        x, y = map(float, moved.removeprefix("translate(").removesuffix(")").split())
        across, down = across + x, down + y
    if _is(element, "text"):
        sizes = [float(str(run.get("font-size"))) for run in element]
        left, baseline = across + float(str(element.get("x"))), down + float(str(element.get("y")))
        right = left + float(str(element.get("textLength")))
        yield Written("".join(element.itertext()), left, right, baseline - 0.66 * max(sizes), baseline, min(sizes))
    for inner in element:
        yield from _written(inner, across, down)
