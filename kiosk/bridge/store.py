"""The one place where a visit changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from kiosk.guidance.library import Library
from kiosk.guidance.model import Language
from kiosk.handoffs import ClinicWords
from kiosk.reporting.flow import Flow
from kiosk.reporting.words import FlowWords
from kiosk.session.visit import USUAL, Comfort, Visit


@dataclass(frozen=True, slots=True)
class Material:
    """What a kiosk has to show: the library, the languages of this machine, and the reporting flow with its words."""

    library: Library
    languages: tuple[Language, ...]
    flow: Flow
    flow_words: Mapping[str, FlowWords]
    # Said in the step of the hand-off "clinic", which the flow has only where the clinic has confirmed it.
    clinic: Mapping[str, ClinicWords] = field(default_factory=dict)


class Store(QObject):
    """Holds the present visit and says when it has changed. `usual` is the comfort that every visit begins with."""

    leaving = Signal()  # other words are about to come: before any of them is built
    changed = Signal()

    def __init__(self, material: Material, parent: QObject | None = None, usual: Comfort = USUAL) -> None:
        super().__init__(parent)
        self.material, self.usual = material, usual
        self.visit = Visit()

    def put(self, visit: Visit) -> None:
        """Make `visit` the present one."""
        if visit != self.visit:
            if _words_of(visit) != _words_of(self.visit):
                self.leaving.emit()
            self.visit = visit
            self.changed.emit()

    @property
    def banks(self) -> tuple[str, ...]:
        """The languages on the screen, in the site's order where there are several."""
        codes = tuple(language.code for language in self.material.languages)
        if self.visit.comfort.both_languages or not self.visit.language:
            return codes
        return (self.visit.language,)


def _words_of(visit: Visit) -> tuple[object, ...]:
    """What decides which words stand on the screen."""
    return visit.place, visit.language, visit.comfort_open, visit.comfort.both_languages
