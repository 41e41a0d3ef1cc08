"""Keeps a case off a docket to which nobody consented, or for which a court has judged already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Case, JusticeActor
from justice_desk.rules.bars import decided, withheld
from justice_desk.rules.readiness import Court
from justice_desk.services.cases.finding import case_for
from justice_desk.services.dockets.errors import DecidedAlready, NotReady
from justice_desk.services.dockets.ready import readiness
from justice_desk.services.dockets.standing import gather, standing_of
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting
    from justice_desk.rules.readiness import Standing


def refuse_barred(session: Session, sitting: Sitting, case: Case) -> None:
    """Refuse a case that its person did not give into the hands of the court that sits.

    Raises:
        NotReady: consent is missing, withdrawn, refused or over; the sentence says for whom and
            why.
    """
    bars = withheld(_standing(session, case), sits(session, sitting))
    if bars:
        raise NotReady(number=case.number, missing=" ".join(bars))


def refuse_decided(session: Session, case: Case) -> None:
    """Refuse a case that a court judged, or on which it gives its judgment on a day to come.

    Raises:
        DecidedAlready: with the day.
    """
    bars = decided(_standing(session, case))
    if bars:
        raise DecidedAlready(number=case.number, why=" ".join(bars))


def sits(session: Session, sitting: Sitting) -> Court:
    """Return the court of a sitting as one that gets a case today."""
    court = session.get_one(JusticeActor, sitting.court_id)
    return Court(id=court.id, type=court.type, name=court.name, since=today())


def missing_in(session: Session, case_number: str) -> tuple[str, ...]:
    """Return in sentences what a case misses all the same, by its number.

    Raises:
        UnknownCase, CaseIsRestricted, NotAllowed: the case.
    """
    return readiness(session, case_for(session, "docket add", case_number))


def _standing(session: Session, case: Case) -> Standing:
    return standing_of(case, gather(session, select(Case.id).where(Case.id == case.id), [case]))
