"""Words a found world: trips leg by leg, what they cost, who was left out, what to see to."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from justice_desk.planning.trips.laying import called
from justice_desk.planning.trips.plan import (
    Care,
    Compared,
    Leg,
    Rider,
    Trip,
    TripPlan,
    Warned,
)
from justice_desk.planning.trips.reasons import unplaced
from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from justice_desk.planning.trips.ground import Day, Ground
    from justice_desk.planning.trips.laying import Route
    from justice_desk.planning.trips.plan import Unplaced
    from justice_desk.planning.trips.problem import Passenger
    from justice_desk.planning.trips.world import World


def tell(world: World) -> TripPlan:
    """Return the plan in full."""
    ground = world.ground
    routes = sorted(world.routes.values(), key=lambda one: one.day.number)
    trips = tuple(trip for route in routes for trip in _trips(ground, route))
    left = unplaced(world)
    return TripPlan(trips, left, _compared(ground, trips, left), tuple(_warnings(world, trips)))


def _trips(ground: Ground, route: Route) -> Iterator[Trip]:
    day, here, last = route.day, route.day.home, len(route.runs) - 1
    for number in range(last + 1):
        home = day.home if number == last else None
        yield _trip(ground, route, number, here, home)
        here = route.runs[number].end


def _trip(ground: Ground, route: Route, number: int, here: int, home: int | None) -> Trip:
    """Return one run with the empty way to it, and the one home where it is the last."""
    day, run = route.day, route.runs[number]
    stops = _minutes(route, number)
    began = [(here, stops[0][1] - day.minutes[here][run.start])] if here != run.start else []
    ended = []
    if home is not None and home != run.end:
        ended = [(home, stops[-1][1] + day.minutes[run.end][home])]
    legs = tuple(_legs(ground, day, [*began, *stops, *ended]))
    km = sum(leg.km for leg in legs)
    riders = tuple(_riders(ground, route, number, len(began)))
    driving = day.vehicle.day_cost if number == 0 else 0
    direction, running = run.direction, km * day.vehicle.km_cost
    return Trip(day.vehicle.key, day.date, direction, legs, riders, km, running, driving)


def _minutes(route: Route, number: int) -> list[tuple[int, int]]:
    """Return the stops of a run with their minutes, the site included."""
    run, gaps, at = route.runs[number], route.gaps[number], route.anchors[number]
    if run.direction is Direction.OUT:
        times = [*(at - gap for gap in gaps), at]
    else:
        times = [at, *(at + gap for gap in gaps)]
    return list(zip(called(run), times, strict=True))


def _legs(ground: Ground, day: Day, stops: Sequence[tuple[int, int]]) -> Iterator[Leg]:
    for (one, leaves), (other, arrives) in pairwise(stops):
        names = ground.places[one], ground.places[other]
        distance = ground.problem.distances.between(*names)
        estimated = distance is not None and distance.estimated
        yield Leg(*names, leaves, arrives, day.km[one][other], estimated)


def _riders(ground: Ground, route: Route, number: int, first: int) -> Iterator[Rider]:
    """Yield who rides between which stops; the run begins at stop `first` of the trip."""
    run = route.runs[number]
    for at, (_place, rides) in enumerate(run.stops):
        for ride in rides:
            key = ground.problem.passengers[ride.passenger].key
            if run.direction is Direction.OUT:
                yield Rider(key, first + at, first + len(run.stops))
            else:
                yield Rider(key, first, first + at + 1)


def _compared(ground: Ground, trips: Sequence[Trip], left: Sequence[Unplaced]) -> Compared:
    wanted = [ground.problem.passengers[one] for one in ground.wanted]
    return Compared(
        trips=sum(trip.xof for trip in trips),
        fares=sum(one.alternative or 0 for one in left),
        separate=sum(one.fare or 0 for one in wanted),
        unknown=sum(one.fare is None for one in wanted),
    )


def _warnings(world: World, trips: Sequence[Trip]) -> Iterator[Warned]:
    for one, other in _together(world.ground):
        yield Warned(Care.ROOMS, (one, other))
    riders = {rider.passenger for trip in trips if trip.estimated for rider in trip.riders}
    if riders:
        yield Warned(Care.ESTIMATED, tuple(sorted(riders)))


def _together(ground: Ground) -> Iterator[tuple[str, str]]:
    """Yield pairs to be kept apart who may be at one hearing at one time."""
    rows = {one.key: one for one in ground.problem.passengers}
    wait = ground.problem.bounds.at_site
    for one, other in sorted({(min(pair), max(pair)) for pair in ground.problem.apart}):
        ours, theirs = rows.get(one), rows.get(other)
        if ours and theirs and (ours.to, ours.on) == (theirs.to, theirs.on):
            first, second = sorted((ours, theirs), key=lambda each: each.at)
            if second.at - wait < _until(first) + wait:
                yield one, other


def _until(one: Passenger) -> int:
    """Return the minute at which somebody can leave at the earliest, as far as is known."""
    return one.back_at if one.back_at is not None and one.back_on == one.on else one.at
