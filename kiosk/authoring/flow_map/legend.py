"""What stands under the map, as blocks: the rules, the notes they bring, and the guarantees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.authoring.flow_map import look, svg
from kiosk.authoring.flow_map.blocks import Block, Shape, Stack
from kiosk.authoring.flow_map.phrase import Speech
from kiosk.authoring.flow_map.reach import Reach
from kiosk.authoring.flow_map.text import Run, one_line
from kiosk.reporting.flow import Rule
from kiosk.reporting.guarantee import Guarantee, Promises

AFTER, BEFORE_HEAD, AFTER_HEAD = 4.4, 9.0, 7.0
BAR_WIDTH, BAR_HEIGHT = 12.0, 2.0
WHYS_IN = "en"
"""report.toml gives its reasons in one language."""


def legend(speech: Speech, promises: Promises, reach: Reach, width: float) -> list[Block]:
    """Every block, for columns of this width."""
    return [*_rules(speech, width), *_notes(speech, width), *_guarantees(speech, promises, reach, width)]


def _head(text: str, lead: str, width: float) -> Block:
    stack = Stack(width)
    stack.put([Run(text, look.HEAD)], left=0)
    if lead:
        stack.space(4)
        stack.put([Run(lead, look.NOTE)], left=0)
    return stack.block(AFTER_HEAD, before=BEFORE_HEAD)


def _rules(speech: Speech, width: float) -> Iterator[Block]:
    yield _head(speech.own.rules, speech.own.rules_lead, width)
    for rule in speech.flow.rules:
        yield _rule(rule, speech, width)


def _rule(rule: Rule, speech: Speech, width: float) -> Block:
    stack, own = Stack(width), speech.own
    if rule.urgency:
        stack.plate(str(speech.level(rule.urgency)), look.PLATE, svg.CALL)
    brings = [_step(step, speech) for step in rule.steps]
    if rule.notes:
        brings.append(f"{own.said} {', '.join(_note_letter(note, speech) for note in rule.notes)}")
    if rule.offers:
        brings.append(f"{own.taken} {', '.join(own.offers[offer] for offer in rule.offers)} ({own.if_site})")
    names = Run(" ".join([rule.id, *rule.safety]), look.NAME)
    stack.put([*speech.condition(rule.when), Run(f" → {' · '.join(brings)} ", look.NOTE), names])
    return stack.block(AFTER, rule=rule.id)


def _step(step: str, speech: Speech) -> str:
    head = speech.said.step(step).head
    return f"{head} ({speech.own.if_site})" if speech.flow.step(step).handoff else head


def _notes(speech: Speech, width: float) -> Iterator[Block]:
    notes = _notes_in_order(speech)
    if notes:
        yield _head(speech.own.notes, "", width)
    for note in notes:
        stack = Stack(width)
        stack.put([Run(speech.said.note(note), look.NOTE)])
        stack.lines.append((0, stack.lines[0][1], one_line(Run(_note_letter(note, speech), look.NOTE_BOLD))))
        yield stack.block(AFTER - 1, note=note)


def _notes_in_order(speech: Speech) -> list[str]:
    return list(dict.fromkeys(note for rule in speech.flow.rules for note in rule.notes))


def _note_letter(note: str, speech: Speech) -> str:
    number = _notes_in_order(speech).index(note)
    return ("" if number < 26 else chr(96 + number // 26)) + chr(97 + number % 26)


def _guarantees(speech: Speech, promises: Promises, reach: Reach, width: float) -> Iterator[Block]:
    if promises.guarantees:
        lead = speech.own.guarantees_lead.format(paths=figure(reach.paths, speech))
        yield _head(speech.own.guarantees, lead, width)
    for number, (guarantee, count) in enumerate(zip(promises.guarantees, reach.counts, strict=True), start=1):
        yield _guarantee(number, guarantee, count, speech, reach, width)


def _guarantee(number: int, guarantee: Guarantee, count: int, speech: Speech, reach: Reach, width: float) -> Block:
    stack = Stack(width)
    why = look.NOTE if speech.language == WHYS_IN else replace(look.NOTE, language=WHYS_IN)
    stack.put(
        [
            Run(f"{guarantee.why} ", why),
            Run(f"{figure(count, speech)} ", look.NOTE_BOLD),
            Run(" ".join([guarantee.id, *guarantee.safety]), look.NAME),
        ]
    )
    first = stack.lines[0][1]
    stack.lines.append((0, first, one_line(Run(str(number), look.NOTE_BOLD))))
    stack.shapes.append(Shape(0, first + 2, BAR_WIDTH, BAR_HEIGHT, svg.HAIR))
    stack.shapes.append(Shape(0, first + 2, BAR_WIDTH * count / max(1, reach.paths), BAR_HEIGHT, svg.TEAL))
    stack.y = max(stack.y, first + 2 + BAR_HEIGHT)
    return stack.block(AFTER, guarantee=guarantee.id)


def figure(count: int, speech: Speech) -> str:
    """A number with its thousands apart."""
    return f"{count:,}".replace(",", speech.own.thousands)
