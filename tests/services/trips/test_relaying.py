"""A trip that is changed by hand keeps the hour at the hearing and calls nowhere for nobody."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from justice_desk.planning.distances import Distances
from justice_desk.planning.trip_reading.reading import faults_of
from justice_desk.planning.trips.plan import Leg, Rider, Trip
from justice_desk.planning.trips.problem import Passenger, TripProblem, Vehicle
from justice_desk.services.trips.relaying import with_rider, without_rider
from justice_desk.terms.transport import Direction, VehicleKind

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = date(2026, 12, 9)
LINE = {"home": 0, "a": 10, "b": 20, "c": 30, "site": 40}
"""Places on one road, at their kilometres."""
WAYS = Distances(
    by_hand={(one, other): abs(LINE[one] - LINE[other]) for one in LINE for other in LINE}
)
CAR = Vehicle("V1", VehicleKind.CAR, 8, "home", 300, 1140, speed=60, km_cost=100, day_cost=5000)
AT = 9 * 60


def rider(key: str, place: str, to: str = "site") -> Passenger:
    """Return somebody who must be there at nine and can leave at eleven."""
    return Passenger(key, place, to, DAY, AT, back_on=DAY, back_at=11 * 60)


PEOPLE = {key: rider(key, key) for key in ("a", "b", "c")}


def out(*calls: str) -> Trip:
    """Return a trip from home by these places to the site, and empty home again."""
    places = ("home", *calls, "site", "home")
    return _trip(Direction.OUT, places, len(calls) + 1, AT - 15, calls)


def back(*calls: str) -> Trip:
    """Return an empty way to the site, and from there by these places home."""
    places = ("home", "site", *calls, "home")
    return _trip(Direction.BACK, places, 1, 11 * 60, calls)


def _trip(
    way: Direction, places: tuple[str, ...], anchor: int, minute: int, calls: tuple[str, ...]
) -> Trip:
    lengths = [abs(LINE[one] - LINE[other]) for one, other in pairwise(places)]
    hours = [minute - sum(lengths[:anchor]) + sum(lengths[:at]) for at in range(len(places))]
    legs = tuple(
        Leg(places[at], places[at + 1], hours[at], hours[at + 1], length, estimated=False)
        for at, length in enumerate(lengths)
    )
    aboard = tuple(
        Rider(call, places.index(call), anchor)
        if way is Direction.OUT
        else Rider(call, anchor, places.index(call))
        for call in calls
    )
    km = sum(lengths)
    return Trip("V1", DAY, way, legs, aboard, km, km * 100, 5000)


def broken(trip: Trip) -> tuple[str, ...]:
    """Return what the second reading says of a trip."""
    problem = TripProblem(tuple(PEOPLE.values()), (CAR,), WAYS)
    return tuple(fault.sentence() for fault in faults_of(problem, [trip]))


@pytest.mark.parametrize("way", [out, back])
@pytest.mark.parametrize("late", ["a", "b", "c"])
def test_who_gets_on_is_called_for_on_the_shortest_detour(
    way: Callable[..., Trip], late: str
) -> None:
    others = [key for key in ("a", "b", "c") if key != late]
    before = way(*(others if way is out else reversed(others)))
    changed = with_rider(before, PEOPLE[late], CAR, WAYS)
    assert changed is not None
    order = ("a", "b", "c") if way is out else ("c", "b", "a")
    calls = tuple(place for place in changed.places if place in order)
    assert calls == order
    assert changed.km == before.km == 80
    assert broken(changed) == ()


@pytest.mark.parametrize("way", [out, back])
def test_who_gets_off_leaves_no_call_behind_and_the_hour_stays(way: Callable[..., Trip]) -> None:
    before = way("a", "b")
    changed = without_rider(before, "a", CAR, WAYS)
    assert changed is not None
    assert "a" not in changed.places
    assert [one.passenger for one in changed.riders] == ["b"]
    there = {leg.arrives for leg in changed.legs if leg.end == "site"}
    assert there == {leg.arrives for leg in before.legs if leg.end == "site"}
    assert broken(changed) == ()


def test_a_place_where_the_trip_calls_already_is_no_second_call() -> None:
    before = out("a", "b")
    changed = with_rider(before, rider("d", "a"), CAR, WAYS)
    assert changed is not None
    assert changed.places == before.places
    assert changed.riders[-1] == Rider("d", 1, 3)


def test_who_is_the_last_leaves_no_trip() -> None:
    assert without_rider(out("a"), "a", CAR, WAYS) is None


def test_who_must_be_elsewhere_or_lives_where_no_way_is_known_is_not_taken() -> None:
    assert with_rider(out("a"), rider("d", "b", to="elsewhere"), CAR, WAYS) is None
    assert with_rider(out("a"), rider("d", "nowhere"), CAR, WAYS) is None


def test_a_detour_costs_its_kilometres_and_leaves_the_day_as_it_was() -> None:
    ways = Distances(by_hand=dict(WAYS.by_hand) | {("a", "x"): 7, ("x", "site"): 31})
    before = out("a")
    changed = with_rider(before, rider("x", "x"), CAR, ways)
    assert changed is not None
    assert changed.places == ("home", "a", "x", "site", "home")
    assert (changed.km, changed.running, changed.driving) == (88, 8800, 5000)
    assert changed.legs[-2].arrives == before.legs[-2].arrives
    assert changed.legs[0].leaves == before.legs[0].leaves - 8
