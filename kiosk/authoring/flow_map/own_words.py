"""The few words of the map itself; all others are the flow's. A language that is not here gets the English ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Headings and joints of the map in one language. {…} is filled in."""

    language: str
    title: str
    figures: str
    how_to_read: str
    end: str
    lowest: str
    on_every_path: str
    where_unasked: str
    rules: str
    rules_lead: str
    always: str
    any_but: str
    any_answer: str
    unasked: str
    if_site: str
    said: str
    taken: str
    offers: Mapping[str, str]
    notes: str
    guarantees: str
    guarantees_lead: str
    source: str
    thousands: str


_ENGLISH = OwnWords(
    language="en",
    title="Where to report: the way of the questions",
    figures="Questions: {questions} · ways through them: {paths} · rules: {rules} · guarantees: {guarantees}",
    how_to_read=(
        "Read from left to right. An arrow leads from a group of answers to what comes next."
        " A small number beside an answer is a guarantee that looks at this answer; it is explained below."
    ),
    end="Where you are sent",
    lowest="The most urgent rule decides the level.",
    on_every_path="Guaranteed every way:",
    where_unasked="Also where one of its questions is not asked:",
    rules="What each rule brings",
    rules_lead=(
        "Every rule whose answers fit adds its steps, in this order; none comes twice."
        " The plate is its level of urgency."
    ),
    always="Always",
    any_but="any answer but {answers}",
    any_answer="any answer",
    unasked="not asked",
    if_site="where the site has it",
    said="said with it:",
    taken="to take along:",
    offers={"clinic": "a word in private", "memorize": "the number to learn by heart", "qr": "a code for a phone"},
    notes="What is said beside the steps",
    guarantees="What is guaranteed",
    guarantees_lead="The bar and the figure after the reason: on how many of the {paths} ways it speaks.",
    source="Drawn from reporting/report.toml and report.{language}.toml, fingerprint {fingerprint}",
    thousands=",",
)

_SPANISH = OwnWords(
    language="es",
    title="Dónde reportar: el recorrido de las preguntas",
    figures="Preguntas: {questions} · recorridos posibles: {paths} · reglas: {rules} · garantías: {guarantees}",
    how_to_read=(
        "Se lee de izquierda a derecha. Una flecha lleva de un grupo de respuestas a lo que sigue."
        " Un número pequeño junto a una respuesta es una garantía que mira esa respuesta; se explica abajo."
    ),
    end="A dónde se le envía",
    lowest="La regla más urgente decide el nivel.",
    on_every_path="Garantizado en todos los recorridos:",
    where_unasked="También donde no se hace una de sus preguntas:",
    rules="Lo que aporta cada regla",
    rules_lead=(
        "Cada regla cuyas respuestas coinciden agrega sus pasos, en este orden; ninguno se repite."
        " La placa es su nivel de urgencia."
    ),
    always="Siempre",
    any_but="cualquier respuesta menos {answers}",
    any_answer="cualquier respuesta",
    unasked="no se pregunta",
    if_site="donde el sitio lo ofrece",
    said="se dice además:",
    taken="para llevar:",
    offers={
        "clinic": "una palabra en privado",
        "memorize": "el número para aprenderlo de memoria",
        "qr": "un código para un teléfono",
    },
    notes="Lo que se dice junto a los pasos",
    guarantees="Lo que está garantizado",
    guarantees_lead=(
        "La barra y la cifra tras la razón: en cuántos de los {paths} recorridos habla. Las razones están en inglés."
    ),
    source="Hecho con reporting/report.toml y report.{language}.toml, huella {fingerprint}",
    thousands=",",
)

_KNOWN = {words.language: words for words in (_ENGLISH, _SPANISH)}


def own_words(language: str) -> OwnWords:
    """The map's own words for a site's language."""
    return _KNOWN.get(language, _ENGLISH)
