"""Which face draws which letters: never one that came unasked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtGui import QFont, QFontInfo, QRawFont, QTextLayout
from PySide6.QtQuick import QQuickItem

from kiosk import places
from kiosk.bridge.faces import faces_of, load_family, right_to_left, script_of
from kiosk.bridge.rehearsal.house import hearing
from kiosk.bridge.rehearsal.scenes import Manner
from kiosk.journal import Event
from kiosk.session.visit import TEXT_SIZES, THEMES
from tests.languages.conftest import Faces, HouseOf, MadeOf, opened, shown
from tests.languages.faces import FAMILY, WEIGHTS
from tests.languages.made import ARABIC, LONGER
from tests.languages.test_mirror import walk

OWN = "Source Sans Pro"
PHONES = ("1-888-373-7888", "1-800-222-8000", "1-800-843-5678")


@pytest.mark.parametrize(
    ("code", "script", "from_the_right"),
    [("en", "Latin", False), ("es", "Latin", False), (LONGER.code, "Latin", False), ("vi", "Latin", False),
     (ARABIC.code, "Arabic", True), ("ur", "Arabic", True), ("he", "Hebrew", True), ("zh", "SimplifiedHan", False)],
)  # fmt: skip
def test_a_language_tells_its_script_and_its_direction(code: str, script: str, from_the_right: bool) -> None:
    assert script_of(code) == script
    assert right_to_left(code) is from_the_right


@pytest.mark.usefixtures("qapp")
def test_a_language_without_a_face_is_said(faces: Faces) -> None:
    said: list[object] = []
    own = load_family(places.fonts(), said.append)
    assert own == OWN
    assert faces_of(["en", "es", "xx"], {}, own, said.append) == {}
    assert not said
    assert faces_of(["en", ARABIC.code], faces, own, said.append) == {ARABIC.code: FAMILY}
    assert not said
    assert faces_of(["en", "he"], faces, own, said.append) == {}
    assert said == [Event.TYPEFACE]


def drawn_by(text: str, font: QFont) -> Iterator[tuple[QRawFont, list[int]]]:
    """The faces that a text is really drawn with, and their glyphs."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(100_000)
    layout.endLayout()
    return ((run.rawFont(), run.glyphIndexes()) for run in layout.glyphRuns())


def test_every_text_is_drawn_by_the_face_of_its_language(house_of: HouseOf, made: MadeOf) -> None:
    house = house_of("three", "1920x1080@21.5")
    others = opened(made("three")).library.every_tongue()
    families = {ARABIC.code: FAMILY, **{each.code: f"Letters {each.code}" for each in others if each.face}}
    met = set()
    with hearing(house.warnings):
        for scene in shown(made("three"))[1]:
            house.play(scene, Manner("both", THEMES[0], TEXT_SIZES[0]))
            for words in filter(is_words, walk(house.window.contentItem())):
                label = label_of(words)
                font, text = label.property("font"), words.property("text")
                whose = OWN if words.property("figures") else families.get(words.property("language"), OWN)
                assert QFontInfo(font).family() == whose, text
                for face, glyphs in drawn_by(text, font):
                    met.add((face.familyName(), face.weight()))
                    assert face.familyName() in (OWN, whose)
                    assert 0 not in glyphs, f"{text}: a letter is missing"
    assert met >= {(FAMILY, weight) for weight in WEIGHTS.values()}


def label_of(words: QQuickItem) -> QQuickItem:
    return next(child for child in words.childItems() if child.inherits("QQuickText"))


def is_words(item: QQuickItem) -> bool:
    return item.property("digitByDigit") is not None and bool(item.property("text"))


def test_a_number_to_call_runs_from_the_left_among_arabic_words(house_of: HouseOf, made: MadeOf) -> None:
    house = house_of("arabic", "1920x1080@21.5")
    met = set()
    with hearing(house.warnings):
        for scene in shown(made("arabic"))[1]:
            house.play(scene, Manner(ARABIC.code, THEMES[0], TEXT_SIZES[0]))
            for words in filter(is_words, walk(house.window.contentItem())):
                label = label_of(words)
                text = str(label.property("text"))
                for phone in (each for each in PHONES if each in text):
                    layout = QTextLayout(text, label.property("font"))
                    layout.beginLayout()
                    line = layout.createLine()
                    line.setLineWidth(100_000)
                    layout.endLayout()
                    start = text.index(phone)
                    at = [cast("tuple[float, int]", line.cursorToX(start + n))[0] for n in range(len(phone))]
                    # Before its first digit a cursor stands at the words' end of the number.
                    assert at[1:] == sorted(at[1:]), f"{words.property('text')}: {at}"
                    met.add(len(text) > len(phone) + 3)
    # Alone on its card, and among words.
    assert met == {True, False}
