"""Fixtures of the journeys."""

from __future__ import annotations

from tests.journeys.stage import built, language, library, material, put_up, say, stage, visitor

__all__ = ["built", "language", "library", "material", "put_up", "say", "stage", "visitor"]
