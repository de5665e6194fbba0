"""Who is on the screen, who is warm and who must go: decided here, as frozen data, and carried out by `house.py`.

One process has the screen. One is warm: built and drawn, its window not shown yet. One is the curtain: it never had a
visit and stays beneath, so that the picture is never black while nobody is ready. Whatever happens is an event with the
moment it happened (seconds, any clock that only goes forward); each gives the next company and the deeds to be done.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.warden.member import Cause, Deed, Member, Note, Stage, Tell
from kiosk.wire import Line, Said, Told

# Seconds. A window that says nothing for so long hangs; until it is built, and then shown, may take longer.
SILENCE, BUILDING = 3.0, 20.0
# How long the process of a visit that is over may live on because a finger still lies on its window.
FINGERS = 2.0
# So many processes in a row that fail show the built-in card; each failure waits twice as long as the one before.
TOO_MANY, FIRST_WAIT, LONGEST_WAIT = 5, 0.5, 30.0
# A process that dies so soon after it was shown or covered, or a visit that ends its process so soon, has failed.
SOON, SHORT = 2.0, 3.0
# What has stood so long since the last failure is well again.
WELL = 10.0


@dataclass(frozen=True, slots=True)
class Company:
    """All processes of one kiosk. `sealed` says whether the words were found whole; nothing is shown before."""

    members: tuple[Member, ...] = ()
    phase: int = 0
    # Processes with a lower id were made for settings, words or a phase that no longer hold.
    fresh_from: int = 0
    next_id: int = 1
    failures: int = 0
    failed_at: float = 0.0
    not_before: float = 0.0
    sealed: bool | None = None
    # Whether headphones are in: a state of the plug, which outlives a visit. None: nobody said.
    headphones: bool | None = None

    def one(self, *stages: Stage) -> Member | None:
        """The first member in one of these stages."""
        return next((member for member in self.members if member.stage in stages), None)

    def member(self, number: int) -> Member | None:
        """The member of this id, if it still lives."""
        return next((member for member in self.members if member.id == number), None)

    @property
    def shown(self) -> Member | None:
        """Who has the screen."""
        return self.one(Stage.SHOWN)

    @property
    def wants_curtain(self) -> bool:
        """Whether nothing good hangs beneath."""
        curtain = self.one(Stage.CURTAIN)
        return curtain is None or curtain.carded or not self.is_fresh(curtain)

    @property
    def well(self) -> bool:
        """Whether something usable, or at least the card, is on the screen."""
        return self.one(Stage.SHOWN, Stage.CURTAIN) is not None

    @property
    def waiting(self) -> float:
        """Seconds until another process may be started, after failures."""
        # The exponent has an end, because failures may have none.
        return 0.0 if self.failures < 2 else min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(self.failures - 2, 10))

    def with_(self, member: Member) -> Company:
        """The same company with this member as it is now."""
        return replace(self, members=tuple(member if each.id == member.id else each for each in self.members))

    def without(self, number: int) -> Company:
        """The same company without this member."""
        return replace(self, members=tuple(each for each in self.members if each.id != number))

    def is_fresh(self, member: Member) -> bool:
        """Whether it was made for what holds now."""
        return member.id >= self.fresh_from


def heard(company: Company, number: int, line: Line, now: float) -> tuple[Company, list[Deed]]:
    """A process said something. Any word shows that its window answers."""
    member = company.member(number)
    if member is None:
        return company, []
    company = company.with_(replace(member, beat=now))
    member = replace(member, beat=now)
    match line.word:
        case Said.READY if member.stage is Stage.STARTING:
            return company.with_(member.turned(Stage.WARM, now)), []
        case Said.SHOWN if member.stage is Stage.SHOWING:
            return _covered(company, member, now)
        case Said.BEGUN:
            return company.with_(replace(member, begun=now)), []
        case Said.OVER:
            # Not from anybody: a card can be closed too, and a loop of crashes must not end by that.
            served = member.stage is Stage.SHOWN and member.begun is not None
            company = replace(company, failures=0) if served else company
            return company.with_(replace(member, over=True, fingers=True)), []
        case Said.LIFTED:
            company = company.with_(replace(member, fingers=False))
            return lifted(company, member) if member.stage is Stage.LEAVING else (company, [])
        case Said.JACK if member.stage is Stage.SHOWN:
            return plugged(company, line.rest == "in", said_by=number)
        case Said.FAULT | Said.CARD:
            # It shows the card now, and whoever shows the card to nobody is replaced.
            failed = not member.carded and (member.clean or _was_short(member, now))
            company = company.with_(replace(member, carded=True))
            return _failed(company, now) if failed else company, [Note(Cause(line.word.value), line.rest)]
    return company, []


def _covered(company: Company, fresh: Member, now: float) -> tuple[Company, list[Deed]]:
    """A new one has the screen: the one before it stays beneath as the curtain, or leaves."""
    deeds: list[Deed] = []
    old, curtain = company.shown, company.one(Stage.CURTAIN)
    company = company.with_(fresh.turned(Stage.SHOWN, now))
    if old is None:
        return company, [Tell(fresh.id, Told.LIFTED)]
    good = old.clean and not old.carded and company.is_fresh(old)
    if good and company.wants_curtain:
        company = company.with_(old.turned(Stage.CURTAIN, now))
        deeds.append(Tell(old.id, Told.CURTAIN))
        if curtain is not None:
            company = company.with_(curtain.turned(Stage.LEAVING, now))
    else:
        company = company.with_(old.turned(Stage.LEAVING, now))
    if not old.fingers:
        deeds.append(Tell(fresh.id, Told.LIFTED))
    return company, deeds


def ended(company: Company, number: int, now: float, cause: Cause = Cause.CRASHED) -> tuple[Company, list[Deed]]:
    """A process is gone. One that was to go is no news."""
    member = company.member(number)
    if member is None:
        return company, []
    company = company.without(number)
    if member.stage is Stage.LEAVING:
        return lifted(company, member)
    unseen = member.stage in (Stage.STARTING, Stage.WARM, Stage.SHOWING)
    if unseen or _was_short(member, now) or now - member.since < SOON:
        company = _failed(company, now)
    return company, [Note(cause)]


def _was_short(member: Member, now: float) -> bool:
    return member.begun is not None and not member.over and now - member.begun < SHORT


def _failed(company: Company, now: float) -> Company:
    company = replace(company, failures=company.failures + 1, failed_at=now)
    return replace(company, not_before=now + company.waiting)


def lifted(company: Company, gone: Member) -> tuple[Company, list[Deed]]:
    """With the window that a finger lay on, the finger is gone too."""
    shown = company.shown
    return company, [Tell(shown.id, Told.LIFTED)] if gone.fingers and shown is not None else []


def plugged(company: Company, inside: bool, said_by: int | None = None) -> tuple[Company, list[Deed]]:
    """Headphones went in or out: whoever has the screen, or is about to, is told, but for who said it."""
    if inside is company.headphones:
        return company, []
    company = replace(company, headphones=inside)
    hear = [each for each in company.members if each.stage in (Stage.SHOWING, Stage.SHOWN) and each.id != said_by]
    return company, [told_of_the_plug(each, inside) for each in hear]


def told_of_the_plug(member: Member, inside: bool) -> Tell:
    """The word for it."""
    return Tell(member.id, Told.JACK, "in" if inside else "out")


def renewed(company: Company, *, phase: int | None = None) -> Company:
    """Everything is to be made anew, without a dark moment: after a while, or when settings or words changed."""
    return replace(company, fresh_from=company.next_id, phase=company.phase if phase is None else phase)


def excused(company: Company, now: float) -> Company:
    """The whole machine stood still: nobody's silence counts."""
    members = [replace(member, beat=now) for member in company.members]
    return replace(company, members=tuple(replace(each, since=now) if each.is_coming else each for each in members))
