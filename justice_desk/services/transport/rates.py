"""What support is paid at: the rates of the office, or those that the product ships."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import RateBand, RateTable
from justice_desk.rules.transport_rates import Band, Fare, Table, check_tables, in_force, rated
from justice_desk.rules.transport_shipped import shipped_tables
from justice_desk.services.rights import require
from justice_desk.services.sittings.checking import text
from justice_desk.storage.audit import hold

if TYPE_CHECKING:
    import uuid
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

_SOURCE: int = 300


def rates(session: Session) -> tuple[Table, ...]:
    """Return the rate tables in the order of their days.

    Raises:
        NotAllowed: every member may read them, so none today.
    """
    require(session, "rate list")
    return tables(session)


def tables(session: Session) -> tuple[Table, ...]:
    """Return the same for who reckons: those of the office, else the shipped ones."""
    bands: dict[uuid.UUID, list[Band]] = defaultdict(list)
    asked = select(RateBand).order_by(RateBand.mode, RateBand.from_km)
    for row in session.scalars(asked):
        bands[row.table_id].append(
            Band(row.mode, row.from_km, row.to_km, flat=row.flat, per_km=row.per_km)
        )
    found = session.scalars(select(RateTable).order_by(RateTable.valid_from)).all()
    hers = tuple(
        Table(
            row.valid_from,
            row.valid_to,
            tuple(bands[row.id]),
            night=row.night,
            meal=row.meal,
            limit=row.limit,
            source=row.source,
        )
        for row in found
    )
    return hers or shipped_tables()


def table_on(session: Session, day: date) -> Table | None:
    """Return the rates of a day, None where none are in force."""
    return in_force(tables(session), day)


def amount_for(session: Session, fare: Fare, on: date) -> int | None:
    """Return what a journey on a day is paid at, in whole francs CFA; None where no rate says."""
    return rated(table_on(session, on), fare)


def limit_on(session: Session, day: date) -> int:
    """Return what a paralegal may approve alone for a journey on a day: nothing without rates."""
    table = table_on(session, day)
    return table.limit if table else 0


def set_rates(session: Session, told: Sequence[Table]) -> tuple[Table, ...]:
    """Take rates in beside those that the office has, and return all of them.

    A table without an end is ended by the next one; one that begins on the same day is replaced.
    The shipped rates are no longer in force once the office has its own. What was asked for before
    keeps its amount.

    Raises:
        NotAllowed: rates are the coordination's.
        RateTableBroken: a gap or an overlap of days or distances, with its rows.
        AmountUnfit, TextTooLong: what was said.
    """
    require(session, "rate import")
    hold(session)
    clean = [replace(one, source=text("source", one.source, limit=_SOURCE)) for one in told]
    check_tables(clean)
    fresh = {one.valid_from for one in clean}
    rows = session.scalars(select(RateTable)).all()
    kept = [one for one in tables(session) if rows and one.valid_from not in fresh]
    whole = check_tables(_ended([*kept, *clean]))
    for row in rows:
        _forget(session, row)
    for table in whole:
        _keep(session, table)
    session.flush()
    return tables(session)


def _ended(found: Sequence[Table]) -> list[Table]:
    """Return tables of which the open ones end on the eve of the next."""
    ordered = sorted(found, key=lambda table: table.valid_from)
    followed = [*ordered[1:], None]
    return [
        one
        if one.valid_to is not None or after is None
        else replace(one, valid_to=after.valid_from - timedelta(days=1))
        for one, after in zip(ordered, followed, strict=True)
    ]


def _forget(session: Session, row: RateTable) -> None:
    for band in session.scalars(select(RateBand).where(RateBand.table_id == row.id)):
        session.delete(band)
    session.flush()
    session.delete(row)
    session.flush()


def _keep(session: Session, table: Table) -> None:
    row = RateTable(
        valid_from=table.valid_from,
        valid_to=table.valid_to,
        night=table.night,
        meal=table.meal,
        limit=table.limit,
        source=table.source,
    )
    session.add(row)
    session.flush()
    for band in table.bands:
        session.add(
            RateBand(
                table_id=row.id,
                mode=band.mode,
                from_km=band.from_km,
                to_km=band.to_km,
                flat=band.flat,
                per_km=band.per_km,
            )
        )
