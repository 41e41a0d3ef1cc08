"""Asks the permission table before a verb does anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Case, CaseAccess
from justice_desk.rules.access import CaseKind, allowed
from justice_desk.storage.session import acting
from justice_desk.terms.errors import NotAllowed

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy.orm import Session


def require(session: Session, verb: str) -> None:
    """Let the member go on with a verb of the office.

    Raises:
        NotAllowed: her role does not hold this verb.
    """
    if not allowed(verb, acting(session).role):
        raise NotAllowed


def require_case(session: Session, verb: str, case: Case) -> None:
    """Let the member go on with a verb on a case that the filter gave her.

    Raises:
        NotAllowed: her role does not hold this verb for this kind of case.
    """
    if not allowed(verb, acting(session).role, kind_of(session, case)):
        raise NotAllowed


def require_cases(session: Session, verb: str, cases: Collection[Case]) -> None:
    """Let the member go on with a verb on all of some cases, asked about in one query.

    Raises:
        NotAllowed: her role does not hold this verb for the kind of one of them.
    """
    keys = [case.id for case in cases if case.restricted]
    named = select(CaseAccess.case_id).where(
        CaseAccess.case_id.in_(keys), CaseAccess.member_id == acting(session).member_id
    )
    hers = set(session.scalars(named)) if keys else set()
    for case in cases:
        kind = CaseKind.NAMED if case.id in hers else CaseKind.CLOSED
        if not allowed(verb, acting(session).role, kind if case.restricted else CaseKind.OPEN):
            raise NotAllowed


def kind_of(session: Session, case: Case) -> CaseKind:
    """Return how a case stands to who acts."""
    if not case.restricted:
        return CaseKind.OPEN
    named = select(CaseAccess.id).where(
        CaseAccess.case_id == case.id, CaseAccess.member_id == acting(session).member_id
    )
    return CaseKind.NAMED if session.scalar(named) else CaseKind.CLOSED
