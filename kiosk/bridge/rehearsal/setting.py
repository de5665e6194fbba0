"""Before a rehearsal: the kiosk's own environment, on no display."""

from __future__ import annotations

import os
from collections.abc import Iterable

from kiosk.bridge import opening
from kiosk.handoffs import ClinicWords, Handoffs

# A clinic that has agreed to everything, so that everything is seen.
SAMPLE = Handoffs(
    clinic={
        "en": ClinicWords(
            "Any nurse, or Ms. Reyes at the front desk",
            "I have a question about my next visit",
            "In room 4, beside the lab. You can close the door.",
        ),
        "es": ClinicWords(
            "Cualquier enfermera, o la señora Reyes en la recepción",
            "Tengo una pregunta sobre mi próxima cita",
            "En el cuarto 4, al lado del laboratorio. Puede cerrar la puerta.",
        ),
    }
)


def sample(languages: Iterable[str]) -> Handoffs:
    """The same clinic at a site with these languages: where it has no words of its own, it says the English ones."""
    return Handoffs(clinic={code: SAMPLE.clinic.get(code, SAMPLE.clinic["en"]) for code in languages})


# Without the pause that a display's refresh would ask for.
OFFSTAGE = {"QT_QPA_PLATFORM": "offscreen", "QT_QPA_UPDATE_IDLE_TIME": "0"}


def prepare() -> None:
    """Set the environment; to be called before the application is made."""
    os.environ.update(OFFSTAGE)
    opening.surround()
