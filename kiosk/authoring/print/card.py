"""Wallet cards with a number in chunks, and nothing that says whose number it is.

Whoever finds one in a pocket must learn nothing from it. So there is no name, no department and no second number:
beside the emergency number, which everyone knows, any other would look like a call for help.
"""

from __future__ import annotations

from kiosk.authoring.print.typesetting import PAPERS, typeset
from kiosk.guidance.library import Library
from kiosk.guidance.model import Contact

A_SHEET = 10


def cards(contact: Contact, paper: str, day: str) -> bytes:
    """The PDF of one sheet of cards with the contact's number. Raises SettingError."""
    return typeset("card", {"paper": PAPERS[paper], "chunks": chunks(contact.phone)}, day)


def chunks(phone: str) -> list[str]:
    """A number in the groups in which it is written: short enough to remember one by one."""
    return phone.split("-")


def with_a_number(library: Library) -> list[str]:
    """The contacts that can be on a card."""
    return [contact.id for contact in library.contacts.values() if contact.phone]
