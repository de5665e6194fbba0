"""Listens to every screen with headphones: row 1, and of rows 5 and 8 what is heard and what is seen meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from build_spec.conformance.measuring import Sample
from build_spec.conformance.walks.ear import Ear
from build_spec.conformance.walks.focusing import hide_ring
from build_spec.conformance.walks.painting import box_of, furthest
from build_spec.conformance.walks.standing import Stand, top_items, turns, upwards
from kiosk.bridge.rehearsal.box import Box
from kiosk.bridge.rehearsal.seen import Kind, kind_of
from kiosk.bridge.script import BARS, CHOSEN, CONTEXT
from kiosk.session.visit import Screen
from kiosk.speech.reader import Line

QUANTITIES = frozenset({"spoken", "spoken order", "still seen", "warning heard"})

# Qt draws the edges of its largest letters a little differently once others were drawn, by up to 20 of 255.
ALIKE = 24
# Staff read their screens; what they do there is never spoken.
NOT_SPOKEN = frozenset({Screen.PIN, Screen.STAFF})


def look(stand: Stand) -> Iterator[Sample]:
    """One screen, from headphones in to the last thing that can be heard, and out again."""
    if stand.scene.place.screen in NOT_SPOKEN or stand.scene.name == "card" or stand.scene.listening:
        return
    # No ring of earlier keys.
    stand.house.stage.keypad.touched()
    hide_ring(stand.window.activeFocusItem())
    stand.play()
    ear = stand.ear()
    before = stand.window.grabWindow()
    texts = visible(stand)
    ear.plugs(True)
    ear.waits()
    # With the strip on the bar the page finds its lines anew.
    stand.house.settle()
    ear.waits()
    order = standing(stand.house.stage.speech.script.items)
    ear.hears_all()
    yield from of_blanking(texts, visible(stand), "while it is spoken")
    ear.plugs(False)
    stand.play()
    yield of_pictures(before, stand.window.grabWindow())
    ear.plugs(True)
    ear.goes_round()
    yield from of_log(texts, ear.log, lambda line: has_clip(ear, line), chosen_words(stand))
    if stand.scene.place.screen is not Screen.IDLE:
        yield of_order(order, stand.scene.name)
    if stand.scene.asking:
        heard = any(line.written == texts[0][0] for line in ear.log)
        yield Sample("warning heard", float(heard), texts[0][0], why="it is never said")
    ear.plugs(False)
    ear.leaves()


def visible(stand: Stand) -> list[tuple[str, bool]]:
    """Every text on the screen, also where it is scrolled to, and whether it is of a control that is chosen."""
    return list(_texts(stand))


def _texts(stand: Stand) -> Iterator[tuple[str, bool]]:
    for item in top_items(stand):
        if kind_of(item) is Kind.TEXT and item.property("text"):
            owner = item.parentItem()
            text = owner.property("text")
            if isinstance(text, str) and text and not turns(item) and not _on_strip(item):
                # A name in a language that nobody has spoken ahead is heard in English.
                yield str(owner.property("heard") or text), _in_chosen(item)


def _on_strip(item: QQuickItem) -> bool:
    return any(each.objectName() == BARS[0] for each in upwards(item))


def _in_chosen(item: QQuickItem) -> bool:
    return any(each.property("chosen") is True for each in upwards(item))


def chosen_words(stand: Stand) -> set[str]:
    """How it is said that something is chosen, in each language."""
    kiosk = stand.house.stage.kiosk
    return {kiosk.say(language.code, CONTEXT, CHOSEN) for language in stand.material.languages}


def has_clip(ear: Ear, line: Line) -> bool:
    """Whether the line's own words were heard, or its digits one by one."""
    voice = ear.stage.speech.recital.voice
    if voice is None:
        return False
    digits = sum(letter.isdigit() for letter in line.written)
    return voice.has(line) or 0 < digits == len(voice.clips(line))


def of_log(
    texts: Iterable[tuple[str, bool]], log: Sequence[Line], heard: Callable[[Line], bool], chosen: set[str]
) -> Iterator[Sample]:
    """Whether each text was said in its own words, and each choice as chosen."""
    said: dict[str, bool] = {}
    for line in log:
        said[line.written] = said.get(line.written, False) or heard(line)
    states = any(line.written in chosen and heard(line) for line in log)
    digits = ["".join(filter(str.isdigit, written)) for written, whole in said.items() if whole]
    for text, is_chosen in texts:
        why = "its words have no clip" if text in said else "it is never said"
        # A number to learn stands in groups, and is said as a whole.
        whole = text.isdigit() and any(text in each for each in digits)
        yield Sample("spoken", float(whole or said.get(text, False)), text, why=why)
        if is_chosen:
            yield Sample("spoken", float(states), f"chosen: {text}", why="it is not said that it is chosen")


def of_pictures(before: QImage, after: QImage) -> Sample:
    """Whether two pictures of two moments are alike to an eye."""
    off = furthest(before, after)
    return Sample("still seen", float(off <= ALIKE), "afterwards", why=f"up to {off} of 255 from what it was")


def standing(items: Iterable[QQuickItem]) -> list[tuple[int, Box]]:
    """In which room each stands, and where: 0, the page, which may scroll under the rest; then strip and bar."""
    return [(_room(item), box_of(item)) for item in items]


def _room(item: QQuickItem) -> int:
    return next((1 + BARS.index(each.objectName()) for each in upwards(item) if each.objectName() in BARS), 0)


def of_order(said: Sequence[tuple[int, Box]], about: str) -> Sample:
    """Whether nothing is said after something that stands under it in the same column, or in a later room."""
    for number, (room, box) in enumerate(said):
        for where, later in said[number + 1 :]:
            beside = min(box.right, later.right) - max(box.left, later.left) > 1
            if where < room or (where == room and beside and later.bottom <= box.top + 1):
                return Sample("spoken order", 0.0, about, why=f"at {later.top:.0f} px, said after {box.top:.0f} px")
    return Sample("spoken order", 1.0, about)


def of_blanking(before: Sequence[tuple[str, bool]], during: Sequence[tuple[str, bool]], about: str) -> Iterator[Sample]:
    """Whether everything that was on the screen still is."""
    gone = {text for text, _ in before} - {text for text, _ in during}
    yield Sample("still seen", float(not gone), about, why=f"gone: {', '.join(sorted(gone))[:80]}")
