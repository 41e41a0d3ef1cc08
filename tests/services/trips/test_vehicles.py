"""Vehicles are written once and changed field by field; what does not fit names its field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from justice_desk.services.cases.errors import DoesNotFit
from justice_desk.services.trips.errors import (
    UnknownVehicle,
    VehicleHours,
    VehicleIncomplete,
    WheelchairsOverSeats,
)
from justice_desk.services.trips.told import VehicleTold
from justice_desk.services.trips.vehicles import add_vehicle, vehicle_named, vehicles
from justice_desk.terms.errors import ChangedMeanwhile, NotAllowed
from justice_desk.terms.transport import VehicleKind
from tests.services.referrals.conftest import directory

if TYPE_CHECKING:
    from justice_desk.services.trips.rows import VehicleRow
    from tests.offices import Bench

__all__ = ["directory"]

NEW: dict[str, Any] = {"kind": VehicleKind.CAR, "seats": 8, "home": "Gao"}


def said(bench: Bench, code: str = "V1", who: str = "awa", **more: Any) -> VehicleRow:
    """Write a vehicle down."""
    seen = more.pop("seen", None)
    with bench.writing(who, "vehicle add") as session:
        return add_vehicle(session, VehicleTold(code, **more), seen)


def listed(bench: Bench, *, closed: bool = False) -> tuple[VehicleRow, ...]:
    """Return the vehicles."""
    with bench.reading("oumou") as session:
        return vehicles(session, closed=closed)


def test_a_vehicle_has_its_usual_values_until_somebody_says_otherwise(directory: Bench) -> None:
    said(directory, " v1 ", **NEW)
    (row,) = listed(directory)
    assert (row.code, row.name, row.starts, row.ends, row.speed) == ("V1", "V1", 300, 1140, 40)
    assert row.home.startswith("Gao")


def test_what_is_new_changes_the_same_vehicle_and_leaves_the_rest(directory: Bench) -> None:
    said(directory, **NEW, km_cost=400, driver_phone="66 12 38 04")
    said(directory, day_cost=25_000, months=(12, 1, 1))
    (row,) = listed(directory)
    assert (row.km_cost, row.day_cost, row.months) == (400, 25_000, (1, 12))
    assert row.driver_phone == "+22366123804"
    said(directory, driver_phone="", months=())
    (row,) = listed(directory)
    assert (row.driver_phone, row.months) == (None, ())


def test_one_that_is_given_up_is_listed_on_demand_and_comes_back(directory: Bench) -> None:
    said(directory, **NEW)
    said(directory, closed=True)
    assert listed(directory) == ()
    assert len(listed(directory, closed=True)) == 1
    said(directory, closed=False)
    assert len(listed(directory)) == 1


@pytest.mark.parametrize("missing", ["kind", "seats", "home"])
def test_a_new_vehicle_says_what_it_lacks(directory: Bench, missing: str) -> None:
    with pytest.raises(VehicleIncomplete) as refused:
        said(directory, **{field: value for field, value in NEW.items() if field != missing})
    assert refused.value.details["path"] == missing
    assert listed(directory, closed=True) == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"seats": 0},
        {"seats": -3},
        {"seats": 121},
        {"wheelchairs": -1},
        {"speed": 0},
        {"km_cost": -1},
        {"day_cost": -1},
        {"months": (0,)},
        {"months": (13,)},
        {"ends": 1441},
    ],
)
def test_a_number_that_cannot_be_names_its_field(directory: Bench, wrong: dict[str, Any]) -> None:
    with pytest.raises(DoesNotFit) as refused:
        said(directory, **(NEW | wrong))
    assert refused.value.details["path"] == next(iter(wrong))


def test_hours_and_wheelchairs_must_go_together(directory: Bench) -> None:
    with pytest.raises(VehicleHours, match="12:00"):
        said(directory, **NEW, starts=720, ends=720)
    said(directory, **NEW)
    with pytest.raises(WheelchairsOverSeats):
        said(directory, wheelchairs=9)
    said(directory, wheelchairs=8)


def test_who_saw_an_older_version_is_told_what_stands_now(directory: Bench) -> None:
    seen = said(directory, **NEW).version
    said(directory, seats=7, seen=seen)
    with pytest.raises(ChangedMeanwhile):
        said(directory, seats=5, seen=seen)
    assert listed(directory)[0].seats == 7


def test_a_vehicle_is_found_by_its_code(directory: Bench) -> None:
    said(directory, **NEW)
    with directory.reading("awa") as session:
        assert vehicle_named(session, "v1 ").seats == 8
        with pytest.raises(UnknownVehicle, match="V2"):
            vehicle_named(session, "V2")


def test_a_paralegal_writes_no_vehicle(directory: Bench) -> None:
    with pytest.raises(NotAllowed):
        said(directory, who="ibrahim", **NEW)
