"""Fixtures of the narration's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.narration import interface, narrating
from tests.authoring.narration.fake import mastered_quickly

CATALOGUE = """\
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context><name>Bar</name>
<message><source>Back</source><translation>Atrás</translation></message>
<message><source>Text %1.</source><translation>Por texto: %1.</translation></message>
</context>
</TS>
"""


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two words of the interface, in place of all of them."""
    folder = tmp_path / "words"
    folder.mkdir()
    (folder / "wayside_es.ts").write_text(CATALOGUE, "utf-8")
    monkeypatch.setattr(interface, "WORDS", folder)
    return folder / "wayside_es.ts"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No sound is measured or encoded."""
    monkeypatch.setattr(narrating, "mastered", mastered_quickly)
