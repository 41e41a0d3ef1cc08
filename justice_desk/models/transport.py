"""Who needs to travel, who rides with whom, and the rates by which support is paid."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from justice_desk.models.base import Record
from justice_desk.models.scope import MaybeOfCase
from justice_desk.terms.transport import (
    Direction,
    SupportState,
    TravellerRole,
    TravelMode,
    TripPaper,
    TripState,
    VehicleKind,
)


class TransportRequest(Record):
    """A number, hours, seats and an amount, which every member may see; who travels is a row apart.

    Hours are minutes after midnight, Bamako time. `amount` is what the rate table says, in whole
    francs CFA; `by_hand` replaces it, with its reason. `seats` counts everybody but a baby.
    """

    __tablename__ = "transport_request"
    __table_args__ = (UniqueConstraint("office_id", "number"),)

    number: Mapped[str] = mapped_column(String(30))
    state: Mapped[SupportState] = mapped_column(default=SupportState.REQUESTED, index=True)
    case_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("case.id"), index=True)
    sitting_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("sitting.id"), index=True)
    entry_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("docket_entry.id"), index=True)
    referral_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("referral.id"))
    to_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("place.id"))
    there_on: Mapped[date]
    there_at: Mapped[int]
    back_on: Mapped[date | None]
    """None for one way only."""
    back_at: Mapped[int | None]
    mode: Mapped[TravelMode]
    seats: Mapped[int] = mapped_column(default=1)
    wheelchairs: Mapped[int] = mapped_column(default=0)
    nights: Mapped[int] = mapped_column(default=0)
    meals: Mapped[int] = mapped_column(default=0)
    kilometres: Mapped[int | None]
    estimated: Mapped[bool] = mapped_column(default=False)
    amount: Mapped[int] = mapped_column(default=0)
    by_hand: Mapped[int | None]
    by_hand_why: Mapped[str] = mapped_column(String(300), default="")
    line_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("fund_line.id"), index=True)
    asked_by: Mapped[str] = mapped_column(String(200), default="")
    decided_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("member.id"))
    decided_at: Mapped[datetime | None]
    why: Mapped[str] = mapped_column(Text, default="")
    """The reason of a refusal, of a cancelling, of going over a limit."""
    note: Mapped[str] = mapped_column(Text, default="")


class Traveller(MaybeOfCase, Record):
    """Somebody of a request: the first one it is for, then who comes along; hidden with the case.

    `name` is that of whoever stands in no register: a helper, a driver's mate.
    """

    __tablename__ = "traveller"
    __table_args__ = (UniqueConstraint("request_id", "position"),)

    request_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("transport_request.id"), index=True)
    position: Mapped[int]
    role: Mapped[TravellerRole]
    person_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    name: Mapped[str] = mapped_column(String(200), default="")
    from_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("place.id"), index=True)
    needs: Mapped[list[str]] = mapped_column(JSON, default=list)


class KeepApart(Record):
    """Two persons who never share a leg or a waiting place, besides those whom a rule names."""

    __tablename__ = "keep_apart"
    __table_args__ = (UniqueConstraint("one_id", "other_id"),)

    one_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    other_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    why: Mapped[str] = mapped_column(String(300), default="")


class RateTable(Record):
    """What support is paid at, from a day on until the next; amounts in whole francs CFA.

    Attributes are per night and per meal; `limit` is what a paralegal may approve alone.
    """

    __tablename__ = "rate_table"

    valid_from: Mapped[date] = mapped_column(index=True)
    valid_to: Mapped[date | None]
    night: Mapped[int] = mapped_column(default=0)
    meal: Mapped[int] = mapped_column(default=0)
    limit: Mapped[int] = mapped_column(default=0)
    source: Mapped[str] = mapped_column(String(300), default="")


class RateBand(Record):
    """The amount of one way by mode, for at least `from_km` and less than `to_km` kilometres.

    `flat` is paid once, `per_km` for each kilometre.
    """

    __tablename__ = "rate_band"
    __table_args__ = (UniqueConstraint("table_id", "mode", "from_km"),)

    table_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("rate_table.id"))
    mode: Mapped[TravelMode]
    from_km: Mapped[int]
    to_km: Mapped[int | None]
    flat: Mapped[int] = mapped_column(default=0)
    per_km: Mapped[int] = mapped_column(default=0)


class Vehicle(Record):
    """A car or boat that carries people; hours are minutes after midnight, money whole francs CFA.

    `seats` are those of passengers, `wheelchairs` how many of them may stand for one each;
    `months` are those in which it goes, 1 to 12, none for all.
    """

    __tablename__ = "vehicle"
    __table_args__ = (UniqueConstraint("office_id", "code"),)

    code: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(120))
    kind: Mapped[VehicleKind]
    plate: Mapped[str] = mapped_column(String(30), default="")
    seats: Mapped[int]
    wheelchairs: Mapped[int] = mapped_column(default=0)
    home_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("place.id"))
    starts: Mapped[int] = mapped_column(default=300)
    ends: Mapped[int] = mapped_column(default=1140)
    speed: Mapped[int] = mapped_column(default=40)
    """Kilometres an hour on such ways, stops included."""
    km_cost: Mapped[int] = mapped_column(default=0)
    day_cost: Mapped[int] = mapped_column(default=0)
    months: Mapped[list[int]] = mapped_column(JSON, default=list)
    driver: Mapped[str] = mapped_column(String(200), default="")
    driver_phone: Mapped[str | None] = mapped_column(String(20))
    closed_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(Text, default="")


class ClosedRoad(Record):
    """A way between two places that cannot be taken from one day to another, or in some months.

    `kinds` are the vehicles that it stops, none for all; without days and months it is closed.
    """

    __tablename__ = "closed_road"

    one_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("place.id"))
    other_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("place.id"))
    first_on: Mapped[date | None]
    last_on: Mapped[date | None]
    months: Mapped[list[int]] = mapped_column(JSON, default=list)
    kinds: Mapped[list[str]] = mapped_column(JSON, default=list)
    why: Mapped[str] = mapped_column(String(300), default="")


class Trip(Record):
    """A vehicle that goes on one day, out or back; its cost in whole francs CFA."""

    __tablename__ = "trip"
    __table_args__ = (UniqueConstraint("office_id", "number"),)

    number: Mapped[str] = mapped_column(String(30))
    state: Mapped[TripState] = mapped_column(default=TripState.PLANNED, index=True)
    vehicle_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("vehicle.id"), index=True)
    sitting_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("sitting.id"), index=True)
    direction: Mapped[Direction]
    held_on: Mapped[date] = mapped_column(index=True)
    kilometres: Mapped[int] = mapped_column(default=0)
    estimated: Mapped[bool] = mapped_column(default=False)
    cost: Mapped[int] = mapped_column(default=0)
    driver: Mapped[str] = mapped_column(String(200), default="")
    why: Mapped[str] = mapped_column(Text, default="")


class TripStop(Record):
    """Where a trip calls, in its order; minutes after midnight, Bamako time."""

    __tablename__ = "trip_stop"
    __table_args__ = (UniqueConstraint("trip_id", "position"),)

    trip_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("trip.id"))
    position: Mapped[int]
    place_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("place.id"))
    arrives: Mapped[int]
    leaves: Mapped[int]
    kilometres: Mapped[int] = mapped_column(default=0)
    """From the stop before."""


class TripSeat(Record):
    """A request that rides on a trip, from one stop to another, by their positions."""

    __tablename__ = "trip_seat"
    __table_args__ = (UniqueConstraint("trip_id", "request_id"),)

    trip_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("trip.id"))
    request_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("transport_request.id"), index=True)
    up: Mapped[int]
    down: Mapped[int]


class Voucher(Record):
    """A bon de transport: one for a person and a journey; `code` is what the stub says as well."""

    __tablename__ = "voucher"
    __table_args__ = (
        UniqueConstraint("office_id", "number"),
        UniqueConstraint("office_id", "code"),
    )

    number: Mapped[str] = mapped_column(String(30))
    code: Mapped[str] = mapped_column(String(8))
    request_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("transport_request.id"), index=True)
    amount: Mapped[int]
    printed_on: Mapped[date]
    valid_until: Mapped[date]
    cancelled_on: Mapped[date | None]
    cancelled_why: Mapped[str] = mapped_column(String(300), default="")


class TransportPrint(Record):
    """A paper of transport that left the office: which, of what, what it added up to."""

    __tablename__ = "transport_print"

    paper: Mapped[TripPaper]
    sitting_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("sitting.id"), index=True)
    trip_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("trip.id"))
    number: Mapped[str] = mapped_column(String(30), default="")
    printed_on: Mapped[date]
    total: Mapped[int] = mapped_column(default=0)
    digest: Mapped[str] = mapped_column(String(64))
