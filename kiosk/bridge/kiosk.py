"""The shell that every screen shares: where the visitor stands, how they read, and what the bar does."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.bridge.faces import right_to_left
from kiosk.bridge.guard import guarded
from kiosk.bridge.shell import Shell
from kiosk.bridge.store import Store
from kiosk.bridge.tongue import Tongue
from kiosk.session import asking
from kiosk.session.visit import SILENT, Place, Screen, Visit

QML_IMPORT_NAME = "Wayside.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Kiosk(QObject):
    """Turns every touch into the next visit. Without a store it shows the built-in card."""

    changed = Signal()
    layoutChanged = Signal()
    closed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = Shell()
        self._store: Store | None = None
        self._tongue: Tongue | None = None
        self._broken = False
        self._last = Visit()

    def stand_on(self, shell: Shell) -> None:
        """The machine that it runs on."""
        self._shell = shell
        shell.changed.connect(self.changed)

    def follow(self, store: Store, tongue: Tongue) -> None:
        """Show what `store` holds from now on, its interface words through `tongue`."""
        self._store, self._tongue = store, tongue
        store.changed.connect(self._look)
        self._look()

    @Slot()
    def fail(self) -> None:
        """Leave the visit for the built-in card: something broke that a visitor must not see."""
        self._broken = True
        self.changed.emit()

    @guarded
    def _look(self) -> None:
        before, self._last = self._last, self._visit
        if self._tongue is not None and before.language != self._last.language:
            self._tongue.speak(self._last.language)
        self.changed.emit()
        if (before.language, before.comfort) != (self._last.language, self._last.comfort):
            self.layoutChanged.emit()

    @property
    def _visit(self) -> Visit:
        return self._store.visit if self._store else Visit()

    def _put(self, visit: Visit) -> None:
        if self._store:
            self._store.put(visit)

    # ---------------------------------------------------------------- where
    @property
    def standing(self) -> Screen | None:
        """The screen the visitor stands on; None for the card."""
        return None if self._broken or self._store is None else self._visit.place.screen

    @Property(str, notify=changed)
    def screen(self) -> str:
        return self.standing or "card"

    @Property(bool, notify=changed)
    def cardCloses(self) -> bool:
        """Whether the card stands for a visit that broke: closed, it gives way to a fresh kiosk."""
        return self._shell.is_attended and bool(self._visit.language)

    @Property(str, notify=changed)
    def place(self) -> str:
        place = self._visit.place
        return f"{place.screen.value}/{place.subject}/{place.part}"

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        return self._visit.can_go_back or self._visit.comfort_open

    # ---------------------------------------------------------------- how
    @Property(int, notify=changed)
    def textSize(self) -> int:
        return self._visit.comfort.text_size

    @Property(str, notify=changed)
    def theme(self) -> str:
        return self._visit.comfort.theme

    @Property(bool, notify=changed)
    def comfortOpen(self) -> bool:
        return self._visit.comfort_open

    @Property(bool, notify=changed)
    def comfortChanged(self) -> bool:
        return self._store is not None and self._visit.comfort != self._store.usual

    # ---------------------------------------------------------------- languages
    @Property(list, notify=changed)
    def banks(self) -> list[Any]:
        return list(self._store.banks) if self._store and self._visit.language else ["en"]

    @property
    def _codes(self) -> list[str]:
        return [language.code for language in self._store.material.languages] if self._store else ["en"]

    @property
    def _speaks(self) -> str:
        return self._visit.language or self._codes[0]

    @Property(str, notify=changed)
    def language(self) -> str:
        """The language the interface speaks; before a visit the site's first."""
        return self._speaks

    @Property(bool, notify=changed)
    def mirrored(self) -> bool:
        """Whether the interface is read from the right to the left."""
        return right_to_left(self._speaks)

    @property
    def _names(self) -> dict[str, str]:
        languages = self._store.material.languages if self._store else ()
        return {language.code: language.name for language in languages}

    @property
    def _other(self) -> str:
        """The language after the present one, in the site's order."""
        codes = list(self._names)
        if len(codes) < 2 or self._visit.language not in codes:
            return ""
        return codes[(codes.index(self._visit.language) + 1) % len(codes)]

    @Property(str, notify=changed)
    def otherLanguageName(self) -> str:
        return self._names.get(self._other, "")

    @Property(bool, notify=changed)
    def manyLanguages(self) -> bool:
        return len(self._names) > 1

    @Property(str, notify=changed)
    def bothNames(self) -> str:
        return " + ".join(self._names.values())

    @Property(bool, notify=changed)
    def silent(self) -> bool:
        """Whether nothing here is ever spoken unless somebody asks for it."""
        return self.standing in SILENT

    @Property(str, notify=changed)
    def otherLanguage(self) -> str:
        return self._other

    @Slot(str, str, str, result=str)
    def say(self, language: str, context: str, text: str) -> str:
        """An interface word in one language, for where several show at once."""
        return self._tongue.word(language, context, text) if self._tongue else text

    # ---------------------------------------------------------------- what a touch does
    @Slot(str)
    @guarded
    def begin(self, language: str) -> None:
        if self._store:
            self._put(self._visit.begin(language, self._store.usual))

    @Slot()
    @guarded
    def close(self) -> None:
        """End the visit: the cover at once, whatever else is to be done after the frame that shows it."""
        if self.standing is Screen.IDLE:
            return
        if not self._shell.cover_up():
            self.wipe()
        self.closed.emit()

    @guarded
    def wipe(self) -> None:
        """What is left of a visit: nothing. A card that stands for a fault stays."""
        self._put(self._visit.ended())

    @Slot()
    @guarded
    def back(self) -> None:
        self._put(self._visit.back())

    @Slot()
    @guarded
    def home(self) -> None:
        self._put(self._visit.home())

    @Slot()
    @guarded
    def speakOther(self) -> None:
        self._put(self._visit.speak(self._other))

    @Slot()
    @guarded
    def toggleComfort(self) -> None:
        self._put(self._visit.toggle_comfort())

    @Slot(int)
    @guarded
    def resize(self, text_size: int) -> None:
        self._put(self._visit.settle(replace(self._visit.comfort, text_size=text_size)))

    @Slot(str)
    @guarded
    def recolor(self, theme: str) -> None:
        self._put(self._visit.settle(replace(self._visit.comfort, theme=theme)))

    @Slot(bool)
    @guarded
    def showBoth(self, both: bool) -> None:
        self._put(self._visit.settle(replace(self._visit.comfort, both_languages=both)))

    @Slot()
    @guarded
    def resetComfort(self) -> None:
        if self._store:
            self._put(self._visit.settle(self._store.usual))

    @Slot(str)
    @guarded
    def openTopic(self, topic: str) -> None:
        """A topic of one page opens that page."""
        if self._store:
            pages = self._store.material.library.topic(topic).pages
            self._put(self._visit.go(Place(Screen.PAGE, pages[0]) if len(pages) == 1 else Place(Screen.TOPIC, topic)))

    @Slot(str)
    @guarded
    def openPage(self, page: str) -> None:
        self._put(self._visit.go(Place(Screen.PAGE, page)))

    @Slot(int)
    @guarded
    def openPart(self, part: int) -> None:
        self._put(self._visit.turn_to(part))

    @Slot()
    @guarded
    def openNext(self) -> None:
        """The next part, or after the last one the next page of the topic."""
        if not self._store:
            return
        library, place = self._store.material.library, self._visit.place
        if place.part + 1 < len(library.page(place.subject, self._visit.language).parts):
            self._put(self._visit.turn_to(place.part + 1))
        elif following := library.following(place.subject):
            self._put(self._visit.go(Place(Screen.PAGE, following)))

    @Slot()
    @guarded
    def openNumbers(self) -> None:
        self._put(self._visit.go(Place(Screen.NUMBERS)))

    # ---------------------------------------------------------------- the reporting path
    @Slot()
    @guarded
    def startReport(self) -> None:
        self._put(self._visit.go(Place(Screen.BEFORE)))

    @Slot()
    @guarded
    def startQuestions(self) -> None:
        if self._store:
            self._put(self._visit.go(asking.first(self._store.material.flow)))

    @Slot(str)
    @guarded
    def answer(self, choice: str) -> None:
        if self._store:
            self._put(asking.answered(self._visit, self._store.material.flow, choice))
