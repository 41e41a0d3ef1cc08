"""Where the work on a case stands, decided by the member who does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from justice_desk.models.all import Agreement, JusticeActor, Referral
from justice_desk.rules.standing import check_by_hand, grounds
from justice_desk.rules.status import UNDER_WAY
from justice_desk.rules.text import checked_text
from justice_desk.services.cases.checking import checked_day, day_from
from justice_desk.services.cases.choosing import in_force
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.cases.finding import open_case_for
from justice_desk.services.cases.recording import change, record
from justice_desk.services.outside.safe import let_settle
from justice_desk.services.referrals.replying import COURTS
from justice_desk.terms.enums import CaseStatus, EventKind, ReferralKind, ReferralState
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case
    from justice_desk.services.cases.rows import CaseView

_BEFORE_COURT: Final = UNDER_WAY | {ReferralState.COMPLETED}
"""The states of a referral to a court that has the matter, is to take it, or has decided."""


def set_status(
    session: Session,
    number: str,
    status: CaseStatus,
    *,
    reason: str = "",
    on: date | None = None,
    seen: int | None = None,
) -> None:
    """Decide where the work on an open case stands; the status it has already changes nothing.

    Args:
        session: with a member who works on cases.
        number: of the case.
        status: one that a member decides; closing and reopening have verbs of their own.
        reason: why, in words; blank where it goes without saying. Where a safeguard asks for an
            override of a mediation, a coordinator's reason is it.
        on: the day it was decided; today when left out.
        seen: the version of the case that was looked at.

    Raises:
        HasItsOwnVerb: another verb leads to this status.
        MoveRefused: the status cannot follow the present one.
        DoesNotFit: the day is to come, or before the case was opened.
        Blocked, OverrideNeeded, OverrideNotYours: this matter is not mediated.
        ChangedMeanwhile: somebody else changed it since `seen`.
    """
    case = open_case_for(session, "case status", number)
    check_by_hand(case.status, status, _true(session, case))
    day = checked_day("date", on)
    if day is not None and day < case.opened_on:
        raise DoesNotFit(path="date", found=day, expected=day_from(case.opened_on))
    with at_field("reason"):
        note = checked_text(reason)
    if status is case.status:
        return
    if status is CaseStatus.MEDIATION:
        let_settle(session, case, note or None, "mediation")
    event = record(
        session, case, EventKind.STATUS, note=note, on=day, was=case.status.value, to=status.value
    )
    change(session, case, event, case, {"status": status}, seen=seen)


def grounds_of(view: CaseView) -> frozenset[CaseStatus]:
    """Return what may be said by hand of a case that is shown, as `set_status` will judge it."""
    return grounds(
        under_way=any(one.state in UNDER_WAY for one in view.referrals),
        in_court=any(_court_has(one.kind, one.type, one.state) for one in view.referrals),
        agreed=view.agreement is not None,
    )


def _true(session: Session, case: Case) -> frozenset[CaseStatus]:
    found = session.execute(
        select(Referral.kind, JusticeActor.type, Referral.state)
        .join(JusticeActor, JusticeActor.id == Referral.actor_id)
        .where(Referral.case_id == case.id)
    ).all()
    return grounds(
        under_way=any(state in UNDER_WAY for _kind, _type, state in found),
        in_court=any(_court_has(kind, actor, state) for kind, actor, state in found),
        agreed=bool(in_force(session, case, Agreement)),
    )


def _court_has(kind: ReferralKind, actor: str, state: str) -> bool:
    return kind is not ReferralKind.SERVICE and actor in COURTS and state in _BEFORE_COURT
