"""View models of the screens that are read: idle, Home, a topic, a page, and the numbers to call."""

from __future__ import annotations

from typing import Any

from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.bridge.shown import contact_shown, rows
from kiosk.bridge.store import Store
from kiosk.bridge.tongues import others
from kiosk.bridge.view import View
from kiosk.session.visit import Screen

QML_IMPORT_NAME = "Wayside.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class IdleView(View):
    """The idle screen: the same whatever happened before, a function of the pack and the machine's settings alone."""

    screen = Screen.IDLE

    def fields(self, store: Store) -> dict[str, Any]:
        site, topics = store.material.library.site, store.material.library.topics
        return {
            "banks": [
                {
                    "code": language.code,
                    "name": language.name,
                    "owner": site.owner[language.code],
                    "heading": site.idle[language.code].heading,
                    "invitation": site.idle[language.code].invitation,
                    "topics": [topic.words[language.code].title for topic in topics if topic.id in site.topics[:7]],
                }
                for language in store.material.languages
            ],
            "others": others(store),
        }


@QmlElement
@QmlSingleton
class HomeView(View):
    """Home: the topics in the site's order."""

    screen = Screen.HOME

    def fields(self, store: Store) -> dict[str, Any]:
        one = len(store.banks) == 1
        return {
            "topics": [
                {
                    "id": topic.id,
                    "icon": topic.icon,
                    "number": 0,
                    "titles": [topic.words[bank].title for bank in store.banks],
                    # Two titles already fill a tile.
                    "summaries": [topic.words[bank].summary for bank in store.banks] if one else [],
                }
                for topic in store.material.library.topics
            ]
        }


@QmlElement
@QmlSingleton
class TopicView(View):
    """A topic of several pages."""

    screen = Screen.TOPIC

    def fields(self, store: Store) -> dict[str, Any]:
        library, banks = store.material.library, store.banks
        topic = library.topic(store.visit.place.subject)
        pages = [[library.page(page, bank) for bank in banks] for page in topic.pages]
        return {
            "titles": [topic.words[bank].title for bank in banks],
            "sensitive": topic.sensitive,
            "pages": [
                {
                    "id": same[0].id,
                    "icon": "",
                    "number": number,
                    "titles": [page.title for page in same],
                    "summaries": [page.summary for page in same] if len(banks) == 1 else [],
                }
                for number, same in enumerate(pages, start=1)
            ],
        }


@QmlElement
@QmlSingleton
class PageView(View):
    """One part of a page, its neighbours, and what comes next."""

    screen = Screen.PAGE

    def fields(self, store: Store) -> dict[str, Any]:
        library, banks, place = store.material.library, store.banks, store.visit.place
        same = [library.page(place.subject, bank) for bank in banks]
        topic = library.topic(same[0].topic)
        titles = [[page.parts[number].title for page in same] for number in range(len(same[0].parts))]
        shown = rows(library, banks, [page.parts[place.part].blocks for page in same])
        return {
            "topicTitles": [topic.words[bank].title for bank in banks] if len(topic.pages) > 1 else [],
            "titles": [page.title for page in same],
            "parts": titles,
            "part": place.part,
            "partTitles": titles[place.part],
            "rows": [row for row in shown if row["kind"] != "note"],
            "notes": [row for row in shown if row["kind"] == "note"],
            "next": titles[place.part + 1] if place.part + 1 < len(titles) else _next_page(store),
        }


def _next_page(store: Store) -> list[str]:
    """The titles of the page that follows in its topic; none after the last."""
    library, page = store.material.library, store.visit.place.subject
    following = library.following(page)
    return [library.page(following, bank).title for bank in store.banks] if following else []


@QmlElement
@QmlSingleton
class NumbersView(View):
    """The numbers to call, in the site's order."""

    screen = Screen.NUMBERS

    def fields(self, store: Store) -> dict[str, Any]:
        library, banks = store.material.library, store.banks
        return {
            "intro": [library.site.numbers_intro[bank] for bank in banks],
            "contacts": [contact_shown(library.contact(contact), banks) for contact in library.site.numbers],
        }
