"""`kiosk flow`: the reporting flow as one drawing, from the same file that the kiosk runs."""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from kiosk.authoring.check import Examined, examine
from kiosk.authoring.commands.common import add_content, content_folder, shown, tell
from kiosk.authoring.flow_map.dot import NoLayoutError
from kiosk.authoring.flow_map.own_words import own_words
from kiosk.authoring.flow_map.page import Sheet, draw
from kiosk.authoring.flow_map.phrase import Speech
from kiosk.authoring.flow_words import flow_table
from kiosk.reporting.form import flow_from, promises_from, words_from


def main(argv: Sequence[str]) -> int:
    """Write the drawing. Returns 1, and writes nothing, if the content has problems."""
    parser = argparse.ArgumentParser(prog="kiosk flow", description="Draw the reporting flow on one page, as SVG.")
    add_content(parser)
    parser.add_argument("--lang", metavar="CODE", help="a language of the site (default: its first)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="the SVG to write (default: flow.CODE.svg)")
    options = parser.parse_args(argv)
    folder = content_folder(options.content, parser)
    examined = examine(folder)
    if examined.problems:
        count = len(examined.problems)
        lines = [shown(folder, problem) for problem in examined.problems]
        tell([*lines, f"Nothing was drawn: {count} to mend first."])
        return 1
    language = options.lang or examined.tree.languages[0]
    if language not in examined.report_words:
        known = ", ".join(examined.report_words) or "none: the content has no reporting flow"
        parser.error(f"there are no words for {language}. Languages: {known}")
    target = options.output or Path(f"flow.{language}.svg")
    try:
        sheet = drawn(examined, language)
        target.write_text(sheet.svg, "utf-8", newline="\n")
    except NoLayoutError as error:
        parser.error(str(error))
    except OSError as error:
        parser.error(f"{target} cannot be written ({error.strerror}): choose another place with -o")
    paper = sheet.paper
    tell([f"{target}: {paper.width / 72:.3g} × {paper.height / 72:.3g} inches ({paper.name}), in {language}"])
    return 0


def drawn(examined: Examined, language: str) -> Sheet:
    """The drawing of a flow without problems. Raises NoLayoutError."""
    report, words = flow_table(examined.tree), examined.report_words[language]
    made_from = json.dumps([report, words], sort_keys=True, default=str).encode()
    speech = Speech(flow_from(report), words_from(words), own_words(language), language)
    return draw(speech, promises_from(report), hashlib.sha256(made_from).hexdigest()[:12])
