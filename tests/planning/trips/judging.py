"""Judges trips from the words of the issue alone; it shares nothing with the package but its rows.

It follows each traveller minute by minute, where the second reading looks at legs.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from justice_desk.planning.trips.plan import Rider, Trip, TripPlan
    from justice_desk.planning.trips.problem import Passenger, TripProblem, Vehicle


@dataclass
class Judge:
    """Gathers what is wrong with a plan, in words."""

    problem: TripProblem
    plan: TripPlan
    wrong: list[str] = field(default_factory=list)

    def judged(self) -> list[str]:
        self._vehicles()
        for trip in self.plan.trips:
            vehicle = next(v for v in self.problem.vehicles if v.key == trip.vehicle)
            self._seats(trip, vehicle)
            for rider in trip.riders:
                passenger = next(p for p in self.problem.passengers if p.key == rider.passenger)
                self._stops(trip, rider, passenger)
                self._hours(trip, rider, passenger)
                self._ride(trip, rider, passenger, vehicle)
        self._apart()
        self._everybody()
        return self.wrong

    def _need(self, fits: bool, what: str) -> None:
        if not fits:
            self.wrong.append(what)

    def _vehicles(self) -> None:
        for vehicle in self.problem.vehicles:
            for on in {trip.date for trip in self.plan.trips}:
                ours = [t for t in self.plan.trips if (t.vehicle, t.date) == (vehicle.key, on)]
                if ours:
                    self._day(vehicle, on, ours)

    def _day(self, vehicle: Vehicle, on: date, trips: list[Trip]) -> None:
        self._need(on not in vehicle.away, "away")
        self._need(on.month in (vehicle.months or {on.month}), "out of season")
        place, clock, cost = vehicle.home, vehicle.starts, vehicle.day_cost
        for leg in (leg for trip in trips for leg in trip.legs):
            self._need(leg.start == place, "jumps")
            self._need(leg.leaves >= clock, "leaves before it is there")
            km = self.km(vehicle, on, leg.start, leg.end)
            self._need(km == leg.km, f"way {leg.start}–{leg.end} is closed or unknown")
            self._need(60 * leg.km <= vehicle.speed * (leg.arrives - leg.leaves), "too fast")
            place, clock, cost = leg.end, leg.arrives, cost + leg.km * vehicle.km_cost
        self._need(place == vehicle.home and clock <= vehicle.ends, "not home in time")
        self._need(cost == sum(trip.xof for trip in trips), "cost of the day")

    def km(self, vehicle: Vehicle, on: date, one: str, other: str) -> int | None:
        """Return the kilometres of a way that a vehicle can take on a day."""
        calls = vehicle.places
        if calls is not None and not all(p == vehicle.home or p in calls for p in (one, other)):
            return None
        for way in self.problem.closed:
            meant = sorted((way.one, way.other)) == sorted((one, other))
            days = (way.first or on) <= on <= (way.last or on)
            months = not way.months or on.month in way.months
            if meant and days and months and (not way.kinds or vehicle.kind in way.kinds):
                return None
        table = self.problem.distances.by_hand
        return 0 if one == other else table.get((one, other), table.get((other, one)))

    def _seats(self, trip: Trip, vehicle: Vehicle) -> None:
        rows = {p.key: p for p in self.problem.passengers}
        for leg in range(len(trip.legs)):
            aboard = [rows[r.passenger] for r in trip.riders if r.up <= leg < r.down]
            self._need(sum(p.seats for p in aboard) <= vehicle.seats, "seats")
            self._need(sum(p.wheelchairs for p in aboard) <= vehicle.wheelchairs, "wheelchairs")
            self._need(all(vehicle.kind in (p.kinds or {vehicle.kind}) for p in aboard), "kind")

    def _stops(self, trip: Trip, rider: Rider, one: Passenger) -> None:
        ends = trip.places[rider.up], trip.places[rider.down]
        way = (one.place, one.to, one.on)
        if trip.direction is Direction.BACK:
            assert one.back_on
            way = (one.to, one.place, one.back_on)
        self._need((*ends, trip.date) == way, f"{one.key} goes elsewhere")

    def _hours(self, trip: Trip, rider: Rider, one: Passenger) -> None:
        bounds = self.problem.bounds
        up, down = trip.legs[rider.up].leaves, trip.legs[rider.down - 1].arrives
        if trip.direction is Direction.OUT:
            self._need(bounds.before <= one.at - down <= bounds.at_site, f"{one.key} there {down}")
        else:
            assert one.back_at
            self._need(0 <= up - one.back_at <= bounds.at_site, f"{one.key} leaves {up}")

    def _ride(self, trip: Trip, rider: Rider, one: Passenger, vehicle: Vehicle) -> None:
        km = self.km(vehicle, trip.date, one.place, one.to)
        if km is None:
            self.wrong.append(f"{one.key} has no direct way")
            return
        direct, bounds = math.ceil(60 * km / vehicle.speed), self.problem.bounds
        ridden = trip.legs[rider.down - 1].arrives - trip.legs[rider.up].leaves
        most = max(bounds.floor, bounds.longer * direct + bounds.allowance)
        self._need(ridden <= most, f"{one.key} rides {ridden} of {most}")

    def _apart(self) -> None:
        for one, other in self.problem.apart:
            ours, theirs = list(self._seen(one)), list(self._seen(other))
            for place, first, until in ours:
                for there, begins, ends in theirs:
                    met = place == there and first < ends and begins < until
                    self._need(not met, f"{one} meets {other} at {place}")

    def _seen(self, key: str) -> Iterable[tuple[object, float, float]]:
        """Yield (place or vehicle, from, until), minutes counted from one day on."""
        bounds = self.problem.bounds
        for trip in self.plan.trips:
            day = trip.date.toordinal() * 1440
            for rider in trip.riders:
                if rider.passenger != key:
                    continue
                first, last = trip.legs[rider.up], trip.legs[rider.down - 1]
                yield trip.vehicle, day + first.leaves, day + last.arrives
                yield first.start, day + first.leaves - bounds.ahead, day + first.leaves + 0.5
                yield last.end, day + last.arrives, day + last.arrives + bounds.clear
                for leg in trip.legs[rider.up : rider.down - 1]:
                    yield leg.end, day + leg.arrives, day + leg.arrives + 0.5

    def _everybody(self) -> None:
        left = [one.passenger for one in self.plan.unplaced]
        ways = {(r.passenger, t.direction) for t in self.plan.trips for r in t.riders}
        self._need(len(ways) == sum(len(t.riders) for t in self.plan.trips), "rides twice")
        for one in self.problem.passengers:
            needed = {Direction.OUT, Direction.BACK} if one.back_on else {Direction.OUT}
            needed = set() if one.place == one.to else needed
            ridden = {way for key, way in ways if key == one.key}
            told = left.count(one.key)
            self._need((ridden, told) in [(needed, 0), (set(), 1)], f"{one.key} is lost")


def wrongs(problem: TripProblem, plan: TripPlan) -> list[str]:
    """Return what is wrong with a plan."""
    return Judge(problem, plan).judged()
