"""Somebody who tries every way out of a kiosk, and looks at the screen after each."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QImage

from kiosk.authoring.bench.screen import ScreenError, wait_until
from tests.bystander import Bystander
from tests.hands import Hands
from tests.journeys.sayings import Sayings
from tests.journeys.seen import pieces
from tests.journeys.ways_out import Leads, WayOut
from tests.twin import Target, Twin, Walker

PAGE = "safety/more"
PART = 1  # the one with addresses
CLOSE = 20  # pixels around the middle of Close, well inside it
REST = 0.3  # seconds
AT_MOST = 10.0  # seconds; only a failure waits so long


class Trial:
    """A visit open on a page of a real kiosk; `tries` a way out, and judges from outside what came of it."""

    def __init__(self, hands: Hands, options: Sequence[str], bystander: Bystander, twin: Twin, say: Sayings) -> None:
        self.hands, self.options, self.bystander = hands, options, bystander
        self._walker, self._way = Walker(hands, twin), list[tuple[QPoint, QImage]]()
        self.idle = self._walker.arrive()
        page, comfort = say.page(PAGE), say("Text and colors")
        for name in (say.language_name, say.topic("safety"), page.title, f"{PART + 1}. ", comfort, comfort):
            self._go(name)
        self._sheet, self._page = (picture for _, picture in self._way[-2:])
        self._comfort, self._close = self._middle(comfort), self._middle(say("Close this"))
        self.spots = self._spots(say)
        self._visits, self._windows = hands.visits(), self._all_windows()

    # ---------------------------------------------------------------- the way to the page
    def _target(self, name: str) -> Target:
        return next(each for each in self._walker.twin.targets() if name in each.name)

    def _middle(self, name: str) -> QPoint:
        return self._target(name).middle

    def _go(self, name: str) -> None:
        target = self._target(name)
        self._way.append((target.middle, self._walker.touch(target.name)))

    def _spots(self, say: Sayings) -> dict[str, QPoint]:
        """Where on the page something stands that one might try to take or to open."""
        QAccessible.setActive(True)
        seen = pieces(self._walker.twin.stage.window)
        link = next(each for each in seen if "." in each.name and " " not in each.name)
        text = next(each for each in seen if each.name == say.page(PAGE).parts[PART].title)
        return {
            "text": text.mark.toPoint(),
            "link": link.mark.toPoint(),
            "comfort": self._comfort,
            "control": self._middle(say.other.language_name),
        }

    def _returns(self) -> None:
        """Walk the same way again, after Close."""
        self._walker.leave_alone()
        for at, picture in self._way:
            self.hands.touch(at.x(), at.y())
            self.hands.wait_for(picture, "the way to the page")
        self._visits, self._windows = self.hands.visits(), self._all_windows()

    # ---------------------------------------------------------------- a row
    def tries(self, way: WayOut) -> str:
        """Do it. What is wrong afterwards, or nothing; the visit is open on the page again."""
        try:
            self._do(way)
            self._judge(way)
        except ScreenError as error:
            return str(error)
        return "; ".join(self.wrong())

    def _do(self, way: WayOut) -> None:
        if not isinstance(way.act, str):
            way.act(self)
            return
        spots = {name: f"{at.x()} {at.y()}" for name, at in self.spots.items()}
        edges = {"right": self._page.width() - 1, "bottom": self._page.height() - 1}
        middle = {"x": self._page.width() // 2, "y": self._page.height() // 2}
        self.hands.screen.act(*way.act.format(**spots, **edges, **middle).split())

    def _judge(self, way: WayOut) -> None:
        if way.leads is Leads.IDLE:
            self.hands.wait_for(self.idle, f"{way.name}: idle")
            self._returns()
            return
        if way.by_manager:
            # It does so in its own time, and a touch meanwhile may meet no window.
            self._rests()
        if way.leads is Leads.NOWHERE:
            self.hands.wait_for(self._page, f"{way.name}: the page as it was", AT_MOST)
        else:
            self._wait_for_bar(way.name)
            self._steps_back(way.name)
        self.still_heard(way.name)

    def _wait_for_bar(self, after: str) -> None:
        """Whatever else is shown, Close stands where it stood."""
        left, top = self._close.x() - CLOSE, self._close.y() - CLOSE
        wanted = self._page.copy(left, top, 2 * CLOSE, 2 * CLOSE)
        wait_until(lambda: self.hands.see().copy(left, top, 2 * CLOSE, 2 * CLOSE) == wanted, f"{after}: Close", AT_MOST)

    def _steps_back(self, after: str) -> None:
        """To the page, with the sheet closed if it is open now."""
        if self._rests() != self._sheet:
            self.hands.touch(self._comfort.x(), self._comfort.y())
            self.hands.wait_for(self._sheet, f"{after}: the sheet", AT_MOST)
        self.hands.touch(self._comfort.x(), self._comfort.y())
        self.hands.wait_for(self._page, f"{after}: the page again", AT_MOST)

    def _rests(self) -> QImage:
        """What is shown, once it has stayed the same for a moment."""
        last, since = self.hands.see(), time.monotonic()

        def same() -> bool:
            nonlocal last, since
            before, last = last, self.hands.see()
            if before != last:
                since = time.monotonic()
            return time.monotonic() - since > REST

        wait_until(same, "rest", AT_MOST)
        return last

    def still_heard(self, after: str) -> None:
        """Touches are heard and followed, as before; whatever was done first has been seen to by then."""
        for picture in (self._sheet, self._page):
            self.hands.touch(self._comfort.x(), self._comfort.y())
            self.hands.wait_for(picture, f"{after}: a touch is followed", AT_MOST)

    def wrong(self) -> list[str]:
        """What can be seen from outside that must not be."""
        found = self.bystander.touched()
        if not self.hands.running:
            found.append("the kiosk has ended")
        if self.hands.visits() != self._visits:
            found.append("another process has taken the place of the visit's")
        if said := self.hands.said()[1:]:
            found.append(f"it said {said}")
        return found + self._not_ours()

    # ---------------------------------------------------------------- windows
    def windows(self) -> list[int]:
        """The kiosk's windows: the one on the screen, and the one beneath it."""
        return [int(each) for each in self._asked("search", "--onlyvisible", "--name", "Wayside")]

    def _all_windows(self) -> frozenset[str]:
        """Every window that is mapped, a menu too."""
        return frozenset(self._asked("search", "--onlyvisible", "--name", ""))

    def _not_ours(self) -> list[str]:
        """What is wrong with the windows on the screen."""
        found = [f"a window has come: {each}" for each in self._all_windows() - self._windows]
        told = self._asked(
            "search", "--onlyvisible", "--name", ".", "getwindowpid", "%@", "getwindowgeometry", "--shell", "%@"
        )
        numbers = {int(each) for each in told if each.isdigit()}
        sizes = {each for each in told if each.startswith(("X=", "Y=", "WIDTH=", "HEIGHT="))}
        if not numbers <= self.hands.visits():
            found.append("a window with a name is not the kiosk's")
        if sizes != {"X=0", "Y=0", f"WIDTH={self._page.width()}", f"HEIGHT={self._page.height()}"}:
            found.append(f"the kiosk does not fill the screen: {sorted(sizes)}")
        return found

    def _asked(self, *words: str) -> list[str]:
        environment = self.hands.screen.environment
        ran = subprocess.run(["xdotool", *words], env=environment, capture_output=True, text=True, check=False)
        return ran.stdout.split()

    # ---------------------------------------------------------------- the end
    def closes(self) -> None:
        """Close works after all of it, in one touch."""
        self.hands.touch(self._close.x(), self._close.y())
        self.hands.wait_for(self.idle, "idle after Close")
        self.hands.hears_anew()
        wait_until(lambda: self.hands.see() == self.idle, "the idle screen of the next process")
