"""What is asked of the referrals, as conditions on a referral that the filter gave."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Case, JusticeActor, Referral
from justice_desk.rules.status import AWAITING, UNDER_WAY
from justice_desk.storage.session import acting
from justice_desk.terms.enums import ReferralState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

    from justice_desk.terms.enums import JusticeOrder, ReferralKind

OFFICE: Final = "office"
"""Who hands on where no actor does."""
_ACTOR: Final = JusticeActor.__table__
_CASE: Final = Case.__table__


class Lane(StrEnum):
    """A column of the board: where the work on a referral stands."""

    TO_SEND = "to_send"
    SENT = "sent"
    RECEIVED = "received"
    ACCEPTED = "accepted"
    OVER = "over"


LANES: Final[Mapping[Lane, tuple[ReferralState, ...]]] = {
    Lane.TO_SEND: (ReferralState.DRAFT,),
    Lane.SENT: (ReferralState.SENT,),
    Lane.RECEIVED: (ReferralState.ACKNOWLEDGED,),
    Lane.ACCEPTED: (ReferralState.ACCEPTED,),
    Lane.OVER: (
        ReferralState.DECLINED,
        ReferralState.RETURNED,
        ReferralState.NO_ANSWER,
        ReferralState.COMPLETED,
        ReferralState.CANCELLED,
    ),
}
"""The states of each column, in the order of a list; every state stands in one column."""
ORDER: Final = (
    ReferralState.SENT,
    ReferralState.ACKNOWLEDGED,
    ReferralState.DRAFT,
    ReferralState.ACCEPTED,
    *LANES[Lane.OVER],
)
"""The order of a list: what somebody must run after comes first."""


@dataclass(frozen=True)
class BoardQuery:
    """Filters that all hold together; None asks nothing.

    Attributes:
        today: against which a delay is counted, in whole days.
        states: of the referral; none means those under way and those to send.
        origin: who handed it on: `OFFICE`, or the order of an actor.
        order: of the receiver.
        actor: key of the receiver.
        late: an answer is overdue by so many days at least.
        kind: what is asked.
        mine: only cases that the member answers for.
        number: of one case.
    """

    today: date
    states: tuple[ReferralState, ...] = ()
    origin: str | None = None
    order: JusticeOrder | None = None
    actor: uuid.UUID | None = None
    late: int | None = None
    kind: ReferralKind | None = None
    mine: bool = False
    number: str | None = None

    @property
    def wanted(self) -> tuple[ReferralState, ...]:
        """Return the states that are listed, in the order of the list."""
        asked = self.states or (*UNDER_WAY, ReferralState.DRAFT)
        if self.late is not None:
            asked = tuple(state for state in asked if state in AWAITING)
        return tuple(state for state in ORDER if state in asked)

    @property
    def narrows(self) -> bool:
        """Tell whether anything is asked beside the state."""
        return any(
            getattr(self, one.name) != one.default
            for one in fields(self)
            if one.name not in {"today", "states"}
        )


def lane_of(state: ReferralState) -> Lane:
    """Return the column in which a state stands."""
    return next(lane for lane, states in LANES.items() if state in states)


def conditions(session: Session, asked: BoardQuery) -> list[ColumnElement[bool]]:
    """Return what a referral must fulfil beside its state."""
    wanted: list[tuple[bool, ColumnElement[bool]]] = [
        (asked.kind is not None, Referral.kind == asked.kind),
        (asked.actor is not None, Referral.actor_id == asked.actor),
        (asked.order is not None, Referral.actor_id.in_(_of_order(asked.order))),
        (asked.origin is not None, _from(asked.origin)),
    ]
    if asked.late is not None:
        last = asked.today - timedelta(days=max(asked.late, 1))
        wanted.append((True, Referral.reply_by <= last))
    if asked.mine:
        wanted.append((True, Referral.case_id.in_(_mine(session))))
    if asked.number is not None:
        number = select(_CASE.c.id).where(_CASE.c.number == asked.number.strip().upper())
        wanted.append((True, Referral.case_id.in_(number)))
    return [condition for asked_for, condition in wanted if asked_for]


def _mine(session: Session) -> Select[uuid.UUID]:
    return select(_CASE.c.id).where(_CASE.c.responsible_id == acting(session).member_id)


def _from(origin: str | None) -> ColumnElement[bool]:
    if origin == OFFICE:
        return Referral.from_actor_id.is_(None)
    return Referral.from_actor_id.in_(_of_order(origin))


def _of_order(order: str | None) -> Select[uuid.UUID]:
    return select(_ACTOR.c.id).where(_ACTOR.c.order == (order and str(order)))
