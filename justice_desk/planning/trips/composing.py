"""Lets PyVRP say who shares a run, one errand at a time.

PyVRP knows neither passengers who must be kept apart nor a bound on the ride of one of them. Both
are met by how the errand is told:

- Whoever must avoid somebody of the errand has a colour. Each kind of vehicle is offered once for
  each colour, with a routing profile in which no way leads to anybody of another one.
- The clock of a run out is read backwards from the site, which is reached at minute `far` at the
  latest; a rider who may ride for 80 minutes is not picked up before `far` − 80. On a run back the
  clock starts at the site, and she gets out by minute 80. The empty way takes no time.

Which vehicle makes the run, and at what hour, is not asked here: `World.settle` finds that.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
import pyvrp

from justice_desk.planning.trips.colours import colour
from justice_desk.planning.trips.ground import may_ride
from justice_desk.planning.trips.routing import route
from justice_desk.planning.trips.runs import run_of
from justice_desk.planning.trips.tables import NEVER
from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from justice_desk.planning.progress import Stopped
    from justice_desk.planning.trips.ground import Day, Ground, Ride
    from justice_desk.planning.trips.runs import Run

ROUNDS: Final = 60
"""Of the search for each rider of an errand."""
SHARE: Final = 3
"""A vehicle's day is taken to be shared by so many runs."""


@dataclass(frozen=True)
class _Errand:
    ground: Ground
    rides: tuple[Ride, ...]

    @property
    def out(self) -> bool:
        return self.rides[0].direction is Direction.OUT

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """Return the vehicles of the day, one of each kind."""
        found = {day.like: day for day in self.ground.by_date.get(self.rides[0].date, ())}
        return tuple(found.values())

    @cached_property
    def colours(self) -> Mapping[Ride, int]:
        return colour(self.rides)

    def able(self, ride: Ride, day: Day) -> bool:
        passenger = self.ground.problem.passengers[ride.passenger]
        return may_ride(passenger, day.vehicle) and day.minutes[ride.place][ride.site] < NEVER

    @cached_property
    def longest(self) -> tuple[int, ...]:
        """Return how long each may ride in the slowest vehicle that she may take."""
        return tuple(
            max(
                day.longest[ride.place][ride.site]
                if self.out
                else day.longest[ride.site][ride.place]
                for day in self.days
                if self.able(ride, day)
            )
            for ride in self.rides
        )


def compose(ground: Ground, rides: Sequence[Ride], seconds: float, stopped: Stopped) -> list[Run]:
    """Return the runs that PyVRP proposes for an errand; some may break a rule and not be settled.

    Those whom no vehicle can carry at all are left out.
    """
    whole = _Errand(ground, tuple(rides))
    errand = _Errand(ground, tuple(r for r in rides if any(whole.able(r, d) for d in whole.days)))
    if not errand.rides:
        return []
    rounds = ROUNDS * len(errand.rides) if len(errand.rides) > 1 else 1
    best = route(_model(errand), seconds, stopped, rounds=rounds).best
    return [_run(errand, each) for each in best.routes()]


def _run(errand: _Errand, found: pyvrp.Route) -> Run:
    rides = [errand.rides[each.idx] for each in found.schedule() if each.is_client()]
    first = rides[0]
    return run_of(first.direction, first.site, [(ride.place, (ride,)) for ride in rides])


def _model(errand: _Errand) -> pyvrp.ProblemData:
    """Return the errand as PyVRP reads it: the site is place 0, each rider one of her own."""
    far = max(errand.longest)
    shades = sorted(set(errand.colours.values())) or [0]
    offered = [(day, shade) for day in errand.days for shade in shades]
    tables = [_tables(errand, day, shade) for day, shade in offered]
    return pyvrp.ProblemData(
        [pyvrp.Location(0, 0)] * (len(errand.rides) + 1),
        list(_clients(errand, far)),
        [pyvrp.Depot(0, 0, far)],
        [_offer(errand, day, number) for number, (day, _shade) in enumerate(offered)],
        [km for km, _minutes in tables],  # type: ignore[misc]  # PyVRP says shape int
        [minutes for _km, minutes in tables],  # type: ignore[misc]  # same
    )


def _clients(errand: _Errand, far: int) -> Iterator[pyvrp.Client]:
    for number, (ride, longest) in enumerate(zip(errand.rides, errand.longest, strict=True)):
        load = [ride.seats, ride.wheelchairs]
        if errand.out:
            yield pyvrp.Client(number + 1, pickup=load, tw_early=far - longest, tw_late=far)
        else:
            yield pyvrp.Client(number + 1, delivery=load, tw_early=0, tw_late=longest)


def _offer(errand: _Errand, day: Day, profile: int) -> pyvrp.VehicleType:
    vehicle = day.vehicle
    return pyvrp.VehicleType(
        len(errand.rides),
        [vehicle.seats, vehicle.wheelchairs],
        fixed_cost=vehicle.day_cost // SHARE,
        unit_distance_cost=vehicle.km_cost,
        start_late=None if errand.out else 0,
        profile=profile,
    )


def _tables(errand: _Errand, day: Day, shade: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return kilometres and minutes of a vehicle that carries one colour."""
    site = errand.rides[0].site
    places = [site, *(ride.place for ride in errand.rides)]
    km = np.array([[day.km[one][other] for other in places] for one in places], dtype=np.int64)
    minutes = np.array([[day.minutes[a][b] for b in places] for a in places], dtype=np.int64)
    if errand.out:
        minutes[0, :] = 0
    else:
        minutes[:, 0] = 0
    for number, ride in enumerate(errand.rides, 1):
        if not errand.able(ride, day) or errand.colours.get(ride, shade) != shade:
            km[:number, number] = km[number + 1 :, number] = NEVER
            minutes[:number, number] = minutes[number + 1 :, number] = NEVER
    return km, minutes
