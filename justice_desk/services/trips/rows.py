"""Vehicles and trips as a reader sees them; hours are minutes after midnight, money francs CFA."""

from __future__ import annotations

import uuid  # noqa: TC003 - the fields are asked for their types at run time
from dataclasses import dataclass
from datetime import date  # noqa: TC003 - same

from justice_desk.terms.transport import Direction, Need, TripState, VehicleKind  # noqa: TC001


@dataclass(frozen=True)
class VehicleRow:
    """A car or boat."""

    code: str
    name: str
    kind: VehicleKind
    plate: str
    seats: int
    wheelchairs: int
    home: str
    starts: int
    ends: int
    speed: int
    km_cost: int
    day_cost: int
    months: tuple[int, ...]
    driver: str
    driver_phone: str | None
    closed_on: date | None
    note: str
    version: int


@dataclass(frozen=True)
class RoadRow:
    """A way that is closed, from one day to another or in some months."""

    id: uuid.UUID
    one: str
    other: str
    first_on: date | None
    last_on: date | None
    months: tuple[int, ...]
    kinds: tuple[VehicleKind, ...]
    why: str


@dataclass(frozen=True)
class StopRow:
    """Where a trip calls; degrees where they are known, for the map."""

    position: int
    place_id: uuid.UUID
    place: str
    latitude: float | None
    longitude: float | None
    arrives: int
    leaves: int
    kilometres: int
    up: int
    """Persons who get in here; `down` those who get out."""
    down: int


@dataclass(frozen=True)
class RiderRow:
    """A request that rides: from stop `up` to stop `down`, by their positions.

    Attributes:
        names: of the beneficiary and who comes along; empty when its case is closed to the reader.
        voucher: number of the voucher, blank where none was printed yet.
    """

    request: str
    names: tuple[str, ...]
    place: str
    seats: int
    wheelchairs: int
    needs: tuple[Need, ...]
    voucher: str
    up: int
    down: int


@dataclass(frozen=True)
class TripRow:
    """One vehicle on one day, out or back.

    Attributes:
        running, driving: what the kilometres and the day cost; `cost` is their sum.
        separate: what the same persons would cost by public transport, by the rate table.
        warnings: sentences, such as that two parties do not travel together.
    """

    number: str
    state: TripState
    vehicle: VehicleRow
    sitting: str | None
    direction: Direction
    held_on: date
    driver: str
    stops: tuple[StopRow, ...]
    riders: tuple[RiderRow, ...]
    kilometres: int
    estimated: bool
    running: int
    driving: int
    cost: int
    separate: int | None
    warnings: tuple[str, ...]
    why: str
    version: int

    @property
    def taken(self) -> int:
        """Return how many seats are taken by everybody who rides at all."""
        return sum(rider.seats for rider in self.riders)
