"""`kiosk prove` as an editor calls it: counts, a certificate, and answers that lead to what is broken."""

from __future__ import annotations

import json
import shutil
import tomllib
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kiosk import places
from kiosk.__main__ import main
from kiosk.authoring.check import examine
from kiosk.authoring.compiling import compile_content
from kiosk.authoring.facts import Facts
from kiosk.authoring.forms import ContactForm
from kiosk.authoring.packing import pack_bytes, version_of
from kiosk.authoring.proving.said import wrong_numbers
from kiosk.guidance.library import Library
from kiosk.reporting.flow import Choice, Condition, Flow, Question, Rule, Step
from kiosk.reporting.form import flow_from, words_from
from kiosk.reporting.path import every_path
from tests.reporting.test_form import WORDS

REPORT = "reporting/report.toml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the words that ship."""
    return Path(shutil.copytree(places.content(), tmp_path / "content"))


def spoil(content: Path, old: str, new: str) -> None:
    file = content / REPORT
    text = file.read_text("utf-8")
    assert text.count(old) == 1, old
    file.write_text(text.replace(old, new), "utf-8")


def line_of(content: Path, text: str) -> int:
    return (content / REPORT).read_text("utf-8").split(text)[0].count("\n") + 1


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said = ""

    def handle_data(self, data: str) -> None:
        self.said += data


def test_the_words_that_ship_get_a_certificate(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "filed" / "proof.html"
    assert main(["prove", str(content), "--json", "--html", str(page)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["holds"] is True
    assert found["failures"] == []
    flow = flow_from(tomllib.loads((content / REPORT).read_text("utf-8")))
    paths, offered = list(every_path(flow)), {question.id: len(question.offered) for question in flow.questions}
    counts = found["counts"]
    assert counts["paths"] == len(paths) > 10_000
    assert counts["changes"] == sum(offered[question] - 1 for path in paths for question in path)
    assert (counts["sites"], counts["languages"], counts["questions"]) == (8, 2, len(flow.questions))
    assert all(guarantee["paths"] > 0 and guarantee["why"] for guarantee in found["guarantees"])
    assert set(found["safety"]) == {rule for guarantee in found["guarantees"] for rule in guarantee.get("safety", [])}
    # It names the very version that staff see on the panel.
    assert found["content"] == version_of(compile_content(examine(content)))
    reader = _Text()
    reader.feed(page.read_text("utf-8"))
    assert found["content"] in reader.said
    assert all(guarantee["why"] in reader.said for guarantee in found["guarantees"])
    assert f"{found['counts']['changes']:,}" in reader.said


def test_what_is_broken_comes_with_the_answers_that_lead_there(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # The changes have nothing to do with it, and take half the time.
    monkeypatch.setattr("kiosk.reporting.proof.change_each", lambda _flow, _paths: (0, []))
    spoil(content, 'when = { danger = ["unsure", "skip"] }\nsteps', 'when = { danger = "unsure" }\nsteps')
    assert main(["prove", str(content)]) == 1
    told = capsys.readouterr().out
    assert "danger_comes_first: contact.emergency is not number 1" in told
    assert "answer: danger = skip, who = seen" in told
    assert told.splitlines()[-1].endswith("things do not hold.")


def test_a_check_tells_a_broken_guarantee_with_its_line(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(content, 'steps = ["child_report", "hotline"]', 'steps = ["hotline", "child_report"]')
    assert main(["check", str(content)]) == 1
    where = line_of(content, '[[guarantee]]\nid = "other_young_child_protection_first"')
    assert f"{REPORT}:{where}: other_young_child_protection_first does not hold" in capsys.readouterr().out


def test_nothing_is_proven_of_words_with_a_problem(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(content, 'must_be_first = ["contact.hotline", "step.child_help"]', 'must_be_first = ["step.hotlin"]')
    assert main(["prove", str(content)]) == 1
    told = capsys.readouterr().out
    where = line_of(content, 'must_be_first = ["step.hotlin"]')
    assert f'{REPORT}:{where}: The flow has no "step.hotlin"' in told
    assert told.endswith("Nothing was proven: 1 to mend first.\n")


def test_a_pack_holds_the_flow_without_its_guarantees(content: Path, tmp_path: Path) -> None:
    pack = tmp_path / "words.pack"
    pack.write_bytes(pack_bytes(compile_content(examine(content))))
    with Library.open(pack) as library:
        assert "rule" in library.report()
        assert not {"safety", "guarantee"} & set(library.report())


# ---------------------------------------------------------------- numbers

FACTS = Facts(
    contacts={
        name: ContactForm(icon="phone", source="x", checked=date(2026, 11, 22), status="x", words={}, phone=phone)
        for name, phone in {"hotline": "1-888-373-7888", "child": "1-800-222-8000", "emergency": "911"}.items()
    }
)
FLOW = Flow((Question("danger", (Choice("yes", ""), Choice("no", ""))),),
            (Rule("all", (), Condition(), ("hotline", "nurse", "again"), "now", ("calm",)),),
            (Step("hotline", "hotline"), Step("nurse"), Step("again", "child")), ("now",))  # fmt: skip


def numbers(text: str, other: str = "") -> list[tuple[str, str]]:
    """What is told when the steps say this; `other` is what the second language says."""
    told = {}
    for code, said in (("en", text), ("es", other or text)):
        step = {"head": "Call", "text": [said]}
        words = {**WORDS, "step": dict.fromkeys(("hotline", "nurse", "again"), step)}
        told[code] = words_from(words)
    return [(each.language, each.what) for each in wrong_numbers(FLOW, told, FACTS)]


def test_a_step_names_the_numbers_of_its_own_contact() -> None:
    assert numbers("No number at all.") == []
    assert [what for _, what in numbers("Call 1-888-373-7888.")] == [
        "the step again names 1-888-373-7888, which its facts do not have",
    ] * 2
    assert numbers("Call 1-888-222-8000.")[0][1].startswith("the step hotline names 1-888-222-8000")


def test_a_language_that_names_another_number_is_told() -> None:
    found = numbers("Call.", "Llame al 1-888-373-7888.")
    assert ("es", "the step hotline names 1-888-373-7888; in en it names no number") in found
