"""The kiosk's Home as a static web page, for a browser: the same words, pictograms, colours and type."""

from __future__ import annotations

import math
from html import escape
from importlib.util import find_spec
from pathlib import Path

from kiosk import places
from kiosk.guidance.library import Library
from kiosk.guidance.model import Topic

LANGUAGE = "en"
# The interface's own words on Home, and the pictogram beside each.
WAYS = (("signpost", "Find out where to report", "way solid"), ("phone", "Numbers to call", "way calling"))
BAR = (("text", "Text and colors"), ("language", "Español"))

STYLE = """
@font-face {{ font-family: S; font-weight: 400; src: url("{faces}/SourceSansPro-Regular.otf"); }}
@font-face {{ font-family: S; font-weight: 600; src: url("{faces}/SourceSansPro-Semibold.otf"); }}
* {{ box-sizing: border-box; margin: 0; border: 0; padding: 0; font: inherit; color: inherit; text-align: left; }}
html {{ font-size: {mm}px; }}
body {{ font-family: S; font-size: 9.1rem; line-height: 1.3; background: #F7F6F1; color: #15211F;
  height: 100vh; overflow: hidden; display: grid; grid-template: minmax(0, 1fr) 28rem / 117rem 1fr; }}
aside {{ padding: 18rem 0 10rem 20rem; display: flex; flex-direction: column; gap: 5rem; }}
h1 {{ font-size: 16.7rem; font-weight: 600; line-height: 1.06; margin-bottom: 9rem; }}
aside p {{ flex: 1; }}
.way, .tile {{ background: #DFE9E5; color: #0B474B; display: flex; }}
.way {{ flex-direction: column; padding: 5rem 6rem 6rem; gap: 8rem; text-wrap: balance; }}
.solid {{ background: #0B474B; color: #fff; }}
.calling {{ background: #F5E5BF; }}
b {{ font-size: 11.8rem; font-weight: 600; line-height: 1.2; display: block; }}
main {{ padding: 18rem 20rem 10rem 14rem; gap: 5rem;
  display: grid; grid-template-columns: 1fr 1fr; grid-auto-rows: 1fr; }}
.tile {{ align-items: stretch; }}
.plate {{ background: #0B474B; color: #fff; width: 36rem; display: grid; place-items: center; }}
.tile div {{ padding: 0 8rem; align-self: center; }}
.tile .plate {{ padding: 0; align-self: stretch; }}
.tile span {{ color: #15211F; }}
svg {{ width: 21rem; height: 21rem; display: block; }}
.way svg {{ width: 15rem; height: 15rem; }}
span, b {{ text-wrap: balance; }}
nav {{ grid-column: 1 / 3; background: #0B474B; color: #fff; font-size: 7.4rem; font-weight: 600;
  display: flex; align-items: center; gap: 12rem; padding: 0 20rem 0 131rem; }}
nav button {{ background: none; display: flex; gap: 3.5rem; align-items: center; }}
nav svg {{ width: 11rem; height: 11rem; }}
nav .close {{ margin-left: auto; background: #F7F6F1; color: #15211F;
  height: 20rem; width: 100rem; justify-content: center; }}
"""


def home(library: Library, width: int, height: int, diagonal: float) -> str:
    """The page for a panel of so many pixels and inches."""
    style = STYLE.format(mm=math.hypot(width, height) / (diagonal * 25.4), faces=_faces().as_uri())
    ways = "".join(f'<button class="{kind}">{_icon(icon)}<b>{escape(word)}</b></button>' for icon, word, kind in WAYS)
    bar = "".join(f"<button>{_icon(icon)}{escape(word)}</button>" for icon, word in BAR)
    return f"""<!doctype html><html lang="{LANGUAGE}"><meta charset="utf-8"><title>Home</title><style>{style}</style>
<aside><h1>What do you need?</h1><p>Touch anything. Nothing is kept.</p>{ways}</aside>
<main>{"".join(map(_tile, library.topics))}</main>
<nav>{bar}<button class="close">{_icon("close")}Close this</button></nav></html>
"""


def _tile(topic: Topic) -> str:
    words = topic.words[LANGUAGE]
    text = f"<div><b>{escape(words.title)}</b><span>{escape(words.summary)}</span></div>"
    return f'<button class="tile"><div class="plate">{_icon(topic.icon)}</div>{text}</button>'


def _icon(name: str) -> str:
    return (places.icons() / f"{name}.svg").read_text("utf-8").replace("#000", "currentColor")


def _faces() -> Path:
    spec = find_spec("font_source_sans_pro")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "files"
