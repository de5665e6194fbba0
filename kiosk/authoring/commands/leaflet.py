"""`kiosk leaflet`: each page of the content as a sheet to print, in every language of the site."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from kiosk import places
from kiosk.authoring.commands.common import tell
from kiosk.authoring.commands.printing import Refused, add_arguments, opened, put
from kiosk.authoring.print.leaflet import leaflet
from kiosk.authoring.print.typesetting import SettingError
from kiosk.guidance.library import Library

_WHY = """\
No printer is attached to a visit: a queue keeps what was printed, and paper stays behind. So a clinic prints leaflets
beforehand and lays out all of them, ordinary health pages among the others: then taking one says nothing of a person.
Print on both sides of the paper. Every date, number and word is the content's, with its version at the foot."""


def main(argv: Sequence[str]) -> int:
    """Write a PDF for each page. Returns 1, and writes nothing, if the content has problems."""
    parser = argparse.ArgumentParser(
        prog="kiosk leaflet",
        description="Set each page as a leaflet, one PDF each.",
        epilog=_WHY,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_arguments(parser)
    parser.add_argument(
        "-o", "--output", type=Path, default=Path("leaflets"), metavar="DIR", help="where to (default: leaflets)"
    )
    parser.add_argument(
        "--page", nargs="+", action="extend", metavar="TOPIC/PAGE", help="only these, like sleep/sleep (default: all)"
    )
    options = parser.parse_args(argv)
    try:
        with opened(options.content, parser) as library:
            wanted = _chosen(library, options.page, parser)
            bodies = {_name(page): leaflet(library, page, options.paper, places.icons()) for page in wanted}
            notes = _unsigned(library, wanted)
    except Refused:
        return 1
    except SettingError as error:
        parser.error(str(error))
    for name, body in bodies.items():
        put(options.output / name, body, parser)
    tell([*(f"{options.output / name}" for name in bodies), *notes])
    return 0


def _chosen(library: Library, named: Sequence[str] | None, parser: argparse.ArgumentParser) -> list[str]:
    known = [page for topic in library.topics for page in topic.pages]
    for page in named or ():
        if page not in known:
            parser.error(f"there is no page {page}. Pages: {', '.join(known)}")
    return [page for page in known if named is None or page in named]


def _name(page: str) -> str:
    return f"{page.replace('/', '-')}.pdf"


def _unsigned(library: Library, pages: Sequence[str]) -> list[str]:
    """What a clinic has to know before it hands these out."""
    drafts = {(draft.unit, draft.language) for draft in library.drafts}
    codes = [language.code for language in library.site.languages]
    open_in = {code: sum((page, code) in drafts for page in pages) for code in codes}
    counted = ", ".join(f"{count} in {code}" for code, count in open_in.items() if count)
    return [f"Not yet signed by a reviewer: {counted}. `kiosk check --release` names them."] if counted else []
