"""What QML gets: plain lists, every text once per language shown, in the order of the languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.bridge.shown import contact_shown, rows, words
from kiosk.guidance.blocks import Block, Bullets, ContactCard, Item, Note, Paragraph, PlaceCard, Signs, Span, Steps
from kiosk.guidance.library import Library

BANKS = ("en", "es")


def _said(text: str) -> tuple[Span, ...]:
    return (Span(text),)


def _pair(library: Library, english: Block, spanish: Block) -> dict[str, object]:
    (row,) = rows(library, BANKS, [[english], [spanish]])
    return row


def test_plain_words_need_no_styling() -> None:
    assert words((Span("Sleep"), Span(" well."))) == {"text": "Sleep well.", "rich": ""}


def test_strong_words_are_styled_and_everything_else_is_escaped() -> None:
    shown = words((Span("<b>Salt</b> & "), Span("a < b", strong=True)))
    assert shown == {"text": "<b>Salt</b> & a < b", "rich": "&lt;b&gt;Salt&lt;/b&gt; &amp; <b>a &lt; b</b>"}


def test_a_paragraph_in_each_language(library: Library) -> None:
    row = _pair(library, Paragraph(_said("One")), Paragraph(_said("Uno")))
    assert row == {"kind": "paragraph", "texts": [{"text": "One", "rich": ""}, {"text": "Uno", "rich": ""}]}


def _cells(row: dict[str, object], half: str) -> list[list[str]]:
    items = row["items"]
    assert isinstance(items, list)
    return [[cell[half]["text"] for cell in entry["cells"]] for entry in items]


@pytest.mark.parametrize(("block", "kind"), [(Steps, "steps"), (Signs, "signs")])
def test_entries_are_paired_and_their_heads_stand_on_a_line_of_their_own(
    library: Library, block: type[Signs], kind: str
) -> None:
    english = block((Item(_said("a"), _said("A."), "bed"), Item(_said("b"))))
    spanish = block((Item(_said("x"), _said("X."), "bed"), Item(_said("y"))))
    row = _pair(library, english, spanish)
    assert row["kind"] == kind
    assert _cells(row, "text") == [["a", "x"], ["b", "y"]]
    # Such a head takes no full stop.
    assert _cells(row, "head") == [["A", "X"], ["", ""]]
    # One pictogram serves both languages.
    assert [entry["icon"] for entry in rows(library, BANKS, [[english], [spanish]])[0]["items"]] == ["bed", ""]


def test_the_head_of_a_bullet_runs_on_into_its_text(library: Library) -> None:
    english = Bullets((Item(_said("Then rest."), _said("Drink.")), Item(_said("Sleep."))))
    spanish = Bullets((Item(_said("Descanse."), _said("Beba.")), Item(_said("Duerma."))))
    row = _pair(library, english, spanish)
    assert _cells(row, "text") == [["Drink. Then rest.", "Beba. Descanse."], ["Sleep.", "Duerma."]]
    assert rows(library, ("en",), [[english]])[0]["items"][0]["cells"][0]["text"]["rich"] == "<b>Drink.</b> Then rest."


def test_a_head_that_asks_keeps_its_mark(library: Library) -> None:
    asking = Steps((Item(_said("Call."), (Span("In danger", strong=True), Span(" now?"))),))
    row = rows(library, ("en",), [[asking]])[0]
    assert row["items"][0]["cells"][0]["head"]["text"] == "In danger now?"


def test_a_note_keeps_its_head_as_a_sentence(library: Library) -> None:
    row = _pair(library, Note(_said("Be kind."), _said("It helps.")), Note(_said("Sea amable."), _said("Ayuda.")))
    cells = row["cells"]
    assert isinstance(cells, list)
    assert [cell["head"]["text"] for cell in cells] == ["Be kind.", "Sea amable."]


def test_cards_come_from_the_register(library: Library) -> None:
    contact = _pair(library, ContactCard("hotline"), ContactCard("hotline"))
    assert contact == {"kind": "contact", "contact": contact_shown(library.contact("hotline"), BANKS)}
    place = _pair(library, PlaceCard("blue_campaign"), PlaceCard("blue_campaign"))
    there = library.place("blue_campaign")
    assert place["names"] == [there.words[bank].name for bank in BANKS]
    assert place["address"] == there.address


def test_rows_of_unequal_length_are_refused(library: Library) -> None:
    with pytest.raises(ValueError, match="zip"):
        rows(library, BANKS, [[Paragraph(_said("One"))], []])


def test_every_part_of_every_page_pairs(library: Library) -> None:
    for topic in library.topics:
        for page in topic.pages:
            same = [library.page(page, bank) for bank in BANKS]
            for parts in zip(*(each.parts for each in same), strict=True):
                for row in rows(library, BANKS, [part.blocks for part in parts]):
                    texts = row.get("texts") or row.get("cells") or row.get("names") or [0, 0]
                    assert len(texts) == len(BANKS)
                    assert all(len(entry["cells"]) == len(BANKS) for entry in row.get("items", []))


@pytest.mark.parametrize(
    ("contact", "values"),
    [("emergency", ["911"]), ("hotline", ["1-888-373-7888", "233733"]), ("child_protection", ["1-800-222-8000"])],
)
def test_the_ways_to_reach_a_contact(library: Library, contact: str, values: list[str]) -> None:
    assert [way["value"] for way in contact_shown(library.contact(contact), BANKS)["ways"]] == values


def test_writing_is_the_way_only_where_there_is_no_number(library: Library) -> None:
    hotline = library.contact("hotline")
    silent = replace(hotline, phone="", text="")
    assert [way["icon"] for way in contact_shown(silent, BANKS)["ways"]] == ["mail"]
    assert [way["icon"] for way in contact_shown(replace(silent, email=""), BANKS)["ways"]] == ["web"]
    assert contact_shown(replace(silent, email="", web=""), BANKS)["ways"] == []
    assert [way["icon"] for way in contact_shown(hotline, BANKS)["ways"]] == ["phone", "message"]


def test_a_contact_says_its_name_and_purpose_in_each_language(library: Library) -> None:
    shown, hotline = contact_shown(library.contact("hotline"), BANKS), library.contact("hotline")
    assert shown["names"] == [hotline.words[bank].name for bank in BANKS]
    assert [(bank["language"], bank["purpose"]) for bank in shown["banks"]] == [
        (bank, hotline.words[bank].purpose) for bank in BANKS
    ]
