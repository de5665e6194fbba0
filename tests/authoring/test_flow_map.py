"""The map of a flow: the same ways as the kiosk's, every word on it, nothing clipped, nothing run over."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import places
from kiosk.authoring.check import examine
from kiosk.authoring.commands.flow import drawn
from kiosk.authoring.flow_map.chart import chart_of
from kiosk.authoring.flow_map.graph import graph_of
from kiosk.authoring.flow_map.page import Sheet, draw
from kiosk.authoring.flow_map.reach import Reach, reach_of, short
from kiosk.authoring.flow_words import flow_table
from kiosk.reporting.flow import UNASKED, Choice, Condition, Flow, Question
from kiosk.reporting.form import flow_from, promises_from, words_from
from kiosk.reporting.guarantee import Guarantee, Promises
from kiosk.reporting.path import every_path, replay, telling_paths
from kiosk.reporting.words import FlowWords
from tests.authoring.small_flows import SHAPES, ReadMap, flow_of, said_in, speech_for

LANGUAGES = ("en", "es")
SMALLEST_PRINT = 7.0
TABLOID_EXTRA = (1296, 864)
"""18 × 12 inches: what is drawn for it is still 7 points tall on a tabloid sheet, printed to its edges."""
ODD = '<b>&amp; "it\'s" ]]> \\N {label|} \x01 ñ 你好 🙂 ' + "W" * 90


class Shipped:
    """The project's own flow, drawn in every language."""

    def __init__(self) -> None:
        self.examined = examine(places.content())
        table = flow_table(self.examined.tree)
        self.flow, self.promises = flow_from(table), promises_from(table)
        self.sheets = {language: drawn(self.examined, language) for language in LANGUAGES}
        self.maps = {language: ReadMap(sheet.svg) for language, sheet in self.sheets.items()}

    def words(self, language: str) -> FlowWords:
        """Its words."""
        return words_from(self.examined.report_words[language])


@pytest.fixture(scope="module")
def shipped() -> Shipped:
    """The project's own flow."""
    return Shipped()


def _draw(flow: Flow, told: str = "", guarantees: tuple[Guarantee, ...] = ()) -> Sheet:
    return draw(speech_for(flow, told), Promises({}, guarantees), "0")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_and_answer_is_on_the_map(shipped: Shipped, language: str) -> None:
    words = shipped.words(language)
    boxes = shipped.maps[language].all_with("data-box")
    assert {box.get("data-question") for box in boxes} == {question.id for question in shipped.flow.questions}
    for box in boxes:
        question, said = words.question(str(box.get("data-question"))), said_in(box)
        assert question.ask in said
        for choice in question.choices.values():
            assert choice.label in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_tells_its_answers_steps_notes_and_level(shipped: Shipped, language: str) -> None:
    words, read = shipped.words(language), shipped.maps[language]
    notes = {note: said_in(read.one("data-note", note)) for rule in shipped.flow.rules for note in rule.notes}
    for rule in shipped.flow.rules:
        said = said_in(read.one("data-rule", rule.id))
        for step in rule.steps:
            assert words.step(step).head in said
        for note in rule.notes:
            assert words.note(note) in notes[note]
            assert f" {notes[note].split()[-1]}" in said
        assert not rule.urgency or str(shipped.flow.urgencies.index(rule.urgency) + 1) in said.split()
        assert {rule.id, *rule.safety} <= set(said.split())
        for question, allowed in rule.when.pairs:
            labels = {answer: each.label in said for answer, each in words.question(question).choices.items()}
            inside = [labels[answer] for answer in labels if answer in allowed]
            outside = [labels[answer] for answer in labels if answer not in allowed]
            assert all(inside) or all(outside), "a condition names what fits, or what does not"
    end = said_in(read.one("data-end", "outcome"))
    assert all(words.outcome(level).lead in end for level in shipped.flow.urgencies)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_guarantee_tells_its_reason_and_its_reach(shipped: Shipped, language: str) -> None:
    paths = list(every_path(shipped.flow))
    for number, guarantee in enumerate(shipped.promises.guarantees, start=1):
        said = said_in(shipped.maps[language].one("data-guarantee", guarantee.id))
        reach = sum(guarantee.when.holds(path) for path in paths)
        assert guarantee.why in said
        assert {str(number), f"{reach:,}", guarantee.id, *guarantee.safety} <= set(said.split())
    assert any(f"{len(paths):,}" in line.text for line in shipped.maps[language].written())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finger_on_the_arrows_passes_the_same_questions(shipped: Shipped, language: str) -> None:
    for path in telling_paths(shipped.flow):
        asked = [question.id for question in replay(shipped.flow, path).asked]
        assert list(shipped.maps[language].walk(path)) == asked


