"""languages.toml: what is shown, what is hidden and why, and that nothing in it is a machine's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from babel import Locale

from kiosk import places
from kiosk.authoring.check import examine
from kiosk.authoring.commands import check
from kiosk.authoring.letters import drawable, face_for, small_face
from kiosk.authoring.tongues import shown
from kiosk.authoring.tree import Tree
from tests.authoring.small_tree import SmallTree

FILE = "languages.toml"
HEAD = """\
contact = "hotline"
emergency = "hotline"
[en]
title = "Other languages"
lead = "Call. Say your language."
reach = "Calls are in many languages."
[es]
title = "Otros idiomas"
lead = "Llame. Diga qué idioma habla."
reach = "Se puede llamar en muchos idiomas."
"""
FRENCH = """\
[[language]]
code = "fr"
own = "français"
english = "French"
source = "CLDR"
"""
SENTENCE = 'sentence = "Vous pouvez appeler."\n'
SIGNED = 'by = "A translator"\ndate = 2026-11-22\n'


def write(tree: SmallTree, *languages: str) -> None:
    tree.write(FILE, HEAD + "".join(languages))


@pytest.fixture(scope="module")
def project() -> Tree:
    """The project's own content."""
    return examine(places.content(), kept=False, narrated=False).tree


def kinds(tree: SmallTree) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {"tongue": [], "tongues": []}
    for document in tree.compile().documents:
        if document.kind in found:
            found[document.kind].append(json.loads(document.body))
    return found


def test_without_the_file_a_pack_has_no_other_languages(tree: SmallTree) -> None:
    assert kinds(tree) == {"tongue": [], "tongues": []}


def test_a_language_with_a_name_and_its_source_is_in_the_pack(tree: SmallTree) -> None:
    write(tree, FRENCH)
    tree.expect()
    assert not tree.examine().notices
    found = kinds(tree)
    assert found["tongue"] == [{"code": "fr", "own": "français", "english": "French", "sentence": "", "face": ""}]
    assert found["tongues"][0]["contact"] == "hotline"


def test_a_translators_sentence_comes_along(tree: SmallTree) -> None:
    write(tree, FRENCH, SENTENCE, SIGNED)
    assert kinds(tree)["tongue"][0]["sentence"] == "Vous pouvez appeler."


@pytest.mark.parametrize(
    ("languages", "down", "what"),
    [
        (FRENCH.replace('source = "CLDR"\n', ""), 2, "nobody answers for this name"),
        (FRENCH + SENTENCE, 5, "nobody answers for this sentence"),
        (FRENCH + SENTENCE + 'by = "A translator"\n', 5, "nobody answers for this sentence"),
        (FRENCH + 'only = "their own translators"\n', 2, "only their own translators may write this"),
        (FRENCH.replace('english = "French"\n', ""), 0, "english is missing"),
        (FRENCH + FRENCH, 5, "the language fr is listed twice"),
        (FRENCH + 'sentence = "Appelez le 911."\n' + SIGNED, 5, "911 is typed into the text"),
        (FRENCH + 'sentance = "x"\n', 5, "sentance is not known here"),
    ],
)
def test_what_nobody_answers_for_is_told_at_its_line(tree: SmallTree, languages: str, down: int, what: str) -> None:
    write(tree, languages)
    tree.expect((FILE, HEAD.count("\n") + 1 + down, what))


@pytest.mark.parametrize("key", ["contact", "emergency"])
def test_whom_they_call_is_a_contact_with_a_phone(tree: SmallTree, key: str) -> None:
    write(tree, FRENCH)
    line = tree.spoil(FILE, f'{key} = "hotline"\n', f'{key} = "hotlin"\n')
    tree.expect((FILE, line, "there is no contact hotlin with a phone number"))


