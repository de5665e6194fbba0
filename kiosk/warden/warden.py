"""Runs the company: starts and ends processes, carries words to and fro, and keeps the little that must last."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace

from kiosk import journal
from kiosk.journal import Event
from kiosk.keymap import KeyMap
from kiosk.settings import Headphones, Source
from kiosk.warden.child import Child
from kiosk.warden.company import Company, ended, excused, heard, plugged, renewed
from kiosk.warden.counter import Counter, Wish
from kiosk.warden.keep import Keep, What
from kiosk.warden.member import Cause, Deed, Kill, Note, Spawn, Tell
from kiosk.warden.notify import Notifier
from kiosk.warden.rules import due, settled
from kiosk.wire import Line, Said, Told, read, written

# How long one idle picture stands still before it is shifted a little (seconds): panels keep what they show for hours.
STANDING = 600.0
PHASES = 16
# A loop that comes so late was itself kept from running: nobody's silence counts then.
LATE = 1.0
# Words that are heard before something is done again: one that never stops talking must not stop the warden.
AT_ONCE = 1000
NOTES = {Cause.CRASHED: Event.CRASHED, Cause.HUNG: Event.HUNG, Cause.LOOP: Event.LOOP}
KEPT = {Cause.CRASHED: What.CRASHED, Cause.HUNG: What.HUNG, Cause.LOOP: What.CRASHED}


@dataclass(frozen=True, slots=True)
class Orders:
    """What a warden must know: how to start a visit, what the words' check is, and what Ctrl+Q may do.

    `visit(phase, diagonal, keys, bare)` gives a command; `sealed()` says whether the words are whole, in a process of
    its own; `check()` runs the self-test and gives one line of JSON; `pin(digits)`: whether it is right.
    """

    visit: Callable[[int, float | None, KeyMap | None, bool], Sequence[str]]
    environment: Mapping[str, str]
    sealed: Callable[[], bool]
    pin: Callable[[str], bool]
    check: Callable[[], str]
    facts: Callable[[], dict[str, object]]
    # Reads the settings again and gives what they say now.
    again: Callable[[], Orders] | None = None
    headphones: Headphones = field(default_factory=Headphones)
    can_quit: bool = True
    report_ready: bool = False


class Warden:
    """One kiosk from its start to its end. `run` returns the exit status."""

    def __init__(self, orders: Orders, keep: Keep, notifier: Notifier | None = None) -> None:
        self._orders, self._keep = orders, keep
        self._notifier = notifier or Notifier()
        self._company = Company(phase=keep.phase % PHASES)
        self._children: dict[int, Child] = {}
        self._events: queue.SimpleQueue[Callable[[float], list[Deed]]] = queue.SimpleQueue()
        self._counter = Counter(keep, self._pin, self._check, self._facts, self._later)
        self._jack = ExitStack()
        self._ending = False
        self._was_shown = self._mute = False
        self._turned = 0.0

    def run(self) -> int:
        """Keep a kiosk on the screen until staff, Ctrl+Q or `stop` end it."""
        self._keep.noted(What.STARTED)
        self._turned = time.monotonic()
        self._seal()
        self._attend_the_jack()
        try:
            while not self._ending:
                self._turn()
        finally:
            self._notifier.stopping()
            self._jack.close()
            for child in self._children.values():
                child.kill()
        return 0

    def stop(self) -> None:
        """End `run` soon; may be called from a signal handler."""
        self._ending = True
        self._events.put(lambda _now: [])

    @property
    def company(self) -> Company:
        """Who is there now: frozen data, for whoever measures."""
        return self._company

    def pid(self, number: int) -> int:
        """The process of a member, for whoever measures. Raises KeyError once it is gone."""
        return self._children[number].pid

    # ---------------------------------------------------------------- one turn
    def _turn(self) -> None:
        now = time.monotonic()
        self._rotate(now)
        self._settle(now)
        self._notifier.alive(now) if self._company.well else None
        until = due(self._company, now)
        if self._notifier.every is not None:
            until = min(until, now + self._notifier.every)
        try:
            event = self._events.get(timeout=max(0.0, until - now))
        except queue.Empty:
            event = None
        then = time.monotonic()
        if then > until + LATE:
            self._company = excused(self._company, then)
        left = AT_ONCE
        while event is not None:
            self._carry_out(event(then))
            left -= 1
            event = self._waiting() if left else None

    def _waiting(self) -> Callable[[float], list[Deed]] | None:
        """The next event, if one is there already."""
        try:
            return self._events.get_nowait()
        except queue.Empty:
            return None

    def _settle(self, now: float) -> None:
        deeds: list[Deed] = [Note(Cause.CARD)]
        while deeds:
            self._company, deeds = settled(self._company, now)
            self._carry_out(deeds)

    def _rotate(self, now: float) -> None:
        """Shift the idle picture when it has stood long enough and nobody reads."""
        shown = self._company.shown
        if now - self._turned < STANDING or shown is None or not shown.clean:
            return
        self._turned = now
        self._company = renewed(self._company, phase=(self._company.phase + 1) % PHASES)
        self._keep.turned(self._company.phase)

    def _seal(self) -> None:
        self._later(self._orders.sealed, self._sealed)

    def _sealed(self, whole: object, now: float) -> list[Deed]:
        del now
        if not whole:
            journal.note(Event.PACK)
        if bool(whole) is not (self._company.sealed is not False):
            self._company = renewed(self._company)
        self._company = replace(self._company, sealed=bool(whole))
        return []

    def _later(self, work: Callable[[], object], then: Callable[[object, float], list[Deed]]) -> None:
        """Do something slow beside the loop; what comes of it is an event."""
        import threading

        def do() -> None:
            result = None
            with suppress(Exception):
                result = work()
            self._events.put(lambda now: then(result, now))

        threading.Thread(target=do, daemon=True).start()

    # ---------------------------------------------------------------- the headphone jack
    def _attend_the_jack(self) -> None:
        """Listen to the sound card's jack, where the orders say so."""
        self._jack.close()
        if self._orders.headphones.source is Source.JACK:
            from kiosk.warden.jack import Jack

            self._jack.enter_context(Jack(self._orders.headphones.device, self._hear_the_jack, self._note_the_jack))

    def _hear_the_jack(self, inside: bool) -> None:
        """From the jack's own thread."""
        self._events.put(lambda _now: self._plugged(inside=inside))

    def _plugged(self, *, inside: bool) -> list[Deed]:
        self._company, deeds = plugged(self._company, inside)
        return deeds

    def _note_the_jack(self, there: bool) -> None:
        journal.note(Event.JACK_FOUND if there else Event.JACK_LOST)

    # ---------------------------------------------------------------- what the counter asks, by the orders of now
    def _pin(self, digits: str) -> bool:
        return self._orders.pin(digits)

    def _check(self) -> str:
        return self._orders.check()

    def _facts(self) -> dict[str, object]:
        return self._orders.facts()

    # ---------------------------------------------------------------- deeds
    def _carry_out(self, deeds: Sequence[Deed]) -> None:
        for deed in deeds:
            match deed:
                case Spawn():
                    self._spawn(deed)
                case Tell():
                    if child := self._children.get(deed.id):
                        child.tell(written(deed.word, deed.rest))
                case Kill():
                    if child := self._children.pop(deed.id, None):
                        child.kill()
                        self._counter.gone(deed.id)
                case Note():
                    self._note(deed)

    def _spawn(self, deed: Spawn) -> None:
        command = self._orders.visit(deed.phase, self._keep.diagonal, self._keep.keys, deed.bare)
        try:
            self._children[deed.id] = Child(deed.id, command, self._orders.environment, self._hear)
        except OSError:
            self._hear(deed.id, None)

    def _note(self, deed: Note) -> None:
        if deed.cause is Cause.FAULT:
            journal.note(Event.FAULT, *deed.where.split(" "))
        elif deed.cause is Cause.CARD:
            if deed.where:
                journal.note(Event.CARD, deed.where)
        else:
            journal.note(NOTES[deed.cause])
            self._keep.noted(KEPT[deed.cause])

    # ---------------------------------------------------------------- what is heard
    def _hear(self, number: int, line: bytes | None) -> None:
        """From a child's thread: only a word of the list comes further."""
        if line is None:
            self._events.put(lambda now: self._gone(number, now))
        elif (word := read(Said, line)) is not None:
            self._events.put(lambda now: self._heard(number, word, now))

    def _gone(self, number: int, now: float) -> list[Deed]:
        self._children.pop(number, None)
        self._counter.gone(number)
        self._company, deeds = ended(self._company, number, now)
        return deeds

    def _heard(self, number: int, line: Line, now: float) -> list[Deed]:
        self._company, deeds = heard(self._company, number, line, now)
        shown = self._company.shown
        if shown is None or shown.id != number:
            return deeds
        if line.word is Said.SHOWN and not self._was_shown:
            self._was_shown = True
            self._notifier.ready()
            if self._orders.report_ready:
                print("ready", flush=True)
        if line.word is Said.MUTE and not self._mute:
            # Each visit finds it out anew; it is told once.
            self._mute = True
            journal.note(Event.MUTE)
        if line.word is Said.QUIT and self._orders.can_quit:
            self._ending = True
        answers, wish = self._counter.heard(number, line)
        self._grant(wish)
        return [*deeds, *(Tell(number, word, rest) for word, rest in answers)]

    def _grant(self, wish: Wish | None) -> None:
        if wish is Wish.LEAVE:
            journal.note(Event.LEFT)
            self._keep.noted(What.LEFT)
            self._ending = True
        elif wish is Wish.RENEW:
            journal.note(Event.RENEWED)
            self._keep.noted(What.RENEWED)
            before, self._orders = self._orders, self._orders.again() if self._orders.again else self._orders
            self._company = renewed(self._company)
            if self._orders.headphones != before.headphones:
                self._company = replace(self._company, headphones=None)
                self._attend_the_jack()
            self._seal()


__all__ = ["Orders", "Told", "Warden"]
