"""Replay, Back and Change, and the count of questions, on flows of several shapes and on the real one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.reporting.flow import ALWAYS, SKIP, UNASKED, UNSURE, Answers, Choice, Condition, Flow, Question, Rule
from kiosk.reporting.outcome import compose
from kiosk.reporting.path import answer, every_path, expected, longest, replay, telling_paths
from tests.reporting import reference


def ask(name: str, choices: str, **when: str) -> Question:
    """A question with one-letter or one-word choices; `when` holds allowed answers, also apart by blanks."""
    pairs = tuple((question, tuple(allowed.split())) for question, allowed in when.items())
    return Question(name, tuple(Choice(choice, "") for choice in choices.split()), Condition(pairs))


def of(*questions: Question) -> Flow:
    return Flow(questions, (), (), ("ready",))


LINE = of(ask("a", "x y"), ask("b", "x"), ask("c", "x y z"))
FORK = of(ask("a", "left right"), ask("b", "x y", a="left"), ask("c", "x y", a="right unsure skip"))
NESTED = of(ask("a", "x y"), ask("b", "x y", a="x"), ask("c", "x", b="y"), ask("d", "x", b="unasked skip"))


def names(questions: tuple[Question, ...]) -> list[str]:
    return [question.id for question in questions]


@pytest.mark.parametrize(
    ("flow", "paths", "asked"),
    [
        (LINE, 4 * 3 * 5, 3),
        (FORK, 4 + 3 * 4, 2),
        # a is x: b, then x and unsure end, y asks c, skip asks d; a is anything else: b is unasked, d is asked.
        (NESTED, (1 + 3 + 1 + 3) + 3 * 3, 3),
    ],
)
def test_every_path_of_other_shapes_is_found_once(flow: Flow, paths: int, asked: int) -> None:
    found = [tuple(path.items()) for path in every_path(flow)]
    assert len(found) == paths
    assert len(set(found)) == paths
    assert max(map(len, found)) == asked == longest(flow)
    assert all(replay(flow, dict(path)).complete for path in found)


def test_the_first_question_comes_first() -> None:
    path = replay(FORK, {})
    assert names(path.asked) == ["a"]
    assert path.current is FORK.questions[0]
    assert (path.step_number, expected(FORK, path), longest(FORK)) == (1, 2, 2)
    assert not path.complete


def test_an_answer_decides_what_is_asked_next() -> None:
    assert names(replay(FORK, {"a": "left"}).asked) == ["a", "b"]
    assert names(replay(FORK, {"a": "right"}).asked) == ["a", "c"]
    assert names(replay(NESTED, {"a": "y"}).asked) == ["a", "d"]


def test_the_outcome_is_reached_when_nothing_is_left() -> None:
    path = replay(FORK, {"a": "left", "b": "x"})
    assert path.current is None
    assert path.complete
    assert (path.step_number, expected(FORK, path)) == (2, 2)


def test_an_answer_leaves_the_mapping_it_was_given() -> None:
    before = answer({}, "a", "left")
    after = answer(before, "a", "right")
    assert (before, after) == ({"a": "left"}, {"a": "right"})
    with pytest.raises(TypeError):
        after["a"] = "left"  # type: ignore[index]  # that it cannot be assigned is what is tested


def test_a_branch_that_was_left_is_ignored_and_kept_for_a_return() -> None:
    left = answer(answer({}, "a", "left"), "b", "y")
    changed = answer(left, "a", "right")
    assert changed["b"] == "y"
    assert replay(FORK, changed).answers == (("a", "right"),)
    assert names(replay(FORK, changed).asked) == ["a", "c"]
    back = answer(changed, "a", "left")
    assert replay(FORK, back).complete
    assert replay(FORK, back).answers == (("a", "left"), ("b", "y"))


def test_a_change_returns_straight_to_the_outcome() -> None:
    done = {"a": "x", "b": "x", "c": "z"}
    assert replay(LINE, answer(done, "b", UNSURE)).complete


def test_back_shows_a_question_under_its_own_number() -> None:
    path = replay(LINE, {"a": "x", "b": "x"})
    assert [path.number_of(name) for name in ("a", "b", "c")] == [1, 2, 3]
    with pytest.raises(ValueError, match="not in list"):
        replay(FORK, {"a": "left"}).number_of("c")


@pytest.mark.parametrize("strange", ["", "z", UNASKED])
def test_an_answer_that_is_not_offered_counts_as_none(strange: str) -> None:
    path = replay(LINE, {"a": strange, "b": "x"})
    assert path.current is LINE.questions[0]
    assert path.answers == ()


def test_unsure_and_skip_are_answers() -> None:
    assert replay(LINE, {"a": UNSURE, "b": SKIP, "c": SKIP}).complete


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    questions: list[Question] = []
    for name in "abcd"[: draw(st.integers(1, 4))]:
        looked_at = draw(st.lists(st.sampled_from(questions), unique=True, max_size=2)) if questions else []
        pairs = []
        for earlier in looked_at:
            possible = [choice.id for choice in earlier.offered] + [UNASKED]
            pairs.append((earlier.id, tuple(draw(st.lists(st.sampled_from(possible), min_size=1, unique=True)))))
        choices = tuple(Choice(choice, "") for choice in "xyz"[: draw(st.integers(1, 3))])
        questions.append(Question(name, choices, Condition(tuple(pairs))))
    asked = draw(st.sampled_from(questions))
    rule = Rule("r", (), Condition(((asked.id, ("x", SKIP)),)), (), "high", ())
    return Flow(tuple(questions), (rule,), (), ("high", "low"))


@st.composite
def flows_and_answers(draw: st.DrawFn) -> tuple[Flow, Answers]:
    values = st.sampled_from(["x", "y", "z", UNSURE, SKIP, UNASKED, "strange"])
    return draw(flows()), draw(st.dictionaries(st.sampled_from("abcde"), values))


def all_complete(flow: Flow) -> Iterator[dict[str, str]]:
    """Every complete path by brute force: all answers to all questions, each replayed by the plainer replay."""
    found: dict[tuple[tuple[str, str], ...], None] = {}
    for values in product(*([choice.id for choice in question.offered] for question in flow.questions)):
        answers = dict(zip(names(flow.questions), values, strict=True))
        found[tuple(reference.walk(flow, answers)[0].items())] = None
    yield from map(dict, found)


@given(flows_and_answers())
def test_paths_and_counts_agree_with_brute_force(drawn: tuple[Flow, Answers]) -> None:
    flow, answers = drawn
    complete = list(all_complete(flow))
    assert [dict(path) for path in every_path(flow)] == complete
    path = replay(flow, answers)
    begun = dict(path.answers)
    still_possible = [len(way) for way in complete if begun.items() <= way.items()]
    assert expected(flow, path) == max(still_possible)
    assert longest(flow) == max(map(len, complete))
    assert path.step_number <= expected(flow, path) <= longest(flow)
    told_apart = {compose(flow, way).rules for way in telling_paths(flow)}
    assert told_apart == {compose(flow, way).rules for way in complete}


def test_the_expected_count_never_grows_on_the_way(flow: Flow) -> None:
    for path in telling_paths(flow):
        counts = [expected(flow, replay(flow, dict(list(path.items())[:done]))) for done in range(len(path) + 1)]
        assert counts == sorted(counts, reverse=True)
        assert counts[-1] == len(path)


def test_every_answer_of_the_real_flow_is_on_some_path(flow: Flow) -> None:
    taken = {edge for path in every_path(flow) for edge in path.items()}
    assert taken == {(question.id, choice.id) for question in flow.questions for choice in question.offered}


def test_the_real_flow_asks_at_most_six_questions_and_is_walked_in_one_order(flow: Flow) -> None:
    first, second = list(every_path(flow)), list(every_path(flow))
    assert first == second
    assert len(first) == len({tuple(path.items()) for path in first})
    assert max(map(len, first)) == longest(flow) == 6


def test_each_visitor_is_asked_what_their_answers_call_for(flow: Flow) -> None:
    for path in every_path(flow):
        wanted = ["danger", "who"]
        if path["who"] in ("me", "known", UNSURE, SKIP):
            wanted.append("under_18")
            if path["danger"] != "yes":
                wanted += ["language", "contact"]
                wanted += ["help"] if path["contact"] != "none" else []
        assert list(path) == wanted, dict(path)


def test_danger_now_is_short(flow: Flow) -> None:
    assert max(len(path) for path in every_path(flow) if path["danger"] == "yes") == 3


def test_no_path_goes_past_the_questions_it_may_ask() -> None:
    assert [dict(path) for path in every_path(Flow((), (), (), ("ready",)))] == [{}]
    assert replay(Flow((), (), (), ("ready",)), {"a": "x"}).complete
    assert ALWAYS.holds({})
