"""What a clinic says of sound that everybody in the room hears."""

from __future__ import annotations

from enum import StrEnum


class Loudspeaker(StrEnum):
    """When the loudspeaker may speak; headphones always may."""

    ASK = "ask"  # sensitive pages only when the visitor says so
    ALWAYS = "always"
    NEVER = "never"
