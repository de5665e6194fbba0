"""The table is made of its rows as they were measured, and says what was not."""

from __future__ import annotations

import json
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from build_spec.conformance.__main__ import chosen, main
from build_spec.conformance.judging import Judged, Verdict, judge, kept
from build_spec.conformance.measuring import Must, Quantity, Sample, Tallies, as_data, from_data, joined, tallied
from build_spec.conformance.page import Circumstances, as_html, as_json, as_lines
from build_spec.conformance.quantities import QUANTITIES
from build_spec.conformance.rows import ROWS, Row
from build_spec.conformance.walker import walks

NUMBERS = {
    "height": Quantity("height", Must.LEAST, 4.8, " mm"),
    "moves": Quantity("moves", Must.MOST, 1, " px"),
    "named": Quantity("named"),
}
ROW = Row(1, True, "Letters <of> a size", "508", "≥ 4.8 mm", ("height", "moves", "named"))
AT = Circumstances("7f3a", date(2026, 11, 25), "software", ("1920x1080@21.5",), ("en",), 82, False, 12.0)


def tally(*samples: tuple[Sample, str]) -> Tallies:
    found = Tallies()
    for sample, where in samples:
        tallied(NUMBERS, where, [sample], found)
    return found


GOOD = tally(
    (Sample("height", 5.0, "Back"), "home"),
    (Sample("height", 4.9, "Home"), "page"),
    (Sample("moves", 0.0, "close"), "home"),
    (Sample("moves", 1.0, "close"), "page"),
    (Sample("named", 1.0, "Back"), "home"),
)


def one(tallies: Tallies, row: Row = ROW) -> Judged:
    return judge([row], NUMBERS, tallies)[0]


def test_the_worst_value_is_told_with_its_screen() -> None:
    judged = one(GOOD)
    assert judged.verdict is Verdict.PASS
    assert [figure.text for figure in judged.figures] == ["4.9 mm", "1 px", "1 of 1"]
    assert [figure.worst.where for figure in judged.figures if figure.worst] == ["page", "page", "home"]
    assert judged.looked == 5


@pytest.mark.parametrize(
    "sample", [Sample("height", 4.7, "Tiny"), Sample("moves", 1.2, "close"), Sample("named", 0.0, "", why="no name")]
)
def test_one_thing_that_does_not_hold_fails_the_row(sample: Sample) -> None:
    judged = one(joined(NUMBERS, [GOOD, tally((sample, "numbers"))]))
    assert judged.verdict is Verdict.FAIL
    assert not kept([judged])
    (figure,) = [figure for figure in judged.figures if not figure.passed]
    assert [found.where for found in figure.failures] == ["numbers"]
    assert figure.worst == figure.failures[0]


def test_slack_is_what_whole_pixels_cost_and_no_more() -> None:
    assert one(joined(NUMBERS, [GOOD, tally((Sample("height", 4.75, "", 0.1), ""))])).verdict is Verdict.PASS
    assert one(joined(NUMBERS, [GOOD, tally((Sample("height", 4.65, "", 0.1), ""))])).verdict is Verdict.FAIL


def test_a_row_that_nothing_was_looked_at_for_fails() -> None:
    without = {name: each for name, each in GOOD.items() if name != "named"}
    judged = one(without)
    assert judged.verdict is Verdict.FAIL
    assert "not built yet" in as_html([judged], AT)


def test_only_what_a_person_must_look_at_is_not_measured() -> None:
    row = Row(25, False, "An index", "ours", "≥ 90", unmeasured="human review")
    judged = one({}, row)
    assert judged.verdict is Verdict.UNMEASURED
    assert "human review" in as_html([judged], AT)
    allowed = ("jack hardware", "sound pressure", "reach on site", "human review")
    assert all(row.quantities or row.unmeasured.startswith(allowed) for row in ROWS)
    assert all(not row.unmeasured or row.unmeasured.startswith(allowed) for row in ROWS)


def test_what_another_process_counted_is_the_same_here() -> None:
    bad = joined(NUMBERS, [GOOD, tally((Sample("height", 1.0, "Tiny", why="too small"), "idle"))])
    assert from_data(json.loads(json.dumps(as_data(bad)))) == bad


class Table(HTMLParser):
    """The cells of the rows of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1] += data


def test_the_page_tells_what_json_tells() -> None:
    judged = one(joined(NUMBERS, [GOOD, tally((Sample("named", 0.0, "A <b>", why="no name"), "numbers"))]))
    cells = Table(as_html([judged], AT)).cells
    data = json.loads(as_json([judged], AT))
    (row,) = data["rows"]
    assert not data["holds"]
    assert data["today"] in cells[3]
    assert any(row["requirement"] in cell for cell in cells)
    assert all(any(figure["measured"] in cell for cell in cells) for figure in row["figures"])
    assert cells[-1].startswith(row["verdict"])
    assert "A <b>" in "".join(Table(as_html([judged], AT)).cells)
    assert any("no name" in line for line in as_lines([judged]))


def test_the_rows_are_the_table_of_the_requirements() -> None:
    assert [row.number for row in ROWS] == list(range(1, 26))
    assert [row.number for row in ROWS if not row.must] == [11, 12, 22, 25]
    used = [name for row in ROWS for name in row.quantities]
    assert sorted(used) == sorted(QUANTITIES)


def test_rows_are_chosen_by_number() -> None:
    assert [row.number for row in chosen("13,14")] == [13, 14]
    with pytest.raises(ValueError, match="26"):
        chosen("26")


def test_the_day_is_that_of_the_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "315532800")
    assert main(["--rows", "23,24,25", "--out", str(tmp_path)]) == 0
    data = json.loads((tmp_path / "conformance.json").read_text("utf-8"))
    assert data["today"] == "1980-01-01"
    assert [row["row"] for row in data["rows"]] == [23, 24, 25]
    assert (tmp_path / "conformance.html").stat().st_size > 1_000


def test_every_quantity_of_a_window_has_a_walk() -> None:
    walked = set().union(*(walk.quantities for walk in walks().values()))
    assert walked <= set(QUANTITIES)
