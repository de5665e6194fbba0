"""Fixtures of the bridge's tests: the built pack, and the stage of the journeys where a window is needed."""

from __future__ import annotations

from tests.bridge.gated import watched
from tests.journeys.stage import built, library, material, put_up, stage

__all__ = ["built", "library", "material", "put_up", "stage", "watched"]
