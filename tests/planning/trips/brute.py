"""Tries every plan of a very small problem in which nobody is kept apart."""

from __future__ import annotations

import math
from itertools import chain, combinations, pairwise, permutations, product
from typing import TYPE_CHECKING, NamedTuple

from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from justice_desk.planning.trips.problem import Passenger, TripProblem, Vehicle

NONE = 10**12


class Way(NamedTuple):
    """One way of one passenger."""

    one: Passenger
    direction: Direction


def least(problem: TripProblem) -> tuple[int, int]:
    """Return the fewest seats left behind, and the least cost at which that can be had."""
    seats = sum(one.seats for one in problem.passengers)
    found = [(seats, 0)]
    for few in range(len(problem.passengers) + 1):
        for rows in combinations(problem.passengers, few):
            cost = _cheapest(problem, rows)
            if cost < NONE:
                found.append((seats - sum(one.seats for one in rows), cost))
    return min(found)


def _cheapest(problem: TripProblem, rows: Sequence[Passenger]) -> int:
    ways = [way for one in rows for way in _ways(one)]
    days = [(v, on) for v in problem.vehicles for on in {on for way in ways for on in (_on(way),)}]
    best = NONE
    for chosen in product(range(len(days)), repeat=len(ways)):
        if all(days[at][1] == _on(way) for at, way in zip(chosen, ways, strict=True)):
            total = 0
            for number, (vehicle, _date) in enumerate(days):
                mine = [way for at, way in zip(chosen, ways, strict=True) if at == number]
                total += _day(problem, vehicle, mine) if mine else 0
            best = min(best, total)
    return best


def _ways(one: Passenger) -> Iterator[Way]:
    yield Way(one, Direction.OUT)
    if one.back_on:
        yield Way(one, Direction.BACK)


def _on(way: Way) -> object:
    return way.one.on if way.direction is Direction.OUT else way.one.back_on


def _day(problem: TripProblem, vehicle: Vehicle, ways: Sequence[Way]) -> int:
    """Return the least cost at which one vehicle takes these ways on one day."""
    best = NONE
    for order in permutations(ways):
        for cuts in _cuts(len(order)):
            runs = [order[first:last] for first, last in pairwise(cuts)]
            if all(len({(w.direction, w.one.to) for w in run}) == 1 for run in runs):
                best = min(best, _cost(problem, vehicle, runs))
    return best


def _cuts(number: int) -> Iterator[tuple[int, ...]]:
    inner = range(1, number)
    for some in chain.from_iterable(combinations(inner, few) for few in range(number)):
        yield (0, *some, number)


def _cost(problem: TripProblem, vehicle: Vehicle, runs: Sequence[Sequence[Way]]) -> int:
    """Return what the runs cost in this order, NONE where they break a rule.

    The day is run as early as possible: an hour that is kept so is kept.
    """
    here, clock, km = vehicle.home, vehicle.starts, 0
    for run in runs:
        stops = _stops(run)
        if any(
            sum(getattr(w.one, what) for w in run) > getattr(vehicle, what)
            for what in ("seats", "wheelchairs")
        ):
            return NONE
        empty, full = (
            _minutes(problem, vehicle, (here, stops[0])),
            _minutes(problem, vehicle, stops),
        )
        first, last = _window(problem, run)
        out = run[0].direction is Direction.OUT
        at = max(first, clock + empty + (full if out else 0))
        if at > last or not _short(problem, vehicle, run, stops):
            return NONE
        km += _km(problem, (here, *stops))
        clock, here = at + (0 if out else full), stops[-1]
    home = _minutes(problem, vehicle, (here, vehicle.home))
    if clock + home > vehicle.ends:
        return NONE
    return vehicle.day_cost + vehicle.km_cost * (km + _km(problem, (here, vehicle.home)))


def _stops(run: Sequence[Way]) -> tuple[str, ...]:
    places, to = [way.one.place for way in run], run[0].one.to
    return (*places, to) if run[0].direction is Direction.OUT else (to, *places)


def _km(problem: TripProblem, places: Sequence[str]) -> int:
    table = problem.distances.by_hand
    return sum(
        0 if one == other else table.get((one, other)) or table[other, one]
        for one, other in pairwise(places)
    )


def _minutes(problem: TripProblem, vehicle: Vehicle, places: Sequence[str]) -> int:
    return sum(math.ceil(_km(problem, pair) * 60 / vehicle.speed) for pair in pairwise(places))


def _window(problem: TripProblem, run: Iterable[Way]) -> tuple[int, int]:
    bounds, firsts, lasts = problem.bounds, [], []
    for one, direction in run:
        if direction is Direction.OUT:
            firsts.append(one.at - bounds.at_site)
            lasts.append(one.at - bounds.before)
        else:
            assert one.back_at
            firsts.append(one.back_at)
            lasts.append(one.back_at + bounds.at_site)
    return max(firsts), min(lasts)


def _short(
    problem: TripProblem, vehicle: Vehicle, run: Sequence[Way], stops: Sequence[str]
) -> bool:
    """Tell whether everybody's ride is short enough."""
    bounds, out = problem.bounds, run[0].direction is Direction.OUT
    for number, way in enumerate(run):
        ridden = stops[number:] if out else stops[: number + 2]
        direct = _minutes(problem, vehicle, (way.one.place, way.one.to))
        most = max(bounds.floor, bounds.longer * direct + bounds.allowance)
        if _minutes(problem, vehicle, ridden) > most:
            return False
    return True
