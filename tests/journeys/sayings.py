"""The words a visitor knows the kiosk by, from the same catalogues and pack that the kiosk shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from kiosk.guidance.library import Library
from kiosk.guidance.model import Contact, Page
from kiosk.reporting.form import words_from
from kiosk.reporting.words import FlowWords

CATALOGUES = Path(__file__).resolve().parents[2] / "kiosk" / "ui" / "words"


@dataclass(frozen=True)
class Sayings:
    """One language's words. Calling it translates an interface word, which must be one of the catalogue's."""

    language: str
    library: Library
    _known: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, language: str, library: Library) -> Sayings:
        """Read the catalogue of `language`."""
        return cls(language, library, _catalogue(language))

    def __call__(self, english: str) -> str:
        return self._known[english]

    @property
    def language_name(self) -> str:
        """The language's own name."""
        return next(each.name for each in self.library.site.languages if each.code == self.language)

    @property
    def other(self) -> Sayings:
        """The next language of the site."""
        codes = [each.code for each in self.library.site.languages]
        return Sayings.of(codes[(codes.index(self.language) + 1) % len(codes)], self.library)

    @property
    def flow(self) -> FlowWords:
        """The words of the reporting path."""
        return words_from(self.library.report_words(self.language))

    def topic(self, topic: str) -> str:
        """A topic's title."""
        return self.library.topic(topic).words[self.language].title

    def page(self, page: str) -> Page:
        """A page."""
        return self.library.page(page, self.language)

    def contact(self, contact: str) -> Contact:
        """A contact."""
        return self.library.contact(contact)

    def contact_name(self, contact: str) -> str:
        """A contact's name."""
        return self.library.contact(contact).words[self.language].name

    def choice(self, question: str, choice: str) -> str:
        """An answer's label."""
        return self.flow.question(question).choices[choice].label


def _catalogue(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    # Every catalogue knows every word; the source language's own may be left empty.
    for message in ElementTree.parse(CATALOGUES / "wayside_es.ts").iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        finished = translation is not None and translation.get("type") is None and translation.text
        said = str(finished) if language != "en" and finished else source
        assert found.setdefault(source, said) == said, f"{source!r} is said in two ways; a test cannot know which"
    return found
