"""The rules find what is wrong, and nothing where nothing is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.small_scene import SmallScene

pytestmark = pytest.mark.usefixtures("qapp")

WORDS = 'Label { x: 20; y: 20; width: 400; text: "Quiet words" }'
BUTTON = 'Button { x: 20; y: 120; Label { x: 20; y: 20; width: 260; text: "Go on"; color: "#ffffff" } }'

PICTURE = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"
BARE = "T.AbstractButton { width: 300; height: 90 }"

WRONG = {
    "clipped by what it stands in": (
        "cut",
        'Item { width: 400; height: 30; clip: true; Label { y: 5; width: 400; text: "Quiet words" } }',
    ),
    "half covered by something painted later": (
        "cut",
        WORDS + 'Rectangle { x: 0; y: 50; width: 500; height: 80; color: "#ffffff" }',
    ),
    "wholly covered": ("lost", WORDS + 'Rectangle { width: 500; height: 200; color: "#ffffff" }'),
    "outside the window": ("lost", 'Label { x: 20; y: 700; width: 400; text: "Quiet words" }'),
    "over the window's edge": ("cut", 'Label { x: 700; y: 20; width: 400; text: "Quiet words" }'),
    "ending in dots": (
        "elided",
        'Label { width: 150; text: "Quiet words"; maximumLineCount: 1; elide: Text.ElideRight }',
    ),
    "wider than its column": ("too wide", 'Label { x: 20; y: 20; width: 60; text: "Incomprehensibilities" }'),
    "a word that is torn": (
        "torn",
        'Label { x: 20; y: 20; text: "Words"; width: implicitWidth - 4; wrapMode: Text.Wrap }',
    ),
    "a word parted from its bracket": (
        "torn",
        'Label { x: 20; y: 20; text: "(Words)"; width: implicitWidth - 4; wrapMode: Text.Wrap }',
    ),
    "one text over another": ("overlap", WORDS + 'Label { x: 60; y: 30; width: 400; text: "Other words" }'),
    "spilling over its button": (
        "spills over",
        'Button { Label { x: 20; y: 20; width: 260; text: "One, two, three, four, five, six, seven" } }',
    ),
    "on a button that is not its own": ("on a control", BUTTON + 'Label { x: 60; y: 140; width: 100; text: "Stray" }'),
    "on a pictogram": (
        "on a pictogram",
        f'Image {{ x: 20; y: 10; width: 60; height: 60; source: "{PICTURE}" }}' + WORDS,
    ),
    "a target that is too small": ("small target", "Button { width: 300; height: 60 }"),
    "targets that are too close": (
        "narrow gap",
        'Button { spoken: "One" } Button { spoken: "Two"; y: 95 }',
    ),
    "targets that share a place": ("targets overlap", BARE + BARE),
    "letters that are too small": (
        "small letters",
        'Label { x: 20; y: 20; width: 400; text: "Tiny"; font.pixelSize: 20 }',
    ),
    "a view that scrolls sideways": (
        "sideways",
        "Flickable { anchors.fill: parent; contentWidth: 1200; contentHeight: 600 }",
    ),
}


@pytest.mark.parametrize("case", sorted(WRONG))
def test_what_is_wrong_is_found(case: str) -> None:
    rule, items = WRONG[case]
    assert rule in {finding.rule for finding in SmallScene(items).findings()}


def test_where_nothing_is_wrong_nothing_is_found(qapp: QApplication) -> None:
    del qapp
    assert not SmallScene(WORDS + BUTTON + 'Button { x: 20; y: 225; spoken: "Back" }').findings()


def test_a_control_over_the_line_of_low_reach_is_found() -> None:
    scene = SmallScene(WORDS + BUTTON)
    assert not scene.findings(reach=120)
    assert [(each.rule, each.detail) for each in scene.findings(reach=124)] == [
        ("out of reach", "1.0 mm over the line of low reach")
    ]


def test_what_is_cut_off_a_control_over_the_line_cannot_be_touched() -> None:
    cut = f"Item {{ y: 125; width: 800; height: 300; clip: true; Item {{ y: -125; {BUTTON} }} }}"
    assert "out of reach" not in {each.rule for each in SmallScene(WORDS + cut).findings(reach=124)}


def test_words_that_their_control_says_may_stand_beside_it() -> None:
    beside = 'Label { x: 40; y: 140; width: 260; text: "Go on"; color: "#ffffff" }'
    assert not SmallScene("Button { x: 20; y: 120 }" + beside).findings()


def test_a_line_that_is_wholly_clipped_away_by_a_cover_of_two_pieces_is_lost() -> None:
    covers = "".join(f'Rectangle {{ y: {y}; width: 500; height: 45; color: "#ffffff" }}' for y in (0, 45))
    assert [finding.rule for finding in SmallScene(WORDS + covers).findings()] == ["lost"]


@pytest.mark.parametrize(
    ("case", "items"),
    [
        ("grey words", 'Label { x: 20; y: 20; width: 400; text: "Quiet words"; color: "#777777" }'),
        ("a pale plate", 'Button { x: 20; y: 20; Rectangle { anchors.fill: parent; color: "#dfe9e5" } }'),
    ],
)
def test_faint_things_are_found_on_the_pixels(case: str, items: str) -> None:
    assert [finding.rule for finding in SmallScene(items).contrasts()] == ["contrast"], case


def test_strong_contrasts_are_left_alone() -> None:
    assert not SmallScene(WORDS + BUTTON).contrasts()


UNSPOKEN = {
    "a bare text": ("not spoken", WORDS),
    "a text said by itself and by its button": (
        "spoken twice",
        'Button { Label { text: "Go on"; Accessible.role: Accessible.StaticText; Accessible.name: text } }',
    ),
    "a text that is read otherwise": (
        "spoken otherwise",
        'Label { text: "Quiet"; Accessible.role: Accessible.StaticText; Accessible.name: "Loud" }',
    ),
    "a button without a name": ("no name", 'Button { spoken: "" }'),
    "a button that is none": ("no control", "Button { Accessible.role: Accessible.StaticText }"),
    "a screen without a heading": ("no heading", "Button {}"),
}


@pytest.mark.parametrize("case", sorted(UNSPOKEN))
def test_what_a_screen_reader_misses_is_found(case: str) -> None:
    rule, items = UNSPOKEN[case]
    assert rule in {finding.rule for finding in SmallScene(items).unspoken()}


def test_what_is_said_once_is_left_alone() -> None:
    heading = 'Label { y: 200; text: "Where to turn"; Accessible.role: Accessible.Heading; Accessible.name: text }'
    assert not SmallScene(BUTTON + heading).unspoken()
