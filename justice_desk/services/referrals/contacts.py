"""Whom to call about a referral, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Case, JusticeActor, Mandate, Referral
from justice_desk.services.cases.finding import case_for
from justice_desk.services.referrals.errors import UnknownReference
from justice_desk.services.referrals.finding import bears
from justice_desk.services.referrals.receiver_facts import runs

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Contact:
    """The actor of a referral; `phone` and `holder` are blank where the directory has none."""

    name: str
    holder: str
    phone: str
    address: str


def contact_of(session: Session, reference: str) -> Contact:
    """Return whom to call about a referral.

    Raises:
        UnknownReference: no referral that the member may see bears it.
    """
    row = session.scalar(select(Referral).where(bears(session, reference)))
    if row is None:
        raise UnknownReference(reference=reference)
    number = session.scalars(select(Case.number).where(Case.id == row.case_id)).one()
    case_for(session, "case show", number)
    actor = session.get_one(JusticeActor, row.actor_id)
    seated = select(Mandate).where(Mandate.actor_id == actor.id).order_by(Mandate.id.desc())
    now = [mandate for mandate in session.scalars(seated) if runs(mandate)]
    return Contact(actor.name, now[0].holder if now else "", actor.phone or "", actor.address or "")
