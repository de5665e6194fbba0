"""Other languages on the screen: whose letters are drawn with what, and what is offered in which."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from kiosk import places
from kiosk.bridge.faces import load_family
from kiosk.bridge.shell import Shell
from kiosk.bridge.store import Material, Store
from kiosk.bridge.tongues import TonguesView, TongueView, other_tongues, others, reached
from kiosk.guidance.model import Tongue
from kiosk.journal import Event
from kiosk.session.visit import HOME, Place, Screen, Visit
from tests.languages.test_faces import drawn_by

LIST = Visit("en", trail=(HOME, Place(Screen.TONGUES)))


@pytest.fixture
def store(material: Material, qapp: QApplication) -> Store:
    """Somebody stands before the other languages."""
    del qapp
    found = Store(material)
    found.put(LIST)
    return found


def test_no_letter_of_any_name_is_missing(store: Store) -> None:
    """Each name is drawn by the face that was meant for it, and by no other that came unasked."""
    own, shell, view = load_family(places.fonts(), pytest.fail), Shell(), TonguesView()
    view.write_with(shell, pytest.fail)
    view.follow(store)
    every = other_tongues(store.material)
    assert [each["code"] for each in view.property("shown")["tongues"]] == [each.code for each in every]
    for each in every:
        family = shell.property("faces").get(each.code, own)
        assert (family == own) == (each.face == "")
        font = QFont(family)
        font.setWeight(QFont.Weight.DemiBold)
        assert QFontInfo(font).family() == family
        for face, glyphs in drawn_by(each.own, font):
            assert face.familyName() == family, each.own
            assert 0 not in glyphs, each.own


def test_what_is_read_from_the_right_is_known_before_it_is_shown(store: Store) -> None:
    shell, view = Shell(), TonguesView()
    view.write_with(shell, pytest.fail)
    view.follow(store)
    assert set(shell.property("rightToLeft")) == {"ar", "fa"}


def test_a_face_that_does_not_load_hides_its_language_and_is_said(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[object] = []
    broken = next(each for each in other_tongues(store.material) if each.face)
    whole = store.material.library.asset
    monkeypatch.setattr(store.material.library, "asset", lambda name: b"" if name == broken.face else whole(name))
    view = TonguesView()
    view.write_with(Shell(), said.append)
    view.follow(store)
    codes = [each["code"] for each in view.property("shown")["tongues"]]
    assert broken.code not in codes
    assert len(codes) == len(other_tongues(store.material)) - 1
    assert said == [Event.TYPEFACE]


def test_a_language_with_pages_of_its_own_is_no_other(store: Store) -> None:
    known = [Tongue(each.code, each.name, each.name) for each in store.material.languages]
    assert not {each.code for each in known} & {each.code for each in other_tongues(store.material)}


def test_the_way_there_is_called_by_every_language_of_the_site(store: Store) -> None:
    assert others(store) == ["Other languages", "Otros idiomas"]


def test_only_a_call_is_offered_in_a_language_that_no_fact_confirms(store: Store) -> None:
    """R9: text and chat only where a fact says so; everyone else calls, and says their language in English."""
    library = store.material.library
    hotline = library.contact("hotline")
    for each in other_tongues(store.material):
        assert each.code not in hotline.languages
        store.put(LIST.go(Place(Screen.TONGUE, each.code)))
        view = TongueView()
        view.follow(store)
        shown = view.property("shown")
        assert [(way["icon"], way["value"]) for way in shown["call"]["ways"]] == [("phone", hotline.phone)]
        assert [way["value"] for way in shown["emergency"]["ways"]] == ["911"]
        assert shown["english"] == each.english
        assert hotline.text not in str(shown)


def test_where_a_fact_confirms_it_texts_are_offered(store: Store) -> None:
    hotline = store.material.library.contact("hotline")
    confirmed = replace(hotline, languages=(*hotline.languages, "vi"))
    assert [way["icon"] for way in reached(confirmed, "vi")["ways"]] == ["phone", "message"]
    assert [way["icon"] for way in reached(confirmed, "zh")["ways"]] == ["phone"]
