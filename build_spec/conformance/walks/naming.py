"""Reads the accessibility tree of every screen, and presses every control through it: rows 18, 19, 20 (status), 9."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import SIGNAL
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy

from build_spec.conformance.measuring import Sample
from build_spec.conformance.walks.standing import Stand, controls, items, name_of
from kiosk.bridge.rehearsal.kinds import has
from kiosk.bridge.rehearsal.scenes import BOTH
from kiosk.bridge.rehearsal.spoken import Spoken, listen, unspoken
from kiosk.bridge.store import Material
from kiosk.session.visit import Screen

QUANTITIES = frozenset({"named", "said once", "language", "state told", "status", "draft kept"})
OF_STAFF = frozenset({Screen.PIN, Screen.STAFF})
DRAFT = re.compile(r"\b(?:draft|borrador)\b", re.IGNORECASE)
OF_CONTROLS = frozenset({"no control", "no name"})


def look(stand: Stand) -> Iterator[Sample]:
    """What a screen reader meets on one screen."""
    stand.play()
    spoken = listen(stand.window)
    yield from of_tree(spoken)
    yield from of_states(controls(stand))
    if stand.scene.asking:
        yield of_status(items(stand.window.contentItem()))
    if stand.scene.place.screen not in OF_STAFF:
        yield of_drafts(said.words for said in spoken.said)
    if not stand.scene.steady:
        known = stand.memory.setdefault("words", {})
        yield from of_languages(words_with_language(stand), stand.manner.language, known, own_words(stand.material))


def of_tree(spoken: Spoken) -> Iterator[Sample]:
    """Every control and every string, and what the rules find wrong with them."""
    wrong = [finding for finding in unspoken(spoken) if finding.rule]
    for finding in wrong:
        quantity = "named" if finding.rule in OF_CONTROLS else "said once"
        yield Sample(quantity, 0.0, finding.about, why=f"{finding.rule}: {finding.detail}".removesuffix(": "))
    named = sum(finding.rule in OF_CONTROLS for finding in wrong)
    for shown, _node in spoken.controls[named:]:
        yield Sample("named", 1.0, shown)
    for said in spoken.said[len(wrong) - named :]:
        yield Sample("said once", 1.0, said.words)


def of_states(every: Iterable[QQuickItem]) -> Iterator[Sample]:
    """What looks chosen is told as chosen, and nothing else is."""
    for item in every:
        shown = chosen_state(item)
        if shown is not None:
            node = node_of(item)
            told = bool(node and node.state().checked)
            yield Sample("state told", float(told == shown), name_of(item), why=f"chosen: {shown}, told: {told}")


def chosen_state(item: QQuickItem) -> bool | None:
    """Whether a control that can be chosen is; None for any other."""
    if has(item, "chosen"):
        chosen = item.property("chosen")
        return chosen if isinstance(chosen, bool) else None
    choice = item.property("choice") if has(item, "choice") else None
    if choice is not None and hasattr(choice, "toVariant"):
        choice = choice.toVariant()
    return bool(choice["chosen"]) if isinstance(choice, dict) and "chosen" in choice else None


def of_status(drawn: Iterable[QQuickItem]) -> Sample:
    """“Still reading?” comes up in the tree as an alert that says something."""
    alerts = [node for node in map(node_of, drawn) if node and node.role() is QAccessible.Role.AlertMessage]
    names = [name for node in alerts if not node.state().invisible for name in _names_in(node)]
    return Sample("status", float(bool(names)), "Still reading?", why="nothing in the tree is an alert with words")


def _names_in(node: QAccessibleInterface) -> Iterator[str]:
    """The words of an entry and of what it holds."""
    if name := node.text(QAccessible.Text.Name):
        yield name
    for number in range(node.childCount()):
        yield from _names_in(node.child(number))


def node_of(item: QQuickItem) -> QAccessibleInterface | None:
    """An item's entry in the tree, if it has one."""
    return QAccessible.queryAccessibleInterface(item)


def of_drafts(texts: Iterable[str]) -> Sample:
    """Nothing tells a visitor that words are a draft."""
    told = next((text for text in texts if DRAFT.search(text)), "")
    return Sample("draft kept", float(not told), told or "the screen", why="it says that it is a draft")


def words_with_language(stand: Stand) -> list[tuple[str, str]]:
    """Every text that is drawn, with the language that it carries."""
    return [
        (str(item.property("text")), str(item.property("language") or ""))
        for item in items(stand.window.contentItem())
        if has(item, "digitByDigit") and has(item, "language") and item.property("text")
    ]


def own_words(material: Material) -> dict[str, str]:
    """What is written in its own language wherever it stands, and in which: names, and all of “I speak…”."""
    library = material.library
    tongues = library.every_tongue()
    own = {each.english: "en" for each in tongues} | {each.own: each.code for each in tongues}
    own |= {language.name: language.code for language in material.languages}
    if (way := library.tongues) is not None:
        for code, words in way.words.items():
            contacts = [library.contact(each).words[code] for each in (way.contact, way.emergency)]
            told = [text for each in contacts for text in (each.name, each.purpose, *each.details)]
            own |= dict.fromkeys((words.title, words.lead, words.reach, *told), code)
    return own


def of_languages(
    texts: list[tuple[str, str]], shown: str, known: dict[str, set[str]], codes: dict[str, str]
) -> Iterator[Sample]:
    """Whether each text carries the language it is written in.

    In one language all do, but for what is in `codes` (see `own_words`); `known` keeps them: with both at once each is
    found among the words of the language that it carries.
    """
    for text, carried in texts:
        if text in codes:
            right = carried in (codes[text], shown) or shown == BOTH
        elif shown == BOTH:
            right = carried in known and text in known[carried]
        else:
            known.setdefault(shown, set()).add(text)
            right = carried == shown
        yield Sample("language", float(right), text, why=f"it carries “{carried}”")


PRESSED = frozenset({"pressed"})


def press_all(stand: Stand) -> Iterator[Sample]:
    """Press each control of a screen as a screen reader does."""
    QAccessible.setActive(True)
    for number in itertools.count():
        # What was pressed before may have let the voice speak, which changes what there is to press.
        stand.house.stage.speech.end()
        stand.play()
        found = controls(stand)
        if number >= len(found):
            return
        item = found[number]
        name = name_of(item)
        yield Sample("pressed", float(press(item)), name, why="the tree offers no action that presses it")
        stand.house.settle()


def press(item: QQuickItem) -> bool:
    """Whether the action that a screen reader has for a control presses it, once."""
    node = node_of(item)
    action: Any = node.actionInterface() if node else None
    if action is None or QAccessibleActionInterface.pressAction() not in action.actionNames():
        return False
    spy = QSignalSpy(item, SIGNAL("clicked()"))  # type: ignore[call-overload]  # its stub knows bytes alone
    action.doAction(QAccessibleActionInterface.pressAction())
    return bool(spy.count() == 1)
