"""What a machine says of the hand-offs: which are off here, and what its clinic offers who wants a private word."""

from __future__ import annotations

import datetime
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from types import MappingProxyType

HANDOFFS = ("clinic", "memorize", "qr")
"""What an outcome may hand over where pack and site allow it: a word in private at this clinic, the number in digits
to learn, a code for a phone."""

NEEDED, KNOWN = ("ask", "phrase"), ("phone", "ask", "phrase")

Table = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ClinicWords:
    """The clinic's own words in one language: a phone in private (may be empty), whom to ask, what to say."""

    ask: str
    phrase: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Handoffs:
    """`off` are switched off on this machine; `clinic` is empty unless somebody there has confirmed it."""

    off: tuple[str, ...] = ()
    clinic: Mapping[str, ClinicWords] = field(default_factory=lambda: MappingProxyType({}))

    def kept(self, allowed: Iterable[str], languages: Collection[str]) -> tuple[str, ...]:
        """Of those that the pack allows, the ones to be had here in all of these languages."""
        without = {*self.off, *(["clinic"] if not self.clinic or self.silent_in(languages) else [])}
        return tuple(name for name in allowed if name not in without)

    def silent_in(self, languages: Iterable[str]) -> list[str]:
        """The languages in which a confirmed clinic says nothing."""
        wanted = self.clinic and "clinic" not in self.off
        return [code for code in languages if code not in self.clinic] if wanted else []

    def arguments(self) -> list[str]:
        """The same for a process that reads no settings; `from_arguments` reads them."""
        off = ["--off", ",".join(self.off)] if self.off else []
        words = {code: asdict(said) for code, said in self.clinic.items()}
        return [*off, *(["--clinic", json.dumps(words, ensure_ascii=False)] if words else [])]


def from_arguments(off: str, clinic: str) -> Handoffs:
    """What `arguments` wrote."""
    words = {code: ClinicWords(**said) for code, said in json.loads(clinic).items()} if clinic else {}
    return Handoffs(tuple(name for name in off.split(",") if name), words)


def handoffs_from(found: Table) -> Handoffs:
    """[handoffs] and [clinic] of kiosk.toml. Raises ValueError with the key and what to do."""
    switches = _table(found, "handoffs")
    off = switches.get("off", [])
    if set(switches) - {"off"}:
        raise ValueError('[handoffs] knows one setting, off, such as off = ["qr"]: a machine can only switch off')
    if not isinstance(off, list) or not all(name in HANDOFFS for name in off):
        raise ValueError(f'handoffs.off is a list of {", ".join(HANDOFFS)}, such as ["qr"]')
    clinic = _table(found, "clinic")
    confirmed = clinic.get("confirmed")
    # A moment is a date to Python, but here it is a slip.
    if confirmed is not None and type(confirmed) is not datetime.date:
        raise ValueError("clinic.confirmed is the day somebody at the clinic agreed, such as 2026-11-24, no quotes")
    words = {code: _words(clinic[code], code) for code in clinic if code != "confirmed"}
    if confirmed and not words:
        raise ValueError("clinic.confirmed stands alone: write [clinic.en] and its like, with ask and phrase")
    return Handoffs(tuple(dict.fromkeys(off)), words if confirmed else {})


def clinic_missing(codes: Iterable[str]) -> str:
    """What to say where a confirmed clinic is silent in a language that this kiosk shows."""
    tables = " and ".join(f"[clinic.{code}]" for code in codes)
    return f"{tables} is missing: write it with ask and phrase, or take clinic.confirmed out"


def _table(found: Table, name: str) -> Table:
    value = found.get(name, {})
    if not isinstance(value, dict):
        raise ValueError(f"[{name}] is a table: write it on a line of its own, its settings below")
    return value


def _words(value: object, code: str) -> ClinicWords:
    if not isinstance(value, dict):
        raise ValueError(
            f"clinic.{code} is not known: [clinic] has confirmed, and a table per language like [clinic.en]"
        )
    if unknown := sorted(set(value) - set(KNOWN)):
        raise ValueError(f"clinic.{code}.{unknown[0]} is not known: [clinic.{code}] has {', '.join(KNOWN)}")
    for key in KNOWN:
        said = value.get(key, "" if key not in NEEDED else None)
        if not isinstance(said, str) or (key in NEEDED and not said.strip()):
            raise ValueError(f'clinic.{code}.{key} is words in quotes: write {key} = "…" under [clinic.{code}]')
    return ClinicWords(**value)
