"""Has Typst set a template of this folder: the same data give the same bytes, wherever and whenever it is done."""

from __future__ import annotations

import datetime
import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst

from kiosk import places

PAPERS = {"letter": "us-letter", "a4": "a4"}

_TEMPLATES = Path(__file__).resolve().parent


class SettingError(Exception):
    """Typst could not set the words. The message says why."""


def typeset(template: str, data: Mapping[str, Any], day: str) -> bytes:
    """A tagged PDF (PDF/UA-1), dated to an ISO day. Raises SettingError."""
    with tempfile.TemporaryDirectory() as folder:
        # Of the face's files only those the kiosk has: of several with one name Typst takes whichever it meets first.
        for face in places.fonts():
            shutil.copy(face, folder)
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
        try:
            return typst.compile(
                _TEMPLATES / f"{template}.typ",
                root=_TEMPLATES,
                font_paths=fonts,
                sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
                format="pdf",
                pdf_standards=["ua-1"],
                timestamp=_moment(day),
            )
        except typst.TypstError as error:
            raise SettingError(" ".join([error.message, *error.hints])) from error


def _moment(day: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(day).replace(tzinfo=datetime.UTC)
