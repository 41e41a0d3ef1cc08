"""What is known of the actors, and what the office asks beyond the safeguards; all invented."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from justice_desk.services.actors.complaints import add_complaint, close_complaint
from justice_desk.services.actors.seats import TrainingTold, train
from justice_desk.services.restrictions import changing
from justice_desk.terms import clock
from justice_desk.terms.enums import FindingKind

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


def colour(session: Session, today: date) -> None:
    """Write down complaints, trainings and one restriction of the office."""
    with clock.as_of(today - timedelta(days=120)):
        add_complaint(session, "Imam du quartier d’essai", "Aurait demandé une somme.")
        changing.add(
            session,
            changing.RestrictionTold(
                FindingKind.WARN,
                "Parcelle de quartier : prévenir la mairie",
                "Règle d’essai de ce bureau, décidée en réunion.",
                category="FOU",
                receiver_type="chef_quartier",
            ),
        )
        norms = TrainingTold("Formation d’essai sur les droits humains", norms=True, hours=24)
        for name in ("Cadi de Gao", "Chef du village d’essai nord", "COFO de Gounzoureye"):
            train(session, name, norms)
        first_aid = TrainingTold("Tenue d’un registre, module d’essai", hours=8)
        train(session, "Chef du quartier d’essai", first_aid)
    with clock.as_of(today - timedelta(days=70)):
        close_complaint(session, "Imam du quartier d’essai", "Entendu ; rien n’a été établi.")
    with clock.as_of(today - timedelta(days=25)):
        add_complaint(session, "Chef du quartier d’essai", "N’a pas laissé parler les femmes.")
