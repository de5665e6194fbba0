"""Makes a test pack: the machine's own, with a word in it that is read only when somebody gives one certain answer."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kiosk.guidance.library import Library
from kiosk.packs.layout import ASSET_DIGESTS, DOCUMENTS, PAGE_SIZE, content_hash
from kiosk.packs.pack import PackError
from kiosk.reporting.flow import Answers, Flow
from kiosk.reporting.form import flow_from
from kiosk.reporting.outcome import compose
from kiosk.reporting.path import replay, telling_paths


@dataclass(frozen=True, slots=True)
class Way:
    """A visit to an outcome with a contact that another last word would not have shown."""

    language: str
    answers: Answers
    contact: str

    @property
    def walk(self) -> str:
        """It as `kiosk run --walk` wants it."""
        return ",".join(f"{question}={choice}" for question, choice in self.answers.items())


def way_in(pack: Path) -> Way:
    """The shortest such way in a pack, in the last of its languages. Raises PackError if there is none."""
    with Library.open(pack) as library:
        # As a visit has it: no site has confirmed a hand-off yet.
        flow = flow_from(library.report()).confirmed(())
        language = library.site.languages[-1].code
    for answers in sorted(telling_paths(flow), key=len):
        shown = _contacts(flow, answers)
        without = (shown - _contacts(flow, other) for other in _neighbours(flow, answers))
        for contact in sorted(chain.from_iterable(without)):
            return Way(language, answers, contact)
    raise PackError(f"{pack}: no answer in it leads to a contact of its own, so there is nothing to look for.")


def _contacts(flow: Flow, answers: Answers) -> set[str]:
    return {step.contact for step in compose(flow, answers).steps if step.contact}


def _neighbours(flow: Flow, answers: Answers) -> Iterator[Answers]:
    """The complete paths that differ in one answer alone, and are asked the same."""
    for question in answers:
        for choice in flow.question(question).offered:
            other = {**answers, question: choice.id}
            path = replay(flow, other)
            if path.complete and dict(path.answers).keys() == answers.keys():
                yield other


def mark(pack: Path, file: Path, way: Way, word: str) -> None:
    """Copy `pack` to `file` with the word in the names of the way's contact. Raises PackError or OSError."""
    shutil.copyfile(pack, file)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        (body,) = connection.execute(
            "SELECT body FROM document WHERE kind = 'contact' AND id = ?", (way.contact,)
        ).fetchone()
        contact = json.loads(body)
        for words in contact["words"].values():
            words["name"] += f" {word}"
        # Behind so much air the word lies on pages that hold nothing else, and are read with this contact alone.
        marked = " " * 3 * PAGE_SIZE + json.dumps(contact, ensure_ascii=False)
        connection.execute("UPDATE document SET body = ? WHERE kind = 'contact' AND id = ?", (marked, way.contact))
        seal(connection)


def seal(connection: sqlite3.Connection) -> None:
    """Have a changed pack count as whole again."""
    digest = content_hash(connection.execute(DOCUMENTS), connection.execute(ASSET_DIGESTS))
    connection.execute("UPDATE meta SET value = ? WHERE key = 'content_hash'", (digest,))
