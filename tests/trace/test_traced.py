"""A whole visit on a real screen: every write, name and socket of every process of the kiosk is judged."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.authoring.bench.screen import Screen
from tests.journeys.stage import PACK
from tests.trace.conftest import Ground, close, twin_of, visit
from tests.trace.judge import ALLOWED, STRACE, allowing, judged, traced
from tests.trace.selections import SELECTIONS, display


@dataclass(frozen=True, slots=True)
class Trace:
    """What a kiosk did from its start to its end, and what could be pasted during its visit and after it."""

    ground: Ground
    lines: list[str]
    said: list[str]
    owned: tuple[list[str], list[str]]
    given: dict[str, str]

    def of(self, call: str) -> list[str]:
        """The lines of one call."""
        return [line for line in self.lines if line.startswith(f"{call}(")]


@pytest.fixture(scope="module")
def trace(screen: Screen, built: Path, tmp_path_factory: pytest.TempPathFactory) -> Trace:
    """One kiosk from its start through a visit to its end."""
    ground, into = Ground.laid(tmp_path_factory.mktemp("kiosk"), built / PACK), tmp_path_factory.mktemp("trace")
    tracing = (*STRACE, "-o", str(into / "of"))
    with (
        twin_of(ground) as twin,
        display(screen.display) as pasting,
        ground.hands(screen, *tracing, HOME=str(ground.folder / "home")) as hands,
    ):
        walk = visit(hands, twin)
        during = pasting.owned()
        close(walk)
        owned = (during, pasting.owned())
        hands.press("ctrl+q")
        assert hands.ended() == 0
        assert hands._process is not None
        given = {"state": str(ground.state), "log": str(hands._words)}
        return Trace(ground, traced(into, hands._process.pid), hands.said(), owned, given)


def test_the_whole_visit_was_seen(trace: Trace) -> None:
    """Without its processes in the trace, finding nothing in it would prove nothing."""
    said = [found[1] for line in trace.of("write") if (found := re.match(r'write\(\d+<pipe:\[\d+\]>, "(\w+)', line))]
    assert {"ready", "shown", "beat", "begun", "over", "lifted", "quit"} <= set(said)
    assert said.count("begun") == 1
    assert said.count("ready") >= 3
    assert "+++ killed by SIGKILL +++" in trace.lines


def test_nothing_is_written_but_what_the_table_allows(trace: Trace) -> None:
    assert not judged(trace.lines, trace.given)


def test_no_row_of_the_table_is_there_for_nothing(trace: Trace) -> None:
    used = {row for line in trace.lines for row in allowing(line, trace.given)}
    assert not [row.begins for row in ALLOWED if row not in used]


def test_no_socket_leads_out_of_the_machine(trace: Trace) -> None:
    assert trace.of("socket")
    assert all(line.startswith("socket(AF_UNIX, ") for line in trace.of("socket") + trace.of("socketpair"))
    assert all("sa_family=AF_UNIX" in line for line in trace.of("connect") + trace.of("bind"))
    assert not [line for line in trace.lines if re.search(r"\bAF_(?!UNIX)[A-Z]", line)]


def test_one_small_file_is_left_and_tells_of_no_visit(trace: Trace) -> None:
    assert trace.ground.left == ["state/state.json"]
    assert not list((trace.ground.folder / "home").iterdir())
    assert not list((trace.ground.folder / "work").iterdir())
    state = json.loads((trace.ground.state / "state.json").read_text("ascii"))
    assert set(state) == {"attempts", "phase", "diagonal", "keys", "restarts"}
    assert [each["what"] for each in state["restarts"]] == ["started"]


def test_the_log_has_the_line_it_starts_with(trace: Trace) -> None:
    assert len(trace.said) == 1


def test_nothing_can_be_pasted(trace: Trace) -> None:
    assert trace.owned == ([], [])


@pytest.mark.parametrize("name", SELECTIONS)
def test_what_could_be_pasted_would_be_found(screen: Screen, name: str) -> None:
    with display(screen.display) as somebody, display(screen.display) as looking:
        somebody.own(name)
        assert somebody.owned() == [name]
        assert looking.owned() == [name]
