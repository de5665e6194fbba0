"""Checks a content folder: every problem of every file, and how easily its words are read."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kiosk import places
from kiosk.authoring.facts import check_confirmed, check_facts, check_unused
from kiosk.authoring.flow_words import FlowCheck, check_flow, flow_problems
from kiosk.authoring.parity import check_parity, check_pictograms
from kiosk.authoring.problem import Problem, Problems
from kiosk.authoring.proving.kept import check_promises_kept
from kiosk.authoring.readability import Figure, check_readability
from kiosk.authoring.review import Review, check_released, read_review, source_hashes
from kiosk.authoring.site_rules import check_site, check_tiles
from kiosk.authoring.tongues import check_tongues, hidden
from kiosk.authoring.tree import Tree, icon_names, read_tree
from kiosk.authoring.wording import (
    Wording,
    Wordings,
    check_wording,
    gather_facts,
    gather_site,
    gather_tongues,
    gather_topic,
)


@dataclass(frozen=True, slots=True)
class Examined:
    """A content folder as it was found. Only one without problems may be compiled."""

    tree: Tree
    problems: tuple[Problem, ...]
    figures: tuple[Figure, ...]
    report_words: Mapping[str, Mapping[str, Any]]
    review: Review
    wordings: tuple[Wording, ...] = ()

    @property
    def notices(self) -> tuple[Problem, ...]:
        """What no visitor sees, and why; it keeps nobody from compiling. Looked for now, because faces are opened."""
        return tuple(hidden(self.tree))


def examine(
    content: Path,
    *,
    icons: Path | None = None,
    today: datetime.date | None = None,
    release: bool = False,
    flow: FlowCheck = flow_problems,
    kept: bool = True,
    narrated: bool = True,
) -> Examined:
    """Read and check everything. `release` also wants every unit reviewed and every fact confirmed.

    Without `kept` nobody looks whether the flow keeps its promises: `kiosk prove` does that itself, and tells more.
    Without `narrated` nobody looks whether every word has its clip: `kiosk narrate` is about to make them.

    `icons` is the folder of pictograms; left out, it is the project's own.
    """
    tree = read_tree(content, icon_names(icons or places.icons()))
    review = read_review(tree)
    wordings = Wordings(tree)
    gather_site(tree, wordings)
    for topic in tree.topics.values():
        gather_topic(topic, wordings)
    gather_facts(tree, wordings)
    gather_tongues(tree, wordings)
    report_words = check_flow(tree, wordings, flow)
    check_site(tree)
    check_tiles(tree)
    check_tongues(tree)
    check_parity(tree)
    check_pictograms(tree)
    check_wording(tree, wordings.found)
    figures = check_readability(wordings.found, tree.problems)
    check_facts(tree.facts, tree.icons, today or datetime.datetime.now(tz=datetime.UTC).date(), tree.problems)
    if tree.is_whole():
        check_unused(tree.facts, tree.problems)
    if release:
        check_released(source_hashes(tree), review, tree.problems)
        check_confirmed(tree.facts, tree.problems)
    if kept and not tree.problems:
        check_promises_kept(tree, report_words)
    examined = Examined(
        tree, tree.problems.sorted(), tuple(figures), report_words, review, wordings=tuple(wordings.found)
    )
    if narrated and not tree.problems:
        examined = _heard(examined)
    return examined


def _heard(examined: Examined) -> Examined:
    """The same, with every problem of the narration: only words without a problem can be compared with their clips."""
    from kiosk.authoring.compiling import compile_words
    from kiosk.authoring.narration.checking import narration

    problems = Problems()
    narration(examined.tree, compile_words(examined), problems)
    return replace(examined, problems=problems.sorted())
