"""What a slip is about, before its answer is written down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Case, JusticeActor, Referral
from justice_desk.services.cases.finding import case_for
from justice_desk.services.referrals.errors import SlipOfRestrictedCase, UnknownSlip
from justice_desk.services.referrals.finding import bears_slip
from justice_desk.storage.existence import slip_exists
from justice_desk.terms.enums import JusticeOrder, ReferralState
from justice_desk.terms.slip import parse, printed

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Slip:
    """A referral as its slip tells of it; `restricted` asks for the name to stay unsaid."""

    code: str
    reference: str
    number: str
    summary: str
    actor: str
    order: JusticeOrder
    state: ReferralState
    sent_on: date
    answered_on: date | None
    note: str
    restricted: bool


def slip_of(session: Session, typed: str) -> Slip:
    """Return the referral whose slip bears this code; it is not another one's by any mistake.

    Raises:
        BadSlip: the code holds a mistake.
        UnknownSlip, SlipOfRestrictedCase: no such slip, or not for this member.
        NotAllowed: her role records no answer.
    """
    code = parse(typed)
    row = session.scalar(select(Referral).where(bears_slip(session, code)))
    if row is None:
        raise _why_none(session, code)
    number = session.scalars(select(Case.number).where(Case.id == row.case_id)).one()
    case = case_for(session, "reply", number)
    actor = session.get_one(JusticeActor, row.actor_id)
    return Slip(
        code=code,
        reference=row.reference,
        number=case.number,
        summary="" if case.restricted else case.summary,
        actor=actor.name,
        order=JusticeOrder(actor.order),
        state=row.state,
        sent_on=row.sent_on,
        answered_on=row.answered_on,
        note=row.answer_note,
        restricted=case.restricted,
    )


def _why_none(session: Session, code: str) -> UnknownSlip | SlipOfRestrictedCase:
    if slip_exists(session, code):
        return SlipOfRestrictedCase()
    return UnknownSlip(code=printed(code))
