"""The vehicles and boats of the office: seats, home, hours, cost, driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from justice_desk.models.all import Vehicle
from justice_desk.rules.phones import normalise
from justice_desk.rules.text import TextMissing
from justice_desk.services.cases.measuring import MOST, checked_months, checked_number
from justice_desk.services.places import find as find_place
from justice_desk.services.rights import require
from justice_desk.services.sittings.checking import MIDNIGHT, clock, text
from justice_desk.services.sittings.finding import refuse_older
from justice_desk.services.trips.errors import (
    UnknownVehicle,
    VehicleHours,
    VehicleIncomplete,
    WheelchairsOverSeats,
)
from justice_desk.services.trips.using import dangers, refuse_new
from justice_desk.services.trips.vehicle_rows import rows_of
from justice_desk.storage.audit import hold
from justice_desk.terms.clock import today
from justice_desk.terms.errors import at_field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from justice_desk.services.trips.rows import VehicleRow
    from justice_desk.services.trips.told import VehicleTold

MOST_SEATS: Final = 120
"""Of a large pinasse: more is a slip of the hand."""
FASTEST: Final = 120
"""Kilometres an hour."""
_NEEDED: Final = ("kind", "seats", "home_id")
_LIMITS: Final = {
    "seats": (1, MOST_SEATS),
    "wheelchairs": (0, MOST_SEATS),
    "starts": (0, MIDNIGHT),
    "ends": (0, MIDNIGHT),
    "speed": (1, FASTEST),
    "km_cost": (0, MOST),
    "day_cost": (0, MOST),
}
_TEXTS: Final = {"name": 120, "plate": 30, "driver": 200, "note": 500}


def add_vehicle(session: Session, told: VehicleTold, seen: int | None = None) -> VehicleRow:
    """Write a vehicle down, or what is new about one that is known.

    Raises:
        NotAllowed: vehicles are the coordination's.
        VehicleIncomplete: a new one without kind, seats or home.
        UnknownPlace, AmbiguousPlace: its home.
        DoesNotFit, TextUnfit, BadPhone: a number, a month, a text, a phone.
        VehicleHours, WheelchairsOverSeats: what does not go together.
        VehicleInUse: trips to come that stand could not be driven so; their numbers.
        ChangedMeanwhile: somebody else wrote since version `seen`.
    """
    require(session, "vehicle add")
    hold(session)
    code = _code(told.code)
    values = _values(session, told)
    asked = select(Vehicle).where(Vehicle.code == code)
    row = session.scalar(asked.execution_options(populate_existing=True))
    if row is None:
        row = _new(code, values)
        session.add(row)
        _check_whole(row)
    else:
        refuse_older(session, row, seen, values)
        _change(session, row, values)
    session.flush()
    return rows_of(session, [row])[0]


def vehicles(session: Session, *, closed: bool = False) -> tuple[VehicleRow, ...]:
    """Return the vehicles by their codes; those given up only on demand.

    Raises:
        NotAllowed: every member may, so none today.
    """
    require(session, "vehicle list")
    asked = select(Vehicle).order_by(Vehicle.code)
    if not closed:
        asked = asked.where(Vehicle.closed_on.is_(None))
    return rows_of(session, session.scalars(asked).all())


def vehicle_named(session: Session, code: str) -> Vehicle:
    """Return the vehicle of this code.

    Raises:
        UnknownVehicle: none bears it.
    """
    row = session.scalar(select(Vehicle).where(Vehicle.code == code.strip().upper()))
    if row is None:
        raise UnknownVehicle(found=code)
    return row


def _code(typed: str) -> str:
    code = text("code", typed, limit=20).upper()
    if not code:
        with at_field("code"):
            raise TextMissing
    return code


def _values(session: Session, told: VehicleTold) -> dict[str, Any]:
    said: dict[str, Any] = {"kind": told.kind, "months": checked_months("months", told.months)}
    for field, (least, most) in _LIMITS.items():
        said[field] = checked_number(field, getattr(told, field), least, most)
    for field, limit in _TEXTS.items():
        typed = getattr(told, field)
        said[field] = None if typed is None else text(field, typed, limit=limit)
    said["home_id"] = None if told.home is None else find_place(session, told.home).id
    values = {field: value for field, value in said.items() if value is not None}
    if told.driver_phone is not None:
        with at_field("driver_phone"):
            values["driver_phone"] = normalise(told.driver_phone) if told.driver_phone else None
    if told.closed is not None:
        values["closed_on"] = today() if told.closed else None
    return values


def _new(code: str, values: Mapping[str, Any]) -> Vehicle:
    missing = [field for field in _NEEDED if field not in values]
    if missing:
        raise VehicleIncomplete(path=missing[0].removesuffix("_id"))
    usual = {"name": code, "plate": "", "wheelchairs": 0, "starts": 300, "ends": 1140, "speed": 40}
    rest = {"km_cost": 0, "day_cost": 0, "months": [], "driver": "", "note": ""}
    return Vehicle(code=code, **(usual | rest | dict(values)))


def _change(session: Session, row: Vehicle, values: Mapping[str, Any]) -> None:
    """Write what is new, unless a trip to come that stands could not be driven any more."""
    before = dangers(session, row)
    for field, value in values.items():
        setattr(row, field, value)
    _check_whole(row)
    session.flush()
    refuse_new(session, row, before)


def _check_whole(row: Vehicle) -> None:
    if row.starts >= row.ends:
        found = f"{clock(row.starts)} – {clock(row.ends)}"
        raise VehicleHours(path="ends", found=found)
    if row.wheelchairs > row.seats:
        raise WheelchairsOverSeats(path="wheelchairs", found=row.wheelchairs, seats=row.seats)
