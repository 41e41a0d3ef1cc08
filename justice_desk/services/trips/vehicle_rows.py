"""Vehicles as a reader sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from justice_desk.services.places import paths_of
from justice_desk.services.trips.rows import VehicleRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import Vehicle


def rows_of(session: Session, found: Sequence[Vehicle]) -> tuple[VehicleRow, ...]:
    """Return vehicles as a reader sees them."""
    paths = paths_of(session, {row.home_id for row in found})
    return tuple(
        VehicleRow(
            code=row.code,
            name=row.name,
            kind=row.kind,
            plate=row.plate,
            seats=row.seats,
            wheelchairs=row.wheelchairs,
            home=paths[row.home_id],
            starts=row.starts,
            ends=row.ends,
            speed=row.speed,
            km_cost=row.km_cost,
            day_cost=row.day_cost,
            months=tuple(row.months),
            driver=row.driver,
            driver_phone=row.driver_phone,
            closed_on=row.closed_on,
            note=row.note,
            version=row.version,
        )
        for row in found
    )
