"""Finds the cases for which the lines of a civil-status list stand, all of them in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Case, CaseStub
from justice_desk.services.cases.errors import AlreadyClosed, CaseIsRestricted
from justice_desk.services.cases.finding import unknown
from justice_desk.services.dockets.barring import barred
from justice_desk.services.dockets.civil_checking import at_line
from justice_desk.services.dockets.civil_finding import CASE_VERB
from justice_desk.services.dockets.scheduled import waits
from justice_desk.services.rights import require_cases
from justice_desk.storage.session import acting
from justice_desk.terms.enums import CaseStatus
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Sitting
    from justice_desk.services.dockets.told import CivilTold


def cases_meant(
    session: Session, sitting: Sitting, lines: Sequence[CivilTold]
) -> list[uuid.UUID | None]:
    """Return the case that each new line stands for, None where it stands for none.

    In as many queries for one line as for three hundred.

    Raises:
        UnknownCase, CaseIsRestricted, NotAllowed: a case; the path is `lines[11]`.
        AlreadyClosed: it takes nothing more.
        AlreadyScheduled, AlreadyListed: it waits for its hearing already.
        NotReady: nobody consented that the court has it.
    """
    numbers = [(told.case or "").strip().upper() for told in lines]
    known = _known(session, {number for number in numbers if number})
    _refuse_strangers(session, numbers, known)
    cases = {case.id: case for case in known.values() if case is not None}
    require_cases(session, CASE_VERB, cases.values())
    bars = {
        **barred(session, sitting, list(cases.values())),
        **waits(session, list(cases), but=sitting),
        **{
            case.id: AlreadyClosed(number=case.number)
            for case in cases.values()
            if case.status is CaseStatus.CLOSED
        },
    }
    meant = [known[number] if number else None for number in numbers]
    for at, case in enumerate(meant):
        if case is not None and case.id in bars:
            with at_line(at):
                raise bars[case.id]
    return [case.id if case is not None else None for case in meant]


def case_meant(session: Session, sitting: Sitting, told: CivilTold) -> uuid.UUID | None:
    """Return the same for one line, which needs no number in what is refused.

    Raises:
        UnknownCase, CaseIsRestricted, NotAllowed, AlreadyClosed, AlreadyScheduled, AlreadyListed,
            NotReady: as `cases_meant`.
    """
    try:
        (meant,) = cases_meant(session, sitting, [told])
    except BadInput as error:
        error.details.pop("path", None)
        raise
    return meant


def _known(session: Session, numbers: Collection[str]) -> Mapping[str, Case | None]:
    """Return the cases that bear these numbers; None stands for one that the member may not see."""
    if not numbers:
        return {}
    ours = Case.__table__.c.office_id == acting(session).office_id  # so that the index is used
    stubs = session.scalars(select(CaseStub).where(ours, CaseStub.number.in_(numbers))).all()
    seen = select(Case).where(Case.id.in_([stub.id for stub in stubs]))
    cases = {case.id: case for case in session.scalars(seen)}
    return {stub.number: cases.get(stub.id) for stub in stubs}


def _refuse_strangers(
    session: Session, numbers: Sequence[str], known: Mapping[str, Case | None]
) -> None:
    for at, number in enumerate(numbers):
        if not number or known.get(number) is not None:
            continue
        with at_line(at):
            raise CaseIsRestricted(number=number) if number in known else unknown(session, number)
