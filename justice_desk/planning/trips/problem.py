"""What trips are planned from: frozen; keys of persons, vehicles and places are the caller's.

Hours are minutes after midnight, lengths are minutes, money is whole francs CFA. Nothing is worked
out here, for the planner and the second reading of its plans share these rows and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date  # noqa: TC003 - the fields are asked for their types at run time
from typing import Final

from justice_desk.planning.distances import Distances
from justice_desk.planning.trips.plan import Trip  # noqa: TC001 - same
from justice_desk.terms.transport import VehicleKind  # noqa: TC001 - same

AT_SITE: Final = 120
"""Minutes that nobody waits longer for her hour, or for the car that takes her home."""
BEFORE: Final = 15
"""Minutes before her hour at which everybody is there at the latest: a tyre is changed by then."""
AHEAD: Final = 30
"""Minutes before a vehicle leaves at which people are told to be at the stop."""
STANDING: Final = 30
"""Minutes that a vehicle stands at most at a stop with somebody in it."""
CLEAR: Final = 30
"""Minutes until somebody who got out has left the place where the vehicle stands."""
LONGER: Final = 1.3
"""By how much a ride may be longer than the straight way to the same place in the same vehicle."""
ALLOWANCE: Final = 20
"""Minutes that are granted besides, for the villages close by."""
FLOOR: Final = 60
"""Minutes that every ride may last."""


@dataclass(frozen=True)
class Bounds:
    """What nobody is put through; choices of this tool, which an office may change.

    A ride lasts at most `longer` times the direct one plus `allowance`, and may always last
    `floor`.
    """

    at_site: int = AT_SITE
    before: int = BEFORE
    ahead: int = AHEAD
    standing: int = STANDING
    clear: int = CLEAR
    longer: float = LONGER
    allowance: int = ALLOWANCE
    floor: int = FLOOR


@dataclass(frozen=True)
class Passenger:
    """A request: those who ride together, such as a minor and her guardian; never split.

    Attributes:
        place: where they get in, and out again on the way back.
        to: where they must be on the day `on`, before the minute `at`.
        back_on: the day of the return, with `back_at` from when on they can leave; None for one
            way only.
        seats: for all of them, those in a wheelchair included.
        wheelchairs: how many of the seats are taken by one.
        kinds: of vehicle that they may ride in; empty for any.
        fare: what public transport costs for all of them, out and back; None where no rate says.
    """

    key: str
    place: str
    to: str
    on: date
    at: int
    back_on: date | None = None
    back_at: int | None = None
    seats: int = 1
    wheelchairs: int = 0
    kinds: frozenset[VehicleKind] = frozenset()
    fare: int | None = None


@dataclass(frozen=True)
class Vehicle:
    """A car or boat; each morning it starts at `home`, each evening it is there again.

    Attributes:
        seats: of passengers.
        wheelchairs: how many of the seats can be a wheelchair instead.
        starts: the minute at which it may leave home.
        ends: by when it is back.
        speed: whole kilometres an hour, stops included.
        day_cost: of each day on which it moves.
        months: in which it goes, 1 to 12; empty for all.
        places: where alone it can call, such as landing places; None for anywhere.
        away: days on which it is not to be had.
    """

    key: str
    kind: VehicleKind
    seats: int
    home: str
    starts: int
    ends: int
    wheelchairs: int = 0
    speed: int = 40
    km_cost: int = 0
    day_cost: int = 0
    months: frozenset[int] = frozenset()
    places: frozenset[str] | None = None
    away: frozenset[date] = frozenset()


@dataclass(frozen=True)
class Closed:
    """A way that cannot be taken between two places, in either direction.

    Attributes:
        kinds: of vehicle that it stops; empty for all.
        first: the day from which on, None for always before `last`.
        last: the last day, None for always after `first`.
        months: in which it is closed, 1 to 12; empty for all.
    """

    one: str
    other: str
    kinds: frozenset[VehicleKind] = frozenset()
    first: date | None = None
    last: date | None = None
    months: frozenset[int] = frozenset()


@dataclass(frozen=True)
class TripProblem:
    """Everything the planner is told.

    Attributes:
        apart: pairs of keys of passengers who never share a leg or a waiting place.
        standing: trips that take place whatever else is planned. Who rides on one is not planned
            again that way; its vehicle does nothing else on that day.
    """

    passengers: tuple[Passenger, ...]
    vehicles: tuple[Vehicle, ...]
    distances: Distances = field(default_factory=Distances)
    closed: tuple[Closed, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    standing: tuple[Trip, ...] = ()
    bounds: Bounds = field(default_factory=Bounds)
