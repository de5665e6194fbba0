"""The shape of each TOML file of content. `words` holds the tables of each language (`[en]`, `[es]`)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, Strict, StringConstraints, with_config
from pydantic_core import PydanticCustomError

_CLOSED = with_config(ConfigDict(extra="forbid"))

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Flag = Annotated[bool, Strict()]
Day = Annotated[datetime.date, Strict()]


def _form(pattern: str, what: str, remedy: str) -> AfterValidator:
    """Text that has to look like `pattern`."""

    def check(value: str) -> str:
        if re.fullmatch(pattern, value) is None:
            raise PydanticCustomError("form", "{what}", {"what": f"{what} {value!r}", "remedy": remedy})
        return value

    checked: Callable[[str], str] = check
    return AfterValidator(checked)


Id = Annotated[Text, _form(r"[a-z][a-z0-9_-]*", "this is not an id:", "Use small letters, digits, - and _")]
Code = Annotated[
    Text, _form(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "this is not a language code:", "Write it like en or es")
]
Phone = Annotated[
    Text,
    _form(
        r"1-\d{3}-\d{3}-\d{4}|\d{3}", "this is not a phone number:", "Write 1-888-373-7888, or three digits like 911"
    ),
]
TextNumber = Annotated[
    Text, _form(r"1-\d{3}-\d{3}-\d{4}|\d{3}|\d{5,6}", "this is not a number to text:", "Write it like 233733 or 988")
]
TextWord = Annotated[Text, _form(r"[A-Z0-9]+", "this is not a word to text:", "Write it in capitals, like BEFREE")]
Web = Annotated[
    Text,
    _form(
        r"([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}(/[\w./-]*)?",
        "this is not an address to copy by hand:",
        "Leave out https:// and write it like example.org/page",
    ),
]
Email = Annotated[
    Text,
    _form(
        r"[\w.+-]+@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}", "this is not an e-mail address:", "Write it like help@example.org"
    ),
]


def _day_text(value: object) -> object:
    """A date may stand in quotes or without."""
    return value.isoformat() if isinstance(value, datetime.date) else value


def _real_day(value: str) -> str:
    try:
        return value and datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        said = {"what": f"this is not a date: {value!r}", "remedy": "Write it like 2026-11-22"}
        raise PydanticCustomError("form", "{what}", said) from None


DayText = Annotated[str, BeforeValidator(_day_text), AfterValidator(_real_day)]


@_CLOSED
@dataclass(frozen=True)
class LanguageForm:
    """One language of the site."""

    code: Code
    name: Text


@_CLOSED
@dataclass(frozen=True)
class CoverArtForm:
    """The pictures of the idle screen, one per shape of panel."""

    landscape: Text
    portrait: Text


@_CLOSED
@dataclass(frozen=True)
class IdleForm:
    """When an idle screen is left, in seconds."""

    seconds: Annotated[int, Strict(), Field(ge=30, le=300)]
    warning_seconds: Annotated[int, Strict(), Field(ge=20, le=300)]


@_CLOSED
@dataclass(frozen=True)
class SiteWordsForm:
    """What the site says in one language outside topics."""

    owner: Words
    idle_heading: Words
    idle_invitation: Words
    numbers_intro: Words


@_CLOSED
@dataclass(frozen=True)
class SiteForm:
    """site.toml."""

    topics: Annotated[list[Id], Field(min_length=1)]
    numbers: Annotated[list[Id], Field(min_length=1)]
    language: Annotated[list[LanguageForm], Field(min_length=1)]
    cover_art: CoverArtForm
    idle: IdleForm
    words: dict[str, SiteWordsForm]
    handoffs: list[Text] = field(default_factory=list)
    learn: str = ""


@_CLOSED
@dataclass(frozen=True)
class TopicWordsForm:
    """A tile's words in one language."""

    title: Words
    summary: Words


@_CLOSED
@dataclass(frozen=True)
class TopicForm:
    """topic.toml."""

    icon: Id
    sensitive: Flag
    pages: Annotated[list[Id], Field(min_length=1)]
    words: dict[str, TopicWordsForm]


@_CLOSED
@dataclass(frozen=True)
class FrontForm:
    """The lines between --- at the head of a page."""

    title: Words
    summary: Words
    speak_title: Annotated[str, Field(alias="speak-title")] = ""


@_CLOSED
@dataclass(frozen=True)
class ClaimForm:
    """A claim of facts.toml: its words are what `{{claim}}` shows."""

    source: Text
    checked: Day
    status: Text
    words: dict[str, Words]
    statute: Text = ""


@_CLOSED
@dataclass(frozen=True)
class ContactWordsForm:
    """A contact's words in one language."""

    name: Words
    purpose: Words
    details: list[Words] = field(default_factory=list)


@_CLOSED
@dataclass(frozen=True)
class ContactForm:
    """A contact of facts.toml."""

    icon: Id
    source: Text
    checked: Day
    status: Text
    words: dict[str, ContactWordsForm]
    phone: Phone = ""
    text: TextNumber = ""
    text_word: TextWord = ""
    tty: Phone = ""
    web: Web = ""
    email: Email = ""
    languages: list[Code] = field(default_factory=list)


@_CLOSED
@dataclass(frozen=True)
class PlaceWordsForm:
    """A place's words in one language."""

    name: Words
    purpose: Words


@_CLOSED
@dataclass(frozen=True)
class PlaceForm:
    """A place of facts.toml."""

    address: Web
    source: Text
    checked: Day
    status: Text
    words: dict[str, PlaceWordsForm]


@_CLOSED
@dataclass(frozen=True)
class TongueForm:
    """One language of languages.toml. `only` names the people who alone may write anything in it."""

    code: Code
    english: Text
    own: str = ""
    source: str = ""
    sentence: str = ""
    by: str = ""
    date: DayText = ""
    only: str = ""


@_CLOSED
@dataclass(frozen=True)
class TonguesWordsForm:
    """What stands beside a language's name, in one language of the site."""

    title: Words
    lead: Words
    reach: Words


@_CLOSED
@dataclass(frozen=True)
class TonguesForm:
    """languages.toml."""

    contact: Id
    emergency: Id
    language: Annotated[list[TongueForm], Field(min_length=1)]
    words: dict[str, TonguesWordsForm]


@_CLOSED
@dataclass(frozen=True)
class GlossaryForm:
    """glossary.toml."""

    avoid: dict[str, list[Text]] = field(default_factory=dict)
    not_in_titles: dict[str, list[Text]] = field(default_factory=dict)
    term: dict[str, dict[str, Text]] = field(default_factory=dict)


@_CLOSED
@dataclass(frozen=True)
class ReviewForm:
    """One unit in one language, in review.toml."""

    origin: Text
    source_hash: str = ""
    reviewer: str = ""
    date: DayText = ""
    status: Text = "unreviewed"
    provenance: str = ""