@pytest.mark.parametrize(
    ("language", "why"),
    [
        ('[[language]]\ncode = "cho"\nenglish = "Choctaw"\nonly = "its translators"\n', "its own name is missing"),
        # Cherokee's own letters: the packages of the authoring tools have no face for them.
        ('[[language]]\ncode = "chr"\nown = "ᏣᎳᎩ"\nenglish = "Cherokee"\nsource = "CLDR"\n', "no face has its letters"),
        ('[[language]]\ncode = "es"\nown = "español"\nenglish = "Spanish"\nsource = "CLDR"\n', "has pages in it"),
    ],
)
def test_what_is_hidden_is_a_notice_and_no_problem(tree: SmallTree, language: str, why: str) -> None:
    write(tree, FRENCH, language)
    tree.expect()
    [notice] = tree.examine().notices
    assert why in notice.what
    assert notice.line == (HEAD + FRENCH).count("\n") + 1
    assert [each["code"] for each in kinds(tree)["tongue"]] == ["fr"]


def test_the_check_prints_it_before_the_problems(tree: SmallTree, capsys: pytest.CaptureFixture[str]) -> None:
    write(tree, '[[language]]\ncode = "cho"\nenglish = "Choctaw"\n')
    check.main([str(tree.root), "--json"])
    told = json.loads(capsys.readouterr().out)
    assert [each["file"] for each in told["notices"]] == [FILE]
    assert FILE not in {each["file"] for each in told["problems"]}
    check.main([str(tree.root)])
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith("note: ")
    assert f"{FILE}:{HEAD.count(chr(10)) + 1}: Choctaw is not shown" in first


def test_a_sentence_that_cannot_be_drawn_is_left_out_and_told(tree: SmallTree) -> None:
    write(tree, FRENCH, 'sentence = "ᏣᎳᎩ"\n', SIGNED)
    assert ["the sentence in French is not shown" in each.what for each in tree.examine().notices] == [True]
    assert kinds(tree)["tongue"][0]["sentence"] == ""


def test_a_file_of_hidden_languages_alone_offers_nothing(tree: SmallTree) -> None:
    write(tree, '[[language]]\ncode = "cho"\nenglish = "Choctaw"\n')
    assert kinds(tree) == {"tongue": [], "tongues": []}


def test_the_same_letters_give_the_same_bytes() -> None:
    face = face_for("ja", "日本語")
    assert face is not None
    assert not drawable("日本語")
    body = small_face(face, "ja", "日本語")
    assert body == small_face(face, "ja", "日本語")
    assert len(body) < 10_000


def test_each_writing_of_east_asia_has_its_own_face() -> None:
    """The character 語 is one code and three shapes."""
    bodies = [small_face(face, "x", "語") for code in ("ja", "ko", "yue") if (face := face_for(code, "語"))]
    assert len(set(bodies)) == 3


# ------------------------------------------------------------------ the project's own list


def test_english_and_fifteen_more_are_served(project: Tree) -> None:
    """45 CFR 92.11: English and the fifteen languages most spoken; Spanish is the site's own."""
    assert project.tongues is not None
    found = list(shown(project.tongues, project.languages))
    assert len(found) >= 15
    assert len({each.form.english for each in found}) == len(found)


def test_names_are_as_people_gave_them_to_unicode(project: Tree) -> None:
    """In the language itself; Tagalog has no data of its own and is named by the Filipino's."""
    assert project.tongues is not None
    for each in project.tongues.language:
        if each.own:
            home = Locale.parse("fil" if each.code == "tl" else each.code)
            assert each.own == home.languages[each.code], each.code
            assert each.english == Locale("en").languages[each.code]
            assert each.source.startswith("Unicode CLDR")


def test_choctaw_is_for_its_own_translators(project: Tree) -> None:
    assert project.tongues is not None
    [choctaw] = [each for each in project.tongues.language if each.code == "cho"]
    assert "Choctaw" in choctaw.only
    assert not choctaw.own or (choctaw.by and choctaw.date)
    text = Path(places.content() / FILE).read_text("utf-8")
    assert "no machine" in text


def test_no_sentence_is_there_that_a_person_has_not_signed(project: Tree) -> None:
    assert project.tongues is not None
    assert all(each.by and each.date for each in project.tongues.language if each.sentence)
