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
    import uuid
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting
    from justice_desk.rules.readiness import Standing


def refuse_barred(session: Session, sitting: Sitting, case: Case) -> None:
    """Refuse a case that its person did not give into the hands of the court that sits.

    Raises:
        NotReady: consent is missing, withdrawn, refused or over; the sentence says for whom and
            why.
    """
    found = barred(session, sitting, [case]).get(case.id)
    if found is not None:
        raise found


def barred(
    session: Session, sitting: Sitting, cases: Sequence[Case]
) -> Mapping[uuid.UUID, NotReady]:
    """Return why `refuse_barred` refuses each of these cases that it does, by their id.

    In as many queries for one as for three hundred.
    """
    court = sits(session, sitting)
    told = {
        case: " ".join(withheld(standing, court)) for case, standing in _standings(session, cases)
    }
    return {case.id: NotReady(number=case.number, missing=why) for case, why in told.items() if why}


def refuse_decided(session: Session, case: Case) -> None:
    """Refuse a case that a court judged, or on which it gives its judgment on a day to come.

    Raises:
        DecidedAlready: with the day.
    """
    ((_case, standing),) = _standings(session, [case])
    bars = decided(standing)
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


def _standings(session: Session, cases: Sequence[Case]) -> list[tuple[Case, Standing]]:
    keys = select(Case.id).where(Case.id.in_([case.id for case in cases]))
    found = gather(session, keys, cases)
    return [(case, standing_of(case, found)) for case in cases]
