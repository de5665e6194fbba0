"""`kiosk prove`: walks every path of the reporting flow and holds it against what the flow promises."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Sequence
from pathlib import Path

from kiosk.authoring.check import examine
from kiosk.authoring.commands.common import add_content, content_folder, shown, tell
from kiosk.authoring.files import write_atomically
from kiosk.authoring.proving.certificate import COUNTED, as_html, as_json, failure_in_words
from kiosk.authoring.proving.proving import Proven, prove_content


def main(argv: Sequence[str]) -> int:
    """Print the counts, or what does not hold. Returns 1 if anything does not."""
    parser = argparse.ArgumentParser(
        prog="kiosk prove", description="Prove that the reporting path keeps its promises."
    )
    add_content(parser)
    parser.add_argument("--json", action="store_true", help="print the certificate as JSON")
    parser.add_argument("--html", type=Path, metavar="FILE", help="also write the certificate as a page to file")
    options = parser.parse_args(argv)
    folder = content_folder(options.content, parser)
    examined = examine(folder, kept=False)
    if examined.problems or examined.tree.report is None:
        count = len(examined.problems)
        tell([*(shown(folder, each) for each in examined.problems), f"Nothing was proven: {count} to mend first."])
        return 1
    proven = prove_content(examined)
    today = datetime.datetime.now(tz=datetime.UTC).date()
    if options.html:
        try:
            write_atomically(options.html, as_html(proven, today).encode())
        except OSError as error:
            parser.error(f"{options.html} cannot be written ({error.strerror}): choose another place with --html")
    tell([as_json(proven, today).rstrip()] if options.json else _as_lines(proven))
    return 1 if proven.proof.failures else 0


def _as_lines(proven: Proven) -> list[str]:
    counts = proven.proof.counts
    walked = [f"{getattr(counts, key):>9,}  {what}" for key, what in COUNTED.items()]
    failures = proven.proof.failures
    broken = [line for failure in failures for line in failure_in_words(failure)]
    count = "1 thing does" if len(failures) == 1 else f"{len(failures)} things do"
    verdict = f"{count} not hold." if failures else "Every guarantee holds on every path, in every language."
    return [f"Content {proven.version[:16]}", *walked, *broken, verdict]
