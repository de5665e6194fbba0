"""Turns a content folder without problems into the documents and pictures of a pack."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.authoring.check import Examined
from kiosk.authoring.facts import Facts
from kiosk.authoring.forms import ContactForm, PlaceForm, SiteForm
from kiosk.authoring.letters import small_face
from kiosk.authoring.markdown import ParsedPage
from kiosk.authoring.narration.checking import narration
from kiosk.authoring.problem import ContentError, Problems
from kiosk.authoring.review import drafts, source_hashes
from kiosk.authoring.tongues import Shown, shown
from kiosk.authoring.tree import TopicSource, Tree
from kiosk.guidance.model import (
    Contact,
    ContactWords,
    IdleWords,
    Language,
    Page,
    Part,
    Place,
    PlaceWords,
    Provenance,
    Site,
    Tongue,
    Tongues,
    TonguesWords,
    Topic,
    TopicWords,
)
from kiosk.guidance.stored import page_to_json, to_json
from kiosk.packs.layout import Document


@dataclass(frozen=True, slots=True)
class Compiled:
    """What a pack is to hold."""

    documents: tuple[Document, ...]
    assets: Mapping[str, bytes]


def compile_content(examined: Examined) -> Compiled:
    """The documents of a pack. Raises ContentError if anything is wrong: a broken file is never shown."""
    site = examined.tree.site
    if examined.problems or site is None:
        raise ContentError(examined.problems)
    documents = compile_words(examined)
    # Whether every word has its clip was asked when it was examined, or need not be true: one without is silent.
    heard = narration(examined.tree, documents, Problems())
    names = sorted(set(vars(site.cover_art).values()))
    pictures = {name: (examined.tree.root / name).read_bytes() for name in names}
    faces = {
        _face_name(each): small_face(each.face, each.form.code, each.letters)
        for each in _tongues(examined.tree)
        if each.face
    }
    return Compiled(tuple(sorted((*documents, *heard.documents))), {**pictures, **faces, **heard.assets})


def compile_words(examined: Examined) -> list[Document]:
    """The documents of a pack that are read, not heard. Raises ContentError if anything is wrong."""
    tree, site = examined.tree, examined.tree.site
    if examined.problems or site is None:
        raise ContentError(examined.problems)
    say = _Say(tree.facts)
    documents = [
        Document("site", "", "", 0, to_json(_site(site, say))),
        Document("register", "", "", 0, to_json({"oldest_check": str(tree.facts.oldest_check())})),
    ]
    for position, topic in enumerate(site.topics):
        documents += _topic_documents(tree.topics[topic], position, say)
    documents += _fact_documents(tree, say)
    documents += _tongue_documents(tree, say)
    if tree.report:
        # What is promised of the flow is for `kiosk prove`; a visit's process holds only what it shows.
        shown = {key: part for key, part in tree.report.data.items() if key not in ("safety", "guarantee")}
        documents.append(Document("report", "", "", 0, _json(shown)))
    for language, words in examined.report_words.items():
        documents.append(Document("report-words", "", language, 0, _json(words)))
    for position, draft in enumerate(drafts(source_hashes(tree), examined.review)):
        documents.append(Document("draft", draft.unit, draft.language, position, to_json(draft)))
    return documents


class _Say:
    """Fills in facts. The check has filled in the same ones and found nothing wrong."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def __call__(self, raw: str, language: str) -> str:
        return self._facts.fill(raw, language, "", 1, Problems()).strip()


def _site(form: SiteForm, say: _Say) -> Site:
    words = form.words
    return Site(
        owner={code: say(said.owner, code) for code, said in words.items()},
        languages=tuple(Language(language.code, language.name) for language in form.language),
        topics=tuple(form.topics),
        numbers=tuple(form.numbers),
        cover_art=vars(form.cover_art),
        idle={
            code: IdleWords(say(said.idle_heading, code), say(said.idle_invitation, code))
            for code, said in words.items()
        },
        numbers_intro={code: say(said.numbers_intro, code) for code, said in words.items()},
        idle_seconds=form.idle.seconds,
        warning_seconds=form.idle.warning_seconds,
        handoffs=tuple(form.handoffs),
        learn=form.learn,
    )


