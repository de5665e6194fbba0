"""Everything a pack can say, in one language: a text for each text that a screen shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.authoring.narration.interface import filled, interface_words
from kiosk.guidance.blocks import Block, Bullets, ContactCard, Item, Note, Paragraph, PlaceCard, Signs, Steps, Words
from kiosk.guidance.model import Contact, Page, Place, Site, Tongue, Tongues, Topic
from kiosk.reporting.words import FlowWords
from kiosk.speech.model import LEARN, MESSAGE, PHONE, PLAIN, TITLE

SAID_IN = "en"  # the language that interpreters are asked for in

# The highest number before a step of a page or an outcome, or before a page of a topic. From 0, because a number that
# nobody spoke as a whole, a clinic's, is said by its digits.
MOST_STEPS = 12


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it stands on a screen; `said` are other words for the ear."""

    id: str
    kind: str
    written: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class Material:
    """A pack as data, as far as it is spoken. Pages and words by language."""

    site: Site
    topics: Sequence[Topic]
    pages: Mapping[str, Sequence[Page]]
    contacts: Mapping[str, Contact]
    places: Mapping[str, Place]
    flow: Mapping[str, FlowWords]
    tongues: Tongues | None = None
    every_tongue: Sequence[Tongue] = field(default_factory=tuple)


def texts_of(material: Material, language: str) -> list[Text]:
    """Every text in a language, in the order of the screens. One that stands in several places comes each time."""
    found = [
        *_site(material.site, language),
        *_topics(material.topics, language),
        *(text for page in material.pages.get(language, ()) for text in _page(page)),
        *(text for contact in material.contacts.values() for text in _contact(contact, language)),
        *(text for place in material.places.values() for text in _place(place, language)),
        *_tongues(material, language),
        *_flow(material.flow.get(language)),
        *_learned(material),
        *_interface(material, language),
        *(Text(f"number/{number}", PLAIN, str(number)) for number in range(MOST_STEPS + 1)),
    ]
    return [text for text in found if any(each.isalnum() for each in text.written)]


def _site(site: Site, language: str) -> Iterator[Text]:
    idle = site.idle[language]
    yield Text("site/owner", PLAIN, site.owner[language])
    yield Text("site/heading", PLAIN, idle.heading)
    yield Text("site/invitation", PLAIN, idle.invitation)
    yield Text("site/numbers_intro", PLAIN, site.numbers_intro[language])
    names = [each.name for each in site.languages]
    for each in site.languages:
        yield Text(f"site/language/{each.code}", PLAIN, each.name)
    if len(names) > 1:
        yield Text("site/languages", PLAIN, " + ".join(names), ", ".join(names))


def _topics(topics: Sequence[Topic], language: str) -> Iterator[Text]:
    for topic in topics:
        yield Text(f"topic/{topic.id}/title", PLAIN, topic.words[language].title)
        yield Text(f"topic/{topic.id}/summary", PLAIN, topic.words[language].summary)


def _page(page: Page) -> Iterator[Text]:
    name = f"page/{page.id}"
    yield Text(f"{name}/title", TITLE, page.title, page.speak_title)
    yield Text(f"{name}/summary", PLAIN, page.summary)
    for number, part in enumerate(page.parts, start=1):
        yield Text(f"{name}/{number}", PLAIN, part.title)
        for place, block in enumerate(part.blocks, start=1):
            yield from _block(f"{name}/{number}/{place}", block)


def _block(name: str, block: Block) -> Iterator[Text]:
    match block:
        case Paragraph(words):
            yield Text(name, PLAIN, _plain(words))
        case Note(head, text):
            yield Text(f"{name}/head", PLAIN, _plain(head))
            yield Text(f"{name}/text", PLAIN, _plain(text))
        case Bullets(items):
            for number, item in enumerate(items, start=1):
                yield Text(f"{name}/{number}", PLAIN, _running(item))
        case Steps(items) | Signs(items):
            for number, item in enumerate(items, start=1):
                # A head on a line of its own is shown without its full stop.
                yield Text(f"{name}/{number}/head", PLAIN, _plain(item.head).removesuffix("."))
                yield Text(f"{name}/{number}/text", PLAIN, _plain(item.text))
        case ContactCard() | PlaceCard():
            return  # said once, with the contacts and places


def _plain(words: Words) -> str:
    return "".join(span.text for span in words)


def _running(item: Item) -> str:
    """An entry whose head runs on into its text."""
    return " ".join(text for text in (_plain(item.head), _plain(item.text)) if text)


