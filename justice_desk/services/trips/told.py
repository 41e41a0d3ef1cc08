"""What a member says of vehicles and closed ways; hours are minutes after midnight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from justice_desk.terms.transport import VehicleKind


@dataclass(frozen=True)
class VehicleTold:
    """A car or boat; of one that is known, None leaves a field as it is.

    Attributes:
        code: what it is called in lists, « V1 » or « P1 »; which vehicle is meant.
        kind, seats, home: needed the first time.
        home: p-code, id or name of the place where its day begins and ends.
        seats: of passengers; `wheelchairs` how many of them may stand for one each.
        speed: kilometres an hour on such ways, stops included.
        km_cost, day_cost: whole francs CFA.
        months: 1 to 12 in which it goes; an empty one means the whole year.
        closed: it is no longer used.
    """

    code: str
    name: str | None = None
    kind: VehicleKind | None = None
    plate: str | None = None
    seats: int | None = None
    wheelchairs: int | None = None
    home: str | None = None
    starts: int | None = None
    ends: int | None = None
    speed: int | None = None
    km_cost: int | None = None
    day_cost: int | None = None
    months: tuple[int, ...] | None = None
    driver: str | None = None
    driver_phone: str | None = None
    note: str | None = None
    closed: bool | None = None


@dataclass(frozen=True)
class RoadTold:
    """A way that cannot be taken: between two days, in some months, or until it opens again.

    Attributes:
        one, other: p-code, id or name of its ends.
        kinds: the vehicles that it stops; none for all.
    """

    one: str
    other: str
    first_on: date | None = None
    last_on: date | None = None
    months: tuple[int, ...] = ()
    kinds: tuple[VehicleKind, ...] = ()
    why: str = ""
