"""Finds the referral that a reference such as « GAO-2026-0001/R2 » means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, select

from justice_desk.models.all import Case, Referral
from justice_desk.services.cases.errors import AlreadyClosed, UnknownCase
from justice_desk.services.cases.finding import case_for
from justice_desk.services.referrals.errors import UnknownReference
from justice_desk.storage.session import acting
from justice_desk.terms.enums import CaseStatus

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session


def bears(session: Session, reference: str) -> ColumnElement[bool]:
    """Return the condition that a referral bears a reference.

    The office stands in it so that the index on both is used: there is only the one.
    """
    return and_(Referral.office_id == acting(session).office_id, Referral.reference == reference)


def bears_slip(session: Session, code: str) -> ColumnElement[bool]:
    """Return the same of the code of its slip."""
    return and_(Referral.office_id == acting(session).office_id, Referral.slip_code == code)


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
