"""Gives human numbers from a counter row: never `max() + 1`, never the same number twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from justice_desk.models.all import Counter
from justice_desk.storage.session import acting

if TYPE_CHECKING:
    from sqlalchemy import Select
    from sqlalchemy.orm import Session


def next_number(session: Session, series: str, year: int, *, many: int = 1) -> int:
    """Return the first of `many` fresh numbers of a series in a year.

    The counter's row is held until the transaction ends, so that two desks never share a number.
    """
    wanted = _row(session, series, year)
    counter = session.scalar(wanted) or _begin(session, series, year, wanted)
    first = counter.last + 1
    counter.last += many
    session.flush()
    return first


def last_number(session: Session, series: str, year: int) -> int:
    """Return the last number that a series gave in a year, 0 where it gave none."""
    last = session.scalar(
        select(Counter.last).where(
            Counter.office_id == acting(session).office_id,
            Counter.series == series,
            Counter.year == year,
        )
    )
    return last or 0


def _row(session: Session, series: str, year: int) -> Select[Counter]:
    return (
        select(Counter)
        .where(
            Counter.office_id == acting(session).office_id,
            Counter.series == series,
            Counter.year == year,
        )
        .with_for_update()
    )


def _begin(session: Session, series: str, year: int, wanted: Select[Counter]) -> Counter:
    fresh = Counter(office_id=acting(session).office_id, series=series, year=year, last=0)
    try:
        with session.begin_nested():
            session.add(fresh)
    except IntegrityError:  # another desk began the same series at this very moment
        return session.scalars(wanted).one()
    return fresh
