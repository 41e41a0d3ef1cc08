"""The actors to whom most is sent: what a filter offers first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from justice_desk.models.all import JusticeActor, Referral
from justice_desk.rules.status import UNDER_WAY
from justice_desk.services.rights import require
from justice_desk.storage.session import MANY
from justice_desk.terms.enums import JusticeOrder

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Receiver:
    """An actor with how many referrals under way it has."""

    id: uuid.UUID
    name: str
    order: JusticeOrder
    count: int


def receivers(session: Session, *, limit: int = 15) -> tuple[Receiver, ...]:
    """Return the actors with most referrals under way, as far as the member may see.

    Raises:
        NotAllowed: the member's role lists no cases.
    """
    require(session, "case list")
    count = func.count().label("count")
    most = session.execute(
        select(Referral.actor_id, count)
        .where(Referral.state.in_(UNDER_WAY))
        .group_by(Referral.actor_id)
        .order_by(count.desc(), Referral.actor_id)
        .limit(limit),
        execution_options={MANY: True},
    ).all()
    names = {
        actor.id: actor
        for actor in session.execute(
            select(JusticeActor.id, JusticeActor.name, JusticeActor.order).where(
                JusticeActor.id.in_([row.actor_id for row in most])
            )
        )
    }
    return tuple(
        Receiver(one, names[one].name, JusticeOrder(names[one].order), n) for one, n in most
    )
