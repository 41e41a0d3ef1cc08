"""What a reader sees beside the bare figures of a trip: names, needs, vehicles, coordinates."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import select

from justice_desk.models.all import Person, Place, Sitting, Traveller, Vehicle, Voucher
from justice_desk.services.places.roads import point_of
from justice_desk.services.places.rows import with_ancestors
from justice_desk.services.trips.rows import TripRow
from justice_desk.services.trips.standing import STANDS
from justice_desk.services.trips.stops import riders_told, stops_told
from justice_desk.services.trips.vehicle_rows import rows_of
from justice_desk.terms.transport import Need, TripState

if TYPE_CHECKING:
    import uuid
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from sqlalchemy.orm import Session

    from justice_desk.models.all import TransportRequest
    from justice_desk.planning.trips import plan
    from justice_desk.services.trips.pairs import Pairs
    from justice_desk.services.trips.rows import VehicleRow


@dataclass(frozen=True)
class RiderFacts:
    """Of one request; without names and place where its case is closed to the reader."""

    names: tuple[str, ...] = ()
    place: str = ""
    seats: int = 1
    wheelchairs: int = 0
    needs: tuple[Need, ...] = ()
    voucher: str = ""
    sitting: str | None = None
    fare: int | None = None


@dataclass(frozen=True)
class TripFacts:
    """What trips are told with.

    Attributes:
        vehicles: by code.
        places: name, latitude and longitude, by id as text; degrees are None where unknown.
        riders: by number of the request.
        against: who of them stands against whom, None where nobody asked.
        homes: id as text of where each vehicle is at home, by code.
        whole: every stop is told, as the driver must know them; else those alone where nobody
            gets in or out whose case is closed to the reader.
    """

    vehicles: Mapping[str, VehicleRow]
    places: Mapping[str, tuple[str, float | None, float | None]]
    riders: Mapping[str, RiderFacts]
    against: Pairs | None = None
    homes: Mapping[str, str] = field(default_factory=dict)
    whole: bool = True


@dataclass(frozen=True)
class Written:
    """What an accepted trip has and a proposed one has not."""

    number: str = ""
    state: TripState = TripState.PLANNED
    driver: str = ""
    why: str = ""
    warnings: tuple[str, ...] = field(default=())
    version: int = 0


def facts_of(
    session: Session,
    requests: Sequence[TransportRequest],
    vehicles: Sequence[Vehicle],
    places: Iterable[uuid.UUID],
    fares: Mapping[str, int],
) -> TripFacts:
    """Return what trips of these vehicles with these requests are told with."""
    known = with_ancestors(
        session, session.scalars(select(Place).where(Place.id.in_(set(places)))).all()
    )
    points = {key: point_of(one, known) or (None, None) for key, one in known.items()}
    return TripFacts(
        vehicles={row.code: row for row in rows_of(session, vehicles)},
        places={str(key): (one.name, *points[key]) for key, one in known.items()},
        riders=_riders(session, requests, fares),
        homes={row.code: str(row.home_id) for row in vehicles},
    )


def trip_row(
    trip: plan.Trip, facts: TripFacts, written: Written, secret: Collection[str] = ()
) -> TripRow:
    """Return a trip as a reader sees it; `secret` are the ids of places that she may not know."""
    vehicle = facts.vehicles[trip.vehicle]
    riders = [facts.riders[one.passenger] for one in trip.riders]
    sittings = {rider.sitting for rider in riders}
    fares = [rider.fare for rider in riders if rider.fare is not None]
    return TripRow(
        number=written.number,
        state=written.state,
        vehicle=vehicle,
        sitting=next(iter(sittings)) if len(sittings) == 1 else None,
        direction=trip.direction,
        held_on=trip.date,
        driver=written.driver or vehicle.driver,
        stops=stops_told(trip, facts, secret),
        riders=riders_told(trip, facts),
        kilometres=trip.km,
        estimated=trip.estimated,
        running=trip.running,
        driving=trip.driving,
        cost=trip.xof,
        separate=sum(fares) if len(fares) == len(riders) else None,
        warnings=(*written.warnings, *(_against(trip, facts) if _goes(written) else ())),
        why=written.why,
        version=written.version,
    )


def _goes(written: Written) -> bool:
    return written.state in STANDS


def _against(trip: plan.Trip, facts: TripFacts) -> Iterable[str]:
    if facts.against is None:
        return ()
    return facts.against.warnings({one.passenger for one in trip.riders})


def _riders(
    session: Session, requests: Sequence[TransportRequest], fares: Mapping[str, int]
) -> Mapping[str, RiderFacts]:
    keys = [row.id for row in requests]
    sittings = {row.sitting_id for row in requests if row.sitting_id}
    numbers = dict(
        iter(session.execute(select(Sitting.id, Sitting.number).where(Sitting.id.in_(sittings))))
    )
    vouchers = dict(
        iter(
            session.execute(
                select(Voucher.request_id, Voucher.number).where(
                    Voucher.request_id.in_(keys), Voucher.cancelled_on.is_(None)
                )
            )
        )
    )
    people = _people(session, keys)
    return {
        row.number: RiderFacts(
            names=tuple(name for name, _needs, _place in people[row.id]),
            place=next((place for _name, _needs, place in people[row.id]), ""),
            seats=row.seats,
            wheelchairs=row.wheelchairs,
            needs=tuple(dict.fromkeys(need for _n, needs, _p in people[row.id] for need in needs)),
            voucher=vouchers.get(row.id, ""),
            sitting=numbers.get(row.sitting_id) if row.sitting_id else None,
            fare=fares.get(row.number),
        )
        for row in requests
    }


def _people(
    session: Session, requests: Sequence[uuid.UUID]
) -> Mapping[uuid.UUID, list[tuple[str, list[Need], str]]]:
    """Return names, needs and place of the travellers, by request; nobody of a closed case."""
    found: dict[uuid.UUID, list[tuple[str, list[Need], str]]] = defaultdict(list)
    asked = (
        select(Traveller, Person.name, Place.name)
        .outerjoin(Person, Person.id == Traveller.person_id)
        .join(Place, Place.id == Traveller.from_id)
        .where(Traveller.request_id.in_(requests))
        .order_by(Traveller.request_id, Traveller.position)
    )
    for one, name, place in session.execute(asked):
        found[one.request_id].append((name or one.name, [Need(n) for n in one.needs], place))
    return found
