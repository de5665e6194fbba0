"""Which walks are made, on what panels and in what manners; they run as processes, several at a time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from build_spec.conformance.measuring import Tallies, from_data
from build_spec.conformance.walker import Errand
from kiosk.authoring.gallery.rehearsals import END_PANELS, PANELS
from kiosk.settings import DEFAULT_DIAGONAL, HIGHEST_MOUNT

# The panels of the gallery: four that are common, three at the ends of what a kiosk must hold on.
WIDE, NEAR, UPRIGHT, SMALL = PANELS
EVERY_PANEL = (*PANELS, *END_PANELS)
UPRIGHT_PANELS = tuple(panel for panel in EVERY_PANEL if panel.startswith("1080x"))
LONGER = "en-XA"
assert WIDE.endswith(f"@{DEFAULT_DIAGONAL:g}")


class WalkFailed(Exception):
    """A walk ended before its end; the message holds what it said last."""


@dataclass(frozen=True, slots=True)
class Walked:
    """What came of one errand."""

    errand: Errand
    tallies: Tallies
    screens: int
    seconds: float


def errands(longer: Path, *, quick: bool = False) -> list[Errand]:
    """Every walk, the longest first; `longer` is the folder of the pseudo-locale's pack and catalogue."""
    made = Errand("reading", WIDE, (LONGER,), pack=str(longer / "wayside.pack"), words=str(longer))
    if quick:
        return _sample(made)
    return [
        # Text at its largest, and words that are longer, on every panel.
        *(replace(made, panel=panel, sizes=(200,)) for panel in EVERY_PANEL),
        *(Errand("reading", panel, ("en", "es"), sizes=(100,)) for panel in EVERY_PANEL),
        *(Errand("reading", panel, ("es", "both"), sizes=(200,)) for panel in (UPRIGHT, SMALL)),
        Errand("reading", WIDE, ("en", "both"), sizes=(130, 160), share=3),
        made,
        Errand("painting", WIDE, ("en",), ("paper",)),
        Errand("painting", SMALL, ("es",), ("night",)),
        Errand("painting", UPRIGHT, ("en",), ("contrast",)),
        *(Errand("painting", WIDE, ("both",), (theme,), share=4) for theme in ("paper", "night", "contrast")),
        Errand("focusing", WIDE, ("en",), ("paper",)),
        Errand("focusing", SMALL, ("es",), ("night",), share=2),
        Errand("focusing", UPRIGHT, ("en",), ("contrast",), kinds=True),
        Errand("focusing", SMALL, ("es",), ("paper",), (200,), kinds=True),
        # Some lines are left out in one language until letters are large; with both they stand.
        Errand("naming", WIDE, ("en", "es", "both"), sizes=(100, 130, 160)),
        Errand("pressing", WIDE, ("en",)),
        Errand("touching", WIDE, ("es",), kinds=True),
        Errand("trembling", WIDE, ("es",), kinds=True),
        Errand("hearing", WIDE, ("en", "es")),
        Errand("hearing", WIDE, ("both",), share=4),
        Errand("speaking", WIDE, ("en",), share=4),
        Errand("speaking", WIDE, ("es",), screens=("idle", "home")),
        Errand("keying", SMALL, ("en",), screens=("home",)),
        Errand("resting", WIDE, ("en",), share=2),
        Errand("waiting", WIDE, ("en",), share=3),
        *(Errand("reaching", panel, ("en", "es"), sizes=(100, 200), mount=HIGHEST_MOUNT) for panel in UPRIGHT_PANELS),
        Errand("noticing", WIDE, ("en",), sizes=(100,)),
    ]


# Between them they have every kind of control, and every state.
QUICK = ("home", "page/safety/signs/1", "question/danger", "comfort", "asking", "tongues")


def _sample(made: Errand) -> list[Errand]:
    """A few screens of every walk."""
    every = [
        replace(made, panel=UPRIGHT, sizes=(200,)),
        Errand("reading", WIDE, ("en",)),
        *(Errand("painting", SMALL, ("es",), (theme,)) for theme in ("paper", "night", "contrast")),
        Errand("focusing", SMALL, ("en",)),
        Errand("naming", SMALL, ("en", "es", "both"), sizes=(100, 130)),
        *(Errand(walk, SMALL, ("es",)) for walk in ("pressing", "resting", "waiting", "noticing")),
        *(Errand(walk, SMALL, ("es",), screens=("question/danger", "asking")) for walk in ("touching", "trembling")),
        Errand("hearing", SMALL, ("es",)),
        Errand("speaking", SMALL, ("es",), screens=("idle", "home", "question/danger")),
        Errand("reaching", UPRIGHT, ("en",), mount=HIGHEST_MOUNT),
    ]
    return [replace(each, screens=each.screens or QUICK) for each in every]


def run(errands: Sequence[Errand], progress: Callable[[str], None], jobs: int = 0) -> list[Walked]:
    """Make all walks, `jobs` at a time (as many as there are processors without). Raises WalkFailed."""
    found = []
    with ThreadPoolExecutor(jobs or os.cpu_count() or 1) as pool:
        for number, walked in enumerate(pool.map(_walk, errands), 1):
            found.append(walked)
            progress(f"{number} of {len(errands)}: {told(walked.errand)}, {walked.screens} screens, {walked.seconds} s")
    return found


def told(errand: Errand) -> str:
    """An errand in a few words."""
    sizes = ", ".join(f"{size} %" for size in errand.sizes)
    return f"{errand.walk} {errand.panel} {', '.join(errand.languages)} {', '.join(errand.themes)} {sizes}"


def _walk(errand: Errand) -> Walked:
    command = [sys.executable, "-m", "build_spec.conformance.walker", errand.as_json()]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if ran.returncode:
        raise WalkFailed(f"{told(errand)}\n{ran.stderr.strip()[-2000:]}")
    said = json.loads(ran.stdout)
    return Walked(errand, from_data(said["tallies"]), said["screens"], said["seconds"])


def make_longer(folder: Path) -> Path:
    """The pseudo-locale's pack and catalogue, made out of the shipped English; returns where. Raises WalkFailed."""
    command = [sys.executable, "-m", "tests.languages.made", str(folder), "longer"]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if ran.returncode:
        raise WalkFailed(f"The longer language could not be made.\n{ran.stderr.strip()[-2000:]}")
    return folder / "longer"
