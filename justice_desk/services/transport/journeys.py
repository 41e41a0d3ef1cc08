"""Where a request goes, on which day, at which hour: said, or known from its hearing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.i18n.messages import _
from justice_desk.models.all import (
    DocketEntry,
    Hearing,
    JusticeActor,
    Referral,
    SittingDay,
    Summons,
)
from justice_desk.rules.transport import check_days
from justice_desk.services.cases.measuring import checked_number
from justice_desk.services.places import find as find_place
from justice_desk.services.referrals.finding import referral_for
from justice_desk.services.sittings.checking import MIDNIGHT
from justice_desk.services.sittings.finding import days_of, open_sitting_for
from justice_desk.services.transport.errors import NotCalled, OfAnotherCase, WhereTo
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Case, Person, Sitting
    from justice_desk.services.transport.told import SupportTold


@dataclass(frozen=True)
class Aim:
    """Where somebody must be; hours are minutes after midnight."""

    to_id: uuid.UUID
    there_on: date
    there_at: int
    back_on: date | None
    back_at: int | None
    sitting_id: uuid.UUID | None = None
    entry_id: uuid.UUID | None = None
    referral_id: uuid.UUID | None = None


def aim_of(session: Session, told: SupportTold, case: Case | None, person: Person | None) -> Aim:
    """Return where a request goes, what was left out taken from its sitting or its referral.

    Raises:
        UnknownSitting, SittingOver, UnknownReference, OfAnotherCase: what it is for.
        NotCalled, WhereTo: nobody says when, or where.
        TravelsInThePast, ReturnsBefore, DoesNotFit: days and hours that cannot be.
        UnknownPlace, AmbiguousPlace: the place.
    """
    sitting = open_sitting_for(session, "sitting show", told.sitting) if told.sitting else None
    referral = _referral(session, told.referral, case) if told.referral else None
    slot = slot_of(session, sitting, case)
    there_on, there_at = _when(session, told, sitting, slot, person)
    back_on = None if told.one_way else told.back_on or there_on
    check_days(there_on, back_on, today())
    return Aim(
        to_id=_where(session, told, sitting, referral),
        there_on=there_on,
        there_at=there_at,
        back_on=back_on,
        back_at=None if told.one_way else checked_hour("back_at", told.back_at),
        sitting_id=sitting.id if sitting else None,
        entry_id=slot[0].id if slot else None,
        referral_id=referral.id if referral else None,
    )


def _referral(session: Session, reference: str, case: Case | None) -> Referral:
    of, row = referral_for(session, "case show", reference)
    if case is None or of.id != case.id:
        number = case.number if case else "–"
        raise OfAnotherCase(path="referral", found=reference, case=number)
    return row


def slot_of(
    session: Session, sitting: Sitting | None, case: Case | None
) -> tuple[DocketEntry, SittingDay] | None:
    """Return the slot of a case that is still to be called at a sitting, and its day."""
    if sitting is None or case is None:
        return None
    found = session.execute(
        select(DocketEntry, SittingDay)
        .join(SittingDay, SittingDay.id == DocketEntry.day_id)
        .outerjoin(Hearing, Hearing.entry_id == DocketEntry.id)
        .where(
            DocketEntry.sitting_id == sitting.id,
            DocketEntry.case_id == case.id,
            DocketEntry.left_on.is_(None),
            Hearing.result.is_(None),
        )
        .order_by(SittingDay.held_on)
        .limit(1)
    ).first()
    return (found[0], found[1]) if found else None


def _when(
    session: Session,
    told: SupportTold,
    sitting: Sitting | None,
    slot: tuple[DocketEntry, SittingDay] | None,
    person: Person | None,
) -> tuple[date, int]:
    """Return the day and the hour that were said, else those of the hearing or of the sitting."""
    at = checked_hour("there_at", told.there_at)
    if slot is not None:
        entry, day = slot
        hour = hour_of(session, entry, person) if at is None else at
        return told.there_on or day.held_on, hour
    if sitting is not None and told.there_on is None and told.case:
        raise NotCalled(case=told.case, sitting=sitting.number)
    day_of = next(iter(days_of(session, sitting.id)), None) if sitting else None
    on = told.there_on or (day_of.held_on if day_of else None)
    if on is None:
        raise WhereTo(path="there_on", expected=_("the day, or a sitting"))
    if at is None and day_of is None:
        raise WhereTo(path="there_at", expected=_("the hour, or a sitting"))
    return on, at if at is not None else (day_of.starts if day_of else 0)


def hour_of(session: Session, entry: DocketEntry, person: Person | None) -> int:
    """Return when she is to be there: as her summons says, else when her case is called."""
    asked = select(Summons.comes_at).join(Hearing, Hearing.id == Summons.hearing_id)
    hers = asked.where(Hearing.entry_id == entry.id, Summons.person_id == _key(person))
    said = session.scalar(hers)
    return min(entry.starts if said is None else said, MIDNIGHT - 1)


def _key(person: Person | None) -> uuid.UUID | None:
    return person.id if person else None


def _where(
    session: Session, told: SupportTold, sitting: Sitting | None, referral: Referral | None
) -> uuid.UUID:
    if told.to:
        return find_place(session, told.to).id
    if sitting is not None:
        return sitting.place_id
    if referral is not None:
        actor = session.get_one(JusticeActor, referral.actor_id)
        return actor.seat_id or actor.place_id
    raise WhereTo(path="to", expected=_("where she must be, or a sitting"))


def checked_hour(path: str, found: int | None) -> int | None:
    """Return an hour that was said.

    Raises:
        DoesNotFit: no minute of a day.
    """
    return checked_number(path, found, 0, MIDNIGHT - 1)
