"""Where a court could sit: rooms, hours, cost, the months in which it can be reached, security."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from justice_desk.models.all import Place, SittingSite
from justice_desk.services.cases.measuring import MOST, checked_months, checked_number
from justice_desk.services.circuits.rows import SiteRow
from justice_desk.services.places import find as find_place
from justice_desk.services.places import paths_of
from justice_desk.services.rights import require
from justice_desk.services.sittings.checking import text
from justice_desk.terms.clock import today

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.terms.sittings import SiteSecurity

ROOMS: Final = 9
LONGEST_DAY: Final = 720
"""Minutes of hearing of one bench on one day at the most: twelve hours."""


@dataclass(frozen=True)
class SiteTold:
    """What a member says of a site; None leaves a field as it is, or at its usual value.

    Attributes:
        place: p-code, id or name.
        building: with the place, which site is meant.
        months: 1 to 12 in which it can be reached; an empty one means the whole year.
        closed: it is no longer used.
    """

    place: str
    building: str = ""
    rooms: int | None = None
    minutes: int | None = None
    cost: int | None = None
    months: tuple[int, ...] | None = None
    security: SiteSecurity | None = None
    note: str | None = None
    closed: bool | None = None


def set_site(session: Session, told: SiteTold) -> SiteRow:
    """Write a candidate site down, or what is new about one that is known.

    Raises:
        NotAllowed: planning is the coordination's.
        UnknownPlace, AmbiguousPlace: the place.
        DoesNotFit, TextUnfit: a number, a month, a text.
    """
    require(session, "sitting site")
    place = find_place(session, told.place)
    building = text("building", told.building, limit=200)
    row = session.scalar(
        select(SittingSite).where(
            SittingSite.place_id == place.id, SittingSite.building == building
        )
    )
    if row is None:
        row = SittingSite(place_id=place.id, building=building, months=[], note="")
        session.add(row)
    for field, value in _values(told).items():
        setattr(row, field, value)
    session.flush()
    return _rows(session, [row])[0]


def sites(session: Session, *, closed: bool = False) -> tuple[SiteRow, ...]:
    """Return the candidate sites by the names of their places; those given up only on demand.

    Raises:
        NotAllowed: every member may, so none today.
    """
    require(session, "sitting sites")
    asked = select(SittingSite)
    if not closed:
        asked = asked.where(SittingSite.closed_on.is_(None))
    rows = _rows(session, session.scalars(asked).all())
    return tuple(sorted(rows, key=lambda row: (row.place, row.building)))


def _values(told: SiteTold) -> dict[str, Any]:
    said: dict[str, Any] = {
        "rooms": checked_number("rooms", told.rooms, 1, ROOMS),
        "minutes": checked_number("minutes", told.minutes, 0, LONGEST_DAY),
        "cost": checked_number("cost", told.cost, 0, MOST),
        "months": checked_months("months", told.months),
        "security": told.security,
        "note": None if told.note is None else text("note", told.note),
    }
    if told.security is not None:
        said["security_on"] = today()
    values = {field: value for field, value in said.items() if value is not None}
    if told.closed is not None:
        values["closed_on"] = today() if told.closed else None
    return values


def _rows(session: Session, found: Sequence[SittingSite]) -> tuple[SiteRow, ...]:
    ids = {row.place_id for row in found}
    paths = paths_of(session, ids)
    located = set(
        session.scalars(select(Place.id).where(Place.id.in_(ids), Place.latitude.is_not(None)))
    )
    return tuple(
        SiteRow(
            id=row.id,
            place_id=row.place_id,
            place=paths[row.place_id],
            building=row.building,
            rooms=row.rooms,
            minutes=row.minutes,
            cost=row.cost,
            months=tuple(row.months),
            security=row.security,
            security_on=row.security_on,
            note=row.note,
            located=row.place_id in located,
            closed_on=row.closed_on,
            version=row.version,
        )
        for row in found
    )