def _topic_documents(source: TopicSource, position: int, say: _Say) -> list[Document]:
    form = source.form
    topic = Topic(
        id=source.id,
        icon=form.icon,
        sensitive=form.sensitive,
        pages=tuple(f"{source.id}/{page}" for page in form.pages),
        words={code: TopicWords(say(said.title, code), say(said.summary, code)) for code, said in form.words.items()},
    )
    documents = [Document("topic", source.id, "", position, to_json(topic))]
    for index, name in enumerate(form.pages):
        for language, parsed in source.pages[name].items():
            page = _page(source.id, name, language, parsed, say)
            documents.append(Document("page", page.id, language, index, page_to_json(page)))
    return documents


def _page(topic: str, name: str, language: str, parsed: ParsedPage, say: _Say) -> Page:
    assert parsed.front is not None, "a page without its head is a problem, and was refused"
    title = say(parsed.front.title, language)
    return Page(
        id=f"{topic}/{name}",
        topic=topic,
        language=language,
        title=title,
        summary=say(parsed.front.summary, language),
        speak_title=say(parsed.front.speak_title, language) or title,
        parts=tuple(Part(part.title, tuple(placed.block for placed in part.blocks)) for part in parsed.parts),
    )


def _fact_documents(tree: Tree, say: _Say) -> list[Document]:
    documents: list[Document] = []
    for position, (key, contact) in enumerate(tree.facts.contacts.items()):
        documents.append(Document("contact", key, "", position, to_json(_contact(key, contact, say))))
    for position, (key, place) in enumerate(tree.facts.places.items()):
        documents.append(Document("place", key, "", position, to_json(_place(key, place, say))))
    return documents


def _tongues(tree: Tree) -> list[Shown]:
    return list(shown(tree.tongues, tree.languages)) if tree.tongues else []


def _face_name(tongue: Shown) -> str:
    """The asset with a language's letters."""
    return f"letters/{tongue.form.code}" if tongue.face else ""


def _tongue_documents(tree: Tree, say: _Say) -> list[Document]:
    """Whom people call who read none of the site's languages; nothing where no language can be shown."""
    form, every = tree.tongues, _tongues(tree)
    if form is None or not every:
        return []
    words = {
        code: TonguesWords(say(said.title, code), say(said.lead, code), say(said.reach, code))
        for code, said in form.words.items()
    }
    documents = [Document("tongues", "", "", 0, to_json(Tongues(form.contact, form.emergency, words)))]
    for position, each in enumerate(every):
        tongue = Tongue(each.form.code, each.form.own, each.form.english, each.sentence, _face_name(each))
        documents.append(Document("tongue", tongue.code, "", position, to_json(tongue)))
    return documents


def _contact(key: str, form: ContactForm, say: _Say) -> Contact:
    words = {
        code: ContactWords(
            say(said.name, code), say(said.purpose, code), tuple(say(detail, code) for detail in said.details)
        )
        for code, said in form.words.items()
    }
    return Contact(
        id=key,
        icon=form.icon,
        phone=form.phone,
        text=form.text,
        text_word=form.text_word,
        tty=form.tty,
        web=form.web,
        email=form.email,
        languages=tuple(form.languages),
        words=words,
        provenance=_provenance(form),
    )


def _place(key: str, form: PlaceForm, say: _Say) -> Place:
    words = {code: PlaceWords(say(said.name, code), say(said.purpose, code)) for code, said in form.words.items()}
    return Place(id=key, address=form.address, words=words, provenance=_provenance(form))


def _provenance(form: ContactForm | PlaceForm) -> Provenance:
    return Provenance(form.source, form.checked.isoformat(), form.status)


def _json(value: Mapping[str, Any]) -> str:
    # Tables keep the order of the file: it is the order of the questions.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
