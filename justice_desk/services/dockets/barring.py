"""Keeps a case off a docket to which nobody consented."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Case, JusticeActor
from justice_desk.rules.readiness import Court, Lacking, lacking
from justice_desk.services.cases.finding import case_for
from justice_desk.services.dockets.errors import NotReady
from justice_desk.services.dockets.ready import readiness
from justice_desk.services.dockets.standing import gather, standing_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting

BARS: Final = frozenset({Lacking.FILE_CONSENT, Lacking.COURT_CONSENT})
"""What keeps a case off every docket; the rest of what it misses is advice."""


def refuse_barred(session: Session, sitting: Sitting, case: Case) -> None:
    """Refuse a case that its person did not give into the hands of a court.

    A docket names her case to the court that sits. Where no court has the case yet, she is asked
    about that one.

    Raises:
        NotReady: consent is missing, withdrawn, refused or over; the sentence says which and why.
    """
    found = gather(session, select(Case.id).where(Case.id == case.id), [case])
    standing = standing_of(case, found)
    if standing.court is None:
        court = session.get_one(JusticeActor, sitting.court_id)
        asked = Court(id=court.id, type=court.type, name=court.name, since=standing.today)
        standing = replace(standing, courts=(*standing.courts, asked))
    bars = [reason.told for reason in lacking(standing) if reason.code in BARS]
    if bars:
        raise NotReady(number=case.number, missing=" ".join(bars))


def missing_in(session: Session, case_number: str) -> tuple[str, ...]:
    """Return in sentences what a case misses all the same, by its number.

    Raises:
        UnknownCase, CaseIsRestricted, NotAllowed: the case.
    """
    return readiness(session, case_for(session, "docket add", case_number))
