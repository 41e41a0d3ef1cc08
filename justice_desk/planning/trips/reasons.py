"""Why somebody rides with nobody: the first wall that she meets, looking at the plan as it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from justice_desk.planning.trips.ground import Ground, lay_ground
from justice_desk.planning.trips.plan import Unplaced, Why
from justice_desk.planning.trips.runs import run_of
from justice_desk.planning.trips.tables import NEVER
from justice_desk.planning.trips.world import World

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from justice_desk.planning.trips.ground import Ride
    from justice_desk.planning.trips.problem import Passenger, Vehicle
    from justice_desk.planning.trips.runs import Run
    from justice_desk.terms.transport import Direction


def unplaced(world: World) -> tuple[Unplaced, ...]:
    """Return who is not placed, in the order of the problem, with the reasons."""
    walls = _Walls(world)
    return tuple(walls.told(number) for number in world.left())


@dataclass(frozen=True)
class _Walls:
    world: World

    def told(self, number: int) -> Unplaced:
        passenger = self.world.ground.problem.passengers[number]
        why = self._never(number) or self._not_now(number)
        facts = (("seats", passenger.seats),) if why is Why.TOO_SMALL else ()
        return Unplaced(passenger.key, why, passenger.fare, facts)

    def _never(self, number: int) -> Why | None:
        """Return the wall that stands before anybody is placed."""
        ground = self.world.ground
        for ride in ground.rides[number]:
            why = _of_vehicles(ground, ride) or _of_ways(ground, ride)
            if why:
                return why
        return None if World(ground).insert(number) else self._alone(number)

    def _alone(self, number: int) -> Why:
        """Tell whether riders of trips that stand keep her from any vehicle, or the hours do."""
        ground = self.world.ground
        kept = any(ground.standing.get(one) for one in ground.rides[number][0].apart)
        if kept and World(self.together).insert(number):
            return Why.KEPT_APART
        return Why.TOO_FAR

    def _not_now(self, number: int) -> Why:
        """Tell whether those whom she must avoid are in the way, or all seats are taken.

        A search that was stopped early may leave somebody for whom there is room.
        """
        if self.world.copy().insert(number):
            return Why.NOT_SOUGHT
        kept = any(ride.apart for ride in self.world.ground.rides[number])
        if kept and self.free and self.free.copy().insert(number):
            return Why.KEPT_APART
        return Why.NO_SEAT

    @cached_property
    def together(self) -> Ground:
        """Return the same ground where nobody is kept apart."""
        return lay_ground(replace(self.world.ground.problem, apart=()))

    @cached_property
    def free(self) -> World | None:
        """Return the plan as it is, where nobody is kept apart any more."""
        ground = self.together
        rides = {(ride.passenger, ride.direction): ride for both in ground.rides for ride in both}
        free = World(ground)
        for route in self.world.routes.values():
            runs = tuple(_anew(run, rides) for run in route.runs)
            laid = free.lay(ground.days[route.day.number], runs)
            if laid is None:
                return None
            free.put(laid, [ride for run in runs for ride in run.rides()])
        return free


def _of_vehicles(ground: Ground, ride: Ride) -> Why | None:
    passenger = ground.problem.passengers[ride.passenger]
    there = [day.vehicle for day in ground.by_date.get(ride.date, ())]
    walls: tuple[tuple[Why, Callable[[Passenger, Vehicle], bool]], ...] = (
        (Why.NO_VEHICLE, lambda _one, _vehicle: True),
        (Why.NO_KIND, lambda one, vehicle: not one.kinds or vehicle.kind in one.kinds),
        (Why.TOO_SMALL, lambda one, vehicle: one.seats <= vehicle.seats),
        (Why.NO_WHEELCHAIR, lambda one, vehicle: one.wheelchairs <= vehicle.wheelchairs),
    )
    for why, passes in walls:
        there = [vehicle for vehicle in there if passes(passenger, vehicle)]
        if not there:
            return why
    return None


def _of_ways(ground: Ground, ride: Ride) -> Why | None:
    days = ground.by_date[ride.date]
    if any(day.minutes[ride.place][ride.site] < NEVER for day in days):
        return None
    known = ground.problem.distances.between(ground.places[ride.place], ground.places[ride.site])
    if known is None:
        return Why.NO_WAY
    called = any(
        day.vehicle.places is None or ground.places[ride.place] in day.vehicle.places
        for day in days
    )
    return Why.CLOSED if called else Why.NO_KIND


def _anew(run: Run, rides: Mapping[tuple[int, Direction], Ride]) -> Run:
    stops = [
        (place, tuple(rides[ride.passenger, ride.direction] for ride in here))
        for place, here in run.stops
    ]
    return run_of(run.direction, run.site, stops)
