"""Every outcome of the real flow, reached by touch in each language."""

from __future__ import annotations

import pytest

from kiosk.bridge.stage import Stage
from kiosk.reporting.flow import Flow
from kiosk.reporting.outcome import compose
from tests.journeys.visitor import Visitor
from tests.journeys.ways import Way, covering, one_for_each, parts_of, shown

# No test may take longer than the suite waits for a sign of life.
SHARES = 4


@pytest.fixture
def flow(stage: Stage) -> Flow:
    """The flow as this kiosk shows it."""
    assert stage.store is not None
    return stage.store.material.flow


def reach(visitor: Visitor, flow: Flow, way: Way) -> None:
    """From Home to the outcome of a way; its head and its first step stand there at once."""
    words, outcome = visitor.say.flow, compose(flow, way)
    visitor.answers(**way)
    visitor.expects(words.outcome(outcome.urgency).title, words.step(outcome.steps[0].id).head)


def test_a_few_ways_show_all_there_is(visitor: Visitor, flow: Flow) -> None:
    words = visitor.say.flow
    visitor.begins()
    ways = covering(flow)
    for way in ways:
        reach(visitor, flow, way)
        outcome, read = compose(flow, way), visitor.whole_text()
        heads = [words.step(step.id).head for step in outcome.steps]
        assert [text for text in read if text in {step.head for step in words.steps.values()}] == heads, way
        told = [
            *(text for step in outcome.steps for text in words.step(step.id).text),
            *map(words.note, outcome.notes),
            *(words.reason(*reason) for reason in outcome.reasons),
            *words.call,
        ]
        assert not [text for text in told if text not in read], way
        visitor.touch(visitor.say("Home"))
        visitor.expects(visitor.say("What do you need?"))
    every = set().union(*(parts_of(flow, way) for way in ways))
    assert {("step", step.id) for step in flow.steps} <= every
    assert {("urgency", level) for level in flow.urgencies} <= every


@pytest.mark.deep
@pytest.mark.parametrize("share", range(SHARES))
def test_every_outcome_is_reached_by_touch(visitor: Visitor, flow: Flow, share: int) -> None:
    visitor.begins()
    ways = one_for_each(flow)
    assert len({shown(compose(flow, way)) for way in ways}) == len(ways) > 500
    for way in ways[share::SHARES]:
        reach(visitor, flow, way)
        visitor.touch(visitor.say("Home"))
        visitor.expects(visitor.say("What do you need?"))