@pytest.mark.parametrize("name", SHAPES)
def test_flows_of_other_shapes_are_walked_alike(name: str) -> None:
    read = ReadMap(_draw(SHAPES[name]).svg)
    for path in every_path(SHAPES[name]):
        assert list(read.walk(path)) == [question.id for question in replay(SHAPES[name], path).asked]


@st.composite
def flows(drawing: st.DrawFn) -> Flow:
    """Small flows whose questions depend on each other in any way."""
    questions: list[Question] = []
    for number in range(drawing(st.integers(1, 4))):
        choices = tuple(Choice(name, "") for name in "xyz"[: drawing(st.integers(1, 3))])
        pairs = []
        for earlier in drawing(
            st.lists(st.sampled_from(questions), unique=True, max_size=3) if questions else st.just([])
        ):
            answers = [*(choice.id for choice in earlier.offered), UNASKED]
            pairs.append((earlier.id, tuple(drawing(st.lists(st.sampled_from(answers), unique=True, min_size=1)))))
        questions.append(Question(f"q{number}", choices, Condition(tuple(pairs))))
    return flow_of(*questions)


@given(flows())
@settings(max_examples=60)
def test_any_flow_is_walked_alike_and_has_no_two_boxes_alike(flow: Flow) -> None:
    graph = graph_of(flow)
    for path in every_path(flow):
        assert [graph.boxes[box].question for box in graph.walk(path)] == list(replay(flow, path).asked)
    assert len(set(graph.boxes)) == len(graph.boxes)


def test_a_chain_is_one_row_and_equal_futures_are_one_box() -> None:
    assert len(graph_of(SHAPES["chain"]).boxes) == 6
    joined = flow_of(*(Question(name, (Choice("x", ""),)) for name in "abc"))
    assert [len(box.arrows) for box in graph_of(joined).boxes] == [1, 1, 1]


def test_a_guarantees_number_stands_beside_the_answers_it_names(shipped: Shipped) -> None:
    graph = graph_of(shipped.flow)
    guarantees = shipped.promises.guarantees
    reach = reach_of(shipped.flow, graph, guarantees)
    for (box, answer), numbers in reach.marks.items():
        for number in numbers:
            named = dict(guarantees[number - 1].when.pairs)
            assert answer in named[graph.boxes[box].question.id]
    marked = {number for numbers in reach.marks.values() for number in numbers} | {*reach.everywhere, *reach.unasked}
    assert marked == set(range(1, len(guarantees) + 1))
    drawn_numbers = said_in(shipped.maps["en"].one("data-box", "0"))
    for choice in graph.boxes[0].question.choices:
        assert f"{short(reach.marks[0, choice.id])}" in drawn_numbers


def test_numbers_in_a_row_are_written_as_a_span() -> None:
    assert short((1, 2, 4, 5, 6, 9)) == "1 2 4–6 9"
    assert short(()) == ""


def test_the_drawing_is_the_same_in_every_process(shipped: Shipped) -> None:
    code = (
        "import sys; from kiosk import places; from kiosk.authoring.check import examine;"
        "from kiosk.authoring.commands.flow import drawn;"
        "sys.stdout.buffer.write(drawn(examine(places.content()), 'es').svg.encode())"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=120)
    assert ran.stdout.decode() == shipped.sheets["es"].svg


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_drawing_names_no_program_time_or_place(shipped: Shipped, language: str) -> None:
    svg = shipped.sheets[language].svg
    assert "<!--" not in svg
    assert "Source Sans Pro, sans-serif" in svg
    assert not {"graphviz", "dot version", "file:", "href", "<image", "@import"} & set(svg.lower().split())
    root = shipped.maps[language].root
    assert [child.tag.split("}")[1] for child in root][:2] == ["title", "desc"]
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_map_can_be_read_on_one_tabloid_page(shipped: Shipped, language: str) -> None:
    paper = shipped.sheets[language].paper
    assert (paper.width, paper.height) <= TABLOID_EXTRA
    assert min(line.size for line in shipped.maps[language].written()) >= SMALLEST_PRINT


