"""`kiosk card`: wallet cards to print, with a number on them and nothing else."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from kiosk.authoring.commands.common import tell
from kiosk.authoring.commands.printing import Refused, add_arguments, opened, put
from kiosk.authoring.print.card import A_SHEET, cards, with_a_number
from kiosk.authoring.print.typesetting import SettingError
from kiosk.guidance.library import Library
from kiosk.guidance.model import Contact

_WHY = """\
The cards say nothing but the number: no name, no department, no word for what it is. A card can be found in a pocket,
and whoever finds one should learn nothing from it. For the same reason there is one number on it: beside the
emergency number, any other would look like a call for help. Leave the back blank, print on one side. There is room
for a note over the number. Tell in words what it is, and only to who asks; some are safer with no card at all."""


def main(argv: Sequence[str]) -> int:
    """Write a sheet of cards as a PDF. Returns 1, and writes nothing, if the content has problems."""
    parser = argparse.ArgumentParser(
        prog="kiosk card",
        description="Set a sheet of wallet cards: an unlabelled number, and nothing else.",
        epilog=_WHY,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_arguments(parser)
    parser.add_argument(
        "-o", "--output", type=Path, default=Path("cards.pdf"), metavar="FILE", help="the PDF (default: cards.pdf)"
    )
    parser.add_argument("--contact", metavar="NAME", help="whose number (default: the one that site.toml has to learn)")
    options = parser.parse_args(argv)
    try:
        with opened(options.content, parser) as library:
            body = cards(_chosen(library, options.contact, parser), options.paper, library.oldest_check)
    except Refused:
        return 1
    except SettingError as error:
        parser.error(str(error))
    put(options.output, body, parser)
    tell([f"{options.output}: {A_SHEET} cards. Print at full size, on one side."])
    return 0


def _chosen(library: Library, named: str | None, parser: argparse.ArgumentParser) -> Contact:
    name = named or library.site.learn
    known = with_a_number(library)
    if name not in known:
        said = f"no contact {name} has a number" if name else "site.toml has no number to learn"
        parser.error(f"{said}: name one with --contact ({', '.join(known)})")
    return library.contact(name)
