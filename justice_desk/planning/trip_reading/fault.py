"""What can be wrong with trips, in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from justice_desk.i18n.messages import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from justice_desk.terms.transport import Direction


class Wrong(StrEnum):
    """A rule that trips break."""

    UNKNOWN_VEHICLE = "unknown_vehicle"
    NOT_TO_BE_HAD = "not_to_be_had"
    UNKNOWN_PASSENGER = "unknown_passenger"
    BROKEN_WAY = "broken_way"
    TOO_FAST = "too_fast"
    WRONG_KM = "wrong_km"
    NO_WAY = "no_way"
    CLOSED = "closed"
    NO_CALL = "no_call"
    OUT_OF_HOURS = "out_of_hours"
    NOT_HOME = "not_home"
    ELSEWHERE = "elsewhere"
    SEATS = "seats"
    WHEELCHAIRS = "wheelchairs"
    KIND = "kind"
    WRONG_STOP = "wrong_stop"
    WRONG_DAY = "wrong_day"
    LATE = "late"
    WAITS_AT_SITE = "waits_at_site"
    LEAVES_EARLY = "leaves_early"
    STANDS = "stands"
    RIDES_LONG = "rides_long"
    SHARE_A_LEG = "share_a_leg"
    MEET = "meet"
    TWICE = "twice"
    HALF = "half"
    LOST = "lost"
    MONEY = "money"


WRONGS: Final[Mapping[Wrong, str]] = {
    Wrong.UNKNOWN_VEHICLE: N_("{vehicle}: this vehicle is unknown."),
    Wrong.NOT_TO_BE_HAD: N_("{vehicle}: the vehicle is not to be had on that day."),
    Wrong.UNKNOWN_PASSENGER: N_("{who}: this request is not one of those to be planned."),
    Wrong.BROKEN_WAY: N_("{vehicle}: a leg does not begin where and when the one before ended."),
    Wrong.TOO_FAST: N_("{vehicle}: a leg takes less time than the vehicle needs."),
    Wrong.WRONG_KM: N_("{vehicle}: the kilometres of a leg are not those of the distance table."),
    Wrong.NO_WAY: N_("{vehicle}: no way is known between two of the stops."),
    Wrong.CLOSED: N_("{vehicle}: a way is closed on that day."),
    Wrong.NO_CALL: N_("{vehicle}: the vehicle cannot call at one of the stops."),
    Wrong.OUT_OF_HOURS: N_("{vehicle}: the trip goes beyond the hours of the vehicle."),
    Wrong.NOT_HOME: N_("{vehicle}: the day does not begin and end at the home of the vehicle."),
    Wrong.ELSEWHERE: N_("{vehicle}: the vehicle would be in two places at one time."),
    Wrong.SEATS: N_("{vehicle}: more people than seats."),
    Wrong.WHEELCHAIRS: N_("{vehicle}: more wheelchairs than there is room for."),
    Wrong.KIND: N_("{who}: may not ride in a vehicle of this kind."),
    Wrong.WRONG_STOP: N_("{who}: does not get in and out where she must."),
    Wrong.WRONG_DAY: N_("{who}: rides on another day than asked for."),
    Wrong.LATE: N_("{who}: is there too late for her hour."),
    Wrong.WAITS_AT_SITE: N_("{who}: waits too long at the hearing."),
    Wrong.LEAVES_EARLY: N_("{who}: would leave before she can."),
    Wrong.STANDS: N_("{who}: waits too long in a vehicle that stands."),
    Wrong.RIDES_LONG: N_("{who}: rides too long."),
    Wrong.SHARE_A_LEG: N_("{who}: to be kept apart, and ride in one vehicle."),
    Wrong.MEET: N_("{who}: to be kept apart, and would meet at a stop."),
    Wrong.TWICE: N_("{who}: rides twice the same way."),
    Wrong.HALF: N_("{who}: has a ride one way only."),
    Wrong.LOST: N_("{who}: is neither placed nor told as left out, or both."),
    Wrong.MONEY: N_("The sums of the plan do not add up."),
}


@dataclass(frozen=True)
class Fault:
    """A rule that is broken, by which trip, and whom it concerns.

    Attributes:
        vehicle, date, direction, run: which trip; `run` counts those of the vehicle on that day
            and way, from 0. Of a whole day or plan some of them are left out.
        where: keys of the place or the leg that it is about.
        much: how bad it is: people over the seats, minutes too late, people on board of what is
            not to be had. A fault that grows is a new one.
    """

    wrong: Wrong
    vehicle: str = ""
    date: date | None = None
    passengers: tuple[str, ...] = ()
    direction: Direction | None = None
    run: int = 0
    where: str = ""
    much: int = 0

    def sentence(self) -> str:
        """Return what is wrong, in the language spoken now."""
        return _(WRONGS[self.wrong]).format(vehicle=self.vehicle, who=", ".join(self.passengers))


def new_among(found: Iterable[Fault], stood: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return the faults that did not stand already, or that are worse than they stood."""
    known: dict[Fault, int] = {}
    for one in stood:
        key = replace(one, much=0)
        known[key] = max(one.much, known.get(key, 0))
    return tuple(one for one in found if one.much > known.get(replace(one, much=0), -1))
