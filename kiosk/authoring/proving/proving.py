"""The proof of a content folder: its flow walked with its own words and facts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.authoring.check import Examined
from kiosk.authoring.compiling import compile_content
from kiosk.authoring.flow_words import flow_table
from kiosk.authoring.packing import version_of
from kiosk.authoring.problem import ContentError
from kiosk.authoring.proving.said import say_in, wrong_numbers
from kiosk.reporting.flow import Flow
from kiosk.reporting.form import flow_from, promises_from, words_from
from kiosk.reporting.guarantee import Promises
from kiosk.reporting.proof import Proof, prove


@dataclass(frozen=True, slots=True)
class Proven:
    """A proof and what it is of. `version` is the content version that staff see on the panel."""

    flow: Flow
    promises: Promises
    proof: Proof
    languages: tuple[str, ...]
    version: str


def prove_content(examined: Examined) -> Proven:
    """Walks the flow of a folder that has no problems. Raises ContentError if it has some."""
    tree = examined.tree
    if examined.problems or tree.report is None:
        raise ContentError(examined.problems)
    table = flow_table(tree)
    flow, promises = flow_from(table), promises_from(table)
    words = {code: words_from(said) for code, said in examined.report_words.items()}
    proof = prove(flow, promises, {code: say_in(said) for code, said in words.items()})
    failures = (*proof.failures, *wrong_numbers(flow, words, tree.facts))
    version = version_of(compile_content(examined))
    return Proven(flow, promises, replace(proof, failures=failures), tree.languages, version)
