"""Walks every change of one answer, from every outcome: a visitor who goes back, answers anew, and changes back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from kiosk.reporting.flow import Flow
from kiosk.reporting.path import answer, replay

Pairs = tuple[tuple[str, str], ...]


def change_each(flow: Flow, paths: Collection[Pairs]) -> tuple[int, list[tuple[str, Pairs]]]:
    """How many changes there are, and what goes wrong after which: each with the answers before the change.

    After a change a visitor must stand where the answers that count lead by themselves: on a question of a proven path
    or at its end. Nothing of the branch that was left may count, and changing back must lead back.
    """
    choices = {question.id: [choice.id for choice in question.offered] for question in flow.questions}
    known = set(paths)
    on_the_way = {path[:done] for path in paths for done in range(len(path))}
    count = 0
    wrong: list[tuple[str, Pairs]] = []
    for path in paths:
        for at, (question, given) in enumerate(path):
            for choice in choices[question]:
                if choice != given:
                    count += 1
                    wrong += [(what, path) for what in _change(flow, path, at, choice, known, on_the_way)]
    return count, wrong


def _change(
    flow: Flow, path: Pairs, at: int, choice: str, known: Collection[Pairs], on_the_way: Collection[Pairs]
) -> Iterator[str]:
    question, given = path[at]
    before: Mapping[str, str] = dict(path)
    changed = answer(before, question, choice)
    after = replay(flow, changed)
    if after.answers[: at + 1] != (*path[:at], (question, choice)):
        yield "an answer given before it is lost"
    if any(changed[name] != kept for name, kept in after.answers):
        yield "an answer counts that nobody gave"
    if after.complete and after.answers not in known:
        yield "the outcome is not that of its answers alone"
    if not after.complete and after.answers not in on_the_way:
        yield "the next question is not that of the answers alone"
    if replay(flow, answer(changed, question, given)).answers != path:
        yield "changing back does not lead back"
