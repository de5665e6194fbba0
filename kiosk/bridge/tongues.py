"""View models for people who read none of the site's languages: the languages by their own names, and one of them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QmlUncreatable

from kiosk.bridge.faces import load_letters, right_to_left
from kiosk.bridge.guard import guarded
from kiosk.bridge.shell import Shell
from kiosk.bridge.shown import contact_shown
from kiosk.bridge.store import Material, Store
from kiosk.bridge.view import View
from kiosk.guidance.model import Contact, Tongue
from kiosk.journal import Report
from kiosk.session.visit import Place, Screen

QML_IMPORT_NAME = "Wayside.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


def unheard(*_: object) -> None:
    """A view that stands alone has nobody to tell."""


def other_tongues(material: Material) -> list[Tongue]:
    """The pack's other languages, without those that this machine has pages in."""
    pages = {language.code for language in material.languages}
    return [each for each in material.library.every_tongue() if each.code not in pages]


def others(store: Store) -> list[str]:
    """What the way to the other languages is called, in each language of the site; empty where there is none."""
    tongues = store.material.library.tongues
    return [tongues.words[each.code].title for each in store.material.languages] if tongues else []


@QmlElement
@QmlUncreatable("Each screen has a view model of its own.")
class Lettered(View):  # type: ignore[operator]  # the stub of QmlUncreatable does not know that it decorates
    """A view that shows letters which the first face lacks: it loads them when it is shown, not before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = Shell(self)
        self._tell: Report = unheard

    def write_with(self, shell: Shell, report: Report) -> None:
        """The shell that tells QML of faces, and who is told of one that does not load."""
        self._shell, self._tell = shell, report

    def drawn(self, store: Store, tongues: list[Tongue]) -> list[Tongue]:
        """Those whose letters are at hand now. One that cannot be drawn is left out: empty boxes help nobody."""
        known = self._shell.known_faces
        missing = {each.code: each.face for each in tongues if each.face and each.code not in known}
        loaded = {code: load_letters(store.material.library.asset(face), self._tell) for code, face in missing.items()}
        faces = {code: family for code, family in loaded.items() if family}
        turned = [each.code for each in tongues if right_to_left(each.code)]
        self._shell.learn(faces, turned)
        return [each for each in tongues if not each.face or each.code in known or each.code in faces]


@QmlElement
@QmlSingleton
class TonguesView(Lettered):
    """The languages to choose from, each by its own name."""

    screen = Screen.TONGUES

    @Slot()
    @guarded
    def open(self) -> None:
        """From the idle screen it begins a visit, in the site's first language, which can be left as any other."""
        store = self._store
        if store is not None:
            visit = store.visit.begin(store.material.languages[0].code) if store.visit.idle else store.visit
            store.put(visit.go(Place(Screen.TONGUES)))

    @Slot(str)
    @guarded
    def choose(self, code: str) -> None:
        """On to one of the languages."""
        if self._store is not None:
            self._store.put(self._store.visit.go(Place(Screen.TONGUE, code)))

    def fields(self, store: Store) -> dict[str, Any]:
        languages = store.material.languages
        return {
            "titles": [{"code": each.code, "text": text} for each, text in zip(languages, others(store), strict=True)],
            "tongues": [
                {"code": each.code, "own": each.own, "english": each.english}
                for each in self.drawn(store, other_tongues(store.material))
            ],
        }


@QmlElement
@QmlSingleton
class TongueView(Lettered):
    """One of them: the number to call, and the word to say."""

    screen = Screen.TONGUE

    def fields(self, store: Store) -> dict[str, Any]:
        library = store.material.library
        tongues, tongue = library.tongues, library.tongue(store.visit.place.subject)
        assert tongues is not None, "a pack with languages says whom they call"
        contact, emergency = library.contact(tongues.contact), library.contact(tongues.emergency)
        self.drawn(store, [tongue])
        return {
            "code": tongue.code,
            "own": tongue.own,
            "sentence": tongue.sentence,
            "english": tongue.english,
            "call": reached(contact, tongue.code),
            "emergency": reached(emergency, tongue.code),
            # In every language of the site, for whoever helps: which of them the reader has learned is not known.
            "words": [
                {
                    "code": each.code,
                    "lead": tongues.words[each.code].lead,
                    "reach": tongues.words[each.code].reach,
                    "name": contact.words[each.code].name,
                    "emergency": emergency.words[each.code].purpose,
                }
                for each in store.material.languages
            ],
        }


def reached(contact: Contact, code: str) -> dict[str, Any]:
    """A contact as a card: the call, and by text only where a fact says that it is answered in the language."""
    shown = contact_shown(contact, ())
    written = code in contact.languages
    return {
        **shown,
        "ways": [way for way in shown["ways"] if written or way["icon"] == "phone"],
        "tty": "",
        "textTo": "",
    }
