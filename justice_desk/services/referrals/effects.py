"""What each answer of a slip would do, said before any is written down; nothing is changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.i18n.messages import _
from justice_desk.models.all import Case, Hold, JusticeActor, Referral
from justice_desk.rules.status import REFERRAL_MOVES
from justice_desk.services.cases.finding import case_for
from justice_desk.services.cases.working import current_hold
from justice_desk.services.offices import describe
from justice_desk.services.referrals.finding import bears_slip
from justice_desk.services.referrals.holding import has_it, may_take
from justice_desk.services.referrals.slips import Slip, slip_of
from justice_desk.terms.enums import CaseStatus, ReferralKind, ReferralState
from justice_desk.terms.labels import label

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

ANSWERS: Final = (
    ReferralState.ACKNOWLEDGED,
    ReferralState.ACCEPTED,
    ReferralState.DECLINED,
    ReferralState.COMPLETED,
)
"""What a slip can say, in the order in which it says it."""


@dataclass(frozen=True)
class Effect:
    """What an answer does, in words; one that is not `possible` says why."""

    answer: ReferralState
    words: str
    possible: bool = True


@dataclass(frozen=True)
class SlipShown:
    """A slip with what each of its answers would do."""

    slip: Slip
    effects: tuple[Effect, ...]


def slip_shown(session: Session, typed: str) -> SlipShown:
    """Return the slip of a code, and what each answer would do to its case.

    Raises:
        BadSlip, UnknownSlip, SlipOfRestrictedCase, NotAllowed: as `slip_of`.
    """
    slip = slip_of(session, typed)
    row = session.scalars(select(Referral).where(bears_slip(session, slip.code))).one()
    case = case_for(session, "reply", slip.number)
    return SlipShown(slip, tuple(_effect(session, case, row, slip, one) for one in ANSWERS))


def _effect(
    session: Session, case: Case, row: Referral, slip: Slip, answer: ReferralState
) -> Effect:
    if row.state is answer:
        return Effect(answer, _("Noted already: nothing changes."))
    if case.status is CaseStatus.CLOSED:
        return Effect(answer, _("The case is closed."), possible=False)
    if answer not in REFERRAL_MOVES[row.state]:
        told = _("Not any more: the referral is “{state}”.").format(state=label(row.state))
        return Effect(answer, told, possible=False)
    if answer is ReferralState.ACKNOWLEDGED:
        return Effect(answer, _("The letter has arrived; the answer is still awaited."))
    return _moving(session, case, row, slip, answer)


def _moving(
    session: Session, case: Case, row: Referral, slip: Slip, answer: ReferralState
) -> Effect:
    hold = current_hold(session, case)
    there = _holder(session, hold)
    stays = Effect(answer, _("Holder unchanged: {holder}.").format(holder=there))
    if row.kind is ReferralKind.SERVICE:
        return stays
    if has_it(session, case, row):
        return Effect(answer, _("The case comes back to the office."))
    if answer is ReferralState.DECLINED:
        return stays
    takes = may_take(hold, row)
    if answer is ReferralState.COMPLETED:
        both = _("Holder for a time: {actor}; then the office.")
        return Effect(answer, both.format(actor=slip.actor)) if takes else stays
    if not takes:
        told = _("Another actor has the case: {holder}.").format(holder=there)
        return Effect(answer, told, possible=False)
    goes = _("The holder changes: {holder} → {actor}.")
    return Effect(answer, goes.format(holder=there, actor=slip.actor))


def _holder(session: Session, hold: Hold) -> str:
    actor = session.get(JusticeActor, hold.actor_id) if hold.actor_id else None
    return actor.name if actor else describe(session).name
