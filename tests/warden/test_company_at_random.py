"""Whatever happens, in any order: what `troupe` looks at holds at every moment, and in the end the kiosk is well."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kiosk.warden.company import BUILDING, LONGEST_WAIT, WELL, Company, renewed
from kiosk.warden.member import Spawn, Stage
from kiosk.wire import Said
from tests.warden.troupe import GOOD, Nature, Player, Troupe, steady

BAD = (
    Nature(ready=None, dies=0.1),
    Nature(ready=None),
    Nature(ready=None, hangs=0.1),
    Nature(ready=19.0),
    Nature(ready=25.0),
    Nature(shown=None),
    Nature(shown=0.3, late=0.2),
    Nature(dies=0.41),
    Nature(dies=0.43),
    Nature(dies=2.0),
    Nature(hangs=0.41),
    Nature(hangs=5.0),
    *(Nature(mad=(word,)) for word in (Said.OVER, Said.BEGUN, Said.SHOWN, Said.READY, Said.CARD, Said.LIFTED)),
)
# Long enough for every wait, one after another.
LONG = 2 * BUILDING + LONGEST_WAIT + WELL + 20
AFTER = st.sampled_from((0.0, 0.005, 0.021, 0.3, 0.5, 1.0, 5.0, 31.0))
WORDS = (Said.READY, Said.SHOWN, Said.BEAT, Said.BEGUN, Said.OVER, Said.LIFTED, Said.FAULT, Said.CARD)


class AnyDay(RuleBasedStateMachine):
    """A kiosk in a waiting room, with everything that can befall it."""

    def __init__(self) -> None:
        super().__init__()
        self.coming: list[Nature] = []
        self.troupe = Troupe(self._nature, Company())
        # Nothing failed so far: then the picture must never be gone once it was there.
        self.unharmed = True
        self.was_shown = False

    def _nature(self, spawn: Spawn) -> Nature:
        return self.coming.pop(0) if self.coming and not spawn.bare else GOOD

    @initialize(sealed=st.booleans(), natures=st.lists(st.sampled_from((GOOD, *BAD)), max_size=3))
    def start(self, sealed: bool, natures: list[Nature]) -> None:
        self._expect(natures)
        self.troupe.play(0.2)
        self._seal(sealed)

    def _expect(self, natures: list[Nature]) -> None:
        self.coming = list(natures)
        self.unharmed &= all(nature == GOOD for nature in natures)

    # ---------------------------------------------------------------- what befalls it
    @rule(after=AFTER, natures=st.lists(st.sampled_from(BAD), min_size=1, max_size=7))
    def fall_on_bad_times(self, after: float, natures: list[Nature]) -> None:
        self.troupe.play(after)
        self._expect(natures)

    @rule(after=AFTER, reads=AFTER, lifts=st.sampled_from((None, 0.0, 0.01, 0.1, 1.0, 5.0)))
    def visit(self, after: float, reads: float, lifts: float | None) -> None:
        """Somebody comes, reads, and closes; the finger stays on Close for a while, or is never seen to go."""
        self.touch(after)
        self.troupe.play(reads)
        player = self._visible()
        if player is None or player.hushed:
            return
        self.troupe.closes(lifts=False)
        if lifts is not None:
            self.troupe.play(lifts)
            self.troupe.says(player.id, Said.LIFTED)

    @rule(after=AFTER)
    def touch(self, after: float) -> None:
        self.troupe.play(after)
        player = self._visible()
        if player is not None and not player.hushed and not player.begun:
            self.troupe.says(player.id, Said.BEGUN)

    @rule(after=AFTER, number=st.integers(0, 3))
    def crash(self, after: float, number: int) -> None:
        self.troupe.play(after)
        self.unharmed = False
        if player := self._any(number):
            self.troupe.dies(player.id)

    @rule(after=AFTER, number=st.integers(0, 3))
    def hang(self, after: float, number: int) -> None:
        self.troupe.play(after)
        self.unharmed = False
        if player := self._any(number):
            self.troupe.hangs(player.id)

    @rule(after=AFTER, number=st.integers(0, 3), word=st.sampled_from(WORDS))
    def go_mad(self, after: float, number: int, word: Said) -> None:
        self.troupe.play(after)
        self.unharmed = False
        if player := self._any(number):
            self.troupe.says(player.id, word)

    @rule(after=AFTER, inside=st.booleans(), by_key=st.booleans())
    def plug(self, after: float, inside: bool, by_key: bool) -> None:
        """Headphones go in or out; the sound card says so, or the keypad."""
        self.troupe.play(after)
        shown = self.troupe.company.shown
        if not by_key:
            self.troupe.plug(inside=inside)
        elif shown is not None and self.troupe.players[shown.id].plugged is not inside:
            self.troupe.presses_the_plug(shown.id, inside=inside)
            self.troupe.play(0.5)

    @rule(after=AFTER, phase=st.integers(0, 15))
    def renew(self, after: float, phase: int) -> None:
        self.troupe.play(after)
        self.troupe.company = renewed(self.troupe.company, phase=phase)

    @rule(after=AFTER, whole=st.booleans())
    def look_at_the_words(self, after: float, whole: bool) -> None:
        self.troupe.play(after)
        self._seal(whole)

    @rule(after=AFTER, seconds=st.sampled_from((4.0, 600.0)))
    def stand_still(self, after: float, seconds: float) -> None:
        self.troupe.play(after)
        self.troupe.stand_still(seconds)

    def _visible(self) -> Player | None:
        player = self.troupe.visible()
        return None if player is None or not player.alive or player.hung or player.over else player

    def _any(self, number: int) -> Player | None:
        alive = [player for player in self.troupe.players.values() if player.alive]
        return alive[number % len(alive)] if alive else None

    def _seal(self, whole: bool) -> None:
        company = self.troupe.company
        if whole is not (company.sealed is not False):
            company = renewed(company)
        self.troupe.company = replace(company, sealed=whole)

    # ---------------------------------------------------------------- what holds
    @invariant()
    def the_picture_is_never_gone_without_a_failure(self) -> None:
        self.troupe.settle()
        self.was_shown |= self.troupe.visible() is not None
        assert not (self.unharmed and self.was_shown) or self.troupe.visible() is not None

    @invariant()
    def it_does_not_burn(self) -> None:
        """What fails in a row is slow; nothing else starts processes but touches and orders, a few at a time."""
        lately = [moment for moment in self.troupe.spawned if moment > self.troupe.now - 31]
        assert len(lately) < 100

    def teardown(self) -> None:
        """From now on nothing bad happens: a little later all is well, whoever is in front of it."""
        troupe = self.troupe
        self.coming = []
        self._seal(True)
        troupe.play(LONG)
        player = troupe.visible()
        assert player is not None
        if player.begun:
            assert not player.hushed
            troupe.closes()
            troupe.play(LONG)
        assert steady(troupe), troupe.company
        assert troupe.company.failures == 0
        living = {player.id for player in troupe.players.values() if player.alive}
        assert living == {member.id for member in troupe.company.members}
        assert all(not member.carded and member.stage is not Stage.LEAVING for member in troupe.company.members)


TestAnyDay = AnyDay.TestCase
# A day takes a seventh of a second to play: as many as fit well below the time after which a test counts as hung.
TestAnyDay.settings = settings(stateful_step_count=20, max_examples=min(600, settings().max_examples))
