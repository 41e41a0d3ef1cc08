"""Asks the safeguards about a referral that was written and not sent yet; nothing is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.models.all import JusticeActor
from justice_desk.services.referrals.assessing import assess_rows
from justice_desk.services.referrals.finding import referral_for

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from justice_desk.services.referrals.assessing import Assessment


def assess_draft(session: Session, reference: str) -> Assessment:
    """Return what stands today against sending a draft.

    Raises:
        UnknownReference, CaseIsRestricted, NotAllowed: the referral.
    """
    case, row = referral_for(session, "assess", reference)
    actor = session.get_one(JusticeActor, row.actor_id)
    return assess_rows(session, case, actor, sent=row)
