"""From the documents of a pack to every utterance of it, in each language."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from kiosk.authoring.narration.gathering import Material, texts_of
from kiosk.guidance import stored
from kiosk.packs.layout import Document
from kiosk.reporting.form import FlowProblems, words_from
from kiosk.reporting.words import FlowWords
from kiosk.speech.address import key_of
from kiosk.speech.model import Utterance
from kiosk.speech.spoken import Manner


def utterances_of(documents: Sequence[Document], lexicon: Mapping[str, Mapping[str, str]]) -> list[Utterance]:
    """What the kiosk says, each text of a kind once in each language: the first place it stands in gives its id."""
    material = _material(documents)
    dialled = frozenset(
        number for each in material.contacts.values() for number in (each.phone, each.text, each.tty) if number
    )
    found: dict[str, Utterance] = {}
    for language in material.site.languages:
        code = language.code
        manner = Manner(code, lexicon.get(code, {}), dialled)
        for text in texts_of(material, code):
            spoken = manner.spoken(text.written, text.kind, text.said)
            found.setdefault(
                key_of(text.kind, code, text.written), Utterance(text.id, code, text.kind, text.written, spoken)
            )
    return list(found.values())


def _material(documents: Sequence[Document]) -> Material:
    def bodies(kind: str) -> list[Document]:
        return sorted((each for each in documents if each.kind == kind), key=lambda each: (each.position, each.id))

    site = stored.site_from_json(bodies("site")[0].body)
    topics = [stored.topic_from_json(each.body) for each in bodies("topic")]
    pages = {(each.id, each.language): stored.page_from_json(each.body) for each in bodies("page")}
    order = [page for topic in topics for page in topic.pages]
    contacts = [stored.contact_from_json(each.body) for each in bodies("contact")]
    places = [stored.place_from_json(each.body) for each in bodies("place")]
    tongues = [stored.tongues_from_json(each.body) for each in bodies("tongues")]
    return Material(
        site=site,
        topics=topics,
        pages={each.code: [pages[page, each.code] for page in order] for each in site.languages},
        contacts={contact.id: contact for contact in contacts},
        places={place.id: place for place in places},
        flow={each.language: words for each in bodies("report-words") if (words := _flow_words(each.body))},
        tongues=tongues[0] if tongues else None,
        every_tongue=[stored.tongue_from_json(each.body) for each in bodies("tongue")],
    )


def _flow_words(body: str) -> FlowWords | None:
    """The words of a flow; those that the reporting room refuses are a problem that its own check tells."""
    try:
        return words_from(json.loads(body))
    except FlowProblems:
        return None
