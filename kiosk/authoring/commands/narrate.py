"""`kiosk narrate`: makes the sound of everything the kiosk says, and only of what changed."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kiosk.authoring.check import Examined, examine
from kiosk.authoring.commands.common import add_content, content_folder, shown, tell
from kiosk.authoring.compiling import compile_words
from kiosk.authoring.narration.engines.engine import Engine, EngineError
from kiosk.authoring.narration.engines.espeak import Espeak
from kiosk.authoring.narration.engines.pico import Pico
from kiosk.authoring.narration.kept import FOLDER, Index, files_of, read_index
from kiosk.authoring.narration.narrating import Narrated, narrate, prune, voices_of
from kiosk.authoring.narration.planning import Want, what_is_said
from kiosk.authoring.problem import Problems

ENGINES: Mapping[str, Callable[[], Engine]] = {"espeak": Espeak, "pico": Pico}

_WHY = """\
A clip is made again only if its words, its voice or a setting changed. A person's recording always wins: put the sound
into narration/recorded/LANGUAGE/NAME.wav and the words that are read aloud into NAME.txt beside it.
The kiosk needs none of these programs: it plays the clips, which are kept beside the words."""


def main(argv: Sequence[str]) -> int:
    """Make the clips. Returns 1, and makes nothing, if the content has problems."""
    options, parser = _options(argv)
    folder = content_folder(options.content, parser)
    examined = examine(folder, narrated=False)
    problems = Problems()
    said = None if examined.problems else what_is_said(examined.tree, compile_words(examined), problems)
    found = examined.problems or problems.sorted()
    if found or said is None:
        tell([*(shown(folder, each) for each in found), f"Nothing was spoken: {len(found)} to mend first."])
        return 1
    target = options.output or folder / FOLDER
    old = read_index(target) or Index()
    try:
        engine = ENGINES[options.engine or _engine_of(old)]()
        voices = voices_of(engine, examined.tree.languages)
        done = narrate(folder, target, said, engine, voices, old, _progress)
        done = prune(target, done) if options.prune else done
    except EngineError as error:
        parser.error(str(error))
    except OSError as error:
        parser.error(f"{target} cannot be written ({error.strerror}): choose another place with -o")
    figures = _figures(target, examined, done)
    tell([json.dumps(figures, ensure_ascii=False, indent=2)] if options.json else _as_lines(target, figures))
    return 0


def _options(argv: Sequence[str]) -> tuple[argparse.Namespace, argparse.ArgumentParser]:
    parser = argparse.ArgumentParser(
        prog="kiosk narrate",
        description="Make the sound of everything the kiosk says; only what changed is made again.",
        epilog=_WHY,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_content(parser)
    parser.add_argument("--engine", choices=tuple(ENGINES), help="who speaks (default: who spoke before, else espeak)")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="DIR", help="where to keep index and clips (default: CONTENT/narration)"
    )
    parser.add_argument("--prune", action="store_true", help="remove clips that nothing says any more")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    return parser.parse_args(argv), parser


def _engine_of(index: Index) -> str:
    spoke = {voice.engine for voice in index.voices.values()}
    return next((name for name in ENGINES if any(each.startswith(name) for each in spoke)), next(iter(ENGINES)))


def _progress(made: int, of: int, want: Want) -> None:
    """A line that stays where it is on a terminal; elsewhere a line now and then."""
    line = f"{made:>5} of {of}  {want.utterance.language}  {want.utterance.id}"[:78]
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{line:<78}" + ("\n" if made == of else ""))
    elif made % 200 == 0 or made == of:
        sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def _figures(target: Path, examined: Examined, done: Narrated) -> Mapping[str, Any]:
    said = {want.digest: done.index.clips[want.digest] for want in done.wants}
    return {
        "utterances": len(done.wants),
        "clips": len(said),
        "made": done.made,
        "removed": done.removed,
        "unused": done.unused,
        "seconds": {
            language: round(sum(each.clip.duration for each in said.values() if each.language == language) / 1000)
            for language in examined.tree.languages
        },
        "recorded": sum(not each.clip.synthetic for each in said.values()),
        "bytes": sum(file.stat().st_size for file in files_of(target)),
        "voices": {language: f"{each.engine} {each.voice}" for language, each in sorted(done.index.voices.items())},
    }


def _as_lines(target: Path, figures: Mapping[str, Any]) -> list[str]:
    spoken = ", ".join(f"{language} {seconds / 60:.0f} min" for language, seconds in figures["seconds"].items())
    size = f"{figures['bytes'] / 1e6:.1f} MB"
    lines = [f"{target}: {figures['clips']} clips ({spoken}), {size}; {figures['made']} made now"]
    if figures["removed"]:
        lines.append(f"{figures['removed']} that nothing said any more were removed.")
    if figures["unused"]:
        lines.append(f"{figures['unused']} are no longer said by anything: --prune removes them.")
    return lines
