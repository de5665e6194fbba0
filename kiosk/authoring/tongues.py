"""languages.toml: the languages that people speak who read none of the site's, and which of them can be shown.

Nothing in them is written by a machine: a name has a source, a sentence has its translator and the day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.authoring.forms import TongueForm, TonguesForm
from kiosk.authoring.inline import check_digits
from kiosk.authoring.letters import Face, drawable, face_for
from kiosk.authoring.problem import Problem
from kiosk.authoring.source import Toml
from kiosk.authoring.tree import TONGUES_FILE, Tree


@dataclass(frozen=True, slots=True)
class Shown:
    """A language that is shown: its sentence only if it can be drawn, and the face for what the first one lacks."""

    form: TongueForm
    sentence: str
    face: Face | None

    @property
    def letters(self) -> str:
        """Everything that is drawn in the language."""
        return self.form.own + self.sentence


def check_tongues(tree: Tree) -> None:
    """What a form cannot tell: names that have to exist, and words that nobody answers for."""
    form, source = tree.tongues, tree.tongues_source
    if form is None or source is None:
        return
    for key in ("contact", "emergency"):
        _check_contact(tree, source, key, getattr(form, key))
    codes = [each.code for each in form.language]
    for index, each in enumerate(form.language):
        if each.code in codes[:index]:
            what = f"the language {each.code} is listed twice"
            tree.problems.add(TONGUES_FILE, source.line("language", index), what, "Remove one of them")
        _check_supplied(tree, source, index, each)


def _check_contact(tree: Tree, source: Toml, key: str, name: str) -> None:
    known = tree.facts.name_card("contact", name)
    if known is None or (known and not tree.facts.contacts[name].phone):
        what = f"there is no contact {name} with a phone number"
        tree.problems.add(TONGUES_FILE, source.line(key), what, "Name one that facts.toml gives a phone")


def _check_supplied(tree: Tree, source: Toml, index: int, form: TongueForm) -> None:
    def tell(key: str, what: str, remedy: str) -> None:
        tree.problems.add(TONGUES_FILE, source.line("language", index, key), f"{form.code}: {what}", remedy)

    signed = bool(form.by and form.date)
    if form.own and not form.source:
        tell("own", "nobody answers for this name", "Add a line source = with where people wrote it, and when")
    if form.sentence and not signed:
        tell("sentence", "nobody answers for this sentence", "Add by = with the translator, and date =; or remove it")
    if form.only and (form.own or form.sentence) and not signed:
        remedy = "Leave it empty, or add by = and date = of who wrote it"
        tell("own" if form.own else "sentence", f"only {form.only} may write this", remedy)
    for key in ("own", "sentence"):
        check_digits(getattr(form, key), TONGUES_FILE, source.line("language", index, key), tree.problems)


def shown(form: TonguesForm, languages: Sequence[str]) -> Iterator[Shown]:
    """The languages that are shown, in the order of the file. Those of the site have pages instead."""
    for each in form.language:
        if each.own and each.code not in languages:
            found = _drawn(each)
            if found is not None:
                yield found


def _drawn(form: TongueForm) -> Shown | None:
    """A language as far as there is a face for it: with its sentence, without, or not at all."""
    for sentence in dict.fromkeys((form.sentence, "")):
        text = form.own + sentence
        if drawable(text):
            return Shown(form, sentence, None)
        if face := face_for(form.code, text):
            return Shown(form, sentence, face)
    return None


def hidden(tree: Tree) -> list[Problem]:
    """What languages.toml holds and no visitor sees, and why. None of it keeps a pack from being made."""
    form, source = tree.tongues, tree.tongues_source
    if form is None or source is None:
        return []
    seen = {each.form.code: each for each in shown(form, tree.languages)}
    found = []
    for index, each in enumerate(form.language):
        at, name = source.line("language", index), f"{each.english} is not shown"
        if each.code in tree.languages:
            what, remedy = f"{name}: the kiosk has pages in it", "Nothing is to be done"
        elif not each.own:
            who = each.only or "people who speak it"
            what, remedy = f"{name}: its own name is missing", f"Ask {who} for it, and add own = and source ="
        elif each.code not in seen:
            what, remedy = f"{name}: no face has its letters", "Add a package with such a face to the authoring tools"
        elif each.sentence and not seen[each.code].sentence:
            at = source.line("language", index, "sentence")
            what, remedy = f"the sentence in {each.english} is not shown: no face has its letters", "Check its letters"
        else:
            continue
        found.append(Problem(TONGUES_FILE, at, what, remedy))
    return found
