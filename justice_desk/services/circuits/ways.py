"""The table of distances that the office corrects by hand; it goes before every estimate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import or_, select

from justice_desk.i18n.messages import N_, _
from justice_desk.models.all import Distance
from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.circuits.rows import WayRow
from justice_desk.services.places import find as find_place
from justice_desk.services.places import paths_of
from justice_desk.services.rights import require
from justice_desk.services.sittings.checking import text
from justice_desk.terms.errors import BadInput

if TYPE_CHECKING:
    import uuid

    from sqlalchemy.orm import Session

LONGEST: Final = 3000
"""Kilometres: more than the way from Kayes to Kidal and back, so a slip of the hand."""


class SamePlace(BadInput):
    """A way has two ends."""

    code = "same_place"
    template = N_("{place} is both ends of this way. Expected: two different places.")


def say_distance(
    session: Session, one: str, other: str, kilometres: int | None, note: str = ""
) -> None:
    """Write how far it is between two places, both ways; None goes back to the estimate.

    Raises:
        NotAllowed: who only reads.
        UnknownPlace, AmbiguousPlace: one of them.
        SamePlace: both ends are one.
        DoesNotFit, TextUnfit: kilometres below 1 or beyond the country, a note that is too long.
    """
    require(session, "sitting distance")
    here, there = find_place(session, one), find_place(session, other)
    if here.id == there.id:
        raise SamePlace(place=here.path)
    if kilometres is not None and not 1 <= kilometres <= LONGEST:
        expected = _("from 1 to {most} km").format(most=LONGEST)
        raise DoesNotFit(path="kilometres", found=kilometres, expected=expected)
    row = _between(session, here.id, there.id)
    if kilometres is None:
        if row is not None:
            session.delete(row)
            session.flush()
        return
    if row is None:
        row = Distance(one_id=here.id, other_id=there.id)
        session.add(row)
    row.kilometres, row.note = kilometres, text("note", note, limit=200)
    session.flush()


def ways(session: Session) -> tuple[WayRow, ...]:
    """Return every way that was written by hand, by the names of its ends.

    Raises:
        NotAllowed: every member may, so none today.
    """
    require(session, "sitting sites")
    rows = session.scalars(select(Distance)).all()
    paths = paths_of(session, {end for row in rows for end in (row.one_id, row.other_id)})
    told = [
        WayRow(paths[row.one_id], paths[row.other_id], row.kilometres, row.note) for row in rows
    ]
    return tuple(sorted(told, key=lambda way: (way.one, way.other)))


def _between(session: Session, here: uuid.UUID, there: uuid.UUID) -> Distance | None:
    return session.scalar(
        select(Distance).where(
            or_(
                (Distance.one_id == here) & (Distance.other_id == there),
                (Distance.one_id == there) & (Distance.other_id == here),
            )
        )
    )
