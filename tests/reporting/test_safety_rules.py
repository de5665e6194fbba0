"""The safety rules R1 to R16, each held against every path through the real flow.

The conditions here are written from the rules themselves, not from report.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from kiosk.reporting.flow import Answers, Flow
from kiosk.reporting.outcome import Outcome, compose
from kiosk.reporting.path import every_path, replay
from kiosk.reporting.words import FlowWords

Walked = list[tuple[Answers, Outcome]]

MAYBE_ME = ("me", "unsure", "skip")
REPORTERS = ("known", "seen")
LEAVES_A_RECORD = ("text_hotline", "chat_hotline", "deaf_ways", "coordinator")
SELF_NOTES = {"not_your_fault", "not_in_trouble", "adults_may_tell", "ask_first"}


def ids(outcome: Outcome) -> list[str]:
    return [step.id for step in outcome.steps]


def contacts(outcome: Outcome) -> list[str]:
    """Who is named, step by step; a step without a contact stands as an empty string."""
    return [step.contact for step in outcome.steps]


def where(walked: Walked, **wanted: str) -> Iterator[tuple[Answers, Outcome]]:
    """The paths with these answers (several apart by blanks); fails if there are none, so no test is empty."""
    found = [
        (answers, outcome)
        for answers, outcome in walked
        if all(answers.get(question) in allowed.split() for question, allowed in wanted.items())
    ]
    assert found
    yield from found


def test_every_rule_is_carried_out_by_some_rule_of_the_flow(flow: Flow) -> None:
    assert {name for rule in flow.rules for name in rule.safety} == {f"R{number}" for number in range(1, 17)}


def test_r1_danger_puts_911_first_and_the_hotline_second(walked: Walked) -> None:
    for answers, outcome in where(walked, danger="yes unsure skip"):
        assert contacts(outcome)[:2] == ["emergency", "hotline"], dict(answers)


def test_r2_without_danger_it_is_the_hotline_first_for_me(walked: Walked) -> None:
    for answers, outcome in where(walked, danger="no", who="me"):
        assert contacts(outcome)[0] == "hotline", dict(answers)


def test_r3_another_young_person_or_of_unknown_age(walked: Walked) -> None:
    for answers, outcome in where(walked, who="known seen reader"):
        if answers.get("under_18") == "no":
            assert "child_protection" not in contacts(outcome)
            assert "duty" not in outcome.notes
            continue
        # Where danger puts 911 and the hotline first (R1), child protection is the very next.
        latest = 1 if answers["danger"] == "no" else 2
        assert contacts(outcome).index("child_protection") <= latest, dict(answers)
        assert {"duty", "good_faith"} <= set(outcome.notes)
        assert ("no_proof" in outcome.notes) == (answers["who"] != "reader")


def test_r3_a_known_young_person_means_child_protection_first_otherwise_the_hotline(walked: Walked) -> None:
    for _, outcome in where(walked, danger="no", who="known", under_18="yes"):
        assert contacts(outcome)[:2] == ["child_protection", "hotline"]
    for _, outcome in where(walked, danger="no", who="known seen reader", under_18="unsure skip"):
        assert contacts(outcome)[:2] == ["hotline", "child_protection"]
    for _, outcome in where(walked, who="known", under_18="no"):
        assert {"adult_chooses", "no_proof"} <= set(outcome.notes)


@pytest.mark.parametrize("language", ["en", "es"])
def test_r3_the_duty_names_its_law_and_says_at_once(
    words: dict[str, FlowWords], facts: dict[str, Any], language: str
) -> None:
    duty = words[language].note("duty")
    assert facts["claim"]["duty_to_report"]["statute"] in duty
    assert {"en": "at once", "es": "enseguida"}[language] in duty
    assert facts["claim"]["good_faith"][language] in words[language].note("good_faith")


def test_r4_it_is_me_and_i_may_be_under_18(walked: Walked) -> None:
    # Whoever does not say who it is about may be the person it happens to.
    for answers, outcome in where(walked, who=" ".join(MAYBE_ME), under_18="yes unsure skip"):
        named = contacts(outcome)
        assert named.index("hotline") < named.index("child_protection"), dict(answers)
        assert "child_help" in ids(outcome)
        assert set(outcome.notes) >= SELF_NOTES


def test_r5_the_person_it_happens_to_never_gets_a_reporters_words(walked: Walked) -> None:
    for answers, outcome in where(walked, who=" ".join(MAYBE_ME)):
        assert not {"child_report", "local_police", "coordinator", "clinic_protocol"} & set(ids(outcome)), dict(answers)
        assert not {"duty", "good_faith", "no_proof"} & set(outcome.notes)
        assert outcome.urgency != "soon"
        assert "not_your_fault" in outcome.notes


@pytest.mark.parametrize("handoffs", [(), ("clinic",)])
def test_r6_the_hotline_is_on_every_path(flow: Flow, handoffs: tuple[str, ...]) -> None:
    at_site = flow.confirmed(handoffs)
    assert all("hotline" in contacts(compose(at_site, path)) for path in every_path(at_site))


def test_r7_the_coordinator_is_for_reporters_and_after_the_police(walked: Walked) -> None:
    seen = 0
    for answers, outcome in walked:
        if "coordinator" in contacts(outcome):
            seen += 1
            assert answers["who"] in REPORTERS
            assert 0 < contacts(outcome).index("local_police") < contacts(outcome).index("coordinator")
    assert seen


def test_r7_reporters_hear_of_police_and_coordinator_unless_in_danger_or_unable(walked: Walked) -> None:
    for answers, outcome in where(walked, who="known seen"):
        able = answers["danger"] != "yes" and answers.get("contact") != "none"
        assert ("coordinator" in contacts(outcome)) == able, dict(answers)


def test_r8_who_reads_for_another_sees_general_contacts_only(walked: Walked) -> None:
    general = ["hotline", "child_general", "crisis"]
    for answers, outcome in where(walked, who="reader"):
        assert set(answers) == {"danger", "who"}
        in_order = [*general, "emergency_later"] if answers["danger"] == "no" else ["emergency_first", *general]
        assert ids(outcome) == in_order
        assert set(outcome.notes) == {"duty", "good_faith"}
        assert not any(step.handoff for step in outcome.steps)


def test_r9_text_and_chat_only_in_languages_a_fact_confirms(walked: Walked, facts: dict[str, Any]) -> None:
    confirmed = facts["contact"]["hotline"]["languages"]
    offered = 0
    for answers, outcome in walked:
        language = answers.get("language")
        if {"text_hotline", "chat_hotline"} & set(ids(outcome)):
            offered += 1
            assert language in confirmed, dict(answers)
        assert ("deaf_ways" in ids(outcome)) == (language == "sign")
        if language in ("other", "unsure", "skip"):
            assert "say_language" in outcome.notes
            assert ("text_languages" in outcome.notes) == (answers["contact"] in ("text", "online"))
    assert offered


def test_r10_before_a_way_that_leaves_a_record_it_is_said_so(walked: Walked) -> None:
    checked = 0
    for answers, outcome in walked:
        for step in LEAVES_A_RECORD:
            if step in ids(outcome):
                checked += 1
                assert ids(outcome).index("records") < ids(outcome).index(step), dict(answers)
        if answers.get("contact") in ("text", "online"):
            assert "records" in ids(outcome), dict(answers)
    assert checked


NOT_POLICE = {"en": r"not the police and not immigration", "es": r"No son la policía ni inmigración"}
MAY_REPORT = {
    "en": r"may have to report when a person is in danger or under 18",
    "es": r"tienen que avisar .*peligro",
}


@pytest.mark.parametrize("language", ["en", "es"])
def test_r11_not_the_police_stands_beside_what_they_may_have_to_report(
    words: dict[str, FlowWords], language: str
) -> None:
    said = [point for point in words[language].call if re.search(NOT_POLICE[language], point)]
    assert len(said) == 1
    assert re.search(MAY_REPORT[language], said[0])


NEVER = {
    "en": (
        r"\b(parents?|mother|father|mom|dad|guardian)\b",
        r"\bconfront|\bface (him|her|them)\b|\bstand up to\b",
        r"\bleave (now|right away|at once|immediately|tonight)|\bget out\b|\brun away|\bescape",
        r"\bconfidential|\banonymous|\bkeep (it|this) secret|\bno one will (know|find out)|\bwill not tell\b",
        r"\b(will|can) (not )?(be )?deport|\byour status (is|will)|\bget (a )?(visa|papers|legal status)\b",
        r"\bICE\b|\bHSI\b|homeland|tip line|1-866",
        r"\brescue|\bsave you\b|\bvictims?\b|\bslave",
    ),
    "es": (
        r"\b(padres?|madre|mamá|papá|tutor(es|a)?)\b",
        r"\benfr[eé]nt|\bconfront|\bencare\b|\bplántele",
        r"\b(váyase|salga|escape|huya|abandone)\b",
        r"\bconfidencial|\banónim|\ben secreto|\bnadie (lo )?(sabrá|se enterará)|\bno (le )?dirá",
        r"\bdeport|\bsu estatus (es|será)|\b(obtener|conseguir|recibir) (una )?(visa|papeles|estatus)\b",
        r"\bICE\b|\bHSI\b|seguridad nacional|1-866",
        r"\brescat|\bsalvar|\bvíctima|\besclav",
    ),
}  # fmt: skip


def every_text(words: Any) -> Iterator[str]:
    """Every text of a table of words, however deep."""
    if isinstance(words, str):
        yield words
    else:
        for inner in words.values() if isinstance(words, dict) else words:
            yield from every_text(inner)


@pytest.mark.parametrize("language", ["en", "es"])
def test_r12_what_is_never_said(raw_words: dict[str, dict[str, Any]], language: str) -> None:
    for text in every_text(raw_words[language]):
        # The Coordinator's own title has a word in it that is not ours.
        for pattern in NEVER[language]:
            assert not re.search(pattern, text, re.IGNORECASE if "ICE" not in pattern else 0), text


def test_r12_no_enforcement_line_is_named(flow: Flow) -> None:
    assert {step.contact for step in flow.steps} - {""} == {
        "emergency", "hotline", "child_protection", "local_police", "coordinator", "crisis", "missing_children",
    }  # fmt: skip


def test_r13_at_work_nothing_about_a_patient_is_asked(flow: Flow, walked: Walked) -> None:
    for answers, outcome in where(walked, who="seen"):
        assert set(answers) == {"danger", "who"}
        assert "clinic_protocol" in ids(outcome)
        assert {"hotline", "child_protection"} <= set(contacts(outcome))
        assert "duty" in outcome.notes
    assert replay(flow, {"danger": "no", "who": "seen", "under_18": "yes", "language": "es"}).complete


def test_r14_one_level_of_urgency_that_danger_decides(flow: Flow, walked: Walked) -> None:
    level = {"yes": {"now"}, "unsure": {"maybe"}, "skip": {"maybe"}, "no": {"soon", "ready", "general"}}
    for answers, outcome in walked:
        assert outcome.urgency in level[answers["danger"]], dict(answers)
    assert flow.urgencies == ("now", "maybe", "soon", "ready", "general")


def test_r15_when_no_way_is_safe(
    flow: Flow, walked: Walked, words: dict[str, FlowWords], facts: dict[str, Any]
) -> None:
    wanted = ["private_word", "come_back", "memorize"]
    for answers, outcome in where(walked, contact="none"):
        assert [step for step in ids(outcome) if step in wanted] == wanted, dict(answers)
        assert "help" not in answers
        assert [step for step in ids(compose(flow.confirmed(("memorize",)), answers)) if step in wanted] == wanted[1:]
    for said in words.values():
        assert facts["contact"]["hotline"]["phone"] in " ".join(said.step("memorize").text)


def test_r15_the_clinic_is_offered_only_where_the_site_confirms_it(flow: Flow) -> None:
    assert flow.step("private_word").handoff == "clinic"


def test_r16_deaf_visitors_get_every_way_to_the_same_number(
    walked: Walked, words: dict[str, FlowWords], facts: dict[str, Any]
) -> None:
    for answers, outcome in where(walked, language="sign"):
        assert "deaf_ways" in ids(outcome), dict(answers)
    hotline = facts["contact"]["hotline"]
    for said in words.values():
        text = " ".join(said.step("deaf_ways").text)
        assert all(hotline[way] in text for way in ("phone", "tty", "text", "web"))
        assert "video" in text


def test_every_other_step_stands_where_it_is_called_for_and_nowhere_else(walked: Walked) -> None:
    for answers, outcome in walked:
        get = answers.get
        written = get("language") in ("en", "es")
        expected = {
            "text_hotline": get("contact") == "text" and written,
            "chat_hotline": get("contact") == "online" and written,
            "private_word": get("contact") in ("none", "person", "unsure", "skip"),
            "ask_place": get("help") == "place",
            "ask_work": get("help") == "work",
            "ask_report": get("help") == "report" and answers["who"] in MAYBE_ME,
            "crisis": get("help") == "talk" or answers["who"] == "reader",
            "trusted_person": answers["who"] == "me" and answers["danger"] != "yes",
            "missing_children": get("under_18") == "yes",
            "clinic_protocol": answers["who"] == "seen",
            "emergency_later": answers["danger"] == "no",
        }
        assert {step: step in ids(outcome) for step in expected} == expected, dict(answers)
