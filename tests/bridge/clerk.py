"""Somebody behind the desk, for the tests of the staff's screens."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridge.desk import Desk
from kiosk.bridge.store import Material, Store
from kiosk.session.visit import HOME, Place, Screen, Visit

ON_PIN = Visit("en", trail=(HOME, Place(Screen.PIN)))
ON_STAFF = Visit("en", trail=(HOME, Place(Screen.STAFF)))


class Clerk:
    """Somebody behind the desk, who writes down what is asked."""

    def __init__(self, desk: Desk) -> None:
        self.asked: list[Any] = []
        desk.manned = True
        desk.tried.connect(lambda typed: self.asked.append(("tried", typed)))
        desk.keyed.connect(lambda keys: self.asked.append(("keyed", keys)))
        desk.sized.connect(lambda inches: self.asked.append(("sized", inches)))
        for name in ("recordWanted", "checkWanted", "renewWanted", "leaveWanted", "cleaningWanted"):
            getattr(desk, name).connect(lambda name=name: self.asked.append(name))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """The desk, with nobody behind it."""
    del qtbot
    return Desk()


@pytest.fixture
def clerk(desk: Desk) -> Clerk:
    """The same desk, manned."""
    return Clerk(desk)


@pytest.fixture
def store(material: Material) -> Store:
    """A store with no visit in it."""
    return Store(material)
