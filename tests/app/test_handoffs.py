"""What a machine says of the hand-offs, from kiosk.toml to the flow that a visit shows."""

from __future__ import annotations

import argparse
import tomllib
from pathlib import Path

import pytest

from kiosk import places, run
from kiosk.bridge.opening import material_of
from kiosk.handoffs import HANDOFFS, ClinicWords, Handoffs, from_arguments
from kiosk.reporting.form import flow_from
from kiosk.reporting.outcome import compose
from kiosk.settings import Settings, SettingsError, read_settings
from kiosk.visit import arguments
from tests.journeys.stage import PACK

ENGLISH = ClinicWords("Any nurse", "I have a question", "Room 4")
SPANISH = ClinicWords("Cualquier enfermera", "Tengo una “pregunta”")
BOTH = {"en": ENGLISH, "es": SPANISH}
CLINIC = """
[clinic]
{confirmed}
[clinic.en]
ask = "Any nurse"
phrase = "I have a question"
phone = "Room 4"
[clinic.es]
ask = "Cualquier enfermera"
phrase = "Tengo una “pregunta”"
"""
ALONE = {"danger": "no", "who": "me", "under_18": "no", "language": "en", "contact": "none"}


def _options(config: Path | None = None, content: Path | None = None) -> argparse.Namespace:
    plain = {"lang": None, "walk": "", "appliance": False, "inspectable": False, "report_ready": False}
    return argparse.Namespace(**plain, config=config, content=content)


def _toml(folder: Path, text: str) -> Path:
    (folder / "kiosk.toml").write_text(text, "utf-8")
    return folder / "kiosk.toml"


def test_the_names_are_those_of_the_flow() -> None:
    flow = flow_from(tomllib.loads((places.content() / "reporting" / "report.toml").read_text("utf-8")))
    named = {step.handoff for step in flow.steps} | {offer for rule in flow.rules for offer in rule.offers}
    assert named - {""} == set(HANDOFFS)


@pytest.mark.parametrize(("confirmed", "clinic"), [("confirmed = 2026-11-24", BOTH), ("", {})])
def test_a_clinic_counts_only_when_it_is_confirmed(tmp_path: Path, confirmed: str, clinic: object) -> None:
    read = read_settings(_toml(tmp_path, '[handoffs]\noff = ["qr", "qr"]' + CLINIC.format(confirmed=confirmed)))
    assert read.handoffs == Handoffs(("qr",), clinic)  # type: ignore[arg-type]  # one of the two above


@pytest.mark.parametrize(
    ("said", "allowed", "kept"),
    [
        (Handoffs(), HANDOFFS, ("memorize", "qr")),
        (Handoffs(clinic=BOTH), HANDOFFS, HANDOFFS),
        (Handoffs(("clinic", "qr"), BOTH), HANDOFFS, ("memorize",)),
        (Handoffs(clinic={"en": ENGLISH}), HANDOFFS, ("memorize", "qr")),
        (Handoffs(clinic=BOTH), ("qr",), ("qr",)),
        (Handoffs(clinic=BOTH), (), ()),
    ],
)
def test_a_machine_only_takes_away(said: Handoffs, allowed: tuple[str, ...], kept: tuple[str, ...]) -> None:
    assert said.kept(allowed, ("en", "es")) == kept


@pytest.mark.parametrize("said", [Handoffs(), Handoffs(("qr", "memorize")), Handoffs(("qr",), BOTH)])
def test_a_visit_is_told_in_its_arguments(said: Handoffs) -> None:
    command = run.visits(_options(), Settings(handoffs=said), Path("a.pack"))(0, None, None, False)
    options = arguments(command[command.index("--pack") :])
    assert from_arguments(options.off, options.clinic) == said


def test_a_confirmed_clinic_must_speak_every_language_of_the_pack(built: Path, tmp_path: Path) -> None:
    spoken = Handoffs(clinic={"en": ENGLISH})
    config = tmp_path / "kiosk.toml"
    with pytest.raises(SettingsError) as caught:
        run.check_clinic(Settings(handoffs=spoken), config, built / PACK)
    said = "[clinic.es] is missing: write it with ask and phrase, or take clinic.confirmed out. Then start again."
    assert str(caught.value) == f"{config}: {said}"
    for fine in (
        Settings(handoffs=Handoffs(clinic=BOTH)), Settings(handoffs=Handoffs(("clinic",), {"en": ENGLISH})),
        Settings(languages=("en",), handoffs=spoken), Settings(),
    ):  # fmt: skip
        run.check_clinic(fine, config, built / PACK)


def test_settings_changed_to_a_silent_clinic_change_nothing(built: Path, tmp_path: Path) -> None:
    one = CLINIC.format(confirmed="confirmed = 2026-11-24").partition("[clinic.es]")[0]
    config = _toml(tmp_path, "[panel]\ndiagonal = 40" + one)
    options = _options(config, built / PACK)
    assert run.orders_again(options, Settings(diagonal=20), built / PACK).facts()["diagonal"] == 20


def test_the_flow_of_a_visit_has_what_is_left(built: Path) -> None:
    steps = {}
    for name, said in {"none": Handoffs(HANDOFFS), "usual": Handoffs(), "all": Handoffs(clinic=BOTH)}.items():
        material = material_of(built / PACK, handoffs=said)
        outcome = compose(material.flow, ALONE)
        steps[name] = ({step.handoff for step in outcome.steps} - {""}, outcome.offers)
        material.library.close()
    assert steps == {
        "none": (set(), ()),
        "usual": ({"memorize"}, ("memorize",)),
        "all": ({"clinic", "memorize"}, ("memorize",)),
    }
