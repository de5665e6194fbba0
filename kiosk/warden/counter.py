"""What staff ask of the warden from their screen, and only once the right PIN was typed there."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from enum import Enum, auto

from kiosk.keymap import KeyMap
from kiosk.warden.keep import Keep
from kiosk.warden.member import Deed, Tell
from kiosk.wire import Line, Said, Told, fits

SERVED = frozenset({Said.RECORD, Said.SIZE, Said.KEYS, Said.CHECK, Said.RENEW, Said.LEAVE})
Answer = tuple[Told, str]
Later = Callable[[Callable[[], object], Callable[[object, float], list[Deed]]], None]
SMALLEST, LARGEST = 10.0, 60.0
NOTHING_PROVEN = '{"ok": false, "rows": []}'


class Wish(Enum):
    """What only the warden itself can do."""

    RENEW = auto()
    LEAVE = auto()


class Counter:
    """Serves one visit's process at a time. A try at the PIN is counted before it is checked."""

    def __init__(
        self,
        keep: Keep,
        right: Callable[[str], bool],
        check: Callable[[], str],
        facts: Callable[[], dict[str, object]],
        later: Later,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._keep, self._right, self._check, self._facts = keep, right, check, facts
        self._later, self._clock = later, clock
        self._arrived: int | None = None
        self._trusted: int | None = None
        self._trying = self._testing = False

    def gone(self, number: int) -> None:
        """That process is no more, and so is the trust in it."""
        if self._trusted == number:
            self._trusted = None
        if self._arrived == number:
            self._arrived = None

    def heard(self, number: int, line: Line) -> tuple[list[Answer], Wish | None]:
        """What the shown process asks: the answers at once, and a wish for the warden."""
        if line.word is Said.STAFF:
            self._arrived = number
        elif line.word is Said.PIN and self._arrived == number:
            return self._tried(number, line.rest), None
        elif line.word in SERVED and self._trusted == number:
            return self._served(number, line)
        return [], None

    def _served(self, number: int, line: Line) -> tuple[list[Answer], Wish | None]:
        match line.word:
            case Said.RECORD:
                return [self._record()], None
            case Said.SIZE if SMALLEST <= float(line.rest) <= LARGEST:
                self._keep.sized(float(line.rest))
                return [self._record()], Wish.RENEW
            case Said.KEYS:
                return self._keyed(line.rest)
            case Said.CHECK if not self._testing:
                self._testing = True
                self._later(self._check, lambda found, _now: self._checked(number, str(found)))
            case Said.RENEW:
                return [], Wish.RENEW
            case Said.LEAVE:
                return [], Wish.LEAVE
        return [], None

    def _keyed(self, text: str) -> tuple[list[Answer], Wish | None]:
        try:
            self._keep.keyed(KeyMap.from_argument(text) if text else None)
        except ValueError:
            return [], None
        return [self._record()], Wish.RENEW

    def _record(self) -> Answer:
        return Told.RECORD, json.dumps(self._facts() | self._keep.record())

    def _checked(self, number: int, found: str) -> list[Deed]:
        self._testing = False
        # A self-test that did not come to its end proves nothing.
        return [Tell(number, Told.CHECKED, found if fits(Told.CHECKED, found) else NOTHING_PROVEN)]

    # ---------------------------------------------------------------- the PIN
    def _tried(self, number: int, digits: str) -> list[Answer]:
        now = self._clock()
        if wait := self._keep.attempts.wait(now):
            return [(Told.PIN, f"wait {wait}")]
        if self._trying:
            return []
        self._trying = True
        self._keep.tried(self._keep.attempts.begun(now))
        self._later(lambda: self._right(digits), lambda right, _now: self._answered(number, right=bool(right)))
        return []

    def _answered(self, number: int, *, right: bool) -> list[Deed]:
        self._trying = False
        if right:
            self._keep.tried(self._keep.attempts.right())
            if self._arrived == number:
                self._trusted = number
            return [Tell(number, Told.PIN, "right")]
        if wait := self._keep.attempts.wait(self._clock()):
            return [Tell(number, Told.PIN, f"wait {wait}")]
        return [Tell(number, Told.PIN, f"wrong {self._keep.attempts.left}")]
