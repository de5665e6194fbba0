"""What the kiosk can say, read from a pack when it is asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from kiosk.guidance import stored
from kiosk.guidance.model import Contact, Page, Place, Site, Tongue, Tongues, Topic
from kiosk.packs.pack import Pack, PackError

_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class Draft:
    """A unit of words in one language that nobody has signed yet: staff see this, visitors do not.

    A unit is a page ("safety/signs"), a topic's tile ("safety"), or "site", "facts", "reporting".
    """

    unit: str
    language: str
    origin: str
    provenance: str
    status: str


class Library:
    """Everything a pack says. Only what is asked for is read; pages are not kept."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    @classmethod
    def open(cls, path: Path, *, whole: bool = True) -> Library:
        """Open the pack at `path`, its words checked unless `whole` is False. Raises PackError."""
        return cls(Pack.open(path, whole=whole))

    def close(self) -> None:
        """Let go of the pack."""
        self._pack.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def version(self) -> str:
        """The content hash of the pack: equal words and pictures, equal version."""
        return self._pack.content_hash

    @cached_property
    def site(self) -> Site:
        """The installation's frame."""
        return stored.site_from_json(self._document("site"))

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The tiles of Home, in order."""
        return tuple(map(stored.topic_from_json, self._pack.documents("topic")))

    @cached_property
    def contacts(self) -> Mapping[str, Contact]:
        """Every contact by its id, in the order of the register."""
        found = map(stored.contact_from_json, self._pack.documents("contact"))
        return {contact.id: contact for contact in found}

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Every place to read more by its id, in the order of the register."""
        return {place.id: place for place in map(stored.place_from_json, self._pack.documents("place"))}

    @cached_property
    def oldest_check(self) -> str:
        """The ISO date of the fact that was checked longest ago."""
        return str(json.loads(self._document("register"))["oldest_check"])

    @cached_property
    def drafts(self) -> tuple[Draft, ...]:
        """The units that nobody has reviewed as they stand, in order."""
        return tuple(Draft(**json.loads(text)) for text in self._pack.documents("draft"))

    def topic(self, topic: str) -> Topic:
        """A topic by its id. Raises PackError if there is none."""
        for found in self.topics:
            if found.id == topic:
                return found
        raise _absent()

    def following(self, page: str) -> str:
        """The id of the page after `page` in its topic; empty after the last."""
        for topic in self.topics:
            if page in topic.pages[:-1]:
                return topic.pages[topic.pages.index(page) + 1]
        return ""

    def page(self, page: str, language: str) -> Page:
        """A page by its id ("safety/signs") in one language, read now. Raises PackError if there is none."""
        return stored.page_from_json(self._document("page", page, language))

    def contact(self, contact: str) -> Contact:
        """A contact by its id, read now and alone. Raises PackError if there is none."""
        return stored.contact_from_json(self._document("contact", contact))

    def place(self, place: str) -> Place:
        """A place by its id. Raises PackError if there is none."""
        return _one(self.places, place)

    @cached_property
    def tongues(self) -> Tongues | None:
        """For who reads no language of the site; None if the pack has no language to show."""
        found = self._pack.document("tongues")
        return stored.tongues_from_json(found) if found else None

    def every_tongue(self) -> tuple[Tongue, ...]:
        """The languages to choose from, in the order of the register, read now."""
        return tuple(map(stored.tongue_from_json, self._pack.documents("tongue")))

    def tongue(self, code: str) -> Tongue:
        """One of them by its code, read now and alone. Raises PackError if there is none."""
        return stored.tongue_from_json(self._document("tongue", code))

    def asset(self, name: str) -> bytes:
        """The bytes of a picture that came with the words. Raises PackError if there is none."""
        found = self._pack.asset(name)
        if found is None:
            raise _absent()
        return found

    def clip(self, key: str, language: str) -> str | None:
        """How a text is heard, as JSON, by the key that the speech room gives it; None if nobody has spoken it."""
        return self._pack.document("clip", key, language)

    def narration(self) -> Mapping[str, Any]:
        """Who speaks, for staff: per language the voice, and how much a machine and how much a person says."""
        found = self._pack.document("narration")
        return _mapping(found) if found else {}

    def report(self) -> Mapping[str, Any]:
        """The reporting flow: reporting/report.toml as plain data."""
        return _mapping(self._document("report"))

    def report_words(self, language: str) -> Mapping[str, Any]:
        """The flow's words in one language, with facts filled in. Raises PackError if there is none."""
        return _mapping(self._document("report-words", language=language))

    def _document(self, kind: str, key: str = "", language: str = "") -> str:
        found = self._pack.document(kind, key, language)
        if found is None:
            raise _absent()
        return found


def _one(found: Mapping[str, _Kind], key: str) -> _Kind:
    if key not in found:
        raise _absent()
    return found[key]


def _mapping(text: str) -> Mapping[str, Any]:
    raw = json.loads(text)
    if not isinstance(raw, dict):
        raise PackError("The reporting flow in the pack is not a table. Build the pack again with `make`.")
    return raw


def _absent() -> PackError:
    # It does not say what was asked for: that would tell what a visitor opened.
    return PackError("The pack does not hold what was asked for. Build the pack again with `make`.")
