"""Whether a flow keeps what it promises, as one problem with its line: quick enough for every check of the words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.authoring.flow_words import flow_table
from kiosk.authoring.proving.said import say_in
from kiosk.authoring.tree import REPORT_FILE, Tree
from kiosk.reporting.form import flow_from, promises_from, words_from
from kiosk.reporting.proof import first_failure


def check_promises_kept(tree: Tree, report_words: Mapping[str, Mapping[str, Any]]) -> None:
    """Note the first guarantee that does not hold. Only `prove_content` walks everything and counts."""
    if tree.report is None or not tree.report.data.get("guarantee"):
        return
    table = flow_table(tree)
    promises = promises_from(table)
    say = {code: say_in(words_from(said)) for code, said in report_words.items()}
    failure = first_failure(flow_from(table), promises, say)
    if failure is None:
        return
    ids = [guarantee.id for guarantee in promises.guarantees]
    at = ("guarantee", ids.index(failure.guarantee)) if failure.guarantee else ()
    what = f"{failure.guarantee or 'the flow'} does not hold: {failure.what}"
    tree.problems.add(REPORT_FILE, tree.report.line(*at), what, "Run kiosk prove to see which answers lead there")
