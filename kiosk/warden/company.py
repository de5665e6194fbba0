"""Who is on the screen, who is warm and who must go: decided here, as frozen data, and carried out by `house.py`.

One process has the screen. One is warm: built and drawn, its window not shown yet. One is the curtain: it never had a
visit and stays beneath, so that the picture is never black while nobody is ready. Whatever happens is an event with the
moment it happened (seconds, any clock that only goes forward); each gives the next company and the deeds to be done.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.warden.member import Cause, Deed, Kill, Member, Note, Spawn, Stage, Tell
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
            return _lifted(company, member) if member.stage is Stage.LEAVING else (company, [])
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
        return _lifted(company, member)
    unseen = member.stage in (Stage.STARTING, Stage.WARM, Stage.SHOWING)
    if unseen or _was_short(member, now) or now - member.since < SOON:
        company = _failed(company, now)
    return company, [Note(cause)]


def _was_short(member: Member, now: float) -> bool:
    return member.begun is not None and not member.over and now - member.begun < SHORT


def _failed(company: Company, now: float) -> Company:
    company = replace(company, failures=company.failures + 1, failed_at=now)
    return replace(company, not_before=now + company.waiting)


def _lifted(company: Company, gone: Member) -> tuple[Company, list[Deed]]:
    """With the window that a finger lay on, the finger is gone too."""
    shown = company.shown
    return company, [Tell(shown.id, Told.LIFTED)] if gone.fingers and shown is not None else []


def renewed(company: Company, *, phase: int | None = None) -> Company:
    """Everything is to be made anew, without a dark moment: after a while, or when settings or words changed."""
    return replace(company, fresh_from=company.next_id, phase=company.phase if phase is None else phase)


def settled(company: Company, now: float) -> tuple[Company, list[Deed]]:
    """Do what is due. Called after every event, and when `due` says so."""
    deeds: list[Deed] = []
    for rule in RULES:
        company, more = rule(company, now)
        deeds += more
    return company, deeds


def excused(company: Company, now: float) -> Company:
    """The whole machine stood still: nobody's silence counts."""
    members = [replace(member, beat=now) for member in company.members]
    return replace(company, members=tuple(replace(each, since=now) if each.is_coming else each for each in members))


def _patience(member: Member) -> float:
    """The moment from which it is not waited for any longer, though it may answer and only not do what it was told."""
    coming = member.since + BUILDING if member.is_coming else float("inf")
    return coming if member.stage is Stage.STARTING else min(coming, member.beat + SILENCE)


def _end_the_hung(company: Company, now: float) -> tuple[Company, list[Deed]]:
    deeds: list[Deed] = []
    for member in company.members:
        if member.stage is not Stage.LEAVING and now >= _patience(member):
            company, notes = ended(company, member.id, now, Cause.HUNG)
            deeds += [Kill(member.id), *notes]
    return company, deeds


def _end_the_leaving(company: Company, now: float) -> tuple[Company, list[Deed]]:
    deeds: list[Deed] = []
    for member in company.members:
        if member.stage is Stage.LEAVING and (not member.fingers or now - member.since >= FINGERS):
            company, lifted = _lifted(company.without(member.id), member)
            deeds += [Kill(member.id), *lifted]
    return company, deeds


def _end_the_stale(company: Company, now: float) -> tuple[Company, list[Deed]]:
    """What is warm, or still being built, for something that no longer holds is made again; so is a warm card."""
    stale = [member for member in company.members if _is_stale(company, member, now)]
    for member in stale:
        company = company.without(member.id)
    return company, [Kill(member.id) for member in stale]


def _is_stale(company: Company, member: Member, now: float) -> bool:
    if member.stage not in (Stage.STARTING, Stage.WARM):
        return False
    served = company.shown is not None and not company.shown.carded
    if not company.is_fresh(member):
        return True
    if member.bare:
        # Made in a loop of crashes that is over: after the next visit it would show the card for nothing.
        return company.sealed is not False and (served or company.failures < TOO_MANY)
    if company.shown is None or member.stage is Stage.STARTING or not member.carded:
        return False
    # Nobody sees the card because of one that failed: what is shown stands until the next one, tried again in a while.
    return now >= company.not_before or (served and company.failures < TOO_MANY)


def _end_the_unclean(company: Company, now: float) -> tuple[Company, list[Deed]]:
    """A visit where none can be: a touch that was heard just before the curtain fell, or a process gone mad."""
    deeds: list[Deed] = []
    for member in company.members:
        if not member.clean and member.stage in (Stage.STARTING, Stage.WARM, Stage.CURTAIN):
            company, _ = ended(company, member.id, now)
            deeds.append(Kill(member.id))
    return company, deeds


def _recover(company: Company, now: float) -> tuple[Company, list[Deed]]:
    for member in company.members:
        stands = member.stage in (Stage.SHOWN, Stage.WARM) and not member.carded and member.since > company.failed_at
        if stands and now - member.since >= WELL:
            return replace(company, failures=0), []
    return company, []


def _show(company: Company, now: float) -> tuple[Company, list[Deed]]:
    """The warm one takes the screen when it is free, or when whoever has it is done with."""
    warm, shown = company.one(Stage.WARM), company.shown
    if warm is None or company.sealed is None or company.one(Stage.SHOWING) is not None:
        return company, []
    if shown is not None and not _done_with(company, shown, warm):
        return company, []
    quiet = "" if shown is not None and shown.clean else "quiet"
    return company.with_(warm.turned(Stage.SHOWING, now)), [Tell(warm.id, Told.SHOW, quiet)]


def _done_with(company: Company, shown: Member, warm: Member) -> bool:
    if shown.over:
        return True
    if not shown.clean:
        return False
    if shown.carded:
        return not warm.carded
    return not company.is_fresh(shown) or (company.wants_curtain and not warm.carded)


def _raise_the_card(company: Company, now: float) -> tuple[Company, list[Deed]]:
    """A crash loop ends in the card: on the curtain, or without one in a process that can show nothing else."""
    if company.failures < TOO_MANY or company.shown is not None:
        return company, []
    curtain = company.one(Stage.CURTAIN)
    if curtain is not None:
        if curtain.carded:
            return company, []
        return company.with_(replace(curtain, carded=True)), [Tell(curtain.id, Told.CARD), Note(Cause.LOOP)]
    if now < company.not_before or any(member.bare for member in company.members):
        return company, []
    return _spawned(company, now, bare=True)


def _warm(company: Company, now: float) -> tuple[Company, list[Deed]]:
    if now < company.not_before or company.one(Stage.STARTING, Stage.WARM, Stage.SHOWING) is not None:
        return company, []
    return _spawned(company, now, bare=company.sealed is False)


def _spawned(company: Company, now: float, *, bare: bool) -> tuple[Company, list[Deed]]:
    born = Member(company.next_id, company.phase, now, now, bare=bare, since=now, carded=bare)
    spawned = replace(company, members=(*company.members, born), next_id=company.next_id + 1)
    return spawned, [Spawn(born.id, born.phase, bare)]


RULES = (_end_the_hung, _end_the_leaving, _end_the_stale, _end_the_unclean, _recover, _show, _raise_the_card, _warm)


def due(company: Company, now: float) -> float:
    """The next moment at which something may have to be done without any event."""
    leaving = [member.since + FINGERS for member in company.members if member.stage is Stage.LEAVING]
    moments = [now + WELL, *leaving, *(_patience(each) for each in company.members if each.stage is not Stage.LEAVING)]
    if company.not_before > now:
        moments.append(company.not_before)
    return max(now, min(moments))
