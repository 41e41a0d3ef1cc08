"""Lays the stops and hours of a trip anew when somebody gets on it or leaves it by hand. Pure.

The hour at the hearing stays: out, the vehicle is there at the same minute and leaves earlier;
back, it leaves there at the same minute and is home later.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from justice_desk.planning.trips.plan import Leg, Rider
from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from justice_desk.planning.distances import Distances
    from justice_desk.planning.trips.plan import Trip
    from justice_desk.planning.trips.problem import Passenger, Vehicle


class Course(NamedTuple):
    """The places of a trip in their order, and which of them keeps its minute.

    Attributes:
        anchor: the position of the stop that keeps its minute.
        minute: arrival there on the way out, departure on the way back.
    """

    places: tuple[str, ...]
    riders: tuple[Rider, ...]
    anchor: int
    minute: int


def with_rider(trip: Trip, one: Passenger, vehicle: Vehicle, distances: Distances) -> Trip | None:
    """Return a trip on which somebody rides as well, by the shortest detour.

    Returns:
        None where the trip does not go where she must be, or no way to her is known.
    """
    out = trip.direction is Direction.OUT
    if one.to not in trip.places:
        return None
    course = _course(trip) if trip.riders else _empty(trip, one.to)
    site = _last(course.places, one.to) if out else course.places.index(one.to)
    spots = range(1, site + 1) if out else range(site + 1, len(course.places))
    known = _stop(course.places, one.place, site, out=out)
    if known is not None:
        up, down = (known, site) if out else (site, known)
        return _laid(trip, _aboard(course, Rider(one.key, up, down)), vehicle, distances)
    tried = [_inserted(course, one, site, spot, out=out) for spot in spots]
    laid = [_laid(trip, course, vehicle, distances) for course in tried]
    return min((trip for trip in laid if trip is not None), key=lambda t: t.km, default=None)


def without_rider(trip: Trip, key: str, vehicle: Vehicle, distances: Distances) -> Trip | None:
    """Return a trip on which somebody rides no more; it calls nowhere for nobody.

    Returns:
        None where nobody rides on it any more.
    """
    riders = tuple(one for one in trip.riders if one.passenger != key)
    if not riders:
        return None
    kept = replace(trip, riders=riders)  # as it is where a way is no longer known
    course = _course(kept)
    called = {stop for one in riders for stop in (one.up, one.down)}
    for at in reversed(range(1, len(course.places) - 1)):
        if at not in called | {course.anchor}:
            course = _dropped(course, at)
    return _laid(trip, course, vehicle, distances) or kept


def emptied(trip: Trip, vehicle: Vehicle, distances: Distances) -> Trip:
    """Return a trip that the vehicle drives without anybody, for others wait where it leads."""
    course = _course(trip)._replace(riders=())
    for at in reversed(range(1, len(course.places) - 1)):
        if at != course.anchor:
            course = _dropped(course, at)
    bare = replace(trip, riders=())  # as it is where a way is no longer known
    return _laid(bare, course, vehicle, distances) or bare


def _empty(trip: Trip, site: str) -> Course:
    """Return the course of a trip on which nobody rides; it keeps its minute where she must be."""
    if trip.direction is Direction.OUT:
        anchor = _last(trip.places, site)
        return Course(trip.places, (), anchor, trip.legs[max(anchor - 1, 0)].arrives)
    anchor = trip.places.index(site)
    return Course(trip.places, (), anchor, trip.legs[min(anchor, len(trip.legs) - 1)].leaves)


def _course(trip: Trip) -> Course:
    """Return the course of a trip; its anchor is the last stop out, or the first one back."""
    if trip.direction is Direction.OUT:
        anchor = max(one.down for one in trip.riders)
        return Course(trip.places, trip.riders, anchor, trip.legs[anchor - 1].arrives)
    anchor = min(one.up for one in trip.riders)
    return Course(trip.places, trip.riders, anchor, trip.legs[anchor].leaves)


def _last(places: Sequence[str], place: str) -> int:
    return max(at for at, one in enumerate(places) if one == place)


def _stop(places: Sequence[str], place: str, site: int, *, out: bool) -> int | None:
    """Return where the trip calls at a place already, before the site out and after it back."""
    found = [
        at for at, one in enumerate(places) if one == place and (at < site if out else at > site)
    ]
    if not found:
        return None
    return max(found) if out else min(found)


def _aboard(course: Course, rider: Rider) -> Course:
    return course._replace(riders=(*course.riders, rider))


def _inserted(course: Course, one: Passenger, site: int, spot: int, *, out: bool) -> Course:
    """Return a course with a stop more at `spot`; what came from there on is one further."""
    places = (*course.places[:spot], one.place, *course.places[spot:])
    later = tuple(_shifted(rider, spot, 1) for rider in course.riders)
    site += site >= spot
    rider = Rider(one.key, spot, site) if out else Rider(one.key, site, spot)
    anchor = course.anchor + (course.anchor >= spot)
    return Course(places, (*later, rider), anchor, course.minute)


def _dropped(course: Course, at: int) -> Course:
    places = (*course.places[:at], *course.places[at + 1 :])
    riders = tuple(_shifted(rider, at, -1) for rider in course.riders)
    return Course(places, riders, course.anchor - (course.anchor > at), course.minute)


def _shifted(rider: Rider, spot: int, by: int) -> Rider:
    up = rider.up + by * (rider.up >= spot)
    down = rider.down + by * (rider.down >= spot)
    return replace(rider, up=up, down=down)


def _laid(trip: Trip, course: Course, vehicle: Vehicle, distances: Distances) -> Trip | None:
    """Return the trip on this course, without standing anywhere; None where a way is unknown."""
    ways = [distances.between(one, other) for one, other in pairwise(course.places)]
    known = [way for way in ways if way is not None]
    if len(known) < len(ways):
        return None
    minutes = [-(-way.km * 60 // vehicle.speed) for way in known]
    starts = course.minute - sum(minutes[: course.anchor])
    hours = [starts + sum(minutes[:at]) for at in range(len(course.places))]
    legs = tuple(
        Leg(*pair, hours[at], hours[at + 1], known[at].km, known[at].estimated)
        for at, pair in enumerate(pairwise(course.places))
    )
    km = sum(way.km for way in known)
    return replace(trip, legs=legs, riders=course.riders, km=km, running=km * vehicle.km_cost)