def _check_nothing_runs_over(sheet: Sheet) -> None:
    lines = ReadMap(sheet.svg).written()
    for line in lines:
        assert 10 <= line.left <= line.right <= sheet.paper.width - 10, line
        assert 10 <= line.top <= line.bottom <= sheet.paper.height - 10, line
    for one, other in combinations(lines, 2):
        apart = one.right <= other.left or other.right <= one.left or one.bottom <= other.top or other.bottom <= one.top
        assert apart, f"{one} runs into {other}"


def _check_words_stay_in_their_fields(sheet: Sheet) -> None:
    for answer in ReadMap(sheet.svg).root.iter():
        if answer.get("class") == "answer":
            field = answer[0]
            x, y, width, height = (float(str(field.get(name))) for name in ("x", "y", "width", "height"))
            for text in answer[1:]:
                left, baseline = float(str(text.get("x"))), float(str(text.get("y")))
                assert x < left < left + float(str(text.get("textLength"))) < x + width
                assert y < baseline < y + height


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_of_the_shipped_map_are_clipped(shipped: Shipped, language: str) -> None:
    _check_nothing_runs_over(shipped.sheets[language])
    _check_words_stay_in_their_fields(shipped.sheets[language])


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("told", ["", "with more words than any answer should ever need on a screen", ODD])
def test_no_words_are_clipped_whatever_is_said(name: str, told: str) -> None:
    always = tuple(Guarantee(f"promise_{number}", Condition(), f"Since {told}") for number in range(40))
    sheet = _draw(SHAPES[name], told, always)
    _check_nothing_runs_over(sheet)
    _check_words_stay_in_their_fields(sheet)


def test_odd_signs_are_words_and_nothing_else() -> None:
    said = said_in(ReadMap(_draw(SHAPES["chain"], ODD).svg).one("data-box", "0")).replace(" ", "")
    assert ODD.replace("\x01", "\ufffd").replace(" ", "") in said


@pytest.mark.parametrize("name", SHAPES)
def test_no_arrow_runs_through_a_box(name: str) -> None:
    flow = SHAPES[name]
    graph = graph_of(flow)
    chart = chart_of(graph, Reach(0, (), {}, (), ()), speech_for(flow))
    for (start, arrow), curve in zip(chart.arrows, chart.layout.curves, strict=True):
        for number, box in enumerate(chart.boxes):
            left, top = chart.layout.corners[number]
            outline = box.outline()
            inside = [
                point
                for point in curve.sampled()
                if left + 1 < point[0] < left + outline.width - 1 and top + 1 < point[1] < top + outline.height - 7
            ]
            assert not inside, f"the arrow from box {start} to {arrow.to} runs through box {number}"


def test_a_small_flow_needs_a_small_sheet_and_a_great_one_its_own() -> None:
    assert _draw(SHAPES["joins"]).paper.name == "tabloid"
    assert _draw(flow_of(Question("a", (Choice("x", ""),)))).paper.name == "letter"
    many = tuple(Guarantee(f"promise_{number}", Condition(), "because " * 60) for number in range(200))
    great = _draw(SHAPES["chain"], guarantees=many)
    assert great.paper.name == "its own size"
    _check_nothing_runs_over(great)


def test_answers_that_lead_to_one_place_share_one_arrow(shipped: Shipped) -> None:
    for box in graph_of(shipped.flow).boxes:
        led = Counter(answer for arrow in box.arrows for answer in arrow.answers)
        assert led == Counter(choice.id for choice in box.question.offered)
        assert len({arrow.to for arrow in box.arrows}) == len(box.arrows)
