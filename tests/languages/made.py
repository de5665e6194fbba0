"""Languages made out of the shipped English, for tests: a pack that offers them, and the interface's catalogues.

`python -m tests.languages.made DIR [SET …]` writes each set of languages into a folder of its own, to be looked at:
`python -m kiosk.bridge.rehearsal --pack DIR/three/wayside.pack --words DIR/three --face Arabic=DIR/Arabic --pictures …`
"""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from build_spec.built import WORDS, qt_tool
from kiosk import places
from kiosk.authoring.compiling import Compiled
from kiosk.authoring.packing import write_pack
from kiosk.packs.layout import Document
from tests.languages.letters import in_arabic_letters, longer

# The formats of a day and a minute are no words.
FORMATS = frozenset({"MMMM d, yyyy", "MMM d, h:mm AP"})
KEPT = re.compile(r"%\d|[^\s()]*[@/][^\s()]*|\b[\w-]+(?:\.[a-z]{2,})+\b|\b[A-Z]{3,}\b|[\d-]*\d")
# A block of a page begins with its kind; what follows is words, but for the blocks that name a fact.
NAMING = frozenset({"contact", "place"})
LISTS = frozenset({"bullets", "steps", "signs"})


@dataclass(frozen=True, slots=True)
class Made:
    """A language: its code, its name for itself, and what becomes of an English text in it."""

    code: str
    name: str
    change: Callable[[str], str]


LONGER = Made("en-XA", longer("English"), longer)
ARABIC = Made("ar-XB", in_arabic_letters("Arabic"), in_arabic_letters)
# English as it is, under codes of either direction: what differs then differs by the direction alone.
WESTWARD, EASTWARD = Made("ur", "English", str), Made("en-GB", "English", str)
SETS: dict[str, tuple[Made | str, ...]] = {
    "longer": (LONGER,),
    "arabic": (ARABIC,),
    "three": ("en", "es", ARABIC),
    "three-longer": ("en", "es", LONGER),
    "pair": ("en", ARABIC),
    "pair-turned": (ARABIC, "en"),
    "westward": (WESTWARD,),
    "eastward": (EASTWARD,),
}


def make(folder: Path, languages: Sequence[Made | str]) -> Path:
    """The shipped pack with these languages and no other, and their catalogues beside it; returns the pack."""
    folder.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(f"file:{places.pack()}?mode=ro", uri=True)) as shipped:
        rows = shipped.execute("SELECT kind, id, language, position, body FROM document ORDER BY kind, id, language")
        documents = [each for row in rows for each in _documents(Document(*row), languages)]
        assets = dict(shipped.execute("SELECT name, body FROM asset"))
    write_pack(Compiled(tuple(sorted(documents)), assets), folder / "wayside.pack")
    for language in languages:
        if isinstance(language, Made):
            _catalogue(folder, language)
        else:
            shutil.copyfile(places.built() / f"wayside_{language}.qm", folder / f"wayside_{language}.qm")
    return folder / "wayside.pack"


def changed(words: Any, change: Callable[[str], str]) -> Any:
    """Plain data with every word in it changed; numbers, addresses and codes as they are."""
    if isinstance(words, str):
        return _but_what_is_kept(words, change)
    if isinstance(words, list):
        return [changed(each, change) for each in words]
    if isinstance(words, dict):
        return {key: changed(each, change) for key, each in words.items()}
    return words


def _but_what_is_kept(text: str, change: Callable[[str], str]) -> str:
    # Stand-ins of a private area keep their place while the words round them change.
    kept = KEPT.findall(text)
    places_left = iter(range(len(kept)))
    said = change(KEPT.sub(lambda _found: chr(0xE000 + next(places_left)), text))
    return re.sub("[\ue000-\uf8ff]", lambda found: kept[ord(found.group()) - 0xE000], said)


def _documents(document: Document, languages: Sequence[Made | str]) -> list[Document]:
    """A document as a pack of these languages has it: once a language, or with each of them in it."""
    if document.language:
        body = json.loads(document.body)
        made = [each for each in languages if isinstance(each, Made)] if document.language == "en" else []
        copies = [
            replace(document, language=each.code, body=_json(_page_or_words(document.kind, body, each)))
            for each in made
        ]
        return [document, *copies] if document.language in languages else copies
    if document.kind == "site":
        return [replace(document, body=_json(_site(json.loads(document.body), languages)))]
    if document.kind in ("topic", "contact", "place", "tongues"):
        body = json.loads(document.body)
        return [replace(document, body=_json({**body, "words": _by_language(body["words"], languages)}))]
    return [document]


def _site(site: dict[str, Any], languages: Sequence[Made | str]) -> dict[str, Any]:
    known = {each["code"]: each for each in site["languages"]}
    names = [{"code": each.code, "name": each.name} if isinstance(each, Made) else known[each] for each in languages]
    said = {key: _by_language(site[key], languages) for key in ("owner", "idle", "numbers_intro")}
    return {**site, **said, "languages": names}


def _by_language(words: dict[str, Any], languages: Sequence[Made | str]) -> dict[str, Any]:
    return {
        each.code if isinstance(each, Made) else each: (
            changed(words["en"], each.change) if isinstance(each, Made) else words[each]
        )
        for each in languages
    }


def _page_or_words(kind: str, body: dict[str, Any], language: Made) -> dict[str, Any]:
    if kind == "draft":
        return {**body, "language": language.code}
    if kind != "page":
        return dict(changed(body, language.change))
    parts = [
        {
            "title": changed(part["title"], language.change),
            "blocks": [_block(each, language) for each in part["blocks"]],
        }
        for part in body["parts"]
    ]
    said = {key: changed(body[key], language.change) for key in ("title", "summary", "speak_title")}
    return {**body, **said, "parts": parts, "language": language.code}


def _block(block: list[Any], language: Made) -> list[Any]:
    kind, *said = block
    if kind in NAMING:
        return block
    if kind in LISTS:
        rows = [[_spans(text, language), _spans(head, language), icon] for text, head, icon in said[0]]
        return [kind, rows]
    return [kind, *(_spans(words, language) for words in said)]


def _spans(words: list[Any], language: Made) -> list[Any]:
    return [
        [changed(each[0], language.change)] if isinstance(each, list) else changed(each, language.change)
        for each in words
    ]


def _catalogue(folder: Path, language: Made) -> None:
    """Every word of the interface, out of the list that the Spanish catalogue keeps complete."""
    tree = ET.parse(WORDS / "wayside_es.ts")
    tree.getroot().set("language", language.code.replace("-", "_"))
    for message in tree.getroot().iter("message"):
        source, said = message.findtext("source") or "", message.find("translation")
        assert said is not None
        said.text = source if source in FORMATS else changed(source, language.change)
    words = folder / f"wayside_{language.code}.ts"
    tree.write(words, encoding="utf-8", xml_declaration=True)
    subprocess.run([qt_tool("lrelease"), "-silent", words, "-qm", words.with_suffix(".qm")], check=True)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    from tests.languages.faces import arabic

    out = Path(sys.argv[1])
    for name in sys.argv[2:] or SETS:
        make(out / name, SETS[name])
    arabic(out / "Arabic")
