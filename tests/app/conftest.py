"""Fixtures of the composition root's tests."""

from __future__ import annotations

from tests.journeys.stage import built

__all__ = ["built"]
