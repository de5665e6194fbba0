"""The files of a small content folder without problems."""

from __future__ import annotations

from collections.abc import Mapping

ICONS = ("umbrella", "moon", "phone", "idlock", "eye", "fear", "alert")

SITE = """\
topics = ["sleep", "safety"]
numbers = ["hotline"]

[[language]]
code = "en"
name = "English"
[[language]]
code = "es"
name = "Español"

[cover_art]
landscape = "art/wide.svg"
portrait = "art/wide.svg"

[idle]
seconds = 90
warning_seconds = 30

[en]
owner = "Department of Health"
idle_heading = "Health, in plain words"
idle_invitation = "Touch a language"
numbers_intro = "Not sure? Start with the hotline."
[es]
owner = "Departamento de Salud"
idle_heading = "La salud, en palabras claras"
idle_invitation = "Toque un idioma"
numbers_intro = "¿Tiene dudas? Llame a la línea."
"""

FACTS = """\
[claim.bed_time]
source = "A source"
checked = 2026-11-21
status = "confirm with MSDH before release"
en = "8 hours"
es = "8 horas"

[claim.duty]
statute = "Miss. Code 43-21-353"
source = "A source"
checked = 2026-11-20
status = "confirm with MSDH before release"
en = "State law"
es = "La ley"

[contact.hotline]
icon = "phone"
phone = "1-888-373-7888"
text = "233733"
text_word = "BEFREE"
tty = "711"
web = "example.org"
email = "help@example.org"
languages = ["en", "es"]
source = "A source"
checked = 2026-11-22
status = "confirm with MSDH before release"
[contact.hotline.en]
name = "The Hotline"
purpose = "To talk or to ask"
details = ["Day and night.", "They speak 200 languages."]
[contact.hotline.es]
name = "La Línea"
purpose = "Para hablar o preguntar"
details = ["De día y de noche.", "Hablan 200 idiomas."]

[place.campaign]
address = "example.org/read-more"
source = "A source"
checked = 2026-11-22
status = "confirm with MSDH before release"
[place.campaign.en]
name = "The campaign"
purpose = "More to read"
[place.campaign.es]
name = "La campaña"
purpose = "Más para leer"
"""

GLOSSARY = """\
[avoid]
en = ["rescue", "should have"]
es = ["rescate", "email"]

[not_in_titles]
en = ["victim", "victims"]
es = ["trata", "víctima"]

[term.hotline]
en = "hotline"
es = "línea"
"""

SLEEP_TOPIC = """\
icon = "moon"
sensitive = false
pages = ["sleep"]
[en]
title = "Sleep"
summary = "Rest well"
[es]
title = "Dormir"
summary = "Descansar bien"
"""

SAFETY_TOPIC = """\
icon = "umbrella"
sensitive = true
pages = ["signs", "help"]
[en]
title = "Staying safe"
summary = "At home and at work"
[es]
title = "Vivir con calma"
summary = "En casa y en el trabajo"
"""

SLEEP_EN = """\
---
title = "Sleep"
summary = "Rest well"
---

## A good night

Go to bed early. Sleep for {{bed_time}}.

- Keep the room dark.
- Keep the room cool.
"""

SLEEP_ES = """\
---
title = "Dormir"
summary = "Descansar bien"
---

## Una buena noche

Vaya a la cama temprano. Duerma {{bed_time}}.

- Mantenga oscuro el cuarto.
- Mantenga fresco el cuarto.
"""

SIGNS_EN = """\
---
title = "Signs to look for"
summary = "What you might see"
speak-title = "Signs that a person needs help"
---

## Two signs

A person may show **one or more** of these.

::: signs
- :idlock: **No papers.** Someone else holds them.
- :eye: **Always watched.** Someone is always near.
:::

::: note
**One sign proves nothing.** You do not need proof to call.
:::
"""

SIGNS_ES = """\
---
title = "Señales"
summary = "Lo que se puede ver"
---

## Dos señales

Una persona puede mostrar **una o más** de estas.

::: signs
- :idlock: **Sin documentos.** Otra persona los guarda.
- :eye: **Siempre vigilada.** Siempre hay alguien cerca.
:::

::: note
**Una señal no prueba nada.** No hacen falta pruebas para llamar.
:::
"""

HELP_EN = """\
---
title = "Get help"
summary = "Who can help"
---

## Call

::: steps
1. **Find a phone.** Use one that feels safe.
2. Call {{hotline.phone}}.
:::

::: contact hotline
:::

## Read more

{{duty}} says more: {{duty.statute}}. Last checked {{facts.checked}}.

::: place campaign
:::
"""

HELP_ES = """\
---
title = "Buscar ayuda"
summary = "Quién puede ayudar"
---

## Llame

::: steps
1. **Busque un teléfono.** Use uno seguro.
2. Llame al {{hotline.phone}}.
:::

::: contact hotline
:::

## Para leer más

{{duty}} dice más: {{duty.statute}}. Fecha: {{facts.checked}}.

::: place campaign
:::
"""

REPORT = """\
urgency = ["now"]

[[question]]
id = "danger"
choices = [
    { id = "yes", icon = "alert" },
]

[[step]]
id = "call"
contact = "hotline"
icon = "phone"
"""

REPORT_EN = """\
[question.danger]
title = "Is someone in danger now?"
why = "Then we show who to call first."

[step.call]
points = ["Call {{hotline.phone}}.", "Say what you need."]
"""

REPORT_ES = """\
[question.danger]
title = "¿Hay peligro en este momento?"
why = "Así le decimos a quién llamar primero."

[step.call]
points = ["Llame al {{hotline.phone}}.", "Diga qué necesita."]
"""

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5"/>\n'

FILES: Mapping[str, str] = {
    "site.toml": SITE,
    "facts.toml": FACTS,
    "glossary.toml": GLOSSARY,
    "topics/sleep/topic.toml": SLEEP_TOPIC,
    "topics/sleep/sleep.en.md": SLEEP_EN,
    "topics/sleep/sleep.es.md": SLEEP_ES,
    "topics/safety/topic.toml": SAFETY_TOPIC,
    "topics/safety/signs.en.md": SIGNS_EN,
    "topics/safety/signs.es.md": SIGNS_ES,
    "topics/safety/help.en.md": HELP_EN,
    "topics/safety/help.es.md": HELP_ES,
    "reporting/report.toml": REPORT,
    "reporting/report.en.toml": REPORT_EN,
    "reporting/report.es.toml": REPORT_ES,
    "art/wide.svg": PICTURE,
}