def _contact(contact: Contact, language: str) -> Iterator[Text]:
    name, words = f"contact/{contact.id}", contact.words[language]
    yield Text(f"{name}/name", PLAIN, words.name)
    yield Text(f"{name}/purpose", PLAIN, words.purpose)
    yield Text(f"{name}/phone", PHONE, contact.phone)
    yield Text(f"{name}/text", MESSAGE, contact.text)
    yield Text(f"{name}/text_word", PLAIN, f"({contact.text_word})" if contact.text_word else "")
    yield Text(f"{name}/tty", PLAIN, f"TTY {contact.tty}" if contact.tty else "")
    yield Text(f"{name}/email", PLAIN, contact.email)
    yield Text(f"{name}/web", PLAIN, contact.web)
    yield Text(f"{name}/details", PLAIN, " ".join(words.details))
    yield Text(f"{name}/detail", PLAIN, "".join(words.details[:1]))


def _numbers(contact: Contact, language: str, text_to: str) -> Iterator[Text]:
    """What stands beside a contact on the screen of numbers: the other ways, and the first detail."""
    details = contact.words[language].details[:1]
    ways = [*([text_to] if text_to else ()), *([f"TTY {contact.tty}."] if contact.tty else ())]
    yield Text(f"numbers/{contact.id}", PLAIN, " ".join((*ways, *details)))


def _place(place: Place, language: str) -> Iterator[Text]:
    name = f"place/{place.id}"
    yield Text(f"{name}/name", PLAIN, place.words[language].name)
    yield Text(f"{name}/purpose", PLAIN, place.words[language].purpose)
    yield Text(f"{name}/address", PLAIN, place.address)


def _tongues(material: Material, language: str) -> Iterator[Text]:
    """Beside other languages: what the site's own say. No voice here speaks the others; English has their names."""
    if material.tongues is None:
        return
    words = material.tongues.words[language]
    yield from _listed("languages", words.title, (words.lead, words.reach))
    if language == SAID_IN:
        for each in material.every_tongue:
            yield Text(f"languages/{each.code}", PLAIN, each.english)


def _flow(words: FlowWords | None) -> Iterator[Text]:
    if words is None:
        return
    yield from _listed("flow/before", words.before.title, words.before.points)
    for key, question in words.questions.items():
        yield Text(f"flow/question/{key}/ask", PLAIN, question.ask)
        yield Text(f"flow/question/{key}/why", PLAIN, question.why)
        for choice, said in question.choices.items():
            yield Text(f"flow/question/{key}/{choice}", PLAIN, said.label)
            yield Text(f"flow/question/{key}/{choice}/detail", PLAIN, said.detail)
        for choice, reason in words.reasons.get(key, {}).items():
            yield Text(f"flow/question/{key}/{choice}/reason", PLAIN, reason)
    for key, step in words.steps.items():
        yield from _listed(f"flow/step/{key}", step.head, step.text)
    for key, note in words.notes.items():
        yield Text(f"flow/note/{key}", PLAIN, note)
    for key, rule in words.rules.items():
        yield Text(f"flow/rule/{key}", PLAIN, rule)
    for key, outcome in words.outcomes.items():
        yield from _listed(f"flow/outcome/{key}", outcome.title, (outcome.lead,))
    yield from _listed("flow/call", words.call_head, words.call)
    yield from _listed("flow/handoff/memorize", words.memorize.title, (words.memorize.lead,))
    yield from _listed("flow/handoff/qr", words.code.title, (*words.code.points, words.code.lead))
    clinic = words.clinic
    yield from _listed("flow/handoff/clinic", clinic.phone, (clinic.ask, clinic.phrase))


def _listed(name: str, head: str, points: Sequence[str]) -> Iterator[Text]:
    yield Text(name, PLAIN, head)
    for number, point in enumerate(points, start=1):
        yield Text(f"{name}/{number}", PLAIN, point)


def _learned(material: Material) -> Iterator[Text]:
    """The number to learn by heart: only said when somebody asks for it."""
    if contact := material.contacts.get(material.site.learn):
        yield Text("flow/handoff/memorize/number", LEARN, contact.phone)


def _interface(material: Material, language: str) -> Iterator[Text]:
    flow = material.flow.get(language)
    to_text = {key: _text_to(contact) for key, contact in material.contacts.items() if contact.text}
    for source, words in interface_words(language):
        for text in filled(source, words, len(flow.questions) if flow else 0, ()):
            if "%" not in text:
                yield Text(f"interface/{source}", PLAIN, text)
        if source == "Text %1.":
            for key in material.site.numbers:
                [said] = filled(source, words, 0, [to_text[key]]) if key in to_text else [""]
                yield from _numbers(material.contacts[key], language, said)


def _text_to(contact: Contact) -> str:
    return f"{contact.text} ({contact.text_word})" if contact.text_word else contact.text
