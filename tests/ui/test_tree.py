"""Role, state, locale and order of every screen, as a screen reader has them; and each rule finds what breaks it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible

from kiosk.bridge.rehearsal.house import hearing
from kiosk.bridge.rehearsal.rules import Finding
from kiosk.bridge.rehearsal.scenes import BOTH, Manner, scenes
from kiosk.bridge.rehearsal.tree import Branch, Tree, grow
from kiosk.bridge.rehearsal.tree_rules import ill_grown, last_is_close
from kiosk.bridge.store import Material
from kiosk.reporting.outcome import compose
from kiosk.session.visit import THEMES
from tests.ui.conftest import HouseOn, Met
from tests.ui.small_scene import SmallScene
from tests.ui.test_accessible import neutral

Role = QAccessible.Role
LYING, UPRIGHT, SMALL = "1920x1080@21.5", "1080x1920@21.5", "1366x768@15.6"
# The rest of what tests/ui/conftest.py plays. What differs in the tree is the scheme, and the banks.
QUICK = {(UPRIGHT, "es", 100), (LYING, BOTH, 200)}
MANNERS = [
    pytest.param(panel, language, size, marks=() if (panel, language, size) in QUICK else pytest.mark.deep)
    for panel in (LYING, UPRIGHT, SMALL)
    for language in ("en", "es", BOTH)
    for size in (100, 200)
    if (panel, size) != (LYING, 100)
]
# Screens without the bar.
BARE = ("idle", "card")
CLOSE = {"en": "Close this", "es": "Cerrar esto", BOTH: "Cerrar esto"}


def faults(scene: str, tree: Tree, language: str) -> list[str]:
    """What is wrong with the tree of a scene."""
    wrong = [*ill_grown(tree), *(last_is_close(tree, CLOSE[language]) if scene not in BARE else ())]
    # The card needs nothing but Qt Quick, whose plain items have no locale.
    return [
        f"{one.rule}: “{one.about}”, {one.detail} ({scene})"
        for one in wrong
        if (scene, one.rule) not in {("card", "no locale"), ("card", "keys")}
    ]


@pytest.mark.parametrize("language", CLOSE)
def test_every_screen(language: str, met: Met) -> None:
    found = [fault for scene, one in met[language].items() for fault in faults(scene, one.tree, language)]
    assert not found, "\n".join([f"{len(found)} faults", *found[:40]])


@pytest.mark.parametrize(("panel", "language", "size"), MANNERS)
def test_every_screen_in_other_shapes(
    panel: str, language: str, size: int, house_on: HouseOn, material: Material
) -> None:
    house, found = house_on(panel), []
    with hearing(house.warnings):
        for scene in scenes(material):
            house.play(scene, Manner(language, THEMES[0], size))
            found += faults(scene.name, grow(house.window), language)
    assert not found, "\n".join([f"{len(found)} faults", *found[:40]])
    assert not house.warnings


def test_every_node_has_the_language_of_its_words(met: Met, material: Material) -> None:
    known, found, seen = neutral(material), [], 0
    for scene in met["en"]:
        english, spanish, both = (met[language][scene].tree for language in ("en", "es", BOTH))
        only = {
            "en": {branch.name for branch in english.leaves()} - {branch.name for branch in spanish.leaves()} - known,
            "es": {branch.name for branch in spanish.leaves()} - {branch.name for branch in english.leaves()} - known,
        }
        for tree in (english, spanish, both):
            for branch in tree.leaves():
                meant = {code for code, names in only.items() if branch.name in names}
                seen += len(meant)
                found += [f"{branch.name}: {branch.language} ({scene})"] if meant - {branch.language} else []
    assert not found, "\n".join(found[:40])
    assert seen > 2_000


def test_a_language_is_told_as_it_is_spoken_here(house_on: HouseOn, material: Material) -> None:
    house = house_on(LYING)
    home = next(scene for scene in scenes(material) if scene.name == "home")
    for language, country in (("es", "es_US"), ("en", "en_US")):
        house.play(home, Manner(language, THEMES[0], 100))
        window = QAccessible.queryAccessibleInterface(house.window)
        title = window.child(0).child(0)
        assert title.role() is Role.Heading
        told = title.attributesInterface().attributeValue(QAccessible.Attribute.Locale)
        assert told.name() == country


# ---------------------------------------------------------------- lists are lists
def lengths(tree: Tree) -> list[int]:
    """How many items each list has, in their order."""
    return [len(tree.children(number)) for number in tree.of(Role.List)]


def test_lists_have_as_many_items_as_the_words_have(met: Met, material: Material) -> None:
    library = material.library
    for language in ("en", "es"):
        of = {scene: lengths(one.tree) for scene, one in met[language].items()}
        assert of["idle"] == [len(library.site.topics[:7])] * 2
        assert of["home"] == [len(library.topics)]
        assert of["numbers"] == [len(library.site.numbers)]
        for topic in library.topics:
            if len(topic.pages) > 1:
                assert of[f"topic/{topic.id}"] == [len(topic.pages)]
            for page in topic.pages:
                parts = library.page(page, language).parts
                for number, part in enumerate(parts, 1):
                    inside = [len(block.items) for block in part.blocks if hasattr(block, "items")]
                    asked = [len(parts)] if len(parts) > 1 else []
                    assert of[f"page/{page}/{number}"] == inside + asked, (page, number)


def test_answers_and_steps_are_lists(met: Met, material: Material) -> None:
    flow = material.flow
    of = {scene: lengths(one.tree) for scene, one in met["en"].items()}
    for question in flow.questions:
        asked = next(scene for scene in scenes(material) if scene.name == f"question/{question.id}")
        (answers,) = of[asked.name]
        assert answers == sum(
            branch.control and branch.region == "matter" for branch in met["en"][asked.name].tree.branches
        )
        assert answers >= len(question.choices)
    for scene in scenes(material):
        if scene.name.startswith("outcome/"):
            outcome = compose(flow, scene.answers)
            assert of[scene.name][0] == len(outcome.steps)
        if scene.name.startswith("summary/"):
            (rows,) = of[scene.name]
            assert rows >= len(scene.answers)


# ---------------------------------------------------------------- each rule can fail
def spoken(words: str, y: int = 0, x: int = 0) -> str:
    place = f"x: {x}; y: {y}; width: 300; height: 40"
    told = f'Accessible.role: Accessible.StaticText; Accessible.name: "{words}"; locale: Qt.locale("en")'
    return f"T.Control {{ {place}; {told} }}"


def button(words: str, more: str = "", policy: str = "StrongFocus") -> str:
    return f'Button {{ spoken: "{words}"; locale: Qt.locale("en"); focusPolicy: Qt.{policy}; {more} }}'


def listed(inside: str) -> str:
    return f"Item {{ width: 300; height: 90; Accessible.role: Accessible.ListItem; {inside} }}"


def a_list(inside: str) -> str:
    return f"Column {{ Accessible.role: Accessible.List; {inside} }}"


def part(name: str, inside: str) -> str:
    return f'Item {{ objectName: "{name}"; {inside} }}'


WRONG = {
    "an item in no list": ("no list", listed(spoken("One"))),
    "a list of bare words": ("no list", a_list(spoken("One"))),
    "a list of nothing": ("empty list", a_list("")),
    "an item of nothing": ("empty item", a_list(listed(""))),
    "words of no language": ("no locale", spoken("One").replace("T.Control", "Item").partition("; locale")[0] + "}"),
    "a button that holds words": ("in a control", button("One", spoken("One"))),
    "a choice that does not tell itself": ("state", button("One", "property bool solid: true; checkable: true")),
    "a radio button that cannot be chosen": ("state", button("One", "Accessible.role: Accessible.RadioButton")),
    "the lower before the upper": ("order", spoken("Two", y=200) + spoken("One")),
    "the right before the left": ("order", spoken("Two", x=400) + spoken("One")),
    "the bar before the matter": ("order", part("bar", spoken("Back")) + part("matter", spoken("Words", y=100))),
    "a button that no key reaches": ("keys", button("One", policy="NoFocus")),
    "keys that come to what is not told": ("keys", button("One") + button("Two", "y: 100; Accessible.ignored: true")),
}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("case", sorted(WRONG))
def test_what_is_wrong_is_found(case: str) -> None:
    rule, items = WRONG[case]
    scene = SmallScene(items)
    assert rule in {finding.rule for finding in ill_grown(grow(scene.window))}


@pytest.mark.usefixtures("qapp")
def test_where_nothing_is_wrong_nothing_is_found() -> None:
    right = a_list(listed(spoken("One")) + listed(button("Go on")))
    scene = SmallScene(right + spoken("Two", y=300) + spoken("Three", y=300, x=400))
    tree = grow(scene.window)
    assert len(tree.leaves()) == 4
    assert not ill_grown(tree)


Doctor = Callable[[Branch], Branch]


def with_states(told: Callable[[frozenset[str]], frozenset[str]]) -> Doctor:
    return lambda each: replace(each, states=told(each.states))


def upside_down(each: Branch) -> Branch:
    return replace(each, box=each.box._replace(top=-each.box.bottom, bottom=-each.box.top))


def in_a_mirror(each: Branch) -> Branch:
    return replace(each, box=each.box._replace(left=-each.box.right, right=-each.box.left))


def bar_first(each: Branch) -> Branch:
    return replace(each, region="head" if each.region == "bar" else "bar")


def no_lists(each: Branch) -> Branch:
    return replace(each, role=Role.Pane if each.role is Role.List else each.role)


DOCTORED: dict[str, tuple[str, str, Doctor]] = {
    "a list that is none": ("home", "no list", no_lists),
    "nothing tells its language": ("idle", "no locale", lambda each: replace(each, language="")),
    "no state at all": ("comfort", "state", with_states(lambda _: frozenset())),
    "all are chosen": ("comfort", "state", with_states(lambda told: told | {"checked"})),
    "every part is where one is": ("page/safety/signs/1", "state", with_states(lambda told: told | {"selected"})),
    "nothing is disabled": ("comfort", "state", with_states(lambda told: told - {"disabled"})),
    "what lies under a sheet can be used": ("comfort", "keys", lambda each: replace(each, usable=True)),
    "upside down": ("numbers", "order", upside_down),
    "in a mirror": ("home", "order", in_a_mirror),
    "the bar comes first": ("home", "order", bar_first),
}


@pytest.mark.parametrize("case", sorted(DOCTORED))
def test_a_doctored_screen_is_found(case: str, met: Met) -> None:
    scene, rule, doctor = DOCTORED[case]
    tree = met["en"][scene].tree
    doctored = replace(tree, branches=tuple(map(doctor, tree.branches)))
    assert not ill_grown(tree)
    assert rule in {finding.rule for finding in ill_grown(doctored)}


def test_a_close_that_is_not_the_last_is_found(met: Met) -> None:
    tree = met["en"]["home"].tree
    assert list(last_is_close(replace(tree, branches=tree.branches[:-1]), CLOSE["en"])) == [
        Finding("order", CLOSE["en"], "the last is “Español”")
    ]
