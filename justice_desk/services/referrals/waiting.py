"""The referrals that are not over: sent without an answer, or accepted without a result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Case, JusticeActor, Referral
from justice_desk.services.rights import require
from justice_desk.terms.enums import JusticeOrder, ReferralState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class WaitingRow:
    """One referral under way; no name of a person stands in a list."""

    reference: str
    number: str
    category: str
    actor: str
    order: JusticeOrder
    state: ReferralState
    sent_on: date
    reply_by: date | None

    def late(self, today: date) -> int:
        """Return by how many days the answer is overdue, 0 when it is not."""
        owed = self.state is ReferralState.SENT and self.reply_by is not None
        return max((today - self.reply_by).days, 0) if owed and self.reply_by else 0


def waiting(session: Session) -> Sequence[WaitingRow]:
    """Return the referrals under way of the cases that the member may see, most urgent first."""
    require(session, "case list")
    found = session.execute(
        select(Referral, Case.number, Case.category, JusticeActor.name, JusticeActor.order)
        .join(Case, Case.id == Referral.case_id)
        .join(JusticeActor, JusticeActor.id == Referral.actor_id)
        .where(Referral.state.in_([ReferralState.SENT, ReferralState.ACCEPTED]))
        .order_by(Referral.state.desc(), Referral.reply_by, Referral.reference)
    )
    return [
        WaitingRow(
            row.reference, number, category, name, JusticeOrder(order), row.state,
            row.sent_on, row.reply_by,
        )
        for row, number, category, name, order in found
    ]  # fmt: skip
