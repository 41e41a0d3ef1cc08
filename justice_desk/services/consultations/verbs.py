"""Write a consultation down, list them, make a case of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.i18n.messages import N_
from justice_desk.models.all import Case, Consultation
from justice_desk.rules.reference import category
from justice_desk.services.cases.intake import Intake, PersonIntake
from justice_desk.services.consultations import journal
from justice_desk.services.consultations.checking import (
    ConsultationTold,
    checked_band,
    checked_day,
    checked_minutes,
    without_identity,
)
from justice_desk.services.consultations.journal import ConsultationPage, JournalQuery
from justice_desk.services.consultations.rows import ConsultationRow, row_of
from justice_desk.services.places import find_or_keep
from justice_desk.services.rights import require
from justice_desk.terms.enums import PartyRole
from justice_desk.terms.errors import BadInput, NotAllowed, at_field

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session


class UnknownConsultation(BadInput):
    """No consultation has this id."""

    code = "unknown_consultation"
    template = N_("There is no consultation {found}.")


def add(session: Session, told: ConsultationTold) -> ConsultationRow:
    """Write a consultation down.

    Raises:
        UnknownPlace, AmbiguousPlace: for the place.
        UnknownCode: no such category.
        DoesNotFit: a day, an age band or a number of minutes that cannot be.
        HoldsPhone: the advice would keep an identity.
        BadText: the advice is too long or holds invisible characters.
        NotAllowed: the member's role does not hold this verb.
    """
    require(session, "consultation add")
    with at_field("place"):
        place = find_or_keep(session, told.place)
    theme = category(told.theme.strip().upper())
    consultation = Consultation(
        given_on=checked_day(told.on),
        place_id=place.id,
        sex=told.sex,
        age_band=checked_band(told.age_band),
        theme=theme.code,
        advice=without_identity(told.advice),
        minutes=checked_minutes(told.minutes),
    )
    session.add(consultation)
    session.flush()
    return row_of(session, consultation)


def listed(
    session: Session, asked: JournalQuery | None = None, *, limit: int = 100
) -> ConsultationPage:
    """Return the newest of the consultations asked for, and what all of them add up to."""
    wished = asked or JournalQuery()
    counts = journal.counts(session, wished)
    return ConsultationPage(counts.total, journal.page(session, wished, limit=limit), counts)


def as_intake(session: Session, consultation_id: uuid.UUID) -> Intake:
    """Return the intake that a consultation begins; the screen shows it, to be completed.

    Category, place, sex and advice are taken over; a name and an age must be asked, since the
    consultation has none (its age band is no age).

    Raises:
        UnknownConsultation: there is none of this id.
        NotAllowed: it is of a restricted category and somebody else's.
    """
    require(session, "case open")
    row = row_of(session, _held(session, consultation_id))
    if row.restricted:
        raise NotAllowed
    place = str(row.place_id) if row.place_id else None
    claimant = PersonIntake(
        ref="claimant", name="", roles=(PartyRole.CLAIMANT,), sex=row.sex, place=place
    )
    return Intake(
        persons=(claimant,),
        category=row.theme or "",
        summary="",
        facts=row.advice or "",
    )


def became(session: Session, consultation_id: uuid.UUID, case_id: uuid.UUID) -> None:
    """Note that a consultation became a case that the member just opened."""
    require(session, "case open")
    _held(session, consultation_id).became_case_id = session.get_one(Case, case_id).id
    session.flush()


def _held(session: Session, consultation_id: uuid.UUID) -> Consultation:
    held = session.get(Consultation, consultation_id)
    if held is None:
        raise UnknownConsultation(found=consultation_id)
    return held
