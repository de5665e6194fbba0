"""Loads a library that would load a way to fetch from the network with it, without that way."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

FETCHING = "urllib.request"


def load(name: str) -> ModuleType:
    """A module by its name, at the first call only. An empty `urllib.request` stands there while it is loaded."""
    if name not in sys.modules:
        stands_in = sys.modules.setdefault(FETCHING, ModuleType(FETCHING))
        importlib.import_module(name)
        if sys.modules[FETCHING] is stands_in and not hasattr(stands_in, "urlopen"):
            del sys.modules[FETCHING]
    return sys.modules[name]
