"""What is due in a company, rule by rule: called after every event, and at the moment that `due` tells."""

from __future__ import annotations

from dataclasses import replace

from kiosk.warden.company import BUILDING, FINGERS, SILENCE, TOO_MANY, WELL, Company, ended, lifted, told_of_the_plug
from kiosk.warden.member import Cause, Deed, Kill, Member, Note, Spawn, Stage, Tell
from kiosk.wire import Told


def settled(company: Company, now: float) -> tuple[Company, list[Deed]]:
    """Do what is due. Called after every event, and when `due` says so."""
    deeds: list[Deed] = []
    for rule in RULES:
        company, more = rule(company, now)
        deeds += more
    return company, deeds


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
            company, told = lifted(company.without(member.id), member)
            deeds += [Kill(member.id), *told]
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
    told: list[Deed] = [Tell(warm.id, Told.SHOW, quiet)]
    if company.headphones is not None:
        told.append(told_of_the_plug(warm, company.headphones))
    return company.with_(warm.turned(Stage.SHOWING, now)), told


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
