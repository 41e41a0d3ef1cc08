"""Withdraws a session or an agreement that was typed by mistake; the right one is recorded anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.models.all import Agreement, Mediation
from justice_desk.services.cases.choosing import chosen, in_force
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.withdrawing import withdraw
from justice_desk.services.outside.errors import NoAgreement, NoSession, SentToJudge, SessionAgreed
from justice_desk.terms.settlements import Homologation

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def withdraw_mediation(
    session: Session, number: str, named: str | None, why: str, *, seen: int | None = None
) -> str:
    """Withdraw a session of mediation and return its id.

    Args:
        session: a writing one.
        number: of the case.
        named: its id or its day; may be left out where the case has one only.
        why: in words.
        seen: the version of the case that was looked at.

    Raises:
        NoSession, WhichOne, NoSuchOne, WithdrawnAlready: which one is meant.
        SessionAgreed: an agreement in force was reached in it.
        TextMissing, ChangedMeanwhile, AlreadyClosed: it cannot be done so.
    """
    case = open_case_for(session, "mediation withdraw", number)
    row = chosen(session, case, Mediation, named, NoSession(number=case.number))
    for agreement in in_force(session, case, Agreement):
        if agreement.mediation_id == row.id:
            raise SessionAgreed(day=agreement.agreed_on)
    withdraw(session, case, row, why, seen)
    return str(row.id)


def withdraw_agreement(
    session: Session, number: str, named: str | None, why: str, *, seen: int | None = None
) -> str:
    """Withdraw an agreement with its follow-ups and return its id; its watch ends.

    Raises:
        NoAgreement, WhichOne, NoSuchOne, WithdrawnAlready: which one is meant.
        SentToJudge: its endorsement was asked for, granted or refused.
        TextMissing, ChangedMeanwhile, AlreadyClosed: it cannot be done so.
    """
    case = open_case_for(session, "agreement withdraw", number)
    row = chosen(session, case, Agreement, named, NoAgreement(number=case.number))
    if row.homologation is not Homologation.NONE:
        raise SentToJudge(state=row.homologation.value)
    withdraw(session, case, row, why, seen)
    return str(row.id)
