"""The consultations of the demonstration: advice given once, to nobody in particular."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING, Final

from justice_desk.services import consultations
from justice_desk.services.consultations import BANDS, ConsultationTold
from justice_desk.services.demo import words
from justice_desk.terms import clock
from justice_desk.terms.enums import Sex

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

HOW_MANY: Final = 36
DAYS: Final = 150
"""Days before the last one of the register over which they are spread."""
WOMEN: Final = 0.6
"""Share of women among those who ask."""
GROWN: Final = frozenset({"DVC", "VBG"})
"""Themes that no child of the demonstration asks about; the bands begin with children."""
SAID: Final = {
    "ECI": "Demander un jugement supplétif au tribunal, avec deux témoins.",
    "FON": "Passer d’abord par la commission foncière, garder la convention écrite.",
    "SUC": "Réunir l’acte de décès et le livret de famille avant toute démarche.",
    "DVC": "Expliqué la procédure, les délais et les pièces à réunir.",
    "DET": "Garder la reconnaissance de dette ; proposer un échéancier par écrit.",
    "NAT": "Aller à la mairie avec l’acte de naissance pour la fiche NINA.",
    "VBG": "Orientation vers le centre de santé, numéro d’urgence donné.",
}


def advise(session: Session, *, seed: int, today: date) -> None:
    """Write down consultations up to a day, of every age, of women and men."""
    chance, last = Random(f"advice {seed}"), min(today, clock.today())  # noqa: S311 - invented advice
    for number in range(HOW_MANY):
        theme = chance.choice(tuple(SAID))
        told = ConsultationTold(
            place=chance.choice(words.places()),
            sex=Sex.FEMALE if chance.random() < WOMEN else Sex.MALE,
            age_band=chance.choice(BANDS[1:] if theme in GROWN else BANDS).value,
            theme=theme,
            minutes=chance.choice((10, 15, 20, 30, 45)),
            advice=SAID[theme],
            on=last - timedelta(days=number * DAYS // HOW_MANY),
        )
        consultations.add(session, told)
