"""A consultation as it leaves the services, and who may see what of it.

One of a restricted category shows its day and its minutes to everybody, the rest to the
coordination and to who wrote it: in a small commune, sex, age and theme may be enough to know.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from justice_desk.rules.reference import category
from justice_desk.services.places import paths_of
from justice_desk.storage.session import acting
from justice_desk.terms.enums import Role

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Consultation
    from justice_desk.terms.enums import Sex


@dataclass(frozen=True)
class ConsultationRow:
    """One line; when `restricted`, all but the day, the minutes and the id is None or blank.

    Of an old register's line, place, sex, age band and minutes may be None too: nobody wrote them.
    """

    id: uuid.UUID
    given_on: date
    minutes: int | None
    restricted: bool
    place_id: uuid.UUID | None = None
    place: str | None = None
    sex: Sex | None = None
    age_band: str | None = None
    theme: str | None = None
    advice: str | None = None
    case_number: str | None = None


def row_of(session: Session, one: Consultation) -> ConsultationRow:
    """Return what the member may see of a consultation."""
    return rows_of(session, [(one, None)])[0]


def rows_of(
    session: Session, found: Sequence[tuple[Consultation, str | None]]
) -> tuple[ConsultationRow, ...]:
    """Return what the member may see of consultations, each with the number of its case, if any."""
    paths = paths_of(session, {one.place_id for one, _ in found if one.place_id})
    return tuple(
        _whole(one, paths[one.place_id] if one.place_id else None, number)
        if _open_to(session, one)
        else ConsultationRow(one.id, one.given_on, one.minutes, restricted=True)
        for one, number in found
    )


def _whole(one: Consultation, place: str | None, case_number: str | None) -> ConsultationRow:
    return ConsultationRow(
        id=one.id,
        given_on=one.given_on,
        minutes=one.minutes,
        restricted=False,
        place_id=one.place_id,
        place=place,
        sex=one.sex,
        age_band=one.age_band,
        theme=one.theme,
        advice=one.advice,
        case_number=case_number,
    )


def _open_to(session: Session, one: Consultation) -> bool:
    who = acting(session)
    return (
        who.role is Role.COORDINATOR
        or one.created_by == who.member_id
        or not category(one.theme).restricted
    )
