"""Finds the referral that a reference such as « GAO-2026-0001/R2 » means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Case, Referral
from justice_desk.services.cases.errors import AlreadyClosed, UnknownCase
from justice_desk.services.cases.finding import case_for
from justice_desk.services.referrals.errors import UnknownReference
from justice_desk.terms.enums import CaseStatus

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def referral_for(session: Session, verb: str, reference: str) -> tuple[Case, Referral]:
    """Return the case and the referral of a reference, if the member may do `verb` on it.

    Raises:
        UnknownReference: no referral bears it.
        CaseIsRestricted, NotAllowed: as `case_for`.
    """
    number, slash, _position = reference.strip().rpartition("/")
    try:
        case = case_for(session, verb, number) if slash else None
    except UnknownCase:
        case = None
    if case is None:
        raise UnknownReference(reference=reference)
    written = reference.strip().upper()
    its = select(Referral).where(Referral.case_id == case.id, Referral.reference == written)
    row = session.scalar(its)
    if row is None:
        raise UnknownReference(reference=reference)
    return case, row


def open_referral_for(session: Session, verb: str, reference: str) -> tuple[Case, Referral]:
    """Return the same, but refuse a closed case.

    Raises:
        AlreadyClosed: the case takes nothing more.
    """
    case, row = referral_for(session, verb, reference)
    if case.status is CaseStatus.CLOSED:
        raise AlreadyClosed(number=case.number)
    return case, row
