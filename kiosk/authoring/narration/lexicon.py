"""content/narration.toml: words that a voice would say wrongly, and how to say them."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.authoring.problem import Problems
from kiosk.authoring.source import read_toml
from kiosk.authoring.tree import NARRATION_FILE, Tree


def read_lexicon(tree: Tree, problems: Problems) -> Mapping[str, Mapping[str, str]]:
    """Per language, written word to spoken words. What cannot be used is a problem."""
    if not (tree.root / NARRATION_FILE).exists():
        return {}
    source = read_toml(tree.root, NARRATION_FILE, problems)
    lexicon: dict[str, dict[str, str]] = {}
    for language, table in (source.data if source else {}).items():
        if source is None or language not in tree.languages or not isinstance(table, Mapping):
            line = source.line(language) if source else 1
            known = ", ".join(f"[{code}]" for code in tree.languages)
            problems.add(NARRATION_FILE, line, f"{language} is no table of a language", f"Write one of {known}")
            continue
        lexicon[language] = {}
        for written, said in table.items():
            if isinstance(said, str) and said.strip() and written.strip() == written and written:
                lexicon[language][written] = said.strip()
            else:
                line = source.line(language, written)
                what, remedy = f"{written!r} has no words for the ear", 'Write it like "TTY" = "T T Y", in quotes'
                problems.add(NARRATION_FILE, line, what, remedy)
    return lexicon
