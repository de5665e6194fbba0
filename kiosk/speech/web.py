"""How a person says an e-mail or web address: words as words, short forms by their letters, signs by name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kiosk.speech.tongues import Tongue

_RUN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[@./_+-]")
_KNOWN = frozenset(("gov", "org", "com", "net", "edu"))
_SHORTEST_WORD = 4


def address_parts(written: str, speech: Tongue, lexicon: Mapping[str, str]) -> list[tuple[str, int, int]]:
    """The address in parts: as it is spoken, and where its letters begin and end."""
    signs = {"@": speech.at, ".": speech.dot, "/": speech.slash, "-": speech.dash, "_": speech.underscore, "+": "plus"}
    found = _RUN.finditer(written)
    return [(signs.get(run[0]) or _label(run[0], speech, lexicon), run.start(), run.end()) for run in found]


def _label(run: str, speech: Tongue, lexicon: Mapping[str, str]) -> str:
    low = run.lower()
    for known in (run, low):
        if known in lexicon:
            return lexicon[known]
    return low if _is_word(run) else speech.spelled(run)


def _is_word(run: str) -> bool:
    if run.isdigit() or (run.isupper() and len(run) > 1):
        return False
    return run.lower() in _KNOWN or (len(run) >= _SHORTEST_WORD and bool(re.search("[aeiouy]", run.lower())))
