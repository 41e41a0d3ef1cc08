"""Stops and riders of a trip as a reader sees them.

Where somebody gets in whose case is closed to the reader says where she lives: such a stop has
neither name nor place, and her number stands on the trip as a whole.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from justice_desk.i18n.messages import _
from justice_desk.services.trips.rows import RiderRow, StopRow
from justice_desk.terms.transport import Direction

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from justice_desk.planning.trips import plan
    from justice_desk.services.trips.facts import TripFacts


def secret_of(trips: Iterable[plan.Trip], facts: TripFacts) -> frozenset[str]:
    """Return the ids of the places where nobody whom the reader may know gets in or out."""
    closed: set[str] = set()
    open_ = set(facts.homes.values())
    for trip in trips:
        for one in trip.riders:
            ends = {trip.places[one.up], trip.places[one.down]}
            lives = trip.places[_home_stop(trip, one)]
            if _hidden(one, facts):
                closed.add(lives)
                open_ |= ends - {lives}
            else:
                open_ |= ends
    return frozenset() if facts.whole else frozenset(closed - open_)


def stops_told(trip: plan.Trip, facts: TripFacts, secret: Collection[str]) -> tuple[StopRow, ...]:
    """Return the stops, those at secret places without name, place or degrees."""
    arrives = [trip.legs[0].leaves, *(leg.arrives for leg in trip.legs)]
    leaves = [*(leg.leaves for leg in trip.legs), trip.legs[-1].arrives]
    lengths = [0, *(leg.km for leg in trip.legs)]
    nobodys = _("stop not shown"), None, None
    return tuple(
        StopRow(
            position=at,
            place_id=uuid.UUID(int=at) if key in secret else uuid.UUID(key),
            place=told[0],
            latitude=told[1],
            longitude=told[2],
            arrives=arrives[at],
            leaves=leaves[at],
            kilometres=lengths[at],
            up=sum(_seats(trip, facts, secret, at, up=True)),
            down=sum(_seats(trip, facts, secret, at, up=False)),
        )
        for at, key in enumerate(trip.places)
        for told in [nobodys if key in secret else facts.places[key]]
    )


def riders_told(trip: plan.Trip, facts: TripFacts) -> tuple[RiderRow, ...]:
    """Return who rides; whoever is hidden rides from the first stop to the last."""
    return tuple(_rider(trip, one, facts) for one in trip.riders)


def _rider(trip: plan.Trip, one: plan.Rider, facts: TripFacts) -> RiderRow:
    rider = facts.riders[one.passenger]
    masked = _hidden(one, facts) and not facts.whole
    return RiderRow(
        request=one.passenger,
        names=rider.names,
        place=rider.place,
        seats=rider.seats,
        wheelchairs=rider.wheelchairs,
        needs=rider.needs,
        voucher=rider.voucher,
        up=0 if masked else one.up,
        down=len(trip.legs) if masked else one.down,
    )


def _seats(
    trip: plan.Trip, facts: TripFacts, secret: Collection[str], at: int, *, up: bool
) -> Iterator[int]:
    """Yield the seats of who gets in or out at a stop.

    Whoever is hidden counts where she must be and at secret stops, not in a village that is named.
    """
    for one in trip.riders:
        if at != (one.up if up else one.down):
            continue
        at_home = at == _home_stop(trip, one)
        named = trip.places[at] not in secret
        if not (at_home and named and _hidden(one, facts) and not facts.whole):
            yield facts.riders[one.passenger].seats


def _home_stop(trip: plan.Trip, one: plan.Rider) -> int:
    """Return the position of the stop in the village where somebody lives."""
    return one.up if trip.direction is Direction.OUT else one.down


def _hidden(one: plan.Rider, facts: TripFacts) -> bool:
    return not facts.riders[one.passenger].names
