"""A page of the content as one sheet in every language of the site."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from kiosk.authoring.facts import written
from kiosk.authoring.print.own_words import checked_on
from kiosk.authoring.print.rows import Drawing, rows
from kiosk.authoring.print.typesetting import PAPERS, typeset
from kiosk.guidance.library import Library
from kiosk.guidance.model import Page

BESIDE = 3  # languages side by side before lines get too short


def leaflet(library: Library, page: str, paper: str, icons: Path) -> bytes:
    """The PDF of one page. Raises SettingError."""
    codes = [language.code for language in library.site.languages]
    pages = {code: library.page(page, code) for code in codes}

    def svg(name: str) -> str:
        return (icons / f"{name}.svg").read_text("utf-8")

    data = {
        "paper": PAPERS[paper],
        # Titles are free of sensitive words: the check of the content sees to it.
        "title": " · ".join(dict.fromkeys(found.title for found in pages.values())),
        "author": library.site.owner[codes[0]],
        "version": library.version[:8],
        "sheets": [_sheet(library, [pages[code] for code in few], svg) for few in groups(codes)],
    }
    return typeset("leaflet", data, library.oldest_check)


def groups(codes: Sequence[str]) -> list[Sequence[str]]:
    """The languages that share a sheet: at most three, and as equal in number as can be."""
    count = -(-len(codes) // BESIDE)
    bounds = [at * len(codes) // count for at in range(count + 1)]
    return [codes[start:end] for start, end in pairwise(bounds)]


def _sheet(library: Library, same: Sequence[Page], svg: Drawing) -> dict[str, Any]:
    topic, site = library.topic(same[0].topic), library.site
    codes = [page.language for page in same]
    day = datetime.date.fromisoformat(library.oldest_check)
    return {
        "languages": codes,
        "icon": svg(topic.icon),
        # The one page of a topic is named like its topic.
        "topics": [topic.words[code].title for code in codes] if len(topic.pages) > 1 else [],
        "titles": [page.title for page in same],
        "parts": [
            {
                "titles": [part.title for part in parts],
                "rows": list(rows(library, codes, [part.blocks for part in parts], svg)),
            }
            for parts in zip(*(page.parts for page in same), strict=True)
        ],
        "foot": [[site.owner[code], checked_on(written(day, code) or "", code)] for code in codes],
    }
