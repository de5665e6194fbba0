"""What stands on the window, for whoever reads it out."""

from __future__ import annotations

from PySide6.QtQuick import QQuickWindow

from kiosk.bridge.orientation import key_help, oriented
from kiosk.bridge.script import Script, script_of
from kiosk.bridge.store import Store
from kiosk.bridge.tongue import Tongue
from kiosk.session.visit import REPORTING, SILENT, Place, Screen
from kiosk.speech.reader import Line

# What the room must not hear by chance, beside sensitive topics.
_SENSITIVE = REPORTING | {Screen.BEFORE, Screen.NUMBERS}


class Sight:
    """One kiosk's window, in the language of the visit."""

    def __init__(self, store: Store, tongue: Tongue, window: QQuickWindow) -> None:
        self._store, self._tongue, self._window = store, tongue, window

    @property
    def language(self) -> str:
        """The language of the visit; of an idle kiosk its first."""
        return self._store.visit.language or self._store.material.languages[0].code

    @property
    def place(self) -> tuple[Place, bool]:
        """Where the visitor stands, and whether the comfort panel is open over it."""
        return self._store.visit.place, self._store.visit.comfort_open

    @property
    def is_idle(self) -> bool:
        """Whether nobody has begun."""
        return self._store.visit.idle

    @property
    def script(self) -> Script:
        """What the window says now."""
        script = script_of(self._window, self._tongue, self.language, self._store.banks)
        return oriented(script, self._tongue) if self._store.visit.idle else script

    @property
    def keys(self) -> Line:
        """What the keys do."""
        return key_help(self._tongue, self.language)

    @property
    def is_silent(self) -> bool:
        """Whether nothing here is said until somebody asks."""
        return self._store.visit.place.screen in SILENT

    @property
    def is_sensitive(self) -> bool:
        """Whether the screen says something of the person who listens to it."""
        place, library = self._store.visit.place, self._store.material.library
        if place.screen is Screen.TOPIC:
            return library.topic(place.subject).sensitive
        if place.screen is Screen.PAGE:
            return library.topic(library.page(place.subject, self.language).topic).sensitive
        return place.screen in _SENSITIVE
