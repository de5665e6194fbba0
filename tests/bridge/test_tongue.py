"""The interface's own words change language with the visit, and leave nothing installed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.bridge.tongue import Tongue


@pytest.fixture
def tongue(built: Path, qapp: QCoreApplication) -> Iterator[Tongue]:
    """A tongue that knows both languages."""
    assert QCoreApplication.instance() is qapp
    found = Tongue(QQmlApplicationEngine(), built, ("en", "es"))
    yield found
    found.speak("en")


def _back() -> str:
    return QCoreApplication.translate("Bar", "Back")


def test_it_speaks_the_language_of_the_visit(tongue: Tongue) -> None:
    assert _back() == "Back"
    tongue.speak("es")
    assert _back() == "Atrás"
    tongue.speak("es")
    tongue.speak("en")
    assert _back() == "Back"


def test_an_idle_kiosk_speaks_the_source_language(tongue: Tongue) -> None:
    tongue.speak("es")
    tongue.speak("")
    assert _back() == "Back"


def test_a_word_in_a_language_that_is_not_spoken_now(tongue: Tongue) -> None:
    assert tongue.word("es", "Bar", "Back") == "Atrás"
    assert tongue.word("en", "Bar", "Back") == "Back"
    tongue.speak("es")
    assert tongue.word("en", "Bar", "Back") == "Back"


def test_a_missing_catalogue_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"wayside_es\.qm"):
        Tongue(QQmlApplicationEngine(), tmp_path, ("en", "es"))
