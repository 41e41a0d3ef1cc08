"""Who is named on a case that closes: whoever answers for it, and whoever closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import CaseAccess
from justice_desk.storage.session import acting

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case


def name_who_works_on(session: Session, case: Case) -> list[CaseAccess]:
    """Name on a case who answers for it and who acts, before it closes; return what was added."""
    here = select(CaseAccess.member_id).where(CaseAccess.case_id == case.id)
    missing = {case.responsible_id, acting(session).member_id} - set(session.scalars(here))
    added = [CaseAccess(case_id=case.id, member_id=member) for member in sorted(missing)]
    session.add_all(added)
    session.flush()
    return added
