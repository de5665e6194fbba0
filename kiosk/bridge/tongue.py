"""The interface's own words in the language of the visit, through Qt's translators."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtQml import QQmlEngine

from kiosk.bridge.faces import locale_of

SOURCE_LANGUAGE = "en"


class Tongue:
    """One catalogue per language, loaded once. The source language needs none."""

    def __init__(self, engine: QQmlEngine, folder: Path, languages: tuple[str, ...]) -> None:
        """Load wayside_<code>.qm from `folder`. Raises FileNotFoundError, with its name, where one is missing."""
        self._engine = engine
        self._catalogues: dict[str, QTranslator] = {}
        self._present: QTranslator | None = None
        for code in languages:
            if code == SOURCE_LANGUAGE:
                continue
            catalogue = QTranslator()
            if not catalogue.load(str(folder / f"wayside_{code}.qm")):
                raise FileNotFoundError(f"wayside_{code}.qm")
            self._catalogues[code] = catalogue
        QLocale.setDefault(locale_of(SOURCE_LANGUAGE))

    def speak(self, language: str) -> None:
        """Say every interface word in `language` from now on."""
        # Whoever asks the application as a whole, as a screen reader may, hears of the same language.
        QLocale.setDefault(locale_of(language or SOURCE_LANGUAGE))
        wanted = self._catalogues.get(language)
        if wanted is self._present:
            return
        if self._present is not None:
            QCoreApplication.removeTranslator(self._present)
        if wanted is not None:
            QCoreApplication.installTranslator(wanted)
        self._present = wanted
        self._engine.retranslate()

    def word(self, language: str, context: str, text: str) -> str:
        """One interface word in a language that is not the present one."""
        catalogue = self._catalogues.get(language)
        return (catalogue.translate(context, text) if catalogue else None) or text
