"""A visitor at the real window: sees what is in view, touches it by finger, mouse or key; sets and calls nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPointingDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.exceptions import TimeoutError as TooLong
from pytestqt.qtbot import QtBot

from tests.journeys.sayings import Sayings
from tests.journeys.seen import READABLE, TOUCHABLE, Piece, pieces

PATIENCE = 3_000  # milliseconds; only a failure waits that long
DEAF = 750  # milliseconds after Close that a kiosk may take no touch, and a little


class Visitor:
    """One person in front of one window, reading in one language."""

    def __init__(self, window: QQuickWindow, qtbot: QtBot, finger: QPointingDevice, say: Sayings) -> None:
        self.window = window
        self.say = say
        self._qtbot = qtbot
        self._finger = finger

    def turned(self) -> Visitor:
        """The same visitor, who now reads in the other language."""
        return Visitor(self.window, self._qtbot, self._finger, self.say.other)

    # ---------------------------------------------------------------- seeing
    def pieces(self) -> list[Piece]:
        """Everything in view."""
        return pieces(self.window)

    def texts(self) -> list[str]:
        """Every text and every control in view, by name, in reading order."""
        return [piece.name for piece in self.pieces()]

    def headings(self) -> list[str]:
        """The headings in view."""
        return [piece.name for piece in self.pieces() if "Heading" in str(piece.role)]

    def reads(self) -> list[str]:
        """The texts in view that are not controls."""
        return [piece.name for piece in self.pieces() if piece.role in READABLE]

    def sees(self, text: str) -> bool:
        """Whether a text or control of this name is in view."""
        return any(_called(piece, text) for piece in self.pieces())

    def expects(self, *texts: str) -> None:
        """Wait until all of these are in view."""
        self.until(lambda: all(map(self.sees, texts)), lambda: f"not in view: {texts}; in view: {self.texts()}")

    def until(self, holds: Callable[[], bool], otherwise: Callable[[], str] = lambda: "it never came true") -> None:
        """Wait for something to hold."""

        def check() -> None:
            assert holds(), otherwise()

        self._qtbot.waitUntil(check, timeout=PATIENCE)

    def control(self, name: str) -> Piece:
        """The control of this name; it must be in view."""
        found = [piece for piece in self.pieces() if piece.role in TOUCHABLE and _called(piece, name)]
        assert found, f"nothing to touch called {name!r}; in view: {self.texts()}"
        return found[0]

    def controls(self) -> list[str]:
        """The names of all that can be touched now."""
        return [piece.name for piece in self.pieces() if piece.role in TOUCHABLE]

    def chosen(self) -> list[str]:
        """The controls that show themselves as chosen."""
        return [piece.name for piece in self.pieces() if piece.checked]

    def still(self) -> QImage:
        """The picture on the screen once it no longer changes."""
        last = [self.window.grabWindow()]

        def same() -> bool:
            before, last[0] = last[0], self.window.grabWindow()
            return before == last[0]

        # Twice the same, so that a layout that settles one turn of the loop later is in it.
        self.until(lambda: same() and same(), lambda: "the picture never comes to rest")
        return last[0]

    def shows(self, picture: QImage) -> bool:
        """Whether exactly this picture is on the screen, once it no longer changes."""
        return bool(self.still() == picture)

    # ---------------------------------------------------------------- touching
    def touch(self, name: str) -> None:
        """A finger on the control of this name, and off again."""
        self.tap(self.control(name).mark)

    def touch_last(self, name: str) -> None:
        """The same with the last of this name: what leads on is called after where it leads, as a list of parts is."""
        while self.sees(self.say("More")):
            self.read_on()
        found = [piece for piece in self.pieces() if piece.role in TOUCHABLE and _called(piece, name)]
        assert found, f"nothing to touch called {name!r}; in view: {self.texts()}"
        self.tap(found[-1].mark)

    def tap(self, at: QPointF) -> None:
        """A finger on a point of the window, and off again."""
        self.press(at)
        self.lift(at)

    def press(self, at: QPointF) -> None:
        """A finger comes down."""
        QTest.touchEvent(self.window, self._finger).press(0, at.toPoint(), self.window).commit()

    def slide(self, start: QPointF, end: QPointF, steps: int = 8) -> None:
        """The finger, already down, slides."""
        for step in range(1, steps + 1):
            at = start + (end - start) * (step / steps)
            QTest.touchEvent(self.window, self._finger).move(0, at.toPoint(), self.window).commit()
            # Qt hands over at most one move a frame.
            with self._qtbot.waitSignal(self.window.frameSwapped, timeout=PATIENCE):
                self.window.update()

    def lift(self, at: QPointF) -> None:
        """The finger goes up."""
        QTest.touchEvent(self.window, self._finger).release(0, at.toPoint(), self.window).commit()

    def drag(self, start: QPointF, end: QPointF) -> None:
        """Press, slide, lift."""
        self.press(start)
        self.slide(start, end)
        self.lift(end)

    def click(self, name: str) -> None:
        """The same with a mouse."""
        at = self.control(name).mark.toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at))

    def key(self, key: Qt.Key) -> None:
        """A key, pressed and released."""
        QTest.keyClick(self.window, key)

    def tab_to(self, name: str) -> None:
        """The Tab key, until the focus stands on the control of this name."""
        for _ in range(40):
            self.key(Qt.Key.Key_Tab)
            if any(_called(piece, name) and piece.item.hasActiveFocus() for piece in self.pieces()):
                return
        raise AssertionError(f"Tab never comes to {name!r}; in view: {self.texts()}")

    # ---------------------------------------------------------------- ways of doing
    def begins(self) -> None:
        """From idle to Home, in the visitor's language. Right after Close the kiosk does not listen: they try again."""
        home = self.say("What do you need?")
        self.touch(self.say.language_name)
        try:
            self._qtbot.waitUntil(lambda: self.sees(home), timeout=DEAF)
        except TooLong:
            self.touch(self.say.language_name)
            self.expects(home)

    def opens(self, page: str) -> None:
        """From Home to a page ("safety/signs")."""
        topic = self.say.library.topic(page.partition("/")[0])
        self.find_and_touch(self.say.topic(topic.id))
        if len(topic.pages) > 1:
            self.expects(self.say.topic(topic.id))
            self.find_and_touch(self.say.page(page).title)
        self.expects(self.say.page(page).title, self.say.page(page).parts[0].title)

    def settles(self, *choices: str) -> None:
        """Open "Text and colors", touch these choices, and close it again."""
        panel = self.say("Text and colors")
        self.touch(panel)
        self.expects(self.say("Size of the text"))
        for choice in choices:
            self.find_and_touch(choice)
            self.until(lambda choice=choice: choice in self.chosen(), lambda: f"chosen: {self.chosen()}")  # type: ignore[misc]  # bound per turn
        self.touch(panel)
        self.until(lambda: not self.sees(self.say("Size of the text")))

    def closes(self) -> None:
        """Touch Close; the kiosk is idle."""
        self.touch(self.say("Close this"))
        self.expects(*(each.name for each in self.say.library.site.languages))

    def answers(self, **path: str) -> None:
        """From Home through the questions, one answer after another, to what comes after the last."""
        self.find_and_touch(self.say("Find out where to report"))
        self.expects(self.say.flow.before.title)
        self.find_and_touch(self.say("Start"))
        for question, choice in path.items():
            self.answer(question, choice)

    def answer(self, question: str, choice: str) -> None:
        """Answer the question in view, which must be this one."""
        self.expects(self.say.flow.question(question).ask)
        self.find_and_touch(self.say.choice(question, choice))

    def read_on_to(self, text: str) -> None:
        """Touch More until the text is in view."""
        self._turn(self.say("More"), lambda: self.sees(text), text)

    def read_on(self) -> None:
        """Touch More once, and wait for the view to turn."""
        before = self._ends()
        self.touch(self.say("More"))
        self.until(lambda: self._ends() != before, lambda: "More turned nothing")

    def read_back(self) -> None:
        """Touch Up until the top."""
        self._turn(self.say("Up"), lambda: not self.sees(self.say("Up")), "the top")

    def find_and_touch(self, name: str) -> None:
        """Touch the control of this name, reading on until it is in view."""
        self.read_on_to(name)
        self.touch(name)

    def whole_text(self) -> list[str]:
        """Every text of the screen, read from its top to its end with More."""
        self.still()
        if self.sees(self.say("Up")):
            self.read_back()
        found = dict.fromkeys(self.texts())
        while self.sees(self.say("More")):
            self.read_on()
            found.update(dict.fromkeys(self.texts()))
        return list(found)

    def _turn(self, control: str, done: Callable[[], bool], wanted: str) -> None:
        for _ in range(60):
            if done():
                return
            assert self.sees(control), f"{wanted!r} is nowhere; in view at the end: {self.texts()}"
            before = self._ends()
            self.touch(control)
            self.until(lambda before=before: self._ends() != before, lambda: f"{control} turned nothing")  # type: ignore[misc]  # bound per turn
        raise AssertionError(f"{wanted!r} never comes")

    def _ends(self) -> list[tuple[str, float]]:
        return [(piece.name, piece.whole.top()) for piece in self.pieces()]


def _called(piece: Piece, name: str) -> bool:
    """Whether this is a piece's name or a sentence of it: a control also says its number, and more about itself."""
    return piece.name == name or f". {name.removesuffix('.')}. " in f". {piece.name.removesuffix('.')}. "
