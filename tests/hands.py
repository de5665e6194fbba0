"""A visitor with real hands: the pointer and the keys of a real screen, and eyes that see nothing but its pixels.

Where to touch, and what must then be seen, comes from a twin (tests/twin.py): the kiosk of this checkout, off-screen,
which is touched at the same places. Nothing is asked of the program under test and nothing is set in it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter

from kiosk.authoring.bench.screen import PATIENCE, Screen, ScreenError, wait_until

ROOT = Path(__file__).resolve().parents[1]
# Milliseconds; well over the time that kiosk/bridge/gate.py asks for.
QUIET = 1_200
# Seconds and pixels: sooner and nearer than this, two touches are one of a hand that trembles.
STEADY, NEAR = 0.4, 100
# Seconds for a warden to end; a visit's process ends with it.
ENDING = 10.0
# A kiosk at rest: one process has the screen, one hangs beneath as the curtain, one is warm or on its way.
COMPANY = 3
SOURCE = (sys.executable, "-m", "kiosk", "run")


class Hands:
    """A program on a screen, moved by nothing but touches and keys."""

    def __init__(
        self,
        screen: Screen,
        argv: Sequence[str] = SOURCE,
        environment: Mapping[str, str] | None = None,
        folder: Path = ROOT,
    ) -> None:
        self.screen = screen
        self._argv, self._folder = list(argv), folder
        self._environment = {**(screen.environment if environment is None else environment), "DISPLAY": screen.display}
        self._process: subprocess.Popen[bytes] | None = None
        self._company: frozenset[int] = frozenset()
        self._touched, self._when = (-NEAR, -NEAR), 0.0
        self._folder_of_words = tempfile.TemporaryDirectory()
        self._words = Path(self._folder_of_words.name) / "stderr"

    def __enter__(self) -> Hands:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self._folder_of_words.cleanup()

    def start(self) -> None:
        """Start the program; see() what it shows."""
        with self._words.open("wb") as words:
            self._process = subprocess.Popen(
                self._argv, env=self._environment, stdout=subprocess.DEVNULL, stderr=words, cwd=self._folder
            )

    def stop(self) -> None:
        """End the warden, if it still runs, and wait until every visit's process has gone with it."""
        if self._process is None:
            return
        left = self.visits()
        self._process.terminate()
        try:
            self._process.wait(ENDING)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        wait_until(lambda: not any(Path("/proc", str(each)).exists() for each in left), "the visits' end", ENDING)

    def ended(self, seconds: float = ENDING) -> int:
        """Wait until it has ended by itself; its exit status."""
        assert self._process
        return self._process.wait(seconds)

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def visits(self) -> frozenset[int]:
        """The numbers of the visits' processes that the warden keeps now."""
        return frozenset(_visits_of(self._process.pid)) if self._process else frozenset()

    def hears(self) -> None:
        """Wait until the company is whole: while it gathers, the screen goes from one process to the next."""
        wait_until(lambda: len(self.visits()) == COMPANY or not self.running, "a whole company")
        self._company = self.visits()

    def hears_anew(self) -> None:
        """The same after Close, once the process that had the visit is gone."""
        before = self._company
        wait_until(lambda: bool(before - self.visits()) or not self.running, "the end of the visit's process")
        self.hears()

    def said(self) -> list[str]:
        """The lines it wrote to its error output so far."""
        return self._words.read_text("utf-8", "replace").splitlines()

    def see(self) -> QImage:
        """What is on the screen now."""
        screen = self.screen
        return QImage(screen.pixels(), screen.width, screen.height, screen.stride, QImage.Format.Format_RGB32).copy()

    def touch(self, x: int, y: int) -> None:
        """Touch a place on the screen; the same one again only once that counts as another touch."""
        last, self._touched = self._touched, (x, y)
        if abs(last[0] - x) + abs(last[1] - y) < NEAR:
            wait_until(lambda: time.monotonic() - self._when > STEADY, "a steady hand")
        self._when = time.monotonic()
        # xdotool's own click waits a tenth of a second afterwards.
        self.screen.act("mousemove", str(x), str(y), "mousedown", "1", "mouseup", "1")

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Touch, move in steps and let go."""
        steps = [start + (end - start) * step / 8 for step in range(1, 9)]
        moves = [word for point in steps for word in ("mousemove", str(point.x()), str(point.y()))]
        self.screen.act("mousemove", str(start.x()), str(start.y()), "mousedown", "1", *moves, "mouseup", "1")

    def press(self, *keys: str) -> None:
        """Press keys one after another, by xdotool's names: Tab, Return, alt+F4."""
        self.screen.act("key", *keys)

    def wait_for(self, picture: QImage, what: str = "the picture", seconds: float = PATIENCE) -> None:
        """Wait until exactly this picture is on the screen. Raises ScreenError, and keeps both pictures to look at."""
        try:
            wait_until(lambda: self.see() == picture or not self.running, what, seconds)
        except ScreenError as error:
            raise ScreenError(f"{error}. {difference(self.see(), picture)}") from None
        # Now the last touch has been followed.
        self._when = time.monotonic()
        if not self.running:
            raise ScreenError(f"{what}: the program has ended. It said: {self.said()}")


def _visits_of(warden: int) -> list[int]:
    """The children of this process that are visits; a check that it runs beside them is none."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        # Any process may end while it is looked at.
        with suppress(OSError):
            parent = folder.joinpath("stat").read_text("ascii", "replace").rpartition(")")[2].split()[1]
            if int(parent) == warden and b"visit" in folder.joinpath("cmdline").read_bytes().split(b"\0"):
                found.append(int(folder.name))
    return found


def furthest(one: QImage, other: QImage) -> int:
    """The greatest difference of any pixel in red, green or blue, 0 to 255.

    Qt draws the edges of its largest letters a little differently once others were drawn before, by up to 20; no eye
    sees that. So pictures of one moment must be the same; pictures of two moments must be alike.
    """
    left = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(left)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    return max(max(_row(left, y)) for y in range(left.height()))


def difference(seen: QImage, wanted: QImage) -> str:
    """How many pixels differ and within what bounds; both pictures are kept in a folder that is named."""
    folder = Path(tempfile.mkdtemp(prefix="wayside-seen-"))
    seen.save(str(folder / "seen.png"))
    wanted.save(str(folder / "wanted.png"))
    if seen == wanted:
        return f"They are the same by now, see {folder}"
    if seen.size() != wanted.size():
        return f"Sizes differ: {seen.size()} and {wanted.size()}, see {folder}"
    across = range(seen.width())
    rows = [y for y in range(seen.height()) if _row(seen, y) != _row(wanted, y)]
    places = [(x, y) for y in rows for x in across if seen.pixel(x, y) != wanted.pixel(x, y)]
    columns = [x for x, _ in places]
    return f"{len(places)} pixels differ, x {min(columns)} to {max(columns)}, y {rows[0]} to {rows[-1]}, see {folder}"


def _row(picture: QImage, y: int) -> bytes:
    """One row of pixels, three bytes each."""
    # The name keeps the row alive: its bytes would else go with it.
    row = picture.copy(0, y, picture.width(), 1).convertToFormat(QImage.Format.Format_RGB888)
    return bytes(row.constBits())[: 3 * row.width()]
