"""A company played through: simulated processes on a simulated clock, and what must hold after every moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from heapq import heappop, heappush

from kiosk.warden.company import BUILDING, FINGERS, SILENCE, Company, ended, excused, heard, plugged
from kiosk.warden.member import Deed, Kill, Member, Note, Spawn, Stage, Tell
from kiosk.warden.rules import due, settled
from kiosk.wire import Line, Said, Told

BEAT = 1.0
WATCH = 0.001  # seconds that a moment of the simulation may be late by


@dataclass(frozen=True, slots=True)
class Nature:
    """How a process behaves. None: it never comes to that."""

    ready: float | None = 0.4  # seconds from its start until it is ready
    shown: float | None = 0.02  # from being told until its first frame
    dies: float | None = None  # from its start
    hangs: float | None = None  # from its start
    late: float = 0.001  # how long its words are on their way
    mad: tuple[Said, ...] = ()  # what it says out of turn, as soon as it is started


GOOD = Nature()


@dataclass
class Player:
    """One simulated process, and what is true of it whatever the warden thinks."""

    id: int
    bare: bool
    nature: Nature
    born: float
    alive: bool = True
    hung: bool = False
    ready: bool = False
    told_show: bool = False
    hushed: bool = False
    begun: bool = False
    over: bool = False
    plugged: bool | None = None  # what it knows of the headphones
    said_at: float = 0.0
    waited_from: float = 0.0  # for its being ready, then for its first frame


class Stageless(AssertionError):
    """Something happened that must never happen."""


@dataclass
class Troupe:
    """Plays a company. `nature` decides how each new process behaves."""

    nature: Callable[[Spawn], Nature] = lambda _spawn: GOOD
    company: Company = field(default_factory=lambda: Company(sealed=True))
    now: float = 100.0
    players: dict[int, Player] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    told: list[Tell] = field(default_factory=list)
    spawned: list[float] = field(default_factory=list)
    killed: list[int] = field(default_factory=list)
    _queue: list[tuple[float, int, Callable[[], None]]] = field(default_factory=list)
    _count: int = 0

    # ---------------------------------------------------------------- time
    def at(self, moment: float, what: Callable[[], None]) -> None:
        """Let something happen then."""
        self._count += 1
        heappush(self._queue, (moment, self._count, what))

    def play(self, seconds: float) -> None:
        """Let time pass, as the warden's loop does: it wakes for an event, and when something is due."""
        end = self.now + seconds
        self.settle()
        while True:
            following = min(
                self._queue[0][0] if self._queue else end, max(self.now + WATCH, due(self.company, self.now))
            )
            if following >= end:
                break
            self.now = max(self.now, following)
            while self._queue and self._queue[0][0] <= self.now:
                heappop(self._queue)[2]()
            self.settle()
        self.now = end
        self.settle()

    def settle(self) -> None:
        """Do what is due, and look whether everything holds."""
        for _ in range(20):
            before = self.company
            self.company, deeds = settled(self.company, self.now)
            self._carry_out(deeds, before)
            if not deeds:
                break
        else:
            raise Stageless("it never settles")
        self._look()

    # ---------------------------------------------------------------- what befalls it
    def says(self, number: int, word: Said, rest: str = "") -> None:
        """A process says a word; it is heard a little later."""
        player = self.players[number]
        if player.alive and not player.hung:
            player.begun |= word is Said.BEGUN
            player.over |= word is Said.OVER
            self.at(self.now + player.nature.late, lambda: self._hear(number, Line(word, rest)))

    def plug(self, *, inside: bool) -> None:
        """The sound card tells of its jack."""
        self._do(*plugged(self.company, inside))

    def presses_the_plug(self, number: int, *, inside: bool) -> None:
        """The keypad tells whoever has its keys, and that one tells the warden a little later."""
        player = self.players[number]

        def hear() -> None:
            player.plugged = inside
            self._hear(number, Line(Said.JACK, "in" if inside else "out"))

        if player.alive and not player.hung:
            self.at(self.now + player.nature.late, hear)

    def dies(self, number: int) -> None:
        """A process ends by itself. Its last words are heard before its end is."""
        player = self.players[number]
        if player.alive:
            player.alive = False
            self.at(self.now + player.nature.late, lambda: self._do(*ended(self.company, number, self.now)))

    def hangs(self, number: int) -> None:
        """A process does nothing any more."""
        self.players[number].hung = True

    def stand_still(self, seconds: float) -> None:
        """The whole machine does nothing for a while, and the warden notices."""
        self.now += seconds
        self.company = excused(self.company, self.now)
        for player in self.players.values():
            player.waited_from = player.said_at = self.now

    def visible(self) -> Player | None:
        """Who has the screen."""
        return self.players[self.company.shown.id] if self.company.shown else None

    def closes(self, *, lifts: bool = True) -> None:
        """Whoever has the screen says that its visit is over."""
        player = self.visible()
        assert player is not None
        self.says(player.id, Said.OVER)
        if lifts:
            self.says(player.id, Said.LIFTED)

    # ---------------------------------------------------------------- inside
    def _hear(self, number: int, line: Line) -> None:
        if number in self.players:
            self.players[number].said_at = self.now
        self._do(*heard(self.company, number, line, self.now))

    def _do(self, company: Company, deeds: list[Deed]) -> None:
        before, self.company = self.company, company
        self._carry_out(deeds, before)

    def _carry_out(self, deeds: list[Deed], before: Company) -> None:
        for deed in deeds:
            match deed:
                case Spawn():
                    self._spawn(deed)
                case Tell():
                    self.told.append(deed)
                    self._tell(deed, before)
                case Kill():
                    self._kill(deed, before)
                case Note():
                    self.notes.append(deed)

    def _spawn(self, deed: Spawn) -> None:
        nature = self.nature(deed)
        self.spawned.append(self.now)
        self.players[deed.id] = Player(deed.id, deed.bare, nature, self.now, said_at=self.now, waited_from=self.now)
        if nature.dies is not None:
            self.at(self.now + nature.dies, lambda: self.dies(deed.id))
        if nature.hangs is not None:
            self.at(self.now + nature.hangs, lambda: self.hangs(deed.id))
        if nature.ready is not None:
            self.at(self.now + nature.ready, lambda: self.says(deed.id, Said.READY))
        for word in nature.mad:
            self.says(deed.id, word)
        self._beat(deed.id)

    def _beat(self, number: int) -> None:
        player = self.players[number]
        if player.alive and not player.hung:
            self.says(number, Said.BEAT)
            self.at(self.now + BEAT, lambda: self._beat(number))

    def _tell(self, deed: Tell, before: Company) -> None:
        player = self.players[deed.id]
        if deed.word is Told.LIFTED:
            player.hushed = False
        if deed.word is Told.JACK:
            if not player.told_show:
                raise Stageless("one that nobody sees is told of the headphones")
            player.plugged = deed.rest == "in"
        if deed.word is not Told.SHOW:
            return
        shown = before.shown
        if player.told_show:
            raise Stageless("told to show itself twice")
        member = before.member(deed.id)
        if member is None or not member.clean or before.sealed is None:
            raise Stageless("one with a visit in it is shown, or one whose words nobody looked at")
        if shown and shown.id not in self.killed and shown.begun is not None and not shown.over:
            raise Stageless("a visit is taken off the screen")
        player.told_show, player.hushed, player.waited_from = True, deed.rest == "quiet", self.now
        if player.alive and not player.hung and player.nature.shown is not None:
            self.at(self.now + player.nature.shown, lambda: self.says(deed.id, Said.SHOWN))

    def _kill(self, deed: Kill, before: Company) -> None:
        player, member = self.players[deed.id], before.member(deed.id)
        self.killed.append(deed.id)
        if member is not None and member.stage is Stage.SHOWN and self.now - player.said_at < SILENCE - WATCH:
            raise Stageless("whoever has the screen is killed, and was well")
        player.alive = False

    # ---------------------------------------------------------------- what always holds
    def _look(self) -> None:
        members = self.company.members
        for stage in (Stage.SHOWN, Stage.CURTAIN, Stage.SHOWING):
            if sum(member.stage is stage for member in members) > 1:
                raise Stageless(f"two are {stage}")
        coming = [member for member in members if member.is_coming or member.stage is Stage.WARM]
        if len(coming) > 2 or sum(not member.bare for member in coming) > 1:
            raise Stageless("more than one is being made")
        if forgotten := {each.id for each in self.players.values() if each.alive} - {each.id for each in members}:
            raise Stageless(f"{forgotten} live on unknown")
        for member in members:
            self._look_at(member)
            knows = self.players[member.id].plugged is self.company.headphones
            if member.stage in (Stage.SHOWING, Stage.SHOWN) and not knows:
                raise Stageless(f"one that is {member.stage} does not know of the headphones")

    def _look_at(self, member: Member) -> None:
        if not member.clean and member.stage not in (Stage.SHOWING, Stage.SHOWN, Stage.LEAVING):
            raise Stageless(f"a visit lives on in what is {member.stage}")
        if member.stage is Stage.LEAVING and (not member.fingers or self.now - member.since > FINGERS + WATCH):
            raise Stageless("one that is to leave stays")
        deaf = member.stage is Stage.SHOWN and self.players[member.id].hushed
        if deaf and self.now - member.since > FINGERS + 2 * BEAT:
            raise Stageless("whoever has the screen hears nobody, for ever")
        if member.is_coming and self.now - self.players[member.id].waited_from > BUILDING + WATCH:
            raise Stageless(f"one that is {member.stage} for ever is waited for")
        if member.stage not in (Stage.STARTING, Stage.LEAVING) and self.now - member.beat > SILENCE + WATCH:
            raise Stageless(f"one that is {member.stage} hangs, and stays")


def well_shown(troupe: Troupe) -> bool:
    """Whether a usable idle screen, or a visit, has the screen, and hears."""
    shown = troupe.company.shown
    return shown is not None and not shown.carded and not troupe.players[shown.id].hushed


def steady(troupe: Troupe) -> bool:
    """Whether everything is as it should be while nothing happens."""
    stages = sorted(member.stage for member in troupe.company.members)
    return well_shown(troupe) and stages == sorted((Stage.SHOWN, Stage.CURTAIN, Stage.WARM))
