"""For every quantity of the table something that is wrong with it, as its own measuring function sees it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickItem

from build_spec.built import ROOT
from build_spec.conformance import content
from build_spec.conformance.measuring import Sample
from build_spec.conformance.walks import (
    focusing,
    hearing,
    naming,
    noticing,
    painting,
    reaching,
    reading,
    resting,
    touching,
    waiting,
)
from build_spec.conformance.walks.standing import items
from kiosk.authoring.check import examine
from kiosk.authoring.readability import Figure
from kiosk.authoring.wording import Wording
from kiosk.bridge.patience import Patience
from kiosk.bridge.rehearsal.box import Box
from kiosk.bridge.rehearsal.rules import Finding, judge
from kiosk.bridge.rehearsal.seen import look
from kiosk.bridge.rehearsal.spoken import listen
from kiosk.speech.reader import Line
from tests.ui.small_scene import PIXELS, SmallScene

SPOKEN = "Accessible.role: Accessible.StaticText; Accessible.name: text"
ACTING_AT_ONCE = "Button { id: hasty; x: 20; y: 120; property bool out: false; onPressed: hasty.clicked() }"


# ---------------------------------------------------------------- on a window
def of_view(body: str) -> Iterable[Sample]:
    scene = SmallScene(body)
    view = look(scene.window, PIXELS)
    return reading.of_view(view, judge(view, default_size=True), default_size=True)


def of_picture(body: str) -> Iterable[Sample]:
    scene = SmallScene(body)
    return list(painting.of_picture(look(scene.window, PIXELS), scene.window.grabWindow()))


def of_tree(body: str) -> Iterable[Sample]:
    scene = SmallScene(body)
    return list(naming.of_tree(listen(scene.window)))


def first(scene: SmallScene, name: str) -> QQuickItem:
    return next(item for item in items(scene.window.contentItem()) if item.objectName() == name)


def pressed_in_vain() -> Iterable[Sample]:
    scene = SmallScene('Item { objectName: "bare"; width: 90; height: 90 }')
    listen(scene.window)
    return [Sample("pressed", float(naming.press(first(scene, "bare"))), "bare")]


def told_wrongly() -> Iterable[Sample]:
    scene = SmallScene('Button { property bool chosen: true; spoken: "Night" }')
    listen(scene.window)
    return list(naming.of_states(item for item in items(scene.window.contentItem()) if item.property("spoken")))


def unannounced() -> Iterable[Sample]:
    scene = SmallScene('Label { text: "Still?"; Accessible.role: Accessible.Heading; Accessible.name: text }')
    listen(scene.window)
    return [naming.of_status(items(scene.window.contentItem()))]


MOVING = """Rectangle { width: 90; height: 90; color: "red"
    NumberAnimation on x { to: 500; duration: 600; loops: Animation.Infinite } }"""


FLICKERING = """Rectangle { id: light; width: 90; height: 90; color: "red" }
    Connections { target: window; function onFrameSwapped() { light.x += 30 } }"""


def moving() -> Iterable[Sample]:
    scene = SmallScene(MOVING)
    return [Sample("animations", len(resting.running(scene.window)), "a square")]


def drawing() -> Iterable[Sample]:
    scene = SmallScene(MOVING)
    return [Sample("unasked frames", resting.unasked_frames(scene.window), "a square")]


def flickering() -> Iterable[Sample]:
    scene = SmallScene(FLICKERING)
    return [Sample("changes", resting.changes(scene.window, lambda: None), "a square")]


def hasty(touch: Callable[[touching.Finger, QQuickItem], Sample]) -> Iterable[Sample]:
    scene = SmallScene(ACTING_AT_ONCE)
    item = next(each for each in items(scene.window.contentItem()) if each.property("out") is False)
    return [touch(touching.Finger(scene.window), item)]


def at_once() -> Iterable[Sample]:
    return hasty(lambda hand, item: touching.acts_on_release(hand, item, QPointF(100, 160)))


def not_left() -> Iterable[Sample]:
    return hasty(lambda hand, item: touching.slides_off(hand, item, QPointF(100, 160), QPointF(700, 160)))


def out_of_reach() -> Iterable[Sample]:
    scene = SmallScene("Button {}")
    return list(reaching.of_heights(look(scene.window, PIXELS), 1_200))


def of_notice(words: str, pixels: int) -> Iterable[Sample]:
    body = f"""Item {{ objectName: "words"; property string text: "{words}"; property alias label: inner
        Label {{ id: inner; text: "{words}"; font.family: "Source Sans Pro"; font.pixelSize: {pixels} }} }}"""
    scene = SmallScene(body)
    return list(noticing.of_words(first(scene, "words"), PIXELS))


# ---------------------------------------------------------------- to an ear
SAID = Line("plain", "en", "Quiet words")


def unheard() -> Iterable[Sample]:
    return hearing.of_log([("Quiet words", False), ("Louder words", False)], [SAID], lambda _line: True, set())


def choice_untold() -> Iterable[Sample]:
    return hearing.of_log([("Quiet words", True)], [SAID], lambda _line: True, {"This one is chosen."})


def without_clip() -> Iterable[Sample]:
    return hearing.of_log([("Quiet words", False)], [SAID], lambda _line: False, set())


# ---------------------------------------------------------------- on a clock
class Hasty(Patience):
    """Ends a visit when somebody wants to go on, and hears nothing of speech."""

    def goOn(self) -> None:  # noqa: N802  # Qt's name
        self.done()

    def hold(self) -> None:
        """Not heard."""


def of_time(measure: Callable[[Patience, waiting.Hourglass, list[int]], float], quantity: str) -> Iterable[Sample]:
    patience, glass, over = Hasty(), waiting.Hourglass(), [0]
    patience.over.connect(lambda: over.__setitem__(0, over[0] + 1))
    patience.equip(90, 10, glass)
    return [Sample(quantity, measure(patience, glass, over), "home")]


# ---------------------------------------------------------------- on pictures
def painted(*parts: tuple[str, tuple[int, int, int, int]]) -> QImage:
    picture = QImage(400, 300, QImage.Format.Format_RGB32)
    picture.fill(QColor("#f7f6f1"))
    painter = QPainter(picture)
    for color, place in parts:
        painter.fillRect(*place, QColor(color))
    painter.end()
    return picture


CONTROL = Box(100, 100, 300, 200)


def ringed(color: str, width: int, *, cut: bool = False) -> Iterable[Sample]:
    ring = (color, (90, 90, 220, 120)), ("#f7f6f1", (90 + width, 90 + width, 220 - 2 * width, 120 - 2 * width))
    over = [("#f7f6f1", (0, 190, 400, 110))] if cut else []
    return focusing.of_focus("Back", CONTROL, painted(), painted(*ring, *over), PIXELS)


def told_by_color_alone() -> Iterable[Sample]:
    # Two colors of one luminance.
    red, green = (painted((color, (100, 100, 200, 100))) for color in ("#8c0000", "#004700"))
    return [painting.grey_sample("Back", red, green, CONTROL, PIXELS)]


# ---------------------------------------------------------------- on words
def wording(language: str, text: str) -> Wording:
    return Wording("page.md", 1, "page", language, "prose", text, 1)


LONG = "We ask that you call and say who you are and what you need and where you are now and when you can talk to us."
HARD = (
    "La administración departamental correspondiente proporcionará información complementaria sobre procedimientos "
    "administrativos individualizados, reglamentaciones internacionales y responsabilidades institucionales."
)


def of_reviews(*, stale: bool, folder: Path) -> Iterable[Sample]:
    copy = folder / "content"
    shutil.copytree(ROOT / "content", copy, ignore=shutil.ignore_patterns("narration"))
    if stale:
        review = copy / "review.toml"
        review.write_text(review.read_text("utf-8").replace('source_hash = "', 'source_hash = "0', 1), "utf-8")
    return [sample for _, sample in content.of_reviews(examine(copy, narrated=False), [], [])]


def only(samples: Iterable[tuple[str, Sample]]) -> list[Sample]:
    return [sample for _, sample in samples]


BROKEN: dict[str, Callable[[Path], Iterable[Sample]]] = {
    "capitals": lambda _: of_view('Label { text: "Tiny"; font.pixelSize: 20 }'),
    "body": lambda _: of_view('Item { property string role: "body"; Label { text: "Small"; font.pixelSize: 30 } }'),
    "spoken": lambda _: [*unheard(), *choice_untold(), *without_clip()],
    "spoken order": lambda _: [hearing.of_order([(0, Box(0, 300, 90, 320)), (0, Box(0, 100, 90, 120))], "outcome")],
    "still seen": lambda _: [
        hearing.of_pictures(painted(), painted(("#000000", (0, 0, 400, 300)))),
        *hearing.of_blanking([("Quiet words", False)], [], "while it is spoken"),
    ],
    "warning": lambda _: of_time(waiting.seconds_to_answer, "warning"),
    "extensions": lambda _: of_time(waiting.extensions, "extensions"),
    "held clock": lambda _: of_time(waiting.held, "held clock"),
    "key repeat": lambda _: [touching.of_activations("key repeat", "Back", 7)],
    "two taps": lambda _: [touching.of_activations("two taps", "Back", 2)],
    "grey": lambda _: told_by_color_alone(),
    "state told": lambda _: told_wrongly(),
    "animations": lambda _: moving(),
    "unasked frames": lambda _: drawing(),
    "changes": lambda _: flickering(),
    "reach": lambda _: out_of_reach(),
    "text contrast": lambda _: of_picture('Label { x: 20; y: 20; width: 400; text: "Pale words"; color: "#777777" }'),
    "other contrast": lambda _: of_picture(
        'Button { x: 20; y: 20; Rectangle { anchors.fill: parent; color: "#dfe9e5" } }'
    ),
    "targets": lambda _: of_view("Button { width: 300; height: 60 }"),
    "gaps": lambda _: of_view('Button { spoken: "One" } Button { spoken: "Two"; y: 95 }'),
    "on release": lambda _: at_once(),
    "slide off": lambda _: not_left(),
    "no drag": lambda _: reading.of_findings((Finding("stuck", "More", "a press changes nothing"),)),
    "whole": lambda _: reading.of_findings((Finding("elided", "Quiet words", "it ends in dots"),)),
    "exit": lambda _: reading.of_findings((Finding("no way out", "Close this", "it is not to be seen"),)),
    "ring": lambda _: ringed("#15211f", 1),
    "ring contrast": lambda _: ringed("#c9cfc8", 4),
    "ring seen": lambda _: ringed("#15211f", 4, cut=True),
    "named": lambda _: of_tree('Button { spoken: "" }'),
    "said once": lambda _: of_tree('Label { text: "Quiet words" }'),
    "pressed": lambda _: pressed_in_vain(),
    "language": lambda _: naming.of_languages([("Hello", "en")], "es", {}, {}),
    "same place": lambda _: reading.of_places({"close": Box(0, 0, 9, 9)}, {"close": Box(0, 5, 9, 14)}),
    "status": lambda _: unannounced(),
    "registered": lambda folder: of_reviews(stale=True, folder=folder),
    "draft": lambda folder: of_reviews(stale=False, folder=folder),
    "draft kept": lambda _: [naming.of_drafts(["Sleep", "This is a draft."])],
    "services": lambda _: [noticing.of_languages(["en", "es", "vi"])],
    "service glyphs": lambda _: of_notice("中文", 60),
    "service size": lambda _: of_notice("Shqip", 20),
    "grade": lambda _: only(content.of_figures([Figure("page", "en", 40, 2, "grade", 9.0)])),
    "inflesz": lambda _: only(content.of_figures([Figure("page", "es", 40, 2, "INFLESZ", 60.0)])),
    "sentence": lambda _: only(content.of_wordings([wording("en", LONG)])),
    "paragraph": lambda _: only(content.of_wordings([wording("es", HARD)])),
}
