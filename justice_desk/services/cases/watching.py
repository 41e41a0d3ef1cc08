"""Whether an agreement of a case is still being watched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Agreement, AgreementCheck
from justice_desk.rules.watching import runs_until
from justice_desk.terms.clock import today
from justice_desk.terms.settlements import AgreementKept

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case


def watched_until(session: Session, case: Case) -> date | None:
    """Return the last day of the watch that runs today; None where none runs.

    The watch of the last agreement in force counts.
    """
    last = session.scalar(
        select(Agreement)
        .where(Agreement.case_id == case.id, Agreement.withdrawn_on.is_(None))
        .order_by(Agreement.agreed_on.desc(), Agreement.id.desc())
        .limit(1)
    )
    if last is None:
        return None
    broken = select(AgreementCheck.id).where(
        AgreementCheck.agreement_id == last.id, AgreementCheck.kept == AgreementKept.BROKEN
    )
    is_broken = session.scalar(broken.limit(1)) is not None
    return runs_until(last.watch_until, broken=is_broken, today=today())
